package org.jixiao.lines;

/** What separates the values of a text file. */
final class Separator {

  private static final char[] KNOWN = {',', '\t', ';'};

  private Separator() {}

  /**
   * The separator that most lines of a sample have, and have equally often; a comma when there is
   * none.
   */
  static char in(String sample) {
    char best = ',';
    long most = 0;
    for (char separator : KNOWN) {
      long points = points(sample, separator);
      if (points > most) {
        most = points;
        best = separator;
      }
    }
    return best;
  }

  /** The lines with the most usual number of separators, times that number. */
  private static long points(String sample, char separator) {
    int[] linesWith = new int[256];
    int count = 0;
    boolean quoted = false;
    for (int i = 0; i < sample.length(); i++) {
      char one = sample.charAt(i);
      if (one == '"') {
        quoted = !quoted;
      } else if (one == '\n') {
        linesWith[Math.min(count, 255)]++;
        count = 0;
        quoted = false;
      } else if (one == separator && !quoted) {
        count++;
      }
    }
    linesWith[Math.min(count, 255)]++;
    long best = 0;
    for (int separators = 1; separators < linesWith.length; separators++) {
      best = Math.max(best, (long) separators * linesWith[separators]);
    }
    return best;
  }
}
