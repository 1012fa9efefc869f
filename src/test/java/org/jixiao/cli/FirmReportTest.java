package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentGate;
import org.jixiao.container.Parts;
import org.jixiao.report.recheck.Difference;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.report.recheck.WrittenReport;
import org.jixiao.run.Example;
import org.jixiao.run.Redraft;
import org.jixiao.run.ReportCheck;
import org.jixiao.run.RunOptions;
import org.jixiao.support.EditedReport;
import org.jixiao.support.Examples;
import org.jixiao.support.ReportDocument;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.jixiao.word.reading.ReportReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report is filled into the firm's own document, which stays as it is otherwise. */
class FirmReportTest {

  @TempDir Path folder;

  private Path workbook;
  private Path template;
  private Path report;

  @BeforeEach
  void files() throws IOException {
    workbook = Files.write(folder.resolve("年报.xlsx"), Examples.filled(Example.INVENTED));
    template = Files.write(folder.resolve("模板.docx"), template());
    report = folder.resolve("报告.docx");
  }

  /** A paragraph of a style, its text in so many runs, every other one bold. */
  private static String paragraph(String style, String... runs) {
    StringBuilder xml = new StringBuilder("<w:p><w:pPr>");
    xml.append(style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>");
    xml.append("<w:jc w:val=\"left\"/></w:pPr>");
    for (int i = 0; i < runs.length; i++) {
      xml.append("<w:r><w:rPr>").append(i % 2 == 1 ? "<w:b/>" : "").append("</w:rPr>");
      xml.append("<w:t xml:space=\"preserve\">").append(runs[i]).append("</w:t></w:r>");
    }
    return xml.append("</w:p>").toString();
  }

  private static String cell(String... runs) {
    return "<w:tc><w:tcPr><w:tcW w:w=\"3000\" w:type=\"dxa\"/></w:tcPr>"
        + paragraph("", runs)
        + "</w:tc>";
  }

  private static byte[] template() {
    String grid = "<w:tblGrid><w:gridCol w:w=\"3000\"/><w:gridCol w:w=\"3000\"/></w:tblGrid>";
    return ReportDocument.packed(
        paragraph("", "{{被评价", "单位}}", "部门整体支出绩效评价报告")
            + paragraph("Heading1", "一、基本", "情况")
            + paragraph("", "调整率为{{预算", "调整率}}。{{如果 三公", "经费}}已列三公{{否则}}未列{{结束}}。")
            + paragraph("", "{{章:主要", "职责}}")
            + paragraph("Heading1", "二、预算")
            + paragraph("", "表7　我们的标题")
            + paragraph("", "{{表:预", "算配置}}")
            + paragraph("", "{{图:月", "度指标}}")
            + paragraph("", "{{章:", "预算执行}}")
            + "<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>"
            + grid
            + "<w:tr>"
            + cell("{{每行 项目", "支出}}{{项目名称}}")
            + cell("{{实际支", "出}}{{结束}}")
            + "</w:tr></w:tbl>"
            + paragraph("Heading1", "三、存在的问题")
            + paragraph("", "{{章:存在的问题}}")
            + paragraph("", "{{章:评价依据}}")
            + paragraph("", "{{表:复核记录}}")
            + paragraph("", "（完）"),
        null);
  }

  private static WrittenReport read(Path document) throws IOException {
    return ReportReader.read(
        DocumentGate.open("r.docx", Files.readAllBytes(document), Capacity.here()));
  }

  private static List<String> texts(Path document) throws IOException {
    return read(document).paragraphs().stream()
        .filter(paragraph -> paragraph.cell() == null)
        .map(paragraph -> paragraph.text().strip())
        .toList();
  }

  private static String part(Path document, String name) throws IOException {
    return new String(Parts.of(Files.readAllBytes(document)).part(name), StandardCharsets.UTF_8);
  }

  private static List<String> all(String pattern, String xml) {
    return Pattern.compile(pattern, Pattern.DOTALL)
        .matcher(xml)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private Session fill(Object... more) {
    Object[] words = new Object[6 + more.length];
    List<Object> given = List.of("report", workbook, "--template", template, "-o", report);
    for (int i = 0; i < words.length; i++) {
      words[i] = i < 6 ? given.get(i) : more[i - 6];
    }
    return Session.of(words);
  }

  @Test
  void tagsSplitOverRuns_becomeTextsTablesChartsAndChapters() throws IOException {
    Session session = fill();
    assertEquals(0, session.exitCode() & 2, session.all());
    List<String> texts = texts(report);
    String all = String.join("\n", texts);
    assertFalse(all.contains("{{") || all.contains("\uE000"), all);
    assertTrue(texts.get(2).matches("调整率为[\\d.]+%。已列三公。"), texts.get(2));
    assertTrue(texts.contains("（一）主要职责"), all);
    // The firm's caption stays, and counting goes on from it.
    int caption = texts.indexOf("表7　我们的标题");
    assertEquals("金额单位：元", texts.get(caption + 1));
    assertTrue(all.contains("见表8和图2"), all);
    assertTrue(texts.stream().anyMatch(one -> one.startsWith("表8　")), all);
    assertTrue(texts.stream().anyMatch(one -> one.startsWith("图2　")), all);
    // The firm's heading is not written twice; the problems below it are counted.
    assertEquals(1, texts.stream().filter(one -> one.endsWith("存在的问题")).count());
    assertTrue(texts.get(texts.indexOf("三、存在的问题") + 1).startsWith("（一）"), all);
    assertTrue(texts.stream().anyMatch(one -> one.startsWith("1．《") || one.startsWith("1．")), all);
    assertEquals("（完）", texts.get(texts.size() - 1));
    assertTrue(
        Parts.of(Files.readAllBytes(report)).names().contains("word/charts/jixiao_chart2.xml"));
  }

  @Test
  void filledDocument_refersToNothingThatItDoesNotHave() throws IOException {
    fill();
    String main = part(report, "word/document.xml");
    Set<String> styles =
        new HashSet<>(all("w:styleId=\"([^\"]*)\"", part(report, "word/styles.xml")));
    assertTrue(styles.containsAll(all("<w:[prt](?:bl)?Style w:val=\"([^\"]*)\"", main)));
    assertEquals(List.of(), all("(<w:numId )", main));
    String relations = part(report, "word/_rels/document.xml.rels");
    Set<String> known = new HashSet<>(all(" Id=\"([^\"]*)\"", relations));
    List<String> used = all(" r:id=\"([^\"]*)\"", main);
    assertTrue(used.size() >= 2 && known.containsAll(used), used.toString());
    assertEquals(used.size(), new HashSet<>(used).size());
    for (String pattern :
        List.of(
            "<w:bookmarkStart [^>]*?w:id=\"(\\d+)\"",
            "<w:bookmarkStart [^>]*?w:name=\"([^\"]+)\"",
            "<w:commentReference [^>]*?w:id=\"(\\d+)\"",
            "<w:id w:val=\"(\\d+)\"/>")) {
      List<String> numbers = all(pattern, main);
      assertFalse(numbers.isEmpty(), pattern);
      assertEquals(numbers.size(), new HashSet<>(numbers).size(), pattern);
    }
  }

  @Test
  void firmsOwnWork_isNotOverwritten_norTheTemplate() throws IOException {
    byte[] before = Files.readAllBytes(template);
    fill();
    byte[] first = Files.readAllBytes(report);
    assertTrue(fill("-q").out().contains("没有变化"));
    byte[] edited =
        Parts.of(first)
            .with(
                "word/document.xml",
                xml ->
                    new String(xml, StandardCharsets.UTF_8)
                        .replace("（完）", "（全文完）")
                        .getBytes(StandardCharsets.UTF_8))
            .bytes();
    Files.write(report, edited);
    assertTrue(fill().err().contains("起草后有人改过，没有覆盖"));
    assertArrayEquals(edited, Files.readAllBytes(report));
    Session itself =
        Session.of("report", workbook, "--template", template, "-o", template, "--force");
    assertEquals(2, itself.exitCode());
    assertTrue(itself.err().contains("就是模板自己"), itself.err());
    assertArrayEquals(before, Files.readAllBytes(template));
  }

  @Test
  void wrongTag_isNamed_andNothingIsWritten() throws IOException {
    Files.write(template, ReportDocument.packed(paragraph("", "{{章:存在问", "题}}"), null));
    Session session = fill();
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("没有“存在问题”这一章；最接近的是“存在的问题”"), session.err());
    assertFalse(Files.exists(report));
    Files.write(template, ReportDocument.packed(paragraph("", "没有标签"), null));
    assertTrue(fill().err().contains("里没有标签"));
  }

  private Recheck recheck() {
    return new ReportCheck(Workbooks.options(Workbooks.NOON, false), null)
        .of(report, workbook)
        .recheck();
  }

  @Test
  void filledReport_isChecked_figureByFigure() throws IOException {
    fill();
    assertEquals(List.of(), recheck().differences());
    assertTrue(recheck().compared() > 150, "compared " + recheck().compared());
    assertTrue(
        read(report).list().orElseThrow().figures().get(0).before().endsWith("调整率为"),
        "figures in the firm's own sentences are listed");
    assertTrue(
        all("(项目支出![^\"]*/实际支出@)", part(report, "word/document.xml")).size() > 2,
        "figures of rows are marked");
    edit("(调整率为.*?<w:t [^>]*>)[^<]*%", "$199.99%");
    List<Difference> sentence = recheck().differences();
    assertEquals(1, sentence.size(), sentence.toString());
    assertEquals("99.99%", sentence.get(0).inReport());
    fill("--force");
    String main = part(report, "word/document.xml");
    String shown = all("预算配置!合计/全年预算数@.*?<w:t [^>]*>([^<]*)</w:t>", main).get(0);
    edit(">" + shown + "<", ">1.23<");
    List<Difference> differences = recheck().differences();
    assertEquals(1, differences.size(), differences.toString());
    assertEquals("1.23", differences.get(0).inReport());
    assertEquals(shown, differences.get(0).inWorkbook());
    assertEquals(Difference.Changed.REPORT, differences.get(0).changed());
  }

  private List<Difference> withoutList() {
    RunOptions options = Workbooks.options(Workbooks.NOON, false);
    return new ReportCheck(options, new Redraft(options))
        .of(report, workbook)
        .recheck()
        .differences();
  }

  private void replace(UnaryOperator<EditedReport> change) throws IOException {
    byte[] bytes = Files.readAllBytes(report);
    Files.write(report, change.apply(EditedReport.of(bytes, List.of(), new Random(1))).bytes());
  }

  @Test
  void filledReport_withoutItsList_isCheckedByItsMarks_elseByItsWords() throws IOException {
    fill();
    replace(EditedReport::withoutList);
    assertTrue(read(report).list().isEmpty());
    assertEquals(List.of(), withoutList());
    edit("(调整率为.*?<w:t [^>]*>)[^<]*%", "$199.99%");
    edit("(项目支出![^\"]*/实际支出@.*?<w:t [^>]*>)[^<]*", "$11.23");
    assertEquals(
        List.of("99.99%", "1.23"), withoutList().stream().map(Difference::inReport).toList());
    fill("--force");
    replace(edited -> edited.withoutList().withoutMarks());
    assertEquals(List.of(), withoutList());
    edit(">2,805[.]64<", ">2,815.64<");
    List<Difference> found = withoutList();
    assertEquals(List.of("2,815.64 万元"), found.stream().map(Difference::inReport).toList());
  }

  /** Somebody types into the report. */
  private void edit(String pattern, String by) throws IOException {
    byte[] edited =
        Parts.of(Files.readAllBytes(report))
            .with(
                "word/document.xml",
                xml ->
                    new String(xml, StandardCharsets.UTF_8)
                        .replaceFirst(pattern, by)
                        .getBytes(StandardCharsets.UTF_8))
            .bytes();
    Files.write(report, edited);
  }

  @Test
  void templateMadeByLibreOffice_isFilled_andOpensThere() throws IOException {
    Tool office = Tool.libreOffice();
    convert(office, "odt", template);
    convert(office, "docx:MS Word 2007 XML", folder.resolve("out/模板.odt"));
    template = folder.resolve("out/模板.docx");
    assertTrue(Files.exists(template));
    Session session = fill();
    assertEquals(0, session.exitCode() & 2, session.all());
    String all = String.join("\n", texts(report));
    assertFalse(all.contains("{{"), all);
    assertTrue(all.contains("见表8和图2") && all.contains("（一）主要职责"), all);
    assertEquals(List.of(), recheck().differences());
    convert(office, "pdf", report);
    assertTrue(Files.size(folder.resolve("out/报告.pdf")) > 20_000);
    convert(office, "docx:MS Word 2007 XML", report);
    report = folder.resolve("out/报告.docx");
    assertEquals(List.of(), recheck().differences());
    edit("7[.]20%", "8.20%");
    assertEquals(1, recheck().differences().size(), recheck().differences().toString());
  }

  private void convert(Tool office, String format, Path file) {
    office.convert(format, folder.resolve("out"), List.of(file));
  }

  @Test
  void validator_isSilent() throws IOException {
    Tool validator = Tool.validator();
    fill();
    String said = validator.run(List.of(report.toString()));
    assertTrue(said.replaceAll("\\s", "").contains("\"errors\":[]"), said);
  }
}
