package org.jixiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** The tables on 运行记录 that keep what was imported: file by file, and cell by cell. */
public final class ImportTables {

  private static final OwnColumn<ImportedFile> KIND =
      OwnColumn.words("导入的明细", 24, ImportedFile::kind).looking(Look.LABEL);
  private static final OwnColumn<ImportedFile> FILE =
      OwnColumn.words("导出文件", 44, ImportedFile::file);
  private static final OwnColumn<ImportedFile> TAKEN_LINES =
      OwnColumn.count("采用行数", 10, file -> file.accepted().lines());
  private static final OwnColumn<ImportedFile> TAKEN_AMOUNT =
      OwnColumn.money("采用金额", 19, file -> file.accepted().amount());
  private static final OwnColumn<ImportedFile> REJECTED_LINES =
      OwnColumn.count("拒绝行数", 10, file -> file.rejected().lines());
  private static final OwnColumn<ImportedFile> REJECTED_AMOUNT =
      OwnColumn.money("拒绝金额", 17, file -> file.rejected().amount());
  private static final OwnColumn<ImportedFile> OUTSIDE_LINES =
      OwnColumn.count("未计入行数", 11, file -> file.outside().lines());
  private static final OwnColumn<ImportedFile> OUTSIDE_AMOUNT =
      OwnColumn.money("未计入金额", 17, file -> file.outside().amount());
  private static final OwnColumn<ImportedFile> STATED =
      OwnColumn.words("自带合计差异", 30, ImportedFile::stated).high();
  private static final OwnColumn<ImportedFile> OTHER_UNITS =
      OwnColumn.words("其他单位", 30, ImportedFile::otherUnits).high();
  private static final OwnColumn<ImportedFile> LAST_MONTH =
      OwnColumn.count("最后月份", 10, file -> (long) file.lastMonth());
  private static final OwnColumn<ImportedFile> TIME =
      OwnColumn.words("导入时间", 20, ImportedFile::time).looking(Look.CELL);
  private static final OwnColumn<ImportedFile> FINGERPRINT =
      OwnColumn.words("指纹（SHA-256）", 68, ImportedFile::fingerprint).looking(Look.CELL);

  /** The control totals of each export. */
  static final OwnTable<ImportedFile> FILES =
      new OwnTable<>(
          RecordPage.NAME,
          "导入的文件",
          FILE,
          List.of(
              KIND,
              FILE,
              OwnColumn.count("读取行数", 10, file -> file.read().lines()),
              OwnColumn.money("读取金额", 19, file -> file.read().amount()),
              TAKEN_LINES,
              TAKEN_AMOUNT,
              REJECTED_LINES,
              REJECTED_AMOUNT,
              OUTSIDE_LINES,
              OUTSIDE_AMOUNT,
              STATED,
              OTHER_UNITS,
              LAST_MONTH,
              TIME,
              FINGERPRINT),
          7);

  /** Where the part of the page about imports begins. */
  static final String FIRST_HEADING = KIND.column().heading();

  private static final OwnColumn<ImportedCell> TABLE =
      OwnColumn.words("填入的表", 24, ImportedCell::table).looking(Look.LABEL);
  private static final OwnColumn<ImportedCell> ROW = OwnColumn.words("填入的行", 44, ImportedCell::row);
  private static final OwnColumn<ImportedCell> COLUMN =
      OwnColumn.words("填入的列", 10, ImportedCell::column);
  private static final OwnColumn<ImportedCell> VALUE =
      OwnColumn.words("导入数", 19, ImportedCell::value).looking(Look.CELL.across(Look.Across.RIGHT));
  private static final OwnColumn<ImportedCell> SOURCE =
      OwnColumn.words("来源", 10, ImportedCell::kind).looking(Look.CELL);

  /** What was put into each cell. */
  static final OwnTable<ImportedCell> CELLS =
      new OwnTable<>(RecordPage.NAME, "导入的数", ROW, List.of(TABLE, ROW, COLUMN, VALUE, SOURCE), 3);

  private ImportTables() {}

  /** The layout by which the table of exports is found again. */
  public static Layout filesLayout() {
    return FILES.layout();
  }

  /** The layout by which the table of cells is found again. */
  public static Layout cellsLayout() {
    return CELLS.layout();
  }

  /**
   * What was imported so far.
   *
   * @param files the table of exports, if there was one
   * @param cells the table of cells
   */
  public static ImportRecord read(Optional<RawTable> files, Optional<RawTable> cells) {
    List<ImportedFile> imported = new ArrayList<>();
    for (RawRow row : files.map(RawTable::rows).orElse(List.of())) {
      if (!KIND.words(row).isEmpty()) {
        imported.add(file(row));
      }
    }
    List<ImportedCell> values = new ArrayList<>();
    for (RawRow row : cells.map(RawTable::rows).orElse(List.of())) {
      values.add(
          new ImportedCell(
              TABLE.words(row),
              ROW.words(row),
              COLUMN.words(row),
              VALUE.words(row),
              SOURCE.words(row)));
    }
    return new ImportRecord(imported, values, List.of(), Map.of());
  }

  private static ImportedFile file(RawRow row) {
    return new ImportedFile(
        KIND.words(row),
        FILE.words(row),
        FINGERPRINT.words(row),
        sum(row, TAKEN_LINES, TAKEN_AMOUNT),
        sum(row, REJECTED_LINES, REJECTED_AMOUNT),
        sum(row, OUTSIDE_LINES, OUTSIDE_AMOUNT),
        STATED.words(row),
        OTHER_UNITS.words(row),
        LAST_MONTH.number(row).intValue(),
        TIME.words(row),
        row.cell(FILE.column()).place());
  }

  private static Sum sum(
      RawRow row, OwnColumn<ImportedFile> lines, OwnColumn<ImportedFile> amount) {
    return new Sum(lines.number(row).longValue(), amount.number(row));
  }
}
