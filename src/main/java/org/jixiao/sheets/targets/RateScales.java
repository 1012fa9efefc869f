package org.jixiao.sheets.targets;

import java.math.BigDecimal;
import java.util.Set;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Wording;

/**
 * The two numbers of a target brought to one scale. Who types 99% has 0.99 in the cell, who types
 * 99 beside the unit % has 99: both mean the same.
 *
 * @param aim 目标值
 * @param result 实际完成值
 * @param inPercent whether 计量单位 is %: numbers without a percent sign are percents then
 * @param mixed whether one of the two is a percentage and the other a plain number, and no unit
 *     says what the plain one is
 */
record RateScales(Figure aim, Figure result, boolean inPercent, boolean mixed) {

  private static final Set<String> PERCENT = Set.of("%", "百分比", "百分数", "百分点", "个百分点", "百分率");

  /** Two rates that lie so many times apart are rather one rate in two writings. */
  private static final BigDecimal LEAST_FACTOR = BigDecimal.valueOf(50);

  private static final BigDecimal LARGEST_FACTOR = BigDecimal.valueOf(200);

  static RateScales of(RawRow row) {
    RawCell aim = row.cell(TargetsForm.AIM);
    RawCell result = row.cell(TargetsForm.RESULT);
    boolean inPercent = PERCENT.contains(Wording.plain(row.words(TargetsForm.MEASURE)));
    Figure first = figure(row, TargetsForm.AIM, inPercent);
    Figure second = figure(row, TargetsForm.RESULT, inPercent);
    boolean mixed =
        !inPercent
            && isRate(aim) != isRate(result)
            && isOtherThanZero(first)
            && isOtherThanZero(second);
    return new RateScales(first, second, inPercent, mixed);
  }

  private static boolean isRate(RawCell cell) {
    return cell != null && cell.isPercentage();
  }

  private static boolean isOtherThanZero(Figure figure) {
    return figure.isNumber() && figure.number().signum() != 0;
  }

  private static Figure figure(RawRow row, Column column, boolean inPercent) {
    if (!isRate(row.cell(column))) {
      return row.figure(column, Unit.COUNT);
    }
    Figure rate = row.figure(column, Unit.RATIO);
    return inPercent ? rate.times(Figure.constant(100, Unit.COUNT), Unit.COUNT) : rate;
  }

  /** The result as it may be compared with the aim; without a value when the scales are unclear. */
  Figure comparableResult() {
    return mixed ? Figure.unreadable("目标值与实际完成值只有一个写成百分数", result.unit()) : result;
  }

  /** Whether the two look like one rate in two writings, such as 0.94 beside 92. */
  boolean isSuspicious() {
    if (mixed) {
      return true;
    }
    boolean rates = inPercent || aim.unit() == Unit.RATIO;
    if (!rates || !isOtherThanZero(aim) || !isOtherThanZero(result)) {
      return false;
    }
    BigDecimal one = aim.number().abs();
    BigDecimal other = result.number().abs();
    BigDecimal factor = Decimals.divide(one.max(other), one.min(other));
    return one.min(other).compareTo(BigDecimal.ONE) <= 0
        && factor.compareTo(LEAST_FACTOR) >= 0
        && factor.compareTo(LARGEST_FACTOR) <= 0;
  }
}
