package org.jixiao.ledgers.reading;

/**
 * Which number a text was first seen with. It keeps 64 bits of each text instead of the text: among
 * ten million texts, two different ones are taken for the same less than once in a hundred thousand
 * exports.
 */
public final class KeyIndex {

  /** Key and number of a text side by side, so that both come from memory at once. */
  private long[] table = new long[1 << 13];

  private int size;

  /**
   * Notes a number under a text, unless the text is there already.
   *
   * @param key what stands for the text; not 0
   * @return the number that was there first, or −1
   */
  public int put(long key, int number) {
    if (size * 4 >= table.length) {
      grow();
    }
    int slot = slot(table, key);
    if (table[slot] == key) {
      return (int) table[slot + 1];
    }
    table[slot] = key;
    table[slot + 1] = number;
    size++;
    return -1;
  }

  /** The number under a text, or −1. */
  public int get(long key) {
    int slot = slot(table, key);
    return table[slot] == key ? (int) table[slot + 1] : -1;
  }

  private static int slot(long[] table, long key) {
    int mask = table.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 33) << 1 & mask;
    while (table[slot] != 0 && table[slot] != key) {
      slot = slot + 2 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    for (int i = 0; i < old.length; i += 2) {
      if (old[i] != 0) {
        int slot = slot(table, old[i]);
        table[slot] = old[i];
        table[slot + 1] = old[i + 1];
      }
    }
  }
}
