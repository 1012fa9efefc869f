package org.jixiao.sheets.monthly;

import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 月度指标: what was released to the unit and what it used, month by month. */
public final class MonthlyForm implements Form<Monthly> {

  static final Column MONTH = Column.typed("月份", Kind.LABEL, "1月至12月，缺一不可").alsoCalled("月度");
  static final Column RELEASED =
      Column.typed("指标下达数", Kind.MONEY, "财政当月下达的指标，元；追减填负数，没有下达填 0")
          .filledIn()
          .alsoCalled("下达数", "指标下达", "下达金额");
  static final Column RELEASED_SHARE =
      Column.derived(
          "下达占比",
          Kind.RATIO,
          "本月指标下达数 ÷ 全年合计",
          row -> row.get(RELEASED).dividedBy(row.total(RELEASED)));
  static final Column USED =
      Column.typed("指标使用数", Kind.MONEY, "当月实际支付的指标，元；退回填负数，没有支付填 0")
          .filledIn()
          .alsoCalled("使用数", "指标使用", "使用金额");
  static final Column USED_SHARE =
      Column.derived(
          "使用占比", Kind.RATIO, "本月指标使用数 ÷ 全年合计", row -> row.get(USED).dividedBy(row.total(USED)));
  static final Column RELEASED_SO_FAR =
      Column.derived("累计下达", Kind.MONEY, "1月至本月指标下达数之和", MonthlyForm::releasedSoFar).inRowsOnly();
  static final Column USED_SO_FAR =
      Column.derived("累计使用", Kind.MONEY, "1月至本月指标使用数之和", MonthlyForm::usedSoFar).inRowsOnly();
  static final Column USE_RATE =
      Column.derived(
          "累计使用率",
          Kind.RATIO,
          "累计使用 ÷ 全年指标下达总数",
          row -> row.get(row.isTotal() ? USED : USED_SO_FAR).dividedBy(row.total(RELEASED)));
  static final Column TIME =
      Column.derived("时间进度", Kind.RATIO, "月数 ÷ 12", row -> count(number(row)).dividedBy(count(12)))
          .inRowsOnly();
  static final Column DEVIATION =
      Column.derived(
              "进度偏差",
              Kind.POINTS,
              "累计使用率 − 时间进度，单位为百分点；负数为滞后",
              row -> row.get(USE_RATE).minus(row.get(TIME)))
          .inRowsOnly();

  static final List<FixedRow> MONTHS =
      IntStream.rangeClosed(1, 12).mapToObj(MonthlyForm::month).toList();

  static final Layout LAYOUT =
      Layout.of("ZB", "月度指标")
          .required()
          .alsoNamed("月度指标表", "月度指标下达使用", "指标下达及使用")
          .titled("月度指标下达与使用表", "按月填写指标下达数和使用数；占比、累计、进度自动计算。")
          .columns(
              MONTH,
              MONTH,
              RELEASED,
              RELEASED_SHARE,
              USED,
              USED_SHARE,
              RELEASED_SO_FAR,
              USED_SO_FAR,
              USE_RATE,
              TIME,
              DEVIATION)
          .rows(MONTHS)
          .total("总计")
          .build();

  private static FixedRow month(int number) {
    String chinese =
        List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二").get(number - 1);
    String twoDigits = (number < 10 ? "0" : "") + number;
    return FixedRow.required(
        number + "月",
        chinese + "月",
        number + "月份",
        chinese + "月份",
        twoDigits + "月",
        Integer.toString(number),
        twoDigits);
  }

  private static Figure releasedSoFar(ComputedRow row) {
    return soFar(row, RELEASED, RELEASED_SO_FAR);
  }

  private static Figure usedSoFar(ComputedRow row) {
    return soFar(row, USED, USED_SO_FAR);
  }

  /** The running sum; it cannot go on over a month that is missing. */
  private static Figure soFar(ComputedRow row, Column amount, Column sum) {
    int before = number(row) - 1;
    if (before == 0) {
      return row.get(amount);
    }
    return row.before()
        .filter(month -> number(month) == before)
        .map(month -> month.get(sum).plus(row.get(amount)))
        .orElse(Figure.unreadable("缺少" + before + "月", Unit.MONEY));
  }

  /** Which month a row is about, 1 to 12. */
  static int number(ComputedRow row) {
    return 1
        + IntStream.range(0, MONTHS.size())
            .filter(index -> MONTHS.get(index).isLabelled(row.row().label()))
            .findFirst()
            .orElseThrow();
  }

  private static Figure count(int months) {
    return Figure.constant(months, Unit.COUNT);
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Monthly read(RawTable table) {
    return Monthly.read(table);
  }

  @Override
  public List<Rule<Monthly>> rules() {
    return MonthlyRules.ALL;
  }
}
