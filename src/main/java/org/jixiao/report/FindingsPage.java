package org.jixiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.book.Examination;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.report.Page.Link;
import org.jixiao.report.Page.Words;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** 检查结果: one finding a row, with two columns in which the accountant answers. */
public final class FindingsPage {

  public static final String NAME = "检查结果";

  private static final int HEADER_ROW = PageDraft.BODY;

  /**
   * So many columns are printed; how the figure was made and the tolerance are only on the screen.
   */
  private static final int PRINTED_COLUMNS = 15;

  private static final int FROZEN_COLUMNS = 4;

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
      words("级别", 9, line -> line.finding().severity().label())
          .looking(line -> dimmed(line, severityLook(line)));
  private static final OwnColumn<Line> STATE =
      words("状态", 9, Line::state)
          .looking(line -> dimmed(line, Look.CELL.across(Look.Across.CENTER)));
  private static final OwnColumn<Line> RULE = words("规则", 10, line -> line.finding().rule());
  private static final OwnColumn<Line> SHEET = words("工作表", 12, line -> line.finding().sheet());
  private static final OwnColumn<Line> ROW = words("行", 16, line -> line.finding().row());
  private static final OwnColumn<Line> COLUMN = words("列", 12, line -> line.finding().column());
  private static final OwnColumn<Line> CELL =
      OwnColumn.<Line>of("单元格", 8, FindingsPage::cell, Look.CELL_WRAPPED)
          .looking(line -> line.hasCell() ? Look.LINK : dimmed(line, Look.CELL_WRAPPED))
          .high();
  private static final OwnColumn<Line> MESSAGE = words("问题", 40, line -> line.finding().message());
  private static final OwnColumn<Line> FOUND = words("现有", 22, line -> line.finding().found());
  private static final OwnColumn<Line> EXPECTED =
      words("应为", 24, line -> line.finding().expected());
  private static final OwnColumn<Line> DIFFERENCE =
      words("差异", 18, line -> line.finding().difference())
          .looking(line -> dimmed(line, Look.CELL_WRAPPED.across(Look.Across.RIGHT)));
  private static final OwnColumn<Line> REMEDY = words("怎么办", 36, line -> line.finding().remedy());
  private static final OwnColumn<Line> TREATMENT =
      words("处理", 12, line -> line.answer().treatment())
          .looking(line -> dimmed(line, Look.input(Kind.CHOICE)))
          .marked();
  private static final OwnColumn<Line> EXPLANATION =
      words("处理说明", 26, line -> line.answer().explanation())
          .looking(line -> dimmed(line, Look.input(Kind.TEXT)))
          .marked();
  private static final OwnColumn<Line> CALCULATION =
      words("计算过程", 40, line -> line.finding().calculation());
  private static final OwnColumn<Line> TOLERANCE =
      words("容差", 20, line -> line.finding().tolerance());

  private static final OwnTable<Line> TABLE =
      new OwnTable<>(
          NAME,
          NAME,
          RULE,
          List.of(
              NUMBER,
              SEVERITY,
              STATE,
              RULE,
              SHEET,
              ROW,
              COLUMN,
              CELL,
              MESSAGE,
              FOUND,
              EXPECTED,
              DIFFERENCE,
              REMEDY,
              TREATMENT,
              EXPLANATION,
              CALCULATION,
              TOLERANCE),
          8);

  private FindingsPage() {}

  private static OwnColumn<Line> words(String heading, int width, Function<Line, String> words) {
    return OwnColumn.words(heading, width, words)
        .looking(line -> dimmed(line, Look.CELL_WRAPPED))
        .high();
  }

  private static Look severityLook(Line line) {
    String fill = Signal.of(line.finding().severity());
    return Look.CELL.fill(fill).strong().across(Look.Across.CENTER);
  }

  private static Look dimmed(Line line, Look look) {
    return line.isGone() ? look.fill(Signal.PAST).color(Signal.FAINT) : look;
  }

  private static Page.Content cell(Line line) {
    Finding finding = line.finding();
    return line.hasCell()
        ? new Link(finding.sheet(), finding.cell(), finding.cell())
        : new Words(finding.cell());
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
      RuleCatalogue.find(RULE.words(row)).ifPresent(rule -> past.add(past(row, rule)));
    }
    return past;
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
    Answer answer = new Answer(TREATMENT.words(row), EXPLANATION.words(row));
    return new PastFinding(finding, answer, STATE.words(row));
  }

  /** The findings of this run, and below them what has gone since the one before. */
  public static Page of(Examination examination) {
    PageDraft page =
        new PageDraft(NAME, NAME, "；只有“处理”“处理说明”两列由人填写，再次运行时保留。", TABLE.width(), TABLE.widths());
    page.wide(2, 0, TABLE.width() - 1, summary(examination), Look.PLAIN.strong());
    page.height(2, 22);
    List<Line> lines = lines(examination);
    int below = TABLE.write(page, HEADER_ROW, lines);
    if (lines.isEmpty()) {
      page.wide(below, 0, TABLE.width() - 1, "没有发现问题。各规则是否运行，见“规则清单”。", Look.CELL);
    }
    int last = HEADER_ROW + Math.max(1, lines.size());
    page.set(new PageSetting.Filter(HEADER_ROW, TABLE.width(), last));
    page.set(new PageSetting.Frozen(FROZEN_COLUMNS, HEADER_ROW + 1));
    if (!lines.isEmpty()) {
      int at = TABLE.indexOf(TREATMENT);
      page.set(new PageSetting.Choice(at, HEADER_ROW + 1, last, Answer.TREATMENTS));
    }
    page.set(new PageSetting.HeaderRows(HEADER_ROW, HEADER_ROW));
    page.set(new PageSetting.PrintedColumns(PRINTED_COLUMNS, last));
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
