package org.jixiao.report.selfcheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.report.selfcheck.Paper.Table;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.scoring.Weights;
import org.jixiao.table.Layout;
import org.jixiao.table.Wording;

/**
 * The score table of a report.
 *
 * @param table the table
 * @param rows one for each indicator
 * @param total the row below them
 */
record WrittenScores(Table table, List<Row> rows, Row total) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * A row of it; a number that is not there is empty.
   *
   * @param first 一级指标, also where the cell continues the one above
   * @param second 二级指标
   * @param third 三级指标
   */
  record Row(
      String first,
      String second,
      String third,
      Optional<BigDecimal> points,
      Optional<BigDecimal> scored,
      Optional<BigDecimal> lost) {

    /** The number under a heading. */
    Optional<BigDecimal> number(String heading) {
      return switch (heading) {
        case "分值" -> points;
        case "得分" -> scored;
        default -> lost;
      };
    }
  }

  /** That of a report, if it has one that ends in a total. */
  static Optional<WrittenScores> of(Paper paper) {
    return paper.all(Table.class).stream()
        .filter(WrittenScores::isScoreTable)
        .findFirst()
        .map(WrittenScores::read);
  }

  private static boolean isScoreTable(Table table) {
    if (table.rows().size() < 3) {
      return false;
    }
    List<String> last = table.rows().get(table.rows().size() - 1);
    boolean total = !last.isEmpty() && last.get(0) != null && Layout.isTotal(last.get(0));
    boolean columns =
        column(table, "三级指标") >= 0 && column(table, "分值") >= 0 && column(table, "得分") >= 0;
    return total && (columns || table.title().contains("评分表"));
  }

  private static int column(Table table, String heading) {
    List<String> headings = table.rows().get(0);
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i) != null && Wording.heading(headings.get(i)).equals(heading)) {
        return i;
      }
    }
    return -1;
  }

  private static WrittenScores read(Table table) {
    List<Row> rows = new ArrayList<>();
    String first = "";
    String second = "";
    for (List<String> row : table.rows().subList(1, table.rows().size())) {
      first = filled(row, column(table, "一级指标"), first);
      second = filled(row, column(table, "二级指标"), second);
      rows.add(
          new Row(
              first,
              second,
              filled(row, column(table, "三级指标"), ""),
              number(row, column(table, "分值")),
              number(row, column(table, "得分")),
              number(row, column(table, "扣分"))));
    }
    return new WrittenScores(table, rows.subList(0, rows.size() - 1), rows.get(rows.size() - 1));
  }

  private static String filled(List<String> row, int column, String above) {
    boolean there = column >= 0 && column < row.size() && row.get(column) != null;
    return there && !row.get(column).isBlank() ? row.get(column).strip() : above;
  }

  private static Optional<BigDecimal> number(List<String> row, int column) {
    return column >= 0 && column < row.size() && row.get(column) != null
        ? NumberText.read(row.get(column), Unit.SCORE)
        : Optional.empty();
  }

  /** What the rows come to under a heading. */
  BigDecimal sum(String heading) {
    return rows.stream()
        .map(row -> row.number(heading).orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The points of its indicators and groups. */
  Weights weights() {
    Weights weights = new Weights(total.points().orElse(HUNDRED));
    Map<Group, BigDecimal> groups = new LinkedHashMap<>();
    for (Row row : rows) {
      row.points()
          .ifPresent(
              points -> {
                String first = Scoring.bareLabel(row.first());
                groups.merge(new Group(first, ""), points, BigDecimal::add);
                String second = Scoring.bareLabel(row.second());
                if (!second.isEmpty()) {
                  groups.merge(new Group(first, second), points, BigDecimal::add);
                }
                weights.add(row.third(), points);
              });
    }
    groups.forEach((group, points) -> weights.add(group.name(), points));
    return weights;
  }

  /** A 二级指标 within its 一级指标; the second name is empty for the 一级指标 as a whole. */
  private record Group(String first, String second) {
    String name() {
      return second.isEmpty() ? first : second;
    }
  }
}
