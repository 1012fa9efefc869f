package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import org.jixiao.sheets.scoring.language.Meaning.PartStep;
import org.jixiao.sheets.scoring.language.Meaning.Side;

/** One phrase of a rule. What several of them mean together is for {@link Composition} to say. */
sealed interface Phrase {

  /** The phrase as it was typed. */
  String typed();

  /**
   * When points are given.
   *
   * @param name the indicator named in front, possibly empty
   * @param values the values; null when words decide, or everything else
   * @param words the words that decide, empty when values do
   * @param bare whether it is a number alone, without a sign
   */
  record When(String name, Interval values, String words, boolean bare) {

    static When words(String words) {
      return new When("", null, words, false);
    }

    boolean isElse() {
      return values == null && words.isEmpty();
    }
  }

  /** Points for a condition. */
  record Award(String typed, When when, Points points) implements Phrase {}

  /**
   * Points off for each step.
   *
   * @param before the condition in front, or null
   */
  record Each(String typed, String name, When before, Side side, Quantity step, Points points)
      implements Phrase {}

  /**
   * Points for, or off for, things counted.
   *
   * @param what what stands in front: the name of a count, or a description
   * @param more what is said of the things, possibly empty
   */
  record Tally(String typed, String what, String more, BigDecimal per, boolean adds, Points each)
      implements Phrase {}

  /** 以 100% 为标准. */
  record Standard(String typed, String name, Quantity at) implements Phrase {}

  /**
   * Points in proportion.
   *
   * @param divisor what the value is measured by, or null
   * @param times the points that it is multiplied by, or null for 分值
   */
  record Ratio(String typed, String name, BigDecimal divisor, Points times) implements Phrase {}

  /** The most that is taken off, or given. */
  record Most(String typed, Points points) implements Phrase {}

  /** The full marks of the rule. */
  record Marks(String typed, BigDecimal points) implements Phrase {}

  /** What happens to a part of a step. */
  record Part(String typed, PartStep part) implements Phrase {}

  /** What counts without a value. */
  record Term(String typed, UnaryOperator<Terms> change) implements Phrase {}

  /**
   * A thing to be fulfilled.
   *
   * @param points or null, where the phrase does not say
   */
  record Thing(String typed, String text, Points points) implements Phrase {}

  /** 按①②③每项1分. */
  record Things(String typed, int count, Points each) implements Phrase {}

  /** What brings everything to nothing. */
  record Veto(String typed, String what) implements Phrase {}

  /** A person scores. */
  record ByPerson(String typed) implements Phrase {}

  /** What goes without saying: 扣完为止, 封顶满分. */
  record Plain(String typed) implements Phrase {}

  /** What is no rule about points: 须说明原因. */
  record Aside(String typed) implements Phrase {}
}
