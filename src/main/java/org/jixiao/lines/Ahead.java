package org.jixiao.lines;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Pieces of a file, made by a second thread while earlier pieces are looked at. Decoding Chinese or
 * parsing XML takes half of the time that a large file needs.
 *
 * @param <T> a piece
 */
final class Ahead<T> implements AutoCloseable {

  private static final int PIECES = 8;
  private static final int JOIN_MILLIS = 2_000;

  /**
   * Makes one piece after the other.
   *
   * @param <T> a piece
   */
  @FunctionalInterface
  interface Source<T> {
    /** The next piece, or null after the last. */
    T next() throws IOException;
  }

  /** A piece; or the end, with the reason when it came too early. */
  private record Passed<T>(T piece, Throwable failure) {}

  private final BlockingQueue<Passed<T>> queue = new ArrayBlockingQueue<>(PIECES);
  private final Thread maker;
  private boolean ended;

  Ahead(Source<T> source) {
    maker = new Thread(() -> make(source), "reading ahead");
    maker.setDaemon(true);
    maker.start();
  }

  private void make(Source<T> source) {
    Throwable failure = null;
    try {
      T piece = source.next();
      while (piece != null) {
        queue.put(new Passed<>(piece, null));
        piece = source.next();
      }
    } catch (InterruptedException closed) {
      return;
    } catch (Throwable failed) {
      // Whatever it is: whoever waits for the next piece must not wait for ever.
      failure = failed;
    }
    try {
      queue.put(new Passed<>(null, failure));
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  /** The next piece, or null after the last. */
  T next() throws IOException {
    if (ended) {
      return null;
    }
    try {
      Passed<T> passed = queue.take();
      ended = passed.piece() == null;
      if (passed.failure() instanceof IOException failed) {
        throw failed;
      } else if (passed.failure() instanceof RuntimeException failed) {
        throw failed;
      } else if (passed.failure() instanceof Error failed) {
        throw failed;
      }
      return passed.piece();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("读取被中断", stopped);
    }
  }

  @Override
  public void close() {
    maker.interrupt();
    try {
      // The caller closes next what the thread reads from.
      maker.join(JOIN_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
