package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.container.Capacity;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
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
  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  private static HandMade made() {
    return HandMade.of(EXAMPLE);
  }

  private static UnaryOperator<HandMade> core(String inside) {
    return made ->
        made.put(
            "docProps/core.xml",
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                + inside
                + "</cp:coreProperties>");
  }

  private static UnaryOperator<HandMade> put(String part, String content) {
    return made -> made.put(part, content);
  }

  private static UnaryOperator<HandMade> replace(String part, String regex, String by) {
    return made -> made.replace(part, regex, by);
  }

  private static HandMade withoutMetadata(HandMade made) {
    List.copyOf(made.parts().keySet()).stream()
        .filter(part -> part.startsWith("docProps/"))
        .forEach(made::remove);
    return made;
  }

  /** The texts of the cells under another name, known to the workbook by it. */
  private static UnaryOperator<HandMade> strings(String name) {
    return made -> {
      String text = made.text(STRINGS);
      return made.remove(STRINGS)
          .put("xl/" + name, text)
          .replace("xl/_rels/workbook.xml.rels", "sharedStrings\\.xml", name)
          .replace("[Content_Types].xml", "sharedStrings\\.xml", name);
    };
  }

  private static HandMade withPrefixedStrings(HandMade made) {
    String text = made.text(STRINGS);
    return made.put(
        STRINGS, text.replaceAll("<(/?)(?=[a-z])", "<$1s:").replaceFirst("xmlns=", "xmlns:s="));
  }

  /** A sheet of somebody else's with these rows. */
  private static UnaryOperator<HandMade> sheet(String rows) {
    return made -> {
      made.sheet("别的", "<sheetData>" + rows + "</sheetData>");
      return made;
    };
  }

  private static UnaryOperator<HandMade> format(String entry) {
    return replace(STYLES, "<numFmts count=\"\\d+\">", "<numFmts>" + entry);
  }

  /**
   * Ways to write a workbook. Those of one family cannot stand in the same workbook, those of
   * different ones can: the first of each family makes the first workbook, and so on.
   */
  private static List<List<UnaryOperator<HandMade>>> families() {
    String module = "<sheet name=\"Module1\" sheetId=\"77\" r:id=\"\"/>";
    return List.of(
        List.of(
            core("<dcterms:alternative>x</dcterms:alternative>"),
            core("<dc:title xml:lang=\"zh-CN\">x</dc:title>"),
            core("<dcterms:created>2024-01-01T00:00:00Z</dcterms:created>"),
            core("<dcterms:created xsi:type=\"dcterms:W3CDTF\">昨天</dcterms:created>"),
            core("<dc:title>a</dc:title><dc:title>b</dc:title>"),
            made -> made.put("docProps/core.xml", "").put("docProps/app.xml", ""),
            OddFilesTest::withoutMetadata),
        List.of(
            put("docProps/app.xml", "<Properties><a></Properties>"),
            put("customXml/item1.xml", "<a>"),
            put("xl/.DS_Store", "\0\5"),
            put("__MACOSX/xl/._workbook.xml", "\0\5\16\7"),
            put("说明.txt", "x"),
            put("xl/备份", "y")),
        List.of(
            strings("SharedStrings.xml"),
            strings("texts/sst.xml"),
            OddFilesTest::withPrefixedStrings),
        List.of(
            format("<numFmt numFmtId=\"0\" formatCode=\"\"/>"),
            format("<numFmt numFmtId=\"0\" formatCode=\"0.0\"/>"),
            format("<numFmt numFmtId=\"4\" formatCode=\"0.000\"/>"),
            format(ALTERNATIVE),
            put(STYLES, "<styleSheet xmlns=\"" + MAIN + "\"/>"),
            replace(STYLES, "<borders.*</borders>", ""),
            replace(STYLES, "<fills.*</fills>", "<fills count=\"0\"/>")),
        List.of(
            sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v/></c></row>"),
            sheet("<row r=\"1\"><c r=\"A1\"><v></v></c><c r=\"B1\" t=\"b\"><v/></c></row>"),
            sheet("<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2024-01-03</v></c></row>"),
            sheet("<row r=\"1\" s=\"900\"><c r=\"A1\" s=\"60000\"><v>1</v></c></row>"),
            OddFilesTest::withOldDrawing,
            replace(STYLES, "(<cellXfs[^>]*><xf [^>]*)fontId=\"0\"", "$1fontId=\"99\"")),
        List.of(
            replace(BOOK, "<sheets>", "<sheets>" + module),
            replace(BOOK, "(<sheet name=\"月度指标\"[^>]*/>)", "$1" + module),
            replace(BOOK, "</sheets>", module + "</sheets>")),
        List.of(
            UnaryOperator.identity(), OddFilesTest::withThumbnail, OddFilesTest::withSmallLetters));
  }

  private static final String ALTERNATIVE =
      "<mc:AlternateContent"
          + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice"
          + " Requires=\"x16r2\"><numFmt numFmtId=\"199\""
          + " formatCode=\"yyyy\"/></mc:Choice><mc:Fallback><numFmt numFmtId=\"199\""
          + " formatCode=\"yy\"/></mc:Fallback></mc:AlternateContent>";

  private static List<byte[]> workbooks() {
    List<byte[]> workbooks = new ArrayList<>();
    int most = families().stream().mapToInt(List::size).max().orElseThrow();
    for (int i = 0; i < most; i++) {
      HandMade made = made();
      for (List<UnaryOperator<HandMade>> family : families()) {
        if (i < family.size()) {
          made = family.get(i).apply(made);
        }
      }
      workbooks.add(made.bytes());
    }
    return workbooks;
  }

  private static HandMade withSmallLetters(HandMade made) {
    String list = made.text("[Content_Types].xml");
    return made.remove("[Content_Types].xml").put("[content_types].xml", list);
  }

  private static HandMade withThumbnail(HandMade made) {
    made.put("docProps/thumbnail.wmf", new byte[0]);
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

  private static HandMade withOldDrawing(HandMade made) {
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
  void oddFiles_areReadAndCompleted_andASecondRunChangesNothing() throws Exception {
    int findings = Workbooks.check(EXAMPLE).findings().size();
    List<byte[]> workbooks = workbooks();
    for (int i = 0; i < workbooks.size(); i++) {
      byte[] completed = Workbooks.complete(workbooks.get(i));
      RunResult again = Workbooks.runAgain(completed);
      assertFalse(again.changed(), "workbook " + i);
      assertEquals(findings, again.findings().size(), "workbook " + i);
      Files.write(folder.resolve(i + ".xlsx"), completed);
    }
    int ways = families().stream().mapToInt(List::size).sum();
    Reliability.record("别的程序的写法", ways + " 种照常读取，第二次运行不改一个字节");
    validatorHasNothingNew(workbooks);
  }

  private void validatorHasNothingNew(List<byte[]> workbooks) throws Exception {
    Tool validator = Tool.validator();
    for (int i = 0; i < workbooks.size(); i++) {
      String after = validator.run(List.of(folder.resolve(i + ".xlsx").toString()));
      assertTrue(after.contains("\"errors\""), after);
      if (complaints(after) > 0) {
        // Only then does it matter what it said before.
        Path file = Files.write(folder.resolve("before.xlsx"), workbooks.get(i));
        String before = validator.run(List.of(file.toString()));
        assertTrue(complaints(before) >= complaints(after), "workbook " + i + ": " + after);
      }
    }
  }

  private static long complaints(String told) {
    return Pattern.compile("\"description\"").matcher(told).results().count();
  }

  @Test
  void modules_standWhereTheyStood_andNamesBelongToTheirSheets() {
    String module = "<sheet name=\"Module1\" sheetId=\"77\" r:id=\"\"/>";
    HandMade made =
        made()
            .replace(BOOK, "(<sheet name=\"预算配置\"[^>]*/>)", module + "$1")
            .replace(
                BOOK,
                "</sheets>",
                "</sheets><definedNames><definedName name=\"本表\""
                    + " localSheetId=\"4\">1</definedName></definedNames>");
    Parts completed =
        Gate.open("w.xlsx", Workbooks.complete(made.bytes()), null, capacity()).parts();
    String book = new String(completed.part(BOOK), StandardCharsets.UTF_8);
    assertTrue(book.contains(module + "<sheet name=\"预算配置\""), book);
    // 评价结果, 检查结果 and 补充资料清单 have come in front of it.
    assertTrue(book.contains("name=\"本表\" localSheetId=\"7\""), book);
  }

  private static Capacity capacity() {
    return Capacity.here();
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
            .apply(made())
            .bytes();
    assertNotNull(OpenBook.open("w.xlsx", workbook).raw());
    StoredBook stored = StoredBook.of(Gate.open("w.xlsx", workbook, null, capacity()));
    assertEquals("45351.5", stored.sheet("别的").orElseThrow().cell(0, 1).value());
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
    HandMade made = HandMade.of(Examples.completed(Example.OFFICE_2024));
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
