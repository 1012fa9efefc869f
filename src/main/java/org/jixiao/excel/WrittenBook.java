package org.jixiao.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.container.Container;
import org.jixiao.container.Parts;
import org.jixiao.container.Wholeness;
import org.jixiao.excel.editing.WrittenCell;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.excel.reading.StoredSheet;
import org.jixiao.findings.Refusal;

/**
 * A workbook as it is to be saved, with all that was put into it.
 *
 * @param parts the parts of the file; those of the file that is there when nothing would change
 * @param before the parts of the workbook that was opened; none of a new one
 * @param cells every cell that was written into
 */
public record WrittenBook(Parts parts, Parts before, List<WrittenCell> cells) {

  public WrittenBook {
    cells = List.copyOf(cells);
  }

  /** A new workbook, of which nothing is known but its parts. */
  public static WrittenBook of(Parts parts) {
    return new WrittenBook(parts, Parts.of(Map.of()), List.of());
  }

  /**
   * Proves that a file which was taken apart again is this workbook: every part as it was made, and
   * the parts as {@link #prove} wants them.
   *
   * @throws IllegalStateException when something is missing: then this program is at fault
   */
  public void proveIn(Container saved) {
    prove(saved).proveSame(saved);
  }

  /**
   * Proves that a file which was taken apart again has every part as it was made.
   *
   * @throws IllegalStateException as above
   */
  public void proveSame(Container saved) {
    if (!saved.parts().isSameAs(parts)) {
      throw new IllegalStateException("the file has other parts than were made");
    }
  }

  /**
   * Proves that the parts are a workbook with all that was put into it: all of them hanging
   * together, every cell with a format that is there, and every cell that was written read back
   * with formula, value and style. The reader takes parts apart in another way than what wrote
   * them.
   *
   * @param made a file of these parts
   * @return this workbook
   * @throws IllegalStateException as above
   */
  public WrittenBook prove(Container made) {
    Wholeness.check(parts, before, made.capacity());
    StoredBook read;
    try {
      read = StoredBook.of(made);
    } catch (Refusal unreadable) {
      throw new IllegalStateException("the result cannot be read again", unreadable);
    }
    int formats = Math.max(1, read.formats().size());
    for (StoredSheet one : read.sheets()) {
      if (one.cells().anyMatch(cell -> cell.style() < 0 || cell.style() >= formats)) {
        throw new IllegalStateException("a format that is not there on " + one.name());
      }
    }
    StoredSheet sheet = null;
    for (WrittenCell cell : cells) {
      if (sheet == null || !sheet.name().equals(cell.sheet())) {
        sheet = read.sheet(cell.sheet()).orElseThrow(() -> missing(cell));
      }
      if (!stands(sheet.cell(cell.row(), cell.column()), cell)) {
        throw missing(cell);
      }
    }
    return this;
  }

  private static IllegalStateException missing(WrittenCell cell) {
    return new IllegalStateException(
        "not as it was written: " + cell.sheet() + " " + (cell.row() + 1) + "/" + cell.column());
  }

  private static boolean stands(StoredCell there, WrittenCell cell) {
    String formula =
        Optional.ofNullable(there).map(StoredCell::formula).map(one -> one.text()).orElse(null);
    boolean sameFormula = cell.formula() == null ? formula == null : cell.formula().equals(formula);
    return there != null
        && sameFormula
        && there.style() == cell.style()
        && isSame(there.type(), there.value(), cell);
  }

  private static boolean isSame(StoredCell.Type type, String value, WrittenCell cell) {
    if (cell.value().isEmpty()) {
      return value.isEmpty();
    }
    return type == cell.type()
        && (type == StoredCell.Type.NUMBER
            ? Double.parseDouble(value) == Double.parseDouble(cell.value())
            : value.equals(cell.value()));
  }
}
