package org.jixiao.book;

import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.finalaccounts.FinalAccounts;

/** The rules that tie payments and used releases to the final accounts. */
final class PaymentTies {

  private static final Rule<Dossier> PAID_AND_USED =
      Rule.of("ZF-X01", Severity.ERROR, "支付合计与指标使用数不符")
          .because("指标使用数就是全年的支付数，两处应当完全一致。")
          .repair("核对支付明细与指标台账，找出漏记或重记的支付。")
          .reads(Forms.PAYMENTS, Forms.MONTHLY)
          .test(PaymentTies::checkPaid);

  private static final Rule<Dossier> SPENT_AND_USED =
      Rule.of("XX-X01", Severity.CHECK, "决算支出与指标使用不一致")
          .because("决算支出应能与国库指标使用数核对；差额要由其他资金、以前年度结转等解释清楚。")
          .repair("编制决算支出与指标使用的调节表，逐项说明差额。")
          .reads(Forms.FINAL_ACCOUNTS, Forms.MONTHLY)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(PaymentTies::checkSpent);

  private static final Rule<Dossier> CATEGORY_ABOVE_PAYMENTS =
      Rule.of("XX-X04", Severity.CHECK, "单类决算超过全部支付")
          .because("一类支出的决算数比国库支付总额还大，必有不经国库支付的资金或口径错误。")
          .repair("核对该类支出的资金来源和账务依据。")
          .reads(Forms.FINAL_ACCOUNTS, Forms.PAYMENTS)
          .test(PaymentTies::checkCategory);

  static final List<Rule<Dossier>> ALL =
      List.of(PAID_AND_USED, SPENT_AND_USED, CATEGORY_ABOVE_PAYMENTS);

  private PaymentTies() {}

  private static void checkPaid(Dossier dossier, Inspection inspection) {
    Figure paid = dossier.of(Forms.PAYMENTS).orElseThrow().total();
    Figure used = dossier.of(Forms.MONTHLY).orElseThrow().used();
    if (inspection.differs("支付合计与指标使用总数", paid, used, Tolerance.cents())) {
      Figure apart = paid.minus(used);
      inspection
          .find()
          .at(paid.place())
          .compares(paid.number(), used.number(), Unit.MONEY, Tolerance.cents())
          .calculation(apart.explain())
          .says("支付合计" + paid.showWithUnit() + "，" + Apart.from(paid, used, "指标使用总数") + "。");
    }
  }

  private static void checkSpent(Dossier dossier, Inspection inspection) {
    Figure spent = dossier.of(Forms.FINAL_ACCOUNTS).orElseThrow().spending().current();
    Figure used = dossier.of(Forms.MONTHLY).orElseThrow().used();
    Tolerance tolerance = inspection.materiality(spent, used);
    if (inspection.differs("本年支出决算与指标使用总数", spent, used, tolerance)) {
      Figure apart = spent.minus(used);
      inspection
          .find()
          .at(spent.place())
          .compares(spent.number(), used.number(), Unit.MONEY, tolerance)
          .calculation(apart.explain())
          .says("本年支出决算" + spent.showWithUnit() + "，" + Apart.from(spent, used, "指标使用总数") + "。");
    }
  }

  private static void checkCategory(Dossier dossier, Inspection inspection) {
    Figure paid = dossier.of(Forms.PAYMENTS).orElseThrow().total();
    for (FinalAccounts.Subject line : dossier.of(Forms.FINAL_ACCOUNTS).orElseThrow().categories()) {
      Figure spent = line.current();
      if (inspection.exceeds(line.label().show() + "决算与全部支付", spent, paid)) {
        Figure excess = spent.minus(paid);
        inspection
            .find()
            .at(spent)
            .expected("不超过全部支付" + paid.showWithUnit())
            .difference(excess.number(), Unit.MONEY)
            .calculation(excess.explain())
            .says(
                line.label().show()
                    + "决算"
                    + spent.showWithUnit()
                    + "，"
                    + Apart.above(spent, paid, "全部支付", "多")
                    + "。");
      }
    }
  }
}
