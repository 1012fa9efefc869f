package org.jixiao.detail;

/** Takes the lines of a file, one after the other. */
public interface LineSink {

  /** A sheet or table of the file begins; a file without such has one, of an empty name. */
  void sheet(String name);

  /** A sheet that nobody sees when the file is opened; its lines are not read. */
  default void hidden(String name) {
    // Most files have none.
  }

  /** One line. It is used again for the next one: whoever wants to keep something copies it. */
  void line(Line line);
}
