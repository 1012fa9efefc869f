package org.jixiao.sheets.basis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 评价依据 once read.
 *
 * @param table the table as found
 * @param documents one for each document
 */
public record Basis(RawTable table, List<Document> documents) implements Reading {

  public Basis {
    documents = List.copyOf(documents);
  }

  /**
   * One document.
   *
   * @param row its row
   * @param name what it is called
   * @param number its 文号, also where it stands behind the name; without words where there is none
   * @param inForce since when it is in force, where that is a day
   * @param state 有效, 已修订, 已废止, 不明, or empty
   */
  public record Document(
      RawRow row, String name, FileNumber number, Optional<LocalDate> inForce, String state) {

    /** Whether such a document goes without a number. */
    boolean needsNoNumber() {
      return DocumentName.needsNoNumber(name);
    }

    /** Its name without what tells its editions apart. */
    public String work() {
      return DocumentName.work(name);
    }

    /** The year of this edition: in which it came into force, else of its number. */
    public Optional<Integer> year() {
      return inForce.map(LocalDate::getYear).or(number::year);
    }

    /** The cell with its number, or null. */
    public Place numberPlace() {
      return place(BasisForm.REFERENCE);
    }

    /** The cell that says whether it is in force, or null. */
    public Place statePlace() {
      return place(BasisForm.STATE);
    }

    /** The cell with its name, or null. */
    public Place namePlace() {
      return place(BasisForm.DOCUMENT);
    }

    /** The cell with the day since when it is in force, or null. */
    public Place dayPlace() {
      return place(BasisForm.IN_FORCE);
    }

    private Place place(Column column) {
      RawCell cell = row.cell(column);
      return cell == null ? null : cell.place();
    }
  }

  static Basis read(RawTable table) {
    return new Basis(
        table,
        table.rows().stream().filter(row -> !row.label().isBlank()).map(Basis::document).toList());
  }

  private static Document document(RawRow row) {
    RawCell day = row.cell(BasisForm.IN_FORCE);
    return new Document(
        row,
        row.label(),
        row.words(BasisForm.REFERENCE).isEmpty()
            ? FileNumber.within(row.label())
            : new FileNumber(row.words(BasisForm.REFERENCE)),
        day == null || day.isBlank() ? Optional.empty() : day.day(),
        row.words(BasisForm.STATE));
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
