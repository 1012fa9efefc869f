package org.jixiao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.book.Completion;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.ChartPlan;

/** The points by 一级指标 and 二级指标, on the left. */
final class ScoreTable {

  private static final List<String> HEADINGS = List.of("一级指标", "二级指标", "分值", "得分", "扣分", "得分率");

  private final PageDraft page;
  private final Completion completion;
  private final int start;
  private static final String TOTAL = "合计";

  private final List<ScoredGroup> groups = new ArrayList<>();
  private ScoredGroup total;
  private String format;

  /** A group with its figures in their cells. */
  private record ScoredGroup(Scoring.Group group, Figure label, Figure lost, Figure rate) {

    boolean isFirstLevel() {
      return group.second().isEmpty();
    }
  }

  /** Points that a 一级指标 has lost. */
  record Loss(String name, Figure lost) {}

  ScoreTable(PageDraft page, Completion completion, int start) {
    this.page = page;
    this.completion = completion;
    this.start = start;
  }

  /** Describes the table and says which row is below it; the first one when there are no scores. */
  int describe() {
    page.words(start, 0, "得分情况", Look.SECTION);
    page.atLeast(start, ResultsPage.SECTION_HEIGHT);
    return completion.dossier().scoring().map(this::describe).orElse(start + 1);
  }

  private int describe(Scoring scoring) {
    for (int i = 0; i < HEADINGS.size(); i++) {
      page.words(start + 1, i, HEADINGS.get(i), i < 2 ? Look.HEAD : Look.DERIVED_HEAD);
    }
    page.atLeast(start + 1, ResultsPage.LINE_HEIGHT + 3);
    int row = start + 2;
    for (Scoring.Group first : scoring.firstLevel()) {
      groups.add(group(row++, first, true));
      for (Scoring.Group second : scoring.secondLevel()) {
        if (second.first().equals(first.first()) && !second.second().isEmpty()) {
          groups.add(group(row++, second, false));
        }
      }
    }
    total = group(row, new Scoring.Group(TOTAL, "", scoring.total()), true);
    return row + 1;
  }

  private ScoredGroup group(int row, Scoring.Group group, boolean whole) {
    Look label = whole ? Look.LABEL.strong() : Look.LABEL;
    String first = whole ? group.first() : "";
    String second = whole ? "" : group.second();
    page.words(row, 0, first, label);
    page.words(row, 1, second, label);
    int lines =
        Math.max(
            ChineseWidth.lines(first, page.room(0, 0)),
            ChineseWidth.lines(second, page.room(1, 1)));
    page.atLeast(row, 1 + ResultsPage.LINE * lines);
    Look look = (whole ? Look.CELL.strong() : Look.CELL).fill(Look.DERIVED_FILL);
    Figure points = points(row, 2, group.score().points(), look);
    Figure scored = points(row, 3, group.score().scored(), look);
    // In the total, what is still open is not lost.
    boolean all = group.first().equals(TOTAL);
    Figure lost = points(row, 4, all ? group.score().lost() : points.minus(scored), look);
    Figure rate = page.number(row, 5, scored.dividedBy(points), look);
    Figure name = Figure.label(first + second, page.place(row, whole ? 0 : 1));
    return new ScoredGroup(group, name, lost, rate);
  }

  private Figure points(int row, int column, Figure figure, Look look) {
    return page.value(row, column, figure, Look.number(look, Unit.SCORE).format(format()));
  }

  /** How points are written: with two decimals where any of them has some. */
  String format() {
    if (format == null) {
      format = areWhole() ? "0" : "0.00";
    }
    return format;
  }

  private boolean areWhole() {
    return completion.dossier().scoring().stream()
        .flatMap(
            scoring -> Stream.concat(scoring.firstLevel().stream(), scoring.secondLevel().stream()))
        .flatMap(group -> Stream.of(group.score().points(), group.score().scored()))
        .filter(Figure::isNumber)
        .allMatch(figure -> figure.number().remainder(BigDecimal.ONE).signum() == 0);
  }

  /** The points lost together. */
  Figure lost() {
    return total.lost();
  }

  /** The points that each 一级指标 has lost, those that have lost some. */
  List<Loss> losses() {
    return groups.stream()
        .filter(ScoredGroup::isFirstLevel)
        .filter(group -> !group.group().first().isEmpty())
        .filter(group -> group.lost().isAbove(BigDecimal.ZERO))
        .map(group -> new Loss(group.group().first(), group.lost()))
        .toList();
  }

  /** The rates as charts, the second level first, which tells more. */
  List<ChartPlan> charts() {
    List<ScoredGroup> first = groups.stream().filter(ScoredGroup::isFirstLevel).toList();
    List<ScoredGroup> second = groups.stream().filter(group -> !group.isFirstLevel()).toList();
    List<ChartPlan> plans = new ArrayList<>();
    if (!second.isEmpty()) {
      plans.add(rates("评分-二级指标得分率", "二级指标得分率", ChartPlan.Shape.BARS, second));
    }
    if (!first.isEmpty()) {
      plans.add(rates("评分-一级指标得分率", "一级指标得分率", ChartPlan.Shape.COLUMNS, first));
    }
    return plans;
  }

  private static ChartPlan rates(
      String name, String title, ChartPlan.Shape shape, List<ScoredGroup> groups) {
    List<Figure> values = groups.stream().map(group -> group.rate().as(Unit.RATIO)).toList();
    ChartPlan.Series series = new ChartPlan.Series(Figure.label("得分率", null), values, false, true);
    List<Figure> labels = groups.stream().map(ScoredGroup::label).toList();
    return new ChartPlan(name, title, shape, labels, List.of(series), "得分率");
  }
}
