package org.jixiao.report.recheck;

import java.util.Arrays;

/**
 * Pairs two sequences in their order so that the pairs are as much alike as they can be; what finds
 * no counterpart stays alone.
 */
final class Alignment {

  /** How much alike two elements are; what is not above nought is no pair. */
  @FunctionalInterface
  interface Likeness {
    double of(int left, int right);
  }

  private static final byte PAIR = 1;
  private static final byte SKIP_LEFT = 2;
  private static final byte SKIP_RIGHT = 3;

  private Alignment() {}

  /**
   * The counterpart of each element on the left, or −1.
   *
   * @param surely from which likeness on a pair at either end is taken without looking further
   */
  static int[] of(int left, int right, double surely, Likeness likeness) {
    int[] counterparts = new int[left];
    Arrays.fill(counterparts, -1);
    int start = 0;
    while (start < left && start < right && likeness.of(start, start) >= surely) {
      counterparts[start] = start;
      start++;
    }
    int end = 0;
    while (end < left - start
        && end < right - start
        && likeness.of(left - 1 - end, right - 1 - end) >= surely) {
      counterparts[left - 1 - end] = right - 1 - end;
      end++;
    }
    between(start, left - end, right - end, likeness, counterparts);
    return counterparts;
  }

  private static void between(
      int start, int leftEnd, int rightEnd, Likeness likeness, int[] counterparts) {
    int rows = leftEnd - start;
    int columns = rightEnd - start;
    byte[][] steps = new byte[rows + 1][columns + 1];
    double[] above = new double[columns + 1];
    for (int i = 1; i <= rows; i++) {
      double[] here = new double[columns + 1];
      for (int j = 1; j <= columns; j++) {
        double pair = likeness.of(start + i - 1, start + j - 1);
        double best = above[j];
        byte step = SKIP_LEFT;
        if (here[j - 1] > best) {
          best = here[j - 1];
          step = SKIP_RIGHT;
        }
        if (pair > 0 && above[j - 1] + pair > best) {
          best = above[j - 1] + pair;
          step = PAIR;
        }
        here[j] = best;
        steps[i][j] = step;
      }
      above = here;
    }
    int i = rows;
    int j = columns;
    while (i > 0 && j > 0) {
      switch (steps[i][j]) {
        case PAIR -> counterparts[start + --i] = start + --j;
        case SKIP_LEFT -> i--;
        default -> j--;
      }
    }
  }
}
