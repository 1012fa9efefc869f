package org.jixiao.sampling;

import java.util.Optional;
import org.apache.commons.math3.random.BitsStreamGenerator;
import org.apache.commons.math3.random.Well19937c;

/**
 * Draws from a population, line by line in its order. Lines as large as the interval and doubtful
 * ones are drawn in any case. Of the others every interval-th unit of money is hit, counted from a
 * random start below the interval; refunds are walked through by their size, from a start of their
 * own, and are never set off against payments. The same seed gives the same starts on any machine.
 */
public final class Draw {

  private final long interval;
  private final Walk payments;
  private final Walk refunds;

  /**
   * Begins.
   *
   * @param interval in cents, at least 1
   */
  public Draw(long interval, long seed) {
    BitsStreamGenerator random = new Well19937c(seed);
    this.interval = interval;
    this.payments = new Walk(random.nextLong(interval));
    this.refunds = new Walk(random.nextLong(interval));
  }

  /** A walk over amounts laid end to end. */
  private final class Walk {

    private long next;
    private long end;

    Walk(long start) {
      this.next = start;
    }

    /** Whether a unit of the next amount is hit; it is smaller than the interval. */
    boolean hits(long cents) {
      end += cents;
      boolean hit = next < end;
      next += hit ? interval : 0;
      return hit;
    }
  }

  /**
   * Why the next line is drawn; empty when it is not.
   *
   * @param cents its amount, below zero when it was paid back
   * @param doubtful whether something about it is doubtful
   */
  public Optional<Stratum> next(long cents, boolean doubtful) {
    if (doubtful) {
      return Optional.of(Stratum.DOUBT);
    }
    if (Math.abs(cents) >= interval) {
      return Optional.of(Stratum.ABOVE);
    }
    boolean back = cents < 0;
    boolean hit = (back ? refunds : payments).hits(Math.abs(cents));
    return hit ? Optional.of(back ? Stratum.REFUND : Stratum.UNIT) : Optional.empty();
  }
}
