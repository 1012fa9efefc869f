package org.jixiao.excel;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;

/**
 * Writes a {@link ChartPlan} as a chart part. Everything that a program might choose differently is
 * said: colours, fonts, axes, number formats; and every cached point is filled, so that previews
 * and other programs show the same picture.
 */
final class ChartXml {

  private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String[] COLUMN_COLORS = {"2F5D62", "D4A72C", "7FA99B", "A65E2E", "5B7FA6"};
  private static final String[] LINE_COLORS = {"B5433C", "8A8A8A"};
  private static final String TEXT_COLOR = "404040";
  private static final String FONT = Look.BODY_FONT;

  /** From here on amounts are shown in 万元. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(100_000);

  /** Shows 22,967,508.69 as 2296.8: thousands by the comma, and a point before the last digit. */
  private static final String TEN_THOUSANDS = "0\\.0,";

  private static final String PERCENT = "0%";

  private final ChartPlan plan;
  private final XMLStreamWriter xml;
  private final boolean inTenThousands;

  private ChartXml(ChartPlan plan, XMLStreamWriter xml) {
    this.plan = plan;
    this.xml = xml;
    this.inTenThousands =
        plan.series().stream()
            .flatMap(series -> series.values().stream())
            .filter(figure -> figure.unit() == Unit.MONEY && figure.isNumber())
            .anyMatch(figure -> figure.number().abs().compareTo(LARGE) >= 0);
  }

  /** The chart part as text. */
  static String of(ChartPlan plan) {
    StringWriter out = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      new ChartXml(plan, xml).write();
      xml.close();
    } catch (XMLStreamException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return out.toString();
  }

  private void write() throws XMLStreamException {
    xml.writeStartElement("c", "chartSpace", CHART);
    xml.writeNamespace("c", CHART);
    xml.writeNamespace("a", DRAWING);
    xml.writeNamespace("r", RELATIONS);
    value("date1904", "0");
    value("lang", "zh-CN");
    value("roundedCorners", "0");
    open("chart");
    title(plan.title(), 1300, true, false);
    value("autoTitleDeleted", "0");
    plotArea();
    if (plan.series().size() > 1) {
      legend();
    }
    value("plotVisOnly", "1");
    value("dispBlanksAs", "gap");
    close();
    open("spPr");
    fill("FFFFFF");
    line("D9D9D9", 9525, false);
    close();
    text(900, false, TEXT_COLOR);
    close();
  }

  private void plotArea() throws XMLStreamException {
    open("plotArea");
    empty("layout");
    List<Series> columns = plan.series().stream().filter(series -> !series.line()).toList();
    List<Series> lines = plan.series().stream().filter(Series::line).toList();
    bars(columns);
    if (!lines.isEmpty()) {
      lines(lines, columns.size());
    }
    boolean across = plan.shape() == Shape.BARS;
    categoryAxis("1", "2", across ? "l" : "b", false, across);
    valueAxis("2", "1", across ? "b" : "l", axisTitle(), mainFormat(), "autoZero", true);
    if (!lines.isEmpty()) {
      categoryAxis("3", "4", "b", true, false);
      valueAxis("4", "3", "r", "比率", PERCENT, "max", false);
    }
    open("spPr");
    drawingEmpty("noFill");
    close();
    close();
  }

  private String axisTitle() {
    boolean money = isMoney();
    return plan.axisTitle() + (money ? inTenThousands ? "（万元）" : "（元）" : "");
  }

  private boolean isMoney() {
    return plan.series().get(0).values().get(0).unit() == Unit.MONEY;
  }

  private String mainFormat() {
    return !isMoney() ? PERCENT : inTenThousands ? TEN_THOUSANDS : "#,##0";
  }

  private void bars(List<Series> series) throws XMLStreamException {
    boolean stacked = plan.shape() == Shape.STACKED_SHARES;
    open("barChart");
    value("barDir", plan.shape() == Shape.BARS ? "bar" : "col");
    value("grouping", stacked ? "percentStacked" : "clustered");
    value("varyColors", "0");
    for (int i = 0; i < series.size(); i++) {
      String color = COLUMN_COLORS[i % COLUMN_COLORS.length];
      start(series.get(i), i);
      open("spPr");
      fill(color);
      close();
      value("invertIfNegative", "0");
      labels(series.get(i), stacked ? "ctr" : "outEnd", stacked ? contrast(color) : TEXT_COLOR);
      data(series.get(i));
      close();
    }
    value("gapWidth", stacked || plan.shape() == Shape.BARS ? "60" : "80");
    value("overlap", stacked ? "100" : "-5");
    value("axId", "1");
    value("axId", "2");
    close();
  }

  /** White on dark, dark on light. */
  private static String contrast(String color) {
    int rgb = Integer.parseInt(color, 16);
    int light = 3 * (rgb >> 16 & 255) + 6 * (rgb >> 8 & 255) + (rgb & 255);
    return light < 1300 ? "FFFFFF" : "222222";
  }

