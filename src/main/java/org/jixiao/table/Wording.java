package org.jixiao.table;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** When two wordings mean the same: names of sheets, headings, labels of rows. */
public final class Wording {

  /**
   * Spaces, line breaks, and characters that nobody sees, such as those that mark a direction; not
   * those that join characters to one.
   */
  private static final Pattern SPACES =
      Pattern.compile(
          "[\\s\\p{Z}\\p{Cc}\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064"
              + "\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb]+");

  private static final String UNIT =
      "(?:金额)?(?:单位[::]?)?(?:人民币)?" + "(?:亿元|万元|千元|元|%|‰|个|分|人|年|天|份|台|辆|百分点|个百分点|元/人天|元/人·天)";
  private static final Pattern BRACKETED_UNIT = Pattern.compile("[(\\[【{〔<]" + UNIT + "[)\\]】}〕>]");
  private static final Pattern UNIT_BEHIND = Pattern.compile("(?<=.)[/:](?:人民币)?(?:亿元|万元|千元|元|%)$");

  /** What says that a cell must, or may, be filled in. */
  private static final Pattern REQUIRED =
      Pattern.compile("[(\\[【{〔<](?:必填|必填项|必录|必录项|选填|选填项|可选|可空)[)\\]】}〕>]");

  private static final Pattern MARKS =
      Pattern.compile("^[*#★☆※●○◆◇■□·•△▲]+(?=.)|[*#★☆※]+$|(?<=.):+$");
  private static final Pattern NUMBERING =
      Pattern.compile(
          "^(?:[一二三四五六七八九十]+[、.)]|\\d+[、)](?!$)|\\d+\\.(?!\\d)|\\([一二三四五六七八九十\\d]+\\)|[*#])+(?=.)");

  /** ① to ⑳, ❶ to ❿, ⓵ to ⓾: a number that numbers a row, not part of its name. */
  private static final Pattern CIRCLED = Pattern.compile("^[\\s\\u3000]*[①-⑳❶-❿⓵-⓾➀-➉➊-➓]");

  private static final Pattern YEAR_IN_FRONT =
      Pattern.compile("^(?:19|20)\\d\\d(?:年度?|[-./](?=\\d{1,2}$))(?=.)");
  private static final Pattern OF_WHICH = Pattern.compile("^(?:其中|减|加)[:：]");

  private static final RememberedWords HEADINGS = new RememberedWords(Wording::headingOf);

  private static final RememberedWords LABELS = new RememberedWords(Wording::labelOf);

  private Wording() {}

  /** A name without spaces and line breaks, in one width of letters. */
  public static String plain(String text) {
    if (isBare(text)) {
      return text;
    }
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
  }

  /** Whether a text is nothing but usual Chinese characters, as most are: then it is itself. */
  private static boolean isBare(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '\u4e00' || text.charAt(i) > '\u9fff') {
        return false;
      }
    }
    return true;
  }

  /**
   * A heading: plain, without numbering, without a unit in brackets or behind a stroke, without
   * marks for what must be filled in, without a colon at its end and without the year in front.
   */
  public static String heading(String text) {
    return isBare(text) ? text : HEADINGS.of(text);
  }

  private static String headingOf(String text) {
    String out = plain(CIRCLED.matcher(text).replaceFirst(""));
    String before;
    do {
      before = out;
      out = NUMBERING.matcher(out).replaceFirst("");
      out = BRACKETED_UNIT.matcher(out).replaceAll("");
      out = REQUIRED.matcher(out).replaceAll("");
      out = UNIT_BEHIND.matcher(out).replaceFirst("");
      out = MARKS.matcher(out).replaceAll("");
    } while (!out.equals(before));
    return YEAR_IN_FRONT.matcher(out).replaceFirst("");
  }

  /** A row's label: a heading without numbering, 其中：, * and (1). */
  public static String label(String text) {
    return isBare(text) ? text : LABELS.of(text);
  }

  private static String labelOf(String text) {
    String out = heading(text);
    String before;
    do {
      before = out;
      out = OF_WHICH.matcher(NUMBERING.matcher(out).replaceFirst("")).replaceFirst("");
    } while (!out.equals(before));
    return out;
  }

  /** Whether two labels stand for the same row, category or indicator. */
  public static boolean sameLabel(String one, String other) {
    return label(one).equals(label(other));
  }

  /** The candidate that looks most like what was looked for, if any looks like it at all. */
  public static Optional<String> nearest(String wanted, Collection<String> candidates) {
    String key = heading(wanted);
    return candidates.stream()
        .filter(candidate -> !candidate.isBlank())
        .min(Comparator.comparingInt(candidate -> distance(key, heading(candidate))))
        .filter(
            candidate ->
                distance(key, heading(candidate)) < Math.max(key.length(), 2)
                    && sharesCharacter(key, heading(candidate)));
  }

  private static boolean sharesCharacter(String one, String other) {
    return one.chars().anyMatch(c -> other.indexOf(c) >= 0);
  }

  /** Levenshtein distance: how many characters must be changed. */
  private static int distance(String one, String other) {
    int[] previous = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int[] current = new int[other.length() + 1];
      current[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int swap = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        current[j] = Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + swap);
      }
      previous = current;
    }
    return previous[other.length()];
  }
}
