package org.jixiao.intake;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.jixiao.detail.LineSink;

/** A way to read the lines of one format. */
interface Lines {

  /**
   * Reads a file to its end.
   *
   * @param progress hears how many bytes have been read
   */
  void read(ExportFile file, LineSink sink, LongConsumer progress) throws IOException;
}
