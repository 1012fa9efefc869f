package org.jixiao.charts;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;

/**
 * Writes a {@link ChartPlan} as a chart part. Everything that a program might choose differently is
 * said: colours, fonts, axes, number formats; and every cached point is filled, so that previews
 * and other programs show the same picture.
 */
public final class ChartXml {

  private static final String[] COLUMN_COLORS = {"2F5D62", "D4A72C", "7FA99B", "A65E2E", "5B7FA6"};
  private static final String[] LINE_COLORS = {"B5433C", "8A8A8A"};

  /** From here on amounts are shown in 万元. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

  /** Shows 22,967,508.69 as 2296.8: thousands by the comma, and a point before the last digit. */
  private static final String TEN_THOUSANDS = "0\\.0,";

  private static final String PERCENT = "0%";

  /** A smaller band of a column is thinner than its label. */
  private static final BigDecimal READABLE_SHARE = new BigDecimal("0.04");

  private final ChartPlan plan;
  private final DrawingXml out;
  private final AxisXml axes;
  private final boolean inTenThousands;

  private ChartXml(ChartPlan plan, DrawingXml out) {
    this.plan = plan;
    this.out = out;
    this.axes = new AxisXml(plan, out);
    this.inTenThousands =
        plan.series().stream()
            .flatMap(series -> series.values().stream())
            .filter(figure -> figure.unit() == Unit.MONEY && figure.isNumber())
            .filter(figure -> amountsOf(figure).isYuan())
            .anyMatch(figure -> figure.number().abs().compareTo(LARGE) >= 0);
  }

  private static AmountUnit amountsOf(Figure figure) {
    return figure.place() == null ? AmountUnit.YUAN : figure.place().amounts();
  }

  /** In what the axis counts: 万元 for large amounts in 元, else what the cells are written in. */
  private String unitName() {
    return inTenThousands ? "万元" : amountsOf(plan.series().get(0).values().get(0)).name();
  }

