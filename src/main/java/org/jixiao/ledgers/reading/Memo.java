package org.jixiao.ledgers.reading;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers what came of a text, for columns in which the same texts come again and again. It
 * forgets everything when it has grown too large: it is there to be quick, not to be complete.
 */
public final class Memo<V> {

  private static final int MOST = 50_000;

  private final Map<String, V> known = new HashMap<>();
  private final Function<String, V> find;
  private String lastKey;
  private V lastValue;

  public Memo(Function<String, V> find) {
    this.find = find;
  }

  public V of(String key) {
    // Consecutive lines often have the same text, and Line hands out the same text as the same
    // string.
    if (key == lastKey) {
      return lastValue;
    }
    V value = known.get(key);
    if (value == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      value = find.apply(key);
      known.put(key, value);
    }
    lastKey = key;
    lastValue = value;
    return value;
  }
}
