package org.jixiao.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jixiao.run.Progress;

/** Shows on a terminal how far a long reading has come, once it has taken a second. */
final class ReadingBar implements Progress, AutoCloseable {

  private static final long PATIENCE_NANOS = 1_000_000_000L;
  private static final int WIDTH = 78;
  private static final long MEGABYTE = 1L << 20;

  private final PrintStream screen;
  private final long start = System.nanoTime();
  private ProgressBar bar;
  private boolean closed;
  private String shown = "";

  private ReadingBar(PrintStream screen) {
    this.screen = screen;
  }

  /** A bar on the terminal; one that shows nothing where there is no terminal. */
  static ReadingBar on(Console console) {
    return new ReadingBar(console.colored() ? console.err() : null);
  }

  @Override
  public synchronized void at(String what, long done, long all) {
    if (screen == null || closed || System.nanoTime() - start < PATIENCE_NANOS) {
      return;
    }
    if (bar == null || !shown.equals(what)) {
      end();
      shown = what;
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(all)
              .setUnit("MB", MEGABYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              // The width is given: to measure it, the library would start other programs.
              .setConsumer(
                  new DelegatingProgressBarConsumer(line -> screen.print("\r" + line), WIDTH))
              .build();
    }
    bar.stepTo(done);
  }

  @Override
  public synchronized void close() {
    closed = true;
    end();
  }

  private void end() {
    if (bar != null) {
      bar.close();
      screen.print("\r" + " ".repeat(WIDTH) + "\r");
      bar = null;
    }
  }
}
