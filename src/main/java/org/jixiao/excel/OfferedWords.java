package org.jixiao.excel;

import java.util.List;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.editing.TypingRule;
import org.jixiao.excel.reading.Block;

/** Words to choose from in a cell. */
final class OfferedWords {

  /** A longer list in the rule itself breaks the file, and a longer sentence as well. */
  private static final int LONGEST = 255;

  /** So far to the right of the table that nobody meets it. */
  private static final int APART = 20;

  private OfferedWords() {}

  /**
   * Lets cells hold one of these words only.
   *
   * @param ask what is said to somebody who types another, before the words
   */
  static void offer(EditedSheet sheet, List<String> words, Block where, String ask) {
    String list = String.join(",", words);
    String one = list.length() <= LONGEST ? '"' + list + '"' : inCells(sheet, words);
    String sentence = ask + "：" + String.join("、", words);
    String error = sentence.length() <= LONGEST ? sentence : ask + "。";
    sheet.frame().allow(TypingRule.choice(where, one, new TypingRule.Box("不在可选项中", error)));
  }

  /** Writes the words into a hidden column of the same sheet. */
  private static String inCells(EditedSheet sheet, List<String> words) {
    int column = firstFreeColumn(sheet) + APART;
    for (int row = 0; row < words.size(); row++) {
      sheet.cell(row, column).text(ExcelText.fit(words.get(row)));
    }
    sheet.columns().hide(column);
    return new Block(0, column, words.size() - 1, column).fixed();
  }

  private static int firstFreeColumn(EditedSheet sheet) {
    int free = 0;
    for (int row = 0; row <= sheet.lastRow(); row++) {
      free = Math.max(free, sheet.width(row));
    }
    return free;
  }
}
