package org.jixiao.word;

/**
 * The fonts of an official document by GB/T 9704. Not every computer has them, so the document
 * names substitutes.
 */
enum Fonts {
  BODY("仿宋_GB2312", "仿宋"),
  SECTION("楷体_GB2312", "楷体"),
  CHAPTER("黑体", "SimHei"),
  TITLE("方正小标宋简体", "宋体"),
  TABLE("宋体", "SimSun");

  static final String LATIN = "Times New Roman";

  private final String family;
  private final String substitute;

  Fonts(String family, String substitute) {
    this.family = family;
    this.substitute = substitute;
  }

  String family() {
    return family;
  }

  /** Says that a run or style is in this font, Latin letters and digits apart. */
  void in(Markup out) {
    out.empty(
        "w:rFonts",
        "w:hint",
        "eastAsia",
        "w:ascii",
        LATIN,
        "w:hAnsi",
        LATIN,
        "w:eastAsia",
        family,
        "w:cs",
        LATIN);
  }

  /** The font table of the document. */
  static byte[] table() {
    Markup out = Markup.part().open("w:fonts", "xmlns:w", Names.WORDS);
    for (Fonts font : values()) {
      out.open("w:font", "w:name", font.family);
      out.value("w:altName", font.substitute);
      out.value("w:charset", "86").value("w:family", "auto").value("w:pitch", "variable");
      out.close();
    }
    out.open("w:font", "w:name", LATIN);
    out.value("w:charset", "00").value("w:family", "roman").value("w:pitch", "variable");
    return out.close().close().bytes();
  }
}
