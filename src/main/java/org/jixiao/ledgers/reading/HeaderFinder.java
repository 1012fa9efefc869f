package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.numbers.DayText;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Wording;

/**
 * Finds the header of an export among its first rows: below titles, above the lines, in one row or
 * in two with the upper one merged over groups of columns.
 */
final class HeaderFinder {

  private final ExportKind kind;
  private final Map<String, String> mapping;
  private final Set<String> used;

  /**
   * A finder for one kind of export.
   *
   * @param mapping heading → name of the field that it stands for, as the user has said
   * @param used takes the headings of the mapping that were met
   */
  HeaderFinder(ExportKind kind, Map<String, String> mapping, Set<String> used) {
    this.kind = kind;
    this.mapping = mapping;
    this.used = used;
  }

  /**
   * The first row that shows at least the day and the amount, with a second row if it has one.
   *
   * @param above what is said about the rows from outside, such as the name of their sheet
   */
  Optional<ExportHeader> find(List<List<String>> rows, String above) {
    for (int row = 0; row < rows.size(); row++) {
      ExportHeader best = header(row, singles(rows.get(row)), rows, above);
      if (row + 1 < rows.size() && isLowerRow(rows.get(row), rows.get(row + 1))) {
        ExportHeader twofold =
            header(row + 1, doubles(rows.get(row), rows.get(row + 1)), rows, above);
        // A row that belongs to the header must not be left over as a line. A title above the
        // header adds nothing to it.
        ExportHeader lower = header(row + 1, singles(rows.get(row + 1)), rows, above);
        boolean title = isUsable(lower) && points(lower) >= points(twofold);
        best = isUsable(twofold) && !title ? twofold : best;
      }
      if (isUsable(best)) {
        return Optional.of(best);
      }
    }
    return Optional.empty();
  }

  /** The header that a row would be if it had to be one, whatever it lacks. */
  ExportHeader likely(List<List<String>> rows, int row, String above) {
    return header(row, singles(rows.get(row)), rows, above);
  }

  /** What the user's mapping calls a column by its place. */
  static String place(int column) {
    return "第" + (column + 1) + "列";
  }

  private boolean isUsable(ExportHeader header) {
    return seen(header, kind.day()) && seen(header, kind.amount());
  }

  private static boolean seen(ExportHeader header, ExportField field) {
    return header.has(field) || header.ambiguous().containsKey(field);
  }

  private int points(ExportHeader header) {
    int needed = (seen(header, kind.day()) ? 1 : 0) + (seen(header, kind.amount()) ? 1 : 0);
    return needed * 100 + header.blocks().get(0).size();
  }

  /** The names that each column of a header of one row goes by. */
  private static List<List<String>> singles(List<String> row) {
    return row.stream().map(List::of).toList();
  }

  /** The names of the columns when a merged row stands above: both together, or the lower one. */
  private static List<List<String>> doubles(List<String> upper, List<String> lower) {
    List<List<String>> names = new ArrayList<>();
    String above = "";
    for (int column = 0; column < Math.max(upper.size(), lower.size()); column++) {
      String top = column < upper.size() ? upper.get(column) : "";
      String bottom = column < lower.size() ? lower.get(column) : "";
      above = top.isBlank() && !bottom.isBlank() ? above : top;
      names.add(bottom.isBlank() ? List.of(top) : List.of(above + bottom, bottom));
    }
    return names;
  }

  /** A second header row has words where the first has gaps or groups, and nothing to count. */
  private static boolean isLowerRow(List<String> upper, List<String> lower) {
    long words = lower.stream().filter(cell -> !cell.isBlank()).count();
    boolean counts =
        lower.stream()
            .anyMatch(
                cell ->
                    NumberText.read(cell, Unit.MONEY).isPresent()
                        || DayText.read(cell).isPresent());
    boolean wider = lower.size() > upper.size();
    boolean gaps = wider;
    for (int column = 0; column < Math.min(upper.size(), lower.size()); column++) {
      gaps |= upper.get(column).isBlank() && !lower.get(column).isBlank();
    }
    return words >= 2 && !counts && gaps;
  }

