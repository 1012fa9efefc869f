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

  /** What reads in place of a value: whether its paper is missing, or an input is at fault. */
  public String absence() {
    return figure.isNotProvided() ? "未提供" : "无法计算";
  }
}
