package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.book.Forms;
import org.jixiao.book.NearSheet;
import org.jixiao.book.NearSheet.Fate;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;

/**
 * Finds the sheet of a table: the one of its name, else the only one whose name holds it (支付汇总 (2),
 * 附表7支付汇总). Other sheets that could be a table are noted and not read.
 */
final class SheetSearch {

  /**
   * A filled sheet with at least this share of the headings of a table is noted as that table under
   * another name.
   */
  private static final double ALIKE = 0.75;

  private static final int FEWEST_ALIKE = 4;

  private final StoredBook book;
  private final CellReader cells;
  private final Map<String, HeaderRows> headers = new HashMap<>();
  private List<StoredSheet> strangers;
  private final List<NearSheet> near = new ArrayList<>();

  SheetSearch(StoredBook book, CellReader cells) {
    this.book = book;
    this.cells = cells;
  }

  /** A finder of tables on a sheet, whose first rows are read once for all of them. */
  TableFinder finder(StoredSheet sheet, AmountUnit usual) {
    HeaderRows known = headers.computeIfAbsent(sheet.name(), name -> new HeaderRows(sheet, cells));
    return new TableFinder(sheet, cells, usual, known);
  }

  /** What could have been a table, whether it was read or not. */
  List<NearSheet> near() {
    return List.copyOf(near);
  }

  /** The sheets that bear the table's name, else the only one that nearly does; possibly none. */
  List<StoredSheet> of(Layout layout) {
    List<StoredSheet> exact = sheets().filter(one -> layout.isOnSheet(one.name())).toList();
    List<StoredSheet> alike = strangers().filter(one -> isNearlyNamed(one, layout)).toList();
    if (layout.isSecond()) {
      return exact.isEmpty() && alike.size() == 1 ? alike : exact;
    }
    if (!exact.isEmpty()) {
      if (!alike.isEmpty()) {
        noteBeside(exact, alike, layout);
      }
      return exact;
    }
    List<StoredSheet> readable =
        alike.stream().filter(one -> table(one, layout).isPresent()).toList();
    if (readable.size() == 1) {
      note(layout, readable.get(0), Fate.READ);
      return readable;
    }
    readable.forEach(sheet -> note(layout, sheet, Fate.ONE_OF_SEVERAL));
    if (alike.isEmpty()) {
      strangers()
          .filter(sheet -> isHeadedAlike(sheet, layout))
          .forEach(sheet -> note(layout, sheet, Fate.HEADED_ALIKE));
    }
    return List.of();
  }

  /** Filled sheets nearly of the table's name, beside the one that bears it. */
  private void noteBeside(List<StoredSheet> exact, List<StoredSheet> alike, Layout layout) {
    boolean filled = exact.stream().anyMatch(sheet -> isFilledIn(sheet, layout));
    alike.stream()
        .filter(sheet -> isFilledIn(sheet, layout))
        .forEach(
            sheet -> note(layout, sheet, filled ? Fate.BESIDE_THE_FILLED : Fate.BESIDE_THE_EMPTY));
  }

  private void note(Layout layout, StoredSheet sheet, Fate fate) {
    near.add(new NearSheet(layout, sheet.name(), fate));
  }

  private Stream<StoredSheet> sheets() {
    return book.sheets().stream();
  }

  /** The sheets that are neither a table by name nor the program's own. */
  private Stream<StoredSheet> strangers() {
    if (strangers == null) {
      Set<String> tables = new HashSet<>();
      Forms.ALL.forEach(form -> tables.addAll(form.layout().sheetLabels()));
      strangers =
          sheets()
              .filter(sheet -> !sheet.name().equals(Guide.NAME))
              .filter(sheet -> !OwnPages.isOwn(sheet))
              .filter(sheet -> !tables.contains(Wording.label(sheet.name())))
              .toList();
    }
    return strangers.stream();
  }

  /** Whether the sheet's name holds this table's, and no longer name of another table. */
  private static boolean isNearlyNamed(StoredSheet sheet, Layout layout) {
    String seen = Wording.plain(sheet.name());
    int own = longestIn(seen, layout);
    return own > 0
        && Forms.ALL.stream().map(Form::layout).allMatch(one -> longestIn(seen, one) <= own);
  }

  private static int longestIn(String seen, Layout layout) {
    return layout.sheetLabels().stream()
        .filter(seen::contains)
        .mapToInt(String::length)
        .max()
        .orElse(0);
  }

  private Optional<RawTable> table(StoredSheet sheet, Layout layout) {
    return finder(sheet, AmountUnit.YUAN).find(layout);
  }

  private boolean isFilledIn(StoredSheet sheet, Layout layout) {
    return table(sheet, layout).filter(RawTable::isFilledIn).isPresent();
  }

  private boolean isHeadedAlike(StoredSheet sheet, Layout layout) {
    long wanted = layout.columns().stream().filter(column -> !column.derived()).count();
    Optional<RawTable> table = table(sheet, layout).filter(RawTable::isFilledIn);
    long found =
        table
            .map(one -> one.columns().stream().filter(column -> !isDerived(column)).count())
            .orElse(0L);
    return found >= FEWEST_ALIKE && found >= wanted * ALIKE;
  }

  private static boolean isDerived(Column column) {
    return column.derived();
  }
}
