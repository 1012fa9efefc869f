package org.jixiao.report.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;

/**
 * A sentence in the making, as a person says it: a movement without its sign, amounts in 万元 where
 * every one of the sentence comes to at least one, else in 元. As soon as one of its figures has no
 * value or no cell it is not said.
 */
final class Phrase {

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final String POINTS = "个百分点";

  private final FigurePlaces places;
  private final boolean inTenThousands;
  private final List<Span> spans = new ArrayList<>();
  private boolean whole = true;

  private Phrase(FigurePlaces places, boolean inTenThousands) {
    this.places = places;
    this.inTenThousands = inTenThousands;
  }

  /**
   * Begins a sentence.
   *
   * @param unit in what amounts are said
   * @param amounts all amounts of the sentence
   */
  static Phrase with(FigurePlaces places, SpokenUnit unit, Figure... amounts) {
    boolean large =
        unit == SpokenUnit.TEN_THOUSANDS
            && Stream.of(amounts)
                .filter(Figure::isNumber)
                .map(amount -> amount.number().abs())
                .filter(amount -> amount.signum() != 0)
                .allMatch(amount -> amount.compareTo(TEN_THOUSAND) >= 0);
    return new Phrase(places, large);
  }

  /** A part that is said in the same unit, or left out. */
  Phrase part() {
    return new Phrase(places, inTenThousands);
  }

  Phrase words(String text) {
    if (!text.isEmpty()) {
      spans.add(new Span.Words(text));
    }
    return this;
  }

  /** Words that people have typed. */
  Phrase typed(String text) {
    if (text.isEmpty()) {
      whole = false;
    } else {
      spans.add(new Span.Typed(text));
    }
    return this;
  }

  /** Words in a cell, such as the name of a month. */
  Phrase label(Figure label) {
    whole &= label.isPresent();
    return label.isPresent() ? typed(label.show()) : this;
  }

  /** A figure with its unit. */
  Phrase figure(Figure figure) {
    return said(figure, places.of(figure), false);
  }

  /** A figure that stands in a cell of another page. */
  Phrase figure(Figure figure, Optional<Place> place) {
    return said(figure, place, false);
  }

  /** The size of a figure with its unit, without its sign. */
  Phrase size(Figure figure) {
    return said(figure, places.of(figure), true);
  }

  private Phrase said(Figure figure, Optional<Place> place, boolean unsigned) {
    // A number that nobody could trace to a cell is not said.
    whole &= figure.isNumber() && place.isPresent();
    if (!figure.isNumber() || place.isEmpty()) {
      return this;
    }
    BigDecimal number = unsigned ? figure.number().abs() : figure.number();
    spans.add(new Span.Printed(PrintedFigure.in(place.get(), shown(number, figure.unit()))));
    return words(unit(figure.unit()));
  }

  private String shown(BigDecimal number, Unit unit) {
    return unit == Unit.MONEY && inTenThousands
        ? Decimals.amount(Decimals.round(number, 2).movePointLeft(4))
        : plainly(number, unit);
  }

  /** A number without the word of its unit. */
  static String plainly(BigDecimal number, Unit unit) {
    return switch (unit) {
      case PERCENTAGE_POINTS -> unit.show(number).replace(POINTS, "");
      case SCORE -> Decimals.plain(Decimals.round(number, 2));
      default -> unit.show(number);
    };
  }

  private String unit(Unit unit) {
    return switch (unit) {
      case MONEY -> inTenThousands ? "万元" : "元";
      case PERCENTAGE_POINTS -> POINTS;
      case SCORE -> "分";
      default -> "";
    };
  }

  /** 增加 and the size, 减少 and the size, or a word alone where nothing has moved. */
  Phrase moved(Figure figure, String up, String down, String level) {
    whole &= figure.isNumber();
    if (!figure.isNumber()) {
      return this;
    }
    boolean rate = figure.unit() == Unit.RATIO || figure.unit() == Unit.PERCENTAGE_POINTS;
    int sign = Decimals.round(figure.number(), rate ? 4 : 2).signum();
    return sign == 0 ? words(level) : words(sign > 0 ? up : down).size(figure);
  }

  /** Adds a part where all of its figures have values. */
  Phrase perhaps(Phrase part) {
    return or("", part);
  }

  /** Adds a part, or other words where one of its figures has no value. */
  Phrase or(String otherwise, Phrase part) {
    if (part.whole) {
      spans.addAll(part.spans);
      return this;
    }
    return words(otherwise);
  }

  /** Whether it can be said. */
  boolean isWhole() {
    return whole && !spans.isEmpty();
  }

  /** Its pieces. */
  List<Span> spans() {
    return List.copyOf(spans);
  }

  /** The sentence, if it can be said. */
  Optional<Block> sentence() {
    return isWhole() ? Optional.of(new Block.Sentence(spans())) : Optional.empty();
  }
}
