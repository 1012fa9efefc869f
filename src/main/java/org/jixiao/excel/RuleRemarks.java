package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.TypingRule;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.Place;
import org.jixiao.sheets.scoring.Scoring;

/**
 * How each 评分规则 is understood, in a box that a spreadsheet shows when its cell is chosen. It is no
 * comment: comments of people on the same cell stay what they are.
 */
final class RuleRemarks {

  static final String TITLE = "评分规则的理解";

  /** A longer sentence breaks the file. */
  private static final int LONGEST = 255;

  private RuleRemarks() {}

  static void write(EditedBook workbook, Scoring scoring) {
    List<TypingRule> remarks = new ArrayList<>();
    for (Scoring.Remark remark : scoring.remarks()) {
      Place at = remark.place();
      Block cell = new Block(at.row(), at.column(), at.row(), at.column());
      remarks.add(TypingRule.remark(cell, new TypingRule.Box(TITLE, shortened(remark.words()))));
    }
    workbook.sheet(scoring.table().sheet()).orElseThrow().frame().remark(TITLE, remarks);
  }

  private static String shortened(String words) {
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }
}
