package org.jixiao.support;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.container.Parts;
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

  /** Lets the library do it. */
  public void apply(XSSFWorkbook workbook) {
    for (Write write : writes) {
      Place place = write.place();
      write(
          workbook.getSheet(place.sheet()).getRow(place.row()).getCell(place.column()),
          write.value());
    }
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

  /** Does it: the workbook as it is with this typed into it. */
  public Parts on(Parts workbook) {
    TypedCells typed = TypedCells.into(workbook);
    for (Write write : writes) {
      String sheet = write.place().sheet();
      String cell = write.place().address();
      if (write.value() == null) {
        typed.blank(sheet, cell);
      } else if (write.value() == ERROR) {
        typed.error(sheet, cell, "#REF!");
      } else if (write.value() instanceof Stale stale) {
        typed.result(sheet, cell, stale.value());
      } else if (write.value() instanceof Number number) {
        typed.number(sheet, cell, number.doubleValue());
      } else {
        typed.text(sheet, cell, write.value().toString());
      }
    }
    return typed.parts();
  }

  /** Does it to a file. */
  public byte[] on(byte[] workbook) {
    return on(Parts.of(workbook)).bytes();
  }
}
