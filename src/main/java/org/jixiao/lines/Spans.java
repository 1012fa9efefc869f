package org.jixiao.lines;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Cells of a sheet that reach down over several lines. The words of such a cell, a day or a payee,
 * hold for each of these lines; an amount counts once.
 */
public final class Spans {

  /**
   * One such cell.
   *
   * @param last the last line that it reaches
   * @param words what it says; empty until its first line has been seen
   */
  private record Span(long last, String words) {}

  private final Map<Integer, TreeMap<Long, Span>> byColumn = new HashMap<>();

  /** A cell reaches from one line to another. */
  public void add(long first, long last, int column) {
    byColumn.computeIfAbsent(column, same -> new TreeMap<>()).put(first, new Span(last, ""));
  }

  /** Takes from a line what its cells say to those below. */
  public void note(Line line) {
    byColumn.forEach(
        (column, spans) ->
            spans.computeIfPresent(
                line.number(), (first, span) -> new Span(span.last(), line.words(column))));
  }

  /**
   * The line with what stands in the cells that reach down to it; the same one when there are none.
   *
   * @param amounts the columns of amounts, which are left alone
   */
  public Line filled(Line line, Set<Integer> amounts) {
    if (byColumn.isEmpty()) {
      return line;
    }
    Map<Integer, String> down = new TreeMap<>();
    byColumn.forEach(
        (column, spans) -> {
          Map.Entry<Long, Span> above = spans.lowerEntry(line.number());
          boolean reaches = above != null && above.getValue().last() >= line.number();
          if (reaches && !amounts.contains(column) && line.isBlank(column)) {
            down.put(column, above.getValue().words());
          }
        });
    return down.isEmpty() ? line : line.with(down);
  }

  public void clear() {
    byColumn.clear();
  }
}
