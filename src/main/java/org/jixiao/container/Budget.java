package org.jixiao.container;

import java.time.Duration;

/**
 * What one workbook may come to; all limits in one place. Those that depend on memory follow the
 * heap that the program was given.
 *
 * @param fileBytes the file as it stands on the disk
 * @param unpackedBytes all parts together
 * @param parts how many parts
 * @param cells filled and styled cells of all sheets; the spreadsheet library takes about one
 *     kilobyte for each, and as much again while it saves
 * @param elements XML elements of all parts
 * @param sheets worksheets
 * @param styles cell styles; a spreadsheet knows 64,000, some of which the results need
 * @param depth how deep elements may stand in each other
 */
public record Budget(
    long fileBytes,
    long unpackedBytes,
    int parts,
    long cells,
    long elements,
    int sheets,
    int styles,
    int depth) {

  private static final long MEGABYTE = 1L << 20;

  /** What fits into this process. */
  public static Budget here() {
    return of(Runtime.getRuntime().maxMemory());
  }

  /** What fits into a heap of so many bytes. */
  public static Budget of(long heap) {
    return new Budget(
        Math.min(200 * MEGABYTE, heap / 4),
        Math.min(512 * MEGABYTE, heap / 3),
        10_000,
        Math.min(2_000_000, heap / 2_200),
        Math.min(12_000_000, heap / 360),
        1_000,
        63_000,
        200);
  }

  /** The same with room for what the program adds to a workbook that was just small enough. */
  public Budget forResult() {
    return new Budget(
        2 * fileBytes,
        2 * unpackedBytes,
        parts + 100,
        cells + 100_000,
        elements + 2_000_000,
        sheets + 10,
        64_000,
        depth);
  }

  /** How long the work on one workbook may take before it is broken off. */
  public Duration time() {
    return Duration.ofSeconds(60 + cells / 5_000);
  }
}
