package org.jixiao.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.LastYear;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** The table on 运行记录 that keeps what was taken over from last year's workbook. */
public final class LastYearTable {

  static final String FILE = "上年工作簿";
  static final String FINGERPRINT = "上年工作簿指纹（SHA-256）";

  private static final OwnColumn<LastYear.Known> TABLE =
      OwnColumn.words("承接的表", 24, LastYear.Known::table).looking(Look.LABEL);
  private static final OwnColumn<LastYear.Known> ROW =
      OwnColumn.words("承接的行", 44, LastYear.Known::row);
  private static final OwnColumn<LastYear.Known> COLUMN =
      OwnColumn.words("承接的列", 10, LastYear.Known::column);
  private static final OwnColumn<LastYear.Known> VALUE =
      OwnColumn.words("上年工作簿中的数", 19, LastYear.Known::value)
          .looking(Look.CELL.across(Look.Across.RIGHT));

  static final OwnTable<LastYear.Known> FIGURES =
      new OwnTable<>(RecordPage.NAME, "承接的上年数", ROW, List.of(TABLE, ROW, COLUMN, VALUE), 3);

  private LastYearTable() {}

  /** The layout by which the table is found again. */
  public static Layout layout() {
    return FIGURES.layout();
  }

  /**
   * What was taken over.
   *
   * @param lines what the page says in its first two columns
   * @param figures the table, if there was one
   */
  public static LastYear read(Map<String, String> lines, Optional<RawTable> figures) {
    String file = lines.getOrDefault(FILE, "");
    return file.isEmpty()
        ? LastYear.NONE
        : new LastYear(
            file,
            lines.getOrDefault(FINGERPRINT, ""),
            figures.map(RawTable::rows).orElse(List.of()).stream()
                .map(
                    row ->
                        new LastYear.Known(
                            TABLE.words(row), ROW.words(row), COLUMN.words(row), VALUE.words(row)))
                .toList());
  }
}
