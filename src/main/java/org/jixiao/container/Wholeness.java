package org.jixiao.container;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Whether the parts that this program has made hang together: the last look before they are saved.
 */
public final class Wholeness {

  private final Parts parts;
  private final Parts before;
  private final ContentTypes types;

  private Wholeness(Parts parts, Parts before) {
    this.parts = parts;
    this.before = before;
    this.types = ContentTypes.of(parts);
  }

  /**
   * Looks at every part that is not as it was: its kind is stated, its markup is well-formed, and
   * what it points at is there.
   *
   * @param before the parts of the workbook that was opened; none of a new one
   * @throws IllegalStateException when that is not so: then this program is at fault
   */
  public static void check(Parts parts, Parts before, Capacity capacity) {
    try {
      new Wholeness(parts, before).check(capacity);
    } catch (XMLStreamException notWellFormed) {
      throw new IllegalStateException("a part is not well-formed", notWellFormed);
    }
  }

  private void check(Capacity capacity) throws XMLStreamException {
    List<String> changed =
        parts.names().stream()
            .filter(name -> !Arrays.equals(parts.part(name), before.part(name)))
            .toList();
    for (String name : changed) {
      if (types.isStray(name) && !name.equals(ContentTypes.PART)) {
        throw new IllegalStateException("nothing says what " + name + " is");
      }
    }
    capacity.each(changed).filter(this::isReadHere).forEach(this::readToItsEnd);
    Set<String> absent = absent(parts);
    absent.removeAll(absent(before));
    String missing = Relations.missing(map(parts));
    if (!absent.isEmpty() || missing != null) {
      throw new IllegalStateException("not there: " + absent + " " + missing);
    }
  }

  /** Sheets and texts are read to the end by whoever compares their cells. */
  private boolean isReadHere(String name) {
    boolean readAnyway = types.isSheet(name) || types.isStrings(name);
    return !readAnyway && (types.isXml(name) || types.isOldDrawing(name));
  }

  private void readToItsEnd(String name) {
    try {
      XMLStreamReader xml = Census.reader(parts.part(name));
      while (xml.hasNext()) {
        xml.next();
      }
    } catch (XMLStreamException notWellFormed) {
      throw new IllegalStateException(name + " is not well-formed", notWellFormed);
    }
  }

  /** What is pointed at or named and is not there. */
  private static Set<String> absent(Parts parts) throws XMLStreamException {
    Set<String> absent = ContentTypes.of(parts).named();
    parts.names().forEach(name -> absent.remove(name.toLowerCase(Locale.ROOT)));
    absent.addAll(Relations.absent(map(parts)));
    return absent;
  }

  private static Map<String, byte[]> map(Parts parts) {
    Map<String, byte[]> map = new TreeMap<>();
    parts.names().forEach(name -> map.put(name, parts.part(name)));
    return map;
  }
}
