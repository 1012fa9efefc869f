package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.Words;

/** Words made of figures, live in their cells: arrows, grades, states, sentences. */
public final class FigureWords {

  private static final int TEN_THOUSAND = 10_000;
  private static final String AT_LEAST = "≥";
  private static final String AT_MOST = "≤";

  private FigureWords() {}

  /** One of three words, by the sign that the figure shows at the given number of decimals. */
  public static Figure signAs(Figure figure, String up, String down, String level, int scale) {
    Formula own = FigureChoice.compared(figure);
    Formula shown = own == null ? null : Formula.call("ROUND", own, Formula.number(scale));
    Formula formula =
        own == null
            ? null
            : Formula.call(
                "IF",
                new Operation(shown, ">", Formula.number(0)),
                new Words(up),
                Formula.call(
                    "IF",
                    new Operation(shown, "<", Formula.number(0)),
                    new Words(down),
                    new Words(level)));
    if (!figure.isNumber()) {
      return Figure.withoutWords(figure.absence(), formula);
    }
    int sign = signAt(figure, scale);
    return Figure.words(sign > 0 ? up : sign < 0 ? down : level, formula);
  }

  private static int signAt(Figure figure, int scale) {
    return Decimals.roundedTwice(figure.number(), Decimals.COMPARED, scale).signum();
  }

  /**
   * A movement in words and without its sign: 净增加 and the size, 净减少 and the size, or a word alone
   * when it is none at the decimals shown.
   */
  public static Figure moved(Figure figure, String up, String down, String level) {
    return moved(figure, figure.size(), up, down, level);
  }

  /**
   * The same with the size in other words, such as those of {@link #inTenThousands}.
   *
   * @param said the size of the figure, as it is to be said
   */
  public static Figure moved(Figure figure, Figure said, String up, String down, String level) {
    int scale = figure.unit() == Unit.RATIO || figure.unit() == Unit.PERCENTAGE_POINTS ? 4 : 2;
    Formula own = FigureChoice.compared(figure);
    Formula rounded = own == null ? null : Formula.call("ROUND", own, Formula.number(scale));
    Formula size = shown(said);
    Formula formula =
        rounded == null || size == null
            ? null
            : Formula.call(
                "IF",
                new Operation(rounded, ">", Formula.number(0)),
                new Operation(new Words(up), "&", size),
                Formula.call(
                    "IF",
                    new Operation(rounded, "<", Formula.number(0)),
                    new Operation(new Words(down), "&", size),
                    new Words(level)));
    if (!figure.isNumber()) {
      return Figure.withoutWords(figure.absence(), formula);
    }
    int sign = signAt(figure, scale);
    String value = said.show();
    return Figure.words(sign > 0 ? up + value : sign < 0 ? down + value : level, formula);
  }

  /** An amount as it is said in a text: 1,088.77万元 for 10,887,693.03 元. */
  public static Figure inTenThousands(Figure amount) {
    Formula own = amount.operand();
    Formula formula =
        own == null
            ? null
            : new Operation(
                Formula.call(
                    "TEXT",
                    Formula.call(
                        "ROUND",
                        new Operation(
                            Formula.call("ROUND", own, Formula.number(2)),
                            "/",
                            Formula.number(TEN_THOUSAND)),
                        Formula.number(2)),
                    new Words("#,##0.00")),
                "&",
                new Words("万元"));
    if (!amount.isNumber()) {
      return Figure.withoutWords(amount.absence(), formula);
    }
    BigDecimal cents = Decimals.round(amount.number(), 2);
    return Figure.words(Decimals.amount(cents.movePointLeft(4)) + "万元", formula);
  }

  /** An amount in 元 as it is said in a text. */
  public static Figure inYuan(Figure amount) {
    return sentence(amount, "元");
  }

  /**
   * Words that may be missing, with others in their place: so that a sentence is not lost whole.
   */
  public static Figure orElse(Figure words, String otherwise) {
    Formula own = words.operand();
    Formula guarded = own == null ? null : new Formula.Guarded(own);
    Formula formula =
        own == null
            ? new Words(otherwise)
            : Formula.call(
                "IF", new Operation(guarded, "=", new Words("")), new Words(otherwise), guarded);
    return Figure.words(words.isPresent() ? words.text() : otherwise, formula);
  }

  /**
   * One text when a word equals a label, else another. The cell follows the word.
   *
   * @param one the word
   * @param same the text when they are equal
   * @param other the text when they are not
   */
  public static Figure whenEqual(Figure one, String label, Figure same, Figure other) {
    Formula own = one.operand();
    Formula left = same.operand();
    Formula right = other.operand();
    Formula formula =
        own == null || left == null || right == null
            ? null
            : Formula.call("IF", new Operation(own, "=", new Words(label)), left, right);
    if (!one.isPresent()) {
      return Figure.withoutWords(one.absence(), formula);
    }
    Figure chosen = one.text().equals(label) ? same : other;
    return chosen.isPresent()
        ? Figure.words(chosen.text(), formula)
        : Figure.withoutWords(chosen.absence(), formula);
  }

