package org.jixiao.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
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

  private GeneratedWorkbook(long seed) {
    this.random = new Random(seed);
  }

  public static byte[] of(long seed) {
    GeneratedWorkbook generated = new GeneratedWorkbook(seed);
    for (Form<?> form : Forms.ALL) {
      generated.sheet(form.layout());
    }
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
        workbook.createSheet(random.nextInt(8) == 0 ? layout.sheet() + " " : layout.sheet());
    int headerRow = random.nextInt(6);
    if (headerRow > 0) {
      sheet.createRow(0).createCell(0).setCellValue(layout.title());
    }
    List<Column> order = new ArrayList<>(layout.columns());
    if (random.nextBoolean()) {
      Collections.shuffle(order, random);
    }
    for (int strangers = random.nextInt(3); strangers > 0; strangers--) {
      order.add(random.nextInt(order.size() + 1), null);
    }
    XSSFRow header = sheet.createRow(headerRow);
    for (int i = 0; i < order.size(); i++) {
      Column column = order.get(i);
      String unit =
          column != null && column.kind() == Kind.MONEY && random.nextBoolean() ? "（元）" : "";
      header.createCell(i).setCellValue(column == null ? "备用" + i : column.heading() + unit);
    }
    int row = headerRow + 1;
    for (String label : labels(layout)) {
      while (random.nextInt(12) == 0) {
        row++;
      }
      row(sheet.createRow(row++), layout, order, label);
    }
    if (layout.hasTotal()) {
      XSSFRow total = sheet.createRow(row);
      total
          .createCell(order.indexOf(layout.key()))
          .setCellValue(random.nextBoolean() ? "合计" : "总 计");
    }
  }

  private List<String> labels(Layout layout) {
    List<String> labels = new ArrayList<>(layout.rows().stream().map(FixedRow::label).toList());
    if (layout.rows().isEmpty()) {
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

  private void row(XSSFRow row, Layout layout, List<Column> order, String label) {
    BigDecimal points = BigDecimal.valueOf(random.nextInt(41), 1);
    for (int i = 0; i < order.size(); i++) {
      Column column = order.get(i);
      if (column == null || column.derived()) {
        continue;
      }
      XSSFCell cell = row.createCell(i);
      if (column.equals(layout.key())) {
        cell.setCellValue(label);
      } else if (column.kind() == Kind.LABEL) {
        cell.setCellValue(column.heading() + random.nextInt(3));
      } else if (column.kind() == Kind.MONEY) {
        amount(cell);
      } else if (column.kind() == Kind.SCORE && random.nextInt(25) > 0) {
        boolean full = column.heading().equals("分值");
        cell.setCellValue(
            full ? points.doubleValue() : points.doubleValue() * random.nextInt(3) / 2);
      } else if (column.kind() == Kind.FACT && random.nextInt(4) > 0) {
        fact(cell, label);
      }
    }
  }

  private void fact(XSSFCell cell, String label) {
    switch (label) {
      case "评价年度" -> cell.setCellValue(2024);
      case "编制数", "在职人员数" -> cell.setCellValue(random.nextInt(60));
      default -> cell.setCellValue("某“单位” & <" + random.nextInt(9) + ">");
    }
  }

  private void amount(XSSFCell cell) {
    long cents = Math.abs(random.nextLong());
    switch (random.nextInt(40)) {
      case 0, 1, 2, 3 -> cell.setCellValue(0);
      case 4 -> cell.setBlank();
      case 5, 6 -> cell.setCellValue(-(cents % 1_000_000_00L) / 100d);
      case 7, 8 -> cell.setCellValue(cents % 1_000_000_000_000_00L / 100d);
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
