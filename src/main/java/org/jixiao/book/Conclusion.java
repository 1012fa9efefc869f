package org.jixiao.book;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;

/**
 * A sentence that a reviewer reads, made of words and figures.
 *
 * @param chapter the chapter of the report in which it stands
 * @param said what it says
 */
public record Conclusion(Chapter chapter, Clause said) {

  /** The chapters of the sentences, in the order of the report. */
  public enum Chapter {
    BUDGET("预算配置"),
    EXECUTION("预算执行"),
    THRIFT("厉行节约"),
    ASSETS("资产管理"),
    RESULTS("目标与满意度"),
    SCORE("评价结果"),
    /** Measures that a statistician knows and a bureau does not. */
    STATISTICS("统计说明");

    private final String title;

    Chapter(String title) {
      this.title = title;
    }

    /** Its name for users. */
    public String title() {
      return title;
    }
  }

  /**
   * Part of a sentence: words, figures and further clauses.
   *
   * @param parts {@link String}s, {@link Figure}s and clauses
   * @param otherwise what is said when one of its figures has no value; null when the whole
   *     sentence is not said then
   */
  public record Clause(List<Object> parts, String otherwise) {

    public Clause {
      parts = List.copyOf(parts);
    }

    /** A clause without which the sentence is not said. */
    static Clause of(Object... parts) {
      return new Clause(List.of(parts), null);
    }

    /** A clause in whose place something else is said when it has no value. */
    static Clause or(String otherwise, Object... parts) {
      return new Clause(List.of(parts), otherwise);
    }
  }

  /** The sentence with all its formulas in one; without a value when it is not to be said. */
  public Figure sentence() {
    return said(said, figure -> figure);
  }

  /**
   * The sentence of which every part that is not a cell has been put into one, so that its own
   * formula stays short.
   *
   * @param cells puts a figure into a cell of its own and says where it stands
   */
  public Figure placed(UnaryOperator<Figure> cells) {
    return said(said, figure -> figure.place() == null ? cells.apply(figure) : figure);
  }

  private static Figure said(Clause clause, UnaryOperator<Figure> cells) {
    List<Object> parts =
        clause.parts().stream()
            .map(
                part ->
                    part instanceof Figure figure
                        ? cells.apply(figure)
                        : part instanceof Clause inner ? inner(inner, cells) : part)
            .toList();
    List<Figure> needed =
        parts.stream()
            .filter(Words.class::isInstance)
            .map(part -> ((Words) part).figure())
            .filter(figure -> figure.place() != null)
            .toList();
    Object[] spoken =
        parts.stream().map(part -> part instanceof Words words ? words.figure() : part).toArray();
    return FigureWords.unlessEmpty(needed, FigureWords.sentence(spoken));
  }

  /** A clause that must not be empty. */
  private record Words(Figure figure) {}

  private static Object inner(Clause clause, UnaryOperator<Figure> cells) {
    Figure words = cells.apply(said(clause, cells));
    return clause.otherwise() == null
        ? new Words(words)
        : FigureWords.orElse(words, clause.otherwise());
  }
}
