package org.jixiao.report.draft;

import java.util.List;
import org.jixiao.book.Forms;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.carryover.CarryOver;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.payments.Payments;

/** 预算配置 and 预算执行: what was planned, released, used and paid. */
final class BudgetSections {

  private final Manuscript manuscript;

  BudgetSections(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** （一）预算配置. */
  void planned(int level) {
    manuscript.begin(level, "预算配置");
    manuscript.text("预算配置说明");
    manuscript
        .dossier()
        .budget()
        .ifPresentOrElse(this::budget, () -> manuscript.lament(Forms.BUDGET));
    adjustments();
    manuscript.note(Forms.BUDGET, Forms.ADJUSTMENTS);
  }

  private void budget(Budget budget) {
    Budget.Category total = budget.total();
    Phrase whole = manuscript.phrase(total.initial(), total.full(), total.growth());
    whole.words("年初预算合计").figure(total.initial());
    whole.words("，全年预算合计").figure(total.full()).words("，");
    whole.moved(total.growth(), "比年初预算增加", "比年初预算减少", "与年初预算一致");
    Phrase rate = whole.part().words("，预算调整率为").figure(total.rate());
    manuscript.say(whole.or("；年初预算为零，不计算调整率", rate).words("。"));
    for (Budget.Category line : budget.lines()) {
      Phrase one = manuscript.phrase(line.initial(), line.full(), line.growth());
      one.label(line.label()).words("年初预算").figure(line.initial());
      one.words("，全年预算").figure(line.full()).words("，");
      one.moved(line.growth(), "增加", "减少", "没有变动");
      one.perhaps(one.part().moved(line.rate(), "，上升", "，下降", "").words(""));
      Phrase share = one.part().words("；占预算合计的比重由").figure(line.initialShare());
      share.words("变为").figure(line.fullShare());
      share.moved(line.shift(), "，上升", "，下降", "，持平");
      manuscript.say(one.perhaps(share).words("。"));
    }
    manuscript.table(
        "年初预算与全年预算的对比、支出结构及其变化",
        budget,
        0,
        List.of("支出分类", "年初预算数", "全年预算数", "增长额", "增长率", "年初占比", "全年占比", "占比变动", "趋势"),
        budget.charts());
  }

  private void adjustments() {
    manuscript
        .dossier()
        .of(Forms.ADJUSTMENTS)
        .ifPresentOrElse(
            adjustments -> {
              Figure gross = manuscript.indicator("预算调整率（毛额）");
              if (gross.isNumber()) {
                Phrase phrase = manuscript.phrase().words("年中追加、追减和结构调剂按毛额计算，预算调整率为");
                manuscript.say(manuscript.indicator(phrase, "预算调整率（毛额）").words("。"));
              }
              manuscript.table(
                  "年中预算调整的逐笔情况",
                  adjustments,
                  0,
                  List.of("日期", "文号", "支出分类", "调整金额", "批复文件", "调整类型", "说明"),
                  List.of());
            },
            () -> manuscript.lament(Forms.ADJUSTMENTS));
  }

  /** （二）预算执行. */
  void carriedOut(int level) {
    manuscript.begin(level, "预算执行");
    manuscript.text("预算执行");
    completed();
    manuscript
        .dossier()
        .monthly()
        .ifPresentOrElse(this::monthly, () -> manuscript.lament(Forms.MONTHLY));
    manuscript
        .dossier()
        .of(Forms.PAYMENTS)
        .ifPresentOrElse(this::payments, () -> manuscript.lament(Forms.PAYMENTS));
    manuscript
        .dossier()
        .of(Forms.CARRY_OVER)
        .ifPresentOrElse(this::carryOver, () -> manuscript.lament(Forms.CARRY_OVER));
    manuscript.text("产出影响");
    manuscript.note(Forms.MONTHLY, Forms.PAYMENTS, Forms.CARRY_OVER);
  }

  private void completed() {
    Figure spent = manuscript.indicator("本年支出决算");
    Figure full = manuscript.indicator("全年预算");
    Phrase phrase = manuscript.phrase(spent, full).words("全年预算");
    manuscript.indicator(phrase, "全年预算").words("，本年支出决算");
    manuscript.indicator(phrase, "本年支出决算").words("，预算完成率为");
    manuscript.say(manuscript.indicator(phrase, "预算完成率").words("。"));
  }

  private void monthly(Monthly monthly) {
    Phrase whole = manuscript.phrase(monthly.released(), monthly.used(), monthly.unused());
    whole.words("全年指标下达").figure(monthly.released()).words("，使用").figure(monthly.used());
    Phrase rate = manuscript.indicator(whole.part().words("，指标使用率为"), "指标使用率");
    whole.or("，没有下达指标", rate).words("，");
    Phrase rest = whole.part().words("年末未使用指标");
    int sign = monthly.unused().isNumber() ? monthly.unused().number().signum() : 0;
    whole.or(
        "年末没有未使用的指标",
        sign > 0
            ? manuscript.indicator(rest, "年末未使用指标")
            : whole.part().moved(monthly.unused(), "", "使用比下达多", "年末没有未使用的指标"));
    manuscript.say(whole.words("。"));
    Phrase peak = manuscript.phrase();
    manuscript.indicatorWords(peak, "使用峰值月份").words("使用数占全年的");
    manuscript.indicator(peak, "峰值月份使用占比").words("，为各月最高");
    Phrase quarter = peak.part().words("；四季度使用占比为");
    peak.perhaps(manuscript.indicator(quarter, "四季度使用占比"));
    manuscript.say(peak.words("。"));
    manuscript.table(
        "各月指标的下达与使用",
        monthly,
        0,
        List.of("月份", "指标下达数", "下达占比", "指标使用数", "使用占比", "累计使用率", "时间进度", "进度偏差"),
        monthly.charts());
  }

  private void payments(Payments payments) {
    Phrase phrase = manuscript.phrase(payments.total()).words("全年支付").figure(payments.total());
    for (Payments.PayerSum line : payments.lines()) {
      Phrase part = phrase.part().words("，").label(line.payer()).words("（");
      phrase.perhaps(part.label(line.method()).words("）占").figure(line.share()));
    }
    manuscript.say(phrase.words("。"));
    Figure gap = manuscript.indicator("支付与指标使用差异");
    if (gap.isNumber() && gap.number().signum() != 0) {
      Phrase apart = manuscript.phrase(gap).words("支付合计比指标使用数");
      apart.words(gap.number().signum() > 0 ? "多" : "少").size(gap);
      manuscript.say(apart.words("。"));
    }
    manuscript.table(
        "按付款人和支付方式汇总的支付", payments, 0, List.of("付款人", "支付方式", "金额", "占比"), payments.charts());
  }

  private void carryOver(CarryOver carryOver) {
    CarryOver.Source total = carryOver.total();
    Phrase phrase = manuscript.phrase(total.opening(), total.closing());
    phrase.words("年初结转结余").figure(total.opening());
    phrase.words("，年末结转结余").figure(total.closing());
    manuscript.say(phrase.words("。"));
    manuscript.table(
        "各类资金的收支和结转结余",
        carryOver,
        0,
        List.of("资金来源", "年初结转结余", "本年收入", "本年支出", "年末结转结余", "年末账面数", "差异"),
        carryOver.charts());
  }
}
