package org.jixiao.book;

import org.jixiao.numbers.Figure;

/**
 * One headline indicator.
 *
 * @param name its name
 * @param figure its value, or the reason why there is none
 * @param basis how it is defined
 */
public record Indicator(String name, Figure figure, String basis) {

  /** What reads in place of a value that could not be computed. */
  public static final String NOT_PROVIDED = "未提供";
}
