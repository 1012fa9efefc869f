package org.jixiao.report.tags;

/** What a tag of a firm's own document stands for. */
public enum TagKind {
  /** A text or a figure within a sentence. */
  TEXT("", "文字和数"),
  /** A table of the report. */
  TABLE("表:", "表"),
  /** A chart. */
  CHART("图:", "图"),
  /** A whole chapter. */
  CHAPTER("章:", "章"),
  /** A table of the workbook, line by line. */
  ROWS("每行 ", "逐行的表");

  private final String prefix;
  private final String label;

  TagKind(String prefix, String label) {
    this.prefix = prefix;
    this.label = label;
  }

  /** What stands before the name in the tag. */
  public String prefix() {
    return prefix;
  }

  /** In the user's words. */
  public String label() {
    return label;
  }

  /** A whole tag of this kind. */
  public String tag(String name) {
    return "{{" + prefix + name + "}}";
  }
}
