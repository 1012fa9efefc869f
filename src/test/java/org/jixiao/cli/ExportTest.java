package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables out: every table as CSV, numbers as numbers, text as text. */
class ExportTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  private List<CSVRecord> read(String name) throws Exception {
    String text = Files.readString(folder.resolve("表").resolve(name), StandardCharsets.UTF_8);
    assertEquals('\uFEFF', text.charAt(0), "Chinese Excel needs the mark");
    return CSVFormat.DEFAULT
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new StringReader(text.substring(1)))
        .getRecords();
  }

  private Session export(byte[] workbook) throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), workbook);
    Session session = Session.of("export", file, folder.resolve("表"));
    assertArrayEquals(workbook, Files.readAllBytes(file));
    return session;
  }

  @Test
  void everyTable_becomesAFile_withComputedColumnsAndTotals() throws Exception {
    Session session = export(EXAMPLE);
    assertEquals(0, session.exitCode(), session.all());
    try (Stream<Path> files = Files.list(folder.resolve("表"))) {
      long tables = files.filter(f -> f.toString().endsWith(".csv")).count();
      assertTrue(session.out().contains("已导出 " + tables + " 个 CSV 文件"), session.out());
      assertTrue(tables > 15, "few tables: " + tables);
    }
    List<CSVRecord> budget = read("预算配置.csv");
    CSVRecord total = budget.get(budget.size() - 1);
    assertEquals("合计", total.get(0));
    assertEquals(new BigDecimal("10887693.03"), new BigDecimal(total.get("年初预算数")));
    assertEquals(new BigDecimal("33855201.72"), new BigDecimal(total.get("全年预算数")));
    assertTrue(total.get("增长率").startsWith("2.1094"), total.get("增长率"));
    assertEquals(13, read("月度指标.csv").size());
  }

  @Test
  void findings_comeWithTheirPlaces() throws Exception {
    export(EXAMPLE);
    List<CSVRecord> findings = read("检查结果.csv");
    assertEquals(
        Workbooks.check(EXAMPLE).completion().examination().findings().size(), findings.size());
    assertTrue(findings.stream().anyMatch(one -> one.get("规则").equals("YS-L01")));
    assertTrue(findings.stream().anyMatch(one -> one.get("单元格").matches("[A-Z]+\\d+")));
  }

  @Test
  void textThatLooksLikeAFormula_isEscaped_numbersAreNot() throws Exception {
    byte[] risky =
        Workbooks.edit(
            EXAMPLE,
            book -> {
              book.getSheet("评分").getRow(3).getCell(2).setCellValue("=cmd|' /C calc'!A0");
              book.getSheet("月度指标").getRow(3).getCell(1).setCellValue(-5.25);
            });
    Session session = export(risky);
    assertTrue(session.out().contains("以 = + - @ 开头"), session.out());
    assertTrue(
        read("评分.csv").stream()
            .anyMatch(one -> Stream.of(one.values()).anyMatch("'=cmd|' /C calc'!A0"::equals)));
    assertEquals("-5.25", read("月度指标.csv").get(0).get("指标下达数"));
  }

  @Test
  void filesThatAreThere_areNotOverwrittenWithoutForce() throws Exception {
    export(EXAMPLE);
    Path mine = Files.writeString(folder.resolve("表/预算配置.csv"), "我的");
    Session again = Session.of("export", folder.resolve("w.xlsx"), folder.resolve("表"));
    assertEquals(2, again.exitCode());
    assertTrue(again.err().contains("已存在，没有覆盖"), again.err());
    assertEquals("我的", Files.readString(mine));
    assertEquals(
        0,
        Session.of("export", folder.resolve("w.xlsx"), folder.resolve("表"), "--force").exitCode());
    assertFalse(Files.readString(mine).equals("我的"));
  }

  @Test
  void workbookThatCannotBeRead_givesItsSentence_andNoFolder() throws Exception {
    Session session = export(new byte[0]);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("是空文件（0 字节）"), session.err());
    assertFalse(Files.exists(folder.resolve("表")));
  }

  @Test
  void folderThatIsAFile() throws Exception {
    Files.writeString(folder.resolve("表"), "x");
    Session session = export(EXAMPLE);
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("写不进去"), session.err());
  }
}
