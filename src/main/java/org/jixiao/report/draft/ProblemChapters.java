package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jixiao.book.Drafts;
import org.jixiao.book.Forms;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.problems.Problems;
import org.jixiao.sheets.problems.ProblemsForm;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;

/**
 * 存在的问题 and 建议: what people have taken over on 问题与建议, else what the program proposes there, marked
 * as something to be looked at.
 */
final class ProblemChapters {

  private static final String OTHER = "其他问题";
  private static final Pattern RULES =
      Pattern.compile(
          "[（(][A-Z]{2}-[A-Z]\\d{2}[)）]|另见\\s*[A-Z]{2}-[A-Z]\\d{2}(?:[、，]?[A-Z]{2}-[A-Z]\\d{2})*[。；]?");

  private final Manuscript manuscript;
  private final Map<String, List<Problem>> byCategory = new LinkedHashMap<>();

  /**
   * One problem.
   *
   * @param words what stands in a column
   * @param figure the amount or the points, where they stand in a cell
   * @param proposed whether nobody has looked at it yet
   */
  private record Problem(
      Function<Column, String> words, Function<Column, Optional<Figure>> figure, boolean proposed) {

    /** What stands in a column, as the report says it: a client does not know our rules. */
    String say(Column column) {
      String plain = RULES.matcher(words.apply(column)).replaceAll("");
      return plain.strip().replaceAll("[。；;]+$", "");
    }
  }

  ProblemChapters(Manuscript manuscript) {
    this.manuscript = manuscript;
    List<Problem> problems = new ArrayList<>();
    manuscript.dossier().of(Forms.PROBLEMS).ifPresent(sheet -> typed(sheet, problems));
    if (problems.isEmpty()) {
      proposed(problems);
    }
    if (problems.isEmpty()) {
      manuscript.dossier().scoring().ifPresent(scoring -> deductions(scoring, problems));
    }
    for (Problem one : problems) {
      String category = one.say(ProblemsForm.CATEGORY);
      byCategory
          .computeIfAbsent(category.isEmpty() ? OTHER : category, k -> new ArrayList<>())
          .add(one);
    }
  }

  private static void typed(Problems sheet, List<Problem> problems) {
    for (Problems.Line line : sheet.all()) {
      if (!line.isEmpty() && !line.isRefused() && !line.words(ProblemsForm.FACT).isBlank()) {
        boolean proposed = line.words(ProblemsForm.STATE).equals(ProblemsForm.DRAFT);
        problems.add(new Problem(line::words, column -> figure(line, column), proposed));
      }
    }
  }

  private static Optional<Figure> figure(Problems.Line line, Column column) {
    RawCell cell = line.row().cell(column);
    return Optional.ofNullable(cell)
        .map(one -> one.figure(column.kind().unit()))
        .filter(Figure::isNumber);
  }

  private void proposed(List<Problem> problems) {
    Drafts drafts = Drafts.of(manuscript.dossier(), manuscript.completion().examination());
    for (Drafts.Line line : drafts.lines()) {
      addProposed(line.words(), problems);
    }
    for (Drafts.Room room : drafts.rooms()) {
      room.words().forEach(words -> addProposed(words, problems));
    }
  }

  private static void addProposed(Map<Column, String> words, List<Problem> problems) {
    if (!words.getOrDefault(ProblemsForm.FACT, "").isBlank()) {
      problems.add(
          new Problem(column -> words.getOrDefault(column, ""), column -> Optional.empty(), true));
    }
  }

  /** Where the sheet is not there at all: a problem for each deduction. */
  private static void deductions(Scoring scoring, List<Problem> problems) {
    for (Scoring.Item item : scoring.items()) {
      if (item.score().lost().isNumber() && item.score().lost().number().signum() > 0) {
        Map<Column, String> words = new LinkedHashMap<>();
        words.put(ProblemsForm.CATEGORY, item.second());
        words.put(ProblemsForm.FACT, "“" + item.third() + "”扣分：" + item.reason());
        words.put(ProblemsForm.INDICATOR, item.third());
        problems.add(
            new Problem(
                column -> words.getOrDefault(column, ""),
                column ->
                    column.equals(ProblemsForm.POINTS)
                        ? Optional.of(item.score().lost())
                        : Optional.empty(),
                true));
      }
    }
  }

  /** 存在的问题; with their causes where the outline asks for them. */
  void problems(int level, String heading) {
    manuscript.begin(level, heading);
    if (byCategory.isEmpty()) {
      manuscript.say("本次评价没有形成需要写入报告的问题。");
    }
    byCategory.forEach(
        (category, problems) -> {
          manuscript.begin(level + 1, category);
          for (Problem one : problems) {
            problem(one);
          }
        });
    manuscript.note(Forms.PROBLEMS);
  }

  private void problem(Problem problem) {
    Figure none = Figure.notProvided("", Unit.MONEY);
    Figure amount = problem.figure().apply(ProblemsForm.AMOUNT).orElse(none);
    Phrase phrase = manuscript.phrase(amount).typed(problem.say(ProblemsForm.FACT)).words("。");
    phrase.perhaps(phrase.part().words("涉及金额").figure(amount).words("。"));
    phrase.perhaps(phrase.part().words("依据：").typed(problem.say(ProblemsForm.BASIS)).words("。"));
    Phrase touched = phrase.part().words("涉及评分指标“").typed(problem.say(ProblemsForm.INDICATOR));
    touched.words("”");
    problem
        .figure()
        .apply(ProblemsForm.POINTS)
        .ifPresent(points -> touched.words("，扣").figure(points));
    phrase.perhaps(touched.words("。"));
    phrase.perhaps(phrase.part().words("原因：").typed(problem.say(ProblemsForm.CAUSE)).words("。"));
    if (problem.proposed()) {
      List<String> reasons = List.of("本条由程序根据扣分和检查结果拟写，请核实事实、金额和依据后采用或删除。");
      manuscript.add(new Block.Note(phrase.spans(), reasons));
    } else {
      manuscript.say(phrase);
    }
  }

  /** 建议; what has been advised once is not said again. */
  void advice(int level) {
    manuscript.begin(level, "建议");
    Map<String, String> firstUnder = new LinkedHashMap<>();
    byCategory.forEach(
        (category, problems) -> {
          List<String> all =
              problems.stream()
                  .map(one -> one.say(ProblemsForm.ADVICE))
                  .filter(advice -> !advice.isEmpty())
                  .distinct()
                  .toList();
          if (!all.isEmpty()) {
            manuscript.begin(level + 1, "关于" + category);
            advise(category, all, firstUnder);
          }
        });
    if (firstUnder.isEmpty()) {
      manuscript.say("问题与建议表中没有填写建议。");
    }
  }

  private void advise(String category, List<String> all, Map<String, String> firstUnder) {
    boolean any = false;
    for (String advice : all) {
      if (firstUnder.putIfAbsent(advice, category) == null) {
        manuscript.say(manuscript.phrase().typed(advice).words("。"));
        any = true;
      }
    }
    if (!any) {
      String same = firstUnder.get(all.get(0));
      manuscript.say(manuscript.phrase().words("与“").typed(same).words("”的建议相同。"));
    }
  }
}
