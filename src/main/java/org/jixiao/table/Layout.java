package org.jixiao.table;

import java.util.List;
import java.util.Optional;

/**
 * One table of the standard workbook: where it is found, what it holds, how the template lays it
 * out. Template and reader share it.
 *
 * @param code two letters that begin the ids of its rules
 * @param sheet the sheet's name
 * @param otherSheetNames other names under which the sheet is found
 * @param required whether an evaluation can do without it
 * @param title the title above the table
 * @param purpose one sentence for the guide
 * @param columns its columns in the template's order
 * @param key the column whose cells name the rows
 * @param rows the rows that the template carries
 * @param moreRows whether people may add rows of their own
 * @param spareRows empty rows for more, where more are allowed
 * @param totalLabel the label of the total row, or null when nothing adds up
 * @param slips obvious slips that the template marks while people type
 */
public record Layout(
    String code,
    String sheet,
    List<String> otherSheetNames,
    boolean required,
    String title,
    String purpose,
    List<Column> columns,
    Column key,
    List<FixedRow> rows,
    boolean moreRows,
    int spareRows,
    String totalLabel,
    List<Slip> slips) {

  private static final List<String> TOTAL_LABELS =
      List.of("合计", "总计", "总合计", "合计数", "全年合计", "年度合计", "合计金额");

  /**
   * A slip that shows in a single row.
   *
   * @param column the column whose cell is marked
   * @param condition a spreadsheet condition, the columns named by their headings in brackets
   */
  public record Slip(Column column, String condition) {}

  public Layout {
    otherSheetNames = List.copyOf(otherSheetNames);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    slips = List.copyOf(slips);
  }

  /** The same layout with another number of free rows in the template. */
  public Layout withSpareRows(int count) {
    return new Layout(
        code,
        sheet,
        otherSheetNames,
        required,
        title,
        purpose,
        columns,
        key,
        rows,
        moreRows,
        count,
        totalLabel,
        slips);
  }

  /** Whether the table ends in a row that adds up. */
  public boolean hasTotal() {
    return totalLabel != null;
  }

  /** Whether a label stands for a total, under either name. */
  public static boolean isTotal(String label) {
    return TOTAL_LABELS.contains(Wording.label(label));
  }

  /** The fixed row that a label in a workbook belongs to. */
  public Optional<FixedRow> fixedRow(String label) {
    return rows.stream().filter(row -> row.isLabelled(label)).findFirst();
  }

  /** Whether a sheet of this name is this table's. */
  public boolean isOnSheet(String name) {
    String seen = Wording.label(name);
    return Wording.label(sheet).equals(seen)
        || otherSheetNames.stream().anyMatch(other -> Wording.label(other).equals(seen));
  }

  /** The columns whose cells are labels, in order. */
  public List<Column> labels() {
    return columns.stream().filter(column -> column.kind() == Kind.LABEL).toList();
  }
}
