package org.jixiao.report.draft;

import java.util.List;
import org.jixiao.book.Forms;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.finalaccounts.FinalAccounts;
import org.jixiao.sheets.threepublic.ThreePublic;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Reading;

/** 整体支出汇总: the final accounts, and the kinds of spending that are looked at one by one. */
final class SpendingSections {

  private final Manuscript manuscript;

  SpendingSections(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** （三）整体支出汇总. */
  void all(int level) {
    manuscript.begin(level, "整体支出汇总");
    manuscript.text("整体支出");
    manuscript
        .dossier()
        .of(Forms.FINAL_ACCOUNTS)
        .ifPresentOrElse(this::accounts, () -> manuscript.lament(Forms.FINAL_ACCOUNTS));
    manuscript
        .dossier()
        .of(Forms.BRIDGE)
        .ifPresentOrElse(
            bridge ->
                manuscript.table(
                    "预算、账套和决算支出的衔接",
                    bridge,
                    0,
                    List.of("支出分类", "全年预算数", "账套数", "重分类数", "决算数", "与决算差异", "预算执行率"),
                    bridge.charts()),
            () -> manuscript.lament(Forms.BRIDGE));
    manuscript
        .dossier()
        .of(Forms.RECLASSIFICATIONS)
        .ifPresent(
            moved ->
                manuscript.table(
                    "账上分类与决算口径不同的凭证",
                    moved,
                    0,
                    List.of("凭证号", "日期", "摘要", "原支出分类", "重分类后", "金额"),
                    List.of()));
    manuscript.note(Forms.FINAL_ACCOUNTS, Forms.BRIDGE, Forms.RECLASSIFICATIONS);
    kinds(level + 1);
  }

  private void accounts(FinalAccounts accounts) {
    compared("本年收入决算", accounts.income());
    compared("本年支出决算", accounts.spending());
    manuscript.table(
        "两年收支决算的对比",
        accounts,
        0,
        List.of("指标", "行次", "上年度", "本年度", "比上年增减", "增减%", "原因"),
        accounts.charts());
  }

  private void compared(String name, FinalAccounts.Subject subject) {
    Phrase phrase = manuscript.phrase(subject.last(), subject.current(), subject.change());
    phrase.words(name).figure(subject.current()).words("，");
    Phrase change = phrase.part().moved(subject.change(), "比上年增加", "比上年减少", "与上年持平");
    change.moved(subject.rate(), "，上升", "，下降", "");
    manuscript.say(phrase.or("上年为零，不计算增减幅度", change).words("。"));
    if (phrase.isWhole() && !subject.reason().isBlank()) {
      String reason = subject.reason().strip().replaceAll("[。；;]+$", "");
      manuscript.say(manuscript.phrase().words("变动的主要原因：").typed(reason).words("。"));
    }
  }

  private void kinds(int level) {
    manuscript.begin(level, "基本支出——人员经费");
    category("人员经费", true);
    manuscript.begin(level, "基本支出——公用经费");
    category("公用经费", false);
    Phrase control = manuscript.phrase().words("公用经费控制率为");
    manuscript.say(manuscript.indicator(control, "公用经费控制率").words("。"));
    manuscript.begin(level, "“三公”经费");
    manuscript
        .dossier()
        .of(Forms.THREE_PUBLIC)
        .ifPresentOrElse(this::threePublic, () -> manuscript.lament(Forms.THREE_PUBLIC));
    manuscript.note(Forms.THREE_PUBLIC);
    manuscript.begin(level, "会议费");
    sheet(
        Forms.MEETINGS,
        "各次会议的人数、天数和费用",
        List.of("会议名称", "会议类别", "日期", "人数", "天数", "金额", "人均日费用", "限额标准", "超标准金额"));
    manuscript.begin(level, "办公经费");
    sheet(
        Forms.OFFICE_COSTS,
        "办公经费的预算与支出",
        List.of("项目", "上年数", "本年预算数", "本年实际数", "增减额", "增减率", "预算执行率"));
    manuscript.begin(level, "新增财政支出");
    sheet(Forms.ADDITIONS, "年中新增的支出及依据", List.of("项目", "年初预算数", "新增金额", "依据文号", "用途", "占全年预算比重"));
  }

  private void category(String name, boolean staff) {
    manuscript
        .dossier()
        .of(Forms.FINAL_ACCOUNTS)
        .ifPresentOrElse(
            accounts -> compared(name + "决算", staff ? accounts.staff() : accounts.office()),
            () -> manuscript.lament(Forms.FINAL_ACCOUNTS));
    if (manuscript.isEmpty()) {
      manuscript.say("“" + name + "”的决算情况见上述决算对比，没有单独的资料。");
    }
  }

  private void threePublic(ThreePublic costs) {
    ThreePublic.Cost total = costs.total();
    Phrase phrase = manuscript.phrase(total.last(), total.budget(), total.settled());
    phrase.words("“三公”经费本年决算").figure(total.settled());
    Figure change = total.settled().minus(total.last());
    Phrase moved = phrase.part().words("，").moved(total.change(), "比上年上升", "比上年下降", "与上年持平");
    phrase.or(change.isNumber() ? "，上年没有支出" : "", moved);
    phrase.perhaps(phrase.part().words("；本年预算").figure(total.budget()));
    phrase.perhaps(phrase.part().words("，控制率为").figure(total.control()));
    manuscript.say(phrase.words("。"));
    manuscript.table(
        "“三公”经费的预算与决算",
        costs,
        0,
        List.of("项目", "上年决算数", "本年预算数", "本年决算数", "变动率", "控制率"),
        costs.charts());
  }

  private <R extends Reading> void sheet(Form<R> form, String lead, List<String> headings) {
    manuscript
        .dossier()
        .of(form)
        .ifPresentOrElse(
            reading -> {
              List<ChartPlan> charts = reading.charts();
              manuscript.table(lead, reading, 0, headings, charts);
            },
            () -> manuscript.lament(form));
    manuscript.note(form);
  }
}
