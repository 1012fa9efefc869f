package org.jixiao.report;

import java.util.Collections;
import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.findings.Kept;
import org.jixiao.table.ChartPlan;

/**
 * 评价结果: what a reviewer reads in a minute: on top which grade, why and what is open; then the
 * points and the missing papers beside the headline indicators, then charts. It is printed on two
 * pages; programs break them at different heights, so around the middle there are only rows, which
 * can be parted anywhere. Below, not printed, stand statistics, definitions and what formulas are
 * made of.
 */
public final class ResultsPage {

  public static final String NAME = "评价结果";

  /** Equal columns, of which every part of the page takes as many as it needs. */
  static final int COLUMNS = 12;

  private static final int WIDTH = 17;

  /** The column in which the right half begins. */
  static final int HALF = COLUMNS / 2;

  static final double SECTION_HEIGHT = 24;
  static final double LINE_HEIGHT = 17;

  /** What one line of wrapped text takes of the height of its row. */
  static final double LINE = 16.5;

  private static final double GAP = 8;

  private static final int CHARTS = 5;
  private static final int CHARTS_IN_A_STRIP = 3;
  private static final int ROWS_OF_A_CHART = 11;

  private final PageDraft page;
  private final Completion completion;
  private final ChartCells chartCells;

  private ResultsPage(PageDraft page, Completion completion, ChartCells chartCells) {
    this.page = page;
    this.completion = completion;
    this.chartCells = chartCells;
  }

  /**
   * The page with the charts of the scores, which stand on 评分 as well.
   *
   * @param page the page
   * @param scoreCharts what is drawn below the scores; empty without scores
   * @param cells from which charts of any sheet are drawn
   */
  public record Described(Page page, List<ChartPlan> scoreCharts, ChartCells cells) {}

  /** Describes the page. */
  public static Described of(Completion completion) {
    String title = completion.subject() + "部门整体支出绩效评价结果";
    List<Integer> widths = Collections.nCopies(COLUMNS, WIDTH);
    PageDraft page = new PageDraft(NAME, title, "；数值都是公式，可点开查看来源。", COLUMNS, widths);
    ChartCells cells = new ChartCells(page);
    completion.dossier().readings().forEach(reading -> cells.take(reading.charts()));
    List<ChartPlan> scoreCharts = new ResultsPage(page, completion, cells).describe();
    return new Described(page.page(), scoreCharts, cells);
  }

  private List<ChartPlan> describe() {
    ways(2);
    ConclusionTable conclusions = new ConclusionTable(page, completion.conclusions());
    int cards = gap(3);
    int findings = gap(cards + VerdictCards.ROWS);
    int sentences = gap(new FirstFindings(page, completion.examination()).describe(findings));
    int points = gap(conclusions.reserve(sentences));

    ScoreTable scores = new ScoreTable(page, completion, points);
    int left = gap(scores.describe());
    left = new PaperTable(page).describe(left, completion.missingPapers());
    new VerdictCards(page, completion, scores).describe(cards);
    IndicatorTable indicators = new IndicatorTable(page, completion.indicators());
    int end = charts(scores.charts(), gap(Math.max(left, indicators.reserve(points))));
    page.set(new PageSetting.FittedPages(2, COLUMNS, end - 1));

    int annex = gap(end);
    page.words(annex, 0, "附录（供查阅，不打印）", Look.SECTION);
    page.height(annex, SECTION_HEIGHT);
    int management = gap(indicators.reserveManagement(annex + 1));
    int row = conclusions.statistics(indicators.statistics(management));
    row = gap(indicators.definitions(gap(row)));
    AnnexCells cells = new AnnexCells(page, row);
    conclusions.describe(cells);
    indicators.describe(cells);
    return scores.charts();
  }

  /** A row that only keeps things apart; gives the one below it. */
  private int gap(int row) {
    page.atLeast(row, GAP);
    return row + 1;
  }

  private void ways(int row) {
    page.height(row, LINE_HEIGHT);
    page.way(row, 0, 0, FindingsPage.NAME);
    page.way(row, 1, 1, RequestPage.NAME);
    page.way(row, 2, 2, RulesPage.NAME);
    if (completion.hasGuide()) {
      page.way(row, 3, 3, Kept.GUIDE.name());
    }
  }

  /** The most telling charts in strips; gives the row below. */
  private int charts(List<ChartPlan> scores, int start) {
    List<ChartPlan> telling = TellingCharts.of(completion.dossier(), scores);
    List<ChartPlan> charts = chartCells.of(telling).stream().limit(CHARTS).toList();
    int row = start;
    for (int from = 0; from < charts.size(); from += CHARTS_IN_A_STRIP) {
      int to = Math.min(charts.size(), from + CHARTS_IN_A_STRIP);
      for (int i = from; i < to; i++) {
        ChartPlan here = charts.get(i).named(NAME + "-" + charts.get(i).name());
        page.strip(here, row, row + ROWS_OF_A_CHART, i - from, to - from);
      }
      for (int end = row + ROWS_OF_A_CHART; row < end; row++) {
        page.height(row, LINE_HEIGHT);
      }
    }
    return row;
  }
}
