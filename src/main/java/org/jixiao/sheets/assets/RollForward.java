package org.jixiao.sheets.assets;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * A roll-forward once read: 期末 = 期初 + 增加 − 减少 in every row, 净值 = 原值 − 累计折旧 in every column.
 *
 * @param table the table as found
 * @param name what the assets are called
 * @param cost the row of cost
 * @param writtenOff the row of accumulated depreciation or amortisation
 * @param net the row of net value
 */
public record RollForward(
    RawTable table, String name, Movement cost, Movement writtenOff, Movement net)
    implements Reading {

  /**
   * One row, all amounts in 元.
   *
   * @param label its name
   * @param opening 期初余额
   * @param added 本年增加额
   * @param removed 本年减少额
   * @param closing 期末余额, computed
   * @param book 期末账面数, as the books have it
   * @param gap book − closing
   */
  public record Movement(
      Figure label,
      Figure opening,
      Figure added,
      Figure removed,
      Figure closing,
      Figure book,
      Figure gap) {

    Stream<Figure> all() {
      return Stream.of(opening, added, removed, closing, book, gap);
    }
  }

  static RollForward read(RawTable table, RollForwardLayout rows, String name) {
    Movement cost = typedLine(table, rows.cost());
    Movement writtenOff = typedLine(table, rows.writtenOff());
    Movement net = netLine(table, rows.net(), cost, writtenOff);
    return new RollForward(table, name, cost, writtenOff, net);
  }

  private static Movement typedLine(RawTable table, FixedRow wanted) {
    Optional<RawRow> row = table.row(wanted);
    if (row.isEmpty()) {
      Figure none = table.missing(wanted, Unit.MONEY);
      return new Movement(none, none, none, none, none, none, none);
    }
    RawRow found = row.get();
    Figure opening = found.figure(RollForwardLayout.OPENING);
    Figure added = found.figure(RollForwardLayout.ADDED);
    Figure removed = found.figure(RollForwardLayout.REMOVED);
    Figure closing = found.place(opening.plus(added).minus(removed), RollForwardLayout.CLOSING);
    Figure book = found.figure(RollForwardLayout.BOOK);
    Figure gap = found.place(book.minus(closing), RollForwardLayout.GAP);
    Figure label = found.labelFigure(RollForwardLayout.ITEM);
    return new Movement(label, opening, added, removed, closing, book, gap);
  }

  private static Movement netLine(RawTable table, FixedRow wanted, Movement cost, Movement off) {
    Optional<RawRow> row = table.row(wanted);
    Figure opening = put(row, cost.opening().minus(off.opening()), RollForwardLayout.OPENING);
    Figure added = put(row, cost.added().minus(off.added()), RollForwardLayout.ADDED);
    Figure removed = put(row, cost.removed().minus(off.removed()), RollForwardLayout.REMOVED);
    Figure closing = put(row, cost.closing().minus(off.closing()), RollForwardLayout.CLOSING);
    Figure book = put(row, cost.book().minus(off.book()), RollForwardLayout.BOOK);
    Figure gap = put(row, book.minus(closing), RollForwardLayout.GAP);
    Figure label =
        row.map(found -> found.labelFigure(RollForwardLayout.ITEM))
            .orElse(table.missing(wanted, Unit.TEXT));
    return new Movement(label, opening, added, removed, closing, book, gap);
  }

  private static Figure put(Optional<RawRow> row, Figure figure, Column column) {
    return row.map(found -> found.place(figure, column)).orElse(figure);
  }

  /** 成新率 = closing net value ÷ closing cost. */
  public Figure newness() {
    return net.closing().dividedBy(cost.closing());
  }

  /** 综合折旧率 = the year's depreciation ÷ opening cost. */
  public Figure depreciationRate() {
    return writtenOff.added().dividedBy(cost.opening());
  }

  @Override
  public List<Figure> derived() {
    return Stream.of(
            Stream.of(cost.closing(), cost.gap(), writtenOff.closing(), writtenOff.gap()),
            net.all())
        .flatMap(figures -> figures)
        .filter(figure -> figure.place() != null)
        .toList();
  }

  @Override
  public List<ChartPlan> charts() {
    List<Movement> lines = List.of(cost, writtenOff, net);
    return List.of(
        ChartPlan.amounts(
            name + "-期初与期末",
            lines.stream().map(line -> line.label().show()).collect(Collectors.joining("、"))
                + "期初与期末对比",
            lines.stream().map(Movement::label).toList(),
            ChartPlan.Series.of(table, RollForwardLayout.OPENING, lines, Movement::opening),
            ChartPlan.Series.of(table, RollForwardLayout.CLOSING, lines, Movement::closing)));
  }
}
