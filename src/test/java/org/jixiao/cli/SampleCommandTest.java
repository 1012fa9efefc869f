package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.excel.Template;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command sample as a user sees it. */
class SampleCommandTest {

  private static final Path PAYMENTS = Path.of("examples/invented-department/exports/payments.csv");
  private static final String[] USUAL = {"--confidence", "90", "--tolerable", "10%"};

  /** The first row of vouchers, and the columns of some of their cells. */
  private static final int FIRST = 3;

  private static final int VOUCHER = 1;
  private static final int AMOUNT = 5;
  private static final int REASON = 7;
  private static final int USE = 9;

  @TempDir Path folder;

  private Path blank() throws Exception {
    byte[] named =
        Workbooks.edit(
            Template.blank(),
            book -> {
              XSSFSheet basic = book.getSheet("基本信息");
              basic.getRow(3).getCell(1).setCellValue("岚溪县文化旅游广电体育局");
              basic.getRow(4).getCell(1).setCellValue(2024);
            });
    return Files.write(folder.resolve("评价.xlsx"), named);
  }

  private static Session sample(Path workbook, String... more) {
    Object[] words = {"sample", workbook, "--payments", PAYMENTS};
    return Session.of(Stream.concat(Stream.of(words), Stream.of(more)).toArray());
  }

