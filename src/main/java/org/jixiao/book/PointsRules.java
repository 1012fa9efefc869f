package org.jixiao.book;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.scoring.Scoring;

/** The rules that hold the points on 评分 against what was found in the figures. */
final class PointsRules {

  private static final Rule<Scrutinised> PROGRESS =
      Rule.of("PF-E07", Severity.CHECK, "支出进度有问题而进度指标满分")
          .because("月度指标查出年末突击、未使用或进度滞后，进度类指标却得满分，评分与数据矛盾。")
          .repair("按查出的情况扣分，或在“处理说明”中写明不扣的理由；指标名称可在参数表中修改。")
          .reads(Forms.SCORING, Forms.MONTHLY)
          .alsoReads(Forms.PARAMETERS)
          .test(
              against(
                  Choice.PROGRESS_ROWS,
                  all -> all.foundBy("ZB-R03", "ZB-R05", "ZB-R06"),
                  PointsRules::isFull));

  private static final Rule<Scrutinised> ASSETS =
      Rule.of("PF-E08", Severity.CHECK, "资产有问题而资产管理指标满分")
          .because("固定资产、无形资产查出错误或疑点，资产管理类指标却得满分，评分与数据矛盾。")
          .repair("按查出的情况扣分，或在“处理说明”中写明不扣的理由；指标名称可在参数表中修改。")
          .reads(Forms.SCORING)
          .alsoReads(Forms.ASSETS, Forms.ASSET_CLASSES, Forms.INTANGIBLE, Forms.PARAMETERS)
          .test(
              against(
                  Choice.ASSET_ROWS,
                  all -> all.doubtsOn(Forms.ASSETS, Forms.ASSET_CLASSES, Forms.INTANGIBLE),
                  PointsRules::isFull));

  private static final Rule<Scrutinised> BUDGETING =
      Rule.of("PF-E09", Severity.CHECK, "预算调整率过高而预算编制指标得分")
          .because("预算调整率超过核实线，说明年初预算编制不准；预算编制类指标仍然得分，应有充分依据。")
          .repair("按调整率扣分，或在“处理说明”中写明得分的理由；指标名称可在参数表中修改。")
          .reads(Forms.SCORING, Forms.BUDGET)
          .alsoReads(Forms.PARAMETERS)
          .limits(Limit.ADJUSTMENT_CHECK)
          .test(
              against(
                  Choice.BUDGETING_ROWS,
                  all -> withoutNotes(all.foundBy("YS-R01")),
                  PointsRules::hasPoints));

  private static final Rule<Scrutinised> OVER_BUDGET =
      Rule.of("PF-E10", Severity.CHECK, "超预算支出而预算约束指标满分")
          .because("决算超过全年预算，预算约束类指标却得满分，评分与数据矛盾。")
          .repair("按超预算的情况扣分，或在“处理说明”中写明不扣的理由；指标名称可在参数表中修改。")
          .reads(Forms.SCORING, Forms.BUDGET, Forms.FINAL_ACCOUNTS)
          .alsoReads(Forms.PARAMETERS)
          .test(
              against(
                  Choice.BUDGET_LIMIT_ROWS,
                  all -> withoutNotes(all.foundBy("YS-X02")),
                  PointsRules::isFull));

  private static final Rule<Scrutinised> VOUCHERS =
      Rule.of("CT-X01", Severity.CHECK, "凭证抽查有问题而合规性指标满分")
          .because("抽查查出不合规的凭证，资金使用合规类指标却得满分，评分与抽查结果矛盾。")
          .repair("按不合规的笔数扣分，或在“处理说明”中写明不扣的理由；指标名称可在参数表中修改。")
          .reads(Forms.SCORING, Forms.VOUCHERS)
          .alsoReads(Forms.PARAMETERS)
          .test(against(Choice.COMPLIANCE_ROWS, all -> all.foundBy("CT-E02"), PointsRules::isFull));

  static final List<Rule<Scrutinised>> ALL =
      List.of(PROGRESS, ASSETS, BUDGETING, OVER_BUDGET, VOUCHERS);

  private PointsRules() {}

  private static boolean isFull(Scoring.Item item) {
    return hasPoints(item) && item.score().lost().isZero();
  }

  private static boolean hasPoints(Scoring.Item item) {
    Figure scored = item.score().scored();
    return scored.isNumber() && scored.number().signum() > 0;
  }

  /**
   * Holds the points of some indicators against findings.
   *
   * @param names the indicators' names on 参数
   * @param contradicts whether an indicator with such points cannot stand beside the findings
   */
  private static Rule.Test<Scrutinised> against(
      Choice names,
      Function<Scrutinised, List<Finding>> found,
      Predicate<Scoring.Item> contradicts) {
    return (all, inspection) ->
        check(all.items(names), names, found.apply(all), contradicts, inspection);
  }

  private static void check(
      List<Scoring.Item> items,
      Choice names,
      List<Finding> found,
      Predicate<Scoring.Item> contradicts,
      Inspection inspection) {
    if (items.isEmpty()) {
      inspection.notApplicable("评分表没有“" + names.title() + "”（见参数）");
      return;
    }
    for (Scoring.Item item : items) {
      if (!inspection.has(item.score().lost())) {
        continue;
      }
      if (!found.isEmpty() && contradicts.test(item)) {
        String points =
            item.score().scored().showWithUnit()
                + "（分值"
                + item.score().points().showWithUnit()
                + "）";
        inspection
            .find()
            .at(item.score().scored())
            .expected("与检查结果一致")
            .says("“" + item.third() + "”得" + points + "，而" + reasons(found));
      }
    }
  }

  private static List<Finding> withoutNotes(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.severity().counts()).toList();
  }

  /** The first finding in full, and which rules found the others. */
  private static String reasons(List<Finding> found) {
    Finding first = found.get(0);
    List<String> others = new ArrayList<>();
    found.stream().skip(1).map(Finding::rule).distinct().forEach(others::add);
    others.remove(first.rule());
    String more = others.isEmpty() ? "" : "另见" + String.join("、", others) + "。";
    return first.message().replaceAll("。$", "") + "（" + first.rule() + "）。" + more;
  }
}
