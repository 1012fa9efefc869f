package org.jixiao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Tie;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;

/**
 * The live state of one rule's ties, and the cells of the same row in which it is worked out: what
 * each pair is apart, what that comes to, and from it the words. One formula for all of it would be
 * too long for anybody to follow.
 *
 * <p>The first cell is the sum. Each pair has a cell of its own behind it; where there are many
 * pairs, several share one. Of very many only the words are kept.
 */
final class LiveState {

  /** So many pairs have a cell each. */
  private static final int APART = 10;

  /** Of more pairs nobody looks at each, and a sheet has not that many columns. */
  private static final int MOST = 1000;

  /** What a person can still follow, in characters. */
  private static final int LONGEST = 200;

  private static final Look SMALL =
      Look.REMARK.font(Look.BODY_FONT, 9).format("#,##0.00").across(Look.Across.RIGHT);

  private final String sheet;
  private final int row;
  private final int firstColumn;
  private final BigDecimal largest;
  private final List<Figure> parts = new ArrayList<>();
  private final Figure sum;
  private final Figure words;

  /**
   * Works out the state of some ties.
   *
   * @param ties those whose distance can be written as a formula; none for no state
   * @param firstColumn the column of the sum
   */
  LiveState(String sheet, List<Tie> ties, int row, int firstColumn) {
    this.sheet = sheet;
    this.row = row;
    this.firstColumn = firstColumn;
    this.largest = Tie.largest(ties);
    if (ties.isEmpty()) {
      sum = null;
      words = null;
      return;
    }
    if (ties.size() > MOST) {
      sum = null;
      words = Tie.state(sum(ties.stream().map(Tie::gap).toList()), ties);
      return;
    }
    List<Figure> gaps = ties.stream().map(this::gap).toList();
    if (gaps.size() > 1 && gaps.size() <= APART) {
      gaps = gaps.stream().map(this::put).toList();
    }
    while (gaps.size() > 1 && length(sum(gaps)) > LONGEST) {
      gaps = shared(gaps).stream().map(this::put).toList();
    }
    sum = inCell(sum(gaps));
    words = Tie.state(sum.mirroredAt(place(0)), ties);
  }

  /** How far a pair is apart; its two sides in cells of their own where it would be too long. */
  private Figure gap(Tie tie) {
    Figure gap = tie.gap();
    return length(gap) <= LONGEST ? gap : tie.between(put(tie.one()), put(tie.other())).gap();
  }

  /** The figures in as few sums as stay short enough. */
  private List<Figure> shared(List<Figure> figures) {
    List<Figure> sums = new ArrayList<>();
    List<Figure> together = new ArrayList<>();
    for (Figure figure : figures) {
      together.add(figure);
      if (together.size() > 1 && length(sum(together)) > LONGEST) {
        together.remove(together.size() - 1);
        sums.add(sum(together));
        together = new ArrayList<>(List.of(figure));
      }
    }
    sums.add(sum(together));
    return sums;
  }

  private static Figure sum(List<Figure> figures) {
    return figures.size() == 1
        ? figures.get(0)
        : FigureList.sum(figures, figures.get(0).unit(), "差额");
  }

  /** How long the formula of a cell is that holds this figure. */
  private int length(Figure figure) {
    return FormulaText.inCell(inCell(figure).formula(), sheet).length();
  }

  /** A figure as it stands in a cell here: not to the cent, lest what is added up were another. */
  private Figure inCell(Figure figure) {
    return figure.withoutNoise(largest).as(Unit.COEFFICIENT);
  }

  private Figure put(Figure part) {
    Figure figure = inCell(part);
    parts.add(figure);
    return figure.mirroredAt(place(parts.size()));
  }

  private Place place(int step) {
    return new Place(sheet, row, firstColumn + step, "", "");
  }

  /** 已平, or by how much the ties are out in total; empty when there are none. */
  Optional<Figure> words() {
    return Optional.ofNullable(words);
  }

  /** How many cells it takes beside the table. */
  int width() {
    return sum == null ? 0 : 1 + parts.size();
  }

  /** Describes the cells beside the table. */
  void write(PageDraft page) {
    if (sum != null) {
      page.value(row, firstColumn, sum, SMALL);
      for (int i = 0; i < parts.size(); i++) {
        page.value(row, firstColumn + 1 + i, parts.get(i), SMALL);
      }
    }
  }
}
