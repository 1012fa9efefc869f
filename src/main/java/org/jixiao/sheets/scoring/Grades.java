package org.jixiao.sheets.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;

/**
 * The grades by 得分率, from the best. Bounds and names stand on 参数, where that sheet has them; so the
 * grade follows what somebody sets there.
 *
 * @param bounds the least 得分率 of each grade but the last
 * @param names the name of each grade
 */
public record Grades(List<Figure> bounds, List<Figure> names) {

  /** The bounds, from the best grade. */
  static final List<Limit> LIMITS =
      List.of(Limit.FIRST_GRADE, Limit.SECOND_GRADE, Limit.THIRD_GRADE);

  private static final List<Choice> NAMES =
      List.of(Choice.FIRST_GRADE, Choice.SECOND_GRADE, Choice.THIRD_GRADE, Choice.LAST_GRADE);

  public Grades {
    bounds = List.copyOf(bounds);
    names = List.copyOf(names);
  }

  /** The usual ones, for a workbook that says nothing of them. */
  static Grades usual() {
    return of(
        limit -> Figure.constant(limit.standard(), limit.unit()),
        choice -> FigureWords.sentence(choice.standard()));
  }

  /** Those in force. */
  public static Grades of(Function<Limit, Figure> bounds, Function<Choice, Figure> names) {
    return new Grades(LIMITS.stream().map(bounds).toList(), NAMES.stream().map(names).toList());
  }

  /** What stands for a grade that open indicators can still change. */
  static final String UNDECIDED = "待定";

  /**
   * The grade of a total; 待定 as long as indicators are open that can change it.
   *
   * @param reachable what the score can still come to
   * @param open whether any indicator is open
   */
  Figure of(Scoring.Score total, Figure reachable, boolean open) {
    Figure grade = of(total.rate());
    return open
        ? FigureWords.whenSame(grade, of(reachable.dividedBy(total.points())), UNDECIDED)
        : FigureWords.whenSameNumber(total.scored(), reachable, grade, UNDECIDED);
  }

  /** The grade of a 得分率; without a value where that has none. */
  private Figure of(Figure rate) {
    List<FigureWords.Band> bands = new ArrayList<>();
    for (int i = 0; i < bounds.size(); i++) {
      bands.add(new FigureWords.Band(bounds.get(i), names.get(i)));
    }
    return FigureWords.banded(rate, bands, names.get(bounds.size()));
  }

  /** All of them in a sentence: 得分率 ≥90% 优秀，≥80% 良好，≥60% 中等，其余较差. */
  public String inWords() {
    String last = "，其余" + names.get(bounds.size()).text();
    return IntStream.range(0, bounds.size())
        .mapToObj(i -> "≥" + percent(bounds.get(i)) + " " + names.get(i).text())
        .collect(Collectors.joining("，", "得分率 ", last));
  }

  private static String percent(Figure bound) {
    return Decimals.plain(bound.number().movePointRight(2)) + "%";
  }
}
