package org.jixiao.imports;

import java.util.Optional;
import org.jixiao.ledgers.TableImport;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;

/** Finds the row of a table that an imported figure belongs to, wherever people have moved it. */
public final class ImportedRow {

  private ImportedRow() {}

  /**
   * The row of this name, if the table has it.
   *
   * @param name its label; with the words beside it, where several rows may have the same label
   */
  public static Optional<RawRow> in(RawTable table, String name) {
    return table.rows().stream().filter(row -> isNamed(table, row, name)).findFirst();
  }

  private static boolean isNamed(RawTable table, RawRow row, String name) {
    String[] parts = TableImport.Row.partsOf(name);
    String label = row.words(table.layout().key());
    boolean fixed =
        table
            .layout()
            .fixedRow(row.label())
            .filter(known -> known.isLabelled(parts[0]))
            .isPresent();
    // Of rows that people name, 2023年总结会 and 2024年总结会 are two: no numbering is left out.
    String words = Wording.plain(label.isEmpty() ? row.label() : label);
    if (!fixed && !words.equals(Wording.plain(parts[0]))) {
      return false;
    }
    for (int part = 1; part < parts.length; part++) {
      String beside = parts[part];
      if (table.columns().stream()
          .noneMatch(column -> Wording.sameLabel(row.words(column), beside))) {
        return false;
      }
    }
    return true;
  }
}
