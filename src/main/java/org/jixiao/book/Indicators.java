package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.book.Indicator.Role;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.finalaccounts.FinalAccounts;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.targets.Targets;
import org.jixiao.sheets.vouchers.Vouchers;
import org.jixiao.sheets.vouchers.VouchersForm;
import org.jixiao.table.Column;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * The headline indicators of 评价结果. One whose inputs were not provided has no value, with the
 * reason; never zero.
 */
final class Indicators {

  private static final String REACHED_OF_ALL = "目标达成率（全部目标）";

  private final Dossier dossier;
  private final List<Indicator> all = new ArrayList<>();

  private Indicators(Dossier dossier) {
    this.dossier = dossier;
  }

  /**
   * Those that follow from no score.
   *
   * @param all in the order of the results page
   * @param byName by the names that a scoring rule may call them
   */
  record Measured(List<Indicator> all, Map<String, Figure> byName) {

    Measured {
      all = List.copyOf(all);
      byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
  }

  /** All headline indicators, in the order of the results page. */
  static List<Indicator> of(Dossier dossier) {
    Indicators indicators = new Indicators(dossier);
    indicators.score();
    indicators.all.replaceAll(one -> one.as(Role.SCORE));
    indicators.all.addAll(dossier.measured().all());
    return List.copyOf(indicators.all);
  }

  /** The headline indicators but those of the score itself. */
  static Measured measured(Dossier dossier) {
    Indicators indicators = new Indicators(dossier);
    indicators.measure();
    return new Measured(indicators.all, byName(dossier, indicators.all));
  }

  private static Map<String, Figure> byName(Dossier dossier, List<Indicator> all) {
    Map<String, Figure> byName = new LinkedHashMap<>();
    all.forEach(one -> byName.put(Wording.plain(one.name()), one.figure()));
    // What a rule means by a name that the page has under another, or under several.
    byName.put("预算控制率", byName.get("预算追加率"));
    byName.put(Wording.plain("预算调整率（净额）"), AdjustmentRates.of(dossier).net());
    VouchersForm.ASPECTS.forEach(
        aspect -> byName.put(aspect.heading().replace("合规", "不合规笔数"), counted(dossier, aspect)));
    byName.put("目标达成率", byName.get(Wording.plain(REACHED_OF_ALL)));
    return byName;
  }

  /** How many vouchers have a 否 to a question. */
  private static Figure counted(Dossier dossier, Column aspect) {
    return dossier
        .of(Forms.VOUCHERS)
        .filter(Vouchers::isInspected)
        .map(vouchers -> vouchers.refused(aspect))
        .orElseGet(() -> Figure.notProvided("凭证抽查资料", Unit.COUNT));
  }

  private void score() {
    add(Forms.SCORING, "总分", Unit.SCORE, s -> s.total().points(), "评分表分值合计");
    add(Forms.SCORING, "得分", Unit.SCORE, s -> s.total().scored(), "评分表得分合计");
    add(Forms.SCORING, "扣分", Unit.SCORE, s -> s.total().lost(), "分值合计 − 得分合计");
    add(Forms.SCORING, "得分率", Unit.RATIO, s -> s.total().rate(), "得分合计 ÷ 分值合计");
    String grades = dossier.of(Forms.SCORING).map(s -> s.grades().inWords()).orElse("按得分率分档");
    add(Forms.SCORING, "评价等级", Unit.TEXT, Scoring::grade, grades);
  }

  private void measure() {
    budget();
    finalAccounts();
    people();
    vouchers();
    assets();
    progress();
    results();
    all.addAll(ManagementIndicators.of(dossier));
  }

  /** The last indicator with what it should stay within. */
  private void within(Limit least, Limit most) {
    within(least == null ? null : dossier.limit(least), most == null ? null : dossier.limit(most));
  }

  private void within(BigDecimal least, BigDecimal most) {
    all.add(all.remove(all.size() - 1).within(least, most));
  }

  /** The last indicator with how it has moved since last year; a rate. */
  private void changed(Optional<Figure> rate) {
    rate.ifPresent(figure -> all.add(all.remove(all.size() - 1).changedBy(figure)));
  }

  private void statistic() {
    all.add(all.remove(all.size() - 1).as(Role.STATISTIC));
  }

