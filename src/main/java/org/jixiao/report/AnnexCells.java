package org.jixiao.report;

import org.jixiao.numbers.Figure;

/**
 * Cells at the foot of 评价结果 that hold what longer formulas are made of, so that each of them can be
 * read: one row for each sentence or indicator.
 */
final class AnnexCells {

  private final PageDraft page;
  private int row;
  private int column;

  /** Begins in a row that is still free. */
  AnnexCells(PageDraft page, int row) {
    this.page = page;
    this.row = row;
    page.words(row, 0, "计算用数（上面的公式引用这些格，请勿删除）", Look.SECTION);
    page.height(row, ResultsPage.SECTION_HEIGHT);
    next();
  }

  private void next() {
    row++;
    column = 0;
  }

  /** Puts a figure into the next cell and says where it stands now. */
  Figure put(Figure figure) {
    if (column == ResultsPage.COLUMNS) {
      next();
    }
    return page.number(row, column++, figure, Look.CELL.color(Signal.FAINT));
  }

  /** Goes on in a new row, unless this one is still empty. */
  void endRow() {
    if (column > 0) {
      next();
    }
  }
}
