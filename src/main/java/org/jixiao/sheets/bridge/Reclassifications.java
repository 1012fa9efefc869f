package org.jixiao.sheets.bridge;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 重分类明细 once read.
 *
 * @param table the table as found
 * @param total all amounts that were moved, 元
 */
public record Reclassifications(RawTable table, Figure total) implements Reading {

  /** What a category gains less what it loses, 元; zero when no line names it. */
  public Figure net(Figure category) {
    Figure gained =
        Totals.labelled(table, ReclassificationsForm.TO, category, ReclassificationsForm.AMOUNT);
    Figure lost =
        Totals.labelled(table, ReclassificationsForm.FROM, category, ReclassificationsForm.AMOUNT);
    return gained.minus(lost);
  }

  /** Every category that a line names, in its cell. */
  public List<Figure> categories() {
    return Totals.addends(table).stream()
        .flatMap(
            row ->
                Stream.of(
                    row.labelFigure(ReclassificationsForm.FROM),
                    row.labelFigure(ReclassificationsForm.TO)))
        .toList();
  }

  @Override
  public List<Figure> derived() {
    return Reading.placed(Stream.of(total));
  }
}
