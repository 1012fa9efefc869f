package org.jixiao.support;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.Place;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;

/**
 * Slips written into a workbook on purpose, cell by cell, where labels and headings say. A {@link
 * Number} is a number, a {@link String} text, null a blank, {@link #ERROR} an error value; a {@link
 * Stale} is another result for the formula that stands there.
 */
public final class Spoil {

  public static final Object ERROR = new Object();

  /** A result that does not fit the formula any more. */
  public record Stale(double value) {}

  private record Write(Place place, Object value) {}

  private final RawBook book;
  private final List<Write> writes = new ArrayList<>();

  private Spoil(RawBook book) {
    this.book = book;
  }

  public static Spoil in(RawBook book) {
    return new Spoil(book);
  }

  public RawTable table(String name) {
    for (Form<?> form : Forms.ALL) {
      if (form.layout().name().equals(name)) {
        return book.tables().get(form.layout());
      }
    }
    throw new AssertionError("no table " + name);
  }

  private static Column column(RawTable table, String heading) {
    return table.columns().stream()
        .filter(one -> one.heading().equals(heading))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no column " + heading));
  }

  private static RawRow row(RawTable table, String label) {
    return table.allRows().stream()
        .filter(one -> Wording.label(one.label()).equals(Wording.label(label)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + label));
  }

  public Place place(String tableName, String row, String heading) {
    RawTable table = table(tableName);
    return row(table, row).cell(column(table, heading)).place();
  }

  /** Writes a cell. */
  public Spoil set(String tableName, String row, String heading, Object value) {
    writes.add(new Write(place(tableName, row, heading), value));
    return this;
  }

  /** Writes the cell at a place. */
  public Spoil set(Place place, Object value) {
    writes.add(new Write(place, value));
    return this;
  }

  /** Writes a heading. */
  public Spoil rename(String tableName, String heading, String other) {
    RawTable table = table(tableName);
    writes.add(new Write(table.heads().get(column(table, heading)), other));
    return this;
  }

  /** Does it. */
  public void apply(XSSFWorkbook workbook) {
    writes.forEach(write -> write(cell(workbook, write.place()), write.value()));
  }

  /** Does it, looks, and undoes it. */
  public void during(XSSFWorkbook workbook, Runnable look) {
    List<Kept> kept = writes.stream().map(write -> Kept.of(cell(workbook, write.place()))).toList();
    apply(workbook);
    try {
      look.run();
    } finally {
      for (int i = writes.size() - 1; i >= 0; i--) {
        kept.get(i).restore(cell(workbook, writes.get(i).place()));
      }
    }
  }

  /** What stood in a cell: the formula, if any, and the value or result. */
  private record Kept(String formula, CellType type, Object value) {

    static Kept of(XSSFCell cell) {
      boolean computed = cell.getCellType() == CellType.FORMULA;
      CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
      Object value =
          switch (type) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> null;
          };
      return new Kept(computed ? cell.getCellFormula() : null, type, value);
    }

    void restore(XSSFCell cell) {
      write(cell, null);
      if (formula != null) {
        cell.setCellFormula(formula);
      }
      if (value instanceof Double number) {
        cell.setCellValue(number);
      } else if (value != null) {
        cell.setCellValue(value.toString());
      }
    }
  }

  private static XSSFCell cell(XSSFWorkbook workbook, Place place) {
    return workbook.getSheet(place.sheet()).getRow(place.row()).getCell(place.column());
  }

  private static void write(XSSFCell cell, Object value) {
    if (value instanceof Stale stale) {
      cell.setCellValue(stale.value());
      return;
    }
    if (cell.getCellType() == CellType.FORMULA) {
      cell.removeFormula();
    }
    if (value == null) {
      cell.setBlank();
    } else if (value == ERROR) {
      cell.setCellErrorValue(FormulaError.REF.getCode());
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
