package org.jixiao.findings;

import java.math.BigDecimal;
import org.jixiao.numbers.Figure;

/**
 * How two figures lie apart, as part of a sentence that is read aloud without being taken wrongly:
 * 比本年预算110,000.00元超支8,000.00元（7.27%）, never 超过本年预算8,000.00元, which names a budget of 8,000.
 */
public final class Apart {

  private Apart() {}

  /**
   * One figure above another: {@code 比本年预算110,000.00元超支8,000.00元（7.27%）}; without the rate where
   * the other is zero.
   *
   * @param verb how it is said that the first is larger: 多, 高, 超支
   */
  public static String above(Figure one, Figure other, String otherName, String verb) {
    return "比" + otherName + other.showWithUnit() + verb + size(one, other) + rate(one, other);
  }

  /** Two figures that should be equal: {@code 比指标使用总数23,757,821.90元少63.00元}. */
  public static String from(Figure one, Figure other, String otherName) {
    boolean more = one.number().compareTo(other.number()) > 0;
    return "比" + otherName + other.showWithUnit() + (more ? "多" : "少") + size(one, other);
  }

  /** A change since last year or since the initial budget: {@code 减少29,629.98元，下降65.29%}. */
  public static String change(Figure change, Figure rate) {
    boolean rise = change.number().signum() > 0;
    String amount = (rise ? "增加" : "减少") + change.size().showWithUnit();
    return rate.isNumber() ? amount + "，" + moved(rate) : amount;
  }

  /** A rate of change in words: {@code 下降8.58%}. */
  public static String moved(Figure rate) {
    int sign = rate.number().signum();
    return sign == 0 ? "持平" : (sign > 0 ? "增长" : "下降") + rate.size().show();
  }

  private static String size(Figure one, Figure other) {
    return one.minus(other).size().showWithUnit();
  }

  private static String rate(Figure one, Figure other) {
    Figure rate = one.minus(other).dividedBy(other).size();
    boolean tells = rate.isNumber() && other.number().compareTo(BigDecimal.ZERO) > 0;
    return tells ? "（" + rate.show() + "）" : "";
  }
}
