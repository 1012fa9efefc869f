package org.jixiao.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.AmountUnit;
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

  /** From here on amounts are shown in 万元; 元. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

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
    COLUMNS_AND_LINES
  }

  /**
   * One series.
   *
   * @param name its name in the legend, preferably in a cell
   * @param values one figure for each category, each in a cell
   * @param points the cells that are drawn: those of the values, or others that hold the same in
   *     another unit
   * @param line whether it is a line against the second axis
   * @param labelled whether its values are printed beside it
   */
  public record Series(
      Figure name, List<Figure> values, List<Figure> points, boolean line, boolean labelled) {
    public Series {
      values = List.copyOf(values);
      points = List.copyOf(points);
    }

    /** A series drawn from the cells of its values. */
    public Series(Figure name, List<Figure> values, boolean line, boolean labelled) {
      this(name, values, values, line, labelled);
    }

    /** A column of a table, one value for each line, printed beside its points. */
    public static <L> Series of(
        RawTable table, Column column, List<L> lines, Function<L, Figure> value) {
      List<Figure> values = lines.stream().map(value).toList();
      return new Series(table.heading(column), values, false, true);
    }

    /** The same series without its values printed. */
    public Series unlabelled() {
      return new Series(name, values, points, line, false);
    }

    /** The same values drawn from other cells. */
    public Series pointingAt(Figure otherName, List<Figure> others) {
      return new Series(otherName, values, others, line, labelled);
    }

    /** Whether there is anything to see: nobody sees a zero. */
    boolean isVisible() {
      return values.stream().anyMatch(value -> value.isNumber() && value.number().signum() != 0);
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

  /** The same chart drawn from other cells. */
  public ChartPlan pointingAt(List<Figure> otherCategories, List<Series> otherSeries) {
    return new ChartPlan(name, title, shape, otherCategories, otherSeries, axisTitle);
  }

  /**
   * The series that are drawn: one without any bar would only stand in the legend. All of them when
   * there is nothing to see at all.
   */
  public List<Series> drawn() {
    List<Series> visible = series.stream().filter(Series::isVisible).toList();
    return visible.stream().allMatch(Series::line) ? series : visible;
  }

  /** Whether it points at the cells of its values, and not at others that hold the same. */
  public boolean isDrawnFromItsValues() {
    return series.stream().allMatch(one -> one.points().equals(one.values()));
  }

  /** Whether its axis counts money. */
  public boolean showsMoney() {
    return series.get(0).values().get(0).unit() == Unit.MONEY;
  }

  /** Whether its axis counts units, months or pieces. */
  public boolean showsCounts() {
    return series.get(0).values().get(0).unit() == Unit.COUNT;
  }

  /**
   * Whether its amounts are too large for labels in 元. Number formats that divide look different
   * from program to program, so that such amounts are drawn from cells that hold them in 万元.
   */
  public boolean asksForTenThousands() {
    return values()
            .filter(figure -> figure.unit() == Unit.MONEY && figure.isNumber())
            .anyMatch(figure -> figure.number().abs().compareTo(LARGE) >= 0)
        && values()
            .filter(figure -> figure.unit() == Unit.MONEY && figure.place() != null)
            .anyMatch(figure -> !figure.place().amounts().isSameAs(AmountUnit.TEN_THOUSAND));
  }

  /** Whether it shows shares of a whole side by side, so that its axis runs from 0 to 100%. */
  public boolean showsRates() {
    boolean sideBySide = shape == Shape.COLUMNS || shape == Shape.BARS;
    return sideBySide && values().allMatch(figure -> figure.unit() == Unit.RATIO);
  }

  /** Whether every category and value stands in a cell. */
  public boolean standsInCells() {
    return !categories.isEmpty()
        && !series.isEmpty()
        && Stream.concat(categories.stream(), values()).allMatch(figure -> figure.place() != null);
  }

  /** Whether it stands in cells, and there is something to see. */
  public boolean canBeDrawn() {
    return standsInCells() && series.stream().anyMatch(Series::isVisible);
  }

  private Stream<Figure> values() {
    return series.stream().flatMap(one -> one.values().stream());
  }
}
