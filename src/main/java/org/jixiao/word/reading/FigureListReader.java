package org.jixiao.word.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;
import org.jixiao.report.recheck.FigureList;
import org.jixiao.report.recheck.FigureList.Listed;

/** Reads the list that a draft carries of its figures. */
final class FigureListReader {

  private FigureListReader() {}

  /** The list, if the part is one. */
  static Optional<FigureList> read(byte[] part) throws XMLStreamException {
    XMLStreamReader xml = Census.reader(part);
    List<Listed> figures = new ArrayList<>();
    String[] of = null;
    while (xml.hasNext()) {
      if (!ReportReader.starts(xml)) {
        continue;
      }
      if (of == null) {
        if (!FigureList.NAMESPACE.equals(xml.getNamespaceURI())) {
          return Optional.empty();
        }
        of = values(xml, "unit", "year", "outline", "stage", "version", "workbook", "text");
      } else if (xml.getLocalName().equals("figure")) {
        String[] figure = values(xml, "id", "name", "cell", "shown", "before");
        figures.add(new Listed(figure[0], figure[1], figure[2], figure[3], figure[4]));
      }
    }
    return Optional.of(new FigureList(of[0], of[1], of[2], of[3], of[4], of[5], of[6], figures));
  }

  private static String[] values(XMLStreamReader xml, String... names) {
    String[] values = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      String value = xml.getAttributeValue(null, names[i]);
      values[i] = value == null ? "" : value;
    }
    return values;
  }
}
