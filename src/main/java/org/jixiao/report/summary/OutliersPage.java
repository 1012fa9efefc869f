package org.jixiao.report.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureSpread;
import org.jixiao.numbers.FigureSpread.Fences;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Look;
import org.jixiao.report.Page;
import org.jixiao.report.PageDraft;
import org.jixiao.report.PageSetting;

/**
 * 偏离分析: which units lie far from the others, by quartile fences. Where half of the units agree to
 * the last digit, or where they are few, nothing is said: a fence around one value catches
 * everybody.
 */
final class OutliersPage {
  static final String NAME = "偏离分析";

  /** Below so many units quartiles say nothing. */
  static final int LEAST_UNITS = 8;

  static final String FAR = "明显偏离";
  static final String NEAR = "偏离";
  private static final String ALIKE = "多数单位相同，不作偏离判断";
  private static final String FEW = "不足 " + LEAST_UNITS + " 个单位，不作偏离判断";
  private static final BigDecimal INNER = new BigDecimal("1.5");
  private static final BigDecimal OUTER = new BigDecimal("3");

  private static final int HEADER_ROW = PageDraft.BODY;
  private static final int NAME_WIDTH = 30;
  private static final int WIDTH = 15;
  private static final Look LABEL = Look.LABEL;
  private static final Look DERIVED = Look.CELL.fill(Look.DERIVED_FILL);
  private static final Look WORD = DERIVED.across(Look.Across.CENTER).wrapping();

  private final List<DepartmentOutcome> lines;
  private final List<String> headings;
  private final DepartmentsPage.Described departments;
  private PageDraft page;

  /**
   * The page, and what it comes to.
   *
   * @param far how many values lie beyond the outer fences; null when nothing is judged
   */
  record Described(Page page, Figure far) {}

  private OutliersPage(District district, DepartmentsPage.Described departments) {
    this.lines = district.finished();
    this.departments = departments;
    this.headings =
        List.of(
            DepartmentsPage.NET,
            Measure.GROSS.heading(),
            Measure.ADDITIONS.heading(),
            DepartmentsPage.EXECUTION,
            Measure.USE.heading(),
            Measure.THREE_PUBLIC.heading(),
            DepartmentsPage.RATE);
  }

  static Described of(District district, DepartmentsPage.Described departments) {
    return new OutliersPage(district, departments).describe(district);
  }

