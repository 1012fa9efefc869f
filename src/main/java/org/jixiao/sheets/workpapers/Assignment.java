package org.jixiao.sheets.workpapers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.sheets.workpapers.Workpapers.Indicator;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Wording;

/**
 * Which row is about which indicator. A row in which somebody has typed keeps its indicator by
 * name, wherever 评分 has it now; the other rows are given out in the order of 评分, between the rows
 * that are kept where there is room.
 */
final class Assignment {

  private static final Pattern ROW_REFERRED_TO = Pattern.compile("!\\$?[A-Z]{1,3}\\$?(\\d+)");

  private final List<RawRow> rows;
  private final List<Indicator> indicators;

  /** The row of each indicator, both as numbers: of the sheet, and in the list. */
  private final TreeMap<Integer, Integer> rowOf = new TreeMap<>();

  /** Rows whose indicator 评分 does not have any more, with its name. */
  private final Map<Integer, String> gone = new HashMap<>();

  private final TreeSet<Integer> free = new TreeSet<>();
  private int lacking;

  Assignment(List<RawRow> rows, List<Indicator> indicators) {
    this.rows = rows;
    this.indicators = indicators;
    keep();
    giveOut();
  }

  /** The indicator of a row. */
  Optional<Indicator> indicator(RawRow row) {
    return rowOf.entrySet().stream()
        .filter(entry -> entry.getValue() == row.index())
        .map(entry -> indicators.get(entry.getKey()))
        .findFirst();
  }

  /** The name of an indicator that 评分 does not have any more; empty of every other row. */
  String gone(RawRow row) {
    return gone.getOrDefault(row.index(), "");
  }

  /** How many indicators have found no row. */
  int lacking() {
    return lacking;
  }

  /** Whether somebody has typed anything about its indicator. */
  private static boolean isBegun(RawRow row) {
    return WorkpapersForm.TYPED.stream().anyMatch(column -> !row.words(column).isEmpty());
  }

  /**
   * Whether nothing but a name was typed, and 评分 does not know it. A name that 评分 knows gives way
   * to a formula, which the next run would take for its own: it holds its row neither now nor then.
   */
  private boolean isUnknownName(RawRow row) {
    RawCell cell = row.cell(WorkpapersForm.INDICATOR);
    return !cell.isBlank() && !cell.hasFormula() && named(name(row)) < 0;
  }

  /** The name that was noted for a row, else the one that it shows. */
  private static String name(RawRow row) {
    String kept = row.words(WorkpapersForm.KEPT);
    return kept.isEmpty() ? row.words(WorkpapersForm.INDICATOR) : kept;
  }

  private void keep() {
    List<RawRow> lost = new ArrayList<>();
    for (RawRow row : rows) {
      if (name(row).isEmpty() || !isBegun(row) && !isUnknownName(row)) {
        free.add(row.index());
        continue;
      }
      int found = named(name(row));
      if (found < 0) {
        lost.add(row);
      } else {
        rowOf.put(found, row.index());
      }
    }
    for (RawRow row : lost) {
      int renamed = renamed(row);
      if (renamed < 0) {
        gone.put(row.index(), name(row));
      } else {
        rowOf.put(renamed, row.index());
      }
    }
  }

  /** The first indicator of a name that has no row yet; -1 when there is none. */
  private int named(String name) {
    for (int i = 0; i < indicators.size(); i++) {
      boolean same = Wording.sameLabel(indicators.get(i).name(), name);
      if (same && !rowOf.containsKey(i)) {
        return i;
      }
    }
    return -1;
  }

  /** The indicator that stands where the row's formula points, if it is nobody else's. */
  private int renamed(RawRow row) {
    RawCell cell = row.cell(WorkpapersForm.INDICATOR);
    Matcher reference = ROW_REFERRED_TO.matcher(cell.hasFormula() ? cell.formula() : "");
    if (!reference.find()) {
      return -1;
    }
    int at = Integer.parseInt(reference.group(1)) - 1;
    for (int i = 0; i < indicators.size(); i++) {
      Indicator one = indicators.get(i);
      if (one.row() == at && !one.name().isEmpty() && !rowOf.containsKey(i)) {
        return i;
      }
    }
    return -1;
  }

  private void giveOut() {
    for (int i = 0; i < indicators.size(); i++) {
      if (!indicators.get(i).name().isEmpty() && !rowOf.containsKey(i)) {
        Integer row = between(i);
        if (row == null) {
          lacking++;
        } else {
          take(i, row);
        }
      }
    }
    for (int i = 0; i < indicators.size(); i++) {
      Integer below = free.higher(last());
      if (indicators.get(i).name().isEmpty() && below != null) {
        take(i, below);
      }
    }
  }

  private void take(int indicator, int row) {
    rowOf.put(indicator, row);
    free.remove(row);
  }

  /** A free row between those of the neighbours, else one below all, else any; or null. */
  private Integer between(int indicator) {
    Map.Entry<Integer, Integer> before = rowOf.lowerEntry(indicator);
    Map.Entry<Integer, Integer> next = rowOf.higherEntry(indicator);
    int start = before == null ? -1 : before.getValue();
    int end = next == null || next.getValue() < start ? Integer.MAX_VALUE : next.getValue();
    Integer here = free.higher(start);
    if (here != null && here < end && (next != null || here > last())) {
      return here;
    }
    Integer below = free.higher(last());
    return below != null ? below : free.isEmpty() ? null : free.first();
  }

  /** The last row that is about an indicator. */
  private int last() {
    int last = -1;
    for (int row : rowOf.values()) {
      last = Math.max(last, row);
    }
    for (int row : gone.keySet()) {
      last = Math.max(last, row);
    }
    return last;
  }
}
