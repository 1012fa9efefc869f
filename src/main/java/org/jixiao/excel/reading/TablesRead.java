package org.jixiao.excel.reading;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/**
 * The tables that were found on sheets before. On a sheet that is the very same they need not be
 * looked for again, unless a result had to be worked out: that may come from other sheets.
 */
final class TablesRead {

  private final IdentityHashMap<StoredSheet, Map<Asked, Optional<RawTable>>> known =
      new IdentityHashMap<>();

  /** What was looked for: a table, and the unit of amounts where the sheet says nothing. */
  private record Asked(Layout layout, AmountUnit usual) {}

  /** The table on a sheet, found now or before. */
  Optional<RawTable> table(
      StoredSheet sheet,
      Layout layout,
      AmountUnit usual,
      CellReader cells,
      Supplier<Optional<RawTable>> search) {
    Map<Asked, Optional<RawTable>> there = known.computeIfAbsent(sheet, one -> new HashMap<>());
    Asked asked = new Asked(layout, usual);
    Optional<RawTable> before = there.get(asked);
    if (before != null) {
      return before;
    }
    Optional<RawTable> now = search.get();
    if (!cells.hasWorkedOut(sheet)) {
      there.put(asked, now);
    }
    return now;
  }
}
