package org.jixiao.excel;

import java.util.List;
import java.util.Optional;
import org.jixiao.charts.AltText;
import org.jixiao.charts.ChartXml;
import org.jixiao.excel.editing.ChartSpot;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedChart;
import org.jixiao.excel.editing.EditedDrawing;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.RawTable;

/**
 * Draws charts on sheets. A chart that an earlier run drew is found by its name and drawn again in
 * its place, where a person may have moved it; a new one is put at the given spot.
 */
final class ChartDrawer {

  private static final int LEAST_ROWS = 18;
  private static final int MOST_ROWS = 30;

  /** A wide chart is higher as well, or its columns would be stubs. */
  private static final double HEIGHT_BY_WIDTH = 0.32;

  /** What a bar with its label takes, and what title and axis take, in rows. */
  private static final int ROWS_AROUND_BARS = 6;

  /** The last row that a spreadsheet has. */
  private static final int LAST_ROW = 1_048_575;

  private static final double PIXELS_OF_A_POINT = 4.0 / 3;

  private final EditedBook workbook;

  ChartDrawer(EditedBook workbook) {
    this.workbook = workbook;
  }

  /** Draws a chart on a sheet of the program's own, at the spot whatever stood there before. */
  void drawAt(EditedSheet sheet, ChartPlan plan, ChartSpot spot) {
    draw(sheet, plan, spot).ifPresent(chart -> chart.move(spot));
  }

  /**
   * Draws a chart, unless there is nothing to see. One that is there already is drawn again even
   * when its figures are gone, so that it does not go on showing old ones.
   *
   * @param spot where a new one stands; null when none may come
   * @return the chart
   */
  private static Optional<EditedChart> draw(EditedSheet sheet, ChartPlan plan, ChartSpot spot) {
    if (!plan.standsInCells()) {
      return Optional.empty();
    }
    Optional<EditedChart> there =
        EditedDrawing.of(sheet).flatMap(drawing -> DrawnChart.find(drawing, plan));
    if (there.isEmpty() && !plan.canBeDrawn()) {
      return Optional.empty();
    }
    // Made only now: a drawing with nothing in it makes some programs doubt the file.
    EditedChart chart = there.orElseGet(() -> EditedDrawing.on(sheet).add(spot));
    chart.name(DrawnChart.name(plan), AltText.of(plan));
    chart.draw(ChartXml.of(plan));
    return Optional.of(chart);
  }

  /**
   * Takes away what earlier runs have drawn on a sheet of the program's own and this one has not.
   */
  void keepOnly(EditedSheet sheet, List<ChartPlan> plans) {
    EditedDrawing.of(sheet).ifPresent(drawing -> DrawnChart.keepOnly(drawing, plans));
  }

  /** Draws charts side by side below everything on the table's sheet, as wide as the table. */
  void drawBelow(RawTable table, List<ChartPlan> plans) {
    EditedSheet sheet = workbook.sheet(table.sheet()).orElseThrow();
    plans.stream().filter(plan -> !plan.canBeDrawn()).forEach(plan -> draw(sheet, plan, null));
    List<ChartPlan> visible = plans.stream().filter(ChartPlan::canBeDrawn).toList();
    if (visible.isEmpty()) {
      return;
    }
    int first = table.heads().values().stream().mapToInt(head -> head.column()).min().orElse(0);
    int last = table.heads().values().stream().mapToInt(head -> head.column()).max().orElse(0) + 1;
    Spot.Columns columns = new Spot.Columns(first, last).withRoomFor(sheet, visible.size());
    int rows = rows(sheet, columns.width(sheet) / visible.size(), visible);
    int top = Math.min(lastRow(sheet) + 2, LAST_ROW - rows);
    for (int i = 0; i < visible.size(); i++) {
      draw(sheet, visible.get(i), Spot.strip(sheet, columns, i, visible.size(), top, top + rows));
    }
  }

  /** How many rows charts of this width, in pixels, are high. */
  private static int rows(EditedSheet sheet, double width, List<ChartPlan> plans) {
    double row = Math.max(1, sheet.usualHeight() * PIXELS_OF_A_POINT);
    int byWidth = (int) Math.round(width * HEIGHT_BY_WIDTH / row);
    int byBars =
        plans.stream()
            .filter(plan -> plan.shape() == ChartPlan.Shape.BARS)
            .mapToInt(plan -> ROWS_AROUND_BARS + plan.categories().size())
            .max()
            .orElse(0);
    return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, Math.max(byWidth, byBars)));
  }

  /** The last row that holds anything, a cell or a picture. */
  private static int lastRow(EditedSheet sheet) {
    int last = sheet.lastRow();
    while (last > 0 && sheet.cells(last).stream().allMatch(c -> c.isBlank() && c.style() == 0)) {
      last--;
    }
    int drawn = EditedDrawing.of(sheet).map(EditedDrawing::lastRow).orElse(-1);
    return Math.max(0, Math.max(last, drawn));
  }
}
