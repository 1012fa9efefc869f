package org.jixiao.ledgers.accounts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Layout;
import org.jixiao.table.Wording;

/**
 * The headings of a table whose items stand across its header.
 *
 * @param rows the words of the sheet, row by row
 */
record ItemsAcross(List<List<String>> rows) {

  /** The budget or the final account, and the year, that a group of columns is about. */
  String group(int header, int column) {
    for (int row = header - 1; row >= Math.max(0, header - 3); row--) {
      String above = filled(row, column);
      if (above.contains("预算数") || above.contains("决算数")) {
        return above;
      }
    }
    return "决算数";
  }

  /** The words of a merged cell: those of the nearest cell to the left that has any. */
  private String filled(int row, int column) {
    for (int at = Math.min(column, rows.get(row).size() - 1); at >= 0; at--) {
      if (!rows.get(row).get(at).isBlank()) {
        return rows.get(row).get(at);
      }
    }
    return "";
  }

  /** The items in a header row, by column; the rows above it complete what a cell says. */
  Map<Integer, String> items(int header) {
    Map<Integer, String> items = new LinkedHashMap<>();
    int width = rows.get(header).size();
    width = header > 0 ? Math.max(width, rows.get(header - 1).size()) : width;
    for (int column = 0; column < width; column++) {
      String cell = column < rows.get(header).size() ? rows.get(header).get(column) : "";
      String above = header > 0 ? filled(header - 1, column) : "";
      String item = item(cell.strip(), Wording.plain(above));
      if (!item.isEmpty() && !items.containsValue(item)) {
        items.put(column, item);
      }
    }
    boolean spending = items.containsValue("基本支出") && items.containsValue("项目支出");
    if (spending && !items.containsValue("本年支出")) {
      for (int column = 0; column < rows.get(header).size(); column++) {
        if (Wording.heading(rows.get(header).get(column)).equals("合计")
            || header > 0 && Wording.heading(filled(header - 1, column)).equals("合计")) {
          items.putIfAbsent(column, "本年支出");
          break;
        }
      }
    }
    return items;
  }

  private String item(String cell, String above) {
    boolean cars = above.contains("公务用车");
    if (cars && cell.contains("购置")) {
      return "公务用车购置费";
    }
    if (cars && cell.contains("运行")) {
      return "公务用车运行维护费";
    }
    if (item(cell).isPresent()) {
      return cell;
    }
    boolean sumOfGroup = cell.isEmpty() || cell.equals("小计") || cell.equals("合计");
    return sumOfGroup && item(above).isPresent() ? above : "";
  }

  /** 栏次: 1, 2, 3, one more in every column. */
  private static boolean isNumbering(List<String> words) {
    List<String> filled = words.stream().filter(word -> word.matches("\\d{1,2}")).toList();
    for (int i = 1; i < filled.size(); i++) {
      if (Integer.parseInt(filled.get(i)) != Integer.parseInt(filled.get(i - 1)) + 1) {
        return false;
      }
    }
    return filled.size() > 1;
  }

  /**
   * The row of amounts below a header: the total row, else the only row of numbers; −1 when there
   * is none or several.
   */
  int amountRow(int header) {
    int only = -1;
    int rowsWithNumbers = 0;
    for (int row = header + 1; row < rows.size(); row++) {
      List<String> words = rows.get(row);
      boolean total = words.stream().limit(4).anyMatch(Layout::isTotal);
      if (total) {
        return row;
      }
      boolean numbersOnly =
          words.stream().filter(w -> NumberText.read(w, Unit.MONEY).isPresent()).count() >= 2;
      if (numbersOnly && !isNumbering(words)) {
        rowsWithNumbers++;
        only = row;
      }
    }
    return rowsWithNumbers == 1 ? only : -1;
  }

  private static Optional<FinalAccountTables.Cell> item(String label) {
    return FinalAccountTables.cell(label, "本年", false);
  }
}
