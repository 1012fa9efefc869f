package org.jixiao.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jixiao.book.Examination;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.Tie;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;

/** 规则清单: every rule with how its run ended, and live whether its ties are closed. */
public final class RulesPage {

  public static final String NAME = "规则清单";

  private static final int HEADER_ROW = PageDraft.BODY;
  private static final int FROZEN_COLUMNS = 2;
  private static final int TIES_NAMED = 3;

  private static final String SUM = "计算：差额";
  private static final String PART = "计算";

  /** The blank column between the table and what its states are worked out in, in digits. */
  private static final int GAP_WIDTH = 2;

  private static final int PART_WIDTH = 14;
  private static final Look PART_HEAD =
      Look.REMARK.font(Look.BODY_FONT, 9).across(Look.Across.RIGHT);

  /** A rule as it was run, with the live state of its ties. */
  private record Line(RuleRun run, LiveState state) {}

  private static final OwnColumn<Line> ID =
      words("规则", 10, run -> run.rule().id()).looking(Look.CELL);

  private static final OwnTable<Line> TABLE =
      new OwnTable<>(
          NAME,
          NAME,
          ID,
          List.of(
              ID,
              words("名称", 28, run -> run.rule().title()).high(),
              words("级别", 9, run -> run.rule().severity().label()).centered(),
              words("结果", 10, RuleRun::shownState)
                  .looking(
                      line ->
                          Look.CELL.across(Look.Across.CENTER).fill(Signal.of(line.run().state()))),
              words("说明", 34, RulesPage::remark).high(),
              OwnColumn.<Line>of("当前状态", 22, RulesPage::state, Look.CELL)
                  .looking(RulesPage::stateLook)
                  .marked(),
              words("为什么重要", 56, run -> run.rule().why()).high(),
              words("怎么办", 56, run -> run.rule().repair()).high()),
          8);

  /** The column of the sums, after the table and a blank column. */
  private static final int FIRST_ASIDE = TABLE.width() + 1;

  private RulesPage() {}

  private static OwnColumn<Line> words(String heading, int width, Function<RuleRun, String> words) {
    return OwnColumn.words(heading, width, line -> words.apply(line.run()));
  }

  /** Every rule in its order. */
  public static Page of(Examination examination) {
    List<Line> lines = new ArrayList<>();
    for (RuleRun run : examination.runs()) {
      int row = HEADER_ROW + 1 + lines.size();
      lines.add(new Line(run, new LiveState(NAME, live(run), row, FIRST_ASIDE)));
    }
    int aside = lines.stream().mapToInt(line -> line.state().width()).max().orElse(0);
    PageDraft page =
        new PageDraft(NAME, NAME, "；结果为“跳过”“不适用”的规则本次没有检查，原因见“说明”。", TABLE.width(), widths(aside));
    String summary = examination.rulesInWords() + "　“当前状态”是公式，改数后立即更新，计算过程在右侧各列";
    page.wide(2, 0, TABLE.width() - 1, summary, Look.PLAIN.strong());
    page.height(2, 22);
    int below = TABLE.write(page, HEADER_ROW, lines);
    for (int i = 0; i < aside; i++) {
      page.words(HEADER_ROW, FIRST_ASIDE + i, i == 0 ? SUM : PART + i, PART_HEAD);
    }
    lines.forEach(line -> line.state().write(page));
    page.set(new PageSetting.Filter(HEADER_ROW, TABLE.width(), below - 1));
    page.set(new PageSetting.Frozen(FROZEN_COLUMNS, HEADER_ROW + 1));
    page.set(new PageSetting.HeaderRows(HEADER_ROW, HEADER_ROW));
    page.set(new PageSetting.PrintedColumns(TABLE.width(), below - 1));
    return page.page();
  }

  private static List<Integer> widths(int aside) {
    List<Integer> widths = new ArrayList<>(TABLE.widths());
    widths.add(GAP_WIDTH);
    widths.addAll(Collections.nCopies(aside, PART_WIDTH));
    return widths;
  }

  private static List<Tie> live(RuleRun run) {
    return run.ties().stream().filter(tie -> tie.gap().formula() != null).toList();
  }

  private static Content state(Line line) {
    return line.state().words().<Content>map(Value::new).orElse(new Words(""));
  }

  private static Look stateLook(Line line) {
    return line.run().ties().isEmpty()
        ? Look.CELL
        : Look.CELL.fill(Look.DERIVED_FILL).across(Look.Across.CENTER);
  }

  /** Why a rule was not run, else which figures it holds against each other. */
  private static String remark(RuleRun run) {
    if (!run.reason().isEmpty() || run.ties().isEmpty()) {
      return run.reason();
    }
    String more = run.ties().size() > TIES_NAMED ? "……" : "";
    return run.ties().stream()
        .limit(TIES_NAMED)
        .map(Tie::name)
        .collect(Collectors.joining("；", "", more));
  }
}
