package org.jixiao.report;

import java.util.List;

/** One thing about how a page is printed or browsed; rows and columns are counted from 0. */
public sealed interface PageSetting {

  /** These rows stand on every printed page. */
  record HeaderRows(int first, int last) implements PageSetting {}

  /** The first so many columns and rows are printed on so many pages, one page wide. */
  record FittedPages(int pages, int columns, int lastRow) implements PageSetting {}

  /** A name by which other formulas can refer to a cell. */
  record Named(String name, int row, int column) implements PageSetting {}

  /** Only the first so many columns are printed, down to a row. */
  record PrintedColumns(int columns, int lastRow) implements PageSetting {}

  /** It is printed on A3, for what would be too small on A4. */
  record LargePaper() implements PageSetting {}

  /** A row with buttons for filtering the rows below it, down to another. */
  record Filter(int row, int columns, int lastRow) implements PageSetting {}

  /** The first so many columns and rows stay in view. */
  record Frozen(int columns, int rows) implements PageSetting {}

  /** Cells in which a word is chosen from a list. */
  record Choice(int column, int firstRow, int lastRow, List<String> words) implements PageSetting {
    public Choice {
      words = List.copyOf(words);
    }
  }
}
