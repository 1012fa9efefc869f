package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.jixiao.excel.reading.Block;

/**
 * Where the lines and columns of a page stand after it was drawn anew, for what people have put
 * around its cells.
 *
 * @param rows where its rows stand now
 * @param columns where its columns stand now
 */
record MovedLines(MovedRows rows, IntUnaryOperator columns) {

  /** Cells that stay together: from which row they come, and where they stand now. */
  record Piece(int from, Block now) {}

  int row(int row) {
    Integer now = rows.lines().apply(row);
    return now == null ? row : now;
  }

  Block cell(Block cell) {
    int row = row(cell.firstRow());
    int column = columns.applyAsInt(cell.firstColumn());
    return new Block(row, column, row, column);
  }

  /**
   * A block of cells. One over the whole table stays one over the whole table; of others each row
   * goes where its line is, and rows whose line is gone have nowhere to go.
   */
  List<Piece> block(Block block) {
    int first = columns.applyAsInt(block.firstColumn());
    int last = Math.max(first, columns.applyAsInt(block.lastColumn()));
    MovedRows.Table before = rows.before();
    MovedRows.Table now = rows.now();
    if (block.firstRow() <= before.first() && block.lastRow() >= before.last()) {
      int top = block.firstRow() == before.first() ? now.first() : row(block.firstRow());
      int down = now.last() - before.last();
      int end = block.lastRow() > MOST_ROWS - 2 ? block.lastRow() : block.lastRow() + down;
      return List.of(new Piece(block.firstRow(), new Block(top, first, Math.max(top, end), last)));
    }
    List<Piece> pieces = new ArrayList<>();
    for (int row = block.firstRow(); row <= block.lastRow(); row++) {
      Integer there = rows.lines().apply(row);
      if (there == null && block.firstRow() < block.lastRow()) {
        continue;
      }
      int at = there == null ? row : there;
      Piece above = pieces.isEmpty() ? null : pieces.get(pieces.size() - 1);
      boolean joins =
          above != null
              && above.now().lastRow() + 1 == at
              && above.from() - above.now().firstRow() == row - at;
      if (joins) {
        Block longer = new Block(above.now().firstRow(), first, at, last);
        pieces.set(pieces.size() - 1, new Piece(above.from(), longer));
      } else {
        pieces.add(new Piece(row, new Block(at, first, at, last)));
      }
    }
    return pieces;
  }

  /** The number of rows that a sheet has. */
  private static final int MOST_ROWS = 1_048_576;
}
