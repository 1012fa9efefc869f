package org.jixiao.report.recheck;

/**
 * A place in a report as a person looks for it.
 *
 * @param heading the nearest heading above, behind that of its chapter; empty before the first
 * @param paragraph which paragraph below the heading, from 1; 0 in a table
 * @param table the caption of the table, or which table of the report it is; empty outside of
 *     tables
 * @param row the words of its row, or which row it is; empty outside of tables
 * @param column the words above it, or which column it is; empty outside of tables
 * @param before the last words before it; empty at the beginning of a paragraph
 */
public record Spot(
    String heading, int paragraph, String table, String row, String column, String before) {

  /** Between the headings of a chapter and of a section in it. */
  static final String WITHIN = " › ";

  /** The place in words. */
  public String inWords() {
    String where = heading.isEmpty() ? "正文开头" : "“" + heading + "”";
    if (!table.isEmpty()) {
      return where + "下的" + table + "，" + row + " × " + column;
    }
    String words = where + "第 " + paragraph + " 段";
    return before.isEmpty() ? words + "段首" : words + "“…" + before + "”之后";
  }
}
