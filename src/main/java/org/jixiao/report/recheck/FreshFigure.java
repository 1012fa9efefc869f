package org.jixiao.report.recheck;

/**
 * A figure as a draft prints it.
 *
 * @param name which figure: {@code sheet!label/column}
 * @param cell its cell, such as {@code 预算配置!D8}
 * @param shown the text as printed
 * @param before up to twelve characters before it in its paragraph
 */
public record FreshFigure(String name, String cell, String shown, String before) {

  /** A word processor takes no longer name for a mark. */
  static final int LONGEST_ALIAS = 64;

  /** What its marks in a document are called: a long name is cut at its end. */
  public String alias() {
    String behind = "@" + cell;
    int room = Math.max(0, LONGEST_ALIAS - behind.length());
    return (name.length() > room ? name.substring(0, room) : name) + behind;
  }
}
