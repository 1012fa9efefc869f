package org.jixiao.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * What has been filled in so far, beside the lights on 填报说明: how many amounts and what they add up
 * to. The total rows themselves are silent until a table is complete.
 */
final class GuideSubtotals {

  static final String HEADING = "已填小计";

  private final EditedBook workbook;

  GuideSubtotals(EditedBook workbook) {
    this.workbook = workbook;
  }

  /** The column that is added up while a table is filled in; none where parts stand under sums. */
  static Optional<Column> column(Layout layout) {
    if (!layout.hasTotal() || layout.rows().stream().map(FixedRow::level).anyMatch(l -> l > 0)) {
      return Optional.empty();
    }
    List<Column> typed =
        layout.columns().stream()
            .filter(column -> !column.derived() && column.kind().isNumeric())
            .toList();
    return typed.stream()
        .filter(column -> column.kind() == Kind.MONEY)
        .findFirst()
        .or(() -> typed.stream().findFirst());
  }

  /** Writes the subtotal of a table; nothing where its column is not there. */
  void write(EditedCell cell, Reading reading) {
    RawTable table = reading.table();
    Optional<Column> column = column(table.layout());
    List<Place> places = new ArrayList<>();
    for (RawRow row : table.body()) {
      if (column.isPresent() && row.cell(column.get()) != null) {
        places.add(row.cell(column.get()).place());
      }
    }
    if (places.isEmpty()) {
      return;
    }
    String range = CountedCells.of(List.of(places));
    String between = " 项，" + column.get().heading() + "小计 ";
    int decimals = column.get().kind() == Kind.COUNT ? 0 : 2;
    String format = decimals == 0 ? "#,##0" : "#,##0.00";
    if (cell.sheet().free(cell)) {
      cell.formula(
          "IFERROR(IF(COUNT(%s)=0,\"\",\"已填 \"&COUNT(%s)&\"%s\"&TEXT(SUM(%s),\"%s\")),\"\")"
              .formatted(range, range, between, range, format),
          value(places, between, decimals));
    }
  }

  private String value(List<Place> places, String between, int decimals) {
    int count = 0;
    BigDecimal sum = BigDecimal.ZERO;
    for (Place place : places) {
      EditedCell cell =
          workbook.sheet(place.sheet()).orElseThrow().existing(place.row(), place.column());
      if (cell != null && cell.showsError()) {
        return "";
      }
      Optional<BigDecimal> number = cell == null ? Optional.empty() : cell.shownNumber();
      if (number.isPresent()) {
        count++;
        sum = sum.add(number.get());
      }
    }
    String shown = decimals == 0 ? Decimals.exact(Decimals.round(sum, 0)) : Decimals.amount(sum);
    return count == 0 ? "" : "已填 " + count + between + shown;
  }
}
