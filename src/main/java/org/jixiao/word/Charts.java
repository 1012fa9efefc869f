package org.jixiao.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.charts.AltText;
import org.jixiao.charts.ChartXml;
import org.jixiao.table.ChartPlan;

/** The charts of a document, each a part of its own with its numbers behind it. */
final class Charts {

  /** The size of a chart, in points. */
  private static final double WIDTH = 430;

  private static final double HEIGHT = 210;

  /** Many bars, one above the other, need more. */
  private static final double HEIGHT_OF_BARS = 300;

  private static final int FEW_BARS = 8;

  private static final int EMU = 12_700;

  private static final String DATA = "word/embeddings/Microsoft_Excel_Sheet";

  /** By this a chart finds its numbers. */
  static final String DATA_RELATION = "rId1";

  private final List<EmbeddedWorkbook.Chart> all = new ArrayList<>();

  /** How high a chart is drawn, in points. */
  static double height(ChartPlan plan) {
    boolean many = plan.shape() == ChartPlan.Shape.BARS && plan.categories().size() > FEW_BARS;
    return many ? HEIGHT_OF_BARS : HEIGHT;
  }

  int count() {
    return all.size();
  }

  /** The relation of a chart, counted from 1. */
  static String relation(int number) {
    return "rIdChart" + number;
  }

  static String part(int number) {
    return "word/charts/chart" + number + ".xml";
  }

  /** Draws a chart in a line of its own. */
  void draw(Markup out, ChartPlan plan) {
    all.add(EmbeddedWorkbook.of(plan));
    String number = Integer.toString(all.size());
    String width = Long.toString(Math.round(WIDTH * EMU));
    String height = Long.toString(Math.round(height(plan) * EMU));
    out.open("w:r").open("w:drawing");
    out.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
    out.empty("wp:extent", "cx", width, "cy", height);
    out.empty("wp:docPr", "id", number, "name", "图表" + number, "descr", AltText.of(plan));
    out.empty("wp:cNvGraphicFramePr");
    out.open("a:graphic", "xmlns:a", Names.DRAWING).open("a:graphicData", "uri", Names.CHART);
    out.empty("c:chart", "xmlns:c", Names.CHART, "r:id", relation(all.size()));
    out.close().close().close().close().close();
  }

  /** The chart of a number, counted from 1, whose data are its first relation. */
  byte[] xml(int number) {
    String xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
            + ChartXml.withData(all.get(number - 1).plan(), DATA_RELATION);
    return xml.getBytes(StandardCharsets.UTF_8);
  }

  /** The workbook behind it. */
  byte[] workbook(int number) {
    return all.get(number - 1).workbook();
  }

  /** The parts of all charts. */
  void addTo(Map<String, byte[]> parts) {
    for (int i = 1; i <= all.size(); i++) {
      parts.put(part(i), xml(i));
      parts.put(DATA + i + ".xlsx", workbook(i));
      Markup relations = Markup.part().open("Relationships", "xmlns", Names.PACKAGE);
      relations.empty(
          "Relationship",
          "Id",
          DATA_RELATION,
          "Type",
          Names.RELATIONS + "/package",
          "Target",
          "../embeddings/Microsoft_Excel_Sheet" + i + ".xlsx");
      parts.put("word/charts/_rels/chart" + i + ".xml.rels", relations.close().bytes());
    }
  }
}
