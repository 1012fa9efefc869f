package org.jixiao.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Placeholder;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.problems.Problems;
import org.jixiao.sheets.problems.ProblemsForm;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.texts.Misspellings;
import org.jixiao.table.Column;

/** What must hold between 问题与建议 and 评分, once a person has begun to deal with the problems. */
final class ProblemRules {

  private static final Pattern AMOUNT_IN_WORDS = Pattern.compile("\\d[\\d,.]*\\s*[万亿千百]?元");

  private static final Rule<Dossier> WHOLE =
      Rule.of("WT-E01", Severity.CHECK, "扣分、问题与建议不对应")
          .because("报告中每项扣分都要有查明的问题，每个问题都要有事实、金额和建议；缺一项，单位无从整改，复核也无从核对。")
          .repair("补写问题的事实、金额和建议；扣分没有对应问题的，采用程序拟写的建议稿或另写一条。")
          .reads(Forms.PROBLEMS)
          .alsoReads(Forms.SCORING)
          .test(ProblemRules::check);

  private static final Rule<Dossier> PLACEHOLDER =
      Rule.of("WT-E02", Severity.CHECK, "问题与建议留有占位符或错别字")
          .because("采用的问题和建议原样印进报告；占位符说明内容没有核实，错别字报告评审一般每处扣0.2分。")
          .repair("补上内容，改正错别字；没有核实的问题不要采用。")
          .reads(Forms.PROBLEMS)
          .listsEachPlace()
          .test(ProblemRules::checkWords);

  static final List<Rule<Dossier>> ALL = List.of(WHOLE, PLACEHOLDER);

  /** The columns that the report prints as they are. */
  private static final List<Column> PRINTED =
      List.of(ProblemsForm.FACT, ProblemsForm.BASIS, ProblemsForm.CAUSE, ProblemsForm.ADVICE);

  /** A problem may be that somebody else has left a placeholder. */
  private static final Pattern QUOTED = Pattern.compile("“[^“”]*”|占位符");

  private ProblemRules() {}

  /** The lines that people have taken over or written; before there is one, nothing is asked. */
  private static List<Problems.Line> peoples(Dossier dossier, Inspection inspection) {
    List<Problems.Line> lines = dossier.of(Forms.PROBLEMS).orElseThrow().peoples();
    if (lines.isEmpty()) {
      inspection.notApplicable("只有程序拟写的建议稿，还没有人采用或填写");
    } else {
      inspection.looked();
    }
    return lines;
  }

  private static void check(Dossier dossier, Inspection inspection) {
    List<Problems.Line> lines = peoples(dossier, inspection);
    if (lines.isEmpty()) {
      return;
    }
    for (Problems.Line line : lines) {
      if (line.isRefused()) {
        lacks(line, ProblemsForm.REFUSAL, "写明不采用的理由。", "不采用而没有写明理由", inspection);
      } else {
        checkLine(line, inspection);
      }
    }
    for (Scoring.Item item : dossier.scoring().map(Scoring::items).orElse(List.of())) {
      boolean written = lines.stream().anyMatch(line -> line.touches(item.third()));
      if (item.score().lost().isAbove(BigDecimal.ZERO) && !written) {
        inspection
            .find()
            .at(item.score().lost())
            .expected("问题与建议中有涉及“" + item.third() + "”的问题")
            .remedy("采用程序拟写的建议稿，或另写一条并填明涉及三级指标。")
            .says(
                "“" + item.third() + "”扣" + item.score().lost().showWithUnit() + "，问题与建议中没有对应的问题。");
      }
    }
  }

  private static void checkLine(Problems.Line line, Inspection inspection) {
    String fact = line.words(ProblemsForm.FACT);
    boolean advised = !line.words(ProblemsForm.ADVICE).isEmpty();
    lacks(
        line,
        ProblemsForm.FACT,
        "写明查明的事实；没有事实依据的建议删去。",
        advised ? "有建议而没有事实" : "没有写明事实",
        inspection);
    if (!fact.isEmpty()) {
      lacks(line, ProblemsForm.ADVICE, "针对问题写明整改建议。", "没有整改建议", inspection);
    }
    if (AMOUNT_IN_WORDS.matcher(fact).find() && line.words(ProblemsForm.POINTS).isEmpty()) {
      lacks(line, ProblemsForm.AMOUNT, "把问题金额填入“金额”栏。", "事实写有金额而“金额”栏空白", inspection);
    }
  }

  private static void lacks(
      Problems.Line line, Column column, String remedy, String what, Inspection inspection) {
    if (line.row().cell(column) != null && line.words(column).isEmpty()) {
      inspection
          .find()
          .at(line.place(column))
          .found("空白")
          .expected("已填写“" + column.heading() + "”")
          .remedy(remedy)
          .says("第" + (line.row().index() + 1) + "行的问题" + what + "。");
    }
  }

  private static void checkWords(Dossier dossier, Inspection inspection) {
    for (Problems.Line line : peoples(dossier, inspection)) {
      if (!line.isRefused()) {
        PRINTED.forEach(column -> checkWords(line, column, inspection));
      }
    }
  }

  private static void checkWords(Problems.Line line, Column column, Inspection inspection) {
    String words = line.words(column);
    String where = "第" + (line.row().index() + 1) + "行的“" + column.heading() + "”";
    String own = QUOTED.matcher(words).replaceAll("");
    Placeholder.in(own)
        .or(() -> Placeholder.vague(own))
        .ifPresent(
            left ->
                inspection
                    .find()
                    .at(line.place(column))
                    .found(left)
                    .expected("写实")
                    .says(where + "留有“" + left + "”。"));
    Misspellings.in(words)
        .forEach(
            (wrong, right) ->
                inspection
                    .find()
                    .at(line.place(column))
                    .found(wrong)
                    .expected(right)
                    .says(where + "中“" + wrong + "”应为“" + right + "”。"));
  }
}
