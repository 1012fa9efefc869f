package org.jixiao.report.recheck;

import java.util.List;

/**
 * What a draft says of itself in a part of its own: whose report it is, and every figure that it
 * printed, in their order.
 *
 * @param unit the evaluated unit
 * @param year the evaluated year
 * @param outline by which outline it was drafted
 * @param stage 征求意见稿 or 定稿
 * @param version the program that drafted it
 * @param workbook the file name of the workbook
 * @param text what tells the text apart as it was drafted
 * @param figures all figures
 */
public record FigureList(
    String unit,
    String year,
    String outline,
    String stage,
    String version,
    String workbook,
    String text,
    List<Listed> figures) {

  /** The namespace of the part. */
  public static final String NAMESPACE = "urn:jixiao:report:1";

  /** The outline of a report that was filled into a firm's own document. */
  public static final String TEMPLATE = "模板";

  public FigureList {
    figures = List.copyOf(figures);
  }

  /**
   * One printed figure.
   *
   * @param id the name of its bookmark
   * @param name which figure: sheet, label and column
   * @param cell its cell
   * @param shown the text as printed
   * @param before what stands before it in its paragraph
   */
  public record Listed(String id, String name, String cell, String shown, String before) {

    /** The same without its bookmark. */
    public FreshFigure figure() {
      return new FreshFigure(name, cell, shown, before);
    }
  }
}
