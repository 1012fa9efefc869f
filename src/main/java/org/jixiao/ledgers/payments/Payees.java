package org.jixiao.ledgers.payments;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.ledgers.reading.ExportFields;
import org.jixiao.ledgers.reading.FieldLine;
import org.jixiao.ledgers.reading.KeyIndex;

/** Everybody who was paid, each judged by name once. */
final class Payees {

  /**
   * No department pays so many; payees beyond it count as {@link #NOBODY}. A number below it fits
   * into the key by which {@link PaymentTrail} sorts.
   */
  private static final int MOST = 1 << 22;

  /** Stands for no payee, and for those beyond the most. */
  static final int NOBODY = -1;

  private final KeyIndex index = new KeyIndex();
  private final List<String> names = new ArrayList<>();
  private final BitSet persons = new BitSet();
  private final Map<Integer, String> faults = new HashMap<>();

  /** The number of a line's payee. */
  int of(FieldLine line) {
    long key = line.key(ExportFields.PAYEE);
    if (key == 0 || names.size() >= MOST) {
      return key == 0 ? NOBODY : index.get(key);
    }
    int number = names.size();
    int known = index.put(key, number);
    if (known >= 0) {
      return known;
    }
    String name = line.words(ExportFields.PAYEE);
    names.add(name);
    persons.set(number, Payee.isPerson(name));
    String fault = DoubtfulWords.fault("收款人", name);
    if (!fault.isEmpty()) {
      faults.put(number, fault);
    }
    return number;
  }

  String name(int payee) {
    return payee == NOBODY ? "" : names.get(payee);
  }

  boolean isPerson(int payee) {
    return payee != NOBODY && persons.get(payee);
  }

  /** What is wrong with a name, in words; empty when nothing is. */
  String fault(int payee) {
    return faults.getOrDefault(payee, "");
  }
}
