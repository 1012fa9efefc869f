package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.container.Parts;
import org.jixiao.report.ChineseWidth;
import org.jixiao.run.Example;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Forms that some spreadsheet program or viewer does not take, or asks about, stay out of what the
 * program writes: looked for in the parts of the files themselves.
 */
class OpensEverywhereTest {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final Map<String, byte[]> FILES = new TreeMap<>();

  @BeforeAll
  static void write() {
    FILES.put("blank", Template.blank());
    FILES.put("filled", Example.INVENTED.filled());
    FILES.put("completed", Workbooks.complete(FILES.get("filled")));
  }

  // ---- what is looked at

  private static Parts parts(String file) {
    return Parts.of(FILES.get(file));
  }

  private static String text(Parts parts, String part) {
    return new String(parts.part(part), StandardCharsets.UTF_8);
  }

  private static Document xml(Parts parts, String part) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(parts.part(part)));
    } catch (Exception notXml) {
      throw new AssertionError(part + " is no XML", notXml);
    }
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Does something with every part of every file whose name matches. */
  private static void each(String pattern, BiConsumer<Parts, String> check) {
    FILES.forEach(
        (file, bytes) -> {
          Parts parts = Parts.of(bytes);
          List<String> found =
              parts.names().stream().filter(name -> name.matches(pattern)).toList();
          found.forEach(part -> check.accept(parts, part));
        });
  }

  private static final String SHEETS = "xl/worksheets/sheet\\d+\\.xml";
  private static final String STYLES = "xl/styles\\.xml";
  private static final String WORKBOOK = "xl/workbook\\.xml";
  private static final String XML = ".*\\.(xml|rels|vml)";

  private static void sheets(BiConsumer<String, Document> check) {
    each(SHEETS, (parts, part) -> check.accept(part, xml(parts, part)));
  }

  // ---- comments

  private static final Pattern BOX_ID = Pattern.compile("<v:shape id=\"_x0000_s(\\d+)\"");

  @Test
  void commentBoxes_haveNumbersThatNoOtherSheetHas() {
    for (String file : FILES.keySet()) {
      Parts parts = parts(file);
      Set<String> seen = new HashSet<>();
      for (String sheet : parts.names().stream().filter(name -> name.matches(SHEETS)).toList()) {
        String drawing = related(parts, sheet, "/vmlDrawing");
        if (drawing == null) {
          continue;
        }
        int number = Integer.parseInt(sheet.replaceAll("\\D", ""));
        assertTrue(text(parts, drawing).contains("data=\"" + number + "\""), drawing);
        Matcher ids = BOX_ID.matcher(text(parts, drawing));
        int next = number * 1024;
        while (ids.find()) {
          next++;
          assertEquals(Integer.toString(next), ids.group(1), drawing);
          assertTrue(seen.add(ids.group(1)), drawing);
        }
      }
      assertTrue(seen.size() > 100, file);
    }
  }

  @Test
  void commentBoxes_haveAPlaceOfTheirOwn_andRoomForTheirText() {
    Pattern style =
        Pattern.compile(
            "position:absolute;margin-left:([\\d.]+)pt;margin-top:([\\d.]+)pt;"
                + "width:([\\d.]+)pt;height:([\\d.]+)pt;z-index:\\d+;visibility:hidden");
    for (String file : FILES.keySet()) {
      Parts parts = parts(file);
      for (String sheet : parts.names().stream().filter(name -> name.matches(SHEETS)).toList()) {
        String drawing = related(parts, sheet, "/vmlDrawing");
        if (drawing == null) {
          continue;
        }
        Map<String, String> texts = new TreeMap<>();
        elements(xml(parts, related(parts, sheet, "/comments")), "comment")
            .forEach(comment -> texts.put(comment.getAttribute("ref"), comment.getTextContent()));
        Set<String> places = new HashSet<>();
        for (Element box : elements(xml(parts, drawing), "shape")) {
          Matcher found = style.matcher(box.getAttribute("style"));
          assertTrue(found.matches(), box.getAttribute("style"));
          assertTrue(places.add(found.group(1) + " " + found.group(2)), drawing + " is stacked");
          String comment = texts.get(cell(box));
          // Letters of 9 points: a Chinese one is as wide, a line 12 points high.
          int lines = ChineseWidth.lines(comment, (int) (Double.parseDouble(found.group(3)) / 4.5));
          double height = Double.parseDouble(found.group(4));
          assertTrue(height > 1.15 * 12 * lines, drawing + ": " + comment);
        }
        assertEquals(texts.size(), places.size(), drawing);
      }
    }
  }

  /** The address of the cell that a box belongs to. */
  private static String cell(Element box) {
    int row = Integer.parseInt(box.getElementsByTagNameNS("*", "Row").item(0).getTextContent());
    int column =
        Integer.parseInt(box.getElementsByTagNameNS("*", "Column").item(0).getTextContent());
    return new CellAddress(row, column).formatAsString();
  }

  /** The part that another one is related to in this way, or null. */
  private static String related(Parts parts, String part, String kind) {
    String relations = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
    if (parts.part(relations) == null) {
      return null;
    }
    return elements(xml(parts, relations), "Relationship").stream()
        .filter(one -> one.getAttribute("Type").endsWith(kind))
        .map(one -> one.getAttribute("Target").replaceFirst("^(\\.\\./|/xl/)", "xl/"))
        .findFirst()
        .orElse(null);
  }

  // ---- links, lists, conditions

  @Test
  void linksInsideTheWorkbook_nameAPlace_theSheetInQuotes() {
    int[] links = {0};
    sheets(
        (part, sheet) ->
            elements(sheet, "hyperlink")
                .forEach(
                    link -> {
                      links[0]++;
                      assertTrue(
                          link.getAttribute("location").matches("'[^'#]+'![A-Z]+\\d+"),
                          part + ": " + link.getAttribute("location"));
                      assertEquals("", link.getAttributeNS(RELATIONS, "id"), part);
                    }));
    assertTrue(links[0] > 20);
    each(".*\\.rels", (parts, part) -> assertFalse(text(parts, part).contains("Target=\"#"), part));
  }

  @Test
  void listsToChooseFrom_areShort() {
    sheets(
        (part, sheet) ->
            elements(sheet, "dataValidation").stream()
                .filter(rule -> rule.getAttribute("type").equals("list"))
                .forEach(
                    rule -> {
                      assertTrue(rule.getTextContent().length() <= 255 + 2, part);
                      assertTrue(rule.getAttribute("error").length() <= 255, part);
                    }));
  }

  @Test
  void longListToChooseFrom_standsInCells() {
    List<String> words = IntStream.range(0, 40).mapToObj(i -> "第" + i + "种可选的说法").toList();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      XSSFSheet sheet = workbook.createSheet();
      sheet.createRow(0).createCell(1);
      OfferedWords.offer(sheet, words, new CellRangeAddressList(1, 9, 0, 0), "请选择");
      var rule = sheet.getDataValidations().get(0);
      assertEquals("$W$1:$W$40", rule.getValidationConstraint().getFormula1());
      XSSFCell last = sheet.getRow(39).getCell(22);
      assertEquals(words.get(39), last.getStringCellValue());
      assertTrue(sheet.isColumnHidden(22));
    } catch (IOException cannotHappenInMemory) {
      throw new AssertionError(cannotHappenInMemory);
    }
  }

  @Test
  void conditions_shareOneEntryForEachLook() {
    for (String file : FILES.keySet()) {
      Parts parts = parts(file);
      Set<String> looks = new HashSet<>();
      List<Element> entries = elements(xml(parts, "xl/styles.xml"), "dxf");
      entries.forEach(
          entry -> {
            Element color = (Element) entry.getElementsByTagNameNS("*", "bgColor").item(0);
            assertTrue(looks.add(color.getAttribute("rgb")), file);
          });
      assertEquals(3, entries.size(), file);
      List<String> used = new ArrayList<>();
      parts.names().stream()
          .filter(name -> name.matches(SHEETS))
          .flatMap(name -> elements(xml(parts, name), "cfRule").stream())
          .forEach(rule -> used.add(rule.getAttribute("dxfId")));
      assertTrue(used.size() > 50, file);
      assertEquals(Set.of("0", "1", "2"), Set.copyOf(used), file);
    }
  }

  // ---- spelling

  @Test
  void yesAndNo_areDigits() {
    Pattern words = Pattern.compile("=\"(true|false)\"");
    each(XML, (parts, part) -> assertFalse(words.matcher(text(parts, part)).find(), part));
  }

  @Test
  void formulas_areEscaped_notLiteral() {
    each(XML, (parts, part) -> assertFalse(text(parts, part).contains("<![CDATA["), part));
  }

  // ---- calculation

  @Test
  void calculation_hasAVersion_andIsNotForced() {
    each(
        WORKBOOK,
        (parts, part) -> {
          List<Element> settings = elements(xml(parts, part), "calcPr");
          assertEquals(1, settings.size());
          assertFalse(settings.get(0).getAttribute("calcId").isEmpty());
          assertEquals("", settings.get(0).getAttribute("fullCalcOnLoad"));
        });
  }

  @Test
  void everyFormula_hasItsValue() {
    int[] formulas = {0};
    sheets(
        (part, sheet) ->
            elements(sheet, "f").stream()
                .map(formula -> (Element) formula.getParentNode())
                .forEach(
                    cell -> {
                      formulas[0]++;
                      assertEquals(
                          1,
                          cell.getElementsByTagNameNS("*", "v").getLength(),
                          part + " " + cell.getAttribute("r"));
                    }));
    assertTrue(formulas[0] > 1000);
  }

  // ---- drawings and charts

  @Test
  void everyDrawing_hasSomethingInIt() {
    each(
        "xl/drawings/drawing\\d+\\.xml",
        (parts, part) -> assertFalse(elements(xml(parts, part), "twoCellAnchor").isEmpty(), part));
    String drawing = "xl/drawings/drawing\\d+\\.xml";
    assertTrue(parts("blank").names().stream().noneMatch(name -> name.matches(drawing)));
    assertTrue(parts("completed").names().stream().anyMatch(name -> name.matches(drawing)));
  }

  @Test
  void everyChart_carriesItsFigures() {
    int[] series = {0};
    each(
        "xl/charts/.*\\.xml",
        (parts, part) -> {
          Document chart = xml(parts, part);
          for (Element reference : elements(chart, "numRef")) {
            assertFilled(part, reference, "numCache");
            series[0]++;
          }
          elements(chart, "strRef").forEach(one -> assertFilled(part, one, "strCache"));
        });
    assertTrue(series[0] > 20);
  }

  private static void assertFilled(String part, Element reference, String name) {
    Element cache = (Element) reference.getElementsByTagNameNS("*", name).item(0);
    assertNotNull(cache, part);
    assertTrue(cache.getElementsByTagNameNS("*", "pt").getLength() > 0, part);
  }

  // ---- styles

  @Test
  void styleSheet_hasTheFirstFillsAndTheStyleThatExcelExpects() {
    each(
        STYLES,
        (parts, part) -> {
          Document styles = xml(parts, part);
          List<Element> fills = elements(styles, "patternFill");
          assertEquals("none", fills.get(0).getAttribute("patternType"));
          assertEquals("gray125", fills.get(1).getAttribute("patternType"));
          assertEquals(1, elements(styles, "cellStyleXfs").size());
          Element normal = elements(styles, "cellStyle").get(0);
          assertEquals("Normal", normal.getAttribute("name"));
          assertEquals("0", normal.getAttribute("builtinId"));
          assertEquals("0", normal.getAttribute("xfId"));
        });
  }

  @Test
  void letters_areOfNoTheme_andSaidToBeChinese() {
    each(
        STYLES,
        (parts, part) -> {
          Document styles = xml(parts, part);
          assertEquals(List.of(), elements(styles, "scheme"));
          assertTrue(parts.names().stream().noneMatch(name -> name.contains("theme")));
          assertEquals(elements(styles, "font").size(), elements(styles, "charset").size());
        });
  }

  /** A comma behind the last digit shows a thousandth: not every viewer knows that. */
  @Test
  void formatsOfCells_doNotScale() {
    each(
        STYLES,
        (parts, part) ->
            elements(xml(parts, part), "numFmt")
                .forEach(
                    format ->
                        assertFalse(
                            format.getAttribute("formatCode").matches(".*[0#?],(?![0#?]).*"),
                            format.getAttribute("formatCode"))));
  }

  // ---- what is seen first

  @Test
  void openTab_isInSight_andAloneSelected() {
    for (String file : FILES.keySet()) {
      Parts parts = parts(file);
      Document workbook = xml(parts, "xl/workbook.xml");
      Element view = elements(workbook, "workbookView").get(0);
      String shown = file.equals("completed") ? "1" : "0";
      assertEquals(shown, view.getAttribute("activeTab"), file);
      assertEquals(shown, view.getAttribute("firstSheet"), file);
      List<String> selected =
          parts.names().stream()
              .filter(name -> name.matches(SHEETS))
              .filter(name -> text(parts, name).contains("tabSelected=\"1\""))
              .toList();
      // The results are the second tab; their part was made after those of the inputs.
      String part = file.equals("completed") ? "sheet22" : "sheet1";
      assertEquals(List.of("xl/worksheets/" + part + ".xml"), selected, file);
    }
  }

  // ---- what stays out

  @Test
  void whatOnlyNewProgramsKnow_staysOut() {
    List<String> foreign =
        List.of(
            "x14:",
            "x15:",
            "extLst",
            "threadedComment",
            "sheetProtection",
            "workbookProtection",
            "dispUnits",
            "radarChart",
            "dataBar");
    each(
        XML,
        (parts, part) ->
            foreign.forEach(
                one -> assertFalse(text(parts, part).contains("<" + one), part + ": " + one)));
    FILES.forEach(
        (file, bytes) ->
            assertTrue(
                Parts.of(bytes).names().stream().noneMatch(name -> name.contains("thread"))));
  }
}