  private ExportHeader header(
      int row, List<List<String>> names, List<List<String>> rows, String above) {
    Map<ExportField, List<Integer>> columns = new LinkedHashMap<>();
    Map<ExportField, String> headings = new LinkedHashMap<>();
    Map<ExportField, BigDecimal> scale = new LinkedHashMap<>();
    Optional<BigDecimal> stated = scaleAbove(rows, row, above);
    BigDecimal general = stated.orElse(BigDecimal.ONE);
    for (ExportField field : kind.fields()) {
      int best = Integer.MAX_VALUE;
      for (int column = 0; column < names.size(); column++) {
        if (isUnused(names.get(column), column)) {
          continue;
        }
        for (String name : names.get(column)) {
          int rank = rank(field, name, column);
          if (rank < 0 || rank > best) {
            continue;
          }
          List<Integer> found = columns.computeIfAbsent(field, key -> new ArrayList<>());
          if (rank < best) {
            found.clear();
            best = rank;
          }
          if (!found.contains(column)) {
            found.add(column);
          }
          headings.put(field, name.strip());
          scale.put(field, scale(names.get(column)).orElse(general));
        }
      }
    }
    Map<ExportField, List<Integer>> ambiguous = new LinkedHashMap<>();
    List<Map<ExportField, Integer>> blocks = blocks(columns, ambiguous);
    headings.keySet().retainAll(blocks.get(0).keySet());
    List<String> titles = names.stream().map(written -> written.get(0).strip()).toList();
    return new ExportHeader(row, blocks, headings, scale, ambiguous, titles, stated.orElse(null));
  }

  /** Whether the user has said that a column is to be left alone. */
  private boolean isUnused(List<String> names, int column) {
    String place = place(column);
    for (String name : names) {
      String heading = Wording.heading(name);
      String key = mapping.containsKey(heading) ? heading : place;
      if (ExportKind.UNUSED.equals(mapping.get(key))) {
        used.add(key);
        return true;
      }
    }
    return false;
  }

  /**
   * How sure a heading means a field: 0 when the user's mapping says so, larger when only the
   * program thinks so, −1 when it does not.
   */
  private int rank(ExportField field, String name, int column) {
    String heading = Wording.heading(name);
    String said = mapping.getOrDefault(heading, mapping.get(place(column)));
    // A word about another kind of export does not concern this one.
    if (said != null && kind.fields().stream().anyMatch(one -> one.name().equals(said))) {
      used.add(mapping.containsKey(heading) ? heading : place(column));
      return said.equals(field.name()) ? 0 : -1;
    }
    int rank = heading.isEmpty() ? -1 : field.rank(heading);
    // 1.支付日期 and （2）金额: numbering does not matter where nothing else fits.
    rank = rank < 0 && !heading.isEmpty() ? field.rank(Wording.label(name)) : rank;
    return rank < 0 ? -1 : rank + 1;
  }

  /**
   * The columns of each block. There are several blocks where the whole set of columns stands side
   * by side again.
   */
  private List<Map<ExportField, Integer>> blocks(
      Map<ExportField, List<Integer>> columns, Map<ExportField, List<Integer>> ambiguous) {
    int times = columns.getOrDefault(kind.day(), List.of()).size();
    boolean repeated = times > 1 && columns.getOrDefault(kind.amount(), List.of()).size() == times;
    List<Map<ExportField, Integer>> blocks = new ArrayList<>();
    for (int block = 0; block < (repeated ? times : 1); block++) {
      Map<ExportField, Integer> places = new LinkedHashMap<>();
      for (Map.Entry<ExportField, List<Integer>> entry : columns.entrySet()) {
        List<Integer> found = entry.getValue();
        if (repeated ? found.size() == times : found.size() == 1) {
          places.put(entry.getKey(), found.get(block));
        } else if (!repeated) {
          ambiguous.put(entry.getKey(), found);
        }
      }
      blocks.add(places);
    }
    return blocks;
  }

  private static Optional<BigDecimal> scale(List<String> names) {
    return names.stream().map(MoneyScale::inHeading).flatMap(Optional::stream).findFirst();
  }

  /** The unit that is stated for all amounts, the nearest to the header first. */
  private static Optional<BigDecimal> scaleAbove(
      List<List<String>> rows, int header, String above) {
    for (int row = Math.min(header, rows.size() - 1); row >= 0; row--) {
      Optional<BigDecimal> said = MoneyScale.in(rows.get(row));
      if (said.isPresent() && row < header) {
        return said;
      }
    }
    return MoneyScale.in(above);
  }
}
