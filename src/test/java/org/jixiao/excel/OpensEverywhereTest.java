package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.container.Parts;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.Block;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Forms that some spreadsheet program or viewer does not take, or asks about, stay out of what the
 * program writes: looked for in the parts of the files themselves.
 */
class OpensEverywhereTest {

  @Test
  void linksInsideTheWorkbook_nameAPlace_theSheetInQuotes() {
    int[] links = {0};
    WrittenFiles.sheets(
        (part, sheet) ->
            WrittenFiles.elements(sheet, "hyperlink")
                .forEach(
                    link -> {
                      links[0]++;
                      assertTrue(
                          link.getAttribute("location").matches("'[^'#]+'![A-Z]+\\d+"),
                          part + ": " + link.getAttribute("location"));
                      assertEquals("", link.getAttributeNS(WrittenFiles.RELATIONS, "id"), part);
                    }));
    assertTrue(links[0] > 20);
    WrittenFiles.each(
        ".*\\.rels",
        (parts, part) -> assertFalse(WrittenFiles.text(parts, part).contains("Target=\"#"), part));
  }

  @Test
  void listsToChooseFrom_areShort() {
    WrittenFiles.sheets(
        (part, sheet) ->
            WrittenFiles.elements(sheet, "dataValidation").stream()
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
    EditedBook workbook = new EditedBook(EmptyWorkbook.make(new FileProperties(Map.of())));
    EditedSheet list = workbook.create("表", 0);
    list.cell(0, 1);
    OfferedWords.offer(list, words, new Block(1, 0, 9, 0), "请选择");
    try (XSSFWorkbook book = Workbooks.open(workbook.now().bytes())) {
      XSSFSheet sheet = book.getSheetAt(0);
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
    for (String file : WrittenFiles.FILES.keySet()) {
      Parts parts = WrittenFiles.parts(file);
      Set<String> looks = new HashSet<>();
      List<Element> entries =
          WrittenFiles.elements(WrittenFiles.xml(parts, "xl/styles.xml"), "dxf");
      entries.forEach(
          entry -> {
            Element color = (Element) entry.getElementsByTagNameNS("*", "bgColor").item(0);
            assertTrue(looks.add(color.getAttribute("rgb")), file);
          });
      // Done, doubtful, wrong, and noted: papers declared missing.
      assertEquals(4, entries.size(), file);
      List<String> used = new ArrayList<>();
      parts.names().stream()
          .filter(name -> name.matches(WrittenFiles.SHEETS))
          .flatMap(name -> WrittenFiles.elements(WrittenFiles.xml(parts, name), "cfRule").stream())
          .forEach(rule -> used.add(rule.getAttribute("dxfId")));
      assertTrue(used.size() > 50, file);
      assertEquals(Set.of("0", "1", "2", "3"), Set.copyOf(used), file);
    }
  }

  @Test
  void yesAndNo_areDigits() {
    Pattern words = Pattern.compile("=\"(true|false)\"");
    WrittenFiles.each(
        WrittenFiles.XML,
        (parts, part) -> assertFalse(words.matcher(WrittenFiles.text(parts, part)).find(), part));
  }

  @Test
  void formulas_areEscaped_notLiteral() {
    WrittenFiles.each(
        WrittenFiles.XML,
        (parts, part) -> assertFalse(WrittenFiles.text(parts, part).contains("<![CDATA["), part));
  }

  @Test
  void calculation_hasAVersion_andIsNotForced() {
    WrittenFiles.each(
        WrittenFiles.WORKBOOK,
        (parts, part) -> {
          List<Element> settings = WrittenFiles.elements(WrittenFiles.xml(parts, part), "calcPr");
          assertEquals(1, settings.size());
          assertFalse(settings.get(0).getAttribute("calcId").isEmpty());
          assertEquals("", settings.get(0).getAttribute("fullCalcOnLoad"));
        });
  }

  @Test
  void everyFormula_hasItsValue() {
    int[] formulas = {0};
    WrittenFiles.sheets(
        (part, sheet) ->
            WrittenFiles.elements(sheet, "f").stream()
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

  @Test
  void everyDrawing_hasSomethingInIt() {
    WrittenFiles.each(
        "xl/drawings/drawing\\d+\\.xml",
        (parts, part) ->
            assertFalse(
                WrittenFiles.elements(WrittenFiles.xml(parts, part), "twoCellAnchor").isEmpty(),
                part));
    String drawing = "xl/drawings/drawing\\d+\\.xml";
    assertTrue(
        WrittenFiles.parts("blank").names().stream().noneMatch(name -> name.matches(drawing)));
    assertTrue(
        WrittenFiles.parts("completed").names().stream().anyMatch(name -> name.matches(drawing)));
  }

  @Test
  void everyChart_carriesItsFigures() {
    int[] series = {0};
    WrittenFiles.each(
        "xl/charts/.*\\.xml",
        (parts, part) -> {
          Document chart = WrittenFiles.xml(parts, part);
          for (Element reference : WrittenFiles.elements(chart, "numRef")) {
            assertFilled(part, reference, "numCache");
            series[0]++;
          }
          WrittenFiles.elements(chart, "strRef")
              .forEach(one -> assertFilled(part, one, "strCache"));
        });
    assertTrue(series[0] > 20);
  }

  private static void assertFilled(String part, Element reference, String name) {
    Element cache = (Element) reference.getElementsByTagNameNS("*", name).item(0);
    assertNotNull(cache, part);
    assertTrue(cache.getElementsByTagNameNS("*", "pt").getLength() > 0, part);
  }

  @Test
  void styleSheet_hasTheFirstFillsAndTheStyleThatExcelExpects() {
    WrittenFiles.each(
        WrittenFiles.STYLES,
        (parts, part) -> {
          Document styles = WrittenFiles.xml(parts, part);
          List<Element> fills = WrittenFiles.elements(styles, "patternFill");
          assertEquals("none", fills.get(0).getAttribute("patternType"));
          assertEquals("gray125", fills.get(1).getAttribute("patternType"));
          assertEquals(1, WrittenFiles.elements(styles, "cellStyleXfs").size());
          Element normal = WrittenFiles.elements(styles, "cellStyle").get(0);
          assertEquals("Normal", normal.getAttribute("name"));
          assertEquals("0", normal.getAttribute("builtinId"));
          assertEquals("0", normal.getAttribute("xfId"));
        });
  }

  @Test
  void letters_areOfNoTheme_andSaidToBeChinese() {
    WrittenFiles.each(
        WrittenFiles.STYLES,
        (parts, part) -> {
          Document styles = WrittenFiles.xml(parts, part);
          assertEquals(List.of(), WrittenFiles.elements(styles, "scheme"));
          assertTrue(parts.names().stream().noneMatch(name -> name.contains("theme")));
          assertEquals(
              WrittenFiles.elements(styles, "font").size(),
              WrittenFiles.elements(styles, "charset").size());
        });
  }

  /** A comma behind the last digit shows a thousandth: not every viewer knows that. */
  @Test
  void formatsOfCells_doNotScale() {
    WrittenFiles.each(
        WrittenFiles.STYLES,
        (parts, part) ->
            WrittenFiles.elements(WrittenFiles.xml(parts, part), "numFmt")
                .forEach(
                    format ->
                        assertFalse(
                            format.getAttribute("formatCode").matches(".*[0#?],(?![0#?]).*"),
                            format.getAttribute("formatCode"))));
  }

  @Test
  void openTab_isInSight_andAloneSelected() {
    for (String file : WrittenFiles.FILES.keySet()) {
      Parts parts = WrittenFiles.parts(file);
      Document workbook = WrittenFiles.xml(parts, "xl/workbook.xml");
      Element view = WrittenFiles.elements(workbook, "workbookView").get(0);
      String shown = file.equals("completed") ? "1" : "0";
      assertEquals(shown, view.getAttribute("activeTab"), file);
      assertEquals(shown, view.getAttribute("firstSheet"), file);
      List<String> selected =
          parts.names().stream()
              .filter(name -> name.matches(WrittenFiles.SHEETS))
              .filter(name -> WrittenFiles.text(parts, name).contains("tabSelected=\"1\""))
              .toList();
      // The results are the second tab; their part was made after those of the inputs.
      long inputs = Forms.ALL.stream().map(form -> form.layout().sheet()).distinct().count();
      String part = file.equals("completed") ? "sheet" + (inputs + 2) : "sheet1";
      assertEquals(List.of("xl/worksheets/" + part + ".xml"), selected, file);
    }
  }

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
    WrittenFiles.each(
        WrittenFiles.XML,
        (parts, part) ->
            foreign.forEach(
                one ->
                    assertFalse(
                        WrittenFiles.text(parts, part).contains("<" + one), part + ": " + one)));
    WrittenFiles.FILES.forEach(
        (file, bytes) ->
            assertTrue(
                Parts.of(bytes).names().stream().noneMatch(name -> name.contains("thread"))));
  }
}
