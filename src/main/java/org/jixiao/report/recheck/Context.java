package org.jixiao.report.recheck;

import java.util.regex.Pattern;

/**
 * By what a number is recognised that bears no mark: the words around it, numbers left out, and in
 * a table the words of its row and its column.
 *
 * @param before the last words before it
 * @param after the first words behind it
 * @param row the words of its row; empty outside of tables
 * @param column the words above it; empty outside of tables
 * @param kind whether it stands in a table
 */
record Context(String before, String after, String row, String column, Kind kind) {

  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");
  private static final int BEFORE = 12;
  private static final int AFTER = 6;

  /** So many characters in common before it are as good as any more. */
  private static final int ENOUGH = 8;

  private static final double EACH_BEFORE = 0.5;
  private static final double EACH_AFTER = 0.3;
  private static final double LABEL = 1.5;
  private static final double OTHER_LABEL = -1;
  private static final double OTHER_KIND = -4;

  /** Where a number stands. */
  enum Kind {
    TEXT,
    TABLE,
    UNKNOWN
  }

  /** The words around a number in a paragraph. */
  static Context of(String before, String after, String row, String column, boolean inTable) {
    return new Context(
        last(masked(before)), first(masked(after)), row, column, inTable ? Kind.TABLE : Kind.TEXT);
  }

  /** What a list of figures tells: words before, and the names of row and column. */
  static Context of(FreshFigure figure) {
    String label = figure.name().substring(figure.name().indexOf('!') + 1);
    int slash = label.lastIndexOf('/');
    return new Context(
        last(masked(figure.before())),
        "",
        slash < 0 ? label : label.substring(0, slash),
        slash < 0 ? "" : label.substring(slash + 1),
        Kind.UNKNOWN);
  }

  /** Without spaces, each number as one sign: they change, and words stay. */
  private static String masked(String text) {
    String words = Amount.NUMBER.matcher(text).replaceAll("#");
    return SPACES.matcher(words).replaceAll("");
  }

  private static String last(String text) {
    return text.substring(Math.max(0, text.length() - BEFORE));
  }

  private static String first(String text) {
    return text.substring(0, Math.min(text.length(), AFTER));
  }

  /** How much alike two places are: from about −6 to about 8. */
  double likeness(Context other) {
    boolean unknown = kind == Kind.UNKNOWN || other.kind == Kind.UNKNOWN;
    if (!unknown && kind != other.kind) {
      return OTHER_KIND;
    }
    double likeness =
        EACH_BEFORE * Math.min(ENOUGH, commonEnd(other)) + EACH_AFTER * commonStart(other);
    if (kind == Kind.TABLE || other.kind == Kind.TABLE) {
      likeness += label(row, other.row, unknown) + label(column, other.column, unknown);
    }
    return likeness;
  }

  /** Whether, with other words around the same place, it could be more alike than that. */
  boolean canExceed(double likeness, Context other) {
    double labels = likeness(other);
    return labels != OTHER_KIND && labels + EACH_BEFORE * ENOUGH + EACH_AFTER * AFTER >= likeness;
  }

  /** Whether nothing but chance could make two places so much alike. */
  boolean isSurely(Context other) {
    boolean cell = kind == Kind.TABLE && other.kind == Kind.TABLE;
    return cell
        ? !row.isEmpty() && row.equals(other.row) && column.equals(other.column)
        : commonEnd(other) >= BEFORE / 3;
  }

  /** The same as {@link #isSurely} for documents that need not say what a draft says. */
  boolean isPlainly(Context other) {
    boolean cell = kind == Kind.TABLE && other.kind == Kind.TABLE;
    boolean begins = before.equals(other.before) && before.length() >= BEFORE / 3;
    return cell
        ? isSurely(other)
        : kind == other.kind && (begins || commonEnd(other) >= BEFORE / 2);
  }

  private static double label(String own, String other, boolean unknown) {
    if (own.isEmpty() || other.isEmpty()) {
      return 0;
    }
    return own.equals(other) ? LABEL : unknown ? 0 : OTHER_LABEL;
  }

  private int commonEnd(Context other) {
    int common = 0;
    int most = Math.min(before.length(), other.before.length());
    while (common < most
        && before.charAt(before.length() - 1 - common)
            == other.before.charAt(other.before.length() - 1 - common)) {
      common++;
    }
    return common;
  }

  private int commonStart(Context other) {
    int common = 0;
    int most = Math.min(after.length(), other.after.length());
    while (common < most && after.charAt(common) == other.after.charAt(common)) {
      common++;
    }
    return common;
  }
}
