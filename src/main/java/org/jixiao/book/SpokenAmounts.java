package org.jixiao.book;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;

/**
 * The amounts of one sentence as a person says them: in 万元 when every one of them comes to at least
 * one, else in 元, so that a sentence never mixes units.
 */
final class SpokenAmounts {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final boolean inTenThousands;

  private SpokenAmounts(boolean inTenThousands) {
    this.inTenThousands = inTenThousands;
  }

  /**
   * The way to say these amounts, 元; one without a value, or of zero, does not matter.
   *
   * @param amounts all amounts of the sentence
   */
  static SpokenAmounts of(Figure... amounts) {
    return new SpokenAmounts(
        Stream.of(amounts)
            .filter(Figure::isNumber)
            .map(amount -> amount.number().abs())
            .filter(amount -> amount.signum() != 0)
            .allMatch(amount -> amount.compareTo(TEN_THOUSAND) >= 0));
  }

  /** An amount with its unit. */
  Figure say(Figure amount) {
    return inTenThousands ? FigureWords.inTenThousands(amount) : FigureWords.inYuan(amount);
  }

  /** An amount that has moved: 净增加2,296.75万元, 净减少, or that it has not. */
  Figure moved(Figure amount, String up, String down, String level) {
    return FigureWords.moved(amount, say(amount.size()), up, down, level);
  }
}
