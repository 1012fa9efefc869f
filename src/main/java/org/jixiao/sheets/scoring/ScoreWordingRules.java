package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Placeholder;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.Scoring.Item;
import org.jixiao.table.Wording;

/** What must hold of the words on 评分: reasons for deductions, and the points to be looked at. */
final class ScoreWordingRules {

  private static final Pattern DEDUCTED = Pattern.compile("扣[减除]?(\\d+(?:\\.\\d+)?)分");

  static final Rule<Scoring> DEDUCTION_WITHOUT_REASON =
      Rule.of("PF-E01", Severity.ERROR, "扣分没有说明")
          .because("每一处扣分都要有原因和依据，否则被评价单位无法反馈意见。")
          .repair("在“扣分说明”中写明原因。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoreWordingRules::checkReason);

  static final Rule<Scoring> REASON_WITHOUT_DEDUCTION =
      Rule.of("PF-E02", Severity.NOTE, "有扣分说明而未扣分")
          .because("写了扣分说明却得了满分，二者必有一处遗漏。")
          .repair("补记扣分，或删去说明。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoreWordingRules::checkIdleReason);

  static final Rule<Scoring> OTHER_DEDUCTION =
      Rule.of("PF-E12", Severity.CHECK, "扣分说明中的分数与扣分不符")
          .because("得分随数据重算，手写的扣分说明不会变；说明中的扣分与实际扣分不同，报告前后矛盾。")
          .repair("按现在的扣分改写说明，或核实得分。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoreWordingRules::checkStatedDeduction);

  static final Rule<Scoring> COPIED_CRITERIA =
      Rule.of("PF-E03", Severity.NOTE, "评价要点重复")
          .because("两个指标用同一评价要点，通常是复制后忘了修改。")
          .repair("按指标内容改写评价要点。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoreWordingRules::checkCopied);

  static final Rule<Scoring> PLACEHOLDER_LEFT =
      Rule.of("PF-E05", Severity.CHECK, "评价要点留有占位符却得满分")
          .because("目标值还是 X、XX，无从衡量是否完成，满分缺少依据。")
          .repair("补上目标值并据以评分。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoreWordingRules::checkPlaceholder);

  private ScoreWordingRules() {}

  private static void checkReason(Scoring scoring, Inspection inspection) {
    for (Item item : scoring.items()) {
      Figure lost = item.score().lost();
      if (inspection.has(lost) && lost.isAbove(BigDecimal.ZERO) && item.reason().isBlank()) {
        inspection
            .find()
            .at(item.place(ScoringForm.REASON))
            .found("空白")
            .expected("写明扣" + lost.showWithUnit() + "的原因")
            .says("“" + item.third() + "”扣了" + lost.showWithUnit() + "，没有扣分说明。");
      }
    }
  }

  private static void checkIdleReason(Scoring scoring, Inspection inspection) {
    for (Item item : scoring.items()) {
      Figure lost = item.score().lost();
      boolean words = !item.reason().isBlank() && !item.reason().matches("[-—–/无]+");
      if (inspection.has(lost) && lost.number().signum() == 0 && words) {
        inspection
            .find()
            .at(item.place(ScoringForm.REASON))
            .found(item.reason())
            .expected("没有扣分则留空")
            .says("“" + item.third() + "”得了满分，却写有扣分说明。");
      }
    }
  }

  /** Points named as taken off; 每…扣 is how they are counted, not how many they are. */
  private static void checkStatedDeduction(Scoring scoring, Inspection inspection) {
    for (Item item : scoring.items()) {
      Figure lost = item.score().lost();
      List<BigDecimal> stated = statedDeductions(item.reason());
      if (!inspection.has(lost) || stated.isEmpty() || !lost.isAbove(BigDecimal.ZERO)) {
        continue;
      }
      BigDecimal sum = stated.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean fits =
          Tolerance.points().allows(sum.subtract(lost.number()))
              || stated.stream()
                  .anyMatch(one -> Tolerance.points().allows(one.subtract(lost.number())));
      if (!fits) {
        inspection
            .find()
            .at(item.place(ScoringForm.REASON))
            .found("扣" + Unit.SCORE.showWithUnit(sum))
            .expected("扣" + lost.showWithUnit())
            .says(
                "“"
                    + item.third()
                    + "”扣"
                    + lost.showWithUnit()
                    + "，扣分说明写的是扣"
                    + Unit.SCORE.showWithUnit(sum)
                    + "。");
      }
    }
  }

  private static List<BigDecimal> statedDeductions(String reason) {
    List<BigDecimal> stated = new ArrayList<>();
    for (String clause : Wording.plain(reason).split("[,;。，；]")) {
      Matcher points = DEDUCTED.matcher(clause);
      while (!clause.contains("每") && points.find()) {
        stated.add(new BigDecimal(points.group(1)));
      }
    }
    return stated;
  }

  private static void checkCopied(Scoring scoring, Inspection inspection) {
    inspection.looked();
    Map<String, Item> seen = new LinkedHashMap<>();
    for (Item item : scoring.items()) {
      String words = Wording.plain(item.criteria());
      Item first = words.isEmpty() ? null : seen.putIfAbsent(words, item);
      if (first != null) {
        inspection
            .find()
            .at(item.place(ScoringForm.CRITERIA))
            .found(item.criteria())
            .expected("与“" + first.third() + "”不同的评价要点")
            .says("“" + item.third() + "”与“" + first.third() + "”的评价要点完全相同。");
      }
    }
  }

  private static void checkPlaceholder(Scoring scoring, Inspection inspection) {
    for (Item item : scoring.items()) {
      Figure lost = item.score().lost();
      Optional<String> placeholder = Placeholder.in(item.criteria());
      if (inspection.has(lost) && lost.number().signum() == 0 && placeholder.isPresent()) {
        inspection
            .find()
            .at(item.place(ScoringForm.CRITERIA))
            .found(item.criteria())
            .expected("具体的目标值")
            .says("“" + item.third() + "”得了满分，评价要点里的目标值仍为“" + placeholder.get() + "”。");
      }
    }
  }
}
