package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Completion;
import org.jixiao.book.Forms;
import org.jixiao.book.Indicator;
import org.jixiao.book.MissingPapers;
import org.jixiao.findings.Severity;
import org.jixiao.findings.Verdict;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Reading;

/** 评价结果: what a reviewer reads first. Verdict, conclusions, indicators, points, charts. */
final class ResultsSheet {

  static final String NAME = "评价结果";

  private static final int COLUMNS = 10;
  private static final int[] WIDTHS = {20, 19, 58, 2, 14, 24, 9, 9, 9, 11};
  private static final int POINTS_COLUMN = 4;
  private static final int PRINT_SCALE = 62;
  private static final double LINE_HEIGHT = 19;
  private static final int ROWS_OF_A_CHART = 19;
  private static final int CHARTS_ON_FIRST_PAGE = 3;

  /** So many papers are named here; the rest stand on the list of papers to be asked for. */
  private static final int PAPERS_NAMED = 6;

  private final SheetPen pen;
  private final Completion completion;

  private ResultsSheet(SheetPen pen, Completion completion) {
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
    String year =
        completion
            .dossier()
            .basic()
            .flatMap(BasicInfo::evaluationYear)
            .map(number -> number + "年度")
            .orElse("");
    String title = unit + year + "部门整体支出绩效评价结果";
    SheetPen pen = OwnSheet.start(workbook, styles, NAME, title, "；数值都是公式，可点开查看来源。", COLUMNS);
    pen.widths(WIDTHS);
    new ResultsSheet(pen, completion).lines(charts);
    pen.printed(0, -1);
    // A page break of its own needs a scale of its own: fitting to width would ignore it.
    pen.sheet().setFitToPage(false);
    pen.sheet().getPrintSetup().setScale((short) PRINT_SCALE);
  }

  /** Page one: verdict, conclusions beside the points, three charts. Page two: the rest. */
  private void lines(ChartDrawer charts) {
    verdict(2);
    List<ScoredGroup> groups = new ArrayList<>();
    int below = Math.max(conclusions(4), points(4, groups));
    int second = below + ROWS_OF_A_CHART + 2;
    int end = indicators(second);
    int ledger = ledger(second);
    charts(charts, groups, below, ledger, Math.max(end, ledger + ROWS_OF_A_CHART));
    pen.sheet().setRowBreak(second - 1);
  }

  private void verdict(int row) {
    Verdict verdict = completion.examination().verdict();
    pen.words(row, 0, "检查结论", Look.LABEL.strong());
    Look look = Look.CELL.strong().fill(fill(verdict)).across(HorizontalAlignment.CENTER);
    pen.words(row, 1, verdict.line(), look);
    String counts = completion.examination().counts() + "，详见“检查结果”";
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
        pen.words(row, 1, indicator.absence(), none);
        String reason = indicator.figure().reason() + "。口径：" + indicator.basis();
        pen.words(row, 2, reason, Look.CELL_WRAPPED.color("8A8A8A"));
      }
      String basis = pen.cell(row, 2).getStringCellValue();
      pen.height(row, LINE_HEIGHT + 13.0 * (ChineseWidth.lines(basis, WIDTHS[2] - 2) - 1));
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
    int lines =
        Math.max(
            ChineseWidth.lines(whole ? group.first() : "", WIDTHS[POINTS_COLUMN] - 2),
            ChineseWidth.lines(whole ? "" : group.second(), WIDTHS[POINTS_COLUMN + 1] - 2));
    pen.atLeast(row, 6 + 15.0 * lines);
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

  /** The most telling first: budget, months, scores; then what else was provided. */
  private List<ChartPlan> telling(List<ChartPlan> scores) {
    List<ChartPlan> budget = plans(Forms.BUDGET);
    return Stream.of(
            budget.stream().limit(1),
            plans(Forms.MONTHLY).stream(),
            scores.stream().limit(1),
            plans(Forms.FINAL_ACCOUNTS).stream(),
            budget.stream().skip(1),
            plans(Forms.ASSETS).stream())
        .flatMap(plans -> plans)
        .filter(ChartPlan::canBeDrawn)
        .toList();
  }

  private <R extends Reading> List<ChartPlan> plans(Form<R> form) {
    return completion.dossier().of(form).map(Reading::charts).orElse(List.of());
  }

