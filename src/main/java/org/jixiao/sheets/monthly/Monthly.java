package org.jixiao.sheets.monthly;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 月度指标 once read.
 *
 * @param table the table as found
 * @param months the months that were found, January first whatever their order on the sheet
 * @param released all releases of the year, 元
 * @param used all use of the year, 元
 */
public record Monthly(RawTable table, List<Month> months, Figure released, Figure used)
    implements Reading {

  private static final int MONTHS_OF_A_YEAR = 12;

  public Monthly {
    months = List.copyOf(months);
  }

  /**
   * One month.
   *
   * @param number 1 to 12
   * @param label its label on the sheet
   * @param released 指标下达数, 元
   * @param releasedShare released ÷ the year's releases
   * @param used 指标使用数, 元
   * @param usedShare used ÷ the year's use
   * @param releasedSoFar releases from January on
   * @param usedSoFar use from January on
   * @param useRate usedSoFar ÷ the year's releases
   * @param time number ÷ 12
   * @param deviation useRate − time, in percentage points; negative when behind
   */
  public record Month(
      int number,
      Figure label,
      Figure released,
      Figure releasedShare,
      Figure used,
      Figure usedShare,
      Figure releasedSoFar,
      Figure usedSoFar,
      Figure useRate,
      Figure time,
      Figure deviation) {

    private int row() {
      return usedShare.place() == null ? -1 : usedShare.place().row();
    }
  }

  static Monthly read(RawTable table) {
    List<RawRow> rows =
        MonthlyForm.MONTHS.stream().flatMap(month -> table.row(month).stream()).toList();
    Figure released = Totals.of(table, MonthlyForm.RELEASED, rows);
    Figure used = Totals.of(table, MonthlyForm.USED, rows);
    List<Month> months = new ArrayList<>();
    for (int number = 1; number <= MONTHS_OF_A_YEAR; number++) {
      var row = table.row(MonthlyForm.MONTHS.get(number - 1));
      if (row.isPresent()) {
        Month before = months.isEmpty() ? null : months.get(months.size() - 1);
        boolean gap = number > 1 && (before == null || before.number() != number - 1);
        months.add(month(number, row.get(), released, used, gap ? null : before, gap));
      }
    }
    return new Monthly(table, months, released, used);
  }

  private static Month month(
      int number, RawRow row, Figure releasedTotal, Figure usedTotal, Month before, boolean gap) {
    Figure released = row.figure(MonthlyForm.RELEASED);
    Figure used = row.figure(MonthlyForm.USED);
    Figure releasedSoFar =
        soFar(number, gap, before == null ? null : before.releasedSoFar(), released);
    Figure usedSoFar = soFar(number, gap, before == null ? null : before.usedSoFar(), used);
    releasedSoFar = row.place(releasedSoFar, MonthlyForm.RELEASED_SO_FAR);
    usedSoFar = row.place(usedSoFar, MonthlyForm.USED_SO_FAR);
    Figure useRate = row.place(usedSoFar.dividedBy(releasedTotal), MonthlyForm.USE_RATE);
    Figure share =
        Figure.constant(number, Unit.COUNT)
            .dividedBy(Figure.constant(MONTHS_OF_A_YEAR, Unit.COUNT));
    Figure time = row.place(share, MonthlyForm.TIME);
    return new Month(
        number,
        row.labelFigure(MonthlyForm.MONTH),
        released,
        row.place(released.dividedBy(releasedTotal), MonthlyForm.RELEASED_SHARE),
        used,
        row.place(used.dividedBy(usedTotal), MonthlyForm.USED_SHARE),
        releasedSoFar,
        usedSoFar,
        useRate,
        time,
        row.place(useRate.minus(time), MonthlyForm.DEVIATION));
  }

  /** The running sum; it cannot go on over a month that is missing. */
  private static Figure soFar(int number, boolean gap, Figure before, Figure now) {
    if (gap) {
      return Figure.unreadable("缺少" + (number - 1) + "月", Unit.MONEY);
    }
    return before == null ? now : before.plus(now);
  }

  /** Whether all twelve months were found. */
  public boolean isComplete() {
    return months.size() == MONTHS_OF_A_YEAR;
  }

  /** 指标使用率 = use of the year ÷ releases of the year. */
  public Figure useRate() {
    return used.dividedBy(released);
  }

  /** What was released and not used, 元. */
  public Figure unused() {
    return released.minus(used);
  }

  /** The largest monthly share of use. */
  public Figure peakShare() {
    return FigureList.largest(usedShares(), Unit.RATIO, "使用占比");
  }

  /** The first month with the largest share of use. */
  public Figure peakMonth() {
    List<Figure> labels = months.stream().map(Month::label).toList();
    return FigureList.labelOfLargest(usedShares(), labels, peakShare());
  }

  private List<Figure> usedShares() {
    return months.stream().map(Month::usedShare).toList();
  }

  /** What December is called on the sheet. */
  public Figure decemberLabel() {
    return isComplete()
        ? months.get(MONTHS_OF_A_YEAR - 1).label()
        : Figure.unreadable("月份不全", Unit.TEXT);
  }

  /** December's share of the year's use. */
  public Figure decemberShare() {
    return isComplete()
        ? months.get(MONTHS_OF_A_YEAR - 1).usedShare()
        : Figure.unreadable("月份不全", Unit.RATIO);
  }

  /** The share of October to December in the year's use. */
  public Figure lastQuarterShare() {
    return isComplete()
        ? FigureList.sum(usedShares().subList(9, MONTHS_OF_A_YEAR), Unit.RATIO, "四季度使用占比")
        : Figure.unreadable("月份不全", Unit.RATIO);
  }

  /** The share of November and December in the year's releases. */
  public Figure lateReleaseShare() {
    return isComplete()
        ? FigureList.sum(
            months.subList(10, MONTHS_OF_A_YEAR).stream().map(Month::releasedShare).toList(),
            Unit.RATIO,
            "11至12月下达占比")
        : Figure.unreadable("月份不全", Unit.RATIO);
  }

  /** December's use ÷ the mean month. */
  public Figure decemberMultiple() {
    return decemberShare().times(Figure.constant(MONTHS_OF_A_YEAR, Unit.COUNT), Unit.COEFFICIENT);
  }

  /** The month-end deviation from time that is largest in size, with its sign. */
  public Figure largestDeviation() {
    List<Figure> all = months.stream().map(Month::deviation).toList();
    Figure most = FigureList.largest(all, Unit.PERCENTAGE_POINTS, "进度偏差");
    Figure least = FigureList.smallest(all, Unit.PERCENTAGE_POINTS, "进度偏差");
    return FigureList.largerInSize(most, least);
  }

  /** Whether the column of 使用占比 holds anything in rows between the months. */
  boolean hasOtherShares() {
    int first = months.stream().mapToInt(Month::row).min().orElse(0);
    int last = months.stream().mapToInt(Month::row).max().orElse(0);
    return Stream.concat(table.rows().stream(), table.spare().stream())
        .filter(row -> row.index() > first && row.index() < last)
        .filter(row -> months.stream().noneMatch(month -> month.row() == row.index()))
        .anyMatch(
            row ->
                table.has(MonthlyForm.USED_SHARE) && !row.cell(MonthlyForm.USED_SHARE).isBlank());
  }

  /** How evenly the year was used. */
  public Pace pace() {
    return new Pace(this);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body =
        months.stream()
            .flatMap(
                month ->
                    Stream.of(
                        month.releasedShare(),
                        month.usedShare(),
                        month.releasedSoFar(),
                        month.usedSoFar(),
                        month.useRate(),
                        month.time(),
                        month.deviation()));
    return Stream.concat(body, totals()).filter(figure -> figure.place() != null).toList();
  }

  private Stream<Figure> totals() {
    RawRow row = table.total();
    if (row == null) {
      return Stream.empty();
    }
    return Stream.of(
        released,
        used,
        row.place(released.dividedBy(released), MonthlyForm.RELEASED_SHARE),
        row.place(used.dividedBy(used), MonthlyForm.USED_SHARE),
        row.place(useRate(), MonthlyForm.USE_RATE));
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        new ChartPlan(
            "月度指标-下达与使用",
            "指标下达数与指标使用数对比",
            Shape.COLUMNS_AND_LINES,
            months.stream().map(Month::label).toList(),
            List.of(
                series(MonthlyForm.RELEASED, Month::released, false),
                series(MonthlyForm.USED, Month::used, false),
                series(MonthlyForm.USE_RATE, Month::useRate, true),
                series(MonthlyForm.TIME, Month::time, true)),
            "金额"));
  }

  private Series series(Column column, Function<Month, Figure> value, boolean line) {
    List<Figure> values = months.stream().map(value).toList();
    return new Series(table.heading(column), values, line, false);
  }
}
