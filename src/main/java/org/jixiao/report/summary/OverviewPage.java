package org.jixiao.report.summary;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureSpread;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Rounding;
import org.jixiao.numbers.Unit;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.Look;
import org.jixiao.report.Page;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;
import org.jixiao.report.PageDraft;
import org.jixiao.report.PageSetting;
import org.jixiao.report.Signal;

/**
 * 评价汇总: what a bureau puts into its yearly report: how many units, how well they did, where money
 * went and where it was adjusted, what most of them got wrong. What hampers comparison stands
 * first.
 */
final class OverviewPage {
  static final String NAME = "评价汇总";

  static final int COLUMNS = 12;
  private static final int WIDTH = 20;
  private static final int CARD = COLUMNS / 4;
  private static final int CHART_ROWS = 13;
  private static final int MOST_CAUTIONS = 8;
  private static final int MOST_RULES = 8;
  private static final int MOST_UNITS = 5;
  private static final int MOST_PAPERS = 5;
  private static final int MOST_FAILED = 8;
  private static final double LINE = 16;
  private static final double SECTION = 24;
  private static final Look LARGE =
      Look.CELL.font(Look.TITLE_FONT, 20).strong().across(Look.Across.CENTER);
  private static final Look SMALL = Look.CELL_WRAPPED.fill(Look.SOFT_FILL);
  private static final Look CENTERED = Look.CELL.across(Look.Across.CENTER);

  private final PageDraft page;
  private final District district;
  private final DepartmentsPage.Described departments;
  private final Figure far;

  private OverviewPage(District district, DepartmentsPage.Described departments, Figure far) {
    this.district = district;
    this.departments = departments;
    this.far = far;
    this.page =
        new PageDraft(
            NAME,
            district.year() + "部门整体支出绩效评价汇总",
            "；数值都是公式，可点开查看来源。",
            COLUMNS,
            Collections.nCopies(COLUMNS, WIDTH));
  }

  static Page of(District district, DepartmentsPage.Described departments, Figure far) {
    return new OverviewPage(district, departments, far).describe();
  }

  private Page describe() {
    page.height(2, 17);
    page.way(2, 0, 0, DepartmentsPage.NAME);
    page.way(2, 1, 1, MatrixPage.NAME);
    page.way(2, 2, 2, OutliersPage.NAME);
    int row = cautions(3);
    cards(row);
    row += 4;
    if (!district.finished().isEmpty()) {
      SummaryTables tables = new SummaryTables(page, district, departments);
      row = tables.describe(row) + 1;
      for (int i = 0; i < tables.charts().size(); i++) {
        page.strip(tables.charts().get(i), row, row + CHART_ROWS, i, tables.charts().size());
      }
      for (int end = row + CHART_ROWS; row < end; row++) {
        page.height(row, 17);
      }
      row = papers(frequent(row + 1));
    }
    row = failed(row);
    page.set(new PageSetting.FittedPages(row > 60 ? 2 : 1, COLUMNS, Math.max(3, row - 1)));
    return page.page();
  }

  private int section(int row, String words) {
    page.words(row, 0, words, Look.SECTION);
    page.height(row, SECTION);
    return row + 1;
  }

  /** What hampers comparison, before anything is compared. */
  private int cautions(int start) {
    List<String> cautions = district.cautions();
    if (cautions.isEmpty()) {
      return start;
    }
    int row = section(start, "比较位次前请先看（" + Decimals.count(cautions.size()) + " 个单位的口径与多数单位不同）");
    for (String words : cautions.subList(0, Math.min(MOST_CAUTIONS, cautions.size()))) {
      wrapped(row++, 0, words, Look.CELL_WRAPPED.fill(Signal.NOTED));
    }
    if (cautions.size() > MOST_CAUTIONS) {
      String rest = "其余 " + Decimals.count(cautions.size() - MOST_CAUTIONS) + " 个见“单位一览”的“口径”列。";
      wrapped(row++, 0, rest, Look.CELL_WRAPPED.fill(Signal.NOTED));
    }
    page.height(row, 8);
    return row + 1;
  }

