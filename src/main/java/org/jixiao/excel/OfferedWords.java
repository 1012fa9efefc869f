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
    String one = list(sheet, words);
    String sentence = ask + "：" + String.join("、", words);
    String error = sentence.length() <= LONGEST ? sentence : ask + "。";
    sheet.frame().allow(TypingRule.choice(where, one, new TypingRule.Box("不在可选项中", error)));
  }

  /** Offers words to cells that may hold others, too. */
  static void suggest(EditedSheet sheet, List<String> words, Block where) {
    String sentence = "常用的有：" + String.join("、", words) + "。确是其他情况的，可以直接填写。";
    TypingRule.Box box = new TypingRule.Box("不是常用的写法", sentence);
    sheet.frame().allow(TypingRule.choice(where, list(sheet, words), box).asking());
  }

  /** The words as a rule writes them. */
  private static String list(EditedSheet sheet, List<String> words) {
    String list = String.join(",", words);
    return list.length() <= LONGEST ? '"' + list + '"' : inCells(sheet, words);
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
