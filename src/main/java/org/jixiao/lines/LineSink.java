package org.jixiao.lines;

/** Takes the lines of a file, one after the other. */
public interface LineSink {

  /** A sheet or table of the file begins; a file without such has one, of an empty name. */
  void sheet(String name);

  /** A sheet that nobody sees when the file is opened; its lines are not read. */
  default void hidden(String name) {
    // Most files have none.
  }

  /**
   * A cell of the sheet reaches down over several lines. It is told before its first line.
   *
   * @param first the number of the line in which it stands
   * @param last the last line that it reaches
   * @param column counted from 0
   */
  default void span(long first, long last, int column) {
    // Most sheets have none.
  }

  /** So many lines of the sheet that has just been read are not seen, hidden or filtered out. */
  default void hiddenLines(long count) {
    // Most sheets have none.
  }

  /** One line. It is used again for the next one: whoever wants to keep something copies it. */
  void line(Line line);
}
