package org.jixiao.lines;

/** What a spreadsheet has left of a long number that only names something. */
public enum Identifier {
  /** Nothing is lost, or nothing can be. */
  WHOLE,
  /** More digits than a spreadsheet carries, and they are there. */
  LONG,
  /** Fifteen digits and then zeros: the end may be lost. */
  ZEROS,
  /** 1.23E+19 or ####: the end is lost. */
  LOST;

  private static final int CARRIED = 15;

  static Identifier of(char[] text, int first, int last) {
    int digits = 0;
    int end = 0;
    boolean power = false;
    boolean point = false;
    boolean hidden = first < last;
    for (int at = first; at < last; at++) {
      char one = text[at];
      hidden &= one == '#';
      if (one >= '0' && one <= '9') {
        digits++;
        end = one == '0' ? end : digits;
      } else if ((one == 'E' || one == 'e') && at > first && at + 2 < last && !power) {
        power = text[at + 1] == '+' || point && Character.isDigit(text[at + 1]);
        if (!power) {
          return WHOLE;
        }
        at++;
      } else if (one == '.') {
        point = true;
      } else if (one != '#') {
        return WHOLE;
      }
    }
    if (hidden || power) {
      return LOST;
    }
    return digits <= CARRIED ? WHOLE : end <= CARRIED ? ZEROS : LONG;
  }

  static Identifier of(String words) {
    return of(words.toCharArray(), 0, words.length());
  }
}
