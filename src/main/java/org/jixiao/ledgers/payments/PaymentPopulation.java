package org.jixiao.ledgers.payments;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jixiao.ledgers.Doubt;
import org.jixiao.ledgers.Scrutiny;

/**
 * Every payment and refund of the year in the order of the files, numbered from 0, of which a
 * sample can be drawn.
 */
public final class PaymentPopulation {

  private final PaymentTrail trail;

  PaymentPopulation(PaymentTrail trail) {
    this.trail = trail;
  }

  /** How many there are. */
  public int size() {
    return trail.size();
  }

  /** How many had no room in memory, so that no sample can be drawn. */
  public long lost() {
    return trail.unkept();
  }

  /** What one came to, in cents; below zero for a refund. */
  public long cents(int number) {
    return trail.centsOf(number);
  }

  /**
   * Those that some rule has doubts about, as far as the doubts are written out.
   *
   * @param most of each rule, the largest first
   */
  public BitSet doubtful(List<Scrutiny> scrutinies, int most) {
    Map<String, Set<Long>> lines = new HashMap<>();
    for (Scrutiny scrutiny : scrutinies) {
      List<Doubt> shown = scrutiny.shown();
      for (Doubt doubt : shown.subList(0, Math.min(most, shown.size()))) {
        lines.computeIfAbsent(doubt.source(), source -> new HashSet<>()).add(doubt.line());
      }
    }
    BitSet doubtful = new BitSet();
    for (int i = 0; i < size() && !lines.isEmpty(); i++) {
      Set<Long> there = lines.get(trail.sourceOf(i));
      if (there != null && there.contains(trail.lineOf(i))) {
        doubtful.set(i);
      }
    }
    return doubtful;
  }
}
