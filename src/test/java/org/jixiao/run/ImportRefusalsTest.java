package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.junit.jupiter.api.Test;

/** Exports that cannot be meant are refused before anything is written. */
class ImportRefusalsTest extends WholeImports {

  @Test
  void exportAThousandTimesTooLarge_isRefused_andOneThatIsTooSmall_isAskedAbout()
      throws IOException {
    blankWorkbook();
    importAll();
    byte[] before = Files.readAllBytes(workbook);
    Path file = folder.resolve("支付.csv");
    Files.writeString(file, "支付日期,付款人,支付方式,金额（万元）\n2024-01-05,财政局,直接,27370696.40\n");
    Refusal refusal =
        assertThrows(Refusal.class, () -> imported(true, false, ExportKind.PAYMENTS, "支付.csv"));
    assertTrue(refusal.getMessage().contains("金额单位多半弄错了"), refusal.getMessage());
    assertArrayEquals(before, Files.readAllBytes(workbook));
    Files.writeString(file, "支付日期,付款人,支付方式,金额\n2024-01-05,财政局,直接,2737.07\n");
    ImportResult small = imported(true, false, ExportKind.PAYMENTS, "支付.csv");
    assertTrue(small.remarks().toString().contains("千分之一"), small.remarks().toString());
  }

  @Test
  void secondFileOfAKind_isNotTakenForAll() throws IOException {
    blankWorkbook();
    Files.writeString(folder.resolve("上半年.csv"), "支付日期,付款人,金额\n2024-01-05,财政局,10.00\n");
    Files.writeString(folder.resolve("下半年.csv"), "支付日期,付款人,金额\n2024-12-05,财政局,5.00\n");
    imported(false, false, ExportKind.PAYMENTS, "上半年.csv");
    byte[] before = Files.readAllBytes(workbook);
    Refusal refusal =
        assertThrows(Refusal.class, () -> imported(false, false, ExportKind.PAYMENTS, "下半年.csv"));
    assertTrue(refusal.getMessage().contains("“上半年.csv”"), refusal.getMessage());
    assertArrayEquals(before, Files.readAllBytes(workbook));
    imported(false, false, ExportKind.PAYMENTS, "上半年.csv", ExportKind.PAYMENTS, "下半年.csv");
    assertEquals(15, number("支付汇总", "合计", "金额"));
  }

  @Test
  void oneFileTwice_isRefused() throws IOException {
    blankWorkbook();
    Refusal refusal =
        assertThrows(
            Refusal.class,
            () ->
                imported(
                    false,
                    false,
                    ExportKind.PAYMENTS,
                    "payments.csv",
                    ExportKind.PAYMENTS,
                    "payments.csv"));
    assertTrue(refusal.getMessage().contains("内容完全相同"), refusal.getMessage());
  }

  @Test
  void sheetOfTheYearBesideThoseOfTheMonths_isRefused_hiddenOnesAreNotRead() throws IOException {
    blankWorkbook();
    String head = "支付日期,付款人,金额";
    sheets(
        "支付.xlsx",
        book -> {
          sheet(book, "全年", head, "2024-01-05,财政局,1.00", "2024-12-05,财政局,2.00");
          sheet(book, "1月", head, "2024-01-05,财政局,1.00");
          sheet(book, "12月", head, "2024-12-05,财政局,2.00");
        });
    Refusal refusal =
        assertThrows(Refusal.class, () -> imported(false, false, ExportKind.PAYMENTS, "支付.xlsx"));
    assertTrue(refusal.getMessage().contains("“全年”的行数和金额恰好等于其余各表之和"), refusal.getMessage());
    sheets(
        "支付.xlsx",
        book -> {
          sheet(book, "1月", head, "2024-01-05,财政局,1.00");
          sheet(book, "12月", "2024-12-05,财政局,2.00");
          sheet(book, "旧明细", head, "2024-12-05,财政局,4.00");
          book.setSheetHidden(2, true);
        });
    ImportResult result = imported(false, false, ExportKind.PAYMENTS, "支付.xlsx");
    assertEquals(3, number("支付汇总", "合计", "金额"));
    assertEquals(List.of("旧明细（隐藏）"), result.passedOver().get(0));
  }
}
