package org.jixiao.charts;

import java.math.BigDecimal;
import javax.xml.stream.XMLStreamException;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;

/** Writes the axes of a chart. */
final class AxisXml {

  /** So many labels, such as twelve months, have room side by side only in smaller letters. */
  private static final int MANY = 8;

  private final ChartPlan plan;
  private final DrawingXml out;

  AxisXml(ChartPlan plan, DrawingXml out) {
    this.plan = plan;
    this.out = out;
  }

  void category(String id, String crossing, String position, boolean hidden, boolean topDown)
      throws XMLStreamException {
    out.open("catAx");
    out.value("axId", id);
    out.open("scaling");
    out.value("orientation", topDown ? "maxMin" : "minMax");
    out.close();
    out.value("delete", hidden ? "1" : "0");
    out.value("axPos", position);
    out.numberFormat("General");
    out.value("majorTickMark", "none");
    out.value("minorTickMark", "none");
    out.value("tickLblPos", "low");
    out.open("spPr");
    out.line("A6A6A6", 9525, false);
    out.close();
    int size = plan.categories().size() > MANY ? 800 : 900;
    out.text(size, DrawingXml.TEXT_COLOR, true);
    out.value("crossAx", crossing);
    out.value("crosses", "autoZero");
    out.value("auto", "1");
    out.value("lblAlgn", "ctr");
    out.value("lblOffset", "100");
    // Without it programs leave out every other label where they think room is short.
    out.value("tickLblSkip", "1");
    out.value("noMultiLvlLbl", "0");
    out.close();
  }

  void value(
      String id,
      String crossing,
      String position,
      String title,
      String format,
      String crosses,
      boolean gridlines)
      throws XMLStreamException {
    out.open("valAx");
    out.value("axId", id);
    out.open("scaling");
    out.value("orientation", "minMax");
    boolean rates = plan.showsRates();
    if (plan.shape() == Shape.STACKED_SHARES || rates || !gridlines && ratesWithinOne()) {
      // Room for the label of a full score beyond its bar.
      out.value("max", rates ? "1.15" : "1");
      out.value("min", "0");
    }
    out.close();
    out.value("delete", "0");
    out.value("axPos", position);
    if (gridlines) {
      out.open("majorGridlines");
      out.open("spPr");
      out.line("E3E3E3", 6350, false);
      out.close();
      out.close();
    }
    out.title(title, 900, false, position.equals("l") || position.equals("r"));
    out.numberFormat(format);
    out.value("majorTickMark", "none");
    out.value("minorTickMark", "none");
    out.value("tickLblPos", plan.shape() == Shape.BARS ? "high" : "nextTo");
    out.open("spPr");
    out.noLine();
    out.close();
    // Amounts side by side need more room than amounts one above the other.
    out.text(plan.shape() == Shape.BARS ? 800 : 900, DrawingXml.TEXT_COLOR);
    out.value("crossAx", crossing);
    out.value("crosses", crosses);
    out.value("crossBetween", "between");
    if (rates) {
      out.value("majorUnit", "0.2");
    }
    out.close();
  }

  /** Whether every line stays between 0 and 100%. */
  private boolean ratesWithinOne() {
    return plan.series().stream()
        .filter(Series::line)
        .flatMap(series -> series.values().stream())
        .filter(Figure::isNumber)
        .allMatch(f -> !f.isAbove(BigDecimal.ONE) && !f.isBelow(BigDecimal.ZERO));
  }
}
