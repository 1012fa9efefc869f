package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;

/**
 * What the main part of a workbook says.
 *
 * @param sheets its list of sheets, without the entries of old macro modules, which have no content
 * @param settings how it counts and calculates
 */
record WorkbookPart(List<Entry> sheets, BookSettings settings) {

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** A sheet of the list, with the relation that leads to its part. */
  record Entry(String name, String relation, boolean hidden) {}

  static WorkbookPart read(byte[] part) throws XMLStreamException {
    List<Entry> sheets = new ArrayList<>();
    boolean from1904 = false;
    boolean manual = false;
    boolean asShown = false;
    boolean iterates = false;
    XMLStreamReader xml = Census.reader(part);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "workbookPr" -> from1904 = isTrue(xml.getAttributeValue(null, "date1904"));
        case "sheet" -> {
          String relation = xml.getAttributeValue(RELATIONS, "id");
          if (relation != null && !relation.isBlank()) {
            String state = xml.getAttributeValue(null, "state");
            boolean hidden = state != null && !state.equals("visible");
            sheets.add(new Entry(xml.getAttributeValue(null, "name"), relation, hidden));
          }
        }
        case "calcPr" -> {
          manual = "manual".equals(xml.getAttributeValue(null, "calcMode"));
          String precision = xml.getAttributeValue(null, "fullPrecision");
          asShown = precision != null && !isTrue(precision);
          iterates = isTrue(xml.getAttributeValue(null, "iterate"));
        }
        default -> {
          // nothing that formulas depend on
        }
      }
    }
    return new WorkbookPart(sheets, new BookSettings(from1904, manual, asShown, iterates));
  }

  private static boolean isTrue(String written) {
    return "1".equals(written) || "true".equals(written) || "on".equals(written);
  }
}
