package org.jixiao.ledgers.reading;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.table.Wording;

/**
 * What a column of an export may be about. Fields are compared by identity: each is made once, and
 * looked up a dozen times for every line.
 */
public final class ExportField {

  private static int made;

  private final int number = made++;
  private final String name;
  private final List<String> headings;

  private ExportField(String name, List<String> headings) {
    this.name = name;
    this.headings = List.copyOf(headings);
  }

  /** A field with the headings under which it is found, the surest first: its own name. */
  static ExportField of(String name, String... otherHeadings) {
    List<String> headings = new ArrayList<>();
    headings.add(Wording.heading(name));
    for (String other : otherHeadings) {
      headings.add(Wording.heading(other));
    }
    return new ExportField(name, headings);
  }

  /** Its number among all fields, from 0. */
  int number() {
    return number;
  }

  /** How many fields there are. */
  static int count() {
    return made;
  }

  /** Its name for users. */
  public String name() {
    return name;
  }

  /** How sure a heading means this field: 0 is the surest, −1 means that it does not. */
  int rank(String heading) {
    return headings.indexOf(heading);
  }
}
