package org.jixiao.imports;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.ledgers.TableImport;
import org.jixiao.numbers.Place;
import org.jixiao.table.Kind;
import org.jixiao.table.RawTable;

/**
 * What an import does to the cells of a workbook, as plain data: whoever writes the cells follows
 * it in its order and decides nothing.
 *
 * @param entries what becomes of each cell; a cell that one entry empties may be typed into by a
 *     later entry
 * @param cells what the exports had for each cell, whether it is put in or not
 * @param remarks what has no place, in sentences
 */
public record FillPlan(List<Entry> entries, List<ImportedCell> cells, List<String> remarks) {

  /** What becomes of a cell. */
  public enum Fate {
    /** The cell is blank. */
    TYPE("空白格，填入"),
    /** It holds what an earlier import put there, or what people typed gives way. */
    REPLACE("原来是导入的数，或要求以导出为准"),
    /** An earlier import put it there, and this one has nothing for it. */
    TAKE_OUT("这次的导出里没有"),
    /** Somebody has typed something else. */
    KEEP("已有人填了别的数"),
    /** Its row is not put in: there is no room, or people fill the table in themselves. */
    UNPLACED("所在的行没有导入");

    private final String reason;

    Fate(String reason) {
      this.reason = reason;
    }

    /** Why, for users. */
    public String reason() {
      return reason;
    }

    /** Whether the cell holds something else afterwards. */
    public boolean writes() {
      return this == TYPE || this == REPLACE || this == TAKE_OUT;
    }
  }

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

  /**
   * A cell with what becomes of it.
   *
   * @param place where it is; null when it has no place
   * @param kind what the cell holds, a number or a day or words
   */
  public record Entry(Fate fate, Place place, Kind kind, Change change) {

    static Entry unplaced(Kind kind, Change change) {
      return new Entry(Fate.UNPLACED, null, kind, change);
    }
  }

  public FillPlan {
    entries = List.copyOf(entries);
    cells = List.copyOf(cells);
    remarks = List.copyOf(remarks);
  }

  /**
   * Makes the plan of one import.
   *
   * @param tables the tables of the workbook as they were read
   * @param earlier what the workbook keeps of the imports before
   * @param imported what the exports have, table by table
   * @param kinds the exports that were read, in the user's words: what an earlier import of them
   *     put in and this one lacks is taken out
   * @param replace whether what people typed gives way
   */
  public static FillPlan of(
      Collection<RawTable> tables,
      ImportRecord earlier,
      List<TableImport> imported,
      Set<String> kinds,
      boolean replace) {
    return new FillPlanning(tables, earlier, replace).plan(imported, kinds);
  }

  /** The cells that hold something else afterwards. */
  public List<Change> changes() {
    return changes(Fate::writes);
  }

  /** The cells that are left as they are although the exports have something else for them. */
  public List<Change> kept() {
    return changes(fate -> !fate.writes());
  }

  private List<Change> changes(Predicate<Fate> which) {
    return entries.stream().filter(entry -> which.test(entry.fate())).map(Entry::change).toList();
  }
}
