package org.jixiao.report.summary;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a workbook leaves behind once it has been worked on: little enough that ten thousand of them
 * fit into memory. Texts that do not apply are empty, never null.
 *
 * @param file the path of the workbook, seen from the folder that was worked on, with slashes
 * @param unit the evaluated unit; empty when unknown
 * @param year the evaluated year; 0 when unknown
 * @param verdict the one line that the run came to
 * @param trouble why there is no result; empty when there is one
 * @param remedy what to do about the trouble
 * @param figures its headline figures in 元, ratios and points; one without a value is not there
 * @param absences why the others have none, in a word: 未提供 or 无法计算
 * @param grade 评价等级
 * @param first the points of each 一级指标
 * @param third the points of each 三级指标
 * @param errors how many 错误 are open
 * @param checks how many 需核实 there are
 * @param unanswered how many of these nobody has settled yet
 * @param faults how many rules failed by themselves
 * @param missing the papers that the unit has not provided
 * @param found the rules that found something, with how often
 * @param departures in what it departs from the program's usual limits and rules
 * @param template the version of the template that it was made from; 0 when unknown
 */
public record DepartmentOutcome(
    String file,
    String unit,
    int year,
    String verdict,
    String trouble,
    String remedy,
    Map<Measure, BigDecimal> figures,
    Map<Measure, String> absences,
    String grade,
    List<Points> first,
    List<Points> third,
    int errors,
    int checks,
    int unanswered,
    int faults,
    List<String> missing,
    List<Found> found,
    List<String> departures,
    int template) {

  public DepartmentOutcome {
    figures = unchanging(figures);
    absences = unchanging(absences);
    first = List.copyOf(first);
    third = List.copyOf(third);
    missing = List.copyOf(missing);
    found = List.copyOf(found);
    departures = List.copyOf(departures);
  }

  private static <V> Map<Measure, V> unchanging(Map<Measure, V> map) {
    EnumMap<Measure, V> copy = new EnumMap<>(Measure.class);
    copy.putAll(map);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * The points of an indicator.
   *
   * @param group the 一级指标 that it belongs to
   * @param name its name
   * @param points 分值, or null
   * @param scored 得分, or null
   */
  public record Points(String group, String name, BigDecimal points, BigDecimal scored) {}

  /**
   * A rule that found something.
   *
   * @param rule its id
   * @param title its title
   * @param severity how bad it is
   * @param count how many findings of it are open
   */
  public record Found(String rule, String title, String severity, int count) {}

  /** A workbook that has no result. */
  public static DepartmentOutcome without(
      String file, String verdict, String trouble, String remedy) {
    return new DepartmentOutcome(
        file, "", 0, verdict, trouble, remedy, Map.of(), Map.of(), "", List.of(), List.of(), 0, 0,
        0, 0, List.of(), List.of(), List.of(), 0);
  }

  /** Whether there is a result. */
  public boolean isFinished() {
    return trouble.isEmpty();
  }

  /** What to call it: the unit, or the file where the unit is not known. */
  public String name() {
    return unit.isEmpty() ? file : unit;
  }
}
