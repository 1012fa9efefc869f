package org.jixiao.report;

import org.jixiao.numbers.FigureSpread;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;

/** A link to another file. */
public final class FileLink {
  /** A formula holds no longer text; a longer way is told in words alone. */
  private static final int LONGEST = 255;

  private FileLink() {}

  /**
   * The link.
   *
   * @param address the path, seen from the workbook, with a cell behind it where one is meant
   * @param words what people read
   */
  public static Content to(String address, String words) {
    return address.length() > LONGEST || words.length() > LONGEST
        ? new Words(words)
        : new Value(FigureSpread.wayToFile(address, words));
  }
}
