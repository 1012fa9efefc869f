package org.jixiao.excel.reading;

/**
 * How a workbook counts and calculates.
 *
 * @param from1904 whether it counts its days from 1904 on, as old Macintosh programs did
 * @param manual whether it recalculates only on request
 * @param asShown whether it calculates with numbers as they are shown
 * @param iterates whether its formulas may refer to themselves
 */
public record BookSettings(boolean from1904, boolean manual, boolean asShown, boolean iterates) {

  /** What a workbook does that says nothing of it. */
  public static final BookSettings USUAL = new BookSettings(false, false, false, false);
}
