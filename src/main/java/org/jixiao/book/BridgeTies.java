package org.jixiao.book;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.table.Wording;

/** The rules that tie the categories of 支出衔接 to those of 预算配置 and 重分类明细. */
final class BridgeTies {

  private static final Rule<Dossier> KNOWN_CATEGORIES =
      Rule.of("CF-X01", Severity.ERROR, "重分类的支出分类不在支出衔接表内")
          .because("不在支出衔接表内的分类进不了重分类净额，这一笔就等于没有调整。")
          .repair("把“原支出分类”“重分类后”改成支出衔接表中的分类，或在支出衔接表中增加该分类。")
          .reads("重分类明细", "支出衔接")
          .test(BridgeTies::checkCategories);

  private static final Rule<Dossier> ALL_CATEGORIES =
      Rule.of("XJ-X01", Severity.CHECK, "支出衔接缺少预算配置的支出分类")
          .because("支出衔接表少了一类，合计就与预算配置不等，该类的执行情况也看不到。")
          .repair("在支出衔接表的合计行上方插行，补上该支出分类。")
          .reads("支出衔接", "预算配置")
          .test(BridgeTies::checkComplete);

  static final List<Rule<Dossier>> ALL = List.of(KNOWN_CATEGORIES, ALL_CATEGORIES);

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
    for (Budget.Line line : dossier.of(Forms.BUDGET).orElseThrow().lines()) {
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
}
