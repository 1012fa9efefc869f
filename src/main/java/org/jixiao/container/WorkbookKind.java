package org.jixiao.container;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of workbook that are processed, each with its content type and its file ending. */
public enum WorkbookKind {
  WORKBOOK("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", ".xlsx"),
  MACROS("application/vnd.ms-excel.sheet.macroEnabled.main+xml", ".xlsm"),
  TEMPLATE(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml", ".xltx"),
  MACRO_TEMPLATE("application/vnd.ms-excel.template.macroEnabled.main+xml", ".xltm");

  private final String contentType;
  private final String ending;

  WorkbookKind(String contentType, String ending) {
    this.contentType = contentType;
    this.ending = ending;
  }

  /** The kind whose content type this is. */
  static Optional<WorkbookKind> of(String contentType) {
    return Arrays.stream(values())
        .filter(kind -> kind.contentType.equalsIgnoreCase(contentType))
        .findFirst();
  }

  /** The ending that a file of this kind must have for a spreadsheet program to open it. */
  public String ending() {
    return ending;
  }

  /** Whether it holds macros, which stay in it as they are. */
  public boolean hasMacros() {
    return this == MACROS || this == MACRO_TEMPLATE;
  }

  /** Whether a file of this name says what it is. */
  public boolean isNamed(String fileName) {
    return fileName.toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /**
   * Whether a spreadsheet program opens content of this kind under a file name: the name may have
   * the ending of no other kind.
   */
  public boolean fits(String fileName) {
    return isNamed(fileName) || Arrays.stream(values()).noneMatch(kind -> kind.isNamed(fileName));
  }
}
