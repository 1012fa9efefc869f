package org.jixiao.report;

import java.util.List;
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

  private static final OwnColumn<RuleRun> ID =
      OwnColumn.<RuleRun>words("规则", 10, run -> run.rule().id()).looking(Look.CELL);

  private static final OwnTable<RuleRun> TABLE =
      new OwnTable<>(
          NAME,
          NAME,
          ID,
          List.of(
              ID,
              OwnColumn.<RuleRun>words("名称", 28, run -> run.rule().title()).high(),
              OwnColumn.<RuleRun>words("级别", 9, run -> run.rule().severity().label()).centered(),
              OwnColumn.words("结果", 10, RuleRun::shownState)
                  .looking(
                      run -> Look.CELL.across(Look.Across.CENTER).fill(Signal.of(run.state()))),
              OwnColumn.words("说明", 34, RulesPage::remark).high(),
              OwnColumn.of("当前状态", 22, RulesPage::state, Look.CELL)
                  .looking(RulesPage::stateLook)
                  .marked(),
              OwnColumn.<RuleRun>words("为什么重要", 56, run -> run.rule().why()).high(),
              OwnColumn.<RuleRun>words("怎么办", 56, run -> run.rule().repair()).high()),
          8);

  private RulesPage() {}

  /** Every rule in its order. */
  public static Page of(Examination examination) {
    PageDraft page =
        new PageDraft(NAME, NAME, "；结果为“跳过”“不适用”的规则本次没有检查，原因见“说明”。", TABLE.width(), TABLE.widths());
    String summary = examination.rulesInWords() + "　“当前状态”是公式，改数后立即更新";
    page.wide(2, 0, TABLE.width() - 1, summary, Look.PLAIN.strong());
    page.height(2, 22);
    int below = TABLE.write(page, HEADER_ROW, examination.runs());
    page.set(new PageSetting.Filter(HEADER_ROW, TABLE.width(), below - 1));
    page.set(new PageSetting.Frozen(FROZEN_COLUMNS, HEADER_ROW + 1));
    page.set(new PageSetting.HeaderRows(HEADER_ROW, HEADER_ROW));
    return page.page();
  }

  private static Content state(RuleRun run) {
    List<Tie> live = run.ties().stream().filter(tie -> tie.gap().formula() != null).toList();
    return live.isEmpty() ? new Words("") : new Value(Tie.state(live));
  }

  private static Look stateLook(RuleRun run) {
    return run.ties().isEmpty()
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
