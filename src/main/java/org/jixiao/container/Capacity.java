package org.jixiao.container;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The limits that one workbook must keep to, all in one place. Limits that depend on memory follow
 * the heap that the program was given.
 *
 * @param fileBytes the file as it stands on the disk
 * @param unpackedBytes all parts together
 * @param parts how many parts
 * @param memory bytes that the workbook may take once it is open, as {@link Weight} estimates them
 * @param sheets worksheets
 * @param styles cell styles; a spreadsheet knows 64,000, some of which the results need
 * @param links hyperlinks of one sheet; a spreadsheet knows 66,530
 * @param depth how deep elements may stand in each other
 * @param alone whether no other workbook is worked on meanwhile, so that all processors may share
 *     the work on this one
 */
public record Capacity(
    long fileBytes,
    long unpackedBytes,
    int parts,
    long memory,
    int sheets,
    int styles,
    int links,
    int depth,
    boolean alone) {

  private static final long MEGABYTE = 1L << 20;

  /** What fits into this process. */
  public static Capacity here() {
    return of(Runtime.getRuntime().maxMemory());
  }

  /** What fits into a heap of so many bytes: about as much again is needed to save it. */
  public static Capacity of(long heap) {
    return new Capacity(
        Math.min(200 * MEGABYTE, heap / 4),
        Math.min(512 * MEGABYTE, heap / 3),
        10_000,
        heap / 20 * 11,
        1_000,
        63_000,
        66_530,
        200,
        true);
  }

  /**
   * What fits into one of several shares of this process: the workbooks are worked on side by side,
   * and so each by one processor.
   */
  public static Capacity share(int shares) {
    return of(Runtime.getRuntime().maxMemory() / shares).beside();
  }

  private Capacity beside() {
    return new Capacity(
        fileBytes, unpackedBytes, parts, memory, sheets, styles, links, depth, false);
  }

  /** The same with room for what the program adds to a workbook that was just small enough. */
  public Capacity forResult() {
    return new Capacity(
        2 * fileBytes,
        2 * unpackedBytes,
        parts + 100,
        memory + memory / 4 + 100 * MEGABYTE,
        sheets + 10,
        64_000,
        links + 10_000,
        depth,
        alone);
  }

  /** Goes through things that do not depend on each other, on as many processors as there are. */
  public <T> Stream<T> each(List<T> things) {
    return alone ? things.parallelStream() : things.stream();
  }

  /**
   * Begins to make something on another processor, and comes back at once; where other workbooks
   * have those, it is made when it is asked for. It must not depend on what happens meanwhile. What
   * fails there is made once more when it is asked for, so that the fault is told where it belongs.
   */
  public <T> Supplier<T> meanwhile(Supplier<T> made) {
    if (!alone) {
      return made;
    }
    ForkJoinTask<T> begun = ForkJoinPool.commonPool().submit(made::get);
    return () -> {
      begun.quietlyJoin();
      return begun.isCompletedNormally() ? begun.join() : made.get();
    };
  }

  /** How long the work on one workbook may take before it is broken off. */
  public Duration time() {
    return Duration.ofSeconds(60 + memory / (8 * MEGABYTE));
  }
}
