package org.jixiao.support;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.DepartmentOutcome.Found;
import org.jixiao.report.summary.DepartmentOutcome.Points;
import org.jixiao.report.summary.Measure;

/** Outcomes of departments that were never there: many shapes, gaps among them. */
public final class Outcomes {
  private static final List<String> GRADES = List.of("优秀", "良好", "中等", "较差");

  private Outcomes() {}

  /** So many outcomes; one in ten has failed. */
  public static List<DepartmentOutcome> of(int number, long seed) {
    Random random = new Random(seed);
    List<DepartmentOutcome> all = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      String file = "%04d.xlsx".formatted(i);
      all.add(
          i % 10 == 9
              ? DepartmentOutcome.without(file, "阻断", "“" + file + "”是空文件。", "重新取得文件。")
              : one(file, "单位" + i, random));
    }
    return all;
  }

  /** One outcome. */
  public static DepartmentOutcome one(String file, String unit, Random random) {
    Map<Measure, BigDecimal> figures = new EnumMap<>(Measure.class);
    Map<Measure, String> absences = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      boolean gap = random.nextInt(8) == 0 && measure != Measure.POINTS;
      if (gap) {
        absences.put(measure, "未提供");
        continue;
      }
      figures.put(
          measure,
          switch (measure.unit()) {
            case MONEY -> BigDecimal.valueOf(random.nextLong(1_000_000_000_00L), 2);
            case RATIO -> BigDecimal.valueOf(random.nextInt(12000), 4);
            default -> BigDecimal.valueOf(random.nextInt(201), 1).add(BigDecimal.valueOf(75));
          });
    }
    figures.put(Measure.POINTS, BigDecimal.valueOf(100));
    List<Points> first = new ArrayList<>();
    List<Points> third = new ArrayList<>();
    for (String group : List.of("投入", "过程", "产出", "效益")) {
      BigDecimal scored = BigDecimal.valueOf(random.nextInt(51), 1).add(BigDecimal.valueOf(20));
      first.add(new Points("", group, BigDecimal.valueOf(25), scored));
      for (int k = 0; k < 3; k++) {
        if (random.nextInt(9) > 0) {
          third.add(
              new Points(
                  group,
                  group + k,
                  BigDecimal.valueOf(5),
                  BigDecimal.valueOf(random.nextInt(51), 1)));
        }
      }
    }
    int checks = random.nextInt(6);
    return new DepartmentOutcome(
        file,
        unit,
        2024,
        checks == 0 ? "通过" : "需核实 " + checks,
        "",
        "",
        figures,
        absences,
        GRADES.get(random.nextInt(4)),
        first,
        third,
        random.nextInt(5) == 0 ? 1 : 0,
        checks,
        random.nextInt(checks + 1),
        0,
        random.nextInt(4) == 0 ? List.of("决算报表") : List.of(),
        random.nextInt(2) == 0 ? List.of(new Found("YS-B00", "手填合计与各行之和不符", "错误", 1)) : List.of(),
        List.of(),
        4);
  }
}
