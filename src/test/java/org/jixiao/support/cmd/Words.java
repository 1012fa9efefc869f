package org.jixiao.support.cmd;

import java.util.ArrayList;
import java.util.List;

/** The words of a line, as different programs take it apart. */
public final class Words {

  private Words() {}

  /** As cmd does: between the separators that are not in quotes; quotes stay. */
  static List<String> split(String line, String separators) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      quoted ^= c == '"';
      if (!quoted && separators.indexOf(c) >= 0) {
        add(words, word);
      } else {
        word.append(c);
      }
    }
    add(words, word);
    return words;
  }

  private static void add(List<String> words, StringBuilder word) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /** As the start code of C programs does, Java's among them: quotes go, \" is a quote. */
  public static List<String> ofC(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      int slashes = 0;
      while (at < line.length() && line.charAt(at) == '\\') {
        slashes++;
        at++;
      }
      boolean quote = at < line.length() && line.charAt(at) == '"';
      word.append("\\".repeat(quote ? slashes / 2 : slashes));
      if (slashes > 0 && !quote) {
        begun = true;
        at--;
      } else if (quote && slashes % 2 == 1) {
        word.append('"');
      } else if (quote) {
        quoted = !quoted;
        begun = true;
      } else if (!quoted && (c == ' ' || c == '\t')) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
