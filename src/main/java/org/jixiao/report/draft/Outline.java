package org.jixiao.report.draft;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders of chapters that a report may follow. */
public enum Outline {
  /** As accounting firms write it. */
  FIRM("事务所"),
  /** The eight parts of 财预〔2020〕10号. */
  EIGHT_PARTS("财预10号");

  private final String title;

  Outline(String title) {
    this.title = title;
  }

  /** Its name for users. */
  public String title() {
    return title;
  }

  /** The outline of this name. */
  public static Optional<Outline> named(String name) {
    return Arrays.stream(values()).filter(one -> one.title.equals(name.strip())).findFirst();
  }

  /** The names of all. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Outline::title).toList();
  }
}
