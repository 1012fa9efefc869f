package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.ledgers.reading.ExportKind;
import org.junit.jupiter.api.Test;

/** What an import does with figures that people or an earlier import have put there. */
class ImportAgainTest extends WholeImports {

  @Test
  void typedValue_staysAndIsFound_untilItIsToBeReplaced() throws IOException {
    blankWorkbook();
    change(book -> cell(book.getSheet("月度指标"), "1月", "指标使用数").setCellValue(2186400));
    ImportResult kept = importAll();
    assertEquals(
        List.of(new Change("月度指标", "1月", "指标使用数", "2186400", "2186453.27")), kept.filled().kept());
    assertFalse(kept.isComplete());
    assertEquals(2186400, number("月度指标", "1月", "指标使用数"));
    assertTrue(
        run().findings().stream()
            .anyMatch(f -> f.rule().equals("MX-X01") && f.difference().contains("-53.27")));
    imported(true, false, ExportKind.PAYMENTS, "payments.csv");
    assertEquals(2186453.27, number("月度指标", "1月", "指标使用数"));
    assertTrue(run().findings().stream().noneMatch(f -> f.rule().equals("MX-X01")));
  }

  @Test
  void rowsThatPeopleTyped_keepTheWholeTable() throws IOException {
    blankWorkbook();
    change(
        book -> {
          XSSFSheet sheet = book.getSheet("支付汇总");
          var row = sheet.getRow(cell(sheet, "付款人", "付款人").getRowIndex() + 1);
          row.getCell(0).setCellValue("县财政局");
          row.getCell(1).setCellValue("财政直接支付");
          row.getCell(2).setCellValue(1);
        });
    ImportResult kept = imported(false, false, ExportKind.PAYMENTS, "payments.csv");
    assertTrue(kept.filled().remarks().get(0).contains("不在导出中，整张表没有改动"));
    assertEquals(1, number("支付汇总", "合计", "金额"));
    imported(true, false, ExportKind.PAYMENTS, "payments.csv");
    assertEquals(27370696.40, number("支付汇总", "合计", "金额"));
  }

  @Test
  void correctedExport_bringsItsOwnFiguresUpToDate() throws IOException {
    blankWorkbook();
    Path file = folder.resolve("支付.csv");
    Files.writeString(file, "支付日期,付款人,支付方式,金额\n2024-01-05,财政局,直接,10.00\n2024-12-05,文旅局,授权,5.00\n");
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    Files.writeString(file, "支付日期,付款人,支付方式,金额\n2024-01-05,财政局,直接,11.00\n2024-12-05,文化馆,授权,7.00\n");
    ImportResult again = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertTrue(again.isComplete(), () -> again.filled().toString());
    assertEquals(11, number("月度指标", "1月", "指标使用数"));
    assertEquals(7, number("支付汇总", "文化馆", "金额"));
    assertEquals(18, number("支付汇总", "合计", "金额"));
  }

  @Test
  void figuresThatANewExportHasNothingFor_goAgain() throws IOException {
    blankWorkbook();
    String head = "支付日期,付款人,项目类别,部门经济分类,用途,金额\n";
    Path file = folder.resolve("支付.csv");
    Files.writeString(
        file,
        head
            + "2024-01-05,财政局,公用经费,30217,接待,1000.00\n"
            + "2024-02-05,财政局,公用经费,30215,年度会议,300.00\n"
            + "2024-12-05,财政局,公用经费,30201,纸,700.00\n");
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertEquals(1000, number("三公经费", "公务接待费", "账套数"));
    Files.writeString(file, "支付日期,付款人,金额\n2024-12-05,财政局,5.00\n");
    ImportResult again = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertTrue(
        again.filled().changes().contains(new Change("三公经费", "公务接待费", "账套数", "1000", "")),
        () -> again.filled().changes().toString());
    assertEquals("", shown("三公经费", "公务接待费", "账套数"));
    assertEquals("", shown("会议费", "合计", "金额"));
    assertEquals("", shown("办公经费", "合计", "本年实际数"));
    Files.writeString(file, head + "2024-02-05,财政局,公用经费,30215,年度会议,450.00\n");
    assertTrue(imported(false, false, ExportKind.PAYMENTS, "支付.csv").isComplete());
    assertEquals(450, number("会议费", "年度会议", "金额"));
  }

  @Test
  void tableThatANewExportDoesNotHave_keepsItsFixedRows() throws IOException {
    blankWorkbook();
    imported(false, false, ExportKind.FINAL_ACCOUNTS, "final-accounts.xls");
    change(book -> cell(book.getSheet("决算对比"), "基本支出", "原因").setCellValue("调资"));
    Files.writeString(
        folder.resolve("三公.csv"), "2024年度三公经费支出决算表,,\n项目,预算数,决算数\n公务接待费,10.00,9.00\n");
    imported(true, false, ExportKind.FINAL_ACCOUNTS, "三公.csv");
    assertEquals(9, number("三公经费", "公务接待费", "本年决算数"));
    assertEquals("", shown("决算对比", "基本支出", "本年度"));
    assertEquals("调资", shown("决算对比", "基本支出", "原因"));
  }
}