  private static List<String> column(Path workbook, int column) throws Exception {
    List<String> cells = new ArrayList<>();
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(workbook))) {
      XSSFSheet sheet = book.getSheet("凭证抽查");
      for (int row = FIRST;
          !sheet.getRow(row).getCell(0).toString().isEmpty()
              || !sheet.getRow(row).getCell(VOUCHER).toString().equals("合计");
          row++) {
        XSSFRow line = sheet.getRow(row);
        if (!line.getCell(VOUCHER).toString().isEmpty()) {
          cells.add(line.getCell(column).toString());
        }
      }
    }
    return cells;
  }

  private static void edit(Path workbook, int row, int column, String value) throws Exception {
    Files.write(
        workbook,
        Workbooks.edit(
            Files.readAllBytes(workbook),
            book -> book.getSheet("凭证抽查").getRow(row).getCell(column).setCellValue(value)));
  }

  @Test
  void example_isDrawn_andDrawingAgainChangesNoByte() throws Exception {
    Path workbook = blank();
    Session session = sample(workbook, USUAL);
    assertEquals(ExitCode.FINE, session.exitCode(), session.all());
    assertTrue(
        session.out().contains("总体 317 笔 27,409,326.20 元（其中退款 4 笔 19,314.90 元"), session.out());
    assertTrue(session.out().contains("抽样间隔 1,142,055.25 元，随机种子 2024"), session.out());
    assertTrue(session.out().contains("抽中 46 笔：疑点 24 笔"), session.out());
    assertEquals(46, column(workbook, VOUCHER).size());
    byte[] once = Files.readAllBytes(workbook);
    Session again = sample(workbook, USUAL);
    assertTrue(again.out().contains("结果没有变化，文件未改动："), again.out());
    assertArrayEquals(once, Files.readAllBytes(workbook));
    assertTrue(Files.exists(folder.resolve("评价.bak.xlsx")));
  }

  /** The example of the project was drawn by this very command. */
  @Test
  void sampleOfTheExample_isWhatTheCommandDraws() throws Exception {
    Path ready = Files.write(folder.resolve("示例.xlsx"), Examples.filled(Example.INVENTED));
    byte[] before = Files.readAllBytes(ready);
    Session session = sample(ready, USUAL);
    assertEquals(ExitCode.FINE, session.exitCode(), session.all());
    assertArrayEquals(before, Files.readAllBytes(ready));
  }

  @Test
  void trial_changesNothing_andListsLines() throws Exception {
    Path workbook = blank();
    byte[] before = Files.readAllBytes(workbook);
    Session session = sample(workbook, "--size", "24", "--dry-run");
    assertTrue(session.out().contains("这是试运行，没有写入任何文件。"), session.out());
    assertTrue(session.out().contains("……另有 26 笔"), session.out());
    assertArrayEquals(before, Files.readAllBytes(workbook));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void answers_stay_andAnInspectedLineIsNotLostByAnotherDraw() throws Exception {
    Path workbook = blank();
    sample(workbook, USUAL);
    int row = FIRST + column(workbook, REASON).indexOf("货币单元抽样");
    edit(workbook, row, USE, "否");
    String inspected = column(workbook, VOUCHER).get(row - FIRST);
    Session same = sample(workbook, USUAL);
    assertTrue(same.out().contains("结果没有变化"), same.out());
    byte[] before = Files.readAllBytes(workbook);
    String[] other = {"--confidence", "90", "--tolerable", "10%", "--seed", "5"};
    Session refused = sample(workbook, other);
    assertEquals(ExitCode.REFUSED, refused.exitCode());
    assertTrue(refused.err().contains("已查的 1 笔（如“" + inspected + "”）在这次的样本里没有"), refused.err());
    assertArrayEquals(before, Files.readAllBytes(workbook));
    Session replaced =
        sample(
            workbook,
            Stream.concat(Stream.of(other), Stream.of("--replace")).toArray(String[]::new));
    assertTrue(replaced.out().contains("已查而不再抽中的 1 笔改为“自行补充”保留"), replaced.out());
    int kept = column(workbook, VOUCHER).indexOf(inspected);
    assertEquals("自行补充", column(workbook, REASON).get(kept));
    assertEquals("否", column(workbook, USE).get(kept));
    Session last = sample(workbook, other);
    assertTrue(last.out().contains("结果没有变化"), last.all());
  }

  @Test
  void sameSeed_drawsTheSameLines_alsoIntoAnotherWorkbook() throws Exception {
    Path one = blank();
    Path other = Files.copy(one, folder.resolve("另一.xlsx"));
    sample(one, "--size", "24", "--seed", "77");
    sample(other, "--size", "24", "--seed", "77");
    assertEquals(46, column(one, VOUCHER).size());
    assertEquals(column(one, VOUCHER), column(other, VOUCHER));
  }

  @Test
  void refunds_areDrawnApart() throws Exception {
    Path export = folder.resolve("支付.csv");
    List<String> lines = new ArrayList<>(List.of("支付日期,付款人,支付方式,收款人,用途,支付金额"));
    for (int i = 0; i < 40; i++) {
      lines.add("2024-01-05,文旅局,授权支付,岚溪第" + i + "商店,购办公用品,1" + i + "7.31");
    }
    lines.add("2024-02-05,文旅局,授权支付,岚溪广告社,退回宣传费,-5000.00");
    lines.add("2024-02-06,文旅局,授权支付,岚溪印刷厂,退回印刷费,-60.00");
    Files.write(export, lines, StandardCharsets.UTF_8);
    Path workbook = blank();
    Session session = Session.of("sample", workbook, "--payments", export, "--size", "20");
    assertTrue(session.out().contains("其中退款 2 笔 5,060.00 元"), session.all());
    List<String> amounts = column(workbook, AMOUNT);
    int large = amounts.indexOf("-5000.0");
    assertTrue(large >= 0, amounts.toString());
    assertEquals("超过界限", column(workbook, REASON).get(large));
    assertTrue(column(workbook, VOUCHER).get(large).matches("支付\\.csv 第\\d+行"));
  }

  @Test
  void doubtfulLines_mayBeLimited_andThatIsSaid() throws Exception {
    Session session = sample(blank(), "--size", "24", "--doubts", "5", "--dry-run");
    assertTrue(session.out().contains("疑点 8 笔"), session.all());
    assertTrue(session.out().contains("MX-R03 的疑点共 21 笔，逐笔抽出其中 5 笔"), session.out());
  }

  @Test
  void withoutRoom_nothingIsWritten() throws Exception {
    Path workbook = blank();
    byte[] before = Files.readAllBytes(workbook);
    Session session = sample(workbook, "--size", "150");
    assertEquals(ExitCode.REFUSED, session.exitCode());
    assertTrue(session.err().contains("“凭证抽查”只有 100 个空行"), session.err());
    assertArrayEquals(before, Files.readAllBytes(workbook));
  }

  @Test
  void workbookOfAnEarlierVersion_isToldHowToGetTheSheet() throws Exception {
    byte[] without =
        Workbooks.edit(Template.blank(), book -> book.removeSheetAt(book.getSheetIndex("凭证抽查")));
    Path workbook = Files.write(folder.resolve("旧.xlsx"), without);
    Session session = sample(workbook, USUAL);
    assertEquals(ExitCode.REFUSED, session.exitCode());
    assertTrue(session.err().contains("“旧.xlsx”里没有“凭证抽查”，没有抽样"), session.err());
    assertTrue(session.err().contains("--from"), session.err());
  }

  @Test
  void json_isTheOnlyOutput() throws Exception {
    Session session = sample(blank(), "--size", "24", "--json");
    assertTrue(session.out().startsWith("{"), session.out());
    assertTrue(session.out().contains("\"seed\" : 2024"), session.out());
    assertTrue(session.out().contains("\"interval\" : 1142055.25"), session.out());
    assertEquals(
        46,
        Pattern.compile("\"reason\" : ")
            .matcher(session.out())
            .results()
            .map(MatchResult::group)
            .count());
    assertEquals("", session.err());
  }

  @Test
  void wrongUsage_isSaid() throws Exception {
    Path workbook = blank();
    assertTrue(Session.of("sample", workbook).err().contains("没有给出支付明细：用 --payments。"));
    assertTrue(sample(workbook).err().contains("没有说抽多少"));
    assertTrue(sample(workbook, "--size", "0").err().contains("--size 后应是大于零的整数"));
    assertTrue(sample(workbook, "--confidence", "100%").err().contains("0 与 100% 之间的比率"));
    assertTrue(sample(workbook, "--tolerable", "多").err().contains("现为“多”"));
    assertTrue(sample(workbook, "--size", "9", "--seed", "x").err().contains("--seed 后应是"));
    assertTrue(sample(workbook, "--tolerable", "0.00001").err().contains("过大"));
    assertFalse(Files.exists(folder.resolve("评价.bak.xlsx")));
    assertTrue(Session.of("sample", "--help").out().contains("--tolerable"));
  }
}
