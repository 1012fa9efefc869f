package org.jixiao.book;

import java.util.List;

/**
 * What a workbook took over from the workbook of the year before: kept so that a figure of last
 * year's that is changed later does not go unnoticed.
 *
 * @param file the name of last year's file, empty when there is none
 * @param fingerprint SHA-256 of that file
 * @param figures the figures that were taken over
 */
public record LastYear(String file, String fingerprint, List<Known> figures) {

  /** A workbook that began without one. */
  public static final LastYear NONE = new LastYear("", "", List.of());

  public LastYear {
    figures = List.copyOf(figures);
  }

  /**
   * A figure of last year's.
   *
   * @param table the table of this workbook in which it stands
   * @param row the label of its row
   * @param column the heading of its column
   * @param value the number in plain digits; amounts in 元
   */
  public record Known(String table, String row, String column, String value) {}

  /** Whether nothing was taken over. */
  public boolean isEmpty() {
    return file.isEmpty();
  }
}
