package org.jixiao.word;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Fingerprint;

/** Everything that the body of a document says, one piece after the other. */
final class BodyText {

  private BodyText() {}

  /** The fingerprint of the words of a main part. */
  static String fingerprint(byte[] part) throws XMLStreamException {
    return Fingerprint.of(of(part).getBytes(StandardCharsets.UTF_8));
  }

  private static String of(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(part));
    StringBuilder words = new StringBuilder();
    boolean inside = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
        inside = event == XMLStreamConstants.START_ELEMENT && isText(xml);
      } else if (inside
          && (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)) {
        words.append(xml.getText());
      }
    }
    return words.toString();
  }

  private static boolean isText(XMLStreamReader xml) {
    return xml.getLocalName().equals("t") && Names.WORDS.equals(xml.getNamespaceURI());
  }
}
