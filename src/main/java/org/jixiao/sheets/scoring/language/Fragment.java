package org.jixiao.sheets.scoring.language;

import java.util.regex.Matcher;

/** A part of a rule between two marks of punctuation, or several joined. */
record Fragment(Written written, int from, int to) {

  /** As it is read. */
  String text() {
    return written.text().substring(from, to);
  }

  /** As it was typed. */
  String typed() {
    return written.typed(from, to);
  }

  /** A group of a match on {@link #text}, as it was typed; empty when it took no part. */
  String typed(Matcher match, String group) {
    return match.start(group) < 0
        ? ""
        : written.typed(from + match.start(group), from + match.end(group));
  }

  /** The part of it that a group has matched. */
  Fragment part(Matcher match, String group) {
    return new Fragment(written, from + match.start(group), from + match.end(group));
  }

  /** Together with one that follows. */
  Fragment through(Fragment last) {
    return new Fragment(written, from, last.to);
  }

  boolean isEmpty() {
    return from >= to;
  }
}
