package org.jixiao.lines;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * One line of an export. A whole file is read through one instance that is filled again and again,
 * so a million lines need no more memory than one. Texts that recur, as payers and purposes do, are
 * handed out as the same string.
 */
public final class Line {

  /** No export has a line so long; one that has is no table. */
  private static final int MOST_CHARACTERS = 1 << 20;

  /** As many columns as a spreadsheet has. */
  private static final int MOST_FIELDS = 16_384;

  /** Longer numbers are account numbers, or need a careful reader. */
  private static final int MOST_PLAIN_DIGITS = 15;

  /** More than that of a line nobody reads. */
  private static final int MOST_SHOWN = 2_000;

  private static final int KNOWN_TEXTS = 1 << 14;

  /** So many columns remember what stood in them on the line before. */
  private static final int LATEST = 64;

  private static final long FIRST = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final Text[] known = new Text[KNOWN_TEXTS];
  private final Text[] latest = new Text[LATEST];
  private char[] text = new char[4096];
  private int[] ends = new int[64];
  private final boolean separated;
  private int width;
  private long number;

  /** A line whose fields are the cells of a sheet. */
  public Line() {
    this(false);
  }

  /**
   * A line to be filled.
   *
   * @param separated whether its fields were cut at separators, so that one too many is a sign of a
   *     separator that was meant otherwise
   */
  public Line(boolean separated) {
    this.separated = separated;
  }

  /** Begins a new line, which has this number in its file, counted from 1. */
  public void begin(long lineNumber) {
    width = 0;
    number = lineNumber;
  }

  /** The same line with words in some of its fields, by their columns. */
  Line with(Map<Integer, String> fields) {
    Line filled = new Line(separated);
    filled.begin(number);
    int last = fields.keySet().stream().mapToInt(column -> column + 1).max().orElse(0);
    for (int field = 0; field < Math.max(width, last); field++) {
      filled.add(fields.getOrDefault(field, words(field)));
    }
    return filled;
  }

  /** Adds a field. */
  public void add(char[] from, int start, int length) {
    int filled = end(width - 1);
    makeRoom(filled + length);
    System.arraycopy(from, start, text, filled, length);
    ends[width++] = filled + length;
  }

  /** Adds a field. */
  public void add(String words) {
    int filled = end(width - 1);
    makeRoom(filled + words.length());
    words.getChars(0, words.length(), text, filled);
    ends[width++] = filled + words.length();
  }

  private void makeRoom(int characters) {
    if (characters > MOST_CHARACTERS || width >= MOST_FIELDS) {
      throw Refusal.of(
          FileRules.UNREADABLE,
          "第 " + number + " 行长得不像表格的一行（超过一百万字符或一万六千列）。",
          "文件可能损坏，或不是导出的明细表；请重新导出。");
    }
    if (characters > text.length) {
      text = Arrays.copyOf(text, Math.max(characters, text.length * 2));
    }
    if (width == ends.length) {
      ends = Arrays.copyOf(ends, width * 2);
    }
  }

  private int end(int field) {
    return field < 0 ? 0 : ends[field];
  }

  /** Its number in the file, counted from 1. */
  public long number() {
    return number;
  }

  /** Whether its fields were cut at separators. */
  public boolean isSeparated() {
    return separated;
  }

  /** How many fields it has. */
  public int width() {
    return width;
  }

  /** The words of all its fields, blank ones as empty strings. */
  public List<String> words() {
    List<String> all = new ArrayList<>();
    for (int field = 0; field < width; field++) {
      all.add(words(field));
    }
    return all;
  }

  /** Whether there is nothing in a field, or no such field. */
  public boolean isBlank(int field) {
    if (field >= width) {
      return true;
    }
    int first = first(field);
    return first == last(field, first);
  }

  /** Whether there is nothing in any field. */
  public boolean isBlank() {
    return filled(1) == 0;
  }

  /** How many fields hold something, counted no further than this. */
  public int filled(int atMost) {
    int count = 0;
    for (int field = 0; field < width && count < atMost; field++) {
      count += isBlank(field) ? 0 : 1;
    }
    return count;
  }

  /**
   * The words in a field, without the spaces, apostrophes and {@code ="…"} that keep a spreadsheet
   * from taking a code for a number; empty when there is no such field.
   */
  public String words(int field) {
    if (field >= width) {
      return "";
    }
    int first = first(field);
    int last = last(field, first);
    if (field >= LATEST) {
      return known(first, last).words;
    }
    if (latest[field] == null || !latest[field].isAt(text, first, last)) {
      latest[field] = known(first, last);
    }
    return latest[field].words;
  }

