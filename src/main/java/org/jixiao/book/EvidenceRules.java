package org.jixiao.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.framework.Framework;
import org.jixiao.sheets.materials.Materials;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.targets.Targets;
import org.jixiao.table.Wording;

/** The rules that hold the scores against the framework, the targets and the papers. */
final class EvidenceRules {

  private static final Rule<Dossier> FRAMEWORK_AND_SCORING =
      Rule.of("PF-J03", Severity.CHECK, "评分表与评价框架的分值不一致")
          .because("报告正文的权重与评分表的权重不同，评价结果就没有统一的依据。")
          .repair("以批准的评价方案为准，改正评价框架或评分表。")
          .reads(Forms.SCORING, Forms.FRAMEWORK)
          .test(EvidenceRules::checkFramework);

  private static final Rule<Dossier> FULL_WITHOUT_RESULT =
      Rule.of("PF-E04", Severity.CHECK, "产出效益满分而没有目标结果")
          .because("产出、效益全部得满分，却没有一项绩效目标的完成值，得分缺少依据。")
          .repair("补充绩效目标完成情况，或按未提供资料评分。")
          .reads(Forms.SCORING)
          .alsoReads(Forms.TARGETS)
          .test(EvidenceRules::checkResults);

  private static final Rule<Dossier> FULL_THOUGH_MISSED =
      Rule.of("PF-E11", Severity.CHECK, "有目标未达成而产出效益满分")
          .because("未达成的目标应当在产出、效益指标中体现；全部得满分，评分与目标完成情况矛盾。")
          .repair("按未达成的情况扣分，或在“处理说明”中写明不扣的理由。")
          .reads(Forms.SCORING, Forms.TARGETS)
          .test(EvidenceRules::checkMissed);

  private static final Rule<Dossier> MISSING_NOT_REDUCED =
      Rule.of("ZL-E01", Severity.CHECK, "资料未提供而指标未扣分")
          .because("指标的依据资料没有提供，却得了满分，与其他因缺资料扣分的指标不一致。")
          .repair("按未提供资料扣分，或说明凭其他资料评分的依据。")
          .reads(Forms.MATERIALS, Forms.SCORING)
          .listsEachPlace()
          .test(EvidenceRules::checkMissing);

  private static final Rule<Dossier> PROVIDED_BUT_REDUCED =
      Rule.of("ZL-E02", Severity.CHECK, "资料已提供却按未提供扣分")
          .because("扣分说明称资料未提供，资料清单却写已提供，被评价单位会提出异议。")
          .repair("核对资料接收记录，改正资料清单或扣分说明。")
          .reads(Forms.MATERIALS, Forms.SCORING)
          .listsEachPlace()
          .test(EvidenceRules::checkProvided);

  private static final Rule<Dossier> UNKNOWN_INDICATOR =
      Rule.of("ZL-E03", Severity.NOTE, "涉及的三级指标在评分表中找不到")
          .because("资料与指标对不上，未提供资料影响的分数就算不出来。")
          .repair("改成评分表中的三级指标名称，几个指标用分号隔开。")
          .reads(Forms.MATERIALS, Forms.SCORING)
          .listsEachPlace()
          .test(EvidenceRules::checkNames);

  static final List<Rule<Dossier>> ALL =
      List.of(
          FRAMEWORK_AND_SCORING,
          FULL_WITHOUT_RESULT,
          FULL_THOUGH_MISSED,
          MISSING_NOT_REDUCED,
          PROVIDED_BUT_REDUCED,
          UNKNOWN_INDICATOR);

  private EvidenceRules() {}

  private static void checkFramework(Dossier dossier, Inspection inspection) {
    Framework framework = dossier.of(Forms.FRAMEWORK).orElseThrow();
    Scoring scoring = dossier.scoring().orElseThrow();
    for (Framework.Share line : framework.lines()) {
      String name = line.label().show();
      if (scoring.points(name).isEmpty()) {
        inspection
            .find()
            .at(line.points())
            .expected("评分表有一级指标“" + name + "”")
            .says("评价框架的“" + name + "”在评分表中没有。");
      } else if (inspection.differs(
          name + "：框架分值与评分表分值", line.points(), line.scored(), Tolerance.points())) {
        inspection
            .find()
            .at(line.points().place())
            .compares(
                line.points().number(), line.scored().number(), Unit.SCORE, Tolerance.points())
            .says(
                "“"
                    + name
                    + "”评价框架为"
                    + line.points().showWithUnit()
                    + "，评分表为"
                    + line.scored().showWithUnit()
                    + "。");
      }
    }
    checkStrangers(framework, scoring, inspection);
  }

  private static void checkStrangers(Framework framework, Scoring scoring, Inspection inspection) {
    for (Scoring.Group group : scoring.firstLevel()) {
      boolean known =
          framework.lines().stream()
              .anyMatch(line -> Scoring.bareLabel(line.label().show()).equals(group.first()));
      if (!known && !group.first().isEmpty()) {
        inspection
            .find()
            .onSheet(framework.table().sheet())
            .labelled(group.first(), "")
            .found("评价框架没有“" + group.first() + "”")
            .expected(group.score().points().showWithUnit())
            .says("评分表的一级指标“" + group.first() + "”在评价框架中没有。");
      }
    }
  }

