package org.jixiao.ledgers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jixiao.ledgers.reading.ExportKind;

/**
 * What an export has for one table of the workbook.
 *
 * @param table the name of the table
 * @param kind the export that it comes from
 * @param rows its rows
 */
public record TableImport(String table, ExportKind kind, List<Row> rows) {

  public TableImport {
    rows = List.copyOf(rows);
  }

  /**
   * A row of the table.
   *
   * @param identity heading → words of the cells that tell this row from others
   * @param values heading → what goes into the others: words, numbers among them written plainly
   */
  public record Row(Map<String, String> identity, Map<String, String> values) {

    private static final String BETWEEN = "｜";

    public Row {
      identity = Collections.unmodifiableMap(new LinkedHashMap<>(identity));
      // In the order of their headings, so that the same import is written the same way again.
      values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    /** A row that its label alone tells from others. */
    public static Row of(String heading, String label, Map<String, String> values) {
      return new Row(Map.of(heading, label), values);
    }

    /** The row's name for people, and for the record of what was imported. */
    public String name() {
      return String.join(BETWEEN, new ArrayList<>(identity.values()));
    }

    /** The words that a name was joined from, the label first. */
    public static String[] partsOf(String name) {
      return name.split(BETWEEN, -1);
    }
  }
}
