package org.jixiao.book;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Folding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.findings.Verdict;

/**
 * Everything that the rules brought to light, with the answers of earlier runs.
 *
 * @param runs every rule with how its run ended
 * @param answers what the accountant wrote beside findings that are still the same
 * @param history how the findings stand against the run before
 */
public record Examination(
    List<RuleRun> runs, Map<Finding.Identity, Answer> answers, History history) {

  public Examination {
    runs = List.copyOf(runs);
    answers = Map.copyOf(answers);
  }

  /** Runs all rules on a dossier. */
  public static Examination of(Dossier dossier, List<PastFinding> all) {
    return of(RulesRun.on(dossier, all));
  }

  /** What rules have found, with the answers of earlier runs. */
  public static Examination of(RulesRun rules) {
    List<PastFinding> all = rules.past();
    List<PastFinding> past = all.stream().filter(one -> !one.isGone()).toList();
    List<PastFinding> gone = all.stream().filter(PastFinding::isGone).toList();
    List<PastFinding> known = Stream.concat(past.stream(), gone.stream()).toList();
    RestoredCells restored = rules.restored();
    List<RuleRun> runs = new ArrayList<>();
    List<Folding.Fold> lines = new ArrayList<>();
    for (RuleRun run : rules.runs()) {
      List<Folding.Fold> own =
          Folding.lines(run.rule(), run.findings(), finding -> answer(finding, known, past));
      RuleRun folded = run.folded(own);
      RuleRun whole = restored.with(folded);
      runs.add(whole);
      lines.addAll(own);
      whole.findings().stream()
          .skip(own.size())
          .map(old -> new Folding.Fold(old, List.of(old), answer(old, known, past)))
          .forEach(lines::add);
    }
    Map<Finding.Identity, Answer> answers = new HashMap<>();
    lines.forEach(line -> answers.putIfAbsent(line.finding().identity(), line.answer()));
    return new Examination(runs, answers, History.of(lines, all));
  }

  /**
   * What was answered to a finding in its row, alone or among others. What was answered in the same
   * row to another value settles nothing, but it is not lost.
   */
  private static Answer answer(Finding finding, List<PastFinding> known, List<PastFinding> past) {
    return known.stream()
        .filter(one -> Folding.says(one.finding(), finding))
        .map(PastFinding::answer)
        .findFirst()
        .orElseGet(
            () ->
                past.stream()
                    .filter(one -> Folding.isAbout(one.finding(), finding))
                    .map(PastFinding::answer)
                    .filter(Answer::hasWords)
                    .findFirst()
                    .map(Answer::reopened)
                    .orElse(Answer.NONE));
  }

  /** All findings, the worst first, otherwise in the order of the rules. */
  public List<Finding> findings() {
    return findings(runs);
  }

  /**
   * The findings in the order in which they want to be looked at: the worst first, open ones before
   * those that are answered, and among those figures that contradict each other before what is
   * unlikely, undocumented or merely not filled in.
   */
  public List<Finding> gravest() {
    Map<String, Integer> weights = new HashMap<>();
    runs.forEach(run -> weights.put(run.rule().id(), run.rule().kind().weight()));
    return findings().stream()
        .sorted(
            Comparator.comparing(Finding::severity)
                .thenComparing(finding -> !isOpen(finding))
                .thenComparing(finding -> weights.get(finding.rule())))
        .toList();
  }

  private static List<Finding> findings(List<RuleRun> runs) {
    List<Finding> all = new ArrayList<>();
    runs.forEach(run -> all.addAll(run.findings()));
    all.sort(Comparator.comparing(Finding::severity));
    return List.copyOf(all);
  }

  /** What was written beside a finding. */
  public Answer answer(Finding finding) {
    return answers.getOrDefault(finding.identity(), Answer.NONE);
  }

  /**
   * Whether a finding still counts: an explained 需核实 does not, an error always does. A wrong total
   * is the one error that an answer settles, once a run has put the formula back: nothing in the
   * workbook is wrong any more, and only a person can say which of the two numbers was.
   */
  public boolean isOpen(Finding finding) {
    boolean settled = answer(finding).settles();
    return !settled || finding.severity() != Severity.CHECK && !isSettledByAnswer(finding);
  }

  private boolean isSettledByAnswer(Finding finding) {
    return runs.stream()
        .map(RuleRun::rule)
        .filter(rule -> rule.id().equals(finding.rule()))
        .anyMatch(rule -> rule.manner().settledByAnswer());
  }

  /** How many findings there are of each severity, and how many of them are explained. */
  public String counts() {
    long explained = findings().stream().filter(finding -> !isOpen(finding)).count();
    return "错误 "
        + count(Severity.ERROR)
        + "　需核实 "
        + count(Severity.CHECK)
        + "　提示 "
        + count(Severity.NOTE)
        + (count(Severity.TRIAL) == 0 ? "" : "　试行 " + count(Severity.TRIAL))
        + (explained == 0 ? "" : "　已说明 " + explained);
  }

  /** Answers that settle nothing: to an error, or without treatment or reason. */
  public long idleAnswers() {
    return findings().stream()
        .filter(finding -> finding.severity().counts() && isOpen(finding))
        .filter(finding -> answer(finding).isBegun())
        .count();
  }

  /** How many findings there are of a severity. */
  public int count(Severity severity) {
    return (int) findings().stream().filter(f -> f.severity() == severity).count();
  }

  /** How many rules ended so. */
  public int count(RuleState state) {
    return (int) runs.stream().filter(run -> run.state() == state).count();
  }

  /** How the rules ended, in one line: how many found something, and how many lines that is. */
  public String rulesInWords() {
    StringBuilder out = new StringBuilder("规则" + runs.size() + "条：");
    out.append("发现问题").append(count(RuleState.FOUND)).append("条");
    if (count(RuleState.FOUND) > 0) {
      out.append("（检查结果").append(findings().size()).append("行）");
    }
    out.append("，未发现").append(count(RuleState.PASSED)).append("条");
    out.append("，跳过").append(count(RuleState.SKIPPED)).append("条");
    out.append("，不适用").append(count(RuleState.NOT_APPLICABLE)).append("条");
    int off = count(RuleState.OFF);
    out.append(off == 0 ? "" : "，停用" + off + "条");
    int faults = count(RuleState.FAULT);
    return out.append(faults == 0 ? "" : "，异常" + faults + "条").append("。").toString();
  }

  /** The one line that it all comes down to. */
  public Verdict verdict() {
    List<Finding> open = findings().stream().filter(this::isOpen).toList();
    Severity worst = open.isEmpty() ? null : open.get(0).severity();
    int ofWorst = (int) open.stream().filter(f -> f.severity() == worst).count();
    return new Verdict(worst, ofWorst, count(RuleState.FAULT));
  }
}
