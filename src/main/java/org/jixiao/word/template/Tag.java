package org.jixiao.word.template;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.report.tags.TagKind;

/**
 * One tag of a template.
 *
 * @param role what it does
 * @param kind what its name stands for, where it prints something
 * @param name its name; empty where it has none
 * @param written the tag as it is written
 * @param start its first character in the paragraph
 * @param end behind its last character
 */
record Tag(Role role, TagKind kind, String name, String written, int start, int end) {

  /** What a tag does. */
  enum Role {
    PRINT,
    IF,
    ELSE,
    EACH,
    END;

    boolean opens() {
      return this == IF || this == EACH;
    }
  }

  /** Two braces of either width. */
  private static final Pattern TAG = Pattern.compile("[{｛]{2}([^{}｛｝\\n]*)[}｝]{2}");

  private static final Pattern OPEN = Pattern.compile("[{｛]{2}");
  private static final Pattern CLOSED = Pattern.compile("[}｝]{2}");

  private static final Pattern SINGLE =
      Pattern.compile("(?<![{｛])[{｛]([^{}｛｝\\n]{1,40})[}｝](?![}｝])");

  /** Of half a tag, as much as one needs to find it. */
  private static final int SHOWN = 16;

  private static final String IF_WORD = "如果";
  private static final String EACH_WORD = "每行";

  /** All tags in the text of a paragraph. */
  static List<Tag> in(String text) {
    List<Tag> tags = new ArrayList<>();
    Matcher found = TAG.matcher(text);
    while (found.find()) {
      tags.add(of(found.group(1), found.group(), found.start(), found.end()));
    }
    return tags;
  }

  private static Tag of(String inside, String written, int start, int end) {
    String words = Normalizer.normalize(inside, Normalizer.Form.NFKC).strip();
    if (words.equals("否则")) {
      return new Tag(Role.ELSE, null, "", written, start, end);
    }
    if (words.equals("结束")) {
      return new Tag(Role.END, null, "", written, start, end);
    }
    if (isWord(words, IF_WORD)) {
      return new Tag(Role.IF, null, rest(words, IF_WORD), written, start, end);
    }
    if (isWord(words, EACH_WORD)) {
      return new Tag(Role.EACH, TagKind.ROWS, rest(words, EACH_WORD), written, start, end);
    }
    for (TagKind kind : List.of(TagKind.TABLE, TagKind.CHART, TagKind.CHAPTER)) {
      if (words.startsWith(kind.prefix())) {
        return new Tag(Role.PRINT, kind, rest(words, kind.prefix()), written, start, end);
      }
    }
    return new Tag(Role.PRINT, TagKind.TEXT, words, written, start, end);
  }

  private static boolean isWord(String words, String word) {
    return words.equals(word) || words.startsWith(word + " ") || words.startsWith(word + ":");
  }

  private static String rest(String words, String word) {
    return words.substring(word.length()).replaceFirst("^[\\s:]+", "").strip();
  }

  /** What stands between single braces. */
  static List<String> inSingleBraces(String text) {
    return SINGLE.matcher(text).results().map(found -> found.group(1).strip()).toList();
  }

  /** What lacks its other half: the first piece of it, or null. */
  static String unpaired(String text) {
    String rest = TAG.matcher(text).replaceAll(found -> " ".repeat(found.group().length()));
    for (Pattern half : List.of(OPEN, CLOSED)) {
      Matcher found = half.matcher(rest);
      if (found.find()) {
        int end = Math.min(text.length(), found.start() + SHOWN);
        int start = half == OPEN ? found.start() : Math.max(0, found.end() - SHOWN);
        return text.substring(start, half == OPEN ? end : found.end()).strip();
      }
    }
    return null;
  }

  /** Whether it prints something that takes more than a line. */
  boolean isDrawn() {
    return role == Role.PRINT && kind != TagKind.TEXT;
  }
}
