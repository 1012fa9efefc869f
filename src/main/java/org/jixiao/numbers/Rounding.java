package org.jixiao.numbers;

import java.math.RoundingMode;

/** How a number is brought to fewer decimals, in Java and in a cell. */
public enum Rounding {
  /** To the nearest, half away from zero. */
  HALF_UP("ROUND", RoundingMode.HALF_UP),
  /** Towards zero. */
  DOWN("ROUNDDOWN", RoundingMode.DOWN),
  /** Away from zero. */
  UP("ROUNDUP", RoundingMode.UP);

  private final String function;
  private final RoundingMode mode;

  Rounding(String function, RoundingMode mode) {
    this.function = function;
    this.mode = mode;
  }

  String function() {
    return function;
  }

  RoundingMode mode() {
    return mode;
  }
}
