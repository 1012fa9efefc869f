package org.jixiao.sheets.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 评价框架 once read.
 *
 * @param table the table as found
 * @param lines one for each 一级指标
 * @param total the line of 合计
 */
public record Framework(RawTable table, List<Share> lines, Share total) implements Reading {

  public Framework {
    lines = List.copyOf(lines);
  }

  /**
   * One 一级指标, or the total.
   *
   * @param label its name
   * @param points 分值 as the framework states it
   * @param scored the sum of its rows on 评分
   * @param gap points − scored
   */
  public record Share(Figure label, Figure points, Figure scored, Figure gap) {}

  static Framework read(RawTable table, Function<String, Optional<Figure>> scored) {
    List<Share> lines = new ArrayList<>();
    for (RawRow row : Totals.addends(table)) {
      Figure elsewhere =
          scored
              .apply(row.label())
              .orElse(Figure.unreadable("评分表没有一级指标“" + row.label() + "”", Unit.SCORE));
      lines.add(
          line(row, row.figure(FrameworkForm.POINTS), row.place(elsewhere, FrameworkForm.SCORED)));
    }
    Figure points = Totals.of(table, FrameworkForm.POINTS);
    List<Figure> all = lines.stream().map(Share::scored).toList();
    Figure sum = FigureList.sum(all, Unit.SCORE, "评分表分值");
    RawRow last = table.sums();
    Share total = line(last, points, last.place(sum, FrameworkForm.SCORED));
    return new Framework(table, lines, total);
  }

  private static Share line(RawRow row, Figure points, Figure scored) {
    Figure gap = row.place(points.minus(scored), FrameworkForm.GAP);
    return new Share(row.labelFigure(FrameworkForm.FIRST), points, scored, gap);
  }

  /** The same sheet held against the points of 评分 by 一级指标. */
  public Framework heldAgainst(Function<String, Optional<Figure>> scored) {
    return read(table, scored);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body = lines.stream().flatMap(line -> Stream.of(line.scored(), line.gap()));
    Stream<Figure> sums = Stream.of(total.points(), total.scored(), total.gap());
    return Reading.placed(Stream.concat(body, sums));
  }
}
