package org.jixiao.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.excel.Template;
import org.jixiao.table.Layout;

/**
 * A published score table to begin with: 评价框架 and 评分, each indicator with the source of its
 * standard. What could not be checked against the original says 待核 there.
 */
public enum Master {

  /** The common framework of the Ministry of Finance; it leaves the points to whoever uses it. */
  COMMON_2013("财预2013-53号共性指标框架", "common-2013"),

  /** A table of provincial departments in Hunan, scored by rules. */
  HUNAN("湖南省级整体支出", "hunan"),

  /** The four blocks of the 2024 evaluation, scored by people. */
  FOUR_BLOCKS("事务所四大块", "four-blocks");

  private final String label;
  private final String folder;

  Master(String label, String folder) {
    this.label = label;
    this.folder = "scheme/" + folder;
  }

  /** What users call it; its file is {@code 评分表-} with this name. */
  public String label() {
    return label;
  }

  /** The name of its workbook. */
  public String fileName() {
    return "评分表-" + label + ".xlsx";
  }

  /** The one of a name. */
  static Optional<Master> named(String name) {
    return Arrays.stream(values()).filter(one -> one.label.equals(name)).findFirst();
  }

  /** The names of all. */
  public static List<String> labels() {
    return Arrays.stream(values()).map(Master::label).toList();
  }

  /** Its tables. */
  Map<Layout, List<Map<String, String>>> tables() {
    return new KeptTables(folder).all();
  }

  /** A blank workbook with its tables. */
  public byte[] workbook() {
    return Template.toGoOn(tables());
  }
}
