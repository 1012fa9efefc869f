package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/** Points for answers that stand in one cell one behind the other. */
public final class FigureAnswers {

  private static final List<String> NO = List.of("否", "×", "N", "n");

  private FigureAnswers() {}

  /**
   * One answer.
   *
   * @param position where it stands in the text, from 1
   * @param word 是, 否 or 不适用
   */
  public record Answer(int position, String word) {

    boolean isNo() {
      return NO.contains(word);
    }
  }

  /**
   * The points for all that is not answered 否. The cell follows as long as the text keeps its
   * length; with another length it is silent, for nobody knows then which answer belongs to what.
   *
   * @param text the answers in their cell
   * @param answers where they stand; with a veto it is the first
   * @param points those of each answer but the veto
   */
  public static Figure score(
      Figure text, List<Answer> answers, List<BigDecimal> points, boolean veto) {
    Formula own = text.operand();
    List<Answer> things = veto ? answers.subList(1, answers.size()) : answers;
    Formula sum = null;
    BigDecimal value = BigDecimal.ZERO;
    for (int i = 0; i < things.size(); i++) {
      Answer one = things.get(i);
      value = one.isNo() ? value : value.add(points.get(i));
      String no = one.isNo() ? one.word() : noLike(things);
      Formula met = new Operation(at(own, one), "<>", new Words(no));
      Formula term = new Operation(new Constant(points.get(i)), "*", met);
      sum = sum == null ? term : new Operation(sum, "+", term);
    }
    if (veto && !answers.get(0).isNo()) {
      value = BigDecimal.ZERO;
    }
    if (own == null) {
      return Figure.made(value, null, Unit.SCORE, null);
    }
    Formula whole =
        veto
            ? Formula.call(
                "IF",
                new Operation(at(own, answers.get(0)), "=", new Words("是")),
                Formula.number(0),
                sum)
            : sum;
    Formula length = Formula.call("LEN", own);
    Formula guarded =
        Formula.call(
            "IF",
            new Operation(length, "<>", Formula.number(text.text().length())),
            new Words(""),
            whole);
    return Figure.made(value, null, Unit.SCORE, guarded);
  }

  /** How 否 is written in this text. */
  private static String noLike(List<Answer> answers) {
    return answers.stream().filter(Answer::isNo).map(Answer::word).findFirst().orElse("否");
  }

  private static Formula at(Formula own, Answer answer) {
    return own == null
        ? null
        : Formula.call("MID", own, Formula.number(answer.position()), Formula.number(1));
  }
}
