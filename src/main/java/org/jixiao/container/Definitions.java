package org.jixiao.container;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Document types and entities that markup would define for itself, as hostile files do. */
final class Definitions {

  private static final byte[] TYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] ENTITY = "<!ENTITY".getBytes(StandardCharsets.US_ASCII);

  private Definitions() {}

  /** Whether there are any in a part that may be no whole XML. */
  static boolean areIn(byte[] part) {
    for (int at = 0; at < part.length - 1; at++) {
      if (part[at] == '<'
          && part[at + 1] == '!'
          && (begins(TYPE, part, at) || begins(ENTITY, part, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(byte[] words, byte[] part, int at) {
    int end = at + words.length;
    return end <= part.length && Arrays.equals(words, 0, words.length, part, at, end);
  }
}
