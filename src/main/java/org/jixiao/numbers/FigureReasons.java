package org.jixiao.numbers;

import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/** Words that stand in a cell only while there is a reason for them. */
public final class FigureReasons {

  private FigureReasons() {}

  /** Some words as long as a number is above zero, else nothing. */
  public static Figure whenPositive(Figure number, Figure words) {
    Formula own = FigureChoice.compared(number);
    Formula text = words.operand();
    Formula formula =
        own == null || text == null
            ? null
            : Formula.call("IF", new Operation(own, ">", Formula.number(0)), text, new Words(""));
    if (!number.isNumber() || !words.isPresent()) {
      return Figure.withoutWords(Figure.absenceOf(number, words), formula);
    }
    return Decimals.comparable(number.number()).signum() > 0
        ? Figure.words(words.text(), formula)
        : Figure.withoutWords(new Absence.NotApplicable("没有扣分"), formula);
  }

  /** Some words when a cell is filled in, else others. */
  public static Figure ifGiven(Figure given, Figure words, Figure otherwise) {
    Figure chosen = given.isPresent() ? words : otherwise;
    if (given.place() == null || words.operand() == null || otherwise.operand() == null) {
      return chosen;
    }
    Formula formula = new Formula.Given(given, words.operand(), otherwise.operand());
    return chosen.isPresent()
        ? Figure.words(chosen.text(), formula)
        : Figure.withoutWords(chosen.absence(), formula);
  }
}
