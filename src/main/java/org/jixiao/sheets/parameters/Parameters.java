package org.jixiao.sheets.parameters;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Figure;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 参数 once read.
 *
 * @param table the table as found
 * @param values what stands beside each limit that was found; blank or unreadable ones have no
 *     value
 */
public record Parameters(RawTable table, Map<Limit, Figure> values) implements Reading {

  public Parameters {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static Parameters read(RawTable table) {
    Map<Limit, Figure> values = new EnumMap<>(Limit.class);
    for (Limit limit : Limit.values()) {
      table
          .row(FixedRow.optional(limit.title()))
          .ifPresent(row -> values.put(limit, row.figure(ParametersForm.VALUE, limit.unit())));
    }
    return new Parameters(table, values);
  }

  /** The limits in force where they are not the defaults: a limit below zero is no limit. */
  public Map<Limit, BigDecimal> limits() {
    Map<Limit, BigDecimal> set = new EnumMap<>(Limit.class);
    values.forEach(
        (limit, figure) -> {
          if (figure.isNumber() && figure.number().signum() >= 0) {
            set.put(limit, figure.number());
          }
        });
    return set;
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
