package org.jixiao.support.exports;

/** The kinds of file that fiscal systems hand out. */
public enum Format {
  CSV,
  XLSX,
  XLS,
  /** A web table saved under the name of a workbook. */
  HTML
}
