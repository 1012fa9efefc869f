package org.jixiao.report;

import java.util.Collections;
import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.findings.Kept;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.table.ChartPlan;

/**
 * 评价结果: what a reviewer reads in a minute. The first printed page says which grade, why and what is
 * open, and has the points; the second has charts, headline indicators and the papers that are
 * missing. Below, not printed, stand statistics and definitions.
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
  private static final double GAP = 8;

  /** What one printed page holds at the width of the columns, in points. */
  private static final double PRINTED_HEIGHT = 700;

  private static final int CHARTS_BESIDE_THE_SCORES = 2;
  private static final int LEAST_ROWS_BESIDE = 12;
  private static final int CHARTS_BELOW = 3;
  private static final int ROWS_OF_A_CHART = 12;
  private static final double LOWEST_CHART = 170;
  private static final double HIGHEST_CHART = 320;

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
   * @param cells from which charts of any sheet are drawn
   */
  public record Described(Page page, List<ChartPlan> scoreCharts, ChartCells cells) {}

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
    List<Integer> widths = Collections.nCopies(COLUMNS, WIDTH);
    PageDraft page = new PageDraft(NAME, title, "；数值都是公式，可点开查看来源。", COLUMNS, widths);
    ChartCells cells = new ChartCells(page);
    completion.dossier().readings().forEach(reading -> cells.take(reading.charts()));
    List<ChartPlan> scoreCharts = new ResultsPage(page, completion).describe(cells);
    return new Described(page.page(), scoreCharts, cells);
  }

  private List<ChartPlan> describe(ChartCells drawn) {
    ways(2);
    ConclusionTable conclusions = new ConclusionTable(page, completion.conclusions());
    int cards = gap(3);
    int findings = gap(cards + VerdictCards.ROWS);
    int sentences = gap(new FirstFindings(page, completion.examination()).describe(findings));
    int points = gap(conclusions.reserve(sentences));

    ScoreTable scores = new ScoreTable(page, completion, points);
    int below = scores.describe();
    new VerdictCards(page, completion, scores).describe(cards);
    List<ChartPlan> charts =
        drawn.of(TellingCharts.of(completion.dossier(), scores.charts()));
    int pad = beside(charts, points, below);
    int strip = pad + 1;
    IndicatorTable indicators = new IndicatorTable(page, completion.indicators());
    int end = indicators.reserve(gap(strip + ROWS_OF_A_CHART));
    end = new PaperTable(page).describe(gap(end), completion.missingPapers());

    // Both printed pages are made equally high: then the break falls between them whether a program
    // heeds it or only fills its pages, and no chart is cut in two.
    double whole = Math.max(PRINTED_HEIGHT, page.heightOf(0, pad - 1));
    page.height(pad, Math.max(1, whole - page.heightOf(0, pad - 1)));
    strip(charts, strip, whole - page.heightOf(strip + ROWS_OF_A_CHART, end - 1));
    page.height(end, Math.max(1, whole - page.heightOf(strip, end - 1)));
    page.set(new PageSetting.FittedPages(2, COLUMNS, end, pad));
    end++;

    int annex = gap(end);
    page.words(annex, 0, "附录（供查阅，不打印）", Look.SECTION);
    page.height(annex, SECTION_HEIGHT);
    int row = conclusions.statistics(indicators.statistics(annex + 1));
    row = gap(indicators.definitions(gap(row)));
    AnnexCells cells = new AnnexCells(page, row);
    conclusions.describe(cells);
    indicators.describe(cells);
    return scores.charts();
  }

  /** A row that only keeps things apart; gives the one below it. */
  private int gap(int row) {
    page.height(row, GAP);
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

  private static ChartPlan here(ChartPlan plan) {
    return plan.named(NAME + "-" + plan.name());
  }

  /** The first charts, beside the scores; gives the row below both. */
  private int beside(List<ChartPlan> telling, int start, int below) {
    int count = Math.min(CHARTS_BESIDE_THE_SCORES, telling.size());
    int end = count == 0 ? below : Math.max(below, start + 1 + LEAST_ROWS_BESIDE);
    for (int row = below; row < end; row++) {
      page.height(row, LINE_HEIGHT);
    }
    int left = completion.dossier().scoring().isPresent() ? HALF : 0;
    int width = (COLUMNS - left) / Math.max(1, count);
    for (int i = 0; i < count; i++) {
      int first = left + i * width;
      page.chart(here(telling.get(i)), first, start + 1, first + width, end);
    }
    return end;
  }

  /** The other charts in a strip, as high as the page has room for; points. */
  private void strip(List<ChartPlan> telling, int start, double room) {
    List<ChartPlan> charts =
        telling.stream().skip(CHARTS_BESIDE_THE_SCORES).limit(CHARTS_BELOW).toList();
    double height = Math.max(LOWEST_CHART, Math.min(HIGHEST_CHART, room));
    for (int row = start; row < start + ROWS_OF_A_CHART; row++) {
      page.height(row, charts.isEmpty() ? 1 : height / ROWS_OF_A_CHART);
    }
    for (int i = 0; i < charts.size(); i++) {
      page.strip(here(charts.get(i)), start, start + ROWS_OF_A_CHART, i, charts.size());
    }
  }
}