  /**
   * One word for zero (at two decimals), else a word and the amount.
   *
   * @param largest the largest amount that went into the figure, whose binary noise it carries
   */
  public static Figure zeroAs(Figure figure, String zero, String otherwise, BigDecimal largest) {
    int fineScale = Decimals.fineScale(2, largest);
    Formula own = figure.operand();
    Formula fine = own == null ? null : Formula.call("ROUND", own, Formula.number(fineScale));
    Formula shown = own == null ? null : Formula.call("ROUND", fine, Formula.number(2));
    Formula formula =
        own == null
            ? null
            : Formula.call(
                "IF",
                new Operation(shown, "=", Formula.number(0)),
                new Words(zero),
                new Operation(
                    new Words(otherwise), "&", Formula.call("TEXT", shown, new Words("#,##0.00"))));
    if (!figure.isNumber()) {
      return Figure.withoutWords(figure.absence(), formula);
    }
    BigDecimal value = Decimals.roundedTwice(figure.number(), fineScale, 2);
    boolean isZero = value.signum() == 0;
    return Figure.words(isZero ? zero : otherwise + Decimals.amount(value), formula);
  }

  /** A band of a scale: the word of the first bound that the figure reaches, from above. */
  public record Band(Figure from, Figure word) {}

  /**
   * The word of the first band that the figure reaches, else the last word. Bounds and words follow
   * the cells that they stand in.
   */
  public static Figure banded(Figure figure, List<Band> bands, Figure otherwise) {
    Formula own = FigureChoice.compared(figure);
    Formula formula = shownWord(otherwise);
    for (int i = bands.size() - 1; i >= 0; i--) {
      Formula bound = FigureChoice.bound(bands.get(i).from());
      Formula word = shownWord(bands.get(i).word());
      boolean writable = own != null && bound != null && word != null && formula != null;
      Formula reached = writable ? new Operation(own, ">=", bound) : null;
      formula = writable ? Formula.call("IF", reached, word, formula) : null;
    }
    if (!figure.isNumber()) {
      return Figure.withoutWords(figure.absence(), formula);
    }
    for (Band band : bands) {
      BigDecimal bound = Decimals.comparable(band.from().number());
      if (new FigureChoice.Band(">=", bound, null).holds(figure.number())) {
        return Figure.words(band.word().text(), formula);
      }
    }
    return Figure.words(otherwise.text(), formula);
  }

  /** A word as a choice shows it: a cell that somebody has emptied would show as zero. */
  private static Formula shownWord(Figure word) {
    Formula own = word.operand();
    return own == null || word.place() == null ? own : new Operation(own, "&", new Words(""));
  }

  /** A text while another one is the same, else a word. */
  public static Figure whenSame(Figure one, Figure other, String word) {
    Formula left = one.operand();
    Formula right = other.operand();
    Formula formula =
        left == null || right == null
            ? null
            : Formula.call("IF", new Operation(left, "=", right), left, new Words(word));
    if (!one.isPresent() || !other.isPresent()) {
      return Figure.withoutWords(Figure.absenceOf(one, other), formula);
    }
    return Figure.words(one.text().equals(other.text()) ? one.text() : word, formula);
  }

  /** A text while two numbers of points are the same, else a word. */
  public static Figure whenSameNumber(Figure one, Figure other, Figure same, String word) {
    Formula left = one.operand();
    Formula right = other.operand();
    Formula text = same.operand();
    int scale = Unit.SCORE.scale();
    Formula formula =
        left == null || right == null || text == null
            ? null
            : Formula.call(
                "IF",
                new Operation(
                    Formula.call("ROUND", new Operation(left, "-", right), Formula.number(scale)),
                    "=",
                    Formula.number(0)),
                text,
                new Words(word));
    if (!one.isNumber() || !other.isNumber() || !same.isPresent()) {
      return Figure.withoutWords(Figure.absenceOf(one, other, same), formula);
    }
    boolean equal = Decimals.round(one.number().subtract(other.number()), scale).signum() == 0;
    return Figure.words(equal ? same.text() : word, formula);
  }

  /**
   * One word when two numbers stand in the relation that a cell names, else another.
   *
   * @param sign the cell: ≥, ≤ or =
   */
  public static Figure related(Figure one, Figure sign, Figure other, String yes, String no) {
    Formula left = FigureChoice.compared(one);
    Formula right = FigureChoice.compared(other);
    Formula named = sign.operand();
    Formula formula =
        left == null || right == null || named == null
            ? null
            : Formula.call("IF", isRelated(left, named, right), new Words(yes), new Words(no));
    if (!one.isNumber() || !other.isNumber() || !sign.isPresent()) {
      return Figure.withoutWords(Figure.absenceOf(one, other, sign), formula);
    }
    int order = Decimals.comparable(one.number()).compareTo(Decimals.comparable(other.number()));
    boolean holds = order == 0 || sign.text().equals(order > 0 ? AT_LEAST : AT_MOST);
    return Figure.words(holds ? yes : no, formula);
  }

