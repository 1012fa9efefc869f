package org.jixiao.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Page.Cell;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Link;
import org.jixiao.report.Page.Number;
import org.jixiao.report.Page.PlacedChart;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;
import org.jixiao.table.ChartPlan;

/** A page being described, cell by cell; rows and columns are counted from 0. */
public final class PageDraft {

  /** The first row below title and mark, after one that stays empty. */
  public static final int BODY = 3;

  private static final double TITLE_HEIGHT = 32;
  private static final double MARK_HEIGHT = 18;

  private final String name;
  private final String title;
  private final String remark;
  private final int columns;
  private final List<Integer> widths;
  private final List<Cell> cells = new ArrayList<>();
  private final Map<Integer, Double> heights = new LinkedHashMap<>();
  private final List<PlacedChart> charts = new ArrayList<>();
  private final List<PageSetting> settings = new ArrayList<>();

  /**
   * Begins a page.
   *
   * @param remark what follows the sentence that the page is the program's
   * @param columns over how many columns the title stands
   * @param widths of the first columns, in digits
   */
  public PageDraft(String name, String title, String remark, int columns, List<Integer> widths) {
    this.name = name;
    this.title = title;
    this.remark = remark;
    this.columns = columns;
    this.widths = List.copyOf(widths);
    height(0, TITLE_HEIGHT);
    height(1, MARK_HEIGHT);
  }

  /** The page as it was described. */
  public Page page() {
    return new Page(name, title, remark, columns, widths, cells, heights, charts, settings);
  }

  /** The width of neighbouring columns, in digits, less what their edges take. */
  public int room(int first, int last) {
    return widths.subList(first, last + 1).stream().mapToInt(Integer::intValue).sum() - 2;
  }

  /** Something in one cell. */
  public void put(int row, int column, Content content, Look look) {
    block(row, row, column, column, content, look);
  }

  /** Words in one cell. */
  public void words(int row, int column, String text, Look look) {
    put(row, column, new Words(text), look);
  }

  /** Words over several columns of one row. */
  public void wide(int row, int first, int last, String text, Look look) {
    block(row, row, first, last, new Words(text), look);
  }

  /** Something over several rows and columns; a figure refers to where it stood until now. */
  public void block(int firstRow, int lastRow, int first, int last, Content content, Look look) {
    Content here =
        content instanceof Value value
            ? new Value(value.figure().mirroredAt(place(firstRow, first)))
            : content;
    cells.add(new Cell(firstRow, first, lastRow, last, here, look));
  }

  /** A number that the program has counted. */
  public void count(int row, int column, long number, Look look) {
    put(row, column, new Number(BigDecimal.valueOf(number)), look);
  }

  /** The way to another sheet, in words, over several columns of one row. */
  public void way(int row, int first, int last, String sheet) {
    block(row, row, first, last, new Link(sheet, "A1", "→ " + sheet), Look.WAY);
  }

  /** Puts a figure into a cell of this page and says where it stands now. */
  public Figure value(int row, int column, Figure figure, Look look) {
    put(row, column, new Value(figure), look);
    return figure.mirroredAt(place(row, column));
  }

  /** Puts a figure into a cell of this page in the usual format of its unit. */
  public Figure number(int row, int column, Figure figure, Look look) {
    return value(row, column, figure, Look.number(look, figure.unit()));
  }

  /** The same, points. */
  public Figure points(int row, int column, Figure figure, Look look) {
    return value(row, column, figure, Look.number(look, Unit.SCORE));
  }

  /** Puts an amount into a cell of this page in 万元 and says where it stands now. */
  public Figure tenThousands(int row, int column, Figure amount, Look look) {
    Place cell = new Place(name, row, column, "", "", AmountUnit.TEN_THOUSAND);
    Figure standing = amount.mirroredAt(cell);
    cells.add(new Cell(row, column, row, column, new Value(standing), look));
    return standing;
  }

  /**
   * A number that came from elsewhere, and is no formula here; says where it stands now.
   *
   * @param number an amount of money in 元
   * @param place the cell, which says in what an amount is written
   */
  public Figure given(BigDecimal number, Unit unit, Place place, Look look) {
    boolean scaled = unit == Unit.MONEY && !place.amounts().isYuan();
    BigDecimal written = scaled ? number.movePointLeft(place.amounts().power()) : number;
    put(place.row(), place.column(), new Number(written), look);
    return Figure.typed(written, unit, place);
  }

  /** A cell of this page. */
  public Place place(int row, int column) {
    return new Place(name, row, column, "", "");
  }

  /** Height of a row in points. */
  public void height(int row, double points) {
    heights.put(row, points);
  }

  /** A row at least so high. */
  public void atLeast(int row, double points) {
    heights.merge(row, points, Math::max);
  }

  /** A chart from one cell to another. */
  public void chart(ChartPlan plan, int firstColumn, int firstRow, int lastColumn, int lastRow) {
    charts.add(new PlacedChart(plan, firstColumn, firstRow, lastColumn, lastRow, 0, 1));
  }

  /** A chart in one of so many equal strips of the whole width. */
  public void strip(ChartPlan plan, int firstRow, int lastRow, int number, int strips) {
    charts.add(new PlacedChart(plan, 0, firstRow, columns, lastRow, number, strips));
  }

  /** One more thing about how it is printed or browsed. */
  public void set(PageSetting setting) {
    settings.add(setting);
  }
}
