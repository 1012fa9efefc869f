package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Completion;
import org.jixiao.book.Indicator;
import org.jixiao.findings.Severity;
import org.jixiao.findings.Verdict;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.ChartPlan;

/** 评价结果: what a reviewer reads first. Verdict, conclusions, indicators, points, charts. */
final class ResultsSheet {

  static final String NAME = "评价结果";

  private static final int COLUMNS = 10;
  private static final int[] WIDTHS = {20, 19, 58, 2, 14, 24, 9, 9, 9, 11};
  private static final int POINTS_COLUMN = 4;
  private static final int PRINT_SCALE = 62;
  private static final double LINE_HEIGHT = 23;
  private static final int ROWS_OF_A_CHART = 20;

  private final Sheets pen;
  private final Completion completion;

  private ResultsSheet(Sheets pen, Completion completion) {
    this.pen = pen;
    this.completion = completion;
  }

  /**
   * Writes the page.
   *
   * @param charts draws charts on sheets
   */
  static void write(
      XSSFWorkbook workbook, Styles styles, Completion completion, ChartDrawer charts) {
    String unit = completion.dossier().basic().map(BasicInfo::unit).orElse("");
    String year = completion.dossier().basic().map(BasicInfo::year).orElse("");
    String title = unit + (year.isEmpty() ? "" : year + "年度") + "部门整体支出绩效评价结果";
    Sheets pen = OwnSheet.start(workbook, styles, NAME, title, "；数值都是公式，可点开查看来源。", COLUMNS);
    pen.widths(WIDTHS);
    new ResultsSheet(pen, completion).lines(charts);
    pen.printed(0, -1);
    // A page break of its own needs a scale of its own: fitting to width would ignore it.
    pen.sheet().setFitToPage(false);
    pen.sheet().getPrintSetup().setScale((short) PRINT_SCALE);
  }

  /** Page one: verdict, conclusions beside the points, two charts. Page two: the rest. */
  private void lines(ChartDrawer charts) {
    verdict(2);
    List<ScoredGroup> groups = new ArrayList<>();
    int below = Math.max(conclusions(4), points(4, groups));
    int second = below + ROWS_OF_A_CHART + 2;
    int end = indicators(second);
    charts(charts, groups, below, second, end);
    pen.sheet().setRowBreak(second - 1);
  }

  private void verdict(int row) {
    Verdict verdict = completion.examination().verdict();
    pen.words(row, 0, "检查结论", Look.LABEL.strong());
    Look look = Look.CELL.strong().fill(fill(verdict)).across(HorizontalAlignment.CENTER);
    pen.words(row, 1, verdict.line(), look);
    String counts =
        "错误 "
            + completion.examination().count(Severity.ERROR)
            + "　需核实 "
            + completion.examination().count(Severity.CHECK)
            + "　提示 "
            + completion.examination().count(Severity.NOTE)
            + "，详见“检查结果”";
    pen.link(row, 2, FindingsSheet.NAME, "A1", counts);
    completion
        .dossier()
        .scoring()
        .ifPresent(
            scoring -> {
              pen.words(row, 4, "综合得分", Look.LABEL.strong());
              value(row, 5, scoring.total().scored(), Look.CELL.strong());
              pen.wide(row, 6, 7, "评价等级", Look.LABEL.strong());
              Look grade = Look.CELL.strong().fill(Look.DERIVED_FILL);
              pen.wide(row, 8, 9, "", grade);
              value(row, 8, scoring.grade(), grade);
            });
    pen.height(row, 28);
  }

  private static String fill(Verdict verdict) {
    if (verdict.worst() == null || verdict.worst() == Severity.NOTE) {
      return "D5F0DC";
    }
    return verdict.worst() == Severity.CHECK ? "FAD7A0" : "F5B7B1";
  }

  private int conclusions(int start) {
    pen.words(start, 0, "一、评价结论", Look.SECTION);
    pen.height(start, 26);
    int row = start + 1;
    for (Figure sentence : completion.conclusions()) {
      pen.wide(row, 0, POINTS_COLUMN - 2, "", Look.PLAIN.wrapping());
      value(row, 0, sentence, Look.PLAIN.wrapping());
      int lines = ChineseWidth.lines(sentence.text(), WIDTHS[0] + WIDTHS[1] + WIDTHS[2] - 2);
      pen.height(row, 6 + 15.0 * lines);
      row++;
    }
    return row;
  }