  private void lines(List<Series> series, int firstIndex) throws XMLStreamException {
    open("lineChart");
    value("grouping", "standard");
    value("varyColors", "0");
    for (int i = 0; i < series.size(); i++) {
      start(series.get(i), firstIndex + i);
      open("spPr");
      line(LINE_COLORS[i % LINE_COLORS.length], 22225, i > 0);
      close();
      open("marker");
      value("symbol", i == 0 ? "circle" : "none");
      if (i == 0) {
        value("size", "5");
        open("spPr");
        fill(LINE_COLORS[0]);
        line(LINE_COLORS[0], 9525, false);
        close();
      }
      close();
      data(series.get(i));
      value("smooth", "0");
      close();
    }
    value("marker", "1");
    value("axId", "3");
    value("axId", "4");
    close();
  }

  private void start(Series series, int index) throws XMLStreamException {
    open("ser");
    value("idx", Integer.toString(index));
    value("order", Integer.toString(index));
    open("tx");
    if (series.name().place() == null) {
      element("v", series.name().text());
    } else {
      strings(List.of(series.name()));
    }
    close();
  }

  private void labels(Series series, String position, String color) throws XMLStreamException {
    if (!series.labelled()) {
      return;
    }
    open("dLbls");
    xml.writeEmptyElement(CHART, "numFmt");
    xml.writeAttribute("formatCode", isMoney() ? mainFormat() : "0.00%");
    xml.writeAttribute("sourceLinked", "0");
    open("spPr");
    drawingEmpty("noFill");
    close();
    text(800, false, color);
    value("dLblPos", position);
    value("showLegendKey", "0");
    value("showVal", "1");
    value("showCatName", "0");
    value("showSerName", "0");
    value("showPercent", "0");
    value("showBubbleSize", "0");
    close();
  }

  private void data(Series series) throws XMLStreamException {
    open("cat");
    strings(plan.categories());
    close();
    open("val");
    open("numRef");
    element("f", reference(series.values()));
    open("numCache");
    element("formatCode", series.values().get(0).unit().pattern());
    value("ptCount", Integer.toString(series.values().size()));
    for (int i = 0; i < series.values().size(); i++) {
      Figure figure = series.values().get(i);
      if (figure.isNumber()) {
        point(i, Double.toString(figure.number().doubleValue()));
      }
    }
    close();
    close();
    close();
  }

