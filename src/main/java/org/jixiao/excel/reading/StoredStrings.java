package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jixiao.container.Census;

/** The texts that cells share. */
public final class StoredStrings {

  /** A character that XML has no place for, in the format's own spelling: {@code _x000D_}. */
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private StoredStrings() {}

  /** Reads all of them, in their order. */
  static List<String> of(byte[] part) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    XMLStreamReader xml = Census.reader(part);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
        texts.add(text(xml));
      }
    }
    return texts;
  }

  /**
   * The words of the element that has just begun: its own or, where it is made of pieces of
   * different looks, theirs. How the words are pronounced is no part of them.
   */
  static String text(XMLStreamReader xml) throws XMLStreamException {
    StringBuilder own = new StringBuilder();
    StringBuilder pieces = new StringBuilder();
    boolean pieced = false;
    String parent = "";
    int depth = 0;
    while (true) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        if (depth-- == 0) {
          return unescaped(pieced ? pieces : own);
        }
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (++depth == 1) {
          parent = name;
          pieced |= name.equals("r");
        }
        if (name.equals("t") && depth == 1) {
          own.append(xml.getElementText());
          depth--;
        } else if (name.equals("t") && depth == 2 && parent.equals("r")) {
          pieces.append(xml.getElementText());
          depth--;
        }
      }
    }
  }

  /** The text that people read. */
  public static String unescaped(CharSequence written) {
    String text = written.toString();
    return text.indexOf('_') >= 0
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                one ->
                    Matcher.quoteReplacement(
                        Character.toString((char) Integer.parseInt(one.group(1), 16))))
        : text;
  }
}
