package org.jixiao.ledgers.reading;

import org.jixiao.numbers.Decimals;

/** What is said when lines that nobody sees have been read along. */
public final class HiddenLines {

  private HiddenLines() {}

  /** The sentence about a sheet; the file's name alone when it has no sheets. */
  public static String note(String file, String sheet, long count) {
    String on = sheet.isEmpty() ? "" : "的工作表“" + sheet + "”";
    return "“" + file + "”" + on + "有 " + Decimals.count(count) + " 行被隐藏或筛选掉，也已读入；不应计入的，删去这些行后再导入。";
  }
}
