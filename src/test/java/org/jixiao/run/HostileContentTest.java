package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jixiao.findings.Refusal;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks that want to reach out, to last for ever, or to be taken for the program's own. */
class HostileContentTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  /** A sheet of hand-written rows beside the tables. */
  private RunResult withSheet(String inside) throws Exception {
    HandMade made = HandMade.of(EXAMPLE);
    made.sheet("外来", inside);
    return run(made.bytes());
  }

  private RunResult run(byte[] bytes) throws Exception {
    return Workbooks.run(Files.write(folder.resolve("w.xlsx"), bytes), Workbooks.NOON);
  }

  @Test
  void addressesInAWorkbook_areNeverAsked() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Thread listener =
          new Thread(
              () -> {
                try {
                  while (true) {
                    Socket caller = server.accept();
                    asked.incrementAndGet();
                    caller.close();
                  }
                } catch (java.io.IOException closed) {
                  // the end of the test
                }
              });
      listener.setDaemon(true);
      listener.start();
      String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
      String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
      HandMade made = HandMade.everything(EXAMPLE);
      String sheet =
          made.sheet(
              "外联",
              "<sheetData><row r=\"1\"><c r=\"A1\"><f>WEBSERVICE(\""
                  + address
                  + "\")</f></c><c r=\"B1\"><f>'"
                  + address
                  + "[a.xlsx]Sheet1'!A1</f></c></row></sheetData><hyperlinks><hyperlink ref=\"A2\" r:id=\"rIdOut\"/></hyperlinks>");
      made.relate(sheet, "rIdOut", relations + "/hyperlink", address, true);
      made.relate(
          "xl/externalLinks/externalLink77.xml",
          "rId9",
          relations + "/externalLinkPath",
          address,
          true);
      made.replace(sheet, "<worksheet ", "<?xml-stylesheet href=\"" + address + "\"?><worksheet ");
      made.replace(
          sheet,
          "<worksheet ",
          "<worksheet xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a "
              + address
              + "\" ");
      Path file = Files.write(folder.resolve("w.xlsm"), made.bytes());
      assertTrue(Workbooks.run(file, Workbooks.NOON).changed());
      // Somebody who does ask is noticed.
      assertEquals(0, asked.get(), "the program has asked " + address);
      new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()).close();
      for (int i = 0; asked.get() == 0 && i < 100; i++) {
        Thread.sleep(20);
      }
      assertEquals(1, asked.get());
    }
  }

  @Test
  void formulasInACircle_andChainsWithoutEnd_areLeftToTheSpreadsheet() throws Exception {
    StringBuilder chain = new StringBuilder("<sheetData>");
    for (int row = 1; row <= 30_000; row++) {
      chain
          .append("<row r=\"")
          .append(row)
          .append("\"><c r=\"A")
          .append(row)
          .append("\"><f>A")
          .append(row + 1)
          .append("+1</f></c></row>");
    }
    assertTrue(withSheet(chain + "</sheetData>").changed());
    assertTrue(
        withSheet(
                "<sheetData><row r=\"1\"><c r=\"A1\"><f>B1</f></c><c r=\"B1\"><f>A1</f></c></row></sheetData>")
            .changed());
    // The same in a table of ours, without a saved result, so that it has to be evaluated.
    byte[] deep =
        Workbooks.edit(
            EXAMPLE,
            book -> {
              var sheet = book.createSheet("链");
              for (int row = 0; row < 20_000; row++) {
                sheet.createRow(row).createCell(0).setCellFormula("A" + (row + 2) + "+1");
              }
              for (int row : new int[] {3, 4}) {
                book.getSheet("月度指标").getRow(row).getCell(1).setBlank();
              }
              book.getSheet("月度指标").getRow(3).getCell(1).setCellFormula("链!A1");
              book.getSheet("月度指标").getRow(4).getCell(1).setCellFormula("月度指标!B5");
            });
    RunResult result = run(deep);
    assertTrue(
        result.refusal() != null
            || result.findings().stream().anyMatch(one -> one.rule().equals("ZB-T05")),
        () ->
            result.findings().stream().map(one -> one.rule() + one.message()).toList().toString());
  }

  @Test
  void absurdDimensions_costNothing() throws Exception {
    assertTrue(
        withSheet(
                "<dimension ref=\"A1:XFD1048576\"/><cols><col min=\"1\" max=\"16384\" width=\"9\"/></cols><sheetData>"
                    + "<row r=\"1\" spans=\"1:16384\"><c r=\"A1\"><v>1</v></c><c r=\"XFD1\"><v>1</v></c></row>"
                    + "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>"
                    + "<mergeCells count=\"1\"><mergeCell ref=\"B3:XFD1048575\"/></mergeCells>")
            .changed());
    // The same on a sheet of ours.
    byte[] far =
        Workbooks.edit(
            EXAMPLE,
            book -> {
              var sheet = book.getSheet("预算配置");
              sheet.createRow(1_048_575).createCell(16_383).setCellValue(1);
              sheet.getRow(2).createCell(16_383).setCellValue("很远");
            });
    assertTrue(run(far).changed());
  }

  @Test
  void sheetsThatLookLikeOurs_areNotTaken() throws Exception {
    for (String name : new String[] {"评价结果", "检查结果", "补充资料清单", "规则清单", "运行记录"}) {
      byte[] foreign = Workbooks.edit(EXAMPLE, book -> book.createSheet(name));
      assertEquals("WB-S05", run(foreign).refusal().rule(), name);
    }
  }

  /** It is waited for in stretches of a second. */
  @ParameterizedTest
  @ValueSource(longs = {50, 1050})
  void workThatDoesNotEnd_isBrokenOff(long millis) {
    CountDownLatch never = new CountDownLatch(1);
    Refusal refused =
        assertThrows(
            Refusal.class,
            () ->
                TimeLimit.within(
                    Duration.ofMillis(millis),
                    "w.xlsx",
                    () -> {
                      try {
                        never.await();
                      } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                      }
                      return 1;
                    }));
    assertTrue(refused.finding().message().contains("还没有完成，已中止，没有写入任何文件"));
  }

  @Test
  void depthWithoutEnd_isSaid_andFaultsOfTheProgramAreNotTakenForIt() {
    Refusal refused =
        assertThrows(
            Refusal.class,
            () -> TimeLimit.within(Duration.ofMinutes(1), "w.xlsx", () -> deeper(1)));
    assertTrue(refused.finding().message().contains("嵌套得太深"));
    assertThrows(
        IllegalStateException.class,
        () ->
            TimeLimit.within(
                Duration.ofMinutes(1),
                "w.xlsx",
                () -> {
                  throw new IllegalStateException("a fault of ours");
                }));
    assertEquals(7, TimeLimit.within(Duration.ofMinutes(1), "w.xlsx", () -> 7));
    assertFalse(Thread.currentThread().isInterrupted());
  }

  private static int deeper(int depth) {
    return depth < 0 ? 0 : 1 + deeper(depth + 1);
  }
}
