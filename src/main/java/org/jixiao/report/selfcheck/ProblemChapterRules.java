package org.jixiao.report.selfcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.book.Forms;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.selfcheck.Paper.Heading;
import org.jixiao.report.selfcheck.Paper.Paragraph;
import org.jixiao.report.selfcheck.Paper.Piece;
import org.jixiao.sheets.problems.ProblemsForm;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.Wording;

/** 存在的问题 and 建议: each deduction has its problem, each problem its fact and its advice. */
final class ProblemChapterRules {

  private static final Rule<Reviewed> ADVICE =
      Rule.of("RP-E05", Severity.CHECK, "问题与建议不对应")
          .because("有问题没有建议、有建议没有问题，整改无从落实；报告评审一般每处扣0.5分。")
          .repair("每类问题都写明建议，建议都有对应的问题。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(ProblemChapterRules::checkAdvice);

  private static final Rule<Reviewed> DEDUCTION =
      Rule.of("RP-E10", Severity.CHECK, "扣分没有对应的问题")
          .because("评分表扣了分，存在的问题一章却没有说到，扣分就没有事实支持；报告评审一般每处扣0.5分。")
          .repair("在存在的问题中写明这项扣分的事实，并写出三级指标的名称；不该扣的，改正评分。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(ProblemChapterRules::checkDeductions);

  private static final Rule<Reviewed> FACT =
      Rule.of("RP-E11", Severity.CHECK, "问题没有写明事实或金额")
          .because("只有结论、没有时间、数量、金额或资料名称的问题无从整改，也无从复核；报告评审一般每处扣0.5分。")
          .repair("写明查明的事实：哪一项、多少笔、多少金额、依据哪份资料。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(ProblemChapterRules::checkFacts);

  static final List<Rule<Reviewed>> ALL = List.of(ADVICE, DEDUCTION, FACT);

  private static final String PROBLEMS = "存在的问题";

  /** What the program or a person says of a problem besides its fact. */
  private static final Pattern BESIDES =
      Pattern.compile("(?:依据|原因|涉及评分指标|涉及三级指标)(?:[：:]|“)[^。]*(?:。|$)|，?扣\\d[\\d.]*分");

  /** What can be looked up: a number, a paper or a thing by its name. */
  private static final Pattern CONCRETE =
      Pattern.compile("[0-9０-９]|《[^》]+》|“[^”]+”|[一二三四五六七八九十两]+(?:个|项|笔|次|份|家|名|起|辆|台|月|季度)");

  private static final Pattern PAPER =
      Pattern.compile("(?:未|没有|无)(?:能)?(?:提供|取得|附|建立|制定|编制|公开|签订|履行)");

  private static final Pattern VAGUE_AMOUNT =
      Pattern.compile("(?:金额|资金|费用|经费|支出|款项)[^，。；、]{0,6}(?:较大|巨大|较多|不少|若干|过多|过高|较高)");
  private static final Pattern AMOUNT = Pattern.compile("\\d\\s*(?:[万亿千百]?元|%|％)");
  private static final Pattern COUNTED =
      Pattern.compile(
          "^[\\s　]*(?:[（(]?\\d{1,2}[)）．.、]|[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}|[①-⑳])");
  private static final Pattern LEADING = Pattern.compile(".*(?:[：:]|如下。?|主要(?:问题|表现)[^。]*。?)$");

  private ProblemChapterRules() {}

  private static void checkAdvice(Reviewed subject, Inspection inspection) {
    List<String> problems = sections(subject.paper(), PROBLEMS);
    List<String> advised = sections(subject.paper(), "建议");
    if (problems.isEmpty() && advised.isEmpty()) {
      inspection.notApplicable("没有按类别列出的问题和建议");
      return;
    }
    inspection.looked();
    compare(problems, advised, "问题", "建议", inspection);
    compare(advised, problems, "建议", "问题", inspection);
  }

  private static void compare(
      List<String> ones, List<String> others, String kind, String lacking, Inspection inspection) {
    for (String one : ones) {
      if (others.stream().noneMatch(other -> other.equals(one))) {
        inspection
            .find()
            .labelled(one, "")
            .found("没有对应的" + lacking)
            .expected("有对应的" + lacking)
            .says("“" + one + "”有" + kind + "，没有对应的" + lacking + "。");
      }
    }
  }

  /** The sections of a chapter, named by what they are about. */
  private static List<String> sections(Paper paper, String chapter) {
    return paper.below(chapter).stream()
        .filter(Heading.class::isInstance)
        .map(Heading.class::cast)
        .filter(heading -> heading.level() == 2)
        .map(heading -> heading.words().replaceFirst("^关于", ""))
        .toList();
  }

  private static void checkDeductions(Reviewed subject, Inspection inspection) {
    List<Piece> chapter = subject.paper().below(PROBLEMS);
    Map<String, BigDecimal> lost = lost(subject);
    if (chapter.isEmpty() || lost.isEmpty()) {
      inspection.notApplicable(chapter.isEmpty() ? "报告没有存在的问题一章" : "没有扣分的指标");
      return;
    }
    inspection.looked();
    String text = chapter.stream().map(ProblemChapterRules::text).collect(Collectors.joining("\n"));
    lost.forEach(
        (indicator, points) -> {
          if (!text.contains(Wording.plain(indicator)) && !isSettled(indicator, subject)) {
            inspection
                .find()
                .labelled(indicator, "")
                .found("扣" + Decimals.plain(points) + "分")
                .expected("存在的问题中写明")
                .says("“" + indicator + "”扣" + Decimals.plain(points) + "分，存在的问题中没有说到。");
          }
        });
  }

  /** Whether people have said in the workbook why the report does not take it as a problem. */
  private static boolean isSettled(String indicator, Reviewed subject) {
    return subject.completion().dossier().of(Forms.PROBLEMS).stream()
        .flatMap(problems -> problems.peoples().stream())
        .anyMatch(
            line ->
                line.isRefused()
                    && line.touches(indicator)
                    && !line.words(ProblemsForm.REFUSAL).isBlank());
  }

  private static String text(Piece piece) {
    return Wording.plain(
        piece instanceof Paragraph paragraph
            ? paragraph.text()
            : piece instanceof Heading heading ? heading.words() : "");
  }

  /** The indicators that have lost points: by the report's own table, else by the workbook. */
  private static Map<String, BigDecimal> lost(Reviewed subject) {
    Map<String, BigDecimal> lost = new LinkedHashMap<>();
    Optional<WrittenScores> written = WrittenScores.of(subject.paper());
    if (written.isPresent()) {
      written
          .get()
          .rows()
          .forEach(row -> row.lost().ifPresent(points -> lost.put(row.third(), points)));
    } else {
      subject
          .completion()
          .dossier()
          .scoring()
          .map(Scoring::items)
          .orElse(List.of())
          .forEach(
              item -> {
                if (item.score().lost().isNumber()) {
                  lost.put(item.third(), item.score().lost().number());
                }
              });
    }
    lost.entrySet().removeIf(one -> one.getKey().isBlank() || one.getValue().signum() <= 0);
    return lost;
  }

  /**
   * A problem of a report.
   *
   * @param name the heading that it stands under, or how it begins
   * @param text all of it
   */
  private record Problem(String name, String text) {}

  private static void checkFacts(Reviewed subject, Inspection inspection) {
    List<Problem> problems = problems(subject.paper().below(PROBLEMS));
    if (problems.isEmpty()) {
      inspection.notApplicable("报告没有写存在的问题");
      return;
    }
    inspection.looked();
    for (Problem problem : problems) {
      String own = COUNTED.matcher(BESIDES.matcher(problem.text()).replaceAll("")).replaceAll("");
      boolean concrete = CONCRETE.matcher(own).find() || PAPER.matcher(own).find();
      boolean vague = VAGUE_AMOUNT.matcher(own).find() && !AMOUNT.matcher(own).find();
      if (!concrete || vague) {
        String lacking = concrete ? "金额" : "事实";
        inspection
            .find()
            .labelled(problem.name(), "")
            .found("没有写明" + lacking)
            .expected("写明" + lacking)
            .says("存在的问题“" + problem.name() + "”没有写明" + lacking + "。");
      }
    }
  }

  /** Each paragraph that is counted is a problem; else what stands under a heading is one. */
  private static List<Problem> problems(List<Piece> chapter) {
    List<Problem> problems = new ArrayList<>();
    String name = "";
    StringBuilder text = new StringBuilder();
    for (Piece piece : chapter) {
      if (piece instanceof Heading heading) {
        finish(name, text, problems);
        name = heading.words();
      } else if (piece instanceof Paragraph paragraph && isProblem(paragraph.text())) {
        if (startsProblem(paragraph.text())) {
          finish(name, text, problems);
        }
        text.append(paragraph.text()).append('\n');
      }
    }
    finish(name, text, problems);
    return problems;
  }

  private static void finish(String name, StringBuilder text, List<Problem> problems) {
    String words = text.toString().strip();
    text.setLength(0);
    if (!words.isEmpty()) {
      String begins = words.length() > 20 ? words.substring(0, 20) + "……" : words;
      problems.add(new Problem(name.isEmpty() ? begins : name + "：" + begins, words));
    }
  }

  /** Sentences that lead over to problems, or say that there are none, are none. */
  private static boolean isProblem(String text) {
    String words = text.strip();
    return !LEADING.matcher(words).matches()
        && !words.startsWith("以上内容")
        && !words.contains("没有形成需要写入报告的问题");
  }

  private static boolean startsProblem(String text) {
    return COUNTED.matcher(text).find() || text.contains("涉及评分指标");
  }
}
