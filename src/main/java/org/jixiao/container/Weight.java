package org.jixiao.container;

import javax.xml.stream.XMLStreamReader;

/**
 * How much memory an XML element takes in the spreadsheet library, estimated while it goes by.
 * Measured on workbooks of many rows, cells, texts and attributes: the library keeps an object for
 * each element and each attribute, and two more for each row and cell.
 */
final class Weight {

  private static final int ELEMENT = 130;
  private static final int ATTRIBUTE = 165;
  private static final int TEXT = 56;
  private static final int ROW = 180;
  private static final int CELL = 100;

  /** A text is kept as read, as understood and as written, each time twice over. */
  private static final int CHARACTER = 12;

  private static final int COPIES = 6;
  private static final int TREE = 8;

  private long bytes;

  /** An element begins. */
  void element(XMLStreamReader xml) {
    bytes += ELEMENT + (long) ATTRIBUTE * xml.getAttributeCount();
    String name = xml.getLocalName();
    if (name.equals("row")) {
      bytes += ROW;
    } else if (name.equals("c")) {
      bytes += CELL;
    }
  }

  /** A piece of text. */
  void text(XMLStreamReader xml) {
    bytes += TEXT + (long) CHARACTER * xml.getTextLength();
  }

  /** A part that is only carried along, in as many copies as the way in and out needs. */
  void carried(byte[] part) {
    bytes += (long) COPIES * part.length;
  }

  /** Markup that is not counted element by element. */
  void markup(byte[] part) {
    bytes += (long) TREE * part.length;
  }

  /** Bytes so far. */
  long bytes() {
    return bytes;
  }
}