  private void budget() {
    add(Forms.BUDGET, "年初预算", Unit.MONEY, b -> b.total().initial(), "预算配置合计");
    add(Forms.BUDGET, "全年预算", Unit.MONEY, b -> b.total().full(), "预算配置合计");
    AdjustmentRates rates = AdjustmentRates.of(dossier);
    add(Forms.BUDGET, "预算调整率", Unit.RATIO, b -> rates.chosen(), basisOf(rates.basis()));
    within(null, Limit.ADJUSTMENT_CHECK);
    if (!rates.basis().equals(AdjustmentRates.NET)) {
      add(Forms.BUDGET, "预算调整率（净额）", Unit.RATIO, b -> rates.net(), basisOf(AdjustmentRates.NET));
    }
    all.add(
        Indicator.composed(
            "预算追加率", basisOf("追加率"), cells -> AdjustmentRates.of(dossier, cells).additions()));
    all.add(
        Indicator.composed(
            "预算调整率（毛额）", basisOf("毛额"), cells -> AdjustmentRates.of(dossier, cells).gross()));
    within(null, Limit.GROSS_ADJUSTMENT);
    accounts("预算完成率", Unit.RATIO, a -> spent(a).dividedBy(fullBudget()), "本年支出决算 ÷ 全年预算");
    within(dossier.limit(Limit.EXECUTION_LOW), BigDecimal.ONE);
    add(Forms.MONTHLY, "指标使用率", Unit.RATIO, Monthly::useRate, "指标使用总数 ÷ 指标下达总数");
    within(BigDecimal.ONE.subtract(dossier.limit(Limit.UNUSED)), BigDecimal.ONE);
    add(Forms.MONTHLY, "年末未使用指标", Unit.MONEY, Monthly::unused, "指标下达总数 − 指标使用总数");
    add(
        Forms.PAYMENTS,
        "支付与指标使用差异",
        Unit.MONEY,
        p -> dossier.across(Forms.PAYMENTS, p.total()).minus(used()),
        "支付合计 − 指标使用总数；负数为支付少于使用");
  }

  private static String basisOf(String rate) {
    return switch (rate) {
      case "毛额" -> "毛额口径：（追加 + 追减 + 结构调剂一次）÷ 年初预算，不含政策性等不计入的";
      case "追加率" -> "追加口径：年中追加合计 ÷ 年初预算";
      default -> "净额口径：（全年预算 − 年初预算）÷ 年初预算";
    };
  }

  private void finalAccounts() {
    accounts("决算与指标使用差异", Unit.MONEY, a -> spent(a).minus(used()), "本年支出决算 − 指标使用总数");
    accounts("本年收入决算", Unit.MONEY, a -> a.income().current(), "决算对比本年收入");
    changed(dossier.of(Forms.FINAL_ACCOUNTS).map(accounts -> accounts.income().rate()));
    accounts("本年支出决算", Unit.MONEY, a -> a.spending().current(), "决算对比本年支出");
    changed(dossier.of(Forms.FINAL_ACCOUNTS).map(accounts -> accounts.spending().rate()));
    accounts("收入比上年增减率", Unit.RATIO, a -> a.income().rate(), "本年收入较上年的增减");
    accounts("支出比上年增减率", Unit.RATIO, a -> a.spending().rate(), "本年支出较上年的增减");
    all.add(
        new Indicator(
            "支出结构偏离率", CompositionShift.of(dossier), "各类支出决算偏离按总额同比例调整后的年初预算之和 ÷ 决算支出（PEFA PI-2）"));
    statistic();
  }

  private void people() {
    add(Forms.BASIC, "在职人员控制率", Unit.RATIO, BasicInfo::headcountRate, "在职人员数 ÷ 编制数");
    within(null, Limit.HEADCOUNT);
    add(Forms.THREE_PUBLIC, "三公经费决算", Unit.MONEY, t -> t.total().settled(), "三公经费本年决算合计");
    changed(dossier.of(Forms.THREE_PUBLIC).map(costs -> costs.total().change()));
    add(Forms.THREE_PUBLIC, "三公经费变动率", Unit.RATIO, t -> t.total().change(), "（本年决算 − 上年决算）÷ 上年决算");
    within(null, BigDecimal.ZERO);
    add(Forms.THREE_PUBLIC, "三公经费控制率", Unit.RATIO, t -> t.total().control(), "本年决算 ÷ 本年预算");
    within(null, BigDecimal.ONE);
    String basis = dossier.choice(Choice.OFFICE_BASIS);
    accounts(
        "公用经费控制率",
        Unit.RATIO,
        a ->
            dossier
                .across(Forms.FINAL_ACCOUNTS, a.office().current())
                .dividedBy(officeBudget(basis)),
        "公用经费决算 ÷ 公用经费" + basis);
    within(null, BigDecimal.ONE);
  }

  private void vouchers() {
    // That nothing was found says nothing as long as nothing was looked at.
    Figure none = Figure.notProvided("凭证抽查的结果", Unit.COUNT);
    add(
        Forms.VOUCHERS,
        "抽查不合规笔数",
        Unit.COUNT,
        vouchers -> vouchers.isInspected() ? vouchers.faulty() : none,
        "凭证抽查中结果为不合规的笔数");
    within(null, BigDecimal.ZERO);
    add(
        Forms.SAMPLING,
        "抽查错误上限率",
        Unit.RATIO,
        sampling -> sampling.limit().dividedBy(sampling.volume()),
        "由样本推断的错误上限 ÷ 总体金额（斯特林格法）");
  }

  private void assets() {
    add(Forms.ASSETS, "固定资产成新率", Unit.RATIO, RollForward::newness, "期末净值 ÷ 期末原值");
    add(Forms.ASSETS, "综合折旧率", Unit.RATIO, RollForward::depreciationRate, "本年折旧 ÷ 期初原值");
    within(Limit.DEPRECIATION_LOW, Limit.DEPRECIATION_HIGH);
    add(Forms.ASSETS, "固定资产净值增加额", Unit.MONEY, r -> r.net().added(), "原值本年增加 − 累计折旧本年增加；负数为净值减少");
  }

