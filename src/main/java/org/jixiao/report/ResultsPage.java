package org.jixiao.report;

import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.book.Indicator;
import org.jixiao.findings.Verdict;
import org.jixiao.numbers.Figure;
import org.jixiao.report.Page.Value;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.table.ChartPlan;

/**
 * 评价结果: what a reviewer reads first. The first printed page has the verdict, the conclusions beside
 * the points, and three charts; the second the indicators beside the missing papers.
 */
public final class ResultsPage {

  public static final String NAME = "评价结果";

  private static final int COLUMNS = 10;
  private static final List<Integer> WIDTHS = List.of(20, 19, 58, 2, 14, 24, 9, 9, 9, 11);

  /** The column in which the right half of the page begins. */
  static final int RIGHT = 4;

  private static final int PRINT_SCALE = 62;
  private static final double SECTION_HEIGHT = 26;
  private static final double LINE_HEIGHT = 19;
  private static final int ROWS_OF_A_CHART = 19;
  private static final int CHARTS_ON_FIRST_PAGE = 3;

  private final PageDraft page;
  private final Completion completion;

  private ResultsPage(PageDraft page, Completion completion) {
    this.page = page;
    this.completion = completion;
  }

  /**
   * The page with the charts of the scores, which stand on 评分 as well.
   *
   * @param page the page
   * @param scoreCharts what is drawn below the scores; empty without scores
   */
  public record Described(Page page, List<ChartPlan> scoreCharts) {}

  /** Describes the page. */
  public static Described of(Completion completion) {
    String unit = completion.dossier().basic().map(BasicInfo::unit).orElse("");
    String year =
        completion
            .dossier()
            .basic()
            .flatMap(BasicInfo::evaluationYear)
            .map(number -> number + "年度")
            .orElse("");
    String title = unit + year + "部门整体支出绩效评价结果";
    PageDraft page = new PageDraft(NAME, title, "；数值都是公式，可点开查看来源。", COLUMNS, WIDTHS);
    List<ChartPlan> scoreCharts = new ResultsPage(page, completion).describe();
    return new Described(page.page(), scoreCharts);
  }

  private List<ChartPlan> describe() {
    verdict(2);
    ScoreTable scores = new ScoreTable(page, completion, 4);
    int below = Math.max(conclusions(4), scores.describe());
    int second = below + ROWS_OF_A_CHART + 2;
    int end = indicators(second);
    int papers = new PaperTable(page).describe(second, completion.missingPapers());
    charts(scores.charts(), below, papers, Math.max(end, papers + ROWS_OF_A_CHART));
    page.set(new PageSetting.ScaledPages(PRINT_SCALE, second - 1));
    return scores.charts();
  }

  private void verdict(int row) {
    Verdict verdict = completion.examination().verdict();
    page.words(row, 0, "检查结论", Look.LABEL.strong());
    Look look = Look.CELL.strong().fill(Signal.of(verdict)).across(Look.Across.CENTER);
    page.words(row, 1, verdict.line(), look);
    String counts = completion.examination().counts() + "，详见“检查结果”";
    page.link(row, 2, FindingsPage.NAME, "A1", counts);
    completion
        .dossier()
        .scoring()
        .ifPresent(
            scoring -> {
              page.words(row, RIGHT, "综合得分", Look.LABEL.strong());
              page.number(row, RIGHT + 1, scoring.total().scored(), Look.CELL.strong());
              page.wide(row, RIGHT + 2, RIGHT + 3, "评价等级", Look.LABEL.strong());
              Look grade = Look.CELL.strong().fill(Look.DERIVED_FILL);
              page.wide(row, RIGHT + 4, RIGHT + 5, "", grade);
              page.number(row, RIGHT + 4, scoring.grade(), grade);
            });
    page.height(row, 28);
  }

  private int conclusions(int start) {
    section(start, 0, "一、评价结论");
    page.height(start, SECTION_HEIGHT);
    int row = start + 1;
    for (Figure sentence : completion.conclusions()) {
      page.block(row, row, 0, RIGHT - 2, new Value(sentence), Look.PLAIN.wrapping());
      int lines = ChineseWidth.lines(sentence.text(), page.room(0, RIGHT - 2));
      page.height(row, 6 + 15.0 * lines);
      row++;
    }
    return row;
  }

  private void section(int row, int column, String words) {
    page.words(row, column, words, Look.SECTION);
  }

  private int indicators(int start) {
    section(start, 0, "三、主要指标");
    page.height(start, SECTION_HEIGHT);
    page.words(start + 1, 0, "指标", Look.HEAD);
    page.words(start + 1, 1, "数值", Look.DERIVED_HEAD);
    page.words(start + 1, 2, "依据", Look.HEAD);
    page.height(start + 1, 24);
    int row = start + 2;
    for (Indicator indicator : completion.indicators()) {
      indicator(row, indicator);
      row++;
    }
    return row;
  }

  private void indicator(int row, Indicator indicator) {
    page.words(row, 0, indicator.name(), Look.LABEL);
    Look look = Look.CELL.fill(Look.DERIVED_FILL);
    String basis = indicator.basis();
    if (indicator.figure().isPresent()) {
      page.number(row, 1, indicator.figure(), look);
      page.words(row, 2, basis, Look.CELL_WRAPPED);
    } else {
      Look none = look.color(Signal.FAINT).across(Look.Across.RIGHT);
      page.words(row, 1, indicator.absence(), none);
      basis = indicator.figure().reason() + "。口径：" + basis;
      page.words(row, 2, basis, Look.CELL_WRAPPED.color(Signal.FAINT));
    }
    page.height(row, LINE_HEIGHT + 13.0 * (ChineseWidth.lines(basis, page.room(2, 2)) - 1));
  }

  private void charts(List<ChartPlan> scores, int below, int papers, int end) {
    List<ChartPlan> telling = TellingCharts.of(completion.dossier(), scores);
    int half = papers + 1 + (end - papers - 1) / 2;
    for (int i = 0; i < telling.size(); i++) {
      ChartPlan plan = telling.get(i).named(NAME + "-" + telling.get(i).name());
      if (i < CHARTS_ON_FIRST_PAGE) {
        page.strip(plan, below + 1, below + 1 + ROWS_OF_A_CHART, i, CHARTS_ON_FIRST_PAGE);
      } else if (i == CHARTS_ON_FIRST_PAGE) {
        page.chart(plan, RIGHT, papers + 1, COLUMNS, half);
      } else if (i == CHARTS_ON_FIRST_PAGE + 1) {
        page.chart(plan, RIGHT, half, COLUMNS, end);
      }
    }
  }
}