  private int indicators(int start) {
    pen.words(start, 0, "三、主要指标", Look.SECTION);
    pen.height(start, 26);
    pen.words(start + 1, 0, "指标", Look.HEAD);
    pen.words(start + 1, 1, "数值", Look.DERIVED_HEAD);
    pen.words(start + 1, 2, "依据", Look.HEAD);
    pen.height(start + 1, 24);
    int row = start + 2;
    for (Indicator indicator : completion.indicators()) {
      pen.words(row, 0, indicator.name(), Look.LABEL);
      Look look = Look.CELL.fill(Look.DERIVED_FILL);
      if (indicator.figure().isPresent()) {
        value(row, 1, indicator.figure(), look);
        pen.words(row, 2, indicator.basis(), Look.CELL_WRAPPED);
      } else {
        Look none = look.color("8A8A8A").across(HorizontalAlignment.RIGHT);
        pen.words(row, 1, Indicator.NOT_PROVIDED, none);
        String reason = indicator.figure().reason() + "（" + indicator.basis() + "）";
        pen.words(row, 2, reason, Look.CELL_WRAPPED.color("8A8A8A"));
      }
      pen.height(row, LINE_HEIGHT);
      row++;
    }
    return row;
  }

  /** A group with its sums in their cells. */
  private record ScoredGroup(Scoring.Group group, Figure label, Figure rate) {}

  private int points(int start, List<ScoredGroup> groups) {
    if (completion.dossier().scoring().isEmpty()) {
      return start;
    }
    Scoring scoring = completion.dossier().scoring().get();
    pen.words(start, POINTS_COLUMN, "二、得分情况", Look.SECTION);
    List<String> headings = List.of("一级指标", "二级指标", "分值", "得分", "扣分", "得分率");
    for (int i = 0; i < headings.size(); i++) {
      Look look = i < 2 ? Look.HEAD : Look.DERIVED_HEAD;
      pen.words(start + 1, POINTS_COLUMN + i, headings.get(i), look);
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
    Look base = whole ? Look.CELL.strong() : Look.CELL;
    Look label = whole ? Look.LABEL.strong() : Look.LABEL;
    pen.words(row, POINTS_COLUMN, whole ? group.first() : "", label);
    pen.words(row, POINTS_COLUMN + 1, whole ? "" : group.second(), label);
    Look look = base.fill(Look.DERIVED_FILL);
    Figure points = value(row, POINTS_COLUMN + 2, group.score().points(), look);
    Figure scored = value(row, POINTS_COLUMN + 3, group.score().scored(), look);
    value(row, POINTS_COLUMN + 4, points.minus(scored), look);
    Figure rate = value(row, POINTS_COLUMN + 5, scored.dividedBy(points), look);
    int labelColumn = POINTS_COLUMN + (whole ? 0 : 1);
    Place place = new Place(NAME, row, labelColumn, "", "");
    String words = whole ? group.first() : group.second();
    return new ScoredGroup(group, Figure.label(words, place), rate);
  }

  /** Puts a figure into a cell of this page and says where it stands now. */
  private Figure value(int row, int column, Figure figure, Look look) {
    Place place = new Place(NAME, row, column, "", "");
    Figure here = figure.mirroredAt(place);
    boolean sentence = column == 0;
    Look full = sentence ? look : Styles.number(look, figure.unit());
    XSSFCell cell = pen.blank(row, column, full);
    DerivedCells.put(cell, here);
    return here;
  }

  private void charts(
      ChartDrawer drawer, List<ScoredGroup> groups, int below, int second, int end) {
    List<ChartPlan> scores = scoreCharts(groups);
    List<ChartPlan> telling = new ArrayList<>();
    completion.dossier().budget().ifPresent(budget -> telling.addAll(budget.charts()));
    completion
        .dossier()
        .monthly()
        .ifPresent(monthly -> telling.addAll(Math.min(1, telling.size()), monthly.charts()));
    scores.stream().limit(1).forEach(telling::add);
    completion.dossier().assets().ifPresent(assets -> telling.addAll(assets.charts()));
    int third = (end - second) / 3;
    List<ChartDrawer.Spot> spots =
        List.of(
            new ChartDrawer.Spot(0, below + 1, POINTS_COLUMN - 1, second - 1),
            new ChartDrawer.Spot(POINTS_COLUMN - 1, below + 1, COLUMNS, second - 1),
            new ChartDrawer.Spot(POINTS_COLUMN, second + 1, COLUMNS, second + third),
            new ChartDrawer.Spot(POINTS_COLUMN, second + third, COLUMNS, second + 2 * third),
            new ChartDrawer.Spot(POINTS_COLUMN, second + 2 * third, COLUMNS, end));
    for (int i = 0; i < Math.min(telling.size(), spots.size()); i++) {
      ChartPlan plan = telling.get(i);
      drawer.drawAt(pen.sheet(), plan.named(NAME + "-" + plan.name()), spots.get(i));
    }
    completion.dossier().scoring().ifPresent(scoring -> drawer.drawBelow(scoring.table(), scores));
  }

  private static List<ChartPlan> scoreCharts(List<ScoredGroup> groups) {
    List<ScoredGroup> first = groups.stream().filter(g -> g.group().second().isEmpty()).toList();
    List<ScoredGroup> second = groups.stream().filter(g -> !g.group().second().isEmpty()).toList();
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
    return new ChartPlan(name, title, shape, labels, List.of(series), ChartPlan.SCORE_RATE);
  }
}
