package org.jixiao.report.draft;

import java.util.Arrays;

/** How high the lines of the text are; with either a page of GB/T 9704 holds 22 of them. */
public enum LineSpacing {
  USUAL("28磅", 28),
  /** 22 lines of 29 points are a hair higher than the 225 mm of the page. */
  WIDE("29磅", 28.95);

  private final String title;
  private final double points;

  LineSpacing(String title, double points) {
    this.title = title;
    this.points = points;
  }

  /** The height of a line in points. */
  public double points() {
    return points;
  }

  /** That of a name on 参数; the usual one for any other. */
  static LineSpacing named(String title) {
    return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst().orElse(USUAL);
  }
}
