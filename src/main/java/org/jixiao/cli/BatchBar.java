package org.jixiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.run.BatchWatcher;

/**
 * Shows on a terminal how far a batch has come: how many, which ones, and how long it will take.
 */
final class BatchBar implements BatchWatcher, AutoCloseable {
  private static final int WIDTH = 76;
  private static final long SECOND = 1_000_000_000L;
  private static final long OFTEN = SECOND / 5;

  private final Console console;
  private final PrintStream screen;
  private final Set<String> working = new LinkedHashSet<>();
  private final long start = System.nanoTime();
  private long shownAt;
  private int all;
  private int done;
  private int skipped;
  private boolean shown;

  private BatchBar(Console console, PrintStream screen) {
    this.console = console;
    this.screen = screen;
  }

  /**
   * A bar on the terminal; one that shows nothing where there is no terminal or it is not wanted.
   */
  static BatchBar on(Console console, boolean silent) {
    return new BatchBar(console, console.colored() && !silent ? console.err() : null);
  }

  /** How many were finished before and not worked on again. */
  int skipped() {
    return skipped;
  }

  @Override
  public void found(int workbooks) {
    all = workbooks;
  }

  @Override
  public void started(String name) {
    working.add(name);
    show();
  }

  @Override
  public void finished(DepartmentOutcome outcome, boolean before) {
    working.remove(outcome.file());
    done++;
    skipped += before ? 1 : 0;
    show();
  }

  @Override
  public void failed(Path workbook, RuntimeException fault) {
    wipe();
    FaultReport.write(console, fault, workbook.toString());
  }

  private void show() {
    long now = System.nanoTime();
    if (screen == null || now - start < SECOND || now - shownAt < OFTEN) {
      return;
    }
    shownAt = now;
    String words = line(all, done, skipped, (now - start) / SECOND, String.join("、", working));
    StringBuilder line = new StringBuilder();
    for (int point : words.codePoints().toArray()) {
      if (ChineseWidth.of(line.toString()) >= WIDTH - 2) {
        break;
      }
      line.appendCodePoint(point);
    }
    screen.print("\r" + line + " ".repeat(Math.max(0, WIDTH - ChineseWidth.of(line.toString()))));
    screen.flush();
    shown = true;
  }

  /**
   * The line: how many of how many, the time left, and what is being worked on.
   *
   * @param seconds since the beginning
   */
  static String line(int all, int done, int skipped, long seconds, String names) {
    int worked = done - skipped;
    String left = worked == 0 ? "" : "　还需 " + time(seconds * (all - done) / worked);
    return done + "/" + all + left + "　" + names;
  }

  private static String time(long seconds) {
    if (seconds < 60) {
      return Math.max(1, seconds) + " 秒";
    }
    long minutes = (seconds + 30) / 60;
    return minutes < 60 ? minutes + " 分钟" : minutes / 60 + " 小时 " + minutes % 60 + " 分钟";
  }

  private void wipe() {
    if (shown) {
      screen.print("\r" + " ".repeat(WIDTH) + "\r");
      shown = false;
    }
  }

  @Override
  public void close() {
    wipe();
  }
}