  /** Output and effect, where all of them have full marks; empty where they have not. */
  private static List<Scoring.Group> fullResults(Dossier dossier, Inspection inspection) {
    List<Scoring.Group> groups =
        dossier.scoring().orElseThrow().firstLevel().stream()
            .filter(group -> group.first().matches(".*(产出|效益|效果).*"))
            .toList();
    if (groups.isEmpty()) {
      inspection.notApplicable("评分表没有产出、效益指标");
    }
    for (Scoring.Group group : groups) {
      if (!inspection.has(group.score().lost())) {
        return List.of();
      }
    }
    boolean full = groups.stream().allMatch(group -> group.score().lost().isZero());
    return full ? groups : List.of();
  }

  private static String names(List<Scoring.Group> groups) {
    return groups.stream().map(Scoring.Group::first).collect(Collectors.joining("、"));
  }

  private static void checkMissed(Dossier dossier, Inspection inspection) {
    List<Scoring.Group> groups = fullResults(dossier, inspection);
    List<String> missed =
        dossier.of(Forms.TARGETS).orElseThrow().missed().stream()
            .map(line -> line.row().label())
            .toList();
    if (!groups.isEmpty() && !missed.isEmpty()) {
      inspection
          .find()
          .labelled(names(groups), "得分")
          .found("满分，" + missed.size() + "项目标未达成")
          .expected("未达成的目标有扣分")
          .says(
              "有"
                  + missed.size()
                  + "项绩效目标未达成（"
                  + String.join("、", missed)
                  + "），"
                  + names(groups)
                  + "指标却全部得满分。");
    }
  }

  private static void checkResults(Dossier dossier, Inspection inspection) {
    List<Scoring.Group> groups = fullResults(dossier, inspection);
    int results = dossier.of(Forms.TARGETS).map(Targets::results).orElse(0);
    if (!groups.isEmpty() && results == 0) {
      String names = names(groups);
      inspection
          .find()
          .labelled(names, "得分")
          .found("满分，绩效目标没有完成值")
          .expected("有绩效目标的完成值")
          .says(names + "指标全部得满分，绩效目标却没有一项完成值。");
    }
  }

  private static void checkMissing(Dossier dossier, Inspection inspection) {
    inspection.looked();
    for (Materials.Paper paper : dossier.of(Forms.MATERIALS).orElseThrow().missing()) {
      for (Scoring.Item item : touched(dossier, paper)) {
        Figure lost = item.score().lost();
        if (inspection.has(lost) && lost.number().signum() == 0) {
          inspection
              .find()
              .at(paper.place())
              .found("“" + item.third() + "”得满分")
              .expected("“" + item.third() + "”扣分")
              .says("“" + paper.name() + "”未提供，“" + item.third() + "”却得了满分。");
        }
      }
    }
  }

  private static void checkProvided(Dossier dossier, Inspection inspection) {
    inspection.looked();
    Materials materials = dossier.of(Forms.MATERIALS).orElseThrow();
    for (Materials.Paper paper : materials.papers()) {
      if (!paper.isThere()) {
        continue;
      }
      for (Scoring.Item item : touched(dossier, paper)) {
        boolean otherMissing =
            materials.missing().stream().anyMatch(other -> other.touches(item.third()));
        boolean saysMissing = item.reason().matches("(?s).*(未提供|没有提供|未提交|缺少|缺失|未取得).*");
        if (item.score().lost().isAbove(BigDecimal.ZERO) && saysMissing && !otherMissing) {
          inspection
              .find()
              .at(paper.place())
              .found("是；“" + item.third() + "”扣" + item.score().lost().showWithUnit())
              .expected("扣分说明与资料清单一致")
              .says("“" + paper.name() + "”已提供，“" + item.third() + "”却以“" + item.reason() + "”扣分。");
        }
      }
    }
  }

  private static void checkNames(Dossier dossier, Inspection inspection) {
    inspection.looked();
    Scoring scoring = dossier.scoring().orElseThrow();
    List<String> all = scoring.items().stream().map(Scoring.Item::third).toList();
    for (Materials.Paper paper : dossier.of(Forms.MATERIALS).orElseThrow().papers()) {
      for (String name : paper.indicators()) {
        if (scoring.item(name).isEmpty()) {
          inspection
              .find()
              .at(paper.indicatorsPlace())
              .found(name)
              .expected(
                  Wording.nearest(name, all).map(one -> "最接近的是“" + one + "”").orElse("评分表的三级指标"))
              .says("“" + paper.name() + "”涉及的“" + name + "”不是评分表的三级指标。");
        }
      }
    }
  }

  private static List<Scoring.Item> touched(Dossier dossier, Materials.Paper paper) {
    return dossier.scoring().orElseThrow().items(paper.indicators());
  }
}
