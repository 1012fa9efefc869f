package org.jixiao.table;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/**
 * A chart described: what it shows, not how it is drawn.
 *
 * @param name its name in the workbook, by which a later run finds it again
 * @param title the title above it
 * @param shape columns, bars and so on
 * @param categories the labels along the axis
 * @param series what is drawn
 * @param axisTitle the title of the value axis, with its unit
 */
public record ChartPlan(
    String name,
    String title,
    Shape shape,
    List<Figure> categories,
    List<Series> series,
    String axisTitle) {

  public ChartPlan {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /** How the series are drawn. */
  public enum Shape {
    /** Columns side by side. */
    COLUMNS,
    /** Columns that share 100%. */
    STACKED_SHARES,
    /** Horizontal bars. */
    BARS,
    /** Columns, and lines against a second axis. */
    COLUMNS_AND_LINES,
    /** A ring whose parts make up the whole; one series. */
    DOUGHNUT
  }

  /**
   * One series.
   *
   * @param name its name in the legend, preferably in a cell
   * @param values one figure for each category, each in a cell
   * @param line whether it is a line against the second axis
   * @param labelled whether its values are printed beside it
   */
  public record Series(Figure name, List<Figure> values, boolean line, boolean labelled) {
    public Series {
      values = List.copyOf(values);
    }

    /** A column of a table, one value for each line, printed beside its points. */
    public static <L> Series of(
        RawTable table, Column column, List<L> lines, Function<L, Figure> value) {
      List<Figure> values = lines.stream().map(value).toList();
      return new Series(table.heading(column), values, false, true);
    }

    /** The same series without its values printed. */
    public Series unlabelled() {
      return new Series(name, values, line, false);
    }
  }

  /** Amounts side by side, columns of a table in a group for each line. */
  public static ChartPlan amounts(
      String name, String title, List<Figure> categories, Series... series) {
    return new ChartPlan(name, title, Shape.COLUMNS, categories, List.of(series), "金额");
  }

  /** The same chart under another name, for a second place. */
  public ChartPlan named(String otherName) {
    return new ChartPlan(otherName, title, shape, categories, series, axisTitle);
  }

  /** Whether it shows shares of a whole side by side, so that its axis runs from 0 to 100%. */
  public boolean showsRates() {
    boolean sideBySide = shape == Shape.COLUMNS || shape == Shape.BARS;
    return sideBySide && values().allMatch(figure -> figure.unit() == Unit.RATIO);
  }

  /** Whether every category and value stands in a cell. */
  public boolean standsInCells() {
    return !categories.isEmpty()
        && Stream.concat(categories.stream(), values()).allMatch(figure -> figure.place() != null);
  }

  /** Whether it stands in cells, and there is something to see. */
  public boolean canBeDrawn() {
    return standsInCells() && values().anyMatch(Figure::isNumber);
  }

  private Stream<Figure> values() {
    return series.stream().flatMap(one -> one.values().stream());
  }
}
