package org.jixiao.container;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook as the spreadsheet library is shown them: without what it fails on
 * although spreadsheet programs read it, and in the spelling that it writes itself. The view is for
 * working formulas out alone: nothing of it goes back into the file.
 */
public final class LibraryView {

  private static final byte[] EMPTY_DRAWING =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"/>".getBytes(StandardCharsets.US_ASCII);

  /** The kinds of relation that lead to who wrote the file, and when. */
  private static final List<String> METADATA =
      List.of("/core-properties", "/extended-properties", "/custom-properties");

  private final Parts parts;
  private final ContentTypes types;

  private LibraryView(Parts parts) {
    this.parts = parts;
    this.types = ContentTypes.of(parts);
  }

  /** What the library reads in place of these parts. */
  public static Parts of(Parts parts) {
    return new LibraryView(parts).seen();
  }

  /** Whether the library writes a part of this name on its own account, about the file itself. */
  static boolean isMetadata(String name) {
    return name.startsWith("docProps/") && name.endsWith(".xml");
  }

  private Parts seen() {
    List<String> metadata = Relations.targets(parts, Relations.ROOT, METADATA);
    boolean strings = Relations.leadToStrings(parts);
    Map<String, byte[]> seen = new TreeMap<>();
    for (String name : parts.names()) {
      boolean unrelated = types.isStrings(name) && !strings;
      if (!types.isStray(name) && !metadata.contains(name) && !unrelated) {
        seen.put(name, plain(name, parts.part(name)));
      }
    }
    return Parts.of(seen);
  }

  private byte[] plain(String name, byte[] part) {
    if (name.equals(Relations.ROOT)) {
      return NameList.without(part, METADATA);
    } else if (types.isSheet(name)) {
      return PlainCells.of(part, PlainCells.isFrom1904(parts));
    } else if (name.equals(ModuleSheets.PART)) {
      return ModuleSheets.without(part);
    } else if (types.isOldDrawing(name) && !isXml(part)) {
      return EMPTY_DRAWING;
    }
    return part;
  }

  private static boolean isXml(byte[] part) {
    try {
      XMLStreamReader xml = Census.reader(part);
      while (xml.hasNext()) {
        xml.next();
      }
      return true;
    } catch (XMLStreamException broken) {
      return false;
    }
  }
}
