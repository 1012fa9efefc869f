package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.report.FindingsPage;
import org.jixiao.support.Edited;
import org.jixiao.support.FindingCells;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** What people answer to many rows at once stays with these rows. */
class AnswersTest {

  private static final List<String> MONTHS = List.of("1月", "2月", "3月", "4月", "5月", "6月");

  /** Six months whose amounts are no amounts: one line on 检查结果. */
  private static byte[] answered() {
    byte[] spoilt =
        Edited.clean(
            spoil -> MONTHS.forEach(month -> spoil.set("月度指标", month, "指标下达数", month + "待定")));
    byte[] completed = Workbooks.complete(spoilt);
    assertEquals(1, lines(completed).size());
    return Workbooks.edit(completed, book -> answer(book, "已说明", "原始凭证另附"));
  }

  private static void answer(XSSFWorkbook book, String treatment, String why) {
    XSSFSheet sheet = book.getSheet(FindingsPage.NAME);
    for (Row row : sheet) {
      if (isOurs(row)) {
        FindingCells.of(row, "处理").setCellValue(treatment);
        FindingCells.of(row, "处理说明").setCellValue(why);
      }
    }
  }

  private static boolean isOurs(Row row) {
    return row.getRowNum() > 3 && FindingCells.of(row, "规则").toString().equals("ZB-T02");
  }

  /** State, treatment and explanation of every line of the rule, with what was found. */
  private static List<String> lines(byte[] workbook) {
    List<String> lines = new ArrayList<>();
    DataFormatter shown = new DataFormatter();
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      for (Row row : book.getSheet(FindingsPage.NAME)) {
        if (isOurs(row)) {
          List<String> cells = new ArrayList<>();
          for (String column : List.of("状态", "处理", "处理说明", "现有")) {
            cells.add(shown.formatCellValue(FindingCells.of(row, column)));
          }
          lines.add(String.join("|", cells));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return lines;
  }

  private static byte[] retyped(byte[] workbook, String month, Object value) {
    return Workbooks.edit(
        workbook,
        book -> {
          for (Row row : book.getSheet("月度指标")) {
            for (Cell cell : row) {
              if (cell.toString().equals(month + "待定")) {
                if (value instanceof Double number) {
                  cell.setCellValue(number);
                } else {
                  cell.setCellValue((String) value);
                }
              }
            }
          }
        });
  }

  @Test
  void firstRowCorrected_theOthersKeepTheirAnswer() {
    byte[] corrected = Workbooks.complete(retyped(answered(), "1月", 10_000.0));
    List<String> lines = lines(corrected);
    assertEquals(1, lines.size());
    assertEquals(
        "仍在|已说明|原始凭证另附|2月：“2月待定”；3月：“3月待定”；4月：“4月待定”；5月：“5月待定”；6月：“6月待定”（共5处）", lines.get(0));
    assertArrayEquals(corrected, Workbooks.complete(corrected));
  }

  @Test
  void fewLeft_standAloneWithTheirAnswer() {
    byte[] left = answered();
    for (String month : MONTHS.subList(0, 4)) {
      left = retyped(left, month, 10_000.0);
    }
    assertEquals(
        List.of("仍在|已说明|原始凭证另附|“5月待定”", "仍在|已说明|原始凭证另附|“6月待定”"), lines(Workbooks.complete(left)));
  }

  @Test
  void otherValueInOneRow_thatRowAloneIsReopened() {
    byte[] other = Workbooks.complete(retyped(answered(), "2月", "另有说明"));
    assertEquals(
        List.of(
            "仍在|已说明|原始凭证另附|1月：“1月待定”；3月：“3月待定”；4月：“4月待定”；5月：“5月待定”；6月：“6月待定”（共5处）",
            "重新打开|待处理|原答复：原始凭证另附|“另有说明”"),
        lines(other));
    assertArrayEquals(other, Workbooks.complete(other));
  }

  @Test
  void nameDayAndReview_stayWithTheAnswer() {
    byte[] signed =
        Workbooks.edit(
            answered(),
            book -> {
              for (Row row : book.getSheet(FindingsPage.NAME)) {
                if (isOurs(row)) {
                  FindingCells.of(row, "处理人").setCellValue("张三");
                  FindingCells.of(row, "处理日期").setCellValue("2026-11-26");
                  FindingCells.of(row, "复核意见").setCellValue("同意");
                }
              }
            });
    byte[] completed = Workbooks.complete(signed);
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      List<String> kept = new ArrayList<>();
      for (Row row : book.getSheet(FindingsPage.NAME)) {
        if (isOurs(row)) {
          for (String heading : List.of("处理", "处理人", "处理日期", "复核意见")) {
            kept.add(FindingCells.of(row, heading).toString());
          }
        }
      }
      assertEquals(List.of("已说明", "张三", "2026-11-26", "同意"), kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertArrayEquals(completed, Workbooks.complete(completed));
  }
}
