package org.jixiao.excel;

import java.util.List;
import java.util.Optional;
import org.jixiao.charts.CellRanges;
import org.jixiao.excel.editing.EditedChart;
import org.jixiao.excel.editing.EditedDrawing;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;

/** Which charts of a sheet are the program's: they are known by their names. */
final class DrawnChart {

  private static final String NAME_PREFIX = "Jixiao ";

  private DrawnChart() {}

  /** The name of the chart of a plan. */
  static String name(ChartPlan plan) {
    return NAME_PREFIX + plan.name();
  }

  /** What is drawn for a plan, by this run or an earlier one. */
  static Optional<EditedChart> find(EditedDrawing drawing, ChartPlan plan) {
    List<EditedChart> all = drawing.charts();
    return all.stream()
        .filter(chart -> chart.name().equals(name(plan)))
        .findFirst()
        .or(() -> all.stream().filter(chart -> lostItsName(chart, plan)).findFirst());
  }

  /** Takes away the program's charts that none of the plans describes. */
  static void keepOnly(EditedDrawing drawing, List<ChartPlan> plans) {
    List<String> kept = plans.stream().map(DrawnChart::name).toList();
    for (EditedChart chart : drawing.charts()) {
      boolean ours = chart.name().startsWith(NAME_PREFIX);
      // One has to stay: a drawing with nothing in it makes some programs doubt the file.
      if (ours && !kept.contains(chart.name()) && !kept.isEmpty()) {
        drawing.remove(chart);
      }
    }
  }

  /**
   * What the program's charts are called that stand on the one drawing and not yet on the other.
   */
  static List<String> missing(Optional<EditedDrawing> before, Optional<EditedDrawing> after) {
    List<EditedChart> there = before.map(EditedDrawing::charts).orElse(List.of());
    List<String> known = there.stream().map(EditedChart::name).toList();
    List<EditedChart> drawn = after.map(EditedDrawing::charts).orElse(List.of());
    // Charts that only lost their names have been found again, so there are no more than before.
    int more = Math.max(0, drawn.size() - there.size());
    return drawn.stream()
        .map(EditedChart::name)
        .filter(name -> name.startsWith(NAME_PREFIX) && !known.contains(name))
        .map(name -> name.substring(NAME_PREFIX.length()))
        .limit(more)
        .toList();
  }

  /** Some programs forget the names of charts: then title and cells tell that it is ours. */
  private static boolean lostItsName(EditedChart chart, ChartPlan plan) {
    if (chart.name().startsWith(NAME_PREFIX)) {
      return false;
    }
    String xml = chart.drawn().replace("'", "");
    return xml.contains(">" + plan.title() + "<")
        && plan.series().stream().anyMatch(series -> isDrawn(series, xml));
  }

  /**
   * Whether a chart draws the values of a series, or cells of the page that holds them for charts,
   * where they stand in other rows after each run.
   */
  private static boolean isDrawn(Series series, String xml) {
    String page = series.points().get(0).place().sheet();
    boolean elsewhere = !page.equals(series.values().get(0).place().sheet());
    return xml.contains(CellRanges.of(series.values()).replace("'", ""))
        || elsewhere && xml.contains(">" + page + "!$");
  }
}
