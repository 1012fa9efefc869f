package org.jixiao.imports;

import java.util.List;
import org.jixiao.ledgers.ImportedCell;

/**
 * What became of an import's figures in the workbook.
 *
 * @param cells what the exports had for each cell, whether it was put in or not
 * @param changes cells that hold something else than before
 * @param kept cells in which somebody has typed something else, which was left
 * @param remarks what had no place, in sentences
 */
public record FilledIn(
    List<ImportedCell> cells, List<Change> changes, List<Change> kept, List<String> remarks) {

  /**
   * A cell before and after.
   *
   * @param table the sheet
   * @param row the row's name
   * @param column the column's heading
   * @param before what stands there, empty when blank
   * @param after what the export has
   */
  public record Change(String table, String row, String column, String before, String after) {}

  public FilledIn {
    cells = List.copyOf(cells);
    changes = List.copyOf(changes);
    kept = List.copyOf(kept);
    remarks = List.copyOf(remarks);
  }
}
