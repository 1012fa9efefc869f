package org.jixiao.numbers;

/**
 * One cell, by address and by meaning.
 *
 * @param sheet the sheet's name as it stands in the workbook
 * @param row zero-based row
 * @param column zero-based column
 * @param rowLabel what the row is about, such as 项目支出
 * @param columnLabel the column's heading, such as 增长率
 * @param amounts in what an amount is written there
 */
public record Place(
    String sheet, int row, int column, String rowLabel, String columnLabel, AmountUnit amounts) {

  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  /** A cell in which amounts are written in 元. */
  public Place(String sheet, int row, int column, String rowLabel, String columnLabel) {
    this(sheet, row, column, rowLabel, columnLabel, AmountUnit.YUAN);
  }

  /** Of what tells most cells apart: places are looked up by the thousand. */
  @Override
  public int hashCode() {
    return (sheet.hashCode() * 31 + row) * 31 + column;
  }

  /** The address inside its sheet: {@code E8}. */
  public String address() {
    return columnName(column) + (row + 1);
  }

  /** The way to the cell in the user's words: {@code 预算配置 › 合计 › 增长率}. */
  public String label() {
    StringBuilder out = new StringBuilder(sheet);
    for (String part : new String[] {rowLabel, columnLabel}) {
      if (!part.isEmpty()) {
        out.append(" › ").append(part);
      }
    }
    return out.toString();
  }

  /** {@code A}, {@code Z}, {@code AA} … for a zero-based column. */
  public static String columnName(int column) {
    if (column >= 0 && column < LETTERS.length()) {
      return LETTERS.substring(column, column + 1);
    }
    StringBuilder name = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      name.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return name.toString();
  }

  /** The zero-based column of letters such as {@code AB} or {@code ab}. */
  public static int columnOf(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
    }
    return column - 1;
  }
}
