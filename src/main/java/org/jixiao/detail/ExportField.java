package org.jixiao.detail;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.table.Wording;

/**
 * What a column of an export may be about.
 *
 * @param name its name for users
 * @param headings the headings under which it is found, the surest first; the name is the first
 */
public record ExportField(String name, List<String> headings) {

  public ExportField {
    headings = List.copyOf(headings);
  }

  static ExportField of(String name, String... otherHeadings) {
    List<String> headings = new ArrayList<>();
    headings.add(Wording.heading(name));
    for (String other : otherHeadings) {
      headings.add(Wording.heading(other));
    }
    return new ExportField(name, headings);
  }

  /** How sure a heading means this field: 0 is the surest, −1 means that it does not. */
  int rank(String heading) {
    return headings.indexOf(heading);
  }
}
