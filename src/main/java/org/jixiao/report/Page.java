package org.jixiao.report;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;

/**
 * A page of results as data: what stands in which cell and how it looks, where charts go, how it is
 * printed and browsed. Rows and columns are counted from 0; the title and the sentence by which the
 * program knows its own page stand in the first two rows.
 *
 * @param name the sheet's name
 * @param title the title above the page
 * @param remark what follows the sentence that the page is the program's
 * @param columns over how many columns the title stands
 * @param widths of the first columns, in digits
 * @param cells in the order in which they are drawn: a later one may stand in an earlier one's
 *     place
 * @param heights of rows, in points
 * @param charts the charts with their places
 * @param settings how it is printed and browsed
 */
public record Page(
    String name,
    String title,
    String remark,
    int columns,
    List<Integer> widths,
    List<Cell> cells,
    Map<Integer, Double> heights,
    List<PlacedChart> charts,
    List<PageSetting> settings) {

  public Page {
    widths = List.copyOf(widths);
    cells = List.copyOf(cells);
    heights = Collections.unmodifiableMap(new LinkedHashMap<>(heights));
    charts = List.copyOf(charts);
    settings = List.copyOf(settings);
  }

  /** What stands in a cell. */
  public sealed interface Content {}

  /** Words; always text, never a formula. */
  public record Words(String text) implements Content {}

  /** A figure with its formula. */
  public record Value(Figure figure) implements Content {}

  /** A number that the program has counted. */
  public record Number(BigDecimal number) implements Content {}

  /** A link to a cell of the workbook, such as {@code C8}. */
  public record Link(String sheet, String address, String words) implements Content {}

  /**
   * A cell, or several that are one.
   *
   * @param lastRow the last row of those that are one, the first where it is one alone
   */
  public record Cell(int row, int column, int lastRow, int lastColumn, Content content, Look look) {

    /** Whether it is made of several. */
    public boolean isMerged() {
      return lastRow > row || lastColumn > column;
    }
  }

  /**
   * A chart in its place: from one cell to another, or one of so many equal strips between them.
   *
   * @param number which strip it is, from 0
   * @param strips how many there are; 1 for the whole place
   */
  public record PlacedChart(
      ChartPlan plan,
      int firstColumn,
      int firstRow,
      int lastColumn,
      int lastRow,
      int number,
      int strips) {}
}
