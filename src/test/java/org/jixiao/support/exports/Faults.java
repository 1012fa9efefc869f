package org.jixiao.support.exports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How often lines go wrong, in lines out of a thousand, and how many suspicious cases there are.
 */
public final class Faults {

  private static final List<Fault> KINDS =
      List.of(
          Fault.amount("12万"),
          Fault.amount("1,23"),
          Fault.amount("#REF!"),
          Fault.amount(""),
          Fault.amount("见附件"),
          Fault.date("2024-02-30"),
          Fault.date("20241301"),
          Fault.date("待定"),
          Fault.date(""));

  private int refunds;
  private int outside;
  private int unreadable;
  private int duplicates;
  private long splitLimit = 5_000_000;
  private final Map<Suspicion, Integer> planted = new EnumMap<>(Suspicion.class);

  private Faults() {}

  public static Faults none() {
    return new Faults();
  }

  /** A few of each, as a good system's export has them; nothing suspicious, nothing twice. */
  public static Faults few() {
    return none().refunds(4).outside(2).unreadable(1);
  }

  /** Many of each, and suspicious cases of every kind. */
  public static Faults many() {
    Faults faults = none().refunds(30).outside(20).unreadable(25).duplicates(10);
    for (Suspicion suspicion : Suspicion.values()) {
      faults.plant(suspicion, 2 + suspicion.ordinal() % 3);
    }
    return faults;
  }

  public Faults refunds(int perThousand) {
    refunds = perThousand;
    return this;
  }

  public Faults outside(int perThousand) {
    outside = perThousand;
    return this;
  }

  public Faults unreadable(int perThousand) {
    unreadable = perThousand;
    return this;
  }

  public Faults duplicates(int perThousand) {
    duplicates = perThousand;
    return this;
  }

  public Faults plant(Suspicion suspicion, int cases) {
    planted.put(suspicion, cases);
    return this;
  }

  /** The limit in yuan that split payments stay below; 50,000 unless set. */
  public Faults splitLimit(long yuan) {
    splitLimit = yuan * 100;
    return this;
  }

  long splitLimitCents() {
    return splitLimit;
  }

  Map<Suspicion, Integer> planted() {
    return planted;
  }

  boolean refund(Random random) {
    return random.nextInt(1000) < refunds;
  }

  boolean outside(Random random) {
    return random.nextInt(1000) < outside;
  }

  boolean duplicate(Random random) {
    return random.nextInt(1000) < duplicates;
  }

  /** A fault, or null for a line that can be read. */
  Fault fault(Random random) {
    return random.nextInt(1000) < unreadable ? KINDS.get(random.nextInt(KINDS.size())) : null;
  }
}
