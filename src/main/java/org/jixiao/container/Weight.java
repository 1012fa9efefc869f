package org.jixiao.container;

import javax.xml.stream.XMLStreamReader;

/**
 * How much memory a workbook takes while it is read, changed and proven, estimated while its parts
 * go by. Measured on workbooks of many cells, texts and styles: a cell is kept as it is read, twice
 * for a while; a part is held as bytes and, where it is changed, as text.
 */
final class Weight {

  private static final int CELL = 300;
  private static final int ROW = 100;
  private static final int STRING = 250;

  /** A cell format is looked at from all sides, to find one that can be used again. */
  private static final int FORMAT = 1_000;

  private static final int ELEMENT = 150;

  /** Of a part with markup, and of one that is only carried along. */
  private static final int COPIES = 4;

  private static final int CARRIED = 6;

  private long bytes;

  /** An element begins; what stands within a cell or a text counts with it. */
  void element(XMLStreamReader xml) {
    bytes +=
        switch (xml.getLocalName()) {
          case "c" -> CELL;
          case "v", "f", "t", "is" -> 0;
          case "row" -> ROW;
          case "si" -> STRING;
          case "xf" -> FORMAT;
          default -> ELEMENT;
        };
  }

  /** A part that is only carried along, in as many copies as the way in and out needs. */
  void carried(byte[] part) {
    bytes += (long) CARRIED * part.length;
  }

  /** A part with markup. */
  void markup(byte[] part) {
    bytes += (long) COPIES * part.length;
  }

  /** What was counted elsewhere. */
  void add(long more) {
    bytes += more;
  }

  /** Bytes so far. */
  long bytes() {
    return bytes;
  }
}