  /** The chart part as text. */
  public static String of(ChartPlan plan) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new ChartXml(plan, new DrawingXml(xml)).write();
      xml.close();
    } catch (XMLStreamException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return out.toString();
  }

  private void write() throws XMLStreamException {
    out.start();
    out.value("date1904", "0");
    out.value("lang", "zh-CN");
    out.value("roundedCorners", "0");
    out.open("chart");
    boolean ring = plan.shape() == Shape.DOUGHNUT;
    String unit = isMoney() ? "（" + unitName() + "）" : "";
    out.title(plan.title() + (ring ? unit : ""), 1300, true, false);
    out.value("autoTitleDeleted", "0");
    plotArea();
    if (plan.series().size() > 1 || ring) {
      legend();
    }
    out.value("plotVisOnly", "1");
    out.value("dispBlanksAs", "gap");
    out.close();
    out.open("spPr");
    out.fill("FFFFFF");
    out.line("D9D9D9", 9525, false);
    out.close();
    out.text(900, false, DrawingXml.TEXT_COLOR);
    out.close();
  }

  private void plotArea() throws XMLStreamException {
    out.open("plotArea");
    out.empty("layout");
    if (plan.shape() == Shape.DOUGHNUT) {
      ring(plan.series().get(0));
      out.close();
      return;
    }
    List<Series> columns = plan.series().stream().filter(series -> !series.line()).toList();
    List<Series> lines = plan.series().stream().filter(Series::line).toList();
    bars(columns);
    if (!lines.isEmpty()) {
      lines(lines, columns.size());
    }
    boolean across = plan.shape() == Shape.BARS;
    axes.category("1", "2", across ? "l" : "b", false, across);
    axes.value("2", "1", across ? "b" : "l", axisTitle(), mainFormat(), "autoZero", true);
    if (!lines.isEmpty()) {
      axes.category("3", "4", "b", true, false);
      axes.value("4", "3", "r", "比率", PERCENT, "max", false);
    }
    out.open("spPr");
    out.drawingEmpty("noFill");
    out.close();
    out.close();
  }

  private String axisTitle() {
    boolean money = isMoney();
    return plan.axisTitle() + (money ? "（" + unitName() + "）" : "");
  }

  private boolean isMoney() {
    return plan.series().get(0).values().get(0).unit() == Unit.MONEY;
  }

  private String mainFormat() {
    return !isMoney() ? PERCENT : inTenThousands ? TEN_THOUSANDS : "#,##0";
  }

  private void bars(List<Series> series) throws XMLStreamException {
    boolean stacked = plan.shape() == Shape.STACKED_SHARES;
    out.open("barChart");
    out.value("barDir", plan.shape() == Shape.BARS ? "bar" : "col");
    out.value("grouping", stacked ? "percentStacked" : "clustered");
    out.value("varyColors", "0");
    for (int i = 0; i < series.size(); i++) {
      String color = COLUMN_COLORS[i % COLUMN_COLORS.length];
      start(series.get(i), i);
      out.open("spPr");
      out.fill(color);
      out.close();
      out.value("invertIfNegative", "0");
      labels(
          series.get(i),
          stacked ? "ctr" : "outEnd",
          stacked ? contrast(color) : DrawingXml.TEXT_COLOR);
      data(series.get(i));
      out.close();
    }
    out.value("gapWidth", stacked || plan.shape() == Shape.BARS ? "60" : "80");
    out.value("overlap", stacked ? "100" : "-5");
    out.value("axId", "1");
    out.value("axId", "2");
    out.close();
  }

  private void ring(Series series) throws XMLStreamException {
    out.open("doughnutChart");
    out.value("varyColors", "1");
    start(series, 0);
    for (int i = 0; i < series.values().size(); i++) {
      out.open("dPt");
      out.value("idx", Integer.toString(i));
      out.value("bubble3D", "0");
      out.open("spPr");
      out.fill(COLUMN_COLORS[i % COLUMN_COLORS.length]);
      out.line("FFFFFF", 12700, false);
      out.close();
      out.close();
    }
    out.open("dLbls");
    // Amount and share have one format between them, and programs differ in which of the two it is
    // for: so it tells them apart by their size.
    out.numberFormat("[<=1]0.00%;" + mainFormat());
    out.open("spPr");
    out.drawingEmpty("noFill");
    out.close();
    out.text(900, true, "FFFFFF");
    showing(true);
    out.element("separator", "\n");
    out.value("showLeaderLines", "0");
    out.close();
    data(series);
    out.close();
    out.value("firstSliceAng", "0");
    out.value("holeSize", "45");
    out.close();
  }

  /** White on dark, dark on light. */
  private static String contrast(String color) {
    int rgb = Integer.parseInt(color, 16);
    int light = 3 * (rgb >> 16 & 255) + 6 * (rgb >> 8 & 255) + (rgb & 255);
    return light < 1300 ? "FFFFFF" : "222222";
  }

  private void lines(List<Series> series, int firstIndex) throws XMLStreamException {
    out.open("lineChart");
    out.value("grouping", "standard");
    out.value("varyColors", "0");
    for (int i = 0; i < series.size(); i++) {
      start(series.get(i), firstIndex + i);
      out.open("spPr");
      out.line(LINE_COLORS[i % LINE_COLORS.length], 22225, i > 0);
      out.close();
      out.open("marker");
      out.value("symbol", i == 0 ? "circle" : "none");
      if (i == 0) {
        out.value("size", "5");
        out.open("spPr");
        out.fill(LINE_COLORS[0]);
        out.line(LINE_COLORS[0], 9525, false);
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
    if (!series.labelled()) {
      return;
    }
    out.open("dLbls");
    for (int i = 0; i < series.values().size() && plan.shape() == Shape.STACKED_SHARES; i++) {
      if (series.values().get(i).isBelow(READABLE_SHARE)) {
        out.open("dLbl");
        out.value("idx", Integer.toString(i));
        out.value("delete", "1");
        out.close();
      }
    }
    out.numberFormat(isMoney() ? mainFormat() : "0.00%");
    out.open("spPr");
    out.drawingEmpty("noFill");
    out.close();
    out.text(800, false, color);
    out.value("dLblPos", position);
    showing(false);
    out.close();
  }

  /** What a label shows: the value, and perhaps its share. */
  private void showing(boolean share) throws XMLStreamException {
    out.value("showLegendKey", "0");
    out.value("showVal", "1");
    out.value("showCatName", "0");
    out.value("showSerName", "0");
    out.value("showPercent", share ? "1" : "0");
    out.value("showBubbleSize", "0");
  }

  private void data(Series series) throws XMLStreamException {
    out.open("cat");
    strings(plan.categories());
    out.close();
    out.open("val");
    out.open("numRef");
    out.element("f", CellRanges.of(series.values()));
    out.open("numCache");
    out.element("formatCode", series.values().get(0).unit().pattern());
    out.value("ptCount", Integer.toString(series.values().size()));
    for (int i = 0; i < series.values().size(); i++) {
      Figure figure = series.values().get(i);
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

  private void legend() throws XMLStreamException {
    out.open("legend");
    out.value("legendPos", "b");
    out.value("overlay", "0");
    out.text(900, false, DrawingXml.TEXT_COLOR);
    out.close();
  }
}
