package org.jixiao.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.Exports;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.support.BadFiles;
import org.jixiao.support.HandMade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What sheets have and text files have not: merged cells, hidden lines, days of other kinds. */
class SheetsOfExportsTest {

  private static ExportSink read(String name, byte[] bytes) {
    ExportSink sink = new Exports(2024, "", Map.of(), Map.of()).sink(ExportKind.PAYMENTS, name);
    new LineFile(name, bytes.length, () -> new ByteArrayInputStream(bytes)).read(sink, at -> {});
    sink.end();
    return sink;
  }

  private static final String[][] LINES = {
    {"支付日期", "收款人", "支付金额"},
    {"2024-03-05", "甲公司", "100"},
    {"", "", "20"},
    {"", "", "3"},
    {"2024-04-08", "乙公司", "4"},
  };

  /** A day and a payee over three lines, the last line but one hidden. */
  private static byte[] spreadsheet(Workbook book) {
    Sheet sheet = book.createSheet("支付明细");
    for (int r = 0; r < LINES.length; r++) {
      Row row = sheet.createRow(r);
      for (int c = 0; c < LINES[r].length; c++) {
        if (c == 2 && r > 0) {
          row.createCell(c).setCellValue(Double.parseDouble(LINES[r][c]));
        } else if (!LINES[r][c].isEmpty()) {
          row.createCell(c).setCellValue(LINES[r][c]);
        }
      }
    }
    sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
    sheet.addMergedRegion(new CellRangeAddress(1, 3, 1, 1));
    sheet.getRow(3).setZeroHeight(true);
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] page() {
    return ("<html><table><tr><td>支付日期</td><td>收款人</td><td>支付金额</td></tr>"
            + "<tr><td rowspan=3>2024-03-05</td><td rowspan=3>甲公司</td><td>100</td></tr>"
            + "<tr><td>20</td></tr><tr style='display:none'><td>3</td></tr>"
            + "<tr><td>2024-04-08</td><td>乙公司</td><td>4</td></tr></table></html>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] xmlTable() {
    Function<String, String> cell =
        words -> "<Cell><Data ss:Type=\"String\">" + words + "</Data></Cell>";
    return ("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"支付明细\"><Table>"
            + "<Row>"
            + cell.apply("支付日期")
            + cell.apply("收款人")
            + cell.apply("支付金额")
            + "</Row>"
            + "<Row><Cell ss:MergeDown=\"2\"><Data ss:Type=\"String\">2024-03-05</Data></Cell>"
            + "<Cell ss:MergeDown=\"2\"><Data ss:Type=\"String\">甲公司</Data></Cell>"
            + cell.apply("100")
            + "</Row>"
            + "<Row><Cell ss:Index=\"3\"><Data ss:Type=\"Number\">20</Data></Cell></Row>"
            + "<Row ss:Hidden=\"1\"><Cell ss:Index=\"3\"><Data ss:Type=\"Number\">3</Data></Cell></Row>"
            + "<Row>"
            + cell.apply("2024-04-08")
            + cell.apply("乙公司")
            + cell.apply("4")
            + "</Row>"
            + "</Table></Worksheet></Workbook>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"xlsx", "xls", "html", "xml"})
  void mergedDayAndPayee_holdForEveryLine_andHiddenLinesAreSaid(String kind) {
    byte[] bytes =
        switch (kind) {
          case "xlsx" -> spreadsheet(new XSSFWorkbook());
          case "xls" -> spreadsheet(new HSSFWorkbook());
          case "html" -> page();
          default -> xmlTable();
        };
    ExportSink sink = read("支付." + kind, bytes);
    assertEquals(List.of(), sink.rejected());
    assertEquals(4, sink.totals().accepted().lines());
    assertEquals("127", sink.totals().accepted().amount().stripTrailingZeros().toPlainString());
    assertTrue(sink.notes().get(0).contains("有 1 行被隐藏或筛选掉"), sink.notes().toString());
  }

  @Test
  void amountOverTwoLines_isThereOnce() {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      Sheet sheet = book.createSheet("支付");
      for (int r = 0; r < 3; r++) {
        for (int c = 0; c < 3; c++) {
          sheet.createRow(r);
        }
      }
      String[] heads = LINES[0];
      for (int c = 0; c < 3; c++) {
        sheet.getRow(0).createCell(c).setCellValue(heads[c]);
      }
      for (int r = 1; r < 3; r++) {
        sheet.getRow(r).createCell(0).setCellValue("2024-03-0" + r);
        sheet.getRow(r).createCell(1).setCellValue("甲公司");
      }
      sheet.getRow(1).createCell(2).setCellValue(100);
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 2, 2));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      ExportSink sink = read("支付.xlsx", out.toByteArray());
      assertEquals(1, sink.totals().accepted().lines());
      assertEquals(1, sink.rejected().size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05",
        "2024-03-05T00:00:00",
        "2024-03-05T00:00:00.000Z",
        "2024-03-04T16:00:00.000Z",
        "2024-03-05T08:30:00+08:00",
        "2024-03-05T08:30:00+0800"
      })
  void daysInIso_areRead_inCellsOfTheirTypeAndInText(String written) {
    byte[] plain = spreadsheet(new XSSFWorkbook());
    String sheet = "xl/worksheets/sheet1.xml";
    byte[] typed =
        HandMade.of(plain)
            .replace(
                sheet,
                "<c r=\"A5\"[^>]*><v>[^<]*</v>",
                "<c r=\"A5\" t=\"d\"><v>" + written + "</v>")
            .bytes();
    byte[] text =
        HandMade.of(plain)
            .replace(
                sheet,
                "<c r=\"A5\"[^>]*><v>[^<]*</v>",
                "<c r=\"A5\" t=\"str\"><v>" + written + "</v>")
            .bytes();
    for (byte[] workbook : List.of(typed, text)) {
      ExportSink sink = read("支付.xlsx", workbook);
      assertEquals(List.of(), sink.rejected(), written);
      assertEquals(4, sink.totals().accepted().lines(), written);
    }
  }

  /** Of what an export is that is no table the same is said as of a workbook. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "OpenDocument 表格",
        "二进制工作簿",
        "加载项",
        "Word 文档",
        "演示文稿",
        "OFD 版式文件",
        "旧格式 Word 文档",
        "别的复合文件",
        "加密的工作簿",
        "只有框架的网页",
        "PDF"
      })
  void otherKinds_areNamed(String kind) {
    BadFiles.BadFile bad = BadFiles.all().get(kind);
    Refusal refused = assertThrows(Refusal.class, () -> read(bad.name(), bad.bytes()));
    String said = refused.finding().message();
    assertTrue(!said.matches(".*(不是完整|没有内容|找不到.*表头).*"), said);
    assertTrue(refused.finding().rule().startsWith("MX-"), refused.finding().rule());
  }
}
