package org.jixiao.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What texts come to, remembered: the few hundred headings and labels of a workbook are asked for
 * again and again. Long texts are no labels and are not kept, nor is more kept than a bounded
 * number.
 */
final class RememberedWords {

  private static final int MOST = 20_000;
  private static final int LONGEST = 60;

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final UnaryOperator<String> made;

  RememberedWords(UnaryOperator<String> made) {
    this.made = made;
  }

  String of(String text) {
    if (text.length() > LONGEST) {
      return made.apply(text);
    }
    String remembered = known.get(text);
    if (remembered == null) {
      remembered = made.apply(text);
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(text, remembered);
    }
    return remembered;
  }
}
