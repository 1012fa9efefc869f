package org.jixiao.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a completed workbook says of its department, read by a library and by nothing else. */
public final class CompletedPart {
  private final Map<String, Double> indicators = new LinkedHashMap<>();
  private final Map<String, Double> labelled = new LinkedHashMap<>();
  private final Map<String, Double> points = new LinkedHashMap<>();
  private final Map<String, Double> scored = new LinkedHashMap<>();
  private final Map<String, Integer> findings = new LinkedHashMap<>();
  private final List<String> groups = new ArrayList<>();
  private final List<String> thirds = new ArrayList<>();
  private Double lastYear = 0.0;
  private int missingPapers;
  private String grade = "";
  private String unit = "";

  private CompletedPart() {}

  /** Reads one. */
  public static CompletedPart of(Path file) throws IOException {
    CompletedPart part = new CompletedPart();
    try (XSSFWorkbook book = Workbooks.open(Files.readAllBytes(file))) {
      part.results(book.getSheet("评价结果"));
      part.scoring(book.getSheet("评分"));
      part.findings(book.getSheet("检查结果"));
      part.papers(book.getSheet("评价结果"));
      Sheet basic = book.getSheet("基本信息");
      part.unit = Seen.words(basic.getRow(Seen.row(basic, 0, "被评价单位")).getCell(1));
    }
    return part;
  }

  /** The headline indicators stand to the right, points and what papers cost to the left. */
  private void results(Sheet sheet) {
    grade = Seen.words(sheet.getRow(5).getCell(2));
    int heads = Seen.row(sheet, 6, "指标");
    for (Row row : sheet) {
      if (row.getRowNum() > heads) {
        String name = Seen.words(row.getCell(6));
        if (!name.isEmpty()) {
          indicators.putIfAbsent(name, Seen.number(row.getCell(8)));
        }
        String label = Seen.words(row.getCell(0));
        Double last = Seen.number(row.getCell(5));
        if (!label.isEmpty() && last != null) {
          labelled.putIfAbsent(label, last);
        }
      }
    }
  }

  private void scoring(Sheet sheet) {
    int heads = Seen.row(sheet, 0, "一级指标");
    int third = Seen.column(sheet, heads, "三级指标");
    int full = Seen.column(sheet, heads, "分值");
    int own = Seen.column(sheet, heads, "得分");
    int last = Seen.column(sheet, heads, "上年得分");
    String group = "";
    for (int row = heads + 1; !group.equals("合计"); row++) {
      Row line = sheet.getRow(row);
      String first = Seen.words(line.getCell(0));
      group = first.isEmpty() ? group : first;
      Double most = Seen.number(line.getCell(full));
      Double got = Seen.number(line.getCell(own));
      if (group.equals("合计")) {
        break;
      }
      String name = Seen.words(line.getCell(third));
      if (name.isEmpty()) {
        continue;
      }
      thirds.add(name);
      if (!groups.contains(group)) {
        groups.add(group);
      }
      for (String sum : List.of(name, group, "合计")) {
        points.merge(sum, most, Double::sum);
        scored.merge(sum, got, Double::sum);
      }
      Double before = Seen.number(line.getCell(last));
      lastYear = before == null || lastYear == null ? null : Double.valueOf(lastYear + before);
    }
  }

  private void findings(Sheet sheet) {
    int heads = Seen.row(sheet, 1, "级别");
    int state = Seen.column(sheet, heads, "状态");
    for (Row row : sheet) {
      String severity = row.getRowNum() > heads ? Seen.words(row.getCell(1)) : "";
      if (!severity.isEmpty() && !Seen.words(row.getCell(state)).contains("已")) {
        findings.merge(severity, 1, Integer::sum);
      }
    }
  }

  /** The papers that the unit has not provided stand above what they cost together. */
  private void papers(Sheet sheet) {
    boolean inside = false;
    for (Row row : sheet) {
      String words = Seen.words(row.getCell(0));
      if (words.equals("因资料未提供扣分")) {
        return;
      }
      missingPapers += inside && !words.isEmpty() ? 1 : 0;
      inside |= words.equals("资料");
    }
    missingPapers = 0;
  }

  public String unit() {
    return unit;
  }

  public String grade() {
    return grade;
  }

  /** A headline indicator; null where the workbook has no number for it. */
  public Double indicator(String name) {
    return indicators.get(name);
  }

  /** What stands in the last column of points beside some words; null for nothing. */
  public Double labelled(String words) {
    return labelled.get(words);
  }

  /** The 分值 of a 三级指标, of a 一级指标, or of 合计. */
  public Double points(String name) {
    return points.get(name);
  }

  /** The 得分 of a 三级指标, of a 一级指标, or of 合计. */
  public Double scored(String name) {
    return scored.get(name);
  }

  /** Last year's points; null where one of them is missing. */
  public Double lastYear() {
    return lastYear;
  }

  /** How many findings of a severity are open. */
  public int findings(String severity) {
    return findings.getOrDefault(severity, 0);
  }

  public int missingPapers() {
    return missingPapers;
  }

  public List<String> groups() {
    return groups;
  }

  public List<String> thirds() {
    return thirds;
  }
}
