package org.jixiao.word;

/**
 * On which page things come to stand: lines have fixed heights, so they can be counted without a
 * word processor. What is more than a line high moves to the next page as a whole.
 */
final class PageCount {

  /** Programs round heights differently; a page holds a line that fits but for this. */
  private static final double TOLERANCE = 0.3;

  private int page = 1;
  private double used;

  /** The page that is being filled. */
  int page() {
    return page;
  }

  /** Begins a new page, unless nothing stands on this one. */
  void newPage() {
    if (used > 0) {
      page++;
      used = 0;
    }
  }

  /** Lines that may be parted by the end of a page. */
  void lines(int count, double height) {
    for (int i = 0; i < count; i++) {
      whole(height);
    }
  }

  /** Something that is not parted. */
  void whole(double height) {
    makeRoom(height);
    used += height;
  }

  /** Goes to the next page where so much does not fit on this one. */
  void makeRoom(double height) {
    if (used > 0 && used + height > PageForm.TEXT_HEIGHT + TOLERANCE) {
      page++;
      used = 0;
    }
  }

  /**
   * A row of a table.
   *
   * @param header the height of the heading that a new page repeats
   */
  void row(double height, double header) {
    if (used > 0 && used + height > PageForm.TEXT_HEIGHT + TOLERANCE) {
      page++;
      used = header;
    }
    used += height;
  }
}
