package org.jixiao.sheets.carryover;

import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;

/** What must hold on 收支结转. */
final class CarryOverRules {

  static final List<Rule<CarryOver>> ALL =
      List.of(
          Rule.of("JZ-B01", Severity.ERROR, "年末结转结余与收支推算数不符")
              .because("年末＝年初＋年初调整＋本年收入＋使用非财政拨款结余－本年支出－结余分配或缴回；账面数与推算数不等，收支或结转必有一方有误。")
              .repair("对照收入支出决算总表逐项核对，改正有误的一方。")
              .reads(CarryOverForm.LAYOUT)
              .test(CarryOverRules::checkClosing),
          Rule.of("JZ-X02", Severity.CHECK, "年初结转结余与上年年末不一致")
              .because("本年年初数应当是上年年末数；两者不等又没有年初调整，说明结转结余没有衔接。")
              .repair("核对上年决算报表；有差错更正或财政收回的，填入年初调整并说明依据。")
              .reads(CarryOverForm.LAYOUT)
              .test(CarryOverRules::checkOpening));

  private CarryOverRules() {}

  private static void checkClosing(CarryOver sheet, Inspection inspection) {
    for (CarryOver.Source line : sheet.lines()) {
      String name = line.label().show() + "：年末账面数与推算数";
      if (inspection.differs(name, line.book(), line.closing(), Tolerance.cents())) {
        inspection
            .find()
            .at(line.book().place())
            .compares(line.book().number(), line.closing().number(), Unit.MONEY, Tolerance.cents())
            .calculation(line.closing().explain())
            .says(
                line.label().show()
                    + "年末账面数为"
                    + line.book().showWithUnit()
                    + "，"
                    + Apart.from(line.book(), line.closing(), "按收支推算的年末结转结余")
                    + "。");
      }
    }
  }

  private static void checkOpening(CarryOver sheet, Inspection inspection) {
    boolean any = false;
    for (CarryOver.Source line : sheet.lines()) {
      if (line.last().isBlank()) {
        continue;
      }
      any = true;
      if (isExplained(line)) {
        inspection.looked();
      } else if (inspection.differs(
          line.label().show() + "：年初结转结余与上年年末", line.opening(), line.last(), Tolerance.cents())) {
        tell(line, inspection);
      }
    }
    if (!any) {
      inspection.notApplicable("上年年末结转结余没有填写");
    }
  }

  /** Whether the adjustment is just what opening and last closing are apart. */
  private static boolean isExplained(CarryOver.Source line) {
    Figure apart = line.opening().minus(line.last());
    Figure adjustment = line.adjustment();
    return apart.isNumber()
        && !apart.isZero()
        && adjustment.isNumber()
        && Decimals.same(apart.number().abs(), adjustment.number().abs());
  }

  private static void tell(CarryOver.Source line, Inspection inspection) {
    boolean adjusted = line.adjustment().isNumber() && !line.adjustment().isZero();
    inspection
        .find()
        .at(line.opening().place())
        .compares(line.opening().number(), line.last().number(), Unit.MONEY, Tolerance.cents())
        .says(
            line.label().show()
                + "年初结转结余"
                + line.opening().showWithUnit()
                + "，"
                + Apart.from(line.opening(), line.last(), "上年年末结转结余")
                + (adjusted
                    ? "，年初调整" + line.adjustment().showWithUnit() + "不能说明这一差额。"
                    : "，没有填年初调整。"));
  }
}
