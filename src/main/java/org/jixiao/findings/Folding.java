package org.jixiao.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.numbers.Decimals;

/**
 * Folds the findings of one rule in one column into one line, with their count and the first cells.
 * Answers belong to rows: rows with different answers stand on different lines, and when a line
 * loses or gains rows, its other rows keep their answers.
 */
public final class Folding {

  /** Up to so many repeats stand on lines of their own. */
  private static final int SINGLE = 3;

  private static final int CELLS_NAMED = 6;

  /**
   * What a folded line says was found: the rows with their values, and their number. Version 0.1
   * wrote the rows apart, behind the number.
   */
  private static final Pattern FOLDED = Pattern.compile("(?s)(.*)（共[\\d,]+处(?:：(.*))?）");

  private static final String BETWEEN = "；";

  private Folding() {}

  /**
   * One line of the findings.
   *
   * @param finding what the line says
   * @param members the findings that it stands for, itself when it is not folded
   * @param answer what somebody has answered to all of them
   */
  public record Fold(Finding finding, List<Finding> members, Answer answer) {

    public Fold {
      members = List.copyOf(members);
    }
  }

  /**
   * The lines for the findings of one rule.
   *
   * @param answers what somebody has answered to a finding
   */
  public static List<Fold> lines(
      Rule<?> rule, List<Finding> findings, Function<Finding, Answer> answers) {
    if (findings.isEmpty()) {
      return List.of();
    }
    Map<List<Object>, List<Finding>> columns = new LinkedHashMap<>();
    Map<Finding, Answer> given = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Answer answer = given.computeIfAbsent(finding, answers);
      // Findings with different remedies are different troubles that merely share a column.
      String kind =
          finding.remedy() + (rule.manner().tellsApartByExpected() ? finding.expected() : "");
      String one = rule.folds() ? "" : Integer.toString(columns.size());
      List<Object> key =
          List.of(finding.severity(), finding.sheet(), finding.column(), kind, answer, one);
      columns.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    List<Fold> lines = new ArrayList<>();
    for (List<Finding> same : columns.values()) {
      Answer answer = given.get(same.get(0));
      if (same.size() <= SINGLE) {
        same.forEach(finding -> lines.add(new Fold(finding, List.of(finding), answer)));
      } else {
        lines.add(new Fold(folded(same), same, answer));
      }
    }
    return lines;
  }

  private static Finding folded(List<Finding> same) {
    String cells =
        same.stream()
            .map(Folding::name)
            .filter(name -> !name.isEmpty())
            .limit(CELLS_NAMED)
            .collect(Collectors.joining("、"));
    String count = Decimals.count(same.size());
    String more = same.size() > CELLS_NAMED ? "等" + count + "处" : "";
    // All rows and all values, so that an answer holds only for what it was given for.
    String values =
        same.stream().map(Folding::member).distinct().collect(Collectors.joining(BETWEEN));
    return same.get(0)
        .foundAs(values + "（共" + count + "处）")
        .withMore("同列同类问题共" + count + "处：" + cells + more + "。");
  }

  /** A finding as one of a line: its row, and what was found there. */
  private static String member(Finding finding) {
    return finding.row().isBlank()
        ? finding.found().strip()
        : finding.row().strip() + "：" + finding.found().strip();
  }

  private static String name(Finding finding) {
    boolean both = !finding.cell().isEmpty() && !finding.row().isEmpty();
    return both
        ? finding.row() + "（" + finding.cell() + "）"
        : finding.cell().isEmpty() ? finding.row() : finding.cell();
  }

  /** Whether a line of an earlier run, folded or not, said the same of the same row. */
  public static boolean says(Finding earlier, Finding now) {
    if (!isOfSameColumn(earlier, now)) {
      return false;
    }
    if (earlier.identity().equals(now.identity())) {
      return true;
    }
    Matcher folded = FOLDED.matcher(earlier.found());
    if (!folded.matches()) {
      return false;
    }
    String values = Finding.ungrouped(folded.group(1));
    return folded.group(2) == null
        ? holds(values, BETWEEN, Finding.ungrouped(member(now)))
        : holds(values, "、", Finding.ungrouped(now.found().strip()))
            && holds(folded.group(2), "、", now.row().strip());
  }

  /** Whether a line of an earlier run was about the same row, whatever was found there. */
  public static boolean isAbout(Finding earlier, Finding now) {
    if (!isOfSameColumn(earlier, now)) {
      return false;
    }
    if (earlier.isAtPlaceOf(now)) {
      return true;
    }
    Matcher folded = FOLDED.matcher(earlier.found());
    if (!folded.matches() || now.row().isBlank()) {
      return false;
    }
    return folded.group(2) == null
        ? (BETWEEN + folded.group(1)).contains(BETWEEN + now.row().strip() + "：")
        : holds(folded.group(2), "、", now.row().strip());
  }

  private static boolean isOfSameColumn(Finding one, Finding other) {
    return one.rule().equals(other.rule())
        && one.sheet().strip().equals(other.sheet().strip())
        && one.column().strip().equals(other.column().strip());
  }

  private static boolean holds(String list, String between, String member) {
    return (between + list + between).contains(between + member + between);
  }
}
