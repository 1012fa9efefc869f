package org.jixiao.report.draft;

import org.jixiao.numbers.Place;

/**
 * A figure as the report prints it, with the cell that it comes from.
 *
 * @param name what it is: {@code 预算配置!合计/全年预算数}
 * @param cell where it stands: {@code 预算配置!D8}
 * @param shown the text that is printed, without the word of its unit: {@code 3,385.52}
 */
public record PrintedFigure(String name, String cell, String shown) {

  /** A word processor takes no longer tag on a content control. */
  private static final int LONGEST_TAG = 64;

  /** A figure in a cell. */
  public static PrintedFigure in(Place place, String shown) {
    String label = oneLine(place.rowLabel());
    String column = oneLine(place.columnLabel());
    String inside = column.isEmpty() ? label : label + "/" + column;
    return new PrintedFigure(
        place.sheet() + "!" + inside, place.sheet() + "!" + place.address(), shown);
  }

  private static String oneLine(String words) {
    return words.strip().replaceAll("\\s+", " ");
  }

  /**
   * What is written on its mark in the document: name and cell; a long name loses its end, the cell
   * never.
   */
  public String tag() {
    String end = "@" + cell;
    int room = LONGEST_TAG - end.length();
    if (name.length() <= room) {
      return name + end;
    }
    int cut = Math.max(0, room);
    boolean parted = cut > 0 && Character.isHighSurrogate(name.charAt(cut - 1));
    return name.substring(0, parted ? cut - 1 : cut) + end;
  }
}
