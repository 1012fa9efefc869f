package org.jixiao.sheets.meetings;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 会议费: one meeting a line, its cost per person and day against the limit of its class. */
public final class MeetingsForm implements Form<Meetings> {

  static final Column MEETING = Column.typed("会议名称", Kind.LABEL, "会议通知上的名称").alsoCalled("会议");
  static final Column GRADE =
      Column.typed("会议类别", Kind.CHOICE, "从列表中选").oneOf("一类", "二类", "三类", "四类");
  static final Column DAY = Column.typed("日期", Kind.DATE, "会议开始日期");
  static final Column PEOPLE = Column.typed("人数", Kind.COUNT, "签到表上的人数").filledIn().neverNegative();
  static final Column DAYS =
      Column.typed("天数", Kind.COUNT, "会期，可填半天 0.5").filledIn().neverNegative();
  static final Column AMOUNT =
      Column.typed("金额", Kind.MONEY, "该次会议列支的会议费，元").filledIn().neverNegative();
  static final Column DAILY =
      Column.derived(
              "人均日费用",
              Kind.MONEY,
              "金额 ÷（人数 × 天数）",
              row -> row.get(AMOUNT).dividedBy(personDays(row), Unit.MONEY))
          .inRowsOnly()
          .forEachPerson();
  static final Column LIMIT =
      Column.typed("限额标准", Kind.MONEY, "本级会议费综合定额，元/人天；空白时按参数表中该类会议的标准核对")
          .neverNegative()
          .alsoCalled("限额")
          .forEachPerson();
  static final Column EXCESS =
      Column.derived("超标准金额", Kind.MONEY, "金额 − 限额标准 × 人数 × 天数，不超过为 0", MeetingsForm::excess);

  static final Layout LAYOUT =
      Layout.of("HY", "会议费")
          .alsoNamed("会议费明细", "会议费明细表")
          .titled("会议费明细表", "逐次填写会议的人数、天数和金额；人均日费用与限额标准自动核对。")
          .columns(MEETING, MEETING, GRADE, DAY, PEOPLE, DAYS, AMOUNT, DAILY, LIMIT, EXCESS)
          .papers("会议通知、签到表和费用结算单")
          .declaredBy("会议")
          .list(15)
          .total("合计")
          .build();

  /** 人数 × 天数. */
  static Figure personDays(ComputedRow row) {
    return row.get(PEOPLE).times(row.get(DAYS), Unit.COUNT);
  }

  /** What may be spent at a limit for each person and day, 元. */
  static Figure allowed(ComputedRow row, Figure limit) {
    return limit.times(personDays(row), Unit.MONEY);
  }

  private static Figure excess(ComputedRow row) {
    return row.isTotal()
        ? FigureList.sumOfGiven(row.above(EXCESS), Unit.MONEY, EXCESS.heading())
        : row.get(AMOUNT).minus(allowed(row, row.get(LIMIT))).orZeroIfNegative();
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Meetings read(RawTable table) {
    return Meetings.read(table);
  }

  @Override
  public List<Rule<Meetings>> rules() {
    return MeetingRules.ALL;
  }
}