  /** The papers that are missing, what they cost, and what could still be reached. */
  private int ledger(int start) {
    MissingPapers ledger = completion.ledger().orElse(null);
    if (ledger == null) {
      return start;
    }
    pen.words(start, POINTS_COLUMN, "四、未提供资料与扣分", Look.SECTION);
    int row = start + 1;
    pen.wide(row, POINTS_COLUMN, POINTS_COLUMN + 1, "资料", Look.HEAD);
    pen.wide(row, POINTS_COLUMN + 2, COLUMNS - 2, "涉及指标", Look.HEAD);
    pen.words(row, COLUMNS - 1, "扣分", Look.DERIVED_HEAD);
    row++;
    int named = Math.min(PAPERS_NAMED, ledger.entries().size());
    for (MissingPapers.Entry entry : ledger.entries().subList(0, named)) {
      row = paper(row, entry);
    }
    if (ledger.entries().size() > named) {
      String rest = "另有" + (ledger.entries().size() - named) + "项，见“补充资料清单”";
      pen.wide(row++, POINTS_COLUMN, COLUMNS - 1, rest, Look.CELL);
    }
    row = sum(row, "因资料未提供扣分", ledger.forEvidence());
    row = sum(row, "因实际结果扣分", ledger.measured());
    return sum(row, "资料补齐且无问题时最高可得", ledger.reachable());
  }

  /** Two rows tall, so that several indicators find room. */
  private int paper(int row, MissingPapers.Entry entry) {
    Look names = Look.CELL_WRAPPED;
    String all = String.join("；", entry.indicators());
    int width = WIDTHS[6] + WIDTHS[7] + WIDTHS[8] - 2;
    int paperLines = ChineseWidth.lines(entry.paper(), WIDTHS[4] + WIDTHS[5] - 2);
    int rows = Math.min(4, Math.max(paperLines, ChineseWidth.lines(all, width)));
    pen.block(row, row + rows - 1, POINTS_COLUMN, POINTS_COLUMN + 1, entry.paper(), names);
    pen.block(row, row + rows - 1, POINTS_COLUMN + 2, COLUMNS - 2, all, names);
    pen.block(row, row + rows - 1, COLUMNS - 1, COLUMNS - 1, "", Look.CELL);
    if (entry.countedBefore()) {
      pen.words(row, COLUMNS - 1, MissingPapers.COUNTED_BEFORE, Look.CELL);
    } else {
      value(row, COLUMNS - 1, entry.lost(), Look.CELL.fill(Look.DERIVED_FILL));
    }
    return row + rows;
  }

  private int sum(int row, String name, Figure points) {
    pen.wide(row, POINTS_COLUMN, COLUMNS - 2, name, Look.LABEL.strong());
    value(row, COLUMNS - 1, points, Look.CELL.strong().fill(Look.DERIVED_FILL));
    return row + 1;
  }

  private void charts(
      ChartDrawer drawer, List<ScoredGroup> groups, int below, int ledger, int end) {
    List<ChartPlan> scores = scoreCharts(groups);
    List<ChartPlan> telling = telling(scores);
    XSSFSheet sheet = pen.sheet();
    List<ChartDrawer.Spot> spots = new ArrayList<>();
    int[] across = {0, COLUMNS};
    for (int i = 0; i < CHARTS_ON_FIRST_PAGE; i++) {
      spots.add(
          ChartDrawer.Spot.strip(
              sheet, across, i, CHARTS_ON_FIRST_PAGE, below + 1, below + 1 + ROWS_OF_A_CHART));
    }
    int half = ledger + 1 + (end - ledger - 1) / 2;
    spots.add(new ChartDrawer.Spot(POINTS_COLUMN, ledger + 1, COLUMNS, half));
    spots.add(new ChartDrawer.Spot(POINTS_COLUMN, half, COLUMNS, end));
    for (int i = 0; i < Math.min(telling.size(), spots.size()); i++) {
      ChartPlan plan = telling.get(i);
      drawer.drawAt(sheet, plan.named(NAME + "-" + plan.name()), spots.get(i));
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
    return new ChartPlan(name, title, shape, labels, List.of(series), "得分率");
  }
}
