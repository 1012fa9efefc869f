package org.jixiao.report.recheck;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which number of a report is which of those that are to be found in it: by its mark, or by its
 * bookmark, or by its place among the others and the words around it.
 */
final class Pairs {

  private static final double SAME_MARK = 10;
  private static final double SAME_BOOKMARK = 4;
  private static final double SAME_AMOUNT = 6;
  private static final double OTHER_AMOUNT = -2;

  /** Where nothing stands before both of them, that is something they have in common. */
  private static final double BOTH_FIRST = 0.5;

  /** Numbers of few digits are easily the same by chance. */
  private static final int TELLING_DIGITS = 4;

  private static final double SURELY = 9;
  private static final double NEVER = -100;

  private final List<Token> found;
  private final List<Expected> expected;
  private final int[] counterparts;
  private final Set<Integer> taken = new HashSet<>();

  private Pairs(List<Token> found, List<Expected> expected) {
    this.found = found;
    this.expected = expected;
    this.counterparts =
        Alignment.of(
            found.size(),
            expected.size(),
            SURELY,
            (left, right) -> likeness(found.get(left), expected.get(right)));
    for (int counterpart : counterparts) {
      taken.add(counterpart);
    }
  }

  static Pairs of(List<Token> found, List<Expected> expected) {
    Pairs pairs = new Pairs(found, expected);
    pairs.findMoved();
    return pairs;
  }

  private static double likeness(Token token, Expected expected) {
    Token other = expected.token();
    double likeness = 0;
    if (token.isMarked()) {
      if (!expected.isMarkedAs(token.alias())) {
        return NEVER;
      }
      likeness += SAME_MARK;
    }
    if (!token.bookmark().isEmpty() && token.bookmark().equals(expected.id())) {
      likeness += SAME_BOOKMARK;
    }
    boolean same = expected.isToday(token.amount()) || expected.wasDrafted(token.amount());
    if (!same && (token.incidental() || expected.isIncidental() || isWord(token, other))) {
      return token.isMarked() ? likeness : NEVER;
    }
    int digits = Math.min(TELLING_DIGITS, token.amount().digits());
    likeness += same ? SAME_AMOUNT * digits / TELLING_DIGITS : OTHER_AMOUNT;
    boolean bothFirst = token.context().before().isEmpty() && other.context().before().isEmpty();
    return likeness + token.context().likeness(other.context()) + (bothFirst ? BOTH_FIRST : 0);
  }

  private static boolean isWord(Token one, Token other) {
    return one.amount().number() == null || other.amount().number() == null;
  }

  /** A chapter that somebody has put elsewhere has its numbers in another order. */
  private void findMoved() {
    for (int i = 0; i < counterparts.length; i++) {
      if (counterparts[i] < 0) {
        int moved = moved(found.get(i));
        counterparts[i] = moved;
        taken.add(moved);
      }
    }
  }

  private int moved(Token token) {
    int best = -1;
    double most = 0;
    for (int j = 0; j < expected.size(); j++) {
      Expected one = expected.get(j);
      if (!taken.contains(j) && isSurely(token, one)) {
        double likeness = likeness(token, one);
        if (likeness > most) {
          most = likeness;
          best = j;
        }
      }
    }
    return best;
  }

  private static boolean isSurely(Token token, Expected expected) {
    boolean same = expected.isToday(token.amount()) || expected.wasDrafted(token.amount());
    return token.isMarked() || same && token.context().isSurely(expected.token().context());
  }

  /**
   * Whether a number of a document that need not say what a draft says is one of the draft's
   * figures all the same: behind the same words, in the same unit, and none of the others.
   */
  boolean isPlainly(int number) {
    Token token = found.get(number);
    Expected one = counterpart(number);
    if (one == null || one.figure() == null || token.isMarked()) {
      return one != null && token.isMarked();
    }
    boolean other =
        token.amount().digits() >= TELLING_DIGITS
            && expected.stream().anyMatch(any -> any.isToday(token.amount()));
    return !other
        && token.amount().unit().equals(one.token().amount().unit())
        && token.context().isPlainly(one.token().context());
  }

  /** The numbers of the report. */
  List<Token> found() {
    return found;
  }

  /** The numbers that are to be found. */
  List<Expected> expected() {
    return expected;
  }

  /** What a number of the report was found to be; null when it is nothing known. */
  Expected counterpart(int number) {
    return counterparts[number] < 0 ? null : expected.get(counterparts[number]);
  }

  /** The places, among those to be found, of all that were not. */
  List<Integer> missing() {
    List<Integer> missing = new ArrayList<>();
    for (int j = 0; j < expected.size(); j++) {
      if (!taken.contains(j)) {
        missing.add(j);
      }
    }
    return missing;
  }

  /** The number of the report that stands nearest before where a missing one should be, or −1. */
  int nearestBefore(int missing) {
    int best = -1;
    for (int i = 0; i < counterparts.length; i++) {
      if (counterparts[i] >= 0
          && counterparts[i] < missing
          && (best < 0 || counterparts[i] > counterparts[best])) {
        best = i;
      }
    }
    return best;
  }

  /** How many figures of the workbook were found. */
  int pairedFigures() {
    int figures = 0;
    for (int i = 0; i < counterparts.length; i++) {
      Expected counterpart = counterpart(i);
      figures += counterpart != null && counterpart.figure() != null ? 1 : 0;
    }
    return figures;
  }
}
