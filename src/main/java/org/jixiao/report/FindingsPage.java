package org.jixiao.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.book.Completion;
import org.jixiao.book.Examination;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Kept;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * 检查结果: one finding a row. What has to be read and answered stands on the left and fits a screen;
 * the figures behind it follow.
 */
public final class FindingsPage {

  public static final String NAME = "检查结果";

  private static final int HEADER_ROW = PageDraft.BODY;

  /** A finding with its number on the page and what was answered. */
  private record Line(int number, Finding finding, String state, Answer answer) {

    boolean isGone() {
      return state.equals(PastFinding.GONE);
    }

    boolean hasCell() {
      return finding.place() != null;
    }
  }

  private static final OwnColumn<Line> NUMBER =
      OwnColumn.<Line>count("序号", 6, line -> (long) line.number()).centered();
  private static final OwnColumn<Line> SEVERITY =
      words("级别", 8, line -> line.finding().severity().label())
          .looking(line -> dimmed(line, severityLook(line)));
  private static final int PLACE_WIDTH = 31;
  private static final OwnColumn<Line> PLACE =
      OwnColumn.<Line>of("位置", PLACE_WIDTH, FindingsPage::place, Look.CELL_WRAPPED)
          .looking(line -> line.hasCell() ? Look.LINK : dimmed(line, Look.CELL_WRAPPED))
          .high();
  private static final OwnColumn<Line> MESSAGE = words("问题", 31, line -> line.finding().message());
  private static final OwnColumn<Line> REMEDY = words("怎么办", 24, line -> line.finding().remedy());
  private static final OwnColumn<Line> TREATMENT =
      words("处理", 9, line -> line.answer().treatment())
          .looking(line -> dimmed(line, Look.input(Kind.CHOICE)))
          .marked();
  private static final OwnColumn<Line> EXPLANATION =
      typed("处理说明", 16, line -> line.answer().explanation());
  private static final OwnColumn<Line> HANDLER = typed("处理人", 9, line -> line.answer().handler());

  /** A day stays the words that were typed. */
  private static final OwnColumn<Line> DAY =
      typed("处理日期", 11, line -> line.answer().day())
          .looking(line -> dimmed(line, Look.input(Kind.CODE).across(Look.Across.CENTER)));

  private static final OwnColumn<Line> REVIEW = typed("复核意见", 11, line -> line.answer().review());
  private static final OwnColumn<Line> FOUND = words("现有", 40, line -> line.finding().found());
  private static final OwnColumn<Line> EXPECTED =
      words("应为", 32, line -> line.finding().expected());
  private static final OwnColumn<Line> DIFFERENCE =
      words("差异", 18, line -> line.finding().difference())
          .looking(line -> dimmed(line, Look.CELL_WRAPPED.across(Look.Across.RIGHT)));
  private static final OwnColumn<Line> TOLERANCE =
      words("容差", 24, line -> line.finding().tolerance());
  private static final OwnColumn<Line> RULE = words("规则", 10, line -> line.finding().rule());
  private static final OwnColumn<Line> STATE =
      words("状态", 10, Line::state)
          .looking(line -> dimmed(line, Look.CELL.across(Look.Across.CENTER)));
  private static final OwnColumn<Line> CALCULATION =
      words("计算过程", 60, line -> line.finding().calculation());

  // Apart once more, for filtering; and by them the next run finds the finding again.
  private static final OwnColumn<Line> SHEET = words("工作表", 14, line -> line.finding().sheet());
  private static final OwnColumn<Line> ROW = words("行", 18, line -> line.finding().row());
  private static final OwnColumn<Line> COLUMN = words("列", 14, line -> line.finding().column());
  private static final OwnColumn<Line> CELL = words("单元格", 9, line -> line.finding().cell());

  /**
   * What is read first and typed; it fits a screen, and only this is printed: no wider than that
   * letters of 10 points are still 8 on paper, also where another font makes columns wider.
   */
  private static final List<OwnColumn<Line>> ANSWERED =
      List.of(
          NUMBER, SEVERITY, PLACE, MESSAGE, REMEDY, TREATMENT, EXPLANATION, HANDLER, DAY, REVIEW);

  private static final List<OwnColumn<Line>> BEHIND =
      List.of(
          FOUND,
          EXPECTED,
          DIFFERENCE,
          TOLERANCE,
          RULE,
          STATE,
          CALCULATION,
          SHEET,
          ROW,
          COLUMN,
          CELL);

  private static final OwnTable<Line> TABLE =
      new OwnTable<>(
          NAME, NAME, RULE, Stream.concat(ANSWERED.stream(), BEHIND.stream()).toList(), 8);

  private FindingsPage() {}

  private static OwnColumn<Line> words(String heading, int width, Function<Line, String> words) {
    return OwnColumn.words(heading, width, words)
        .looking(line -> dimmed(line, Look.CELL_WRAPPED))
        .high();
  }

  private static Page.Content place(Line line) {
    // Blanks and arrows are narrower than a digit: a little more than the column's digits fits.
    return FindingPlace.in(PLACE_WIDTH + 1, line.finding());
  }

  private static OwnColumn<Line> typed(String heading, int width, Function<Line, String> words) {
    return words(heading, width, words)
        .looking(line -> dimmed(line, Look.input(Kind.TEXT)))
        .marked();
  }

