package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.junit.jupiter.api.Test;

/** Lines that cannot be read stand in a file beside their export. */
class RejectedLinesTest extends WholeImports {

  @Test
  void rejectedLines_standBesideTheExport_andGoWhenItIsMended() throws IOException {
    blankWorkbook();
    Path file = folder.resolve("支付.csv");
    Files.write(
        file,
        "支付日期,付款人,金额\n2024-12-05,财政局,1.00\n2024-12-05,=cmd,12万\n".getBytes(Charset.forName("GBK")));
    ImportResult result = imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertEquals(List.of(folder.resolve("支付.rejected.csv")), result.rejected());
    String lines = Files.readString(folder.resolve("支付.rejected.csv"));
    assertTrue(lines.contains("3,支付金额“12万”不是能确定的金额,2024-12-05 | =cmd | 12万"), lines);
    assertTrue(run().findings().stream().anyMatch(f -> f.rule().equals("MX-B01")));
    Files.writeString(file, "支付日期,付款人,金额\n2024-12-05,财政局,1.00\n");
    imported(false, false, ExportKind.PAYMENTS, "支付.csv");
    assertFalse(Files.exists(folder.resolve("支付.rejected.csv")));
  }

  @Test
  void strangersFileOfThatName_isNotOverwritten() throws IOException {
    blankWorkbook();
    byte[] before = Files.readAllBytes(workbook);
    Files.writeString(
        folder.resolve("支付.csv"), "支付日期,付款人,金额\n2024-12-05,财政局,x\n2024-12-05,财政局,1\n");
    Files.writeString(folder.resolve("支付.rejected.csv"), "我的文件");
    assertThrows(Refusal.class, () -> imported(false, false, ExportKind.PAYMENTS, "支付.csv"));
    assertEquals("我的文件", Files.readString(folder.resolve("支付.rejected.csv")));
    assertArrayEquals(before, Files.readAllBytes(workbook));
  }

  @Test
  void exportsOfOneName_haveRejectedLinesOfTheirOwn() throws IOException {
    blankWorkbook();
    Files.writeString(
        folder.resolve("明细.csv"), "支付日期,付款人,金额\n2024-12-05,财政局,1\n2024-12-05,财政局,x\n");
    Files.writeString(folder.resolve("明细.txt"), "下达日期,指标金额\n2024-12-05,2\n2024-12-05,y\n");
    ImportResult result =
        imported(false, false, ExportKind.PAYMENTS, "明细.csv", ExportKind.RELEASES, "明细.txt");
    assertEquals(2, result.rejected().size());
    assertTrue(Files.readString(folder.resolve("明细.csv.rejected.csv")).contains("“x”"));
    assertTrue(Files.readString(folder.resolve("明细.txt.rejected.csv")).contains("“y”"));
  }
}
