package org.jixiao.table;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.AmountUnit;

/**
 * In what the amounts of a table are written, and who says so.
 *
 * @param stated what the lines above the table say; empty when they say nothing
 * @param byHeading what the headings of single columns say
 * @param general what holds where a heading says nothing: what is stated, else what 基本信息 says
 */
public record TableUnits(
    Optional<AmountUnit> stated, Map<Column, AmountUnit> byHeading, AmountUnit general) {

  /** A table in 元 about which nothing is said. */
  public static final TableUnits YUAN = new TableUnits(Optional.empty(), Map.of(), AmountUnit.YUAN);

  public TableUnits {
    byHeading = Collections.unmodifiableMap(new LinkedHashMap<>(byHeading));
  }

  /**
   * The unit of a cell.
   *
   * @param kind what the cell holds
   * @param said what its row says of its unit: 万元 there counts more than what holds for the table,
   *     元 is what the template says anyway
   */
  public AmountUnit of(Column column, Kind kind, String said) {
    AmountUnit own = AmountUnit.named(said.strip());
    return kind != Kind.MONEY || own.isYuan() ? of(column, kind) : own;
  }

  /**
   * The unit of a column.
   *
   * @param cells what its cells hold, all of them or those of one row
   */
  public AmountUnit of(Column column, Kind cells) {
    if (cells != Kind.MONEY || column.perHead()) {
      return AmountUnit.YUAN;
    }
    return byHeading.getOrDefault(column, general);
  }
}
