package org.jixiao.report.selfcheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.report.selfcheck.Paper.Paragraph;
import org.jixiao.sheets.scoring.Grades;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.scoring.StatedGrades;
import org.jixiao.sheets.scoring.StatedScores;
import org.jixiao.sheets.scoring.StatedScores.StatedPoints;
import org.jixiao.sheets.scoring.Weights;

/** The score: it adds up, text and table say the same of it, and the grade follows from it. */
final class ScoreRules {

  private static final Rule<Reviewed> SUM =
      Rule.of("RP-B01", Severity.ERROR, "评分表合计不等于各项之和")
          .because("评分表总分与各项之和不符，或与正文的综合得分不符，等级和结论都站不住；报告评审一般扣1分以上。")
          .repair("核对评分表各项和合计，以工作簿的评分表为准更正。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(ScoreRules::checkSums);

  private static final Rule<Reviewed> GRADE =
      Rule.of("RP-B02", Severity.ERROR, "评价等级与得分不符")
          .because("评价等级应按得分率确定；等级与得分对不上，评价结论站不住，报告评审一般扣1分以上。")
          .repair("按评价等级的划分标准更正等级；等级标准改过的，在参数中改后重新起草。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(ScoreRules::checkGrades);

  private static final Rule<Reviewed> WEIGHT =
      Rule.of("RP-B03", Severity.CHECK, "正文的分值与评分表不符")
          .because("正文写的指标分值与评分表不同，读者无从判断按哪一个评的分；报告评审按前后不一致，一般每处扣0.5至1分。")
          .repair("以评分表为准更正正文的分值。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(ScoreRules::checkWeights);

  static final List<Rule<Reviewed>> ALL = List.of(SUM, GRADE, WEIGHT);

  private ScoreRules() {}

  private static void checkSums(Reviewed subject, Inspection inspection) {
    Optional<WrittenScores> scores = WrittenScores.of(subject.paper());
    if (scores.isEmpty()) {
      inspection.notApplicable("报告里没有带合计的评分表");
      return;
    }
    inspection.looked();
    for (String heading : List.of("分值", "得分", "扣分")) {
      checkSum(scores.get(), heading, inspection);
    }
    for (WrittenScores.Row row : scores.get().rows()) {
      checkRow(scores.get(), row, inspection);
    }
    scores
        .flatMap(one -> one.total().scored())
        .ifPresent(total -> checkText(subject, total, inspection));
  }

  private static void checkSum(WrittenScores scores, String heading, Inspection inspection) {
    BigDecimal sum = scores.sum(heading);
    Optional<BigDecimal> total = scores.total().number(heading);
    if (total.isPresent() && total.get().compareTo(sum) != 0) {
      String caption = TableRules.caption(scores.table());
      inspection
          .find()
          .labelled(caption, heading)
          .found(Decimals.plain(total.get()))
          .expected(Decimals.plain(sum))
          .difference(total.get().subtract(sum), Unit.SCORE)
          .says(
              caption
                  + "的"
                  + heading
                  + "合计为"
                  + Decimals.plain(total.get())
                  + "，各项之和为"
                  + Decimals.plain(sum)
                  + "。");
    }
  }

  private static void checkRow(WrittenScores scores, WrittenScores.Row row, Inspection inspection) {
    if (row.points().isEmpty() || row.scored().isEmpty() || row.lost().isEmpty()) {
      return;
    }
    BigDecimal both = row.scored().get().add(row.lost().get());
    if (both.compareTo(row.points().get()) != 0) {
      String caption = TableRules.caption(scores.table());
      inspection
          .find()
          .labelled(row.third(), "得分")
          .found(Decimals.plain(both))
          .expected(Decimals.plain(row.points().get()))
          .difference(both.subtract(row.points().get()), Unit.SCORE)
          .says(
              caption
                  + "中“"
                  + row.third()
                  + "”的得分与扣分相加为"
                  + Decimals.plain(both)
                  + "，分值为"
                  + Decimals.plain(row.points().get())
                  + "。");
    }
  }

  private static void checkText(Reviewed subject, BigDecimal total, Inspection inspection) {
    for (Paragraph paragraph : subject.paper().all(Paragraph.class)) {
      for (StatedPoints stated : StatedScores.totals(paragraph.text())) {
        if (stated.points().compareTo(total) != 0) {
          inspection
              .find()
              .labelled("综合得分", "")
              .found(stated.words())
              .expected(Decimals.plain(total) + "分")
              .difference(stated.points().subtract(total), Unit.SCORE)
              .says("正文写的是“" + stated.words() + "”，评分表的得分合计为" + Decimals.plain(total) + "分。");
        }
      }
    }
  }

  private static void checkGrades(Reviewed subject, Inspection inspection) {
    Optional<Scoring> scoring = subject.completion().dossier().scoring();
    if (scoring.isEmpty()) {
      inspection.notApplicable("工作簿没有评分");
      return;
    }
    Grades grades = scoring.get().grades();
    StatedGrades named = new StatedGrades(grades);
    inspection.looked();
    Optional<BigDecimal> points = number(scoring.get().total().points());
    Optional<BigDecimal> last = total(subject, scoring.get());
    for (Paragraph paragraph : subject.paper().all(Paragraph.class)) {
      List<StatedPoints> beside = StatedScores.totals(paragraph.text());
      Optional<BigDecimal> score =
          beside.isEmpty() ? last : Optional.of(beside.get(beside.size() - 1).points());
      for (StatedGrades.Stated stated : named.in(paragraph.text())) {
        score
            .flatMap(scored -> points.flatMap(all -> grade(scored, all, grades)))
            .filter(right -> !right.equals(stated.grade()))
            .ifPresent(right -> wrong(stated, score.get(), right, inspection));
      }
    }
  }

  /** What the report itself says of the total, else the workbook. */
  private static Optional<BigDecimal> total(Reviewed subject, Scoring scoring) {
    return subject.paper().all(Paragraph.class).stream()
        .flatMap(paragraph -> StatedScores.totals(paragraph.text()).stream())
        .map(StatedPoints::points)
        .findFirst()
        .or(() -> WrittenScores.of(subject.paper()).flatMap(one -> one.total().scored()))
        .or(() -> number(scoring.total().scored()));
  }

  private static Optional<BigDecimal> number(Figure figure) {
    return figure.isNumber() ? Optional.of(figure.number()) : Optional.empty();
  }

  private static Optional<String> grade(BigDecimal scored, BigDecimal all, Grades grades) {
    return all.signum() <= 0
        ? Optional.empty()
        : StatedScores.grade(Decimals.divide(scored, all), grades);
  }

  private static void wrong(
      StatedGrades.Stated stated, BigDecimal score, String right, Inspection inspection) {
    inspection
        .find()
        .labelled("评价等级", "")
        .found(stated.words())
        .expected(right)
        .says("正文写的是“" + stated.words() + "”，得分" + Decimals.plain(score) + "分应为“" + right + "”。");
  }

  private static void checkWeights(Reviewed subject, Inspection inspection) {
    Optional<Weights> table =
        WrittenScores.of(subject.paper())
            .map(WrittenScores::weights)
            .or(() -> subject.completion().dossier().scoring().map(Weights::of));
    if (table.isEmpty()) {
      inspection.notApplicable("报告和工作簿都没有评分表");
      return;
    }
    inspection.looked();
    Weights weights = table.get();
    Pattern named = StatedScores.weightsOf(weights.names());
    for (Paragraph paragraph : subject.paper().all(Paragraph.class)) {
      for (StatedPoints stated : StatedScores.weights(paragraph.text(), named)) {
        if (!weights.agreesWith(stated)) {
          String expected = weights.shown(stated.name());
          inspection
              .find()
              .labelled(stated.name(), "分值")
              .found(stated.words())
              .expected(expected)
              .says("正文写的是“" + stated.words() + "”，评分表中“" + stated.name() + "”为" + expected + "。");
        }
      }
    }
  }
}