  private static Look severityLook(Line line) {
    String fill = Signal.of(line.finding().severity());
    return Look.CELL.fill(fill).strong().across(Look.Across.CENTER);
  }

  private static Look dimmed(Line line, Look look) {
    return line.isGone() ? look.fill(Signal.PAST).color(Signal.FAINT) : look;
  }

  /** The layout by which the table of findings is found again. */
  public static Layout layout() {
    return TABLE.layout();
  }

  /**
   * What an earlier run left on the page, with the answers.
   *
   * @param table the page's table, if there was one
   */
  public static List<PastFinding> read(Optional<RawTable> table) {
    List<PastFinding> past = new ArrayList<>();
    for (RawRow row : table.map(RawTable::rows).orElse(List.of())) {
      finding(row).ifPresent(past::add);
    }
    return past;
  }

  /**
   * The cells of a row that hold what people answer.
   *
   * @return each cell with the words that are to stand in it; columns that are gone are left out
   */
  static Map<RawCell, String> cells(RawRow row, Answer answer) {
    Map<RawCell, String> cells = new LinkedHashMap<>();
    put(cells, TREATMENT.cell(row), answer.treatment());
    put(cells, EXPLANATION.cell(row), answer.explanation());
    put(cells, HANDLER.cell(row), answer.handler());
    put(cells, DAY.cell(row), answer.day());
    put(cells, REVIEW.cell(row), answer.review());
    return cells;
  }

  private static void put(Map<RawCell, String> cells, RawCell cell, String words) {
    if (cell != null) {
      cells.put(cell, words);
    }
  }

  /** The finding that a row of the page is about; empty when its rule is not known here. */
  static Optional<PastFinding> finding(RawRow row) {
    return RuleCatalogue.find(RULE.words(row)).map(rule -> past(row, rule));
  }

  private static PastFinding past(RawRow row, Rule<?> rule) {
    Severity severity =
        List.of(Severity.values()).stream()
            .filter(one -> one.label().equals(SEVERITY.words(row)))
            .findFirst()
            .orElse(rule.severity());
    Finding finding =
        new Finding(
            rule.id(),
            severity,
            null,
            SHEET.words(row),
            ROW.words(row),
            COLUMN.words(row),
            FOUND.words(row),
            EXPECTED.words(row),
            DIFFERENCE.words(row),
            TOLERANCE.words(row),
            CALCULATION.words(row),
            MESSAGE.words(row),
            REMEDY.words(row));
    Answer answer =
        new Answer(
            TREATMENT.words(row),
            EXPLANATION.words(row),
            HANDLER.words(row),
            DAY.words(row),
            REVIEW.words(row));
    return new PastFinding(finding, answer, STATE.words(row));
  }

  /** The findings of this run, and below them what has gone since the one before. */
  public static Page of(Completion completion) {
    Examination examination = completion.examination();
    int shown = ANSWERED.size();
    PageDraft page = new PageDraft(NAME, NAME, "；绿色表头的各列由人填写，再次运行时保留。", shown, TABLE.widths());
    int ways = TABLE.indexOf(EXPLANATION);
    page.wide(2, 0, ways - 1, summary(examination), Look.PLAIN.strong());
    page.way(2, ways, ways, ResultsPage.NAME);
    if (completion.hasGuide()) {
      page.way(2, ways + 1, shown - 1, Kept.GUIDE.name());
    }
    page.height(2, 24);
    List<Line> lines = lines(examination);
    int below = TABLE.write(page, HEADER_ROW, lines);
    if (lines.isEmpty()) {
      page.wide(below, 0, shown - 1, "没有发现问题。各规则是否运行，见“规则清单”。", Look.CELL);
    }
    int last = HEADER_ROW + Math.max(1, lines.size());
    page.set(new PageSetting.Filter(HEADER_ROW, TABLE.width(), last));
    page.set(new PageSetting.Frozen(TABLE.indexOf(PLACE), HEADER_ROW + 1));
    if (!lines.isEmpty()) {
      int at = TABLE.indexOf(TREATMENT);
      page.set(new PageSetting.Choice(at, HEADER_ROW + 1, last, Answer.TREATMENTS));
    }
    page.set(new PageSetting.HeaderRows(HEADER_ROW, HEADER_ROW));
    page.set(new PageSetting.PrintedColumns(shown, last));
    return page.page();
  }

  private static List<Line> lines(Examination examination) {
    List<Line> lines = new ArrayList<>();
    for (Finding finding : examination.findings()) {
      String state = examination.history().state(finding);
      lines.add(new Line(lines.size() + 1, finding, state, examination.answer(finding)));
    }
    for (PastFinding gone : examination.history().gone()) {
      lines.add(new Line(lines.size() + 1, gone.finding(), PastFinding.GONE, gone.answer()));
    }
    return lines;
  }

  private static String summary(Examination examination) {
    StringBuilder out =
        new StringBuilder("结论：" + examination.verdict().line() + "　（" + examination.counts() + "）");
    if (examination.idleAnswers() > 0) {
      out.append("　有 ").append(examination.idleAnswers());
      out.append(" 条答复不计入：错误须改正，需核实须同时选“处理”并写“处理说明”");
    }
    String history = examination.history().summary();
    return history.isEmpty() ? out.toString() : out + "　　" + history;
  }
}
