package org.jixiao.word.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;
import org.jixiao.container.DocumentFile;
import org.jixiao.container.Fingerprint;
import org.jixiao.container.PartRelations;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Refusal;
import org.jixiao.report.recheck.FigureList;
import org.jixiao.report.recheck.WrittenReport;

/** Reads a Word document as a report. Nothing outside of the file is looked at. */
public final class ReportReader {

  private static final String CUSTOM = "customXml/";

  private ReportReader() {}

  /**
   * Reads a document that has passed the gate.
   *
   * @throws Refusal when its text cannot be read all the same
   */
  public static WrittenReport read(DocumentFile file) {
    try {
      PartRelations relations = PartRelations.of(file.parts(), file.main());
      byte[] styles = part(file, relations, "/styles");
      Map<String, Integer> levels = HeadingLevels.of(styles);
      Map<String, String> comments = Comments.of(part(file, relations, "/comments"));
      BodyReader body = new BodyReader(levels, HeadingLevels.counted(styles), comments);
      body.read(Census.reader(file.parts().part(file.main())));
      String fingerprint = Fingerprint.of(body.allText().getBytes(StandardCharsets.UTF_8));
      return new WrittenReport(body.paragraphs(), list(file), fingerprint, body.form());
    } catch (XMLStreamException broken) {
      throw Refusal.of(DocumentRules.UNREADABLE, "“" + file.name() + "”的正文读不出来。");
    }
  }

  private static byte[] part(DocumentFile file, PartRelations relations, String kind) {
    return relations.first(kind).map(file.parts()::part).orElse(null);
  }

  /** The list of figures, under whatever number the last program has saved it. */
  private static Optional<FigureList> list(DocumentFile file) {
    List<String> candidates =
        file.parts().names().stream()
            .filter(name -> name.startsWith(CUSTOM) && name.endsWith(".xml"))
            .toList();
    for (String candidate : candidates) {
      try {
        Optional<FigureList> list = FigureListReader.read(file.parts().part(candidate));
        if (list.isPresent()) {
          return list;
        }
      } catch (XMLStreamException notXml) {
        // A part of somebody else: none of our business.
      }
    }
    return Optional.empty();
  }

  /** An attribute whatever the prefix of its name is. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** Whether the reader stands at the beginning of an element, now that it has moved on. */
  static boolean starts(XMLStreamReader xml) throws XMLStreamException {
    return xml.next() == XMLStreamConstants.START_ELEMENT;
  }
}
