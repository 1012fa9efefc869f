package org.jixiao.support.cmd;

import java.util.List;

/** What one line is taken apart into. */
sealed interface Step {

  /** {@code a & b}, {@code a && b}, {@code a || b}. */
  record Joined(String by, Step first, Step second) implements Step {}

  /**
   * What follows only if something holds.
   *
   * @param words of the condition, quotes kept, without "not"
   */
  record Condition(boolean not, boolean anyCase, List<String> words, Step then) implements Step {}

  /**
   * What is done for each word, or each line.
   *
   * @param options null for a loop over words
   */
  record Loop(char name, String options, String over, Step body) implements Step {}

  /**
   * One command of cmd itself, or a program.
   *
   * @param into the last file that it is redirected into; empty for none
   */
  record Command(String text, String into) implements Step {}
}
