package org.jixiao.report.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.report.summary.DepartmentOutcome.Found;
import org.jixiao.report.summary.DepartmentOutcome.Points;

/**
 * The outcomes of all workbooks of a folder. What all lines are asked for is worked out once: there
 * may be ten thousand of them.
 */
public final class District {
  /** So many 一级指标 have columns of their own; a table of more could not be printed. */
  private static final int MOST_GROUPS = 8;

  private final List<DepartmentOutcome> finished;
  private final List<DepartmentOutcome> failed;
  private final List<String> vanished;
  private final String way;
  private final List<String> groups;

  /**
   * A district.
   *
   * @param outcomes one for each workbook, in the order of their paths
   * @param vanished the paths of workbooks that the summary has notes about and that are not there
   * @param way the way from the summary to the folder, with a slash behind it; empty when it stands
   *     there
   */
  public District(List<DepartmentOutcome> outcomes, List<String> vanished, String way) {
    this.finished = outcomes.stream().filter(DepartmentOutcome::isFinished).toList();
    this.failed = outcomes.stream().filter(one -> !one.isFinished()).toList();
    this.vanished = List.copyOf(vanished);
    this.way = way;
    this.groups = mostUsual(finished);
  }

  /** The way from the summary to a workbook. */
  String wayTo(DepartmentOutcome one) {
    return way + one.file();
  }

  /** Those with a result. */
  public List<DepartmentOutcome> finished() {
    return finished;
  }

  /** Those without one. */
  public List<DepartmentOutcome> failed() {
    return failed;
  }

  /** The paths of workbooks that the summary has notes about and that are not there. */
  List<String> vanished() {
    return vanished;
  }

  /** The evaluated year where all agree on it, with its word, else empty. */
  String year() {
    List<Integer> years = finished().stream().map(DepartmentOutcome::year).distinct().toList();
    return years.size() == 1 && years.get(0) > 0 ? years.get(0) + "年度" : "";
  }

  /** The 一级指标 of all, the most usual ones where there are too many, in the order of the tables. */
  List<String> groups() {
    return groups;
  }

  private static List<String> mostUsual(List<DepartmentOutcome> finished) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (DepartmentOutcome one : finished) {
      one.first().forEach(group -> counts.merge(group.name(), 1L, Long::sum));
    }
    Set<String> kept =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
            .limit(MOST_GROUPS)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return counts.keySet().stream().filter(kept::contains).toList();
  }

  /** A 三级指标 within its 一级指标. */
  record Third(String group, String name) {}

  /** The 三级指标 of all, in the order of the tables, those of one 一级指标 together. */
  List<Third> thirds() {
    Map<String, Set<Third>> byGroup = new LinkedHashMap<>();
    for (DepartmentOutcome one : finished()) {
      for (Points points : one.third()) {
        byGroup
            .computeIfAbsent(points.group(), group -> new LinkedHashSet<>())
            .add(new Third(points.group(), points.name()));
      }
    }
    return byGroup.values().stream().flatMap(Set::stream).toList();
  }

  /**
   * A rule that found something in several units.
   *
   * @param rule the rule, with how often it found something in all units
   * @param units the units, in their order
   */
  public record Frequent(Found rule, List<String> units) {}

  /** The rules that found something in most units, those with the most units first. */
  public List<Frequent> frequent() {
    Map<String, Found> rules = new LinkedHashMap<>();
    Map<String, List<String>> units = new HashMap<>();
    for (DepartmentOutcome one : finished) {
      for (Found found : one.found()) {
        rules.merge(found.rule(), found, District::together);
        units.computeIfAbsent(found.rule(), rule -> new ArrayList<>()).add(one.name());
      }
    }
    Comparator<Frequent> most = Comparator.comparing(frequent -> -frequent.units().size());
    return rules.values().stream()
        .map(rule -> new Frequent(rule, units.get(rule.rule())))
        .sorted(most.thenComparing(frequent -> frequent.rule().rule()))
        .toList();
  }

  private static Found together(Found one, Found other) {
    return new Found(one.rule(), one.title(), one.severity(), one.count() + other.count());
  }

  /**
   * The papers that units have not provided, each with how many lack it, the most lacking first.
   */
  List<Map.Entry<String, Long>> missingPapers() {
    Map<String, Long> counts = new LinkedHashMap<>();
    finished().forEach(one -> one.missing().forEach(paper -> counts.merge(paper, 1L, Long::sum)));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .toList();
  }

  // ---- what has to be known before units are compared

  /** The departures from the usual limits and rules that most units share. */
  private List<String> usual() {
    Map<List<String>, Long> counts = new LinkedHashMap<>();
    finished().forEach(one -> counts.merge(one.departures(), 1L, Long::sum));
    return mostFrequent(counts, List.of());
  }

  private int usualTemplate() {
    Map<Integer, Long> counts = new LinkedHashMap<>();
    finished().forEach(one -> counts.merge(one.template(), 1L, Long::sum));
    return mostFrequent(counts, 0);
  }

  private static <T> T mostFrequent(Map<T, Long> counts, T none) {
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(none);
  }

  /** In what units are not like most others, so that their ranks say less; one line for each. */
  List<String> cautions() {
    List<String> usual = usual();
    int template = usualTemplate();
    Map<String, Long> names =
        finished().stream()
            .collect(Collectors.groupingBy(District::identity, Collectors.counting()));
    List<String> lines = new ArrayList<>();
    for (DepartmentOutcome one : finished()) {
      List<String> parts = new ArrayList<>();
      if (!one.departures().equals(usual)) {
        parts.add(
            one.departures().isEmpty()
                ? "参数和规则按程序默认，与多数单位不同"
                : "参数或规则与多数单位不同：" + String.join("、", one.departures()));
      }
      if (one.template() != template) {
        String version = one.template() == 0 ? "不明" : Integer.toString(one.template());
        parts.add("模板版本" + version + "，多数单位为" + template);
      }
      if (!one.unit().isEmpty() && names.get(identity(one)) > 1) {
        parts.add("同一单位、同一年度有 " + names.get(identity(one)) + " 份工作簿");
      }
      if (!parts.isEmpty()) {
        lines.add(one.name() + "（" + one.file() + "）：" + String.join("；", parts));
      }
    }
    return lines;
  }

  /** The workbooks of units that are measured otherwise than most. */
  Set<String> unlikeMost() {
    List<String> usual = usual();
    int template = usualTemplate();
    return finished().stream()
        .filter(one -> !one.departures().equals(usual) || one.template() != template)
        .map(DepartmentOutcome::file)
        .collect(Collectors.toSet());
  }

  private static String identity(DepartmentOutcome one) {
    return one.unit() + " " + one.year();
  }
}
