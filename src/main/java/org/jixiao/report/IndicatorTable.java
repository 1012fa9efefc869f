package org.jixiao.report;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.book.Indicator;
import org.jixiao.book.Indicator.Role;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;

/**
 * The headline indicators, each with a mark where a limit is passed and with the change since last
 * year; in the annex the indicators that only some evaluations need, the statistics, and how
 * everything is defined.
 */
final class IndicatorTable {

  private static final int LEFT = ResultsPage.HALF;
  private static final int LAST = ResultsPage.COLUMNS - 1;

  /** Where definitions begin, or the mark that stands before them. */
  private static final int DEFINITION = 3;

  private static final int BESIDE_MARK = DEFINITION + 1;
  private static final int SHOWN_DECIMALS = 4;
  private static final double ROW_HEIGHT = ResultsPage.LINE_HEIGHT - 0.5;

  private final PageDraft page;
  private final List<Indicator> all;
  private int start;
  private int managementStart;

  IndicatorTable(PageDraft page, List<Indicator> all) {
    this.page = page;
    this.all = all;
  }

  /** Takes rows for the headline indicators and says which row is below. */
  int reserve(int from) {
    start = from;
    page.atLeast(start, ResultsPage.SECTION_HEIGHT);
    page.atLeast(start + 1, ResultsPage.LINE_HEIGHT + 3);
    int rows = of(Role.HEADLINE).size();
    for (int i = 0; i < rows; i++) {
      page.atLeast(start + 2 + i, ROW_HEIGHT);
    }
    return start + 2 + rows;
  }

  /**
   * Describes the headline indicators, on the right.
   *
   * @param cells for what they are made of
   */
  void describe(AnnexCells cells) {
    page.words(start, LEFT, "主要指标", Look.SECTION);
    page.wide(start + 1, LEFT, LEFT + 1, "指标", Look.HEAD);
    page.words(start + 1, LEFT + 2, "数值", Look.DERIVED_HEAD);
    page.words(start + 1, LEFT + 3, "较上年", Look.DERIVED_HEAD);
    page.wide(start + 1, LEFT + 4, LEFT + 5, "与界限比较", Look.DERIVED_HEAD);
    int row = start + 2;
    for (Indicator indicator : of(Role.HEADLINE)) {
      indicator(row++, indicator, cells);
    }
    management(cells);
  }

  private List<Indicator> of(Role role) {
    return all.stream().filter(one -> one.role() == role).toList();
  }

  private void indicator(int row, Indicator indicator, AnnexCells cells) {
    page.wide(row, LEFT, LEFT + 1, indicator.name(), Look.LABEL);
    Figure standing = value(row, LEFT + 2, indicator, indicator.placed(cells::put));
    cells.endRow();
    Look look = Look.CELL.fill(Look.DERIVED_FILL);
    if (indicator.change() != null && indicator.change().isPresent()) {
      page.value(
          row,
          LEFT + 3,
          FigureWords.moved(indicator.change(), "上升", "下降", "持平"),
          look.across(Look.Across.RIGHT));
    } else {
      page.words(row, LEFT + 3, "", look);
    }
    marked(row, LEFT + 4, LEFT + 5, indicator, standing);
  }

  /** The mark where a limit is passed, in cells that are one. */
  private void marked(int row, int first, int last, Indicator indicator, Figure standing) {
    Look look = Look.CELL.fill(Look.DERIVED_FILL);
    if (standing.isNumber() && !indicator.bounds().equals(Indicator.Bounds.NONE)) {
      Figure mark = mark(standing, indicator.bounds());
      page.block(row, row, first, last, new Page.Value(mark), look.color(Signal.ALARM));
    } else {
      page.wide(row, first, last, "", look);
    }
  }

