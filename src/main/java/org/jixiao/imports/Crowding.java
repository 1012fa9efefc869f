package org.jixiao.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.ledgers.TableImport;
import org.jixiao.numbers.NumberText;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/**
 * More rows than there is room for: the largest keep a row of their own, the rest are put together,
 * so that the total is whole.
 */
public final class Crowding {

  private final Layout layout;
  private final int room;
  private final List<TableImport.Row> placed;

  /**
   * Room for rows.
   *
   * @param room how many rows there are, the placed ones among them
   * @param placed rows that have their place already, whatever their size
   */
  public Crowding(Layout layout, int room, List<TableImport.Row> placed) {
    this.layout = layout;
    this.room = room;
    this.placed = placed;
  }

  /**
   * The rows, as many as there is room for, in the order in which they came; the placed ones alone
   * when there is room for nothing else.
   */
  public List<TableImport.Row> fit(List<TableImport.Row> rows) {
    if (rows.size() <= room) {
      return rows;
    }
    List<TableImport.Row> bySize = new ArrayList<>(rows);
    bySize.sort(
        Comparator.comparing((TableImport.Row row) -> !placed.contains(row))
            .thenComparing(this::size, Comparator.reverseOrder()));
    for (int alone = room - 1; alone >= placed.size(); alone--) {
      List<TableImport.Row> together = together(bySize.subList(alone, bySize.size()));
      if (alone + together.size() <= room) {
        Set<TableImport.Row> largest = Collections.newSetFromMap(new IdentityHashMap<>());
        largest.addAll(bySize.subList(0, alone));
        List<TableImport.Row> fitted = new ArrayList<>();
        rows.stream().filter(largest::contains).forEach(fitted::add);
        fitted.addAll(together);
        return fitted;
      }
    }
    return placed;
  }

  private BigDecimal size(TableImport.Row row) {
    return row.values().keySet().stream()
        .map(heading -> amount(row, heading))
        .flatMap(Optional::stream)
        .map(BigDecimal::abs)
        .findFirst()
        .orElse(BigDecimal.ZERO);
  }

  /** The amount under a heading; words, days and years of life do not add up. */
  private Optional<BigDecimal> amount(TableImport.Row row, String heading) {
    return layout.columns().stream()
        .filter(column -> column.heading().equals(heading))
        .map(Column::kind)
        .filter(kind -> kind == Kind.MONEY)
        .findFirst()
        .flatMap(kind -> NumberText.read(row.values().get(heading), kind.unit()));
  }

  /** One row for all that differ in their label only. */
  private List<TableImport.Row> together(List<TableImport.Row> rows) {
    Map<List<String>, List<TableImport.Row>> alike = new LinkedHashMap<>();
    for (TableImport.Row row : rows) {
      List<String> beside = row.identity().values().stream().skip(1).toList();
      alike.computeIfAbsent(beside, key -> new ArrayList<>()).add(row);
    }
    List<TableImport.Row> made = new ArrayList<>();
    for (List<TableImport.Row> same : alike.values()) {
      Map<String, String> identity = new LinkedHashMap<>(same.get(0).identity());
      identity.put(layout.key().heading(), "其余" + same.size() + "项");
      Map<String, BigDecimal> sums = new LinkedHashMap<>();
      for (TableImport.Row row : same) {
        for (String heading : row.values().keySet()) {
          amount(row, heading).ifPresent(more -> sums.merge(heading, more, BigDecimal::add));
        }
      }
      Map<String, String> values = new LinkedHashMap<>();
      sums.forEach((heading, sum) -> values.put(heading, sum.toPlainString()));
      made.add(new TableImport.Row(identity, values));
    }
    return made;
  }
}
