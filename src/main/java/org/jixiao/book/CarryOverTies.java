package org.jixiao.book;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.carryover.CarryOver;
import org.jixiao.sheets.finalaccounts.FinalAccounts;

/** The rules that tie what is carried over to the final accounts and to the budget. */
final class CarryOverTies {

  private static final Rule<Dossier> AS_SETTLED =
      Rule.of("JZ-B03", Severity.ERROR, "收支与决算对比不符")
          .because("各资金来源的本年收入、本年支出合计，应等于决算对比的本年收入、本年支出。")
          .repair("对照部门决算报表核对，补齐漏列的资金来源。")
          .reads(Forms.CARRY_OVER, Forms.FINAL_ACCOUNTS)
          .test(CarryOverTies::checkSettled);

  private static final Rule<Dossier> LARGE =
      Rule.of("JZ-R01", Severity.CHECK, "结转结余偏大或增加")
          .because("结转结余占支出预算的比重高，或比上年增加，说明预算编制偏大、执行缓慢，资金沉淀。")
          .repair("按项目分析结转结余的构成和原因；两年以上的应按规定收回。")
          .reads(Forms.CARRY_OVER, Forms.BUDGET)
          .limits(Limit.CARRY_OVER_RATE, Limit.CARRY_OVER_GROWTH)
          .test(CarryOverTies::checkSize);

  static final List<Rule<Dossier>> ALL = List.of(AS_SETTLED, LARGE);

  private CarryOverTies() {}

  private static void checkSettled(Dossier dossier, Inspection inspection) {
    CarryOver.Source total = dossier.of(Forms.CARRY_OVER).orElseThrow().total();
    FinalAccounts accounts = dossier.of(Forms.FINAL_ACCOUNTS).orElseThrow();
    checkSettled(inspection, "本年收入", total.income(), accounts.income().current());
    checkSettled(inspection, "本年支出", total.spent(), accounts.spending().current());
  }

  private static void checkSettled(Inspection inspection, String what, Figure sum, Figure settled) {
    if (inspection.differs("收支结转" + what + "合计与决算对比", sum, settled, Tolerance.cents())) {
      inspection
          .find()
          .at(sum.place())
          .compares(sum.number(), settled.number(), Unit.MONEY, Tolerance.cents())
          .calculation(sum.minus(settled).explain())
          .says(
              "收支结转的"
                  + what
                  + "合计"
                  + sum.showWithUnit()
                  + "，"
                  + Apart.from(sum, settled, "决算对比的" + what)
                  + "。");
    }
  }

  private static void checkSize(Dossier dossier, Inspection inspection) {
    CarryOver.Source total = dossier.of(Forms.CARRY_OVER).orElseThrow().total();
    Figure full = dossier.of(Forms.BUDGET).orElseThrow().total().full();
    Figure share = total.closing().dividedBy(full);
    if (inspection.has(share) && share.isAbove(inspection.limit(Limit.CARRY_OVER_RATE))) {
      inspection
          .find()
          .at(total.closing().place())
          .found(share.show())
          .expected("不超过" + inspection.shown(Limit.CARRY_OVER_RATE))
          .calculation(share.explain())
          .says(
              "年末结转结余"
                  + total.closing().showWithUnit()
                  + "，为全年预算"
                  + full.showWithUnit()
                  + "的"
                  + share.show()
                  + "，高于核实线"
                  + inspection.shown(Limit.CARRY_OVER_RATE)
                  + "。");
    }
    checkGrowth(total, inspection);
  }

  /** What nobody has provided of last year, or was nothing then, has no rate of change. */
  private static void checkGrowth(CarryOver.Source total, Inspection inspection) {
    boolean known = !total.last().isBlank() && !total.rate().isUndefined();
    if (known
        && inspection.has(total.rate())
        && total.rate().isAbove(inspection.limit(Limit.CARRY_OVER_GROWTH))) {
      inspection
          .find()
          .at(total.rate())
          .expected("不高于" + inspection.shown(Limit.CARRY_OVER_GROWTH))
          .difference(total.closing().minus(total.last()).number(), Unit.MONEY)
          .says(
              "年末结转结余"
                  + total.closing().showWithUnit()
                  + "，比上年年末"
                  + total.last().showWithUnit()
                  + Apart.change(total.closing().minus(total.last()), total.rate())
                  + "。");
    }
  }

  /** XX-X05 where 收支结转 is filled in: what the budget had left is carried over or given back. */
  static void checkRest(CarryOver carryOver, Figure full, Figure spent, Inspection inspection) {
    CarryOver.Source total = carryOver.total();
    Figure rest = full.minus(spent);
    Figure left = total.closing().plus(total.returned());
    String name = "全年预算减决算支出与年末结转结余及缴回";
    if (!inspection.differs(name, rest, left, Tolerance.cents())) {
      return;
    }
    Figure opening = total.opening().plus(total.adjustment());
    Figure apart = rest.minus(left);
    boolean byOpening =
        opening.isNumber()
            && !opening.isZero()
            && Decimals.same(opening.number(), apart.number().negate());
    boolean over = rest.number().compareTo(BigDecimal.ZERO) < 0;
    inspection
        .find()
        .severity(Severity.CHECK)
        .at(full.place())
        .found(rest.showWithUnit())
        .expected("年末结转结余和缴回合计" + left.showWithUnit())
        .difference(apart.number(), Unit.MONEY)
        .calculation(apart.explain())
        .remedy("核对全年预算、年末结转结余和缴回财政的文件，说明差额的去向或来源。")
        .says(
            (over ? "决算支出比全年预算多" : "全年预算比决算支出多")
                + rest.size().showWithUnit()
                + "，年末结转结余和缴回合计"
                + left.showWithUnit()
                + "，相差"
                + apart.size().showWithUnit()
                + (byOpening ? "，恰为年初结转结余，全年预算可能没有包含上年结转。" : "。"));
  }
}
