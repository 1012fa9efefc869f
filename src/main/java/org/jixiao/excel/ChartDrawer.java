package org.jixiao.excel;

import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.jixiao.charts.AltText;
import org.jixiao.charts.ChartXml;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.RawTable;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

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

  private static final double PIXELS_OF_A_POINT = 4.0 / 3;

  private final XSSFWorkbook workbook;

  ChartDrawer(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Draws a chart on a sheet of the program's own, at the spot whatever stood there before. */
  void drawAt(XSSFSheet sheet, ChartPlan plan, Spot spot) {
    draw(sheet, plan, spot).ifPresent(anchor -> move(anchor, spot));
  }

  private static void move(CTTwoCellAnchor anchor, Spot spot) {
    place(anchor.getFrom(), spot.firstColumn(), spot.firstOffset(), spot.firstRow());
    place(anchor.getTo(), spot.lastColumn(), spot.lastOffset(), spot.lastRow());
  }

  private static void place(CTMarker corner, int column, int offset, int row) {
    corner.setCol(column);
    corner.setColOff(offset);
    corner.setRow(row);
    corner.setRowOff(0);
  }

  /**
   * Draws a chart, unless there is nothing to see. One that is there already is drawn again even
   * when its figures are gone, so that it does not go on showing old ones.
   *
   * @param spot where a new one stands; null when none may come
   * @return where the chart stands
   */
  private Optional<CTTwoCellAnchor> draw(XSSFSheet sheet, ChartPlan plan, Spot spot) {
    if (!plan.standsInCells()) {
      return Optional.empty();
    }
    Optional<DrawnChart> there =
        Optional.ofNullable(sheet.getDrawingPatriarch())
            .flatMap(drawn -> DrawnChart.find(drawn, plan));
    if (there.isEmpty() && !plan.canBeDrawn()) {
      return Optional.empty();
    }
    // Made only now: a drawing with nothing in it makes some programs doubt the file.
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    DrawnChart drawn = there.orElseGet(() -> DrawnChart.create(drawing, plan, spot));
    drawn.name(plan, AltText.of(plan));
    try {
      ChartSpaceDocument document = ChartSpaceDocument.Factory.parse(ChartXml.of(plan));
      drawn.chart().getCTChartSpace().set(document.getChartSpace());
    } catch (XmlException malformed) {
      throw new IllegalStateException("chart " + plan.name() + " is malformed", malformed);
    }
    return Optional.of(drawn.anchor());
  }

  /**
   * Takes away what earlier runs have drawn on a sheet of the program's own and this one has not.
   */
  void keepOnly(XSSFSheet sheet, List<ChartPlan> plans) {
    if (sheet.getDrawingPatriarch() != null) {
      DrawnChart.keepOnly(sheet.getDrawingPatriarch(), plans);
    }
  }

  /** Draws charts side by side below everything on the table's sheet, as wide as the table. */
  void drawBelow(RawTable table, List<ChartPlan> plans) {
    XSSFSheet sheet = workbook.getSheet(table.sheet());
    plans.stream().filter(plan -> !plan.canBeDrawn()).forEach(plan -> draw(sheet, plan, null));
    List<ChartPlan> visible = plans.stream().filter(ChartPlan::canBeDrawn).toList();
    if (visible.isEmpty()) {
      return;
    }
    int first = table.heads().values().stream().mapToInt(head -> head.column()).min().orElse(0);
    int last = table.heads().values().stream().mapToInt(head -> head.column()).max().orElse(0) + 1;
    Spot.Columns columns = new Spot.Columns(first, last).withRoomFor(sheet, visible.size());
    int rows = rows(sheet, columns.width(sheet) / visible.size(), visible);
    int top = Math.min(lastRow(sheet) + 2, SpreadsheetVersion.EXCEL2007.getLastRowIndex() - rows);
    for (int i = 0; i < visible.size(); i++) {
      draw(sheet, visible.get(i), Spot.strip(sheet, columns, i, visible.size(), top, top + rows));
    }
  }

  /** How many rows charts of this width, in pixels, are high. */
  private static int rows(XSSFSheet sheet, double width, List<ChartPlan> plans) {
    double row = Math.max(1, sheet.getDefaultRowHeightInPoints() * PIXELS_OF_A_POINT);
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
  private static int lastRow(XSSFSheet sheet) {
    int last = sheet.getLastRowNum();
    while (last > 0 && isEmpty(sheet, last)) {
      last--;
    }
    if (sheet.getDrawingPatriarch() != null) {
      for (CTTwoCellAnchor anchor :
          sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList()) {
        last = Math.max(last, anchor.getTo().getRow());
      }
    }
    return last;
  }

  private static boolean isEmpty(XSSFSheet sheet, int row) {
    if (sheet.getRow(row) == null) {
      return true;
    }
    for (Cell cell : sheet.getRow(row)) {
      if (cell.getCellType() != CellType.BLANK || cell.getCellStyle().getIndex() != 0) {
        return false;
      }
    }
    return true;
  }
}
