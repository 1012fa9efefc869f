package org.jixiao.book;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.bridge.Bridge;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.table.Wording;

/** The rules that tie the categories of 支出衔接 to those of 预算配置 and 重分类明细. */
final class BridgeTies {

  private static final Rule<Dossier> KNOWN_CATEGORIES =
      Rule.of("CF-X01", Severity.ERROR, "重分类的支出分类不在支出衔接表内")
          .because("不在支出衔接表内的分类进不了重分类净额，这一笔就等于没有调整。")
          .repair("把“原支出分类”“重分类后”改成支出衔接表中的分类，或在支出衔接表中增加该分类。")
          .reads(Forms.RECLASSIFICATIONS, Forms.BRIDGE)
          .test(BridgeTies::checkCategories);

  private static final Rule<Dossier> ALL_CATEGORIES =
      Rule.of("XJ-X01", Severity.CHECK, "支出衔接缺少预算配置的支出分类")
          .because("支出衔接表少了一类，合计就与预算配置不等，该类的执行情况也看不到。")
          .repair("在支出衔接表的合计行上方插行，补上该支出分类。")
          .reads(Forms.BRIDGE, Forms.BUDGET)
          .test(BridgeTies::checkComplete);

  private static final Rule<Dossier> GAPS =
      Rule.of("XJ-R01", Severity.CHECK, "重分类数与决算数不符且没有原因")
          .because("账套数经重分类后应与决算数一致；不一致又没有原因，决算的依据不足。")
          .repair("编制账表调节，补记重分类，或在“差异原因”中写明。")
          .reads(Forms.BRIDGE, Forms.FINAL_ACCOUNTS)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(BridgeTies::checkGap);

  static final List<Rule<Dossier>> ALL = List.of(GAPS, KNOWN_CATEGORIES, ALL_CATEGORIES);

  private BridgeTies() {}

  private static void checkCategories(Dossier dossier, Inspection inspection) {
    inspection.looked();
    Set<String> known = categories(dossier);
    for (Figure category : dossier.of(Forms.RECLASSIFICATIONS).orElseThrow().categories()) {
      if (category.isPresent() && !known.contains(Wording.label(category.text()))) {
        inspection
            .find()
            .at(category.place())
            .found(category.text())
            .expected("支出衔接表中的支出分类")
            .says("“" + category.text() + "”不是支出衔接表中的支出分类，这一笔没有计入重分类净额。");
      }
    }
  }

  private static Set<String> categories(Dossier dossier) {
    return dossier.of(Forms.BRIDGE).orElseThrow().lines().stream()
        .map(line -> Wording.label(line.label().show()))
        .collect(Collectors.toSet());
  }

  private static void checkComplete(Dossier dossier, Inspection inspection) {
    Set<String> known = categories(dossier);
    Figure shown = dossier.of(Forms.BRIDGE).orElseThrow().total().full();
    Figure full = dossier.of(Forms.BUDGET).orElseThrow().total().full();
    inspection.differs("支出衔接与预算配置的全年预算合计", shown, full, Tolerance.cents());
    for (Budget.Category line : dossier.of(Forms.BUDGET).orElseThrow().lines()) {
      if (line.label().isPresent() && !known.contains(Wording.label(line.label().text()))) {
        inspection
            .find()
            .labelled(line.label().text(), "支出分类")
            .found("没有“" + line.label().text() + "”")
            .expected(line.full().showWithUnit())
            .says("支出衔接表缺少预算配置所列的支出分类“" + line.label().text() + "”。");
      }
    }
  }

  private static void checkGap(Dossier dossier, Inspection inspection) {
    for (Bridge.Category line : dossier.of(Forms.BRIDGE).orElseThrow().lines()) {
      Tolerance tolerance = inspection.materiality(line.regrouped(), line.settled());
      String name = line.label().show() + "：重分类数与决算数";
      if (inspection.differs(name, line.regrouped(), line.settled(), tolerance)
          && line.reason().isBlank()) {
        inspection
            .find()
            .at(line.gap())
            .expected("差异为零，或写明差异原因")
            .difference(line.gap().number(), Unit.MONEY)
            .says(
                line.label().show()
                    + "重分类数"
                    + line.regrouped().showWithUnit()
                    + "，"
                    + Apart.from(line.regrouped(), line.settled(), "决算数")
                    + "，没有写明原因。");
      }
    }
  }
}
