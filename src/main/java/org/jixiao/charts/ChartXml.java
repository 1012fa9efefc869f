package org.jixiao.charts;

import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jixiao.table.AmountFormat;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;

/**
 * Writes a {@link ChartPlan} as a chart part. Everything that a program might choose differently is
 * said: colours, fonts, axes, number formats; and every cached point is filled, so that previews
 * and other programs show the same picture.
 */
public final class ChartXml {

  private final ChartPlan plan;
  private final DrawingXml out;
  private final AmountFormat format;
  private final AxisXml axes;
  private final SeriesXml series;

  private ChartXml(ChartPlan plan, DrawingXml out) {
    this.plan = plan;
    this.out = out;
    this.format = AmountFormat.of(plan);
    this.axes = new AxisXml(plan, out);
    this.series = new SeriesXml(plan, out, format);
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

  /**
   * The chart part of a chart that has its numbers in a workbook of its own.
   *
   * @param relation the relation of the part by which that workbook is found
   */
  public static String withData(ChartPlan plan, String relation) {
    // It is the last thing that a chart says of itself.
    String end = "</c:chartSpace>";
    String data =
        "<c:externalData r:id=\"" + relation + "\"><c:autoUpdate val=\"0\"/></c:externalData>";
    String chart = of(plan);
    return chart.substring(0, chart.lastIndexOf(end)) + data + end;
  }

  private void write() throws XMLStreamException {
    out.start();
    out.value("date1904", "0");
    out.value("lang", "zh-CN");
    out.value("roundedCorners", "0");
    out.open("chart");
    out.title(plan.title(), 1300, true, false);
    out.value("autoTitleDeleted", "0");
    plotArea();
    // Also where all but one of the series are empty: otherwise nobody knows which one it is.
    if (plan.series().size() > 1) {
      legend();
    }
    // Somebody may hide the cells that only charts need.
    out.value("plotVisOnly", plan.isDrawnFromItsValues() ? "1" : "0");
    out.value("dispBlanksAs", "gap");
    out.close();
    out.open("spPr");
    out.fill("FFFFFF");
    out.line("D9D9D9", 9525, false);
    out.close();
    out.text(900, DrawingXml.TEXT_COLOR);
    out.close();
  }

  private void plotArea() throws XMLStreamException {
    out.open("plotArea");
    out.empty("layout");
    List<Series> columns = plan.drawn().stream().filter(one -> !one.line()).toList();
    List<Series> lines = plan.drawn().stream().filter(Series::line).toList();
    series.bars(columns);
    if (!lines.isEmpty()) {
      series.lines(lines, columns.size());
    }
    boolean across = plan.shape() == Shape.BARS;
    String title = plan.axisTitle() + format.unit();
    axes.category("1", "2", across ? "l" : "b", false, across);
    axes.value("2", "1", across ? "b" : "l", title, format.axis(), "autoZero", true);
    if (!lines.isEmpty()) {
      axes.category("3", "4", "b", true, false);
      axes.value("4", "3", "r", "比率", "0%", "max", false);
    }
    out.open("spPr");
    out.drawingEmpty("noFill");
    out.close();
    out.close();
  }

  private void legend() throws XMLStreamException {
    out.open("legend");
    out.value("legendPos", "b");
    out.value("overlay", "0");
    out.text(900, DrawingXml.TEXT_COLOR);
    out.close();
  }
}