  /** Equal numbers stand in each of the three relations; of unequal ones the larger decides. */
  private static Formula isRelated(Formula left, Formula sign, Formula right) {
    Formula larger =
        Formula.call(
            "IF", new Operation(left, ">", right), new Words(AT_LEAST), new Words(AT_MOST));
    return Formula.call("OR", new Operation(left, "=", right), new Operation(sign, "=", larger));
  }

  /**
   * A word when two cells hold the same words, in any case of letters; else nothing.
   *
   * @param otherwise why there is nothing then, in the user's words
   */
  public static Figure whenSame(Figure one, Figure other, String word, String otherwise) {
    Formula left = one.operand();
    Formula right = other.operand();
    Formula formula =
        left == null || right == null
            ? null
            : Formula.call(
                "IF",
                Formula.call(
                    "AND", new Operation(left, "=", right), isFilled(left), isFilled(right)),
                new Words(word),
                new Words(""));
    if (!one.isPresent() || !other.isPresent()) {
      return Figure.withoutWords(Figure.absenceOf(one, other), formula);
    }
    return one.text().equalsIgnoreCase(other.text())
        ? Figure.words(word, formula)
        : Figure.withoutWords(new Absence.NotApplicable(otherwise), formula);
  }

  private static Formula isFilled(Formula cell) {
    return new Operation(cell, "<>", new Words(""));
  }

  /**
   * A sentence of words and figures, live in its cell; without a value as soon as one of the
   * figures has none.
   *
   * @param parts {@link String}s and {@link Figure}s
   */
  public static Figure sentence(Object... parts) {
    StringBuilder value = new StringBuilder();
    Formula formula = null;
    Absence why = null;
    boolean broken = false;
    for (Object part : parts) {
      Formula next;
      if (part instanceof Figure figure) {
        why = why == null ? figure.absence() : why;
        value.append(figure.isPresent() ? figure.show() : "");
        next = shown(figure);
      } else {
        value.append(part);
        next = new Words((String) part);
      }
      broken |= next == null;
      formula = formula == null || broken ? next : new Operation(formula, "&", next);
    }
    Formula whole = broken ? null : formula;
    return why == null ? Figure.words(value.toString(), whole) : Figure.withoutWords(why, whole);
  }

  /**
   * The same words, silent as soon as one of some cells is empty.
   *
   * @param needed words that stand in cells
   */
  public static Figure unlessEmpty(List<Figure> needed, Figure words) {
    Formula formula = words.operand();
    for (int i = needed.size() - 1; i >= 0 && formula != null; i--) {
      Formula cell = needed.get(i).operand();
      formula = cell == null ? null : Formula.call("IF", isEmpty(cell), new Words(""), formula);
    }
    Absence empty =
        needed.stream()
            .filter(cell -> !cell.isPresent())
            .findFirst()
            .map(Figure::absence)
            .orElse(null);
    return words.isPresent() && empty == null
        ? Figure.words(words.text(), formula)
        : Figure.withoutWords(words.isPresent() ? empty : words.absence(), formula);
  }

  /** A cell with nothing but spaces is empty, too. */
  private static Formula isEmpty(Formula cell) {
    return new Operation(Formula.call("TRIM", cell), "=", new Words(""));
  }

  /**
   * The formula that shows this figure inside a text. It is rounded before it is shown, so that a
   * trace below zero does not read as -0.00.
   */
  private static Formula shown(Figure figure) {
    Formula own = figure.operand();
    if (own == null || figure.unit() == Unit.TEXT) {
      return own;
    }
    return switch (figure.unit()) {
      case SCORE ->
          new Operation(
              Formula.call("ROUND", own, Formula.number(Unit.SCORE.scale())), "&", new Words(""));
      case COUNT -> new Operation(own, "&", new Words(""));
      case RATIO -> rounded(own, 4, "#,##0.00%");
      case PERCENTAGE_POINTS ->
          new Operation(
              rounded(
                  new Operation(
                      Formula.call("ROUND", own, Formula.number(Decimals.COMPARED)),
                      "*",
                      Formula.number(100)),
                  2,
                  "#,##0.00"),
              "&",
              new Words("个百分点"));
      default -> rounded(own, 2, "#,##0.00");
    };
  }

  private static Formula rounded(Formula own, int scale, String pattern) {
    Formula fine = scale == 4 ? Formula.call("ROUND", own, Formula.number(Decimals.COMPARED)) : own;
    Formula exact = Formula.call("ROUND", fine, Formula.number(scale));
    return Formula.call("TEXT", exact, new Words(pattern));
  }
}