  private void wrapped(int row, int first, String words, Look look) {
    page.wide(row, first, COLUMNS - 1, words, look);
    int lines = ChineseWidth.lines(words, page.room(first, COLUMNS - 1));
    page.atLeast(row, 3 + LINE * lines);
  }

  // ---- the cards

  private void cards(int row) {
    page.height(row, 22);
    page.height(row + 1, 40);
    page.height(row + 2, 24);
    page.height(row + 3, 8);
    int finished = district.finished().size();
    int failed = district.failed().size();
    card(row, 0, "评价单位");
    Figure count =
        finished == 0
            ? Figure.constant(0, Unit.COUNT)
            : FigureSpread.countOfNumbers(departments.column("错误"));
    page.block(row + 1, row + 1, 0, CARD - 1, new Value(count), large(0));
    String counted =
        "工作簿 "
            + Decimals.count(finished + failed)
            + " 个：完成 "
            + Decimals.count(finished)
            + "，未完成 "
            + Decimals.count(failed);
    words(row + 2, 0, counted + (failed == 0 ? "" : "（见下，不计入统计）"));
    if (finished == 0) {
      return;
    }
    card(row, 1, "平均得分率");
    Figure rate = total("平均" + DepartmentsPage.RATE);
    page.block(row + 1, row + 1, CARD, 2 * CARD - 1, new Value(rate), large(1).format("0.00%"));
    Figure score = shown(total("平均" + Measure.SCORED.heading()));
    Figure reachable = shown(total("平均" + Measure.REACHABLE.heading()));
    sentence(row + 2, 1, FigureWords.sentence("平均得分 ", score, "分；资料补齐后平均最高可得 ", reachable, "分"));
    card(row, 2, "预算完成率（合计）");
    Figure execution = total(DepartmentsPage.EXECUTION);
    Look percent = large(2).format("0.00%");
    page.block(row + 1, row + 1, 2 * CARD, 3 * CARD - 1, new Value(execution), percent);
    Figure full = total(Measure.FULL.heading());
    Figure net = total(DepartmentsPage.NET);
    sentence(
        row + 2,
        2,
        FigureWords.sentence("全年预算 ", FigureWords.inTenThousands(full), "；比年初预算净调整 ", net));
    card(row, 3, "待处理");
    Figure errors = total("错误");
    Figure open = total("待答复");
    Figure words = FigureWords.sentence("错误 ", errors, "　待答复 ", open);
    Look look = large(3).font(Look.TITLE_FONT, 16);
    page.block(row + 1, row + 1, 3 * CARD, COLUMNS - 1, new Value(words), look);
    if (far == null) {
      words(row + 2, 3, "完成的单位不足 " + OutliersPage.LEAST_UNITS + " 个，不作偏离判断");
    } else {
      Figure said = FigureWords.sentence("明显偏离 ", far, " 处，见“偏离分析”");
      sentence(row + 2, 3, said);
    }
  }

  private static Look large(int card) {
    return LARGE.fill(card == 0 ? Look.SOFT_FILL : Look.DERIVED_FILL);
  }

  /** A mean of points as it is shown: more than two decimals say nothing. */
  private static Figure shown(Figure points) {
    return points.rounded(Rounding.HALF_UP, 2);
  }

  private Figure total(String heading) {
    return departments.totals().get(heading);
  }

  private void card(int row, int number, String name) {
    page.wide(row, number * CARD, (number + 1) * CARD - 1, name, Look.HEAD);
    for (int line = 1; line <= 2; line++) {
      page.wide(row + line, number * CARD, (number + 1) * CARD - 1, "", SMALL);
    }
  }

  private void words(int row, int card, String words) {
    page.block(row, row, card * CARD, (card + 1) * CARD - 1, new Words(words), SMALL);
  }

