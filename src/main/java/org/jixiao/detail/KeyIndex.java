package org.jixiao.detail;

/**
 * Which number a text was first seen with. It keeps 64 bits of each text instead of the text: among
 * ten million texts, two different ones are taken for the same less than once in a hundred thousand
 * exports.
 */
final class KeyIndex {

  private long[] keys = new long[1 << 12];
  private int[] numbers = new int[1 << 12];
  private int size;

  /**
   * Notes a number under a text, unless the text is there already.
   *
   * @param key what stands for the text; not 0
   * @return the number that was there first, or −1
   */
  int put(long key, int number) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(keys, key);
    if (keys[slot] == key) {
      return numbers[slot];
    }
    keys[slot] = key;
    numbers[slot] = number;
    size++;
    return -1;
  }

  /** The number under a text, or −1. */
  int get(long key) {
    int slot = slot(keys, key);
    return keys[slot] == key ? numbers[slot] : -1;
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
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = new int[oldNumbers.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(keys, oldKeys[i]);
        keys[slot] = oldKeys[i];
        numbers[slot] = oldNumbers[i];
      }
    }
  }
}
