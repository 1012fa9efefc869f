package org.jixiao.sheets.basedata;

import java.util.Optional;
import org.jixiao.numbers.Figure;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawTable;

/**
 * 基础数据 once read. Its rows count different things, so nothing is added up.
 *
 * @param computed the table with what follows from it
 */
public record BaseData(ComputedTable computed) implements ComputedReading {

  static BaseData read(RawTable table) {
    return new BaseData(ComputedTable.ofList(table));
  }

  /** 本年数 of a row; without a value where it is blank or the row is not there. */
  public Figure current(FixedRow row) {
    return figure(row, BaseDataForm.THIS);
  }

  /** 上年数 of a row; without a value where it is blank or the row is not there. */
  public Figure last(FixedRow row) {
    return figure(row, BaseDataForm.LAST);
  }

  private Figure figure(FixedRow wanted, Column column) {
    Optional<ComputedRow> found =
        computed.lines().stream().filter(row -> wanted.isLabelled(row.row().label())).findFirst();
    return found
        .map(row -> row.get(column))
        .orElseGet(() -> Figure.notProvided(wanted.label(), wanted.kind().unit()));
  }

  /** Whether nobody has filled a figure in, which is in order here. */
  public static boolean isLeftOut(Figure figure) {
    return figure.isBlank() || figure.isNotProvided();
  }
}
