package org.jixiao.word;

/** The numbers of bookmarks: those of headings first, then those of figures. */
final class Bookmarks {

  static final int FIRST_FIGURE = 10_000;

  private Bookmarks() {}

  /** The name by which the contents find a heading. */
  static String heading(int number) {
    return "_Toc" + (10_000_000 + number);
  }
}
