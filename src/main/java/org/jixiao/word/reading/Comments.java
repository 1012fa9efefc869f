package org.jixiao.word.reading;

import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;

/** The comments of a document. */
final class Comments {

  private Comments() {}

  /** The text of each comment by its number; none without a part of comments. */
  static Map<String, String> of(byte[] part) throws XMLStreamException {
    Map<String, String> texts = new HashMap<>();
    if (part == null) {
      return texts;
    }
    XMLStreamReader xml = Census.reader(part);
    String id = "";
    while (xml.hasNext()) {
      if (ReportReader.starts(xml)) {
        if (xml.getLocalName().equals("comment")) {
          id = String.valueOf(ReportReader.attribute(xml, "id"));
        } else if (xml.getLocalName().equals("t")) {
          texts.merge(id, xml.getElementText(), String::concat);
        }
      }
    }
    return texts;
  }
}
