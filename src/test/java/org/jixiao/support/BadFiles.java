package org.jixiao.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jixiao.run.Example;

/** Files that people hand in for a workbook and that are none, or that are dangerous to open. */
public final class BadFiles {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);
  private static final String SHEET = "xl/worksheets/sheet2.xml";

  private BadFiles() {}

  /** Each by a few words on what it is: its file name and its bytes. */
  public record BadFile(String name, byte[] bytes) {}

  /** Made once: some of them take seconds. */
  private static final class Made {
    static final Map<String, BadFile> FILES = make();
  }

  /** All of them, in the order of the table. */
  public static Map<String, BadFile> all() {
    return Made.FILES;
  }

  private static Map<String, BadFile> make() {
    Map<String, BadFile> files = new LinkedHashMap<>();
    files.put("空文件", new BadFile("空.xlsx", new byte[0]));
    files.put("全是零（没有下载完）", new BadFile("零.xlsx", new byte[4096]));
    files.put("无法识别的内容", new BadFile("噪声.xlsx", new byte[] {1, 2, 3, 0, 5}));
    files.put("CSV 改扩展名（UTF-8）", text("表.xlsx", "月份,指标下达数\n1月,100\n"));
    files.put(
        "CSV 改扩展名（GBK）",
        new BadFile("表.xlsx", "月份,指标下达数\n1月,100\n".getBytes(Charset.forName("GBK"))));
    files.put(
        "文本改扩展名（UTF-16）",
        new BadFile("表.xlsx", "月份\t指标下达数\n1月\t100\n".getBytes(StandardCharsets.UTF_16)));
    files.put("网页改扩展名", text("网页.xlsx", "<html><table><tr><td>1</td></tr></table></html>"));
    files.put(
        "只有框架的网页",
        text(
            "网页.xlsx",
            "<html><frameset rows=\"*,39\"><frame src=\"a.files/sheet001.htm\"></frameset></html>"));
    files.put("单个网页（MHTML）", text("网页.xlsx", "MIME-Version: 1.0\nContent-Type: multipart/related"));
    files.put(
        "Excel 2003 XML 表格",
        text(
            "表格.xlsx",
            "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook"
                + " xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>"));
    files.put("其他 XML", text("数据.xlsx", "<?xml version=\"1.0\"?><data/>"));
    files.put("JSON", text("数据.xlsx", "{\"a\": 1}"));
    files.put("RTF 文档", text("说明.xlsx", "{\\rtf1 a}"));
    files.put("PDF", text("报告.xlsx", "%PDF-1.7\n"));
    files.put(
        "图片",
        new BadFile("扫描件.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}));
    files.put("RAR 压缩包", text("打包.xlsx", "Rar!\u001a\u0007"));
    files.put("装着工作簿的压缩包", new BadFile("打包.xlsx", zip("评价/2024.xlsx", "PK", "readme.txt", "x")));
    files.put("别的压缩包", new BadFile("打包.xlsx", zip("readme.txt", "x")));
    files.put(
        "OpenDocument 表格",
        new BadFile("开放.xlsx", zip("mimetype", "application/x", "content.xml", "<a/>")));
    files.put("OFD 版式文件", new BadFile("公文.xlsx", zip("OFD.xml", "<a/>")));
    files.put(
        "Word 文档",
        new BadFile(
            "文档.xlsx",
            office(
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")));
    files.put(
        "演示文稿",
        new BadFile(
            "幻灯.xlsx",
            office(
                "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")));
    files.put(
        "二进制工作簿",
        new BadFile("二进制.xlsx", office("application/vnd.ms-excel.sheet.binary.macroEnabled.main")));
    files.put(
        "加载项",
        new BadFile("加载项.xlsx", office("application/vnd.ms-excel.addin.macroEnabled.main+xml")));
    files.put(
        "Strict Open XML",
        new BadFile(
            "严格.xlsx",
            HandMade.of(EXAMPLE)
                .replace(
                    "xl/workbook.xml",
                    "http://schemas\\.openxmlformats\\.org/spreadsheetml/2006/main",
                    "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .bytes()));
    files.put("旧格式工作簿（.xls、.et）", new BadFile("旧.xls", oldWorkbook(null)));
    files.put("旧格式 Word 文档", new BadFile("旧.xlsx", compound("WordDocument")));
    files.put("旧格式演示文稿", new BadFile("旧.xlsx", compound("PowerPoint Document")));
    files.put("别的复合文件", new BadFile("邮件.xlsx", compound("__nameid_version1.0")));
    byte[] locked = encrypted(EXAMPLE, "secret");
    files.put("加密的工作簿", new BadFile("加密.xlsx", locked));
    files.put("半个加密的工作簿", new BadFile("加密.xlsx", Arrays.copyOf(locked, locked.length / 3)));
    files.put("只有一半", new BadFile("半.xlsx", Arrays.copyOf(EXAMPLE, EXAMPLE.length / 2)));
    byte[] flipped = EXAMPLE.clone();
    flipped[flipped.length / 3] ^= 0x10;
    files.put("一位翻转", new BadFile("翻转.xlsx", flipped));
    files.put("末尾多出内容", new BadFile("尾巴.xlsx", joined(EXAMPLE, new byte[100])));
    files.put("开头多出内容", new BadFile("开头.xlsx", joined(zip("a.txt", "x"), EXAMPLE)));
    files.put("同名部件两个", new BadFile("两份.xlsx", twoOfAKind()));
    files.put(
        "部件名带路径",
        new BadFile("路径.xlsx", HandMade.of(EXAMPLE).put("../../etc/passwd", "x").bytes()));
    files.put("加密的压缩包", new BadFile("密包.xlsx", flagged()));
    files.put(
        "解压炸弹",
        new BadFile(
            "炸弹.xlsx",
            HandMade.of(EXAMPLE)
                .put(
                    "xl/media/bomb.bin", new byte[(int) (Runtime.getRuntime().maxMemory() / 3) + 1])
                .bytes()));
    files.put("几万个部件", new BadFile("碎片.xlsx", manyParts()));
    files.put(
        "外部实体（XXE）",
        new BadFile(
            "实体.xlsx",
            HandMade.of(EXAMPLE)
                .replace(
                    SHEET,
                    "^(<\\?xml[^>]*\\?>)?",
                    "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .bytes()));
    files.put(
        "实体炸弹",
        new BadFile(
            "实体.xlsx",
            HandMade.of(EXAMPLE)
                .put(
                    "docProps/app.xml",
                    "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><a>&b;</a>")
                .bytes()));
    files.put(
        "嵌套几千层",
        new BadFile(
            "嵌套.xlsx",
            HandMade.of(EXAMPLE)
                .put("docProps/custom.xml", "<a>".repeat(9999) + "</a>".repeat(9999))
                .bytes()));
    files.put(
        "部件不是完整的 XML",
        new BadFile("坏.xlsx", HandMade.of(EXAMPLE).replace(SHEET, "</sheetData>.*", "").bytes()));
    files.put(
        "内容清单损坏",
        new BadFile("坏.xlsx", HandMade.of(EXAMPLE).put("[Content_Types].xml", "<Types").bytes()));
    files.put(
        "同一单元格两次",
        new BadFile(
            "重复.xlsx",
            sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>")));
    files.put(
        "同一行两次",
        new BadFile("重复.xlsx", sheet("<row r=\"1\"/><row r=\"1\"><c r=\"A1\"><v>2</v></c></row>")));
    files.put(
        "单元格地址不合规", new BadFile("地址.xlsx", sheet("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>")));
    files.put(
        "行号超出上限", new BadFile("行号.xlsx", sheet("<row r=\"1048577\"><c r=\"A1048577\"/></row>")));
    files.put(
        "文字编号超出范围",
        new BadFile(
            "文字.xlsx", sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99999999</v></c></row>")));
    files.put("六万多种样式", new BadFile("样式.xlsx", manyStyles()));
    files.put("百万行", new BadFile("大表.xlsx", manyRows()));
    files.put(
        "没有工作表",
        new BadFile(
            "无表.xlsx",
            HandMade.of(EXAMPLE)
                .replace("xl/workbook.xml", "<sheets>.*</sheets>", "<sheets/>")
                .bytes()));
    files.put(
        "工作表没有内容",
        new BadFile(
            "断链.xlsx",
            HandMade.of(EXAMPLE)
                .replace("xl/workbook.xml", "r:id=\"rId\\d+\"", "r:id=\"\"")
                .bytes()));
    files.put(
        "两张工作表同名",
        new BadFile(
            "同名.xlsx",
            HandMade.of(EXAMPLE)
                .replace("xl/workbook.xml", "name=\"预算配置\"", "name=\"月度指标\"")
                .bytes()));
    files.put("Excel 4.0 宏表", new BadFile("宏表.xlsx", withMacroSheet()));
    files.put("含宏却叫 .xlsx", new BadFile("宏.xlsx", HandMade.everything(EXAMPLE).bytes()));
    files.put("带数字签名", new BadFile("签名.xlsx", signed(EXAMPLE)));
    return files;
  }

  private static BadFile text(String name, String content) {
    return new BadFile(name, content.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String... namesAndContents) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndContents[i]));
        zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static byte[] office(String type) {
    return zip(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override"
            + " PartName=\"/main.xml\" ContentType=\""
            + type
            + "\"/></Types>",
        "main.xml",
        "<a/>");
  }

  private static byte[] sheet(String rows) {
    HandMade made = HandMade.of(EXAMPLE);
    made.sheet("异常", "<sheetData>" + rows + "</sheetData>");
    return made.bytes();
  }

  /** A sheet of a kind that the spreadsheet library passes over. */
  private static byte[] withMacroSheet() {
    HandMade made = HandMade.of(EXAMPLE);
    made.put(
        "xl/macrosheets/sheet1.xml",
        "<xm:macrosheet xmlns:xm=\"http://schemas.microsoft.com/office/excel/2006/main\"/>");
    made.type("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml");
    made.relate(
        "xl/workbook.xml",
        "rIdMacroSheet",
        "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet",
        "macrosheets/sheet1.xml",
        false);
    made.replace(
        "xl/workbook.xml",
        "</sheets>",
        "<sheet name=\"宏1\" sheetId=\"95\" r:id=\"rIdMacroSheet\"/></sheets>");
    return made.bytes();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] joined = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, joined, one.length, other.length);
    return joined;
  }

  /** Two parts whose names differ in nothing but upper case. */
  private static byte[] twoOfAKind() {
    return HandMade.of(EXAMPLE).put("XL/WORKBOOK.xml", "<workbook/>").bytes();
  }

  /** The bit that says that the parts are encrypted, in every header. */
  private static byte[] flagged() {
    byte[] bytes = zip("a.xml", "<a/>");
    ByteBuffer raw = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at + 30 < bytes.length; at++) {
      if (raw.getInt(at) == 0x04034b50) {
        bytes[at + 6] |= 1;
      } else if (raw.getInt(at) == 0x02014b50) {
        bytes[at + 8] |= 1;
      }
    }
    return bytes;
  }

  private static byte[] manyParts() {
    HandMade made = HandMade.of(EXAMPLE);
    for (int i = 0; i < 20_000; i++) {
      made.put("xl/media/" + i + ".bin", new byte[0]);
    }
    return made.bytes();
  }

  private static byte[] manyStyles() {
    return HandMade.of(EXAMPLE)
        .replace("xl/styles.xml", "</cellXfs>", "<xf/>".repeat(64_000) + "</cellXfs>")
        .bytes();
  }

  private static byte[] manyRows() {
    StringBuilder rows = new StringBuilder();
    for (int row = 1; row <= 1_048_576; row++) {
      rows.append("<row r=\"")
          .append(row)
          .append(
              "\" ht=\"15\" spans=\"1:2\" customHeight=\"1\" s=\"1\" customFormat=\"1\"><c r=\"A")
          .append(row)
          .append("\"><v>1</v></c><c/><c/></row>");
    }
    return sheet(rows.toString());
  }

  /** A workbook under a password. */
  public static byte[] encrypted(byte[] workbook, String password) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword(password);
      try (OutputStream sink = encryptor.getDataStream(files)) {
        sink.write(workbook);
      }
      files.writeFilesystem(out);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
    return out.toByteArray();
  }

  /** A workbook of the format before 2007, under a password if one is given. */
  public static byte[] oldWorkbook(String password) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Biff8EncryptionKey.setCurrentUserPassword(password);
    try (HSSFWorkbook old = new HSSFWorkbook()) {
      old.createSheet("预算配置").createRow(0).createCell(0).setCellValue("预算配置");
      old.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    return out.toByteArray();
  }

  private static byte[] compound(String entry) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[5000]), entry);
      files.writeFilesystem(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A workbook with the parts of a digital signature. */
  public static byte[] signed(byte[] workbook) {
    HandMade made = HandMade.of(workbook);
    made.put("_xmlsignatures/origin.sigs", new byte[0]);
    made.put(
        "_xmlsignatures/sig1.xml", "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>");
    made.type(
        "_xmlsignatures/origin.sigs",
        "application/vnd.openxmlformats-package.digital-signature-origin");
    made.type(
        "_xmlsignatures/sig1.xml",
        "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml");
    String type = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
    made.relate("", "rIdOrigin", type + "origin", "_xmlsignatures/origin.sigs", false);
    made.relate("_xmlsignatures/origin.sigs", "rId1", type + "signature", "sig1.xml", false);
    return made.bytes();
  }
}
