package org.jixiao.report.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.report.summary.DepartmentOutcome.Found;
import org.jixiao.report.summary.DepartmentOutcome.Points;

/**
 * The outcomes of all workbooks of a folder.
 *
 * @param outcomes one for each workbook, in the order of their paths
 * @param vanished the paths of workbooks that the summary has notes about and that are not there
 * @param way the way from the summary to the folder, with a slash behind it; empty when it stands
 *     there
 */
public record District(List<DepartmentOutcome> outcomes, List<String> vanished, String way) {
  /** So many 一级指标 have columns of their own; a table of more could not be printed. */
  private static final int MOST_GROUPS = 8;

  public District {
    outcomes = List.copyOf(outcomes);
    vanished = List.copyOf(vanished);
  }

  /** The way from the summary to a workbook. */
  String wayTo(DepartmentOutcome one) {
    return way + one.file();
  }

  /** Those with a result. */
  public List<DepartmentOutcome> finished() {
    return outcomes.stream().filter(DepartmentOutcome::isFinished).toList();
  }

  /** Those without one. */
  public List<DepartmentOutcome> failed() {
    return outcomes.stream().filter(one -> !one.isFinished()).toList();
  }

  /** The evaluated year where all agree on it, with its word, else empty. */
  String year() {
    List<Integer> years = finished().stream().map(DepartmentOutcome::year).distinct().toList();
    return years.size() == 1 && years.get(0) > 0 ? years.get(0) + "年度" : "";
  }

  /** The 一级指标 of all, the most usual ones where there are too many, in the order of the tables. */
  List<String> groups() {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (DepartmentOutcome one : finished()) {
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
    Map<String, Frequent> byRule = new LinkedHashMap<>();
    for (DepartmentOutcome one : finished()) {
      for (Found found : one.found()) {
        byRule.merge(found.rule(), new Frequent(found, List.of(one.name())), District::joined);
      }
    }
    Comparator<Frequent> most = Comparator.comparing(frequent -> -frequent.units().size());
    return byRule.values().stream()
        .sorted(most.thenComparing(frequent -> frequent.rule().rule()))
        .toList();
  }

  private static Frequent joined(Frequent one, Frequent other) {
    List<String> units = new ArrayList<>(one.units());
    units.addAll(other.units());
    Found rule = one.rule();
    int count = rule.count() + other.rule().count();
    return new Frequent(new Found(rule.rule(), rule.title(), rule.severity(), count), units);
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
