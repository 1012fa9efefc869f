package org.jixiao.sheets.monthly;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Formula;
import org.jixiao.numbers.Rounding;
import org.jixiao.numbers.Unit;

/**
 * How evenly a year was used: dispersion, concentration, distance from time, months out of line.
 *
 * @param monthly the months
 */
public record Pace(Monthly monthly) {

  private static final int MONTHS = 12;
  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final int MONEY_DECIMALS = 2;

  /** Finer than a cent: it takes the noise of binary products away before cents are told. */
  private static final int FINE_DECIMALS = 6;

  private List<Figure> used() {
    return monthly.months().stream().map(Monthly.Month::used).toList();
  }

  private static boolean isComplete(List<Figure> figures) {
    return figures.stream().allMatch(Figure::isNumber);
  }

  private static double[] values(List<Figure> figures) {
    return figures.stream().mapToDouble(figure -> figure.number().doubleValue()).toArray();
  }

  /**
   * 月度使用离散系数: standard deviation of the twelve months' use (of a population, not of a sample) ÷
   * their mean. Without a value when the mean is zero.
   */
  public Figure variation() {
    List<Figure> all = used();
    if (!monthly.isComplete()) {
      return Figure.unreadable("月份不全", Unit.COEFFICIENT);
    }
    BigDecimal deviation =
        isComplete(all)
            ? Decimals.measured(new StandardDeviation(false).evaluate(values(all)))
            : null;
    Figure spread = Figure.computed(deviation, Unit.MONEY, Formula.overCells("STDEVP", all), all);
    Figure mean = monthly.used().dividedBy(Figure.constant(MONTHS, Unit.COUNT), Unit.MONEY);
    return spread.dividedBy(mean, Unit.COEFFICIENT);
  }

  /**
   * 使用有效月数 = 1 ÷ the sum of the squared monthly shares: twelve when all months are equal, one when
   * everything is used in a single month (the inverse of the Herfindahl index).
   */
  public Figure effectiveMonths() {
    List<Figure> shares = monthly.months().stream().map(Monthly.Month::usedShare).toList();
    return monthly.isComplete()
        ? Figure.constant(1, Unit.COUNT)
            .dividedBy(FigureList.sumOfSquares(shares, Unit.RATIO), Unit.COEFFICIENT)
        : Figure.unreadable("月份不全", Unit.COEFFICIENT);
  }

  /** 进度平均偏差: the mean size of the twelve month-end deviations from time, in percentage points. */
  public Figure meanDeviation() {
    List<Figure> all = monthly.months().stream().map(Monthly.Month::deviation).toList();
    if (!monthly.isComplete()) {
      return Figure.unreadable("月份不全", Unit.PERCENTAGE_POINTS);
    }
    return FigureList.sumOfSizes(all, Unit.PERCENTAGE_POINTS)
        .dividedBy(Figure.constant(MONTHS, Unit.COUNT), Unit.PERCENTAGE_POINTS);
  }

  /**
   * 异常高月份数: how many months lie above the upper fence of a box plot, third quartile + so many times
   * the distance between the quartiles, rounded to the cent. The quartiles are taken of the monthly
   * shares, which the program itself computes, one below the other whatever stands between them.
   *
   * @param multiple how many times
   */
  public Figure outlyingMonths(BigDecimal multiple) {
    List<Figure> shares = monthly.months().stream().map(Monthly.Month::usedShare).toList();
    if (!monthly.isComplete()) {
      return Figure.unreadable("月份不全", Unit.COUNT);
    }
    if (!FigureList.isInOneColumn(shares) || monthly.hasOtherShares()) {
      return Figure.unreadable("使用占比列中另有数据，无法计算分位数", Unit.COUNT);
    }
    Figure low = quartile(shares, 1);
    Figure high = quartile(shares, 3);
    Figure fence =
        high.plus(
                high.minus(low)
                    .as(Unit.RATIO)
                    .times(Figure.constant(multiple, Unit.COEFFICIENT), Unit.RATIO))
            .times(monthly.used(), Unit.MONEY)
            .rounded(Rounding.HALF_UP, FINE_DECIMALS)
            .rounded(Rounding.HALF_UP, MONEY_DECIMALS);
    return FigureList.countAbove(used(), fence);
  }

  private static Figure quartile(List<Figure> shares, int number) {
    BigDecimal value = isComplete(shares) ? quartileOf(shares, number) : null;
    Formula.Call formula =
        Formula.call(
            "PERCENTILE",
            new Formula.Span(inOrder(shares)),
            new Formula.Constant(QUARTER.multiply(BigDecimal.valueOf(number))));
    return Figure.computed(value, Unit.RATIO, formula, shares);
  }

  private static List<Figure> inOrder(List<Figure> cells) {
    return cells.stream().sorted(Comparator.comparingInt(one -> one.place().row())).toList();
  }

  /** By the definition that spreadsheets use: between the neighbours of 1 + (n − 1) × p. */
  private static BigDecimal quartileOf(List<Figure> figures, int number) {
    List<BigDecimal> sorted = figures.stream().map(Figure::number).sorted().toList();
    int steps = (sorted.size() - 1) * number;
    BigDecimal below = sorted.get(steps / 4);
    BigDecimal part = QUARTER.multiply(BigDecimal.valueOf(steps % 4));
    return below.add(sorted.get(steps / 4 + 1).subtract(below).multiply(part));
  }
}