  private void strings(List<Figure> words) throws XMLStreamException {
    open("strRef");
    element("f", reference(words));
    open("strCache");
    value("ptCount", Integer.toString(words.size()));
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).isPresent()) {
        point(i, words.get(i).show());
      }
    }
    close();
    close();
  }

  private void point(int index, String words) throws XMLStreamException {
    xml.writeStartElement(CHART, "pt");
    xml.writeAttribute("idx", Integer.toString(index));
    element("v", words);
    close();
  }

  /** Cells as absolute ranges; several ranges stand in brackets. */
  static String reference(List<Figure> figures) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= figures.size(); i++) {
      if (i == figures.size() || !follows(figures.get(i - 1).place(), figures.get(i).place())) {
        parts.add(range(figures.get(start).place(), figures.get(i - 1).place()));
        start = i;
      }
    }
    String joined = String.join(",", parts);
    return parts.size() == 1 ? joined : "(" + joined + ")";
  }

  private static boolean follows(Place before, Place after) {
    return before.column() == after.column() && before.row() + 1 == after.row();
  }

  private static String range(Place first, Place last) {
    String start = FormulaText.quoted(first.sheet()) + "!" + absolute(first);
    return first.equals(last) ? start : start + ":" + absolute(last);
  }

  private static String absolute(Place place) {
    return "$" + Place.columnName(place.column()) + "$" + (place.row() + 1);
  }

  private void categoryAxis(
      String id, String crossing, String position, boolean hidden, boolean topDown)
      throws XMLStreamException {
    open("catAx");
    value("axId", id);
    open("scaling");
    value("orientation", topDown ? "maxMin" : "minMax");
    close();
    value("delete", hidden ? "1" : "0");
    value("axPos", position);
    xml.writeEmptyElement(CHART, "numFmt");
    xml.writeAttribute("formatCode", "General");
    xml.writeAttribute("sourceLinked", "0");
    value("majorTickMark", "none");
    value("minorTickMark", "none");
    value("tickLblPos", "low");
    open("spPr");
    line("A6A6A6", 9525, false);
    close();
    text(900, false, TEXT_COLOR);
    value("crossAx", crossing);
    value("crosses", "autoZero");
    value("auto", "1");
    value("lblAlgn", "ctr");
    value("lblOffset", "100");
    value("noMultiLvlLbl", "0");
    close();
  }

  private void valueAxis(
      String id,
      String crossing,
      String position,
      String title,
      String format,
      String crosses,
      boolean gridlines)
      throws XMLStreamException {
    open("valAx");
    value("axId", id);
    open("scaling");
    value("orientation", "minMax");
    boolean rates = plan.axisTitle().equals(ChartPlan.SCORE_RATE);
    if (plan.shape() == Shape.STACKED_SHARES || rates || !gridlines && ratesWithinOne()) {
      // Room for the label of a full score beyond its bar.
      value("max", rates ? "1.15" : "1");
      value("min", "0");
    }
    close();
    value("delete", "0");
    value("axPos", position);
    if (gridlines) {
      open("majorGridlines");
      open("spPr");
      line("E3E3E3", 6350, false);
      close();
      close();
    }
    title(title, 900, false, position.equals("l") || position.equals("r"));
    xml.writeEmptyElement(CHART, "numFmt");
    xml.writeAttribute("formatCode", format);
    xml.writeAttribute("sourceLinked", "0");
    value("majorTickMark", "none");
    value("minorTickMark", "none");
    value("tickLblPos", plan.shape() == Shape.BARS ? "high" : "nextTo");
    open("spPr");
    open("ln", DRAWING);
    drawingEmpty("noFill");
    close();
    close();
    text(900, false, TEXT_COLOR);
    value("crossAx", crossing);
    value("crosses", crosses);
    value("crossBetween", "between");
    if (rates) {
      value("majorUnit", "0.2");
    }
    close();
  }

  /** Whether every line stays between 0 and 100%. */
  private boolean ratesWithinOne() {
    return plan.series().stream()
        .filter(Series::line)
        .flatMap(series -> series.values().stream())
        .filter(Figure::isNumber)
        .allMatch(f -> !f.isAbove(BigDecimal.ONE) && !f.isBelow(BigDecimal.ZERO));
  }

  private void legend() throws XMLStreamException {
    open("legend");
    value("legendPos", "b");
    value("overlay", "0");
    text(900, false, TEXT_COLOR);
    close();
  }

  private void title(String words, int size, boolean bold, boolean upright)
      throws XMLStreamException {
    open("title");
    open("tx");
    open("rich");
    bodyProperties(upright);
    drawingEmpty("lstStyle");
    open("p", DRAWING);
    open("pPr", DRAWING);
    font("defRPr", size, bold, TEXT_COLOR);
    close();
    open("r", DRAWING);
    font("rPr", size, bold, TEXT_COLOR);
    xml.writeStartElement(DRAWING, "t");
    xml.writeCharacters(words);
    close();
    close();
    close();
    close();
    close();
    value("overlay", "0");
    close();
  }

  private void bodyProperties(boolean upright) throws XMLStreamException {
    xml.writeEmptyElement(DRAWING, "bodyPr");
    if (upright) {
      xml.writeAttribute("rot", "-5400000");
      xml.writeAttribute("vert", "horz");
    }
  }

  private void text(int size, boolean bold, String color) throws XMLStreamException {
    open("txPr");
    bodyProperties(false);
    drawingEmpty("lstStyle");
    open("p", DRAWING);
    open("pPr", DRAWING);
    font("defRPr", size, bold, color);
    close();
    xml.writeEmptyElement(DRAWING, "endParaRPr");
    xml.writeAttribute("lang", "zh-CN");
    close();
    close();
  }

  private void font(String element, int size, boolean bold, String color)
      throws XMLStreamException {
    open(element, DRAWING);
    if (element.equals("rPr")) {
      xml.writeAttribute("lang", "zh-CN");
    }
    xml.writeAttribute("sz", Integer.toString(size));
    xml.writeAttribute("b", bold ? "1" : "0");
    fill(color);
    for (String script : new String[] {"latin", "ea"}) {
      xml.writeEmptyElement(DRAWING, script);
      xml.writeAttribute("typeface", FONT);
    }
    close();
  }

  private void fill(String color) throws XMLStreamException {
    open("solidFill", DRAWING);
    xml.writeEmptyElement(DRAWING, "srgbClr");
    xml.writeAttribute("val", color);
    close();
  }

  private void line(String color, int width, boolean dashed) throws XMLStreamException {
    open("ln", DRAWING);
    xml.writeAttribute("w", Integer.toString(width));
    fill(color);
    if (dashed) {
      xml.writeEmptyElement(DRAWING, "prstDash");
      xml.writeAttribute("val", "dash");
    }
    close();
  }

  private void open(String name) throws XMLStreamException {
    open(name, CHART);
  }

  private void open(String name, String namespace) throws XMLStreamException {
    xml.writeStartElement(namespace, name);
  }

  private void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void empty(String name) throws XMLStreamException {
    xml.writeEmptyElement(CHART, name);
  }

  private void drawingEmpty(String name) throws XMLStreamException {
    xml.writeEmptyElement(DRAWING, name);
  }

  private void value(String name, String content) throws XMLStreamException {
    xml.writeEmptyElement(CHART, name);
    xml.writeAttribute("val", content);
  }

  private void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(CHART, name);
    xml.writeCharacters(content);
    xml.writeEndElement();
  }
}
