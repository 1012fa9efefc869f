package org.jixiao.sheets.monthly;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
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
      return Figure.none("月份不全", Unit.COEFFICIENT, null);
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
        : Figure.none("月份不全", Unit.COEFFICIENT, null);
  }

  /** 进度平均偏差: the mean size of the twelve month-end deviations from time, in percentage points. */
  public Figure meanDeviation() {
    List<Figure> all = monthly.months().stream().map(Monthly.Month::deviation).toList();
    if (!monthly.isComplete()) {
      return Figure.none("月份不全", Unit.PERCENTAGE_POINTS, null);
    }
    return FigureList.sumOfSizes(all, Unit.PERCENTAGE_POINTS)
        .dividedBy(Figure.constant(MONTHS, Unit.COUNT), Unit.PERCENTAGE_POINTS);
  }

  /**
   * 异常高月份数: how many months lie above the upper fence of a box plot, third quartile + so many times
   * the distance between the quartiles, rounded to the cent.
   *
   * @param multiple how many times
   */
  public Figure outlyingMonths(BigDecimal multiple) {
    List<Figure> all = used();
    if (!monthly.isComplete()) {
      return Figure.none("月份不全", Unit.COUNT, null);
    }
    if (!FigureList.isOneColumn(all)) {
      return Figure.none("月份没有连续排成一列，或有文本数字", Unit.COUNT, null);
    }
    Figure low = quartile(all, 1);
    Figure high = quartile(all, 3);
    Figure fence =
        high.plus(high.minus(low).times(Figure.constant(multiple, Unit.COEFFICIENT), Unit.MONEY))
            .rounded(Rounding.HALF_UP, MONEY_DECIMALS);
    return FigureList.countAbove(all, fence);
  }

  private static Figure quartile(List<Figure> all, int number) {
    Percentile percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
    BigDecimal value =
        isComplete(all) ? Decimals.measured(percentile.evaluate(values(all), 25.0 * number)) : null;
    Formula cells = new Formula.Area(all);
    Formula.Call formula =
        Formula.call(
            "PERCENTILE",
            cells,
            new Formula.Constant(QUARTER.multiply(BigDecimal.valueOf(number))));
    return Figure.computed(value, Unit.MONEY, formula, all);
  }
}
