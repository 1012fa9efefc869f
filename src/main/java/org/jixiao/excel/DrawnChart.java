package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.jixiao.charts.CellRanges;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A chart as it stands on a sheet; one of the program's is known by its name. */
record DrawnChart(CTTwoCellAnchor anchor, CTGraphicalObjectFrame frame, XSSFChart chart) {

  private static final String NAME_PREFIX = "Jixiao ";

  /** What is drawn for a plan, by this run or an earlier one. */
  static Optional<DrawnChart> find(XSSFDrawing drawing, ChartPlan plan) {
    List<DrawnChart> all = all(drawing);
    return all.stream()
        .filter(drawn -> drawn.name().equals(NAME_PREFIX + plan.name()))
        .findFirst()
        .or(() -> all.stream().filter(drawn -> drawn.lostItsName(plan)).findFirst());
  }

  /** Puts a chart in which nothing is drawn yet. */
  static DrawnChart create(XSSFDrawing drawing, ChartPlan plan, Spot spot) {
    XSSFClientAnchor anchor =
        drawing.createAnchor(
            spot.firstOffset(),
            0,
            spot.lastOffset(),
            0,
            spot.firstColumn(),
            spot.firstRow(),
            spot.lastColumn(),
            spot.lastRow());
    drawing.createChart(anchor).getGraphicFrame().setName(NAME_PREFIX + plan.name());
    return find(drawing, plan).orElseThrow();
  }

  /** Takes away the program's charts that none of the plans describes. */
  static void keepOnly(XSSFDrawing drawing, List<ChartPlan> plans) {
    List<String> kept = plans.stream().map(plan -> NAME_PREFIX + plan.name()).toList();
    for (DrawnChart drawn : all(drawing)) {
      boolean ours = drawn.name().startsWith(NAME_PREFIX);
      // One has to stay: a drawing with nothing in it makes some programs doubt the file.
      if (ours && !kept.contains(drawn.name()) && !kept.isEmpty()) {
        // Its part stays in the file, where nobody sees it: the library lets go of none.
        drawing.getCTDrawing().getTwoCellAnchorList().remove(drawn.anchor());
      }
    }
  }

  /** Gives it the plan's name, and words for those who do not see it. */
  void name(ChartPlan plan, String description) {
    frame.getNvGraphicFramePr().getCNvPr().setName(NAME_PREFIX + plan.name());
    frame.getNvGraphicFramePr().getCNvPr().setDescr(description);
  }

  String name() {
    return frame.getNvGraphicFramePr().getCNvPr().getName();
  }

  /** Some programs forget the names of charts: then title and cells tell that it is ours. */
  private boolean lostItsName(ChartPlan plan) {
    String xml = chart.getCTChart().xmlText().replace("'", "");
    return !name().startsWith(NAME_PREFIX)
        && xml.contains(">" + plan.title() + "<")
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

  /** Every chart of a sheet. */
  static List<DrawnChart> all(XSSFDrawing drawing) {
    List<DrawnChart> charts = new ArrayList<>();
    for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
      CTGraphicalObjectFrame frame = anchor.getGraphicFrame();
      String id = frame == null ? null : relationId(frame);
      POIXMLDocumentPart part = id == null ? null : drawing.getRelationById(id);
      if (part instanceof XSSFChart chart) {
        charts.add(new DrawnChart(anchor, frame, chart));
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
}
