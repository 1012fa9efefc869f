package org.jixiao.run;

import java.util.List;
import java.util.Map;
import org.jixiao.excel.Template;
import org.jixiao.table.Layout;

/** A filled workbook to try the program on, kept as one list of figures for each table. */
public enum Example {

  /**
   * A real evaluation of 2024 with the sheets that were provided. What the printed report states in
   * derived columns is typed in, so that a run can compare it.
   */
  OFFICE_2024("office2024"),

  /** An invented department that fills every sheet and scores by rule, with some wilful errors. */
  INVENTED("invented"),

  /** The same department a year before, to begin the next year from. */
  INVENTED_2023("invented-2023");

  private static final String SLIPS = "差错";

  private final String folder;

  Example(String folder) {
    this.folder = "example/" + folder;
  }

  /** The filled workbook. */
  public byte[] filled() {
    return Template.filled(tables(true));
  }

  /** The same without its wilful errors. */
  public byte[] clean() {
    return Template.filled(tables(false));
  }

  /** Its tables without the wilful errors. */
  Map<Layout, List<Map<String, String>>> tables() {
    return tables(false);
  }

  private Map<Layout, List<Map<String, String>>> tables(boolean withSlips) {
    KeptTables kept = new KeptTables(folder);
    Map<Layout, List<Map<String, String>>> tables = kept.all();
    for (Map<String, String> slip : withSlips ? kept.rows(SLIPS) : List.<Map<String, String>>of()) {
      plant(slip, tables);
    }
    return tables;
  }

  private static void plant(
      Map<String, String> slip, Map<Layout, List<Map<String, String>>> tables) {
    tables.forEach(
        (layout, rows) -> {
          if (layout.name().equals(slip.get("表"))) {
            rows.stream()
                .filter(row -> row.get(layout.key().heading()).equals(slip.get("行")))
                .forEach(row -> row.put(slip.get("列"), slip.get("值")));
          }
        });
  }
}
