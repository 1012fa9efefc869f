package org.jixiao.charts;

import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.jixiao.numbers.Figure;
import org.jixiao.table.AmountFormat;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;

/** Writes the series of a chart: how they look, where their cells are, what stands in them. */
final class SeriesXml {

  /** A smaller band of a column is thinner than its label. */
  private static final BigDecimal READABLE_SHARE = new BigDecimal("0.06");

  /** More labels than this above columns run into each other. */
  private static final int MOST_LABELS = 24;

  private static final String EDGE_OF_LIGHT_BARS = "7F8C8D";

  private final ChartPlan plan;
  private final DrawingXml out;
  private final AmountFormat format;

  SeriesXml(ChartPlan plan, DrawingXml out, AmountFormat format) {
    this.plan = plan;
    this.out = out;
    this.format = format;
  }

  void bars(List<Series> series) throws XMLStreamException {
    boolean stacked = plan.shape() == Shape.STACKED_SHARES;
    boolean across = plan.shape() == Shape.BARS;
    out.open("barChart");
    out.value("barDir", across ? "bar" : "col");
    out.value("grouping", stacked ? "percentStacked" : "clustered");
    out.value("varyColors", "0");
    boolean readable = series.size() * plan.categories().size() <= MOST_LABELS;
    for (int i = 0; i < series.size(); i++) {
      String color = Palette.column(i);
      start(series.get(i), i);
      bar(color);
      out.value("invertIfNegative", "0");
      if (series.get(i).labelled() && (readable || stacked || across)) {
        labels(
            series.get(i),
            stacked ? "ctr" : "outEnd",
            stacked ? Palette.on(color) : DrawingXml.TEXT_COLOR);
      }
      data(series.get(i));
      out.close();
    }
    out.value("gapWidth", stacked ? "80" : series.size() == 1 && !across ? "120" : "50");
    out.value("overlap", stacked ? "100" : "0");
    out.value("axId", "1");
    out.value("axId", "2");
    out.close();
  }

  private void bar(String color) throws XMLStreamException {
    out.open("spPr");
    out.fill(color);
    // Without an edge of its own a light bar is lost on the white ground. The others have none: it
    // would show where the bar itself is zero.
    if (Palette.contrast(color, "FFFFFF") < Palette.LEAST) {
      out.line(EDGE_OF_LIGHT_BARS, 6350, false);
    } else {
      out.noLine();
    }
    out.close();
  }

  void lines(List<Series> series, int firstIndex) throws XMLStreamException {
    out.open("lineChart");
    out.value("grouping", "standard");
    out.value("varyColors", "0");
    for (int i = 0; i < series.size(); i++) {
      start(series.get(i), firstIndex + i);
      out.open("spPr");
      out.line(Palette.line(i), 22225, i > 0);
      out.close();
      out.open("marker");
      out.value("symbol", i == 0 ? "circle" : "none");
      if (i == 0) {
        out.value("size", "5");
        out.open("spPr");
        out.fill(Palette.line(0));
        out.line(Palette.line(0), 9525, false);
        out.close();
      }
      out.close();
      data(series.get(i));
      out.value("smooth", "0");
      out.close();
    }
    out.value("marker", "1");
    out.value("axId", "3");
    out.value("axId", "4");
    out.close();
  }

  private void start(Series series, int index) throws XMLStreamException {
    out.open("ser");
    out.value("idx", Integer.toString(index));
    out.value("order", Integer.toString(index));
    out.open("tx");
    if (series.name().place() == null) {
      out.element("v", series.name().text());
    } else {
      strings(List.of(series.name()));
    }
    out.close();
  }

  private void labels(Series series, String position, String color) throws XMLStreamException {
    out.open("dLbls");
    for (int i = 0; i < series.points().size(); i++) {
      if (isUnreadable(series.points().get(i))) {
        out.open("dLbl");
        out.value("idx", Integer.toString(i));
        out.value("delete", "1");
        out.close();
      }
    }
    out.numberFormat(format.label());
    out.open("spPr");
    out.drawingEmpty("noFill");
    out.close();
    out.text(800, color);
    out.value("dLblPos", position);
    out.value("showLegendKey", "0");
    out.value("showVal", "1");
    out.value("showCatName", "0");
    out.value("showSerName", "0");
    out.value("showPercent", "0");
    out.value("showBubbleSize", "0");
    out.close();
  }

  private boolean isUnreadable(Figure point) {
    return plan.shape() == Shape.STACKED_SHARES
        ? point.isBelow(READABLE_SHARE)
        : format.isTooSmall(point);
  }

  private void data(Series series) throws XMLStreamException {
    out.open("cat");
    strings(plan.categories());
    out.close();
    out.open("val");
    out.open("numRef");
    out.element("f", CellRanges.of(series.points()));
    out.open("numCache");
    out.element("formatCode", series.points().get(0).unit().pattern());
    out.value("ptCount", Integer.toString(series.points().size()));
    for (int i = 0; i < series.points().size(); i++) {
      Figure figure = series.points().get(i);
      if (figure.isNumber()) {
        out.point(i, Double.toString(figure.cellNumber().doubleValue()));
      }
    }
    out.close();
    out.close();
    out.close();
  }

  private void strings(List<Figure> words) throws XMLStreamException {
    out.open("strRef");
    out.element("f", CellRanges.of(words));
    out.open("strCache");
    out.value("ptCount", Integer.toString(words.size()));
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isPresent()) {
        out.point(i, words.get(i).show());
      }
    }
    out.close();
    out.close();
  }
}
