package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jixiao.container.Gate;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.ReportDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every kind of file that is no readable document with the exact sentence that it gets. The table
 * is kept in the project; run with {@code -Djixiao.refusals=write} to write it anew.
 */
class RefusedDocumentsTest {

  private static final Path TABLE = Path.of("src/test/resources/refused-documents.md");
  private static final byte[] REPORT =
      ReportDocument.of(ReportDocument.workbook(new Random(1))).bytes();
  private static final String MAIN = "word/document.xml";

  @TempDir Path folder;

  private static Map<String, byte[]> bad() throws Exception {
    Map<String, byte[]> bad = new LinkedHashMap<>();
    bad.put("空文件", new byte[0]);
    bad.put("全是零（没有下载完）", new byte[4096]);
    bad.put("无法识别的内容", new byte[] {1, 2, 3, 0, 5});
    bad.put("文本改扩展名", "绩效评价报告\n".getBytes(StandardCharsets.UTF_8));
    bad.put("网页改扩展名", "<html><p>报告</p></html>".getBytes(StandardCharsets.UTF_8));
    bad.put("RTF 文档", "{\\rtf1 a}".getBytes(StandardCharsets.UTF_8));
    bad.put("PDF", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8));
    bad.put("旧格式 Word 文档（.doc、.wps）", compound("WordDocument"));
    bad.put("旧格式工作簿", compound("Workbook"));
    bad.put("旧格式演示文稿", compound("PowerPoint Document"));
    bad.put("别的复合文件", compound("__nameid_version1.0"));
    bad.put("加密的文档", Gate.sealed(REPORT, "secret"));
    bad.put("Excel 工作簿（参数写反）", Examples.filled(Example.OFFICE_2024));
    bad.put("演示文稿", retyped("presentationml.presentation"));
    bad.put("没有正文的 Office 文件", retyped("something.else"));
    bad.put(
        "OpenDocument 文档",
        HandMade.of(REPORT)
            .remove("[Content_Types].xml")
            .put("mimetype", "a")
            .put("content.xml", "<a/>")
            .bytes());
    bad.put("别的压缩包", HandMade.of(REPORT).remove("[Content_Types].xml").bytes());
    bad.put(
        "Strict Open XML",
        HandMade.of(REPORT)
            .replace(
                "_rels/.rels",
                "http://schemas\\.openxmlformats\\.org/officeDocument/2006/relationships",
                "http://purl.oclc.org/ooxml/officeDocument/relationships")
            .bytes());
    bad.put("只有一半", Arrays.copyOf(REPORT, REPORT.length / 2));
    byte[] flipped = REPORT.clone();
    flipped[flipped.length / 3] ^= 0x10;
    bad.put("一位翻转", flipped);
    bad.put("末尾多出内容", Arrays.copyOf(REPORT, REPORT.length + 100));
    bad.put("部件名带路径", HandMade.of(REPORT).put("../../etc/passwd", "x").bytes());
    bad.put(
        "解压炸弹",
        HandMade.of(REPORT)
            .put("word/media/bomb.bin", new byte[(int) (Runtime.getRuntime().maxMemory() / 3) + 1])
            .bytes());
    bad.put("几万个部件", manyParts());
    bad.put(
        "外部实体（XXE）",
        HandMade.of(REPORT)
            .replace(
                MAIN,
                "^(<\\?xml[^>]*\\?>)?",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
            .bytes());
    bad.put(
        "清单里的实体炸弹",
        HandMade.of(REPORT)
            .put(
                "customXml/item1.xml",
                "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>")
            .bytes());
    bad.put(
        "嵌套几千层",
        HandMade.of(REPORT)
            .put("docProps/custom.xml", "<a>".repeat(9999) + "</a>".repeat(9999))
            .bytes());
    bad.put("正文不是完整的 XML", HandMade.of(REPORT).replace(MAIN, "</w:body>.*", "").bytes());
    bad.put("正文不在文件里", HandMade.of(REPORT).remove(MAIN).bytes());
    bad.put("内容清单损坏", HandMade.of(REPORT).put("[Content_Types].xml", "<Types").bytes());
    return bad;
  }

  private static byte[] retyped(String type) {
    return HandMade.of(REPORT)
        .replace(
            "[Content_Types].xml",
            "wordprocessingml\\.document\\.main",
            java.util.regex.Matcher.quoteReplacement(type + ".main"))
        .replace("[Content_Types].xml", "wordprocessingml\\.styles", "other.styles")
        .bytes();
  }

  private static byte[] compound(String stream) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), stream);
      files.writeFilesystem(out);
    }
    return out.toByteArray();
  }

  private static byte[] manyParts() {
    HandMade made = HandMade.of(REPORT);
    for (int i = 0; i < 10_001; i++) {
      made.put("word/media/p" + i + ".bin", "");
    }
    return made.bytes();
  }

  @Test
  void everyKindOfBadDocument_hasItsSentence_andNothingIsWritten() throws Exception {
    StringBuilder table = new StringBuilder("# 打不开的报告和模板：程序怎么说\n\n| | 文件 | 程序说 |\n|---|---|---|\n");
    int number = 0;
    for (Map.Entry<String, byte[]> bad : bad().entrySet()) {
      Path file = Files.write(folder.resolve("报告.docx"), bad.getValue());
      Session session = Session.of("template", "check", file);
      assertEquals(2, session.exitCode(), bad.getKey() + "\n" + session.all());
      assertFalse(
          session.all().matches("(?s).*(Exception|Error|java\\.|org\\.|\tat ).*"), session.all());
      assertArrayEquals(bad.getValue(), Files.readAllBytes(file), bad.getKey());
      try (Stream<Path> files = Files.list(folder)) {
        assertEquals(1, files.count(), bad.getKey() + ": something was left behind");
      }
      String said = session.err().strip().replaceAll("\\d[\\d,]* MB", "N MB");
      table.append("| " + ++number + " | " + bad.getKey() + " | " + said + " |\n");
    }
    assertTrue(number >= 25, "few kinds: " + number);
    if ("write".equals(System.getProperty("jixiao.refusals"))) {
      Files.writeString(TABLE, table);
    }
    assertEquals(Files.readString(TABLE), table.toString());
  }

  @Test
  void fileThatIsNotThere_orIsAFolder_hasItsSentence() {
    Session missing = Session.of("template", "check", folder.resolve("无.docx"));
    assertEquals(2, missing.exitCode());
    assertTrue(missing.err().startsWith("找不到文件"), missing.err());
    Session directory = Session.of("template", "check", folder);
    assertTrue(directory.err().contains("是文件夹，不是 Word 文档"), directory.err());
  }

  /** What leads out of the file is left alone: a picture, a template, an embedded object. */
  @Test
  void linksOutOfTheFile_areNotFollowed() throws Exception {
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    HandMade made = HandMade.of(REPORT);
    for (String kind :
        new String[] {"image", "attachedTemplate", "oleObject", "header", "comments"}) {
      made.relate(MAIN, "x" + kind, relation + kind, "file:///nowhere/" + kind + ".xml", true);
    }
    Path file = Files.write(folder.resolve("报告.docx"), made.bytes());
    Session session = Session.of("template", "check", file);
    assertEquals(0, session.exitCode(), session.all());
  }
}
