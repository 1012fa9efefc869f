package org.jixiao.lines;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how much of a file has been read. */
final class CountedStream extends FilterInputStream {

  private final LongConsumer progress;
  private long count;

  CountedStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    count += one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] into, int start, int length) throws IOException {
    int read = super.read(into, start, length);
    if (read > 0) {
      count += read;
      progress.accept(count);
    }
    return read;
  }
}
