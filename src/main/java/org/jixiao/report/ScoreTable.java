package org.jixiao.report;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.ChartPlan;

/** The points by 一级指标 and 二级指标, on the right of the first page. */
final class ScoreTable {

  private static final int LEFT = ResultsPage.RIGHT;
  private static final List<String> HEADINGS = List.of("一级指标", "二级指标", "分值", "得分", "扣分", "得分率");

  private final PageDraft page;
  private final Completion completion;
  private final int start;
  private final List<ScoredGroup> groups = new ArrayList<>();

  /** A group with its rate in its cell. */
  private record ScoredGroup(Scoring.Group group, Figure label, Figure rate) {

    boolean isFirstLevel() {
      return group.second().isEmpty();
    }
  }

  ScoreTable(PageDraft page, Completion completion, int start) {
    this.page = page;
    this.completion = completion;
    this.start = start;
  }

  /** Describes the table and says which row is below it; the first one when there are no scores. */
  int describe() {
    return completion.dossier().scoring().map(this::describe).orElse(start);
  }

  private int describe(Scoring scoring) {
    page.words(start, LEFT, "二、得分情况", Look.SECTION);
    for (int i = 0; i < HEADINGS.size(); i++) {
      page.words(start + 1, LEFT + i, HEADINGS.get(i), i < 2 ? Look.HEAD : Look.DERIVED_HEAD);
    }
    int row = start + 2;
    for (Scoring.Group first : scoring.firstLevel()) {
      groups.add(group(row++, first, true));
      for (Scoring.Group second : scoring.secondLevel()) {
        if (second.first().equals(first.first()) && !second.second().isEmpty()) {
          groups.add(group(row++, second, false));
        }
      }
    }
    group(row, new Scoring.Group("合计", "", scoring.total()), true);
    return row + 1;
  }

  private ScoredGroup group(int row, Scoring.Group group, boolean whole) {
    Look label = whole ? Look.LABEL.strong() : Look.LABEL;
    String first = whole ? group.first() : "";
    String second = whole ? "" : group.second();
    page.words(row, LEFT, first, label);
    page.words(row, LEFT + 1, second, label);
    int lines =
        Math.max(
            ChineseWidth.lines(first, page.room(LEFT, LEFT)),
            ChineseWidth.lines(second, page.room(LEFT + 1, LEFT + 1)));
    page.atLeast(row, 6 + 15.0 * lines);
    Look look = (whole ? Look.CELL.strong() : Look.CELL).fill(Look.DERIVED_FILL);
    Figure points = page.number(row, LEFT + 2, group.score().points(), look);
    Figure scored = page.number(row, LEFT + 3, group.score().scored(), look);
    page.number(row, LEFT + 4, points.minus(scored), look);
    Figure rate = page.number(row, LEFT + 5, scored.dividedBy(points), look);
    Figure name = Figure.label(first + second, page.place(row, LEFT + (whole ? 0 : 1)));
    return new ScoredGroup(group, name, rate);
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
