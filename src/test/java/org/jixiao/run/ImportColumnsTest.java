package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportColumn;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Before an import the user sees what each column would be taken for, and may say otherwise. */
class ImportColumnsTest {

  @TempDir Path folder;

  private Path csv(String... lines) throws Exception {
    return Files.write(
        folder.resolve("明细.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  private static ImportColumns look(Path file, Map<String, String> mapping) {
    return ImportColumns.of(FileLayer.disk(), ExportKind.PAYMENTS, file, mapping);
  }

  private static List<String> fields(ImportColumns columns) {
    return columns.columns().stream().map(ExportColumn::field).toList();
  }

  @Test
  void knownHeadings_areTaken_belowATitle() throws Exception {
    Path file = csv("某单位支付明细", "支付日期,付款金额,备忘", "2024-01-05,100.00,甲");
    ImportColumns columns = look(file, Map.of());
    assertTrue(columns.found());
    assertEquals(List.of("支付日期", "支付金额", ""), fields(columns));
    assertEquals("100.00", columns.columns().get(1).sample());
    assertEquals("付款金额", columns.columns().get(1).heading());
  }

  @Test
  void unknownHeadings_areShownForTheUserToSay() throws Exception {
    Path file = csv("时点,数额,备忘", "2024-01-05,100.00,甲");
    ImportColumns before = look(file, Map.of());
    assertFalse(before.found());
    assertEquals(List.of("", "", ""), fields(before));
    Map<String, String> said =
        Map.of(
            before.columns().get(0).key(), "支付日期",
            before.columns().get(1).key(), "支付金额",
            before.columns().get(2).key(), "用途");
    ImportColumns after = look(file, said);
    assertTrue(after.found());
    assertEquals(List.of("支付日期", "支付金额", "用途"), fields(after));
  }

  @Test
  void columnsOfOneHeading_areToldApartByTheirPlace() throws Exception {
    Path file = csv("支付日期,金额,金额", "2024-01-05,100.00,7.00");
    ImportColumns before = look(file, Map.of());
    assertTrue(before.columns().get(1).doubtful() && before.columns().get(2).doubtful());
    assertEquals("第3列", before.columns().get(2).key());
    ImportColumns after = look(file, Map.of("第3列", ExportKind.UNUSED));
    assertEquals(List.of("支付日期", "支付金额", "不用"), fields(after));
    assertFalse(after.columns().get(1).doubtful());
  }

  @Test
  void columnLeftAlone_isNotReadByTheImport() throws Exception {
    Path workbook = Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.OFFICE_2024));
    Path file = csv("支付日期,支付金额,金额,状态", "2024-01-05,100.00,7.00,已作废", "2024-02-05,50.00,7.00,");
    ImportResult read = imported(workbook, file, Map.of());
    assertEquals(1, read.files().get(0).accepted().lines());
    ImportResult left = imported(workbook, file, Map.of("状态", ExportKind.UNUSED));
    assertEquals(2, left.files().get(0).accepted().lines());
    ImportResult other = imported(workbook, file, Map.of("金额", "支付金额", "状态", ExportKind.UNUSED));
    assertEquals("14.00", other.files().get(0).accepted().amount().setScale(2).toString());
  }

  private static ImportResult imported(Path workbook, Path file, Map<String, String> mapping) {
    ImportRequest request =
        new ImportRequest(Map.of(ExportKind.PAYMENTS, List.of(file)), mapping, false, true);
    return new Import(Workbooks.options(Workbooks.NOON, true), request, (what, done, all) -> {})
        .into(workbook);
  }

  @Test
  void sheetWithoutAHeader_isPassedOverForTheNext() throws Exception {
    Path file = folder.resolve("明细.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        var out = Files.newOutputStream(file)) {
      workbook.createSheet("说明").createRow(0).createCell(0).setCellValue("导出说明");
      var row = workbook.createSheet("数据").createRow(2);
      row.createCell(1).setCellValue("支付日期");
      row.createCell(2).setCellValue("实付金额");
      workbook.getSheetAt(1).createRow(3).createCell(1).setCellValue(45_297);
      workbook.write(out);
    }
    ImportColumns columns = look(file, Map.of());
    assertEquals(List.of("", "支付日期", "支付金额"), fields(columns));
    assertEquals("2024-01-06", columns.columns().get(1).sample(), "as a person reads a day");
  }

  @Test
  void nothingIsReadBehindTheHeader() throws Exception {
    StringBuilder text = new StringBuilder("支付日期,支付金额\n");
    for (int line = 0; line < 50; line++) {
      text.append("2024-01-05,100.00\n");
    }
    // A quotation mark that is never closed: whoever reads on is told so.
    text.append("\"2024-01-05,100.00\n");
    Path file = csv(text.toString());
    assertTrue(look(file, Map.of()).found());
    assertThrows(
        Refusal.class,
        () ->
            imported(
                Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.OFFICE_2024)),
                file,
                Map.of()));
  }

  @Test
  void whatIsNoExport_isRefusedWithASentence() throws Exception {
    Path file = Files.write(folder.resolve("空.csv"), new byte[0]);
    Refusal refused = assertThrows(Refusal.class, () -> look(file, Map.of()));
    assertTrue(refused.finding().message().contains("空文件"), refused.finding().message());
  }
}
