package org.jixiao.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;

/**
 * Which row of an earlier table is which row of a later one: by its labels; of several with the
 * same labels by what stands in them; of those that are left, by most of what stands in them.
 */
final class MatchedRows {
  private final List<Pair> pairs = new ArrayList<>();
  private final List<RawRow> gone = new ArrayList<>();
  private final List<RawRow> added = new ArrayList<>();
  private final List<Column> labels;
  private final List<Column> compared;

  /** A row as it was and as it is. */
  record Pair(RawRow before, RawRow after) {}

  private MatchedRows(RawTable before, List<Column> compared) {
    this.labels = before.layout().labels();
    this.compared = compared;
  }

  /**
   * Matches the rows of two tables.
   *
   * @param compared the columns that people fill in and that both tables have
   */
  static MatchedRows of(RawTable before, RawTable after, List<Column> compared) {
    MatchedRows matched = new MatchedRows(before, compared);
    matched.match(filled(before), filled(after));
    return matched;
  }

  /** Rows with a label; a total row is compared apart. */
  private static List<RawRow> filled(RawTable table) {
    return table.rows().stream().filter(row -> row != table.total()).toList();
  }

  List<Pair> pairs() {
    return List.copyOf(pairs);
  }

  List<RawRow> gone() {
    return List.copyOf(gone);
  }

  List<RawRow> added() {
    return List.copyOf(added);
  }

  private void match(List<RawRow> before, List<RawRow> after) {
    Map<String, List<RawRow>> old = byLabel(before);
    Map<String, List<RawRow>> now = byLabel(after);
    List<RawRow> left = new ArrayList<>();
    List<RawRow> fresh = new ArrayList<>();
    old.forEach(
        (label, rows) -> {
          List<RawRow> others = new ArrayList<>(now.getOrDefault(label, List.of()));
          List<RawRow> open = new ArrayList<>();
          for (RawRow row : rows) {
            take(others, row, this::isSame, open);
          }
          for (RawRow row : open) {
            take(others, row, (one, other) -> true, left);
          }
          fresh.addAll(others);
        });
    now.forEach((label, rows) -> fresh.addAll(old.containsKey(label) ? List.of() : rows));
    for (RawRow row : left) {
      take(fresh, row, this::isNearly, gone);
    }
    added.addAll(after.stream().filter(row -> isAmong(fresh, row)).toList());
    IdentityHashMap<RawRow, Integer> order = new IdentityHashMap<>();
    before.forEach(row -> order.put(row, order.size()));
    pairs.sort(Comparator.comparing(pair -> order.get(pair.before())));
  }

  private static boolean isAmong(List<RawRow> rows, RawRow wanted) {
    return rows.stream().anyMatch(row -> row == wanted);
  }

  private interface Alike {
    boolean are(RawRow one, RawRow other);
  }

  /** Pairs a row with the first that is like it, or lays it aside. */
  private void take(List<RawRow> others, RawRow row, Alike alike, List<RawRow> aside) {
    for (RawRow other : others) {
      if (alike.are(row, other)) {
        pairs.add(new Pair(row, other));
        others.removeIf(one -> one == other);
        return;
      }
    }
    aside.add(row);
  }

  private Map<String, List<RawRow>> byLabel(List<RawRow> rows) {
    Map<String, List<RawRow>> byLabel = new LinkedHashMap<>();
    for (RawRow row : rows) {
      String label =
          labels.stream().map(row::words).map(Wording::label).collect(Collectors.joining("\n"));
      byLabel.computeIfAbsent(label, same -> new ArrayList<>()).add(row);
    }
    return byLabel;
  }

  private boolean isSame(RawRow one, RawRow other) {
    return compared.stream()
        .allMatch(column -> TypedValue.of(one, column).equals(TypedValue.of(other, column)));
  }

  /** Whether more than half of what is filled in is the same, and one number or text at least. */
  private boolean isNearly(RawRow one, RawRow other) {
    int filled = 0;
    int same = 0;
    for (Column column : compared) {
      TypedValue left = TypedValue.of(one, column);
      TypedValue right = TypedValue.of(other, column);
      if (!left.isBlank() || !right.isBlank()) {
        filled++;
        same += left.equals(right) ? 1 : 0;
      }
    }
    return same > 0 && 2 * same > filled;
  }

  /**
   * The pairs whose order has changed: of all, the fewest that need to be taken out so that the
   * others stand as before.
   */
  List<Pair> moved() {
    int[] at = pairs.stream().mapToInt(pair -> pair.after().index()).toArray();
    Set<Integer> still = longestRising(at);
    List<Pair> moved = new ArrayList<>();
    for (int i = 0; i < at.length; i++) {
      if (!still.contains(i)) {
        moved.add(pairs.get(i));
      }
    }
    return moved;
  }

  /** The positions of a longest rising part of a sequence. */
  static Set<Integer> longestRising(int... sequence) {
    int[] ends = new int[sequence.length];
    int[] earlier = new int[sequence.length];
    int length = 0;
    for (int i = 0; i < sequence.length; i++) {
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (sequence[ends[middle]] < sequence[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      earlier[i] = low == 0 ? -1 : ends[low - 1];
      ends[low] = i;
      length = Math.max(length, low + 1);
    }
    Integer[] kept = new Integer[length];
    for (int i = length - 1, at = length == 0 ? -1 : ends[length - 1]; i >= 0; i--) {
      kept[i] = at;
      at = earlier[at];
    }
    return Set.copyOf(Arrays.asList(kept));
  }
}
