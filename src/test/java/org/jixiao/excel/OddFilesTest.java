package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.HandMade;
import org.jixiao.support.Reliability;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What other programs write into a workbook file, to the letter or not, and every spreadsheet
 * program reads: it is read, what it says is kept, and a second run changes nothing.
 */
class OddFilesTest {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String STYLES = "xl/styles.xml";
  private static final String BOOK = "xl/workbook.xml";
  private static final String STRINGS = "xl/sharedStrings.xml";
  private static final byte[] EXAMPLE = Example.OFFICE_2024.filled();

  @TempDir Path folder;

  private static HandMade made() {
    return HandMade.of(EXAMPLE);
  }

  private static HandMade core(String inside) {
    return made()
        .put(
            "docProps/core.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + inside
                + "</cp:coreProperties>");
  }

  /** The texts of the cells under another name, known to the workbook by it. */
  private static HandMade strings(String name) {
    HandMade made = made();
    String text = made.text(STRINGS);
    return made.remove(STRINGS)
        .put("xl/" + name, text)
        .replace("xl/_rels/workbook.xml.rels", "sharedStrings\\.xml", name)
        .replace("[Content_Types].xml", "sharedStrings\\.xml", name);
  }

  private static String prefixedStrings() {
    String text = made().text(STRINGS);
    return text.replaceAll("<(/?)(?=[a-z])", "<$1s:").replaceFirst("xmlns=", "xmlns:s=");
  }

  /** A sheet of somebody else's with these rows. */
  private static HandMade sheet(String rows) {
    HandMade made = made();
    made.sheet("别的", "<sheetData>" + rows + "</sheetData>");
    return made;
  }

  private static HandMade module(String regex, String by) {
    return made().replace(BOOK, regex, by);
  }

