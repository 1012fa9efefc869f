package org.jixiao.container;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jixiao.numbers.IsoMoment;

/**
 * Rewrites cells that the library cannot read: days in ISO 8601 become the numbers of these days,
 * and cells of shared text that lack the number of a text become blank.
 */
public final class PlainCells {

  private static final Pattern ODD =
      Pattern.compile(
          "\\st\\s*=\\s*[\"']d[\"']|<(?:\\w+:)?v\\s*/>|<(?:\\w+:)?v\\s*>\\s*</(?:\\w+:)?v");

  private static final Pattern FROM_1904 = Pattern.compile("date1904\\s*=\\s*[\"'](?:1|true)[\"']");
  private static final QName TYPE = new QName("t");

  private final boolean from1904;
  private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();

  private PlainCells(boolean from1904) {
    this.from1904 = from1904;
  }

  /**
   * The sheet with plain cells; the same bytes when they are plain.
   *
   * @param from1904 whether the workbook counts its days from 1904 on
   */
  public static byte[] of(byte[] sheet, boolean from1904) {
    if (!ODD.matcher(new String(sheet, StandardCharsets.ISO_8859_1)).find()) {
      return sheet;
    }
    try {
      return new PlainCells(from1904).rewritten(sheet);
    } catch (XMLStreamException broken) {
      // Whoever reads it will say so.
      return sheet;
    }
  }

  /** Whether the workbook counts its days from 1904 on. */
  static boolean isFrom1904(Parts parts) {
    byte[] workbook = parts.part(ModuleSheets.PART);
    return workbook != null
        && FROM_1904.matcher(new String(workbook, StandardCharsets.ISO_8859_1)).find();
  }

  private byte[] rewritten(byte[] sheet) throws XMLStreamException {
    XMLInputFactory readers = XMLInputFactory.newDefaultFactory();
    readers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XMLEventReader in = readers.createXMLEventReader(new ByteArrayInputStream(sheet));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(sheet.length);
    XMLEventWriter out = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(bytes, "UTF-8");
    List<XMLEvent> cell = new ArrayList<>();
    while (in.hasNext()) {
      XMLEvent event = in.nextEvent();
      boolean begins = event.isStartElement() && isCell(event.asStartElement().getName());
      if (begins || !cell.isEmpty()) {
        cell.add(event);
        if (event.isEndElement() && isCell(event.asEndElement().getName())) {
          write(cell, out);
          cell.clear();
        }
      } else {
        out.add(event);
      }
    }
    out.close();
    return bytes.toByteArray();
  }

  private static boolean isCell(QName name) {
    return name.getLocalPart().equals("c");
  }

  private void write(List<XMLEvent> cell, XMLEventWriter out) throws XMLStreamException {
    StartElement start = cell.get(0).asStartElement();
    Attribute type = start.getAttributeByName(TYPE);
    String value = type == null ? "" : value(cell);
    if (type != null && type.getValue().equals("d")) {
      String number =
          IsoMoment.serial(value, from1904).map(serial -> serial.toPlainString()).orElse("");
      out.add(typed(start, number.isEmpty() ? "str" : null));
      writeValue(cell, number.isEmpty() ? value : number, out);
    } else if (type != null && type.getValue().equals("s") && value.isBlank()) {
      // Its formula stays: that is what there is to work out.
      out.add(typed(start, null));
      writeWithoutValue(cell, out);
    } else {
      for (XMLEvent event : cell) {
        out.add(event);
      }
    }
  }

  private static String value(List<XMLEvent> cell) {
    StringBuilder value = new StringBuilder();
    boolean inside = false;
    for (XMLEvent event : cell) {
      if (event.isStartElement()) {
        inside = beginsValue(event);
      } else if (event.isEndElement()) {
        inside = false;
      } else if (inside && event.isCharacters()) {
        value.append(event.asCharacters().getData());
      }
    }
    return value.toString();
  }

  /** The same tag with another type of content, or with none. */
  private StartElement typed(StartElement start, String type) {
    List<Attribute> attributes = new ArrayList<>();
    for (Iterator<Attribute> all = start.getAttributes(); all.hasNext(); ) {
      Attribute one = all.next();
      if (!one.getName().equals(TYPE)) {
        attributes.add(one);
      }
    }
    if (type != null) {
      attributes.add(events.createAttribute(TYPE, type));
    }
    return events.createStartElement(start.getName(), attributes.iterator(), start.getNamespaces());
  }

  private static void writeWithoutValue(List<XMLEvent> cell, XMLEventWriter out)
      throws XMLStreamException {
    boolean inside = false;
    for (XMLEvent event : cell.subList(1, cell.size())) {
      if (beginsValue(event)) {
        inside = true;
      } else if (!inside) {
        out.add(event);
      } else if (event.isEndElement()) {
        inside = false;
      }
    }
  }

  private static boolean beginsValue(XMLEvent event) {
    return event.isStartElement() && event.asStartElement().getName().getLocalPart().equals("v");
  }

  private void writeValue(List<XMLEvent> cell, String value, XMLEventWriter out)
      throws XMLStreamException {
    boolean inside = false;
    for (XMLEvent event : cell.subList(1, cell.size())) {
      if (beginsValue(event)) {
        inside = true;
        out.add(event);
        out.add(events.createCharacters(value));
      } else if (!inside || event.isEndElement()) {
        inside = false;
        out.add(event);
      }
    }
  }
}
