package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;

/**
 * The values that a phrase speaks of.
 *
 * @param lower where they begin, or null when they have no beginning
 * @param upper where they end, or null when they have no end
 */
record Interval(Edge lower, Edge upper) {

  /** Whether an edge itself belongs to the values. */
  enum Touch {
    INCLUDED,
    EXCLUDED,
    /** The phrase does not say; another one may claim it. */
    UNSAID
  }

  /** One end. */
  record Edge(Quantity at, Touch touch) {
    BigDecimal value() {
      return at.value();
    }
  }

  static Interval exactly(Quantity at) {
    Edge edge = new Edge(at, Touch.INCLUDED);
    return new Interval(edge, edge);
  }

  static Interval from(Quantity at, Touch touch) {
    return new Interval(new Edge(at, touch), null);
  }

  static Interval upTo(Quantity at, Touch touch) {
    return new Interval(null, new Edge(at, touch));
  }

  boolean isPoint() {
    return lower != null && upper != null && lower.value().compareTo(upper.value()) == 0;
  }

  boolean isOneSided() {
    return lower == null || upper == null;
  }

  /** The one number that a one-sided or single value is about, or null. */
  Quantity only() {
    return isPoint() || upper == null ? lower.at() : lower == null ? upper.at() : null;
  }

  boolean hasPercent() {
    return lower != null && lower.at().isPercent() || upper != null && upper.at().isPercent();
  }

  /** A number other than zero that has lost its %, or null. */
  Quantity bare() {
    if (lower != null && lower.at().isBare()) {
      return lower.at();
    }
    return upper != null && upper.at().isBare() ? upper.at() : null;
  }

  /** Whether all values of an open stretch lie within, its ends being neighbouring edges. */
  boolean spans(BigDecimal from, BigDecimal to) {
    boolean above = lower == null || from != null && lower.value().compareTo(from) <= 0;
    boolean below = upper == null || to != null && upper.value().compareTo(to) >= 0;
    return above && below;
  }

  /** How a single value belongs to it; null when it lies outside. */
  Touch touchAt(BigDecimal value) {
    int low = lower == null ? 1 : value.compareTo(lower.value());
    int high = upper == null ? -1 : value.compareTo(upper.value());
    if (low < 0 || high > 0) {
      return null;
    }
    if (isPoint()) {
      return Touch.INCLUDED;
    }
    return low == 0 ? lower.touch() : high == 0 ? upper.touch() : Touch.INCLUDED;
  }
}
