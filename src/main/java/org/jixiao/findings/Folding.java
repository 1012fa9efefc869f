package org.jixiao.findings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Folds the repeats of one rule on one column into one line with the count and the first cells. */
final class Folding {

  /** Up to so many repeats stand on lines of their own. */
  private static final int SINGLE = 3;

  private static final int CELLS_NAMED = 6;

  private Folding() {}

  static List<Finding> fold(List<Finding> findings) {
    Map<List<String>, List<Finding>> columns = new LinkedHashMap<>();
    for (Finding finding : findings) {
      // What is to be done tells kinds of trouble apart that merely share a column.
      String kind = finding.remedy() + (isKind(finding) ? finding.expected() : "");
      List<String> key =
          List.of(finding.severity().label(), finding.sheet(), finding.column(), kind);
      columns.computeIfAbsent(key, k -> new ArrayList<>()).add(finding);
    }
    return columns.values().stream()
        .flatMap(same -> same.size() <= SINGLE ? same.stream() : List.of(folded(same)).stream())
        .toList();
  }

  /** Whether what is expected is the kind of trouble rather than the value of each place. */
  private static boolean isKind(Finding finding) {
    return finding.rule().endsWith("T02") || finding.rule().equals("JS-E03");
  }

  private static Finding folded(List<Finding> same) {
    String cells =
        same.stream()
            .map(Folding::name)
            .filter(name -> !name.isEmpty())
            .limit(CELLS_NAMED)
            .collect(Collectors.joining("、"));
    String more = same.size() > CELLS_NAMED ? "等" + same.size() + "处" : "";
    // All values found, so that an answer holds only as long as none of them has changed.
    String values = same.stream().map(Finding::found).distinct().collect(Collectors.joining("、"));
    // And all rows, so that it does not go over to others.
    String rows =
        same.stream()
            .map(Finding::row)
            .filter(row -> !row.isEmpty())
            .collect(Collectors.joining("、"));
    return same.get(0)
        .foundAs(values + "（共" + same.size() + "处" + (rows.isEmpty() ? "" : "：" + rows) + "）")
        .withMore("同列同类问题共" + same.size() + "处：" + cells + more + "。");
  }

  private static String name(Finding finding) {
    boolean both = !finding.cell().isEmpty() && !finding.row().isEmpty();
    return both
        ? finding.row() + "（" + finding.cell() + "）"
        : finding.cell().isEmpty() ? finding.row() : finding.cell();
  }
}
