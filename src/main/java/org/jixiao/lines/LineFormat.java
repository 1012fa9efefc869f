package org.jixiao.lines;

import java.io.IOException;
import java.util.function.LongConsumer;

/** A way to read the lines of one format. */
interface LineFormat {

  /**
   * Reads a file to its end.
   *
   * @param progress hears how many bytes have been read
   */
  void read(LineFile file, LineSink sink, LongConsumer progress) throws IOException;
}
