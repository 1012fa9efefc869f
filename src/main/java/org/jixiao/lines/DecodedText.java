package org.jixiao.lines;

import java.io.IOException;
import java.io.Reader;

/** Text that is decoded ahead of its reader; it remembers how the text ended. */
final class DecodedText extends Reader {

  private static final int PIECE = 1 << 16;

  /** Some text. */
  private record Piece(char[] text, int length) {}

  private final Reader source;
  private final Ahead<Piece> ahead;
  private Piece current = new Piece(new char[0], 0);
  private int at;
  private boolean begun;
  private char last = '\n';

  DecodedText(Reader source) {
    this.source = source;
    this.ahead = new Ahead<>(() -> piece(source));
  }

  private static Piece piece(Reader source) throws IOException {
    char[] text = new char[PIECE];
    int length = source.read(text);
    return length < 0 ? null : new Piece(text, length);
  }

  @Override
  public int read(char[] into, int start, int length) throws IOException {
    while (current != null && at == current.length) {
      current = ahead.next();
      at = 0;
    }
    if (current == null) {
      return -1;
    }
    if (!begun) {
      // A byte order mark would hide the quotation mark behind it.
      begun = true;
      at += current.text[at] == '\uFEFF' ? 1 : 0;
      if (at == current.length) {
        return read(into, start, length);
      }
    }
    int taken = Math.min(length, current.length - at);
    System.arraycopy(current.text, at, into, start, taken);
    at += taken;
    last = taken > 0 ? into[start + taken - 1] : last;
    return taken;
  }

  /** Whether the text so far ends with the end of a line. */
  boolean endsWithLine() {
    return last == '\n' || last == '\r';
  }

  @Override
  public void close() throws IOException {
    ahead.close();
    source.close();
  }
}
