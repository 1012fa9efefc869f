package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlException;
import org.jixiao.charts.CellRanges;
import org.jixiao.charts.ChartXml;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.RawTable;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTMarker;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCol;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Draws charts on sheets. A chart that an earlier run drew is found by its name and drawn again in
 * its place, where a person may have moved it; a new one is put at the given spot.
 */
final class ChartDrawer {

  private static final String NAME_PREFIX = "Jixiao ";

  /** The widest column that a spreadsheet allows, in characters. */
  private static final int WIDEST_COLUMN = 255;

  private static final int ROWS = 18;
  private static final int MOST_WIDTH = 140 * 256;

  private final XSSFWorkbook workbook;

  ChartDrawer(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /**
   * Where a new chart is put: from one cell to another.
   *
   * @param firstOffset how far inside the first column it begins, in the drawing's own units
   * @param lastOffset how far inside the last column it ends
   */
  record Spot(
      int firstColumn, int firstOffset, int firstRow, int lastColumn, int lastOffset, int lastRow) {

    Spot(int firstColumn, int firstRow, int lastColumn, int lastRow) {
      this(firstColumn, 0, firstRow, lastColumn, 0, lastRow);
    }

    /** One of so many strips of equal width that the given columns are parted into. */
    static Spot strip(
        XSSFSheet sheet, int[] columns, int number, int strips, int firstRow, int lastRow) {
      int first = columns[0];
      int last = columns[1];
      double whole = 0;
      for (int column = first; column < last; column++) {
        whole += sheet.getColumnWidthInPixels(column);
      }
      double[] edges = {whole * number / strips, whole * (number + 1) / strips};
      int[] found = new int[2];
      int[] offsets = new int[2];
      for (int edge = 0; edge < 2; edge++) {
        double left = edges[edge];
        int column = first;
        while (column < last && left >= sheet.getColumnWidthInPixels(column)) {
          left -= sheet.getColumnWidthInPixels(column++);
        }
        found[edge] = column;
        offsets[edge] = column == last ? 0 : (int) left * Units.EMU_PER_PIXEL;
      }
      return new Spot(found[0], offsets[0], firstRow, found[1], offsets[1], lastRow);
    }
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
   * @return where the chart stands
   */
  private Optional<CTTwoCellAnchor> draw(XSSFSheet sheet, ChartPlan plan, Spot spot) {
    Optional<Drawn> there =
        Optional.ofNullable(sheet.getDrawingPatriarch()).flatMap(drawn -> find(drawn, plan));
    if (!plan.standsInCells() || there.isEmpty() && !plan.canBeDrawn()) {
      return Optional.empty();
    }
    // Made only now: a drawing with nothing in it makes some programs doubt the file.
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    if (there.isEmpty()) {
      create(drawing, plan, spot);
      there = find(drawing, plan);
    }
    Drawn drawn = there.orElseThrow();
    drawn.frame().getNvGraphicFramePr().getCNvPr().setName(NAME_PREFIX + plan.name());
    try {
      ChartSpaceDocument document = ChartSpaceDocument.Factory.parse(ChartXml.of(plan));
      drawn.chart().getCTChartSpace().set(document.getChartSpace());
    } catch (XmlException malformed) {
      throw new IllegalStateException("chart " + plan.name() + " is malformed", malformed);
    }
    return Optional.of(drawn.anchor());
  }

  /** Draws charts side by side below everything on the table's sheet. */
  void drawBelow(RawTable table, List<ChartPlan> plans) {
    XSSFSheet sheet = workbook.getSheet(table.sheet());
    List<ChartPlan> visible = plans.stream().filter(ChartPlan::canBeDrawn).toList();
    int top = Math.min(lastRow(sheet) + 2, SpreadsheetVersion.EXCEL2007.getLastRowIndex() - ROWS);
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
      whole += width(sheet, column);
    }
    int wanted = strips == 0 ? whole : Math.min(whole / strips, MOST_WIDTH);
    List<Integer> bounds = new ArrayList<>(List.of(first));
    int column = first;
    int width = 0;
    for (int strip = 1; strip <= strips; strip++) {
      do {
        width += width(sheet, column++);
      } while (width + width(sheet, column) / 2 < wanted * strip);
      bounds.add(column);
    }
    return bounds;
  }

  /** The width of a column, within what a spreadsheet allows, whatever the file says. */
  private static int width(XSSFSheet sheet, int column) {
    CTCol set = sheet.getColumnHelper().getColumn(column, false);
    double characters =
        set != null && set.isSetWidth() ? set.getWidth() : sheet.getDefaultColumnWidth();
    return (int) (256 * Math.max(0, Math.min(characters, WIDEST_COLUMN)));
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

  /** A chart as it stands on a sheet. */
  private record Drawn(CTTwoCellAnchor anchor, CTGraphicalObjectFrame frame, XSSFChart chart) {}

  private static Optional<Drawn> find(XSSFDrawing drawing, ChartPlan plan) {
    List<Drawn> all = charts(drawing);
    return all.stream()
        .filter(drawn -> nameOf(drawn.frame()).equals(NAME_PREFIX + plan.name()))
        .findFirst()
        .or(() -> all.stream().filter(drawn -> lostItsName(drawn, plan)).findFirst());
  }

  /** Some programs forget the names of charts: then title and cells tell that it is ours. */
  private static boolean lostItsName(Drawn drawn, ChartPlan plan) {
    String xml = drawn.chart().getCTChart().xmlText();
    return !nameOf(drawn.frame()).startsWith(NAME_PREFIX)
        && xml.contains(">" + plan.title() + "<")
        && plan.series().stream()
            .allMatch(series -> xml.replace("'", "").contains(CellRanges.of(series.values())));
  }

  private static String nameOf(CTGraphicalObjectFrame frame) {
    return frame.getNvGraphicFramePr().getCNvPr().getName();
  }

  private static List<Drawn> charts(XSSFDrawing drawing) {
    List<Drawn> charts = new ArrayList<>();
    for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
      CTGraphicalObjectFrame frame = anchor.getGraphicFrame();
      String id = frame == null ? null : relationId(frame);
      POIXMLDocumentPart part = id == null ? null : drawing.getRelationById(id);
      if (part instanceof XSSFChart chart) {
        charts.add(new Drawn(anchor, frame, chart));
      }
    }
    return charts;
  }

  private static String relationId(CTGraphicalObjectFrame frame) {
    Node node = frame.getGraphic().getGraphicData().getDomNode().getFirstChild();
    for (; node != null; node = node.getNextSibling()) {
      if ("chart".equals(node.getLocalName())) {
        return ((Element) node)
            .getAttributeNS(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
      }
    }
    return null;
  }

  private static void create(XSSFDrawing drawing, ChartPlan plan, Spot spot) {
    XSSFClientAnchor anchor =
        drawing.createAnchor(
            0, 0, 0, 0, spot.firstColumn(), spot.firstRow(), spot.lastColumn(), spot.lastRow());
    XSSFChart chart = drawing.createChart(anchor);
    chart.getGraphicFrame().setName(NAME_PREFIX + plan.name());
  }
}
