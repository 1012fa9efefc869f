package org.jixiao.book;

import org.jixiao.table.Layout;

/**
 * A sheet that is none of the standard ones by its name, but nearly so, or by its headings.
 *
 * @param layout the table that it may be
 * @param sheet its name
 * @param fate what became of it
 */
public record NearSheet(Layout layout, String sheet, Fate fate) {

  /** What became of a sheet that may be a table. */
  public enum Fate {
    /** There is no other: it was read. */
    READ,
    /** There are several of that kind, and none was read. */
    ONE_OF_SEVERAL,
    /** The sheet of the standard name was read, and somebody has filled it in. */
    BESIDE_THE_FILLED,
    /** The sheet of the standard name was read, and it is empty. */
    BESIDE_THE_EMPTY,
    /** Only its headings are those of the table, its name is not. */
    HEADED_ALIKE
  }
}
