package org.jixiao.report.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureSpread;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Look;
import org.jixiao.report.PageDraft;
import org.jixiao.table.ChartPlan;

/**
 * The three small tables of 评价汇总 and their charts: how many units have which grade, how well each
 * 一级指标 went, and how much of their budgets units have spent.
 */
final class SummaryTables {
  /** From the best; what a workbook calls its grades otherwise comes behind. */
  private static final List<String> GRADES = List.of("优秀", "优", "良好", "良", "中等", "中", "较差", "差");

  private static final List<String> USUAL = List.of("优秀", "良好", "中等", "较差");
  private static final List<BigDecimal> BOUNDS =
      List.of(new BigDecimal("0.8"), new BigDecimal("0.9"), new BigDecimal("0.95"), BigDecimal.ONE);
  private static final int WIDTH = OverviewPage.COLUMNS / 3;
  private static final double LINE = 17;
  private static final Look DERIVED = Look.CELL.fill(Look.DERIVED_FILL).across(Look.Across.CENTER);

  private final PageDraft page;
  private final District district;
  private final DepartmentsPage.Described departments;
  private final List<ChartPlan> charts = new ArrayList<>();

  SummaryTables(PageDraft page, District district, DepartmentsPage.Described departments) {
    this.page = page;
    this.district = district;
    this.departments = departments;
  }

  /** The charts of the tables, once these are described. */
  List<ChartPlan> charts() {
    return List.copyOf(charts);
  }

  /** Describes the tables side by side, and says which row is below them. */
  int describe(int row) {
    page.words(row, 0, "评价等级分布", Look.SECTION);
    page.words(row, WIDTH, "一级指标平均得分率", Look.SECTION);
    page.words(row, 2 * WIDTH, "预算完成率分布", Look.SECTION);
    page.height(row, 24);
    int below = Math.max(grades(row + 1), groups(row + 1));
    below = Math.max(below, execution(row + 1));
    for (int at = row + 1; at < below; at++) {
      page.atLeast(at, LINE);
    }
    return below;
  }

  private void head(int row, int first, String label, String count, String share) {
    page.wide(row, first, first + 1, label, Look.HEAD);
    page.words(row, first + 2, count, Look.DERIVED_HEAD);
    page.words(row, first + 3, share, Look.DERIVED_HEAD);
  }

  private List<String> grades() {
    Set<String> seen = new LinkedHashSet<>();
    district.finished().forEach(one -> seen.add(one.grade()));
    seen.remove("");
    Set<String> all = new LinkedHashSet<>();
    boolean usual = seen.isEmpty() || seen.stream().anyMatch(USUAL::contains);
    for (String grade : GRADES) {
      if (seen.contains(grade) || usual && USUAL.contains(grade)) {
        all.add(grade);
      }
    }
    all.addAll(seen);
    return List.copyOf(all);
  }

  private int grades(int start) {
    head(start, 0, "等级", "单位数", "占比");
    List<Figure> labels = new ArrayList<>();
    List<Figure> counts = new ArrayList<>();
    List<Figure> cells = departments.column("等级");
    int row = start + 1;
    for (String grade : grades()) {
      labels.add(label(row, 0, grade));
      counts.add(page.number(row, 2, FigureSpread.countOfWord(cells, grade), DERIVED));
      row++;
    }
    if (district.finished().stream().anyMatch(one -> one.grade().isEmpty())) {
      label(row, 0, "没有得分");
      Figure all = FigureSpread.countOfNumbers(departments.column("错误"));
      Figure graded = FigureSpread.sum(counts, Unit.COUNT);
      counts.add(page.number(row, 2, all.minus(graded), DERIVED));
      row++;
    }
    total(row, 0, counts);
    chart("汇总-等级分布", "评价等级分布", labels, counts.subList(0, labels.size()), "单位数");
    return row + 1;
  }

  private Figure label(int row, int first, String words) {
    page.wide(row, first, first + 1, words, Look.LABEL);
    return Figure.label(words, page.place(row, first));
  }

  /** The sum of some counts, and the share of each. */
  private void total(int row, int first, List<Figure> counts) {
    page.wide(row, first, first + 1, "合计", Look.LABEL.strong());
    Figure sum = FigureSpread.sum(counts, Unit.COUNT);
    Figure whole = page.number(row, first + 2, sum, DERIVED.strong());
    page.words(row, first + 3, "", DERIVED.strong());
    for (int i = 0; i < counts.size(); i++) {
      Figure share = counts.get(i).dividedBy(whole);
      page.number(row - counts.size() + i, first + 3, share, DERIVED);
    }
  }

  private int groups(int start) {
    head(start, WIDTH, "一级指标", "平均得分率", "有此项的单位");
    List<Figure> labels = new ArrayList<>();
    List<Figure> rates = new ArrayList<>();
    int row = start + 1;
    for (String group : district.groups()) {
      List<Figure> cells = departments.column(DepartmentsPage.key(group));
      labels.add(label(row, WIDTH, group));
      Figure mean = departments.totals().get("平均" + DepartmentsPage.key(group));
      rates.add(page.number(row, WIDTH + 2, mean, DERIVED));
      page.number(row, WIDTH + 3, FigureSpread.countOfNumbers(cells), DERIVED);
      row++;
    }
    chart("汇总-一级指标", "各一级指标平均得分率", labels, rates, "得分率");
    return row;
  }

  private int execution(int start) {
    int first = 2 * WIDTH;
    head(start, first, "预算完成率", "单位数", "占比");
    List<Figure> cells = departments.column(DepartmentsPage.EXECUTION);
    List<Figure> labels = new ArrayList<>();
    List<Figure> counts = new ArrayList<>();
    int row = start + 1;
    for (int i = 0; i <= BOUNDS.size(); i++) {
      BigDecimal least = i == 0 ? null : BOUNDS.get(i - 1);
      BigDecimal below = i == BOUNDS.size() ? null : BOUNDS.get(i);
      labels.add(label(row, first, band(least, below)));
      Figure count = FigureSpread.countWithin(cells, least, below);
      counts.add(page.number(row, first + 2, count, DERIVED));
      row++;
    }
    total(row, first, counts);
    chart("汇总-预算完成率", "预算完成率分布", labels, counts, "单位数");
    return row + 1;
  }

  private static String band(BigDecimal least, BigDecimal below) {
    if (least == null) {
      return "低于" + OverviewPage.percent(below);
    }
    return below == null
        ? OverviewPage.percent(least) + "及以上"
        : OverviewPage.percent(least) + "–" + OverviewPage.percent(below);
  }

  private void chart(
      String name, String title, List<Figure> labels, List<Figure> values, String axis) {
    if (!labels.isEmpty()) {
      ChartPlan.Series series = new ChartPlan.Series(Figure.label(axis, null), values, false, true);
      charts.add(
          new ChartPlan(name, title, ChartPlan.Shape.COLUMNS, labels, List.of(series), axis));
    }
  }
}
