package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.RawTable;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * Draws charts on sheets. A chart that an earlier run drew is found by its name and drawn again in
 * its place, where a person may have moved it; a new one is put at the given spot.
 */
final class ChartDrawer {

  private static final String NAME_PREFIX = "Jixiao ";
  private static final int ROWS = 18;
  private static final int MOST_WIDTH = 140 * 256;

  private final XSSFWorkbook workbook;

  ChartDrawer(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Where a new chart is put: from one cell to another. */
  record Spot(int firstColumn, int firstRow, int lastColumn, int lastRow) {}

  /** Draws a chart, unless there is nothing to see. */
  void draw(XSSFSheet sheet, ChartPlan plan, Spot spot) {
    if (!plan.canBeDrawn()) {
      return;
    }
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    XSSFChart chart = find(drawing, plan.name()).orElseGet(() -> create(drawing, plan, spot));
    try {
      ChartSpaceDocument drawn = ChartSpaceDocument.Factory.parse(ChartXml.of(plan));
      chart.getCTChartSpace().set(drawn.getChartSpace());
    } catch (XmlException malformed) {
      throw new IllegalStateException("chart " + plan.name() + " is malformed", malformed);
    }
  }

  /** Draws charts side by side below everything on the table's sheet. */
  void drawBelow(RawTable table, List<ChartPlan> plans) {
    XSSFSheet sheet = workbook.getSheet(table.sheet());
    List<ChartPlan> visible = plans.stream().filter(ChartPlan::canBeDrawn).toList();
    int top = lastRow(sheet) + 2;
    int first = table.heads().values().stream().mapToInt(head -> head.column()).min().orElse(0);
    int last = table.heads().values().stream().mapToInt(head -> head.column()).max().orElse(0) + 1;
    List<Integer> bounds = bounds(sheet, first, last, visible.size());
    for (int i = 0; i < visible.size(); i++) {
      Spot spot = new Spot(bounds.get(i), top, bounds.get(i + 1), top + ROWS);
      draw(sheet, visible.get(i), spot);
    }
  }

  /** Columns that part the width of a table into so many about equal strips. */
  private static List<Integer> bounds(XSSFSheet sheet, int first, int last, int strips) {
    int whole = 0;
    for (int column = first; column < last; column++) {
      whole += sheet.getColumnWidth(column);
    }
    int wanted = strips == 0 ? whole : Math.min(whole / strips, MOST_WIDTH);
    List<Integer> bounds = new ArrayList<>(List.of(first));
    int column = first;
    int width = 0;
    for (int strip = 1; strip <= strips; strip++) {
      do {
        width += sheet.getColumnWidth(column++);
      } while (width + sheet.getColumnWidth(column) / 2 < wanted * strip);
      bounds.add(column);
    }
    return bounds;
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
    for (org.apache.poi.ss.usermodel.Cell cell : sheet.getRow(row)) {
      if (cell.getCellType() != org.apache.poi.ss.usermodel.CellType.BLANK
          || cell.getCellStyle().getIndex() != 0) {
        return false;
      }
    }
    return true;
  }

  private static Optional<XSSFChart> find(XSSFDrawing drawing, String name) {
    for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
      CTGraphicalObjectFrame frame = anchor.getGraphicFrame();
      if (frame != null
          && frame.getNvGraphicFramePr().getCNvPr().getName().equals(NAME_PREFIX + name)) {
        String id = relationId(frame);
        POIXMLDocumentPart part = id == null ? null : drawing.getRelationById(id);
        if (part instanceof XSSFChart chart) {
          return Optional.of(chart);
        }
      }
    }
    return Optional.empty();
  }

  private static String relationId(CTGraphicalObjectFrame frame) {
    org.w3c.dom.Node node = frame.getGraphic().getGraphicData().getDomNode().getFirstChild();
    for (; node != null; node = node.getNextSibling()) {
      if ("chart".equals(node.getLocalName())) {
        return ((org.w3c.dom.Element) node)
            .getAttributeNS(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
      }
    }
    return null;
  }

  private static XSSFChart create(XSSFDrawing drawing, ChartPlan plan, Spot spot) {
    XSSFClientAnchor anchor =
        drawing.createAnchor(
            0, 0, 0, 0, spot.firstColumn(), spot.firstRow(), spot.lastColumn(), spot.lastRow());
    XSSFChart chart = drawing.createChart(anchor);
    chart.getGraphicFrame().setName(NAME_PREFIX + plan.name());
    return chart;
  }
}
