package org.jixiao.sheets.assets;

import java.util.List;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;

/**
 * The shape of a roll-forward: opening, additions, disposals, closing; cost, what was written off
 * of it, and the net value.
 *
 * @param cost the row of cost
 * @param writtenOff the row of accumulated depreciation or amortisation
 * @param net the row of net value, fully derived
 */
record RollForwardLayout(FixedRow cost, FixedRow writtenOff, FixedRow net) {

  static final Column ITEM =
      Column.typed("项目名称", Kind.LABEL, "原值、累计折旧、净值").alsoCalled("项目", "资产项目");
  static final Column OPENING =
      Column.typed("期初余额", Kind.MONEY, "上年末账面数，元")
          .filledIn()
          .neverNegative()
          .alsoCalled("期初数", "年初余额", "年初数");
  static final Column ADDED =
      Column.typed("本年增加额", Kind.MONEY, "本年购置、调入、计提等增加，元；没有的填 0")
          .filledIn()
          .neverNegative()
          .alsoCalled("本年增加", "增加额");
  static final Column REMOVED =
      Column.typed("本年减少额", Kind.MONEY, "本年处置、调出、转出等减少，元；没有的填 0")
          .filledIn()
          .neverNegative()
          .alsoCalled("本年减少", "减少额");
  static final Column CLOSING =
      Column.derived("期末余额", Kind.MONEY, "期初余额 + 本年增加额 − 本年减少额").alsoCalled("期末数");
  static final Column BOOK =
      Column.typed("期末账面数", Kind.MONEY, "资产账或决算报表的期末数，元，用于核对")
          .filledIn()
          .neverNegative()
          .alsoCalled("账面数");
  static final Column GAP = Column.derived("账面差异", Kind.MONEY, "期末账面数 − 期末余额，应为 0");

  /** What the books say at the end of a year, else what follows from the year, opens the next. */
  static final NextYear NEXT_YEAR = NextYear.keeping().filling(OPENING, BOOK, CLOSING);

  static final List<Column> COLUMNS = List.of(ITEM, OPENING, ADDED, REMOVED, CLOSING, BOOK, GAP);

  /** The description of such a table, its names still to be given. */
  Layout.Builder layout(String code, String sheet) {
    return Layout.of(code, sheet)
        .columns(ITEM, COLUMNS)
        .rows(cost, writtenOff, net)
        .slip(BOOK, "AND(ISNUMBER([期末账面数]),ISNUMBER([期末余额]),ROUND([期末账面数]-[期末余额],2)<>0)");
  }
}
