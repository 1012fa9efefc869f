package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.editing.WrittenCell;
import org.jixiao.report.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The proof of a result finds whatever is not as it was written. */
class WrittenBookTest {

  private static final String SHEET = "xl/worksheets/sheet1.xml";

  private static final Parts NONE = Parts.of(Map.of());

  private Parts parts;
  private List<WrittenCell> cells;

  @BeforeEach
  void write() {
    EditedBook book = new EditedBook(EmptyWorkbook.make(new FileProperties(Map.of())));
    EditedSheet sheet = book.create("表", 0);
    int look = new Styles(book.styles()).of(Look.CELL);
    sheet.cell(0, 0).text("_x005F_x0041_ 与 <符号> & ").style(look);
    sheet.cell(0, 1).number(new BigDecimal("0.1"));
    sheet.cell(1, 0).formula("B1*3", new BigDecimal("0.30000000000000004"));
    sheet.cell(1, 1).formula("\"甲\"&A1", "甲乙");
    sheet.cell(1, 2).style(look).blank();
    sheet.cell(1, 3).text("丁");
    parts = book.now();
    cells = book.written();
  }

  private static Container saved(Parts parts) {
    return Gate.reopen("w.xlsx", parts.bytes(), null, Capacity.here());
  }

  @Test
  void whatWasWritten_isProven() {
    assertDoesNotThrow(() -> new WrittenBook(parts, NONE, cells).proveIn(saved(parts)));
    assertArrayEquals(parts.bytes(), saved(parts).parts().bytes());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "<v>0.1</v> → <v>0.2</v>",
        "<v>0.1</v> → ''",
        "<f>B1*3</f> → ''",
        "B1*3 → B1*4",
        "<c r=\"B2\" t=\"str\"> → <c r=\"B2\" t=\"e\">",
        "甲乙 → 甲",
        "<c r=\"C2\" s=\"1\"/> → ''",
        "<c r=\"C2\" s=\"1\"/> → <c r=\"C2\"/>",
        "<c r=\"C2\" s=\"1\"/> → <c r=\"C2\" s=\"1\"><v>1</v></c>",
        "<c r=\"D2\" t=\"s\"><v>1</v> → <c r=\"D2\" t=\"s\"><v>0</v>",
      })
  void cellThatIsNotAsWritten_isFound(String written, String spoiled) {
    Parts other = parts.with(SHEET, content -> replaced(content, written, spoiled));
    WrittenBook sameParts = new WrittenBook(other, NONE, cells);
    assertThrows(IllegalStateException.class, () -> sameParts.proveIn(saved(other)));
    WrittenBook meant = new WrittenBook(parts, NONE, List.of());
    assertThrows(IllegalStateException.class, () -> meant.proveIn(saved(other)));
  }

  private static byte[] replaced(byte[] content, String written, String spoiled) {
    String text = new String(content, StandardCharsets.UTF_8);
    if (!text.contains(written)) {
      throw new AssertionError(written + " is not in " + text);
    }
    return text.replace(written, spoiled).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void otherText_isFound() {
    Parts other = parts.with("xl/sharedStrings.xml", content -> replaced(content, "丁", "丙"));
    WrittenBook sameParts = new WrittenBook(other, NONE, cells);
    assertThrows(IllegalStateException.class, () -> sameParts.proveIn(saved(other)));
  }

  @Test
  void formatThatIsNotThere_isFound() {
    Parts other = parts.with(SHEET, content -> replaced(content, "s=\"1\"", "s=\"77\""));
    WrittenBook sameParts = new WrittenBook(other, NONE, List.of());
    assertThrows(IllegalStateException.class, () -> sameParts.proveIn(saved(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "xl/worksheets/sheet1.xml → </sheetData> → ",
        "xl/worksheets/sheet1.xml → r=\"B1\" → r=\"A1\"",
        "xl/worksheets/sheet1.xml → <row r=\"2\"> → <row r=\"1\">",
        "xl/sharedStrings.xml → </sst> → <si>",
        "xl/styles.xml → </fonts> → ",
        "xl/workbook.xml → <sheets> → <sheets><sheet",
        "xl/_rels/workbook.xml.rels → sheet1.xml → sheet7.xml",
        "[Content_Types].xml → /xl/styles.xml → /xl/other.xml",
        "[Content_Types].xml → </Types> → ",
      })
  void partThatIsNotWhole_isFound(String part, String written, String spoiled) {
    String by = spoiled == null ? "" : spoiled;
    Parts other = parts.with(part, content -> replaced(content, written, by));
    WrittenBook sameParts = new WrittenBook(other, NONE, List.of());
    assertThrows(RuntimeException.class, () -> sameParts.proveIn(saved(other)));
  }
}