  private static Map<String, HandMade> odd() {
    String module = "<sheet name=\"Module1\" sheetId=\"77\" r:id=\"\"/>";
    Map<String, HandMade> odd = new LinkedHashMap<>();
    odd.put("属性里有 dcterms 的别的元素", core("<dcterms:alternative>x</dcterms:alternative>"));
    odd.put("属性带 xml:lang", core("<dc:title xml:lang=\"zh-CN\">x</dc:title>"));
    odd.put("创建时间没有类型", core("<dcterms:created>2024-01-01T00:00:00Z</dcterms:created>"));
    odd.put("创建时间不是时间", core("<dcterms:created xsi:type=\"dcterms:W3CDTF\">昨天</dcterms:created>"));
    odd.put("属性出现两次", core("<dc:title>a</dc:title><dc:title>b</dc:title>"));
    odd.put("属性不是完整的 XML", made().put("docProps/app.xml", "<Properties><a></Properties>"));
    odd.put("属性是空的", made().put("docProps/core.xml", "").put("docProps/app.xml", ""));
    HandMade none = made();
    List.copyOf(none.parts().keySet()).stream()
        .filter(part -> part.startsWith("docProps/"))
        .forEach(none::remove);
    odd.put("没有属性", none);
    odd.put("别人的 XML 不完整", made().put("customXml/item1.xml", "<a>"));
    odd.put("访达留下的文件", made().put("xl/.DS_Store", "\0\5").put(".DS_Store", "\0\5"));
    odd.put("Mac 压缩留下的文件", made().put("__MACOSX/xl/._workbook.xml", "\0\5\16\7"));
    odd.put("顺手放进去的文件", made().put("说明.txt", "x").put("xl/备份", "y"));
    odd.put("内容清单小写", lowerCase());
    odd.put("文字表名大写", strings("SharedStrings.xml"));
    odd.put("文字表在别的文件夹", strings("texts/sst.xml"));
    odd.put("文字表带前缀", made().put(STRINGS, prefixedStrings()));
    odd.put("空样式表", made().put(STYLES, "<styleSheet xmlns=\"" + MAIN + "\"/>"));
    odd.put("没有边框列表", made().replace(STYLES, "<borders.*</borders>", ""));
    odd.put("空的填充列表", made().replace(STYLES, "<fills.*</fills>", "<fills count=\"0\"/>"));
    odd.put(
        "单元格样式编号超出", sheet("<row r=\"1\" s=\"900\"><c r=\"A1\" s=\"60000\"><v>1</v></c></row>"));
    odd.put(
        "样式指向列表之外",
        made().replace(STYLES, "(<cellXfs[^>]*><xf [^>]*)fontId=\"0\"", "$1fontId=\"99\""));
    odd.put("0 号格式没有代码", format("<numFmt numFmtId=\"0\" formatCode=\"\"/>"));
    odd.put("0 号格式另有代码", format("<numFmt numFmtId=\"0\" formatCode=\"0.0\"/>"));
    odd.put("4 号格式另有代码", format("<numFmt numFmtId=\"4\" formatCode=\"0.000\"/>"));
    odd.put(
        "格式里有可替代内容",
        format(
            "<mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
                + " Requires=\"x16r2\"><numFmt numFmtId=\"199\""
                + " formatCode=\"yyyy\"/></mc:Choice><mc:Fallback><numFmt numFmtId=\"199\""
                + " formatCode=\"yy\"/></mc:Fallback></mc:AlternateContent>"));
    odd.put("空的文字编号", sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v/></c></row>"));
    odd.put("空的值", sheet("<row r=\"1\"><c r=\"A1\"><v></v></c><c r=\"B1\" t=\"b\"><v/></c></row>"));
    odd.put("ISO 日期", sheet("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-01-03</v></c></row>"));
    odd.put("前面有宏模块", module("<sheets>", "<sheets>" + module));
    odd.put("中间有宏模块", module("(<sheet name=\"月度指标\"[^>]*/>)", "$1" + module));
    odd.put("末尾有宏模块", module("</sheets>", module + "</sheets>"));
    odd.put("0 字节的缩略图", thumbnail());
    odd.put("旧图形里属性写了两次", oldDrawing());
    return odd;
  }

  private static HandMade lowerCase() {
    HandMade made = made();
    String list = made.text("[Content_Types].xml");
    return made.remove("[Content_Types].xml").put("[content_types].xml", list);
  }

  private static HandMade format(String entry) {
    return made().replace(STYLES, "<numFmts count=\"\\d+\">", "<numFmts>" + entry);
  }

  private static HandMade thumbnail() {
    HandMade made = made().put("docProps/thumbnail.wmf", new byte[0]);
    made.replace(
        "[Content_Types].xml",
        "<Override",
        "<Default Extension=\"wmf\" ContentType=\"image/x-wmf\"/><Override");
    return made.relate(
        "",
        "rIdThumb",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail",
        "docProps/thumbnail.wmf",
        false);
  }

  private static HandMade oldDrawing() {
    HandMade made = made();
    String part = made.sheet("别的", "<sheetData/><legacyDrawing r:id=\"rIdV\"/>");
    made.put(
        "xl/drawings/vmlDrawing77.vml",
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:shape id=\"a\" id=\"b\"/></xml>");
    made.replace(
        "[Content_Types].xml",
        "<Override",
        "<Default Extension=\"vml\""
            + " ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/><Override");
    return made.relate(
        part,
        "rIdV",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing",
        "../drawings/vmlDrawing77.vml",
        false);
  }

  @Test
  void oddFiles_areReadAndCompleted_andASecondRunChangesNothing() {
    int verdict = Workbooks.check(EXAMPLE).findings().size();
    for (Map.Entry<String, HandMade> one : odd().entrySet()) {
      byte[] workbook = one.getValue().bytes();
      byte[] completed = Workbooks.complete(workbook);
      RunResult again = Workbooks.runAgain(completed);
      assertFalse(again.changed(), one.getKey());
      assertEquals(verdict, again.findings().size(), one.getKey());
    }
    Reliability.record("别的程序的写法", odd().size() + " 种照常读取，第二次运行不改一个字节");
  }

  @Test
  void oddFiles_validatorHasNoNewComplaint_andLibreOfficeOpensThem() throws Exception {
    Tool validator = Tool.validator();
    for (String name :
        List.of("空样式表", "没有边框列表", "单元格样式编号超出", "0 号格式没有代码", "ISO 日期", "中间有宏模块", "格式里有可替代内容")) {
      byte[] workbook = odd().get(name).bytes();
      Path file = folder.resolve("w.xlsx");
      Files.write(file, workbook);
      String before = validator.run(List.of(file.toString()));
      Files.write(file, Workbooks.complete(workbook));
      String after = validator.run(List.of(file.toString()));
      assertTrue(
          after.contains("\"ok\": true") || complaints(before) >= complaints(after),
          name + ": " + after);
    }
  }

  private static long complaints(String told) {
    return Pattern.compile("\"description\"").matcher(told).results().count();
  }

  @Test
  void modules_standWhereTheyStood_andNamesBelongToTheirSheets() {
    String module = "<sheet name=\"Module1\" sheetId=\"77\" r:id=\"\"/>";
    HandMade made =
        module("(<sheet name=\"预算配置\"[^>]*/>)", module + "$1")
            .replace(
                BOOK,
                "</sheets>",
                "</sheets><definedNames><definedName name=\"本表\" localSheetId=\"4\">1</definedName></definedNames>");
    Parts completed = Gate.open("w.xlsx", Workbooks.complete(made.bytes()), null, budget()).parts();
    String book = new String(completed.part(BOOK), StandardCharsets.UTF_8);
    assertTrue(book.contains(module + "<sheet name=\"预算配置\""), book);
    assertTrue(book.contains("name=\"本表\" localSheetId=\"4\""), book);
  }

  private static org.jixiao.container.Budget budget() {
    return org.jixiao.container.Budget.here();
  }

  /** The user's entries, byte for byte, with new ones behind them. */
  @Test
  void userStyles_withThemeColours_stayAsTheyAre() {
    String border =
        "<border><left style=\"thin\"><color theme=\"4\" tint=\"0.39\"/></left><right/><top/>"
            + "<bottom style=\"double\"><color theme=\"4\"/></bottom><diagonal/></border>";
    String font = "<font><b/><sz val=\"11\"/><color theme=\"1\"/><name val=\"宋体\"/></font>";
    String fill =
        "<fill><patternFill patternType=\"solid\"><fgColor theme=\"4\" tint=\"0.79\"/>"
            + "<bgColor theme=\"4\"/></patternFill></fill>";
    HandMade made =
        made()
            .replace(STYLES, "</borders>", border + "</borders>")
            .replace(STYLES, "</fonts>", font + "</fonts>")
            .replace(STYLES, "</fills>", fill + "</fills>");
    String before = made.text(STYLES);
    String after = HandMade.of(Workbooks.complete(made.bytes())).text(STYLES);
    for (String list : List.of("fonts", "fills", "borders", "cellXfs", "cellStyleXfs")) {
      assertTrue(inside(after, list).startsWith(inside(before, list)), list);
    }
    assertTrue(!after.matches("(?s).*rgb=\"[0-9A-Fa-f]{6}\".*"));
  }

  private static String inside(String styles, String list) {
    Matcher found =
        Pattern.compile("<" + list + "[^>]*>(.*?)</" + list + ">", Pattern.DOTALL).matcher(styles);
    assertTrue(found.find(), list);
    return found.group(1);
  }

  @Test
  void daysAsText_areTheDaysThatTheyAre() {
    byte[] workbook =
        sheet(
                "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-01-03T00:00:00.000Z</v></c>"
                    + "<c r=\"B1\" t=\"d\"><v>2024-02-29T12:00:00</v></c></row>")
            .bytes();
    try (OpenBook book = OpenBook.open("w.xlsx", workbook)) {
      assertNotNull(book.raw());
    }
    try (XSSFWorkbook book = Workbooks.open(Library.stream(parts(workbook)).readAllBytes())) {
      assertEquals(45351.5, book.getSheet("别的").getRow(0).getCell(1).getNumericCellValue());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static Parts parts(byte[] workbook) {
    return Gate.open("w.xlsx", workbook, null, budget()).parts();
  }

  @Test
  void textsUnrelated_areRefusedAlikeByCheckAndRun() {
    byte[] workbook =
        made()
            .replace("xl/_rels/workbook.xml.rels", "<Relationship [^>]*sharedStrings[^>]*/>", "")
            .bytes();
    assertTrue(Workbooks.check(workbook).refusal().message().contains("没有与工作簿关联"));
  }

  @Test
  void missingChart_isSaid_andTheRestStays() {
    HandMade made = HandMade.of(Workbooks.complete(EXAMPLE));
    String chart =
        made.parts().keySet().stream()
            .filter(part -> part.startsWith("xl/charts/chart"))
            .findFirst()
            .orElseThrow();
    byte[] workbook = made.remove(chart).bytes();
    String told = Edited.findings(workbook, "WB-L03").get(0).message();
    assertTrue(told.contains(chart.substring(chart.lastIndexOf('/') + 1)), told);
    assertEquals(List.of(), Edited.findings(EXAMPLE, "WB-L03"));
  }
}