  /** The value, or why there is none, in its cell. */
  private Figure value(int row, int column, Indicator indicator, Figure figure) {
    Look look = Look.CELL.fill(Look.DERIVED_FILL);
    if (indicator.figure().isPresent()) {
      page.set(new PageSetting.Named(indicator.name(), row, column));
      return page.number(row, column, figure, look);
    }
    Look none = look.color(Signal.FAINT).across(Look.Across.RIGHT);
    page.words(row, column, indicator.absence(), none);
    return indicator.figure();
  }

  /** Live words where a value leaves its bounds; nothing as long as it stays within. */
  private static Figure mark(Figure value, Indicator.Bounds bounds) {
    Figure above =
        bounds.most() == null
            ? FigureWords.sentence("")
            : beyond(value, bounds.most(), "▲ 高于" + value.unit().show(bounds.most()), "");
    Figure below =
        bounds.least() == null
            ? FigureWords.sentence("")
            : beyond(value, bounds.least(), "", "▼ 低于" + value.unit().show(bounds.least()));
    return FigureWords.sentence(above, below);
  }

  private static Figure beyond(Figure value, BigDecimal bound, String above, String below) {
    Figure limit = Figure.constant(bound, value.unit());
    return FigureWords.signAs(value.minus(limit), above, below, "", SHOWN_DECIMALS);
  }

  /** Takes rows for the indicators that only some evaluations need; says which row is below. */
  int reserveManagement(int from) {
    managementStart = from;
    int first = section(from, "管理指标", BESIDE_MARK);
    page.words(from + 1, DEFINITION, "与界限比较", Look.DERIVED_HEAD);
    return first + of(Role.MANAGEMENT).size();
  }

  private void management(AnnexCells cells) {
    int row = managementStart + 2;
    for (Indicator indicator : of(Role.MANAGEMENT)) {
      page.wide(row, 0, 1, indicator.name(), Look.LABEL);
      Figure standing = value(row, 2, indicator, indicator.placed(cells::put));
      cells.endRow();
      marked(row, DEFINITION, DEFINITION, indicator, standing);
      definition(row++, indicator, BESIDE_MARK);
    }
  }

  /** Describes the statistics and says which row is below. */
  int statistics(int from) {
    int row = section(from, "统计指标", DEFINITION);
    for (Indicator indicator : of(Role.STATISTIC)) {
      page.wide(row, 0, 1, indicator.name(), Look.LABEL);
      value(row, 2, indicator, indicator.figure());
      definition(row++, indicator, DEFINITION);
    }
    return row;
  }

  /** Describes how everything is defined and says which row is below. */
  int definitions(int from) {
    int row = section(from, "指标口径", DEFINITION);
    for (Indicator indicator : all) {
      if (indicator.role() != Role.STATISTIC && indicator.role() != Role.MANAGEMENT) {
        page.wide(row, 0, 1, indicator.name(), Look.LABEL);
        Look look = Look.CELL.across(Look.Across.CENTER).color(Signal.FAINT);
        page.words(row, 2, indicator.figure().isPresent() ? "见上" : indicator.absence(), look);
        definition(row++, indicator, DEFINITION);
      }
    }
    return row;
  }

  private int section(int from, String title, int definitions) {
    page.words(from, 0, title, Look.SECTION);
    page.height(from, ResultsPage.SECTION_HEIGHT);
    int row = from + 1;
    page.wide(row, 0, 1, "指标", Look.HEAD);
    page.words(row, 2, "数值", Look.DERIVED_HEAD);
    page.wide(row, definitions, LAST, "口径和依据", Look.HEAD);
    page.height(row, ResultsPage.LINE_HEIGHT + 3);
    return row + 1;
  }

  private void definition(int row, Indicator indicator, int first) {
    String reason = indicator.figure().isPresent() ? "" : indicator.figure().reason() + "。";
    String words = reason + indicator.basis();
    page.wide(row, first, LAST, words, Look.CELL_WRAPPED);
    page.height(row, 3 + ResultsPage.LINE * ChineseWidth.lines(words, page.room(first, LAST)));
  }
}