  private void sentence(int row, int card, Figure words) {
    page.block(row, row, card * CARD, (card + 1) * CARD - 1, new Value(words), SMALL);
  }

  // ---- what most got wrong, and who has no result

  private int frequent(int start) {
    List<District.Frequent> all = district.frequent();
    if (all.isEmpty()) {
      return start;
    }
    int row = section(start, "常见问题（按涉及单位数）");
    page.words(row, 0, "规则", Look.HEAD);
    page.wide(row, 1, 4, "问题", Look.HEAD);
    page.words(row, 5, "级别", Look.HEAD);
    page.words(row, 6, "单位数", Look.HEAD);
    page.words(row, 7, "处数", Look.HEAD);
    page.wide(row, 8, COLUMNS - 1, "单位", Look.HEAD);
    page.height(row++, 20);
    for (District.Frequent one : all.subList(0, Math.min(MOST_RULES, all.size()))) {
      page.words(row, 0, one.rule().rule(), Look.CELL);
      page.wide(row, 1, 4, one.rule().title(), Look.CELL_WRAPPED);
      page.words(row, 5, one.rule().severity(), CENTERED);
      page.count(row, 6, one.units().size(), CENTERED);
      page.count(row, 7, one.rule().count(), CENTERED);
      String units = units(one.units());
      page.wide(row, 8, COLUMNS - 1, units, Look.CELL_WRAPPED);
      int lines = ChineseWidth.lines(units, page.room(8, COLUMNS - 1));
      lines = Math.max(lines, ChineseWidth.lines(one.rule().title(), page.room(1, 4)));
      page.height(row++, 3 + LINE * lines);
    }
    page.height(row, 8);
    return row + 1;
  }

  /** The papers that most units lack, in one line. */
  private int papers(int row) {
    List<Map.Entry<String, Long>> papers = district.missingPapers();
    if (papers.isEmpty()) {
      return row;
    }
    String words =
        papers.stream()
            .limit(MOST_PAPERS)
            .map(one -> one.getKey() + "（" + Decimals.count(one.getValue()) + "个单位）")
            .collect(Collectors.joining("、", "未提供较多的资料：", ""));
    wrapped(row, 0, words, Look.CELL_WRAPPED);
    page.height(row + 1, 8);
    return row + 2;
  }

  private static String units(List<String> units) {
    String named = units.stream().limit(MOST_UNITS).collect(Collectors.joining("、"));
    return units.size() > MOST_UNITS ? named + " 等" + Decimals.count(units.size()) + "个" : named;
  }

  private int failed(int start) {
    List<DepartmentOutcome> failed = district.failed();
    if (failed.isEmpty()) {
      return start;
    }
    int row = section(start, "未完成的工作簿（" + Decimals.count(failed.size()) + " 个，不计入以上统计）");
    for (DepartmentOutcome one : failed.subList(0, Math.min(MOST_FAILED, failed.size()))) {
      page.wide(row, 0, 2, one.file(), Look.CELL_WRAPPED);
      page.words(row, 3, one.verdict(), CENTERED.fill(Signal.WRONG));
      page.wide(row, 4, COLUMNS - 1, one.trouble() + one.remedy(), Look.CELL_WRAPPED);
      int lines = ChineseWidth.lines(one.trouble() + one.remedy(), page.room(4, COLUMNS - 1));
      lines = Math.max(lines, ChineseWidth.lines(one.file(), page.room(0, 2)));
      page.height(row++, 3 + LINE * lines);
    }
    if (failed.size() > MOST_FAILED) {
      wrapped(
          row++,
          0,
          "其余 " + Decimals.count(failed.size() - MOST_FAILED) + " 个见“单位一览”表下。",
          Look.CELL_WRAPPED);
    }
    return row;
  }

  /** A bound of a band in words, such as 90%. */
  static String percent(BigDecimal bound) {
    return bound.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
