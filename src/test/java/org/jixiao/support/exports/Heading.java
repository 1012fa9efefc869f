package org.jixiao.support.exports;

import java.util.List;

/** The names of a column; in a two-row header some stand under a common heading. */
record Heading(String group, String under, List<String> names) {

  static Heading of(String... names) {
    return new Heading(null, null, List.of(names));
  }

  static Heading under(String group, String under, String... names) {
    return new Heading(group, under, List.of(names));
  }
}
