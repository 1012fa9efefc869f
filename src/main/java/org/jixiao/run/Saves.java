package org.jixiao.run;

import java.time.Duration;

/**
 * Tells when a program has finished saving a file, from what the file looks like again and again.
 * Programs save in different ways: they write into the file, or rename another one over it, or take
 * it away for a moment. All come to the same here: the file has become another one, and has then
 * stayed the same for a while.
 */
final class Saves {

  /**
   * What a file looks like; two that look the same hold the same.
   *
   * @param size in bytes
   * @param changed when it was last written to
   * @param key what tells it from another file of this name
   */
  record Look(long size, String changed, String key) {}

  private final long quietNanos;
  private Look known;
  private Look last;
  private long lastChangeAt;

  /**
   * Begins with the file as it is.
   *
   * @param quiet how long it has to stay the same before a save counts as finished
   * @param now what it looks like; null when it is not there
   */
  Saves(Duration quiet, Look now) {
    this.quietNanos = quiet.toNanos();
    this.known = now;
    this.last = now;
  }

  /**
   * Takes another look.
   *
   * @param now what it looks like; null when it is not there
   * @param nanos when, on a clock that only counts on
   * @return whether a save seems to be finished; it stays so until {@link #isKnown}
   */
  boolean look(Look now, long nanos) {
    if (!same(now, last)) {
      last = now;
      lastChangeAt = nanos;
      return false;
    }
    return now != null && !same(now, known) && nanos - lastChangeAt >= quietNanos;
  }

  /** What it looks like now has been seen to: only a further save is news. */
  void isKnown(Look look) {
    known = look;
    last = look;
  }

  private static boolean same(Look one, Look other) {
    return one == null ? other == null : one.equals(other);
  }
}
