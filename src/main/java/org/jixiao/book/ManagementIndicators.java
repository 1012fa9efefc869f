package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jixiao.book.Indicator.Role;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.basedata.BaseData;
import org.jixiao.sheets.basedata.BaseDataForm;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.carryover.CarryOver;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Reading;

/**
 * The indicators of budget execution, purchases, buildings, assets and persons of the national
 * framework (财预〔2013〕53号) that only some evaluations need. They are computed from 收支结转, 项目支出 and
 * 基础数据; without those they read 未提供, with what is missing.
 */
final class ManagementIndicators {

  private static final Figure TWO = Figure.constant(2, Unit.COUNT);

  private final Dossier dossier;
  private final List<Indicator> all = new ArrayList<>();

  private ManagementIndicators(Dossier dossier) {
    this.dossier = dossier;
  }

  /** All of them, in the order of the framework. */
  static List<Indicator> of(Dossier dossier) {
    ManagementIndicators indicators = new ManagementIndicators(dossier);
    indicators.execution();
    indicators.carryOver();
    indicators.purchases();
    indicators.persons();
    return indicators.all.stream().map(one -> one.as(Role.MANAGEMENT)).toList();
  }

  private void execution() {
    Figure key = current(BaseDataForm.KEY_PROJECTS);
    Figure projects = budget(Budget::projectsBudget);
    add("重点支出安排率", given(key.dividedBy(projects), key), "重点项目支出 ÷ 项目支出全年预算");
    add("支付进度率", paid(), "（指标使用总数 ÷ 全年预算）÷ 年末既定支付进度100%");
    within(null, BigDecimal.ONE);
    add("项目支出执行率", of(Forms.PROJECTS, sheet -> sheet.total().execution()), "各项目实际支出合计 ÷ 全年预算合计");
    within(dossier.limit(Limit.EXECUTION_LOW), BigDecimal.ONE);
    all.add(
        Indicator.composed(
            "预算完成率（含结转）",
            "（上年结转 + 年初预算 + 年中净调整 − 年末结转结余）÷（上年结转 + 年初预算 + 年中净调整）",
            this::withCarryOver));
    within(dossier.limit(Limit.EXECUTION_LOW), BigDecimal.ONE);
  }

  /** The measure of Hunan's tables: what could be spent, less what is left, over what could be. */
  private Figure withCarryOver(UnaryOperator<Figure> cells) {
    Optional<CarryOver> sheet = dossier.of(Forms.CARRY_OVER);
    if (sheet.isEmpty()) {
      return missing(Forms.CARRY_OVER, Unit.RATIO);
    }
    CarryOver.Source total = sheet.get().total();
    Figure carried = total.opening().plus(total.adjustment());
    Figure closing = dossier.across(Forms.CARRY_OVER, total.closing());
    Figure available = cells.apply(carried.plus(budget(one -> one.total().full())));
    return available.minus(closing).dividedBy(available);
  }

  private Figure paid() {
    Figure used =
        dossier
            .of(Forms.MONTHLY)
            .map(monthly -> dossier.across(Forms.MONTHLY, monthly.used()))
            .orElseGet(() -> missing(Forms.MONTHLY, Unit.MONEY));
    return used.dividedBy(budget(one -> one.total().full()));
  }

  private void carryOver() {
    Figure closing =
        of(Forms.CARRY_OVER, sheet -> dossier.across(Forms.CARRY_OVER, sheet.total().closing()));
    add("结转结余率", closing.dividedBy(budget(one -> one.total().full())), "年末结转结余合计 ÷ 全年预算");
    within(null, dossier.limit(Limit.CARRY_OVER_RATE));
    Figure rate = of(Forms.CARRY_OVER, sheet -> sheet.total().rate());
    Figure last = of(Forms.CARRY_OVER, sheet -> sheet.total().last());
    add(
        "结转结余变动率",
        last.isBlank() ? rate.asNotProvided("上年年末结转结余") : rate,
        "（年末结转结余 − 上年年末结转结余）÷ 上年年末结转结余");
    within(null, dossier.limit(Limit.CARRY_OVER_GROWTH));
  }