  private Described describe(District district) {
    List<Integer> widths = new ArrayList<>(List.of(5, NAME_WIDTH));
    headings.forEach(heading -> widths.add(WIDTH));
    String title = district.year() + "各单位指标偏离分析";
    page = new PageDraft(NAME, title, "；偏离只提示先看哪里，不是差错。", widths.size(), widths);
    page.words(2, 0, "四分位距法：超出四分位数外 1.5 倍四分位距为偏离，3 倍为明显偏离；均为公式，随“单位一览”更新", Look.REMARK);
    boolean few = lines.size() < LEAST_UNITS;
    if (few) {
      page.wide(HEADER_ROW, 0, widths.size() - 1, "完成的" + FEW + "。", Look.CELL);
      page.set(new PageSetting.PrintedColumns(widths.size(), HEADER_ROW));
      return new Described(page.page(), null);
    }
    head(HEADER_ROW, "", "统计量");
    int row = HEADER_ROW + 1;
    int flags = row + Statistic.values().length + 4;
    List<Figure> far = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      far.add(column(i, row, flags));
    }
    labels(row, flags);
    int last = flags + lines.size() - 1;
    page.set(new PageSetting.HeaderRows(flags - 1, flags - 1));
    page.set(new PageSetting.PrintedColumns(widths.size(), last));
    page.set(new PageSetting.Frozen(2, HEADER_ROW + 1));
    return new Described(page.page(), FigureSpread.sum(far, Unit.COUNT));
  }

  /** The lines above the units. */
  private enum Statistic {
    COUNT("单位数"),
    LOWER_QUARTILE("下四分位数"),
    MEDIAN("中位数"),
    UPPER_QUARTILE("上四分位数"),
    SPREAD("四分位距"),
    LOWER("偏离下限"),
    UPPER("偏离上限"),
    FAR_LOWER("明显偏离下限"),
    FAR_UPPER("明显偏离上限"),
    JUDGED("判断");

    private final String label;

    Statistic(String label) {
      this.label = label;
    }
  }

  private void head(int row, String first, String second) {
    page.words(row, 0, first, Look.HEAD);
    page.words(row, 1, second, Look.HEAD);
    for (int i = 0; i < headings.size(); i++) {
      page.words(row, 2 + i, headings.get(i), Look.DERIVED_HEAD);
    }
    page.height(row, 24);
  }

  private void labels(int row, int flags) {
    for (Statistic one : Statistic.values()) {
      page.wide(row + one.ordinal(), 0, 1, one.label, LABEL);
      page.height(row + one.ordinal(), one == Statistic.JUDGED ? 32 : 17);
    }
    page.wide(flags - 3, 0, 1, "明显偏离的单位数", LABEL.strong());
    page.wide(flags - 2, 0, 1, "偏离的单位数", LABEL.strong());
    head(flags - 1, "序号", "单位");
    for (int i = 0; i < lines.size(); i++) {
      page.count(flags + i, 0, i + 1, Look.CELL.across(Look.Across.CENTER));
      // A formula as the values are: somebody may sort the units where they come from.
      page.value(flags + i, 1, departments.column(DepartmentsPage.UNIT).get(i), Look.CELL);
      page.height(flags + i, 16);
    }
  }

  /** One column: its fences, which units lie outside them, and how many lie far outside. */
  private Figure column(int index, int row, int flags) {
    List<Figure> cells = departments.column(headings.get(index));
    int column = 2 + index;
    long known = cells.stream().filter(Figure::isNumber).count();
    boolean few = known < LEAST_UNITS;
    Look count = DERIVED.across(Look.Across.RIGHT);
    page.number(row, column, FigureSpread.countOfNumbers(cells), count);
    Figure lower = put(row, column, Statistic.LOWER_QUARTILE, quartile(cells, 1));
    put(row, column, Statistic.MEDIAN, quartile(cells, 2));
    Figure upper = put(row, column, Statistic.UPPER_QUARTILE, quartile(cells, 3));
    Figure spread = put(row, column, Statistic.SPREAD, upper.minus(lower).as(Unit.RATIO));
    Fences fences =
        new Fences(
            put(row, column, Statistic.LOWER, lower.minus(times(spread, INNER))),
            put(row, column, Statistic.UPPER, upper.plus(times(spread, INNER))),
            put(row, column, Statistic.FAR_LOWER, lower.minus(times(spread, OUTER))),
            put(row, column, Statistic.FAR_UPPER, upper.plus(times(spread, OUTER))));
    int judged = row + Statistic.JUDGED.ordinal();
    if (few) {
      page.words(judged, column, FEW, WORD);
    } else {
      Figure alike = FigureSpread.whenZero(spread, ALIKE, "按上下限判断");
      page.value(judged, column, alike, WORD);
    }
    List<Figure> words = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      Figure word = FigureSpread.outside(cells.get(i), fences, spread, few, FAR, NEAR);
      words.add(page.value(flags + i, column, word, WORD));
    }
    page.number(flags - 2, column, FigureSpread.countOfWord(words, NEAR), count.strong());
    return page.number(flags - 3, column, FigureSpread.countOfWord(words, FAR), count.strong());
  }

  private static Figure quartile(List<Figure> cells, int which) {
    return FigureSpread.quartile(cells, which, Unit.RATIO);
  }

  private static Figure times(Figure spread, BigDecimal factor) {
    return spread.times(Figure.constant(factor, Unit.COEFFICIENT), Unit.RATIO);
  }

  private Figure put(int row, int column, Statistic statistic, Figure figure) {
    return page.number(row + statistic.ordinal(), column, figure.as(Unit.RATIO), DERIVED);
  }
}
