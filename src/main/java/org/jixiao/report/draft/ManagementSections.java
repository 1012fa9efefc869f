package org.jixiao.report.draft;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.book.Forms;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.projects.Projects;
import org.jixiao.table.ChartPlan;

/** 预算管理, 工资, 项目, 资产 and 厉行节约: how the money and what was bought of it were managed. */
final class ManagementSections {

  private static final BigDecimal NOMINAL = BigDecimal.valueOf(10_000);

  private final Manuscript manuscript;

  ManagementSections(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** （四）预算管理. */
  void budget(int level) {
    manuscript.begin(level, "预算管理");
    manuscript.text("预算管理");
    manuscript
        .dossier()
        .of(Forms.REGULATIONS)
        .ifPresentOrElse(
            regulations ->
                manuscript.table(
                    "内部管理制度的制定和执行",
                    regulations,
                    0,
                    List.of("制度名称", "文号", "制定日期", "是否健全", "是否执行", "抽查结论"),
                    List.of()),
            () -> manuscript.lament(Forms.REGULATIONS));
    manuscript.text("信息公开");
    manuscript.text("资金合规性");
    vouchers();
    manuscript.note(Forms.REGULATIONS, Forms.VOUCHERS);
  }

  private void vouchers() {
    manuscript
        .dossier()
        .of(Forms.VOUCHERS)
        .filter(vouchers -> vouchers.isInspected())
        .ifPresentOrElse(
            vouchers -> {
              Phrase phrase = manuscript.phrase(vouchers.problem()).words("抽查会计凭证，不合规的");
              manuscript.indicator(phrase, "抽查不合规笔数").words("笔");
              phrase.perhaps(phrase.part().words("，涉及问题金额").figure(vouchers.problem()));
              manuscript.say(phrase.words("。"));
            },
            () -> manuscript.lament(Forms.VOUCHERS));
  }

  /** （五）工资管理. */
  void wages(int level) {
    manuscript.begin(level, "工资管理");
    if (!manuscript.text("工资管理")) {
      manuscript.lamentText("工资管理");
    }
  }

  /** （六）项目支出. */
  void projects(int level) {
    manuscript.begin(level, "项目支出");
    manuscript.text("项目支出管理");
    manuscript
        .dossier()
        .of(Forms.PROJECTS)
        .ifPresentOrElse(this::projects, () -> manuscript.lament(Forms.PROJECTS));
    manuscript.note(Forms.PROJECTS);
  }

  private void projects(Projects projects) {
    Projects.Project total = projects.total();
    Phrase phrase = manuscript.phrase(total.initial(), total.full(), total.spent());
    phrase.words("项目支出年初预算合计").figure(total.initial());
    phrase.words("，全年预算合计").figure(total.full());
    phrase.words("，实际支出").figure(total.spent());
    phrase.perhaps(phrase.part().words("，执行率为").figure(total.execution()));
    manuscript.say(phrase.words("。"));
    manuscript.table(
        "各项目的预算、支出和绩效目标完成情况",
        projects,
        0,
        List.of("项目名称", "项目性质", "年初预算数", "全年预算数", "实际支出", "执行率", "绩效目标完成情况"),
        projects.charts());
  }

  /** （七）固定资产及无形资产. */
  void assets(int level) {
    manuscript.begin(level, "固定资产及无形资产");
    manuscript.text("资产管理");
    manuscript
        .dossier()
        .assets()
        .ifPresentOrElse(
            assets -> {
              moved("固定资产", "累计折旧", assets);
              Phrase rates = manuscript.phrase().words("固定资产成新率为");
              manuscript.indicator(rates, "固定资产成新率");
              Phrase depreciation = rates.part().words("，综合折旧率为");
              rates.perhaps(manuscript.indicator(depreciation, "综合折旧率"));
              manuscript.say(rates.words("。"));
              movements("固定资产原值、累计折旧和净值的增减变动", assets, assets.charts());
            },
            () -> manuscript.lament(Forms.ASSETS));
    manuscript
        .dossier()
        .of(Forms.ASSET_CLASSES)
        .ifPresentOrElse(
            classes ->
                manuscript.table(
                    "各类固定资产的原值、折旧和净值",
                    classes,
                    0,
                    List.of("资产类别", "原值", "累计折旧", "净值", "成新率", "折旧年限", "本年折旧"),
                    classes.charts()),
            () -> manuscript.lament(Forms.ASSET_CLASSES));
    manuscript
        .dossier()
        .of(Forms.INTANGIBLE)
        .ifPresentOrElse(
            assets -> {
              moved("无形资产", "累计摊销", assets);
              movements("无形资产原值、累计摊销和净值的增减变动", assets, chartsIfLarge(assets));
            },
            () -> manuscript.lament(Forms.INTANGIBLE));
    manuscript.note(Forms.ASSETS, Forms.INTANGIBLE);
  }

  private void moved(String kind, String writtenOff, RollForward assets) {
    RollForward.Movement cost = assets.cost();
    Phrase phrase =
        manuscript.phrase(
            cost.opening(),
            cost.closing(),
            cost.added(),
            cost.removed(),
            assets.writtenOff().closing(),
            assets.net().closing());
    phrase.words(kind + "原值期初").figure(cost.opening());
    phrase.words("，本年增加").figure(cost.added()).words("，本年减少").figure(cost.removed());
    phrase.words("，期末").figure(cost.closing());
    phrase.words("；期末" + writtenOff).figure(assets.writtenOff().closing());
    phrase.words("，净值").figure(assets.net().closing());
    manuscript.say(phrase.words("。"));
  }

  /** A chart of what is entered at a nominal amount would show nothing. */
  private static List<ChartPlan> chartsIfLarge(RollForward assets) {
    return assets.cost().closing().isAbove(NOMINAL) ? assets.charts() : List.of();
  }

  private void movements(String lead, RollForward assets, List<ChartPlan> charts) {
    manuscript.table(
        lead,
        assets,
        0,
        List.of("项目名称", "期初余额", "本年增加额", "本年减少额", "期末余额", "期末账面数", "账面差异"),
        charts);
  }

  /** （八）厉行节约. */
  void thrift(int level) {
    manuscript.begin(level, "厉行节约");
    manuscript.text("厉行节约");
    manuscript.text("成本控制");
    Phrase phrase = manuscript.phrase().words("“三公”经费");
    Phrase change = phrase.part();
    change.moved(manuscript.indicator("三公经费变动率"), "比上年上升", "比上年下降", "与上年持平");
    if (!change.spans().isEmpty()) {
      manuscript.say(phrase.perhaps(change).words("。"));
    }
    if (manuscript.isEmpty()) {
      manuscript.lamentText("厉行节约");
    }
  }
}