  /** The last character of the words in a field; a blank when there are none. */
  public char ending(int field) {
    if (field >= width) {
      return ' ';
    }
    int start = end(field - 1);
    int at = ends[field];
    while (at > start && isIdle(text[at - 1])) {
      at--;
    }
    return at == start ? ' ' : text[at - 1];
  }

  /** A hash of the words in a field, 64 bits; 0 when the field is blank or not there. */
  public long key(int field) {
    if (field >= width) {
      return 0;
    }
    int first = first(field);
    int last = last(field, first);
    long key = FIRST;
    for (int i = first; i < last; i++) {
      key = (key ^ text[i]) * PRIME;
    }
    key ^= key >>> 32;
    return first == last ? 0 : key == 0 ? 1 : key;
  }

  /** What is left of the number in a field. */
  public Identifier identifier(int field) {
    if (field >= width) {
      return Identifier.WHOLE;
    }
    int first = first(field);
    return Identifier.of(text, first, last(field, first));
  }

  private Text known(int first, int last) {
    int hash = 0;
    for (int i = first; i < last; i++) {
      hash = 31 * hash + text[i];
    }
    int slot = (hash ^ hash >>> 15) & (KNOWN_TEXTS - 1);
    if (known[slot] == null || !known[slot].isAt(text, first, last)) {
      char[] characters = Arrays.copyOfRange(text, first, last);
      known[slot] = new Text(new String(characters), characters);
    }
    return known[slot];
  }

  /**
   * A text that has been seen.
   *
   * @param characters the same once more, to be compared with what stands on a line
   */
  private record Text(String words, char[] characters) {

    boolean isAt(char[] line, int first, int last) {
      int length = last - first;
      // Most that differ do so in their length or at one of their ends.
      return length == characters.length
          && (length == 0
              || characters[0] == line[first]
                  && characters[length - 1] == line[last - 1]
                  && Arrays.equals(characters, 0, length, line, first, last));
    }
  }

  private int first(int field) {
    int at = end(field - 1);
    int end = ends[field];
    while (at < end && isIdle(text[at])) {
      at++;
    }
    if (end - at >= 3 && text[at] == '=' && text[at + 1] == '"' && text[end - 1] == '"') {
      return at + 2;
    }
    return at < end && text[at] == '\'' ? at + 1 : at;
  }

  private int last(int field, int first) {
    int start = end(field - 1);
    int at = ends[field];
    while (at > start && isIdle(text[at - 1])) {
      at--;
    }
    boolean wrapped = first >= start + 2 && text[first - 1] == '"' && text[first - 2] == '=';
    return Math.max(first, wrapped ? at - 1 : at);
  }

  private static boolean isIdle(char one) {
    return one <= ' '
        || one > '~' && (one == '\u00a0' || one == '\u3000' || one == '\ufeff' || one == '\u200b');
  }

  /**
   * The amount in a field that is written in the plainest way: digits, perhaps a minus, perhaps a
   * point and one or two decimals.
   *
   * @return hundredths of the unit in which the export counts, or {@link Long#MIN_VALUE} when the
   *     field is blank or written otherwise
   */
  public long cents(int field) {
    if (field >= width) {
      return Long.MIN_VALUE;
    }
    int at = first(field);
    int end = last(field, at);
    boolean minus = at < end && text[at] == '-';
    at += minus ? 1 : 0;
    if (at >= end || end - at > MOST_PLAIN_DIGITS) {
      return Long.MIN_VALUE;
    }
    long cents = 0;
    int decimals = -1;
    int digits = 0;
    for (; at < end; at++) {
      char one = text[at];
      if (one == '.' && decimals < 0 && digits > 0) {
        decimals = 0;
      } else if (one >= '0' && one <= '9' && decimals < 2) {
        cents = cents * 10 + (one - '0');
        digits++;
        decimals += decimals >= 0 ? 1 : 0;
      } else {
        return Long.MIN_VALUE;
      }
    }
    if (decimals == 0) {
      return Long.MIN_VALUE;
    }
    for (int i = Math.max(0, decimals); i < 2; i++) {
      cents *= 10;
    }
    return minus ? -cents : cents;
  }

  /** Everything on it, in a row, for people to see what was there. */
  public String shown() {
    StringBuilder out = new StringBuilder();
    for (int field = 0; field < width; field++) {
      out.append(field == 0 ? "" : " | ").append(words(field));
      if (out.length() > MOST_SHOWN) {
        return out.substring(0, MOST_SHOWN) + "…";
      }
    }
    return out.toString();
  }
}