  private void purchases() {
    quotient("政府采购执行率", BaseDataForm.PROCUREMENT, BaseDataForm.PROCUREMENT_PLANNED);
    BigDecimal gap = dossier.limit(Limit.PROCUREMENT_GAP);
    within(BigDecimal.ONE.subtract(gap), BigDecimal.ONE.add(gap));
    quotient("楼堂馆所面积控制率", BaseDataForm.AREA_BUILT, BaseDataForm.AREA_APPROVED);
    within(null, BigDecimal.ONE);
    quotient("楼堂馆所投资控制率", BaseDataForm.INVESTMENT, BaseDataForm.INVESTMENT_APPROVED);
    within(null, BigDecimal.ONE);
    Figure used = current(BaseDataForm.ASSETS_IN_USE);
    Figure cost = of(Forms.ASSETS, assets -> assets.cost().closing());
    add("固定资产利用率", given(used.dividedBy(cost), used), "在用固定资产原值 ÷ 固定资产期末原值");
    within(dossier.limit(Limit.ASSETS_IN_USE), BigDecimal.ONE);
  }

  private void persons() {
    quotient("聘用人员控制率", BaseDataForm.HIRED, BaseDataForm.HIRED_APPROVED);
    within(null, BigDecimal.ONE);
    Figure last = dossier.of(Forms.BASE_DATA).map(d -> d.last(BaseDataForm.STAFF)).orElse(null);
    Figure staff = current(BaseDataForm.STAFF);
    boolean mean = last != null && last.isNumber() && staff.isNumber();
    Figure heads = mean ? last.plus(staff).dividedBy(TWO, Unit.COUNT) : atYearEnd(staff);
    Figure office =
        of(
            Forms.FINAL_ACCOUNTS,
            accounts -> dossier.across(Forms.FINAL_ACCOUNTS, accounts.office().current()));
    add(
        "人均公用经费",
        office.dividedBy(heads, Unit.MONEY),
        "公用经费决算 ÷ " + (mean ? "上年、本年在职人员数的平均数" : "年末在职人员数"));
  }

  /** The heads at the end of the year, as 基础数据 has them, else 基本信息. */
  private Figure atYearEnd(Figure staff) {
    if (!BaseData.isLeftOut(staff)) {
      return staff;
    }
    Figure basic =
        dossier
            .of(Forms.BASIC)
            .map((BasicInfo info) -> info.number(BasicInfoForm.STAFF))
            .orElseGet(() -> missing(Forms.BASIC, Unit.COUNT));
    return basic.isBlank() ? basic.asNotProvided("在职人员数") : basic;
  }

  private void quotient(String name, FixedRow part, FixedRow whole) {
    Figure one = current(part);
    Figure other = current(whole);
    add(name, given(one.dividedBy(other), one, other), part.label() + " ÷ " + whole.label());
  }

  /** Without a value for want of a paper where nobody has filled in any of these. */
  private static Figure given(Figure rate, Figure... needed) {
    boolean out = Stream.of(needed).allMatch(BaseData::isLeftOut);
    String what = needed[0].isBlank() ? needed[0].place().rowLabel() : "基础数据资料";
    return out ? rate.asNotProvided(what) : rate;
  }

  private void add(String name, Figure figure, String basis) {
    all.add(new Indicator(name, figure, basis));
  }

  private void within(BigDecimal least, BigDecimal most) {
    all.add(all.remove(all.size() - 1).within(least, most));
  }

  private Figure current(FixedRow row) {
    return dossier
        .of(Forms.BASE_DATA)
        .map(data -> data.current(row))
        .orElseGet(() -> missing(Forms.BASE_DATA, row.kind().unit()));
  }

  private Figure budget(Function<Budget, Figure> value) {
    return of(Forms.BUDGET, budget -> dossier.across(Forms.BUDGET, value.apply(budget)));
  }

  private <R extends Reading> Figure of(Form<R> form, Function<R, Figure> value) {
    return dossier.of(form).map(value).orElseGet(() -> missing(form, Unit.MONEY));
  }

  private Figure missing(Form<?> form, Unit unit) {
    return Indicators.missing(dossier, form, unit);
  }
}
