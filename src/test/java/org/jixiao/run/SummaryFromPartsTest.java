package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.files.FileLayer;
import org.jixiao.support.CompletedPart;
import org.jixiao.support.Seen;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every number of a summary against the completed workbooks themselves, which another program
 * reads: nothing of the product's takes part in what is expected.
 */
class SummaryFromPartsTest {
  private static final int DEPARTMENTS = 19;
  private static final int HEADS = 4;
  private static final double TEN_THOUSAND = 10_000;

  @TempDir private static Path folder;

  private static final List<CompletedPart> PARTS = new ArrayList<>();
  private static byte[] summary;

  /** How many number cells of 单位一览 have been looked at. */
  private final Set<String> looked = new HashSet<>();

  @BeforeAll
  static void completeADistrict() throws IOException {
    Path district = folder.resolve("县");
    // Among the first seventeen are careless ones, one with few tables, and one cut short.
    ExampleDistrict.make(district, DEPARTMENTS, 3, FileLayer.disk());
    Path file = district.resolve(Summary.NAME);
    RunOptions options = Workbooks.options(Workbooks.NOON, true);
    Batch batch = new Batch(district, options, 2, file, AfterRun.NOTHING, new BatchWatcher() {});
    new Summary(district, file, options).write(batch, batch.run());
    summary = Files.readAllBytes(file);
    try (var files = Files.list(district)) {
      for (Path one : files.sorted().toList()) {
        String name = one.getFileName().toString();
        boolean part = name.matches("\\d{3}-.*\\.xlsx") && !name.contains(".bak.");
        if (part && !name.startsWith("017")) {
          PARTS.add(CompletedPart.of(one));
        }
      }
    }
  }

  private interface Look {
    void at(XSSFWorkbook book);
  }

  private static void looking(Look look) throws IOException {
    try (XSSFWorkbook book = Workbooks.open(summary)) {
      look.at(book);
    }
  }

  private void same(Sheet sheet, int row, String heading, Double expected) {
    Cell cell = sheet.getRow(row).getCell(Seen.column(sheet, HEADS, heading));
    looked.add(cell.getAddress().formatAsString());
    Double found = Seen.number(cell);
    String where = sheet.getSheetName() + " " + heading + " " + cell.getAddress();
    if (expected == null || found == null) {
      assertEquals(expected, found, where);
    } else {
      assertEquals(expected, found, 1e-9 * Math.max(1, Math.abs(expected)), where);
    }
  }

  private static Double over(Double one, Double other) {
    return one == null || other == null || other == 0 ? null : one / other;
  }

  private static Double less(Double one, Double other) {
    return one == null || other == null ? null : one - other;
  }

  private static Double inTenThousands(Double yuan) {
    return yuan == null ? null : yuan / TEN_THOUSAND;
  }

  private interface Of {
    Double in(CompletedPart part);
  }

  private static final Map<String, Of> AMOUNTS =
      Map.of(
          "年初预算", part -> part.indicator("年初预算"),
          "全年预算", part -> part.indicator("全年预算"),
          "本年支出决算", part -> part.indicator("本年支出决算"));

  private static final Map<String, Of> RATES =
      Map.of(
          "净额调整率", p -> over(less(p.indicator("全年预算"), p.indicator("年初预算")), p.indicator("年初预算")),
          "毛额调整率", p -> p.indicator("预算调整率（毛额）"),
          "预算追加率", p -> p.indicator("预算追加率"),
          "预算完成率", p -> over(p.indicator("本年支出决算"), p.indicator("全年预算")),
          "指标使用率", p -> p.indicator("指标使用率"),
          "三公经费控制率", p -> p.indicator("三公经费控制率"),
          "得分率", p -> over(p.scored("合计"), p.points("合计")));

  private static final Map<String, Of> POINTS =
      Map.of(
          "满分", part -> part.points("合计"),
          "得分", part -> part.scored("合计"),
          "资料未提供失分", part -> part.labelled("因资料未提供扣分"),
          "最高可得", part -> part.labelled("资料补齐且无问题时最高可得"),
          "上年得分", CompletedPart::lastYear,
          "升降", part -> less(part.scored("合计"), part.lastYear()));

  private static final Map<String, Of> COUNTS =
      Map.of(
          "错误", part -> (double) part.findings("错误"),
          "需核实", part -> (double) part.findings("需核实"),
          "待答复", part -> (double) part.findings("需核实"),
          "缺资料", part -> (double) part.missingPapers());

