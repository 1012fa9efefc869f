package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Bounds and names of grades, and the quantile of the intervals, stand on 参数 and are followed. */
class GradesAndQuantileTest {

  private static final List<String> ROWS =
      List.of(
          "评价等级第一档下限（得分率）",
          "评价等级第二档下限（得分率）",
          "评价等级第三档下限（得分率）",
          "满意度置信区间的标准正态分位数",
          "评价等级第一档名称",
          "评价等级第二档名称",
          "评价等级第三档名称",
          "评价等级第四档名称");

  private static Row row(XSSFWorkbook book, String label) {
    for (Row row : book.getSheet("参数")) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals(label)) {
        return row;
      }
    }
    throw new AssertionError("no " + label);
  }

  private static Cell value(XSSFWorkbook book, String label) {
    return row(book, label).getCell(1);
  }

  /** The grade on its card, beside the score. */
  private static Cell grade(XSSFWorkbook book) {
    for (Row row : book.getSheet("评价结果")) {
      if (row.getCell(0) != null && row.getCell(0).toString().equals("综合得分与评价等级")) {
        return row.getSheet().getRow(row.getRowNum() + 1).getCell(2);
      }
    }
    throw new AssertionError("no grade");
  }

  /** As a workbook of an earlier template: these rows are not there. */
  private static byte[] earlier(byte[] filled) {
    Consumer<XSSFWorkbook> without =
        book -> {
          Sheet sheet = book.getSheet("参数");
          ROWS.forEach(label -> sheet.removeRow(row(book, label)));
        };
    return Workbooks.edit(filled, without);
  }

  @Test
  void otherNamesAndBounds_areTheGrade() {
    byte[] filled = Examples.filled(Example.INVENTED);
    byte[] renamed = Workbooks.edit(filled, book -> value(book, "评价等级第一档名称").setCellValue("优"));
    assertEquals("优", Edited.indicator(renamed, "评价等级").show());
    byte[] stricter =
        Workbooks.edit(filled, book -> value(book, "评价等级第一档下限（得分率）").setCellValue(0.96));
    assertEquals("良好", Edited.indicator(stricter, "评价等级").show());
    assertTrue(FormulaProof.byEvaluator(Workbooks.complete(stricter)) > 200);
  }

  @Test
  void changedOnParameters_theCompletedWorkbookFollowsWithoutARun() throws IOException {
    try (XSSFWorkbook book = Workbooks.open(Examples.completed(Example.INVENTED))) {
      var evaluator = book.getCreationHelper().createFormulaEvaluator();
      Cell lower = book.getSheet("满意度").getRow(3).getCell(9);
      double usual = evaluator.evaluate(lower).getNumberValue();
      value(book, "评价等级第一档下限（得分率）").setCellValue(0.96);
      value(book, "评价等级第二档名称").setCellValue("良");
      value(book, "满意度置信区间的标准正态分位数").setCellValue(2.5758293035489);
      evaluator.clearAllCachedResultValues();
      assertEquals("良", evaluator.evaluate(grade(book)).getStringValue());
      assertTrue(evaluator.evaluate(lower).getNumberValue() < usual);
    }
  }

  @Test
  void earlierTemplate_lacksNothing_andComesToTheSame() {
    byte[] filled = Examples.filled(Example.INVENTED);
    RunResult now = Workbooks.check(filled);
    RunResult then = Workbooks.check(earlier(filled));
    assertEquals(messages(now), messages(then));
    assertEquals(Edited.indicator(now, "评价等级").show(), Edited.indicator(then, "评价等级").show());
    assertTrue(FormulaProof.byEvaluator(Workbooks.complete(earlier(filled))) > 200);
  }

  private static List<String> messages(RunResult result) {
    return result.findings().stream().map(f -> f.rule() + " " + f.message()).toList();
  }
}
