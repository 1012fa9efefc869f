package org.jixiao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.ComputedCells.Pair;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Layout;

/**
 * What stands in the cells that the program computes: typed totals (B00), typed derived values
 * (L01), stale results of formulas (L02). The formula is restored in each case.
 */
public final class DerivedCellRules {

  private DerivedCellRules() {}

  /** The rules of one table, under its own code. */
  public static List<Rule<ComputedCells>> of(Layout layout) {
    List<Rule<ComputedCells>> rules = new ArrayList<>();
    boolean derives =
        layout.columns().stream().anyMatch(column -> column.derived() && !column.noted());
    if (!derives && !layout.hasTotal()) {
      return rules;
    }
    if (layout.hasTotal()) {
      rules.add(
          Rule.of(layout.code() + "-B00", Severity.ERROR, "手填合计与各行之和不符")
              .because("合计行应等于各行之和；不符说明漏行、多行或录入有误。")
              .repair("运行后恢复合计格的公式；请核对各行金额：明细填错的改明细，合计填错的在“处理说明”中写明。")
              .reads(layout)
              .staysUntilAnswered()
              .settledByAnswer()
              .test((cells, inspection) -> typed(cells, inspection, true)));
    }
    if (derives) {
      rules.add(
          Rule.of(layout.code() + "-L01", Severity.CHECK, "计算列被手填且与计算结果不同")
              .because("计算列由公式得出；手填的数与公式不同，说明引用的资料不一致或手算有误。")
              .repair("运行后恢复公式，手填数记在检查结果本行；请核实差异并在“处理说明”中写明原因。")
              .reads(layout)
              .listsEachPlace()
              .staysUntilAnswered()
              .test((cells, inspection) -> typed(cells, inspection, false)));
    }
    rules.add(
        Rule.of(layout.code() + "-L02", Severity.NOTE, "公式结果已过期")
            .because("文件里保存的是旧结果：输入改过而公式没有重算。")
            .repair("无需处理，程序已按现有输入重算。")
            .reads(layout)
            .staysUntilAnswered()
            .test(DerivedCellRules::stale));
    return rules;
  }

  private static void typed(ComputedCells cells, Inspection inspection, boolean totals) {
    inspection.looked();
    for (Pair pair : cells.all()) {
      boolean adds = pair.inTotal() && pair.figure().unit() != Unit.TEXT;
      if (totals && adds && pair.figure().formula() != null) {
        inspection.tie(pair.figure().name(), pair.figure(), pair.figure().recomputed());
      }
      if (pair.inTotal() == totals && pair.figure().isLeft()) {
        inspection.skip(pair.figure().reason());
        continue;
      }
      if (pair.inTotal() == totals && !pair.cell().isBlank() && differs(pair) && !isOurs(pair)) {
        Draft draft = inspection.find().at(pair.figure().place());
        Optional<BigDecimal> number = number(pair);
        Unit unit = pair.figure().unit();
        if (number.isPresent() && pair.figure().isNumber()) {
          draft.compares(number.get(), pair.figure().number(), unit, unit.tolerance());
        } else {
          draft
              .found(number.map(unit::showWithUnit).orElse("“" + pair.cell().words() + "”"))
              .expected(pair.figure().expectation());
        }
        String formula = pair.cell().hasFormula() ? "（原公式 =" + pair.cell().formula() + "）" : "";
        String shown = number.map(unit::showWithUnit).orElse(pair.cell().words());
        draft
            .calculation(pair.figure().isPresent() ? pair.figure().explain() : "")
            .says(
                "“"
                    + pair.figure().place().label()
                    + "”填列"
                    + shown
                    + formula
                    + "，按公式应"
                    + (pair.figure().isPresent() ? "为" + pair.figure().showWithUnit() : "留空")
                    + "。");
      }
    }
  }

  private static void stale(ComputedCells cells, Inspection inspection) {
    inspection.looked();
    for (Pair pair : cells.all()) {
      if (pair.figure().isLeft()) {
        inspection.skip(pair.figure().reason());
      } else if (pair.cell().saved() && !pair.cell().isBlank() && differs(pair) && isOurs(pair)) {
        String saved =
            number(pair)
                .map(pair.figure().unit()::showWithUnit)
                .orElse("“" + pair.cell().words() + "”");
        inspection
            .find()
            .at(pair.figure().place())
            .found(saved)
            .expected(pair.figure().expectation())
            .says(
                "“"
                    + pair.figure().place().label()
                    + "”保存的结果是"
                    + saved
                    + "，按现有输入应"
                    + (pair.figure().isPresent() ? "为" : "")
                    + pair.figure().expectation()
                    + "。");
      }
    }
  }

  /**
   * Whether a formula of the program's stands there, the present one or one of an earlier run. It
   * is asked last, as the formula has to be written for it.
   */
  private static boolean isOurs(Pair pair) {
    if (!pair.cell().hasFormula() || pair.figure().formula() == null) {
      return false;
    }
    String own = FormulaText.inCell(pair.figure().formula(), pair.figure().place().sheet());
    return bare(own).equals(bare(pair.cell().formula())) || pair.cell().hasOwnFormula();
  }

  private static String bare(String formula) {
    return formula.replaceAll("[\\s$']", "");
  }

  private static boolean differs(Pair pair) {
    Figure figure = pair.figure();
    Optional<BigDecimal> number = number(pair);
    if (!figure.isPresent()) {
      // A dash in a cell that stays blank is a person's way of saying so.
      return number.isPresent() || !pair.cell().words().matches("[-—–/无]*");
    }
    if (figure.isNumber()) {
      return number.isEmpty()
          || !figure
                  .unit()
                  .tolerance()
                  .widened(figure.slack())
                  .allows(number.get().subtract(figure.number()))
              && !Decimals.sameInSpreadsheet(number.get(), figure.number());
    }
    return !pair.cell().words().equals(figure.text());
  }

  private static Optional<BigDecimal> number(Pair pair) {
    Figure typed = pair.cell().figure(pair.figure().unit());
    return typed.isNumber() ? Optional.of(typed.number()) : Optional.empty();
  }
}
