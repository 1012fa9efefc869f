package org.jixiao.report.recheck;

/**
 * A number, or a marked word, at its place in a report.
 *
 * @param amount what it says
 * @param place which paragraph and where in it; null when only its neighbours are known
 * @param context by what it can be recognised once its mark is lost
 * @param alias {@code name@cell} from its mark, or empty
 * @param bookmark the name of its bookmark, or empty
 * @param incidental whether it counts or dates something and is no figure: a year, the number of a
 *     chapter, a page
 */
record Token(
    Amount amount, At place, Context context, String alias, String bookmark, boolean incidental) {

  /**
   * A place.
   *
   * @param paragraph which paragraph, from 0
   * @param start its first character
   */
  record At(int paragraph, int start) {}

  /** Whether its mark says which figure it is. */
  boolean isMarked() {
    return !alias.isEmpty();
  }
}
