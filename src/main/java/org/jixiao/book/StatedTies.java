package org.jixiao.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.scoring.Grades;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.scoring.StatedGrades;
import org.jixiao.sheets.scoring.StatedScores;
import org.jixiao.sheets.scoring.StatedScores.StatedPoints;
import org.jixiao.sheets.scoring.Weights;
import org.jixiao.sheets.texts.StatedAmounts;
import org.jixiao.sheets.texts.Texts;

/** The rules that hold what people write of the score, and amounts beyond all measure. */
final class StatedTies {

  private static final Rule<Dossier> SCORE =
      Rule.of("BW-J01", Severity.CHECK, "正文的等级或分值与评分表不符")
          .because("正文写的评价等级、指标分值与评分表不同，结论站不住；报告评审一般扣1分以上。")
          .repair("以评分表为准改正正文。")
          .reads(Forms.TEXTS, Forms.SCORING)
          .listsEachPlace()
          .test(StatedTies::checkScores);

  private static final Rule<Dossier> AMOUNT =
      Rule.of("BW-R01", Severity.CHECK, "正文的金额远大于全年预算")
          .because("正文里的金额超过全年预算合计的10倍，多半是单位写错（元写成万元）。")
          .repair("核对金额和单位；不是本单位预算内的金额，在“处理说明”中写明。")
          .reads(Forms.TEXTS, Forms.BUDGET)
          .listsEachPlace()
          .test(StatedTies::checkAmounts);

  static final List<Rule<Dossier>> ALL = List.of(SCORE, AMOUNT);

  private StatedTies() {}

  private static void checkScores(Dossier dossier, Inspection inspection) {
    inspection.looked();
    Scoring scoring = dossier.scoring().orElseThrow();
    Weights weights = Weights.of(scoring);
    Pattern named = StatedScores.weightsOf(weights.names());
    Figure grade = scoring.grade();
    Optional<StatedGrades> grades =
        isDecided(grade, scoring.grades())
            ? Optional.of(new StatedGrades(scoring.grades()))
            : Optional.empty();
    for (Texts.Section section : dossier.of(Forms.TEXTS).orElseThrow().used()) {
      grades.ifPresent(known -> checkGrade(section, grade.text(), known, inspection));
      for (StatedPoints one : StatedScores.weights(section.text(), named)) {
        if (!weights.agreesWith(one)) {
          String expected = weights.shown(one.name());
          inspection
              .find()
              .at(section.place())
              .found(one.words())
              .expected(expected)
              .says(
                  "“"
                      + section.name()
                      + "”写的是“"
                      + one.words()
                      + "”，评分表中“"
                      + one.name()
                      + "”为"
                      + expected
                      + "。");
        }
      }
    }
  }

  private static boolean isDecided(Figure grade, Grades grades) {
    return grade.isPresent()
        && grades.names().stream().anyMatch(one -> one.text().equals(grade.text()));
  }

  private static void checkGrade(
      Texts.Section section, String grade, StatedGrades grades, Inspection inspection) {
    for (StatedGrades.Stated stated : grades.in(section.text())) {
      if (!stated.grade().equals(grade)) {
        inspection
            .find()
            .at(section.place())
            .found(stated.words())
            .expected("评价等级" + grade)
            .says("“" + section.name() + "”写的是“" + stated.words() + "”，按评分表的得分率应为“" + grade + "”。");
      }
    }
  }

  private static void checkAmounts(Dossier dossier, Inspection inspection) {
    Figure full = dossier.budget().orElseThrow().total().full();
    if (!inspection.has(full)) {
      return;
    }
    if (!full.isAbove(BigDecimal.ZERO)) {
      inspection.notApplicable("没有全年预算合计");
      return;
    }
    BigDecimal most = full.number().multiply(StatedAmounts.TIMES);
    String limit = "全年预算合计" + full.showWithUnit() + "的10倍";
    for (Texts.Section section : dossier.of(Forms.TEXTS).orElseThrow().used()) {
      StatedAmounts.above(most, section.text())
          .ifPresent(
              amount ->
                  inspection
                      .find()
                      .at(section.place())
                      .found(amount)
                      .expected("不超过" + limit)
                      .says("“" + section.name() + "”的" + amount + "超过" + limit + "。"));
    }
  }
}
