package org.jixiao.charts;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jixiao.report.Look;

/** Writes the small things that a chart part is made of: elements, fills, lines, texts. */
public final class DrawingXml {

  static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
  static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static final String TEXT_COLOR = "404040";

  private static final String FONT = Look.BODY_FONT;

  private final XMLStreamWriter xml;

  DrawingXml(XMLStreamWriter xml) {
    this.xml = xml;
  }

  /** Opens the chart part. */
  void start() throws XMLStreamException {
    xml.writeStartElement("c", "chartSpace", CHART);
    xml.writeNamespace("c", CHART);
    xml.writeNamespace("a", DRAWING);
    xml.writeNamespace("r", RELATIONS);
  }

  /** A number format that does not follow the cell's. */
  void numberFormat(String format) throws XMLStreamException {
    xml.writeEmptyElement(CHART, "numFmt");
    xml.writeAttribute("formatCode", format);
    xml.writeAttribute("sourceLinked", "0");
  }

  /** One cached point. */
  void point(int index, String words) throws XMLStreamException {
    xml.writeStartElement(CHART, "pt");
    xml.writeAttribute("idx", Integer.toString(index));
    element("v", words);
    close();
  }

  /** A line that is not there. */
  void noLine() throws XMLStreamException {
    open("ln", DRAWING);
    drawingEmpty("noFill");
    close();
  }

  void title(String words, int size, boolean bold, boolean upright) throws XMLStreamException {
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
    xml.writeCharacters(XmlCharacters.visible(words));
    close();
    close();
    close();
    close();
    close();
    value("overlay", "0");
    close();
  }

  void bodyProperties(boolean upright) throws XMLStreamException {
    xml.writeEmptyElement(DRAWING, "bodyPr");
    if (upright) {
      xml.writeAttribute("rot", "-5400000");
      xml.writeAttribute("vert", "horz");
    }
  }

  void text(int size, String color) throws XMLStreamException {
    text(size, color, false);
  }

  /**
   * How the texts of an element look.
   *
   * @param level whether they stay level where a program would rather turn them
   */
  void text(int size, String color, boolean level) throws XMLStreamException {
    open("txPr");
    if (level) {
      xml.writeEmptyElement(DRAWING, "bodyPr");
      xml.writeAttribute("rot", "0");
      xml.writeAttribute("vert", "horz");
    } else {
      bodyProperties(false);
    }
    drawingEmpty("lstStyle");
    open("p", DRAWING);
    open("pPr", DRAWING);
    font("defRPr", size, false, color);
    close();
    xml.writeEmptyElement(DRAWING, "endParaRPr");
    xml.writeAttribute("lang", "zh-CN");
    close();
    close();
  }

  void font(String element, int size, boolean bold, String color) throws XMLStreamException {
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

  void fill(String color) throws XMLStreamException {
    open("solidFill", DRAWING);
    xml.writeEmptyElement(DRAWING, "srgbClr");
    xml.writeAttribute("val", color);
    close();
  }

  void line(String color, int width, boolean dashed) throws XMLStreamException {
    open("ln", DRAWING);
    xml.writeAttribute("w", Integer.toString(width));
    fill(color);
    if (dashed) {
      xml.writeEmptyElement(DRAWING, "prstDash");
      xml.writeAttribute("val", "dash");
    }
    close();
  }

  void open(String name) throws XMLStreamException {
    open(name, CHART);
  }

  void open(String name, String namespace) throws XMLStreamException {
    xml.writeStartElement(namespace, name);
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  void empty(String name) throws XMLStreamException {
    xml.writeEmptyElement(CHART, name);
  }

  void drawingEmpty(String name) throws XMLStreamException {
    xml.writeEmptyElement(DRAWING, name);
  }

  void value(String name, String content) throws XMLStreamException {
    xml.writeEmptyElement(CHART, name);
    xml.writeAttribute("val", content);
  }

  void element(String name, String content) throws XMLStreamException {
    xml.writeStartElement(CHART, name);
    xml.writeCharacters(XmlCharacters.visible(content));
    xml.writeEndElement();
  }
}
