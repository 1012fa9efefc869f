package org.jixiao.word.reading;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** The fields that are open at a place of a document, one within the other. */
final class Fields {

  /** Fields whose result a person has written. */
  private static final List<String> WRITTEN =
      List.of("HYPERLINK", "QUOTE", "DOCPROPERTY", "MACROBUTTON");

  private final Deque<Field> open = new ArrayDeque<>();

  private static final class Field {
    private final StringBuilder instruction = new StringBuilder();
    private boolean result;

    boolean computes() {
      String name = instruction.toString().strip().toUpperCase(Locale.ROOT);
      return result && WRITTEN.stream().noneMatch(name::startsWith);
    }
  }

  void begin() {
    open.push(new Field());
  }

  void instruction(String text) {
    if (!open.isEmpty()) {
      open.peek().instruction.append(text);
    }
  }

  void separate() {
    if (!open.isEmpty()) {
      open.peek().result = true;
    }
  }

  /** A field that is an element of its own: what stands in it is its result. */
  void simple(String instruction) {
    begin();
    instruction(instruction);
    separate();
  }

  void end() {
    open.poll();
  }

  /** Whether the text at this place is computed: a page, a number of a caption, a date. */
  boolean computes() {
    return open.stream().anyMatch(Field::computes);
  }
}
