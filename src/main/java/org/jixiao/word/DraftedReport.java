package org.jixiao.word;

import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.PartRelations;
import org.jixiao.container.Parts;

/** A report that the program has drafted at an earlier time, as it is found again. */
public final class DraftedReport {

  private final Map<String, byte[]> parts;
  private final String text;

  private DraftedReport(Map<String, byte[]> parts, String text) {
    this.parts = parts;
    this.text = text;
  }

  /**
   * A report of the program among these parts; nothing where the list of figures is not there.
   *
   * @param parts the parts of the file, by their names
   */
  public static Optional<DraftedReport> among(Map<String, byte[]> parts) {
    return parts.entrySet().stream()
        .filter(part -> part.getKey().matches("customXml/item\\d+\\.xml"))
        .flatMap(part -> fingerprint(part.getValue()).stream())
        .findFirst()
        .map(text -> new DraftedReport(parts, text));
  }

  private static Optional<String> fingerprint(byte[] part) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
      xml.nextTag();
      boolean own = xml.getLocalName().equals("report") && Names.LIST.equals(xml.getNamespaceURI());
      return own ? Optional.ofNullable(xml.getAttributeValue(null, "text")) : Optional.empty();
    } catch (XMLStreamException somethingElse) {
      return Optional.empty();
    }
  }

  /** Whether every word is as it was drafted: nobody has worked on it. */
  public boolean isUntouched() {
    try {
      String name = PartRelations.main(Parts.of(parts)).orElse(WordPen.MAIN);
      byte[] main = parts.get(name);
      return main != null && BodyText.fingerprint(main).equals(text);
    } catch (XMLStreamException broken) {
      return false;
    }
  }
}
