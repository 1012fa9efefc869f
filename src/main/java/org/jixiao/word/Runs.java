package org.jixiao.word;

/** Pieces of text as a paragraph holds them. */
final class Runs {

  private Runs() {}

  /** Plain words. */
  static void words(Markup out, String text) {
    words(out, text, false);
  }

  /** Words, perhaps bold. */
  static void words(Markup out, String text, boolean bold) {
    if (text.isEmpty()) {
      return;
    }
    out.open("w:r");
    properties(out, bold);
    out.open("w:t", "xml:space", "preserve").text(text).close().close();
  }

  private static void properties(Markup out, boolean bold) {
    out.open("w:rPr").empty("w:rFonts", "w:hint", "eastAsia");
    if (bold) {
      out.empty("w:b").empty("w:bCs");
    }
    out.close();
  }

  /** A field with what it came to. */
  static void field(Markup out, String instruction, String result) {
    fieldChar(out, "begin");
    out.open("w:r");
    out.open("w:instrText", "xml:space", "preserve").text(" " + instruction + " ").close().close();
    fieldChar(out, "separate");
    words(out, result);
    fieldChar(out, "end");
  }

  /** Begins, parts or ends a field. */
  static void fieldChar(Markup out, String kind) {
    out.open("w:r").empty("w:fldChar", "w:fldCharType", kind).close();
  }

  /** A tabulator. */
  static void tab(Markup out) {
    out.open("w:r").empty("w:tab").close();
  }
}
