package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.editing.SheetMarks;
import org.jixiao.excel.editing.SheetMarks.Mark;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.MovedFormula;

/**
 * Comments, validation lists, conditional formats and links to files that people have put on a page
 * which the program draws anew: each goes with the line that it was put to. The page itself has
 * none of these.
 */
final class KeptMarks {
  private final List<Mark> marks;
  private final List<Block> commented;

  private KeptMarks(EditedSheet sheet) {
    this.marks = SheetMarks.of(sheet);
    this.commented = SheetMarks.commented(sheet);
  }

  /** Takes what stands there, before the sheet is drawn anew. */
  static KeptMarks of(EditedSheet sheet) {
    return new KeptMarks(sheet);
  }

  /** The rows to which somebody has put something of his own, other than for the whole table. */
  List<Integer> rows() {
    return commented.stream().map(Block::firstRow).toList();
  }

  /** Puts it back where the lines stand now. */
  void putBack(EditedSheet sheet, MovedLines moved) {
    for (Mark mark : marks) {
      List<Block> together = new ArrayList<>();
      for (Block block : mark.where()) {
        for (MovedLines.Piece piece : moved.block(block)) {
          boolean still = piece.from() == piece.now().firstRow();
          if (still) {
            together.add(piece.now());
          } else {
            put(sheet, mark, List.of(piece.now()), moved, piece.from() - top(mark));
          }
        }
      }
      if (!together.isEmpty()) {
        put(sheet, mark, together, moved, together.get(0).firstRow() - top(mark));
      }
    }
    SheetMarks.moveComments(sheet, moved::cell);
  }

  private static int top(Mark mark) {
    return mark.where().get(0).firstRow();
  }

  /** A formula is written for the first of its cells: here for one so many rows below it. */
  private static void put(
      EditedSheet sheet, Mark mark, List<Block> where, MovedLines moved, int below) {
    int down = where.get(0).firstRow() - top(mark) - below;
    SheetMarks.put(
        sheet, mark, where, formula -> moved.rows().in(MovedFormula.of(formula, below, 0), down));
  }
}
