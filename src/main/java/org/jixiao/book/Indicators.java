package org.jixiao.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.scoring.Scoring;

/**
 * The headline indicators of 评价结果. One whose inputs were not provided has no value, with the
 * reason; never zero.
 */
public final class Indicators {

  private final Dossier dossier;
  private final List<Indicator> all = new ArrayList<>();

  private Indicators(Dossier dossier) {
    this.dossier = dossier;
  }

  /** All headline indicators, in the order of the results page. */
  public static List<Indicator> of(Dossier dossier) {
    Indicators indicators = new Indicators(dossier);
    indicators.score();
    indicators.measure();
    return List.copyOf(indicators.all);
  }

  /** The indicators that a scoring rule may name: all but those of the score itself. */
  static Map<String, Figure> measured(Dossier dossier) {
    Indicators indicators = new Indicators(dossier);
    indicators.measure();
    Map<String, Figure> byName = new LinkedHashMap<>();
    indicators.all.forEach(one -> byName.put(one.name(), one.figure()));
    return byName;
  }

  private void measure() {
    budget();
    finalAccounts();
    people();
    assets();
    progress();
    results();
  }

  private void score() {
    scoring("总分", Unit.SCORE, s -> s.total().scored(), "评分表得分合计");
    scoring("扣分", Unit.SCORE, s -> s.total().lost(), "分值合计 − 得分合计");
    scoring("得分率", Unit.RATIO, s -> s.total().rate(), "得分合计 ÷ 分值合计");
    scoring("评价等级", Unit.TEXT, Scoring::grade, "得分率 ≥90% 优秀，≥80% 良好，≥60% 中等，其余较差");
  }

  private void budget() {
    budget("年初预算", b -> b.total().initial(), Unit.MONEY, "预算配置合计");
    budget("全年预算", b -> b.total().full(), Unit.MONEY, "预算配置合计");
    budget("预算调整率", Budget::adjustmentRate, Unit.RATIO, "（全年预算 − 年初预算）÷ 年初预算");
    notProvided("预算完成率", Unit.RATIO, "本年支出决算 ÷ 全年预算", "决算对比");
    monthly("指标使用率", Monthly::useRate, Unit.RATIO, "指标使用总数 ÷ 指标下达总数");
    monthly("年末未使用指标", Monthly::unused, Unit.MONEY, "指标下达总数 − 指标使用总数");
    notProvided("支付与指标使用差异", Unit.MONEY, "支付合计 − 指标使用总数", "支付汇总");
  }

  private void finalAccounts() {
    notProvided("决算与指标使用差异", Unit.MONEY, "本年支出决算 − 指标使用总数", "决算对比");
    notProvided("收入比上年增减率", Unit.RATIO, "本年收入较上年的增减", "决算对比");
    notProvided("支出比上年增减率", Unit.RATIO, "本年支出较上年的增减", "决算对比");
  }

  private void people() {
    Optional<BasicInfo> basic = dossier.basic();
    Figure rate = basic.map(BasicInfo::headcountRate).orElseGet(() -> missing("基本信息", Unit.RATIO));
    all.add(new Indicator("在职人员控制率", rate, "在职人员数 ÷ 编制数"));
    notProvided("三公经费变动率", Unit.RATIO, "本年决算较上年决算的变动", "三公经费");
    notProvided("三公经费控制率", Unit.RATIO, "本年决算 ÷ 本年预算", "三公经费");
    notProvided("公用经费控制率", Unit.RATIO, "公用经费决算 ÷ 公用经费全年预算", "决算对比");
  }

  private void assets() {
    assets("固定资产成新率", RollForward::newness, Unit.RATIO, "期末净值 ÷ 期末原值");
    assets("综合折旧率", RollForward::depreciationRate, Unit.RATIO, "本年折旧 ÷ 期初原值");
    assets("固定资产净值增加额", r -> r.net().added(), Unit.MONEY, "原值本年增加 − 累计折旧本年增加");
  }

  private void progress() {
    monthly("使用峰值月份", Monthly::peakMonth, Unit.TEXT, "使用占比最高的月份");
    monthly("峰值月份使用占比", Monthly::peakShare, Unit.RATIO, "该月使用数 ÷ 全年使用数");
    monthly("12月使用占比", Monthly::decemberShare, Unit.RATIO, "12月使用数 ÷ 全年使用数");
    monthly("四季度使用占比", Monthly::lastQuarterShare, Unit.RATIO, "10至12月使用占比之和");
    monthly("进度最大偏差", Monthly::largestDeviation, Unit.PERCENTAGE_POINTS, "各月末累计使用率与时间进度之差中绝对值最大者");
    monthly("月度使用离散系数", Monthly::variation, Unit.COEFFICIENT, "十二个月使用数的标准差 ÷ 月均使用数");
  }

  private void results() {
    notProvided("目标达成率", Unit.RATIO, "达成的绩效目标数 ÷ 有结果的目标数", "绩效目标");
    notProvided("综合满意度", Unit.RATIO, "满意答卷数 ÷ 有效答卷数", "满意度");
  }

  private void scoring(String name, Unit unit, Function<Scoring, Figure> value, String basis) {
    add(name, dossier.scoring(), value, unit, basis, "评分");
  }

  private void budget(String name, Function<Budget, Figure> value, Unit unit, String basis) {
    add(name, dossier.budget(), value, unit, basis, "预算配置");
  }

  private void monthly(String name, Function<Monthly, Figure> value, Unit unit, String basis) {
    add(name, dossier.monthly(), value, unit, basis, "月度指标");
  }

  private void assets(String name, Function<RollForward, Figure> value, Unit unit, String basis) {
    add(name, dossier.assets(), value, unit, basis, "固定资产");
  }

  private <R> void add(
      String name,
      Optional<R> reading,
      Function<R, Figure> value,
      Unit unit,
      String basis,
      String sheet) {
    all.add(new Indicator(name, reading.map(value).orElseGet(() -> missing(sheet, unit)), basis));
  }

  private void notProvided(String name, Unit unit, String basis, String sheet) {
    all.add(new Indicator(name, absent(sheet, unit), basis));
  }

  /** Why a sheet that should be there could not be read. */
  private Figure missing(String sheet, Unit unit) {
    return dossier.book().absences().entrySet().stream()
        .filter(absence -> absence.getKey().sheet().equals(sheet))
        .findFirst()
        .map(absence -> Figure.none(absence.getValue(), unit, null))
        .orElseGet(() -> absent(sheet, unit));
  }

  private static Figure absent(String sheet, Unit unit) {
    return Figure.notProvided(sheet + "资料", unit);
  }
}
