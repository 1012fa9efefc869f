package org.jixiao.detail;

/**
 * Which payment bore a voucher's number first. It keeps 64 bits of each number instead of its text:
 * among ten million numbers, two different ones are taken for the same less than once in a hundred
 * thousand exports.
 */
final class VoucherIndex {

  private static final long FIRST = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long[] keys = new long[1 << 12];
  private int[] payments = new int[1 << 12];
  private int size;

  /**
   * Notes a payment under its voucher.
   *
   * @return the payment that was there first, or −1
   */
  int put(String voucher, int payment) {
    if (size * 2 >= keys.length) {
      grow();
    }
    long key = key(voucher);
    int slot = slot(keys, key);
    if (keys[slot] == key) {
      return payments[slot];
    }
    keys[slot] = key;
    payments[slot] = payment;
    size++;
    return -1;
  }

  private static long key(String voucher) {
    long hash = FIRST;
    for (int i = 0; i < voucher.length(); i++) {
      hash = (hash ^ voucher.charAt(i)) * PRIME;
    }
    hash ^= hash >>> 32;
    return hash == 0 ? 1 : hash;
  }

  private static int slot(long[] table, long key) {
    int mask = table.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPayments = payments;
    keys = new long[oldKeys.length * 2];
    payments = new int[oldPayments.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        payments[slot] = oldPayments[i];
      }
    }
  }
}
