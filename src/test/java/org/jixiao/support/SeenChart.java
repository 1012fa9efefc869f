package org.jixiao.support;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTGraphicalObjectFrame;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A chart as the spreadsheet library sees it on a sheet. */
public record SeenChart(CTTwoCellAnchor anchor, CTGraphicalObjectFrame frame, XSSFChart chart) {

  public String name() {
    return frame.getNvGraphicFramePr().getCNvPr().getName();
  }

  /** Every chart of a sheet. */
  public static List<SeenChart> all(XSSFDrawing drawing) {
    List<SeenChart> charts = new ArrayList<>();
    for (CTTwoCellAnchor anchor : drawing.getCTDrawing().getTwoCellAnchorList()) {
      CTGraphicalObjectFrame frame = anchor.getGraphicFrame();
      String id = frame == null ? null : relationId(frame);
      POIXMLDocumentPart part = id == null ? null : drawing.getRelationById(id);
      if (part instanceof XSSFChart chart) {
        charts.add(new SeenChart(anchor, frame, chart));
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