  private static List<String> groups() {
    return PARTS.get(0).groups();
  }

  private static Of group(String name) {
    return part -> over(part.scored(name), part.points(name));
  }

  private static double[] known(Of of) {
    return PARTS.stream().map(of::in).filter(one -> one != null).mapToDouble(one -> one).toArray();
  }

  private static Double mean(Of of) {
    double[] known = known(of);
    return known.length == 0 ? null : Arrays.stream(known).sum() / known.length;
  }

  /** The sum of an amount over the parts that have another one as well. */
  private static Double sumBeside(String amount, String other) {
    return PARTS.stream()
        .filter(one -> AMOUNTS.get(amount).in(one) != null && AMOUNTS.get(other).in(one) != null)
        .mapToDouble(AMOUNTS.get(amount)::in)
        .sum();
  }

  @Test
  void everyNumberOfEveryUnit_andTheirSumsAndMeans_equalThoseFromTheParts() throws IOException {
    assertEquals(DEPARTMENTS - 1, PARTS.size());
    looking(
        book -> {
          Sheet sheet = book.getSheet("单位一览");
          for (int i = 0; i < PARTS.size(); i++) {
            unit(sheet, HEADS + 1 + i, PARTS.get(i));
          }
          totals(sheet, HEADS + 1 + PARTS.size());
          for (Row row : sheet) {
            for (Cell cell : row) {
              boolean number = Seen.number(cell) != null && cell.getColumnIndex() > 0;
              String at = cell.getAddress().formatAsString();
              assertTrue(!number || looked.contains(at), "nothing is expected of " + at);
            }
          }
        });
  }

  private void unit(Sheet sheet, int row, CompletedPart part) {
    assertEquals(part.unit(), Seen.words(sheet.getRow(row).getCell(1)));
    AMOUNTS.forEach((heading, of) -> same(sheet, row, heading, inTenThousands(of.in(part))));
    RATES.forEach((heading, of) -> same(sheet, row, heading, of.in(part)));
    POINTS.forEach((heading, of) -> same(sheet, row, heading, of.in(part)));
    COUNTS.forEach((heading, of) -> same(sheet, row, heading, of.in(part)));
    groups().forEach(group -> same(sheet, row, group, group(group).in(part)));
    double own = RATES.get("得分率").in(part);
    long better = Arrays.stream(known(RATES.get("得分率"))).filter(one -> one > own).count();
    same(sheet, row, "位次", (double) (better + 1));
    int grade = Seen.column(sheet, HEADS, "等级");
    assertEquals(part.grade(), Seen.words(sheet.getRow(row).getCell(grade)));
  }

  /** A cell of points holds six decimals. */
  private static Double ofPoints(Double mean) {
    return mean == null ? null : Math.rint(mean * 1e6) / 1e6;
  }

  private void totals(Sheet sheet, int row) {
    AMOUNTS.forEach(
        (heading, of) -> {
          double sum = Arrays.stream(known(of)).sum();
          same(sheet, row, heading, sum / TEN_THOUSAND);
        });
    COUNTS.forEach((heading, of) -> same(sheet, row, heading, Arrays.stream(known(of)).sum()));
    double initial = sumBeside("年初预算", "全年预算");
    same(sheet, row, "净额调整率", sumBeside("全年预算", "年初预算") / initial - 1);
    same(sheet, row, "预算完成率", sumBeside("本年支出决算", "全年预算") / sumBeside("全年预算", "本年支出决算"));
    RATES.forEach((heading, of) -> same(sheet, row + 1, heading, mean(of)));
    POINTS.forEach((heading, of) -> same(sheet, row + 1, heading, ofPoints(mean(of))));
    groups().forEach(group -> same(sheet, row + 1, group, mean(group(group))));
  }

  @Test
  void theMatrix_hasTheRateOfEveryIndicator() throws IOException {
    looking(
        book -> {
          Sheet sheet = book.getSheet("指标得分率");
          int compared = 0;
          for (int i = 0; i < PARTS.size(); i++) {
            for (String third : PARTS.get(i).thirds()) {
              CompletedPart part = PARTS.get(i);
              same(sheet, HEADS + 1 + i, third, over(part.scored(third), part.points(third)));
              compared++;
            }
          }
          assertTrue(compared > 10 * PARTS.size(), compared + " rates");
          for (String third : PARTS.get(0).thirds()) {
            Of of = part -> over(part.scored(third), part.points(third));
            same(sheet, HEADS + 1 + PARTS.size(), third, mean(of));
          }
        });
  }

