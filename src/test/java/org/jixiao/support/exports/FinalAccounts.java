package org.jixiao.support.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jixiao.support.exports.AccountFigures.Year;

/** Final accounts: the analysis of two years, and the double table of one. */
final class FinalAccounts {

  private static final String BLANK = "—";

  private final AccountFigures figures;
  private final Writing writing;
  private final Truth truth = new Truth();

  FinalAccounts(AccountFigures figures, Look look, Random random) {
    this.figures = figures;
    this.writing = new Writing(look, random);
  }

  /** 收支决算分析表, with its caption and, where the header has two rows, the line of numbers. */
  Truth analysis(Path file) throws IOException {
    try (Sheet sheet = Sheet.open(file, writing.look(), "决算分析表")) {
      above(sheet, "收入支出决算分析表", 4);
      sheet.row("指标", "行次", "上年度", "本年度");
      if (writing.look().twoRowHeader()) {
        sheet.row("栏次", BLANK, "2", "1");
      }
      sheet.row("一、收入支出情况", digits(1), BLANK, BLANK);
      for (AccountFigures.Line line : figures.lines()) {
        long last = figures.cents(line, Year.LAST);
        long current = figures.cents(line, Year.THIS);
        sheet.row(
            line.label(), digits(line.number()), writing.amount(last), writing.amount(current));
        truth.line(Standing.ACCEPTED, current);
        truth.add(By.LAST_YEAR, line.label(), last);
        truth.add(By.THIS_YEAR, line.label(), current);
      }
      notes(sheet);
    }
    return truth;
  }

  /** 收入支出决算总表: income on the left, expenditure by nature on the right. */
  Truth doubleTable(Path file) throws IOException {
    List<String> leftLabels =
        new ArrayList<>(
            List.of(
                "一、一般公共预算财政拨款收入",
                "二、政府性基金预算财政拨款收入",
                "三、国有资本经营预算财政拨款收入",
                "四、上级补助收入",
                "五、事业收入",
                "六、经营收入",
                "七、附属单位上缴收入",
                "八、其他收入",
                "本年收入合计",
                "年初结转和结余",
                "总计"));
    List<String> rightLabels =
        new ArrayList<>(
            List.of(
                "一、基本支出",
                "人员经费",
                "公用经费",
                "二、项目支出",
                "其中：基本建设类项目",
                "三、上缴上级支出",
                "四、经营支出",
                "五、对附属单位补助支出",
                "本年支出合计",
                "年末结转和结余",
                "总计"));
    try (Sheet sheet = Sheet.open(file, writing.look(), "收入支出决算总表")) {
      above(sheet, "收入支出决算总表", 6);
      sheet.block(
          List.of(
              new Object[] {"收入", null, null, "支出", null, null},
              new Object[] {"项目", "行次", "决算数", "项目", "行次", "决算数"}),
          List.of(new Span(0, 0, 1, 3), new Span(0, 3, 1, 3)));
      sheet.row("栏次", "", "1", "栏次", "", "2");
      for (int i = 0; i < leftLabels.size(); i++) {
        String left = leftLabels.get(i);
        String right = rightLabels.get(i);
        sheet.row(
            left,
            digits(i + 1),
            figure(figures.income(left), left),
            i == 1 || i == 2 ? "  " + right : right,
            digits(i + 1 + leftLabels.size()),
            figure(figures.expenditure(right), right));
      }
      notes(sheet);
    }
    return truth;
  }

  /** An amount, or a blank cell where the accounts have none: blank is not nought. */
  private Object figure(Long cents, String label) {
    if (cents == null) {
      return "";
    }
    truth.line(Standing.ACCEPTED, cents);
    // Both halves end in 总计, with the same amount.
    if (!truth.sums(By.THIS_YEAR).containsKey(label)) {
      truth.add(By.THIS_YEAR, label, cents);
    }
    return writing.amount(cents);
  }

  private Object digits(int number) {
    return writing.digits(String.valueOf(number));
  }

  private void above(Sheet sheet, String title, int width) throws IOException {
    List<String> texts = List.of(title, "部门：岚溪县文化旅游广电体育局", "2024年度");
    for (int i = 0; i < writing.look().titles(); i++) {
      Object[] row = new Object[width];
      row[0] = texts.get(i);
      sheet.block(Arrays.<Object[]>asList(row), List.of(new Span(0, 0, 1, width)));
    }
    if (writing.look().unitLine()) {
      Object[] row = new Object[width];
      row[width - 1] = writing.look().tenThousands() ? "金额单位：万元" : "金额单位：元";
      sheet.row(row);
    }
  }

  private void notes(Sheet sheet) throws IOException {
    if (writing.look().notes()) {
      sheet.row("注：本表反映部门本年度的收支情况。");
    }
  }
}