  private void progress() {
    add(Forms.MONTHLY, "使用峰值月份", Unit.TEXT, Monthly::peakMonth, "使用占比最高的月份");
    add(Forms.MONTHLY, "峰值月份使用占比", Unit.RATIO, Monthly::peakShare, "该月使用数 ÷ 全年使用数");
    within(null, Limit.PEAK_MONTH);
    add(Forms.MONTHLY, "12月使用占比", Unit.RATIO, Monthly::decemberShare, "12月使用数 ÷ 全年使用数");
    within(null, Limit.DECEMBER_SHARE);
    add(Forms.MONTHLY, "四季度使用占比", Unit.RATIO, Monthly::lastQuarterShare, "10至12月使用占比之和");
    within(null, Limit.LAST_QUARTER_SHARE);
    add(
        Forms.MONTHLY,
        "进度最大偏差",
        Unit.PERCENTAGE_POINTS,
        Monthly::largestDeviation,
        "各月末累计使用率与时间进度之差中绝对值最大者");
    add(
        Forms.MONTHLY,
        "进度平均偏差",
        Unit.PERCENTAGE_POINTS,
        m -> m.pace().meanDeviation(),
        "各月末累计使用率与时间进度之差的绝对值的平均数");
    statistic();
    add(
        Forms.MONTHLY,
        "月度使用离散系数",
        Unit.COEFFICIENT,
        m -> m.pace().variation(),
        "十二个月使用数的标准差 ÷ 月均使用数");
    statistic();
    add(
        Forms.MONTHLY,
        "使用有效月数",
        Unit.COEFFICIENT,
        m -> m.pace().effectiveMonths(),
        "1 ÷ 各月使用占比的平方和；均衡使用为12，越小越集中");
    statistic();
    add(
        Forms.MONTHLY,
        "异常高月份数",
        Unit.COUNT,
        m -> m.pace().outlyingMonths(dossier.limit(Limit.OUTLYING_MONTH)),
        "使用数高于上四分位数加" + Decimals.plain(dossier.limit(Limit.OUTLYING_MONTH)) + "倍四分位距的月份数");
    statistic();
  }

  private void results() {
    int open = dossier.of(Forms.TARGETS).map(targets -> targets.unjudged().size()).orElse(0);
    String unjudged = open == 0 ? "" : "；另有" + open + "项不能判断";
    add(Forms.TARGETS, "目标达成率", Unit.RATIO, Targets::reachedRate, "达成的目标数 ÷ 能判断的目标数" + unjudged);
    add(
        Forms.TARGETS,
        REACHED_OF_ALL,
        Unit.RATIO,
        Targets::reachedRateOfAll,
        "达成的目标数 ÷ 全部目标数，不能判断的按未达成计；评分规则中的目标达成率用此数");
    add(Forms.SATISFACTION, "综合满意度", Unit.RATIO, s -> s.total().rate(), "满意答卷数 ÷ 有效答卷数");
    add(Forms.SATISFACTION, "满意度95%下限", Unit.RATIO, s -> s.total().lower(), "威尔逊置信区间下限；样本越小越低");
    statistic();
  }

  private void accounts(
      String name, Unit unit, Function<FinalAccounts, Figure> value, String basis) {
    add(Forms.FINAL_ACCOUNTS, name, unit, value, basis);
  }

  private Figure spent(FinalAccounts accounts) {
    return dossier.across(Forms.FINAL_ACCOUNTS, accounts.spending().current());
  }

  private Figure used() {
    return dossier
        .of(Forms.MONTHLY)
        .map(monthly -> dossier.across(Forms.MONTHLY, monthly.used()))
        .orElseGet(() -> missing(dossier, Forms.MONTHLY, Unit.MONEY));
  }

  private Figure fullBudget() {
    return dossier
        .of(Forms.BUDGET)
        .map(budget -> dossier.across(Forms.BUDGET, budget.total().full()))
        .orElseGet(() -> missing(dossier, Forms.BUDGET, Unit.MONEY));
  }

  private Figure officeBudget(String basis) {
    return dossier
        .of(Forms.BUDGET)
        .map(
            budget ->
                dossier.across(
                    Forms.BUDGET,
                    basis.equals("年初预算") ? budget.officeInitial() : budget.officeBudget()))
        .orElseGet(() -> missing(dossier, Forms.BUDGET, Unit.MONEY));
  }

  private <R extends Reading> void add(
      Form<R> form, String name, Unit unit, Function<R, Figure> value, String basis) {
    Figure figure = dossier.of(form).map(value).orElseGet(() -> missing(dossier, form, unit));
    all.add(new Indicator(name, figure, basis));
  }

  /** Why a table could not be read: one that must be there is missing, another not provided. */
  static Figure missing(Dossier dossier, Form<?> form, Unit unit) {
    String absence = dossier.book().absences().get(form.layout());
    return form.layout().required() && absence != null
        ? Figure.unreadable(absence, unit)
        : Figure.notProvided(form.layout().name() + "资料", unit);
  }
}