  @Test
  void fences_areThoseOfTheQuartiles_andSoAreTheUnitsOutside() throws IOException {
    looking(
        book -> {
          Sheet sheet = book.getSheet("偏离分析");
          int heads = 3;
          RATES.forEach(
              (heading, of) -> {
                int column = Seen.column(sheet, heads, heading);
                double lower = quartile(known(of), 1);
                double upper = quartile(known(of), 3);
                double far = 3 * (upper - lower);
                List<Double> expected =
                    List.of(
                        (double) known(of).length,
                        lower,
                        quartile(known(of), 2),
                        upper,
                        upper - lower,
                        lower - far / 2,
                        upper + far / 2,
                        lower - far,
                        upper + far);
                for (int i = 0; i < expected.size(); i++) {
                  Double found = Seen.number(sheet.getRow(heads + 1 + i).getCell(column));
                  assertEquals(expected.get(i), found, 1e-9, heading + " " + i);
                }
                long outside =
                    Arrays.stream(known(of))
                        .filter(o -> o < lower - far || o > upper + far)
                        .count();
                boolean judged = Math.round((upper - lower) * 1e10) > 0;
                int row = Seen.row(sheet, 0, "明显偏离的单位数");
                Double found = Seen.number(sheet.getRow(row).getCell(column));
                assertEquals(judged ? (double) outside : 0.0, found, heading);
              });
        });
  }

  private static double quartile(double[] values, int which) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double at = (sorted.length - 1) * which / 4.0;
    int below = (int) at;
    double next = sorted[Math.min(below + 1, sorted.length - 1)];
    return sorted[below] + (at - below) * (next - sorted[below]);
  }

  @Test
  void cardsAndDistributions_countTheParts() throws IOException {
    looking(
        book -> {
          Sheet sheet = book.getSheet("评价汇总");
          int cards = 1 + Seen.row(sheet, 0, "评价单位");
          assertEquals((double) PARTS.size(), Seen.number(sheet.getRow(cards).getCell(0)), "units");
          Double rate = Seen.number(sheet.getRow(cards).getCell(3));
          assertEquals(mean(RATES.get("得分率")), rate, 1e-9);
          Double execution = Seen.number(sheet.getRow(cards).getCell(6));
          double spent = sumBeside("本年支出决算", "全年预算");
          assertEquals(spent / sumBeside("全年预算", "本年支出决算"), execution, 1e-9);
          long errors = Math.round(Arrays.stream(known(COUNTS.get("错误"))).sum());
          long open = Math.round(Arrays.stream(known(COUNTS.get("待答复"))).sum());
          assertEquals("错误 " + errors + "　待答复 " + open, Seen.words(sheet.getRow(cards).getCell(9)));
          for (String grade : List.of("优秀", "良好", "中等", "较差")) {
            long count = PARTS.stream().filter(one -> one.grade().equals(grade)).count();
            Row row = sheet.getRow(Seen.row(sheet, 0, grade));
            assertEquals((double) count, Seen.number(row.getCell(2)), grade);
            assertEquals((double) count / PARTS.size(), Seen.number(row.getCell(3)), 1e-9);
          }
          for (String group : groups()) {
            Row row = sheet.getRow(Seen.row(sheet, 4, group));
            assertEquals(mean(group(group)), Seen.number(row.getCell(6)), 1e-9, group);
          }
          bands(sheet);
        });
  }

  private static void bands(Sheet sheet) {
    double[] rates = known(RATES.get("预算完成率"));
    double[] bounds = {-1e20, 0.8, 0.9, 0.95, 1, 1e20};
    List<String> labels = List.of("低于80%", "80%–90%", "90%–95%", "95%–100%", "100%及以上");
    for (int i = 0; i < labels.size(); i++) {
      double least = bounds[i];
      double below = bounds[i + 1];
      long count = Arrays.stream(rates).filter(one -> one >= least && one < below).count();
      Row row = sheet.getRow(Seen.row(sheet, 8, labels.get(i)));
      assertEquals((double) count, Seen.number(row.getCell(10)), labels.get(i));
    }
  }
}
