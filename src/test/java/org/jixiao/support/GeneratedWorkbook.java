package org.jixiao.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.findings.Limit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/**
 * A workbook as careless people leave it: columns in any order, strange columns and rows between,
 * titles moved, amounts that are zero, blank, negative, huge, or text.
 */
public final class GeneratedWorkbook {

  private final Random random;
  private final XSSFWorkbook workbook = new XSSFWorkbook();

  /** Whether units, percentages, merged labels and half cases are thrown in. */
  private final boolean mixed;

  private GeneratedWorkbook(long seed, boolean mixed) {
    this.random = new Random(seed);
    this.mixed = mixed;
  }

  public static byte[] of(long seed) {
    return new GeneratedWorkbook(seed, false).bytes();
  }

  /**
   * One that is more careless still: sheets in 万元 and 千元, percentages beside plain numbers, merged
   * labels, amounts that end in half a cent, most amounts as text.
   */
  public static byte[] mixed(long seed) {
    return new GeneratedWorkbook(seed, true).bytes();
  }

  private byte[] bytes() {
    GeneratedWorkbook generated = this;
    for (Form<?> form : Forms.ALL) {
      boolean there = generated.random.nextInt(form.layout().required() ? 20 : 6) > 0;
      boolean second = form.layout().isSecond();
      if (there && (!second || generated.workbook.getSheet(form.layout().sheet()) != null)) {
        generated.sheet(form.layout());
      }
    }
    generated.workbook.createSheet("别的");
    // As Excel would have left them: typed formulas with their results.
    generated.workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      generated.workbook.write(out);
      generated.workbook.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private void sheet(Layout layout) {
    XSSFSheet sheet =
        layout.isSecond()
            ? workbook.getSheet(layout.sheet())
            : workbook.createSheet(random.nextInt(8) == 0 ? layout.sheet() + " " : layout.sheet());
    int top = layout.isSecond() ? sheet.getLastRowNum() + 2 + random.nextInt(3) : 0;
    int headerRow = top + random.nextInt(6);
    if (headerRow > top) {
      sheet.createRow(top).createCell(0).setCellValue(layout.title());
    }
    boolean empty = !layout.required() && random.nextInt(10) == 0;
    List<Column> order = new ArrayList<>(layout.columns());
    if (random.nextBoolean()) {
      Collections.shuffle(order, random);
    }
    for (int strangers = random.nextInt(3); strangers > 0; strangers--) {
      order.add(random.nextInt(order.size() + 1), null);
    }
    if (mixed && headerRow > top + 1 && random.nextInt(4) == 0) {
      String unit = random.nextBoolean() ? "单位：万元" : "单位：千元";
      sheet.createRow(headerRow - 1).createCell(0).setCellValue(unit);
    }
    XSSFRow header = sheet.createRow(headerRow);
    for (int i = 0; i < order.size(); i++) {
      Column column = order.get(i);
      String unit =
          column != null && column.kind() == Kind.MONEY && random.nextBoolean() ? "（元）" : "";
      if (random.nextInt(60) == 0) {
        continue;
      }
      if (column != null && random.nextInt(60) == 0) {
        header.createCell(order.size()).setCellValue("2023年" + column.heading());
      }
      header.createCell(i).setCellValue(column == null ? "备用" + i : column.heading() + unit);
    }
    int row = headerRow + 1;
    for (String label : labels(layout)) {
      if (random.nextInt(40) == 0) {
        continue;
      }
      String seen = random.nextInt(40) == 0 ? (random.nextBoolean() ? "" : " ") : label;
      while (random.nextInt(12) == 0) {
        row++;
      }
      if (empty) {
        sheet.createRow(row++).createCell(order.indexOf(layout.key())).setCellValue(seen);
      } else {
        row(sheet.createRow(row++), layout, order, seen);
      }
    }
    if (mixed && !empty) {
      mergeALabel(sheet, layout, order, headerRow + 1, row - 1);
    }
    if (layout.hasTotal() && random.nextInt(10) > 0) {
      XSSFRow total = sheet.createRow(row);
      total
          .createCell(order.indexOf(layout.key()))
          .setCellValue(random.nextBoolean() ? "合计" : "总 计");
      for (int i = 0; i < order.size(); i++) {
        boolean numeric = order.get(i) != null && order.get(i).kind().isNumeric();
        if (numeric && random.nextInt(4) == 0) {
          total.createCell(i).setCellValue(random.nextInt(100000) / 100d);
        }
      }
    }
  }

  /** Two labels, one below the other, become one cell. */
  private void mergeALabel(
      XSSFSheet sheet, Layout layout, List<Column> order, int first, int last) {
    List<Column> labels =
        layout.labels().stream()
            .filter(column -> layout.repeating() || !column.equals(layout.key()))
            .toList();
    if (labels.isEmpty() || last - first < 2) {
      return;
    }
    int column = order.indexOf(labels.get(random.nextInt(labels.size())));
    int at = first + random.nextInt(last - first);
    XSSFRow lower = sheet.getRow(at + 1);
    if (sheet.getRow(at) == null || lower == null || lower.getCell(column) == null) {
      return;
    }
    lower.getCell(column).setBlank();
    sheet.addMergedRegion(new CellRangeAddress(at, at + 1, column, column));
  }

  private List<String> labels(Layout layout) {
    List<String> labels = new ArrayList<>(layout.rows().stream().map(FixedRow::label).toList());
    if (layout.sheet().equals("预算调整明细")) {
      for (int i = random.nextInt(9); i >= 0; i--) {
        labels.add(category());
      }
    } else if (layout.sheet().equals("基础数据")) {
      for (int more = random.nextInt(3); more > 0; more--) {
        labels.add("其他数据" + more);
      }
    } else if (layout.rows().isEmpty()) {
      for (int i = 0; i < 3 + random.nextInt(12); i++) {
        labels.add("指标" + (char) ('A' + i));
      }
    } else if (layout.sheet().equals("预算配置")) {
      for (int more = random.nextInt(3); more > 0; more--) {
        labels.add("其他支出" + more);
      }
    }
    return labels;
  }

  private String category() {
    return new String[] {"人员经费", "公用经费", "项目支出", "2.公用经费", " 项目支出", "别的支出"}[random.nextInt(6)];
  }

  private static final String[] RULES = {
    "目标达成率 ≥90% 满分，每低1个百分点扣0.3分",
    "综合满意度 ≥90% 得3分；≥80% 得2分；其余 0分",
    "预算调整率 =0 得5分；≤10% 得4分；≤20% 得3分；≤30% 得2分；其余 0分",
    "指标使用率 ≥100% 满分，每低5个百分点扣0.2分",
    "在职人员控制率 ≤100% 满分，每超1个百分点扣0.5分，不足按一档计",
    "四季度使用占比 =25% 满分，每偏离3个百分点扣0.3分，不足不计；资料未提供 得满分",
    "按指标使用率得分，封顶满分，低于60% 得0分",
    "每发现1处扣0.5分",
    "每符合1项得1分",
    "好 得3分；一般 得1.5分；差 得0分",
    "预算完成率 ≥100% 满分，每低5个百分点扣2分",
    "人工评定",
    "固定资产利用率 ≥100% 满分，每低5个百分点扣1分",
    "人均公用经费 ≤30000 得3分；其余 0分",
    "预算完成率（含结转） ≥100% 满分，每低5个百分点扣2分；资料未提供 得满分",
    "结转结余变动率 ≤0% 满分，每超1个百分点扣0.1分",
    "随便写一句"
  };

  private void row(XSSFRow row, Layout layout, List<Column> order, String label) {
    BigDecimal points = BigDecimal.valueOf(random.nextInt(41), 1);
    for (int i = 0; i < order.size(); i++) {
      Column column = order.get(i);
      if (column != null && column.heading().equals("指标值") && random.nextInt(3) > 0) {
        int typed = random.nextInt(5);
        row.createCell(i).setCellValue(typed);
        if (typed == 4) {
          row.getCell(i).setCellValue("一般");
        }
      }
      if (column != null && column.derived() && random.nextInt(15) == 0) {
        // Typed over a derived cell.
        row.createCell(i).setCellValue(random.nextInt(3) == 0 ? random.nextInt(900) / 7d : 0.25);
      }
      if (column == null || column.derived()) {
        continue;
      }
      XSSFCell cell = row.createCell(i);
      if (column.heading().equals("评分规则") && random.nextBoolean()) {
        cell.setCellValue(RULES[random.nextInt(RULES.length)]);
      } else if (column.heading().equals("评分方式") && random.nextBoolean()) {
        cell.setCellValue("自动");
      }
      if (column.equals(layout.key())) {
        cell.setCellValue(label);
      } else if (column.kind() == Kind.LABEL) {
        cell.setCellValue(column.heading() + random.nextInt(3));
      } else if (column.kind() == Kind.MONEY) {
        amount(cell);
      } else if (column.kind() == Kind.COUNT) {
        count(cell);
      } else if (column.isMeasure()) {
        String given = layout.fixedRow(label).map(fixed -> fixed.given(column)).orElse("件");
        cell.setCellValue(mixed && random.nextInt(4) == 0 ? "万元" : given);
      } else if (column.kind() == Kind.CHOICE && random.nextInt(12) > 0) {
        boolean category = column.choices().isEmpty();
        cell.setCellValue(
            category ? category() : column.choices().get(random.nextInt(column.choices().size())));
      } else if (column.kind() == Kind.VALUE && !column.heading().equals("指标值")) {
        value(cell);
      } else if (column.kind() == Kind.DATE) {
        cell.setCellValue(new String[] {"2024-03-18", "20240229", "三月", ""}[random.nextInt(4)]);
      } else if (column.kind() == Kind.SCORE && random.nextInt(25) > 0) {
        boolean full = column.heading().equals("分值");
        cell.setCellValue(
            full ? points.doubleValue() : points.doubleValue() * random.nextInt(3) / 2);
      } else if (layout.holdsAmounts(column)) {
        measured(cell, layout.kind(column, label));
      } else if (column.kind() == Kind.FACT && random.nextInt(4) > 0) {
        fact(cell, label);
      }
    }
  }

  private void count(XSSFCell cell) {
    switch (random.nextInt(14)) {
      case 0 -> cell.setBlank();
      case 1 -> cell.setCellValue(0);
      case 2 -> cell.setCellValue("35");
      case 3 -> cell.setCellValue("约40");
      case 4 -> cell.setCellValue(random.nextInt(10) + 0.5);
      case 5 -> cell.setCellFormula("1/0");
      default -> cell.setCellValue(random.nextInt(300));
    }
  }

  private void measured(XSSFCell cell, Kind kind) {
    if (kind == Kind.MONEY) {
      amount(cell);
    } else {
      count(cell);
    }
  }

  private void value(XSSFCell cell) {
    if (mixed && random.nextInt(3) == 0) {
      switch (random.nextInt(3)) {
        case 0 -> cell.setCellValue((80 + random.nextInt(30)) + "%");
        case 1 -> cell.setCellValue(80 + random.nextInt(30));
        default -> {
          cell.setCellValue((80 + random.nextInt(30)) / 100d);
          XSSFCellStyle percent = workbook.createCellStyle();
          percent.setDataFormat(workbook.createDataFormat().getFormat("0.00%"));
          cell.setCellStyle(percent);
        }
      }
      return;
    }
    switch (random.nextInt(10)) {
      case 0 -> cell.setBlank();
      case 1 -> cell.setCellValue("XX");
      case 2 -> cell.setCellValue("无");
      case 3 -> cell.setCellValue(0);
      case 4 -> cell.setCellValue("12");
      case 5 -> cell.setCellValue(" 已完成 ");
      default -> cell.setCellValue(random.nextInt(12));
    }
  }

  private void fact(XSSFCell cell, String label) {
    if (Arrays.stream(Limit.values()).anyMatch(limit -> limit.title().equals(label))) {
      cell.setCellValue(random.nextInt(300) / 100d);
      return;
    }
    switch (label) {
      case "评价年度" -> cell.setCellValue(2024);
      case "编制数", "在职人员数" -> cell.setCellValue(random.nextInt(60));
      default -> cell.setCellValue("某“单位” & <" + random.nextInt(9) + ">");
    }
  }

  private void amount(XSSFCell cell) {
    if (mixed && random.nextInt(3) == 0) {
      BigDecimal half = BigDecimal.valueOf(random.nextInt(200_000_000) * 10L + 5, 3);
      if (random.nextBoolean()) {
        cell.setCellValue(half.doubleValue());
      } else {
        cell.setCellValue(String.format("%,.3f", half));
      }
      return;
    }
    long cents = random.nextLong() >>> 1;
    switch (random.nextInt(40)) {
      case 0, 1, 2, 3 -> cell.setCellValue(0);
      case 4 -> cell.setBlank();
      case 5, 6 -> cell.setCellValue(-(cents % 1_000_000_00L) / 100d);
      case 7, 8 ->
          cell.setCellValue(cents % (mixed ? 1_000_000_000_00L : 1_000_000_000_000_00L) / 100d);
      case 9 -> cell.setCellValue(0.01);
      case 10 -> cell.setCellValue("1,234.50");
      case 11 -> cell.setCellValue("￥１２３４．５０");
      case 12 -> cell.setCellValue("(1,000.05)");
      case 13 -> cell.setCellFormula("1/0");
      case 14 -> cell.setCellFormula("ROUND(10/3,2)");
      case 15 -> cell.setCellValue("约12万");
      default -> cell.setCellValue(cents % 50_000_000_00L / 100d);
    }
  }
}
