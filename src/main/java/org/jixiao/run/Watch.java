package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jixiao.files.FileLayer;
import org.jixiao.files.OpenElsewhere;

/**
 * Checks a workbook each time that somebody saves it in another program, and never writes into it
 * while it is open there. It looks at the file again and again instead of asking the system for
 * news, which comes twice or late from shared folders.
 */
public final class Watch {

  private static final Duration EVERY = Duration.ofMillis(250);
  private static final Duration QUIET = Duration.ofMillis(300);

  /** The end of an archive: 22 bytes, and a remark of at most so many. */
  private static final int END_RECORD = 22;

  private static final int LONGEST_REMARK = 65_535;

  /** Hears what comes of it, in the thread that watches. */
  public interface Listener {

    /** The workbook was saved, and checked. */
    void saved(WatchNews news);

    /** The program that had it open has closed it, and it was completed. */
    default void completed(RunResult result) {}

    /** The program itself failed on what was saved; it goes on watching. */
    default void failed(RuntimeException fault) {}
  }

  private final Path file;
  private final RunOptions options;
  private final Listener listener;
  private volatile boolean completes;
  private volatile boolean stopped;
  private volatile RunResult before;
  private Saves saves;
  private boolean pending;

  /**
   * A watch on a workbook.
   *
   * @param options how to read it, and how to write it when it is to be completed
   * @param completes whether it is completed once the program that saved it has closed it
   * @param before the check of what it holds now; null where there was none
   */
  public Watch(
      Path file, RunOptions options, boolean completes, RunResult before, Listener listener) {
    this.file = file;
    this.options = options;
    this.completes = completes;
    this.before = before;
    this.listener = listener;
    this.saves = new Saves(QUIET, look().orElse(null));
  }

  /** Watches until it is stopped or its thread is interrupted. */
  public void run() {
    try {
      while (!stopped) {
        step(System.nanoTime());
        Thread.sleep(EVERY.toMillis());
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it, from any thread. */
  public void stop() {
    stopped = true;
  }

  /** Whether the workbook is completed once it is closed; from any thread. */
  public void completes(boolean wanted) {
    completes = wanted;
  }

  /**
   * Hears of a result that the user has already seen, such as that of a run in the window: the same
   * file again is no news. From any thread.
   */
  public void known(RunResult seen) {
    before = seen;
  }

  /** One look at the file, and what follows from it. */
  void step(long nanos) {
    Optional<Saves.Look> now = look();
    if (saves.look(now.orElse(null), nanos)) {
      check(now.orElse(null));
    } else if (pending && completes && isClosed()) {
      complete();
    }
  }

  private void check(Saves.Look seen) {
    if (!isWhole()) {
      return;
    }
    RunResult result;
    try {
      result = new Run(options.onlyReading()).on(file);
    } catch (RuntimeException fault) {
      saves.isKnown(seen);
      listener.failed(fault);
      return;
    }
    // If it was saved again meanwhile, nobody knows which of the two was read.
    if (!seen.equals(look().orElse(null))) {
      return;
    }
    saves.isKnown(seen);
    RunResult earlier = before;
    if (earlier != null
        && !result.fingerprint().isEmpty()
        && result.fingerprint().equals(earlier.fingerprint())) {
      return;
    }
    WatchNews news = WatchNews.of(earlier, result);
    before = result;
    pending = result.refusal() == null;
    listener.saved(news);
  }

  private void complete() {
    pending = false;
    try {
      RunResult result = new Run(options).on(file);
      before = result.refusal() == null ? result : before;
      listener.completed(result);
    } catch (RuntimeException fault) {
      listener.failed(fault);
    }
    saves.isKnown(look().orElse(null));
  }

  /** Whether nobody has it open, as far as one can tell. */
  private boolean isClosed() {
    FileLayer files = options.files();
    Path real = files.real(file);
    return OpenElsewhere.of(files, real).isEmpty() && files.access(real) == FileLayer.Access.FREE;
  }

  private Optional<Saves.Look> look() {
    FileLayer files = options.files();
    try {
      return files.isFile(file)
          ? Optional.of(
              new Saves.Look(files.size(file), files.lastChanged(file).toString(), files.key(file)))
          : Optional.empty();
    } catch (IOException goneMeanwhile) {
      return Optional.empty();
    }
  }

  /** Whether the file is all there: an archive has its table of contents at its end. */
  private boolean isWhole() {
    try {
      FileLayer files = options.files();
      if (files.size(file) > options.capacity().fileBytes()) {
        return true;
      }
      byte[] bytes = files.read(file);
      boolean archive = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      return bytes.length > 0 && (!archive || hasEnd(bytes));
    } catch (IOException heldWhileItIsWritten) {
      return false;
    }
  }

  private static boolean hasEnd(byte[] bytes) {
    byte[] mark = {'P', 'K', 5, 6};
    int first = Math.max(0, bytes.length - END_RECORD - LONGEST_REMARK);
    for (int at = bytes.length - END_RECORD; at >= first; at--) {
      if (Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
        return true;
      }
    }
    return false;
  }
}
