package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.util.XMLHelper;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * A workbook file as its parts, in an order and with times that depend on nothing but their names:
 * the same parts make the same bytes on any day.
 */
final class PackageParts {

  private static final String CONTENT_TYPES = "[Content_Types].xml";
  private static final String STRINGS = "xl/sharedStrings.xml";

  /** How often strings are used: an optional attribute that the library only ever counts up. */
  private static final Pattern USE_COUNT =
      Pattern.compile("(<(?:\\w+:)?sst\\b[^>]*?) count=\"\\d+\"");

  /** The oldest time that the archive format knows. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> parts;

  private PackageParts(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** Takes a file apart. */
  static PackageParts of(byte[] bytes) {
    Map<String, byte[]> parts = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          parts.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    parts.computeIfPresent(STRINGS, (name, part) -> withoutUseCount(part));
    return new PackageParts(parts);
  }

  private static byte[] withoutUseCount(byte[] part) {
    int head = Math.min(part.length, 1024);
    String start = new String(part, 0, head, StandardCharsets.ISO_8859_1);
    String mended = USE_COUNT.matcher(start).replaceFirst("$1");
    ByteArrayOutputStream out = new ByteArrayOutputStream(part.length);
    out.writeBytes(mended.getBytes(StandardCharsets.ISO_8859_1));
    out.write(part, head, part.length - head);
    return out.toByteArray();
  }

  /** The content of a part, or null. */
  byte[] part(String name) {
    return parts.get(name);
  }

  /**
   * Whether two files have the same parts with the same content. The order of attributes does not
   * count: the library changes it when it reads a file that it has just made.
   */
  boolean isSameAs(PackageParts other) {
    return parts.keySet().equals(other.parts.keySet())
        && parts.entrySet().stream()
            .allMatch(
                part -> isSame(part.getKey(), part.getValue(), other.parts.get(part.getKey())));
  }

  private static boolean isSame(String name, byte[] one, byte[] other) {
    if (Arrays.equals(one, other)) {
      return true;
    }
    if (!name.endsWith(".xml") && !name.endsWith(".rels") && !name.endsWith(".vml")) {
      return false;
    }
    try {
      return document(one).isEqualNode(document(other));
    } catch (IOException | SAXException | ParserConfigurationException notXml) {
      return false;
    }
  }

  private static Document document(byte[] part)
      throws IOException, SAXException, ParserConfigurationException {
    Document document =
        XMLHelper.getDocumentBuilderFactory()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(part));
    // A cell with the style that every cell has may say so or not.
    NodeList cells = document.getElementsByTagName("c");
    for (int i = 0; i < cells.getLength(); i++) {
      Element cell = (Element) cells.item(i);
      if (cell.getAttribute("s").equals("0")) {
        cell.removeAttribute("s");
      }
    }
    return document;
  }

  /**
   * The same file with the tables (ListObjects) of another one put back as they were: the library
   * renames the columns of tables without a header row, and nobody here edits tables.
   */
  PackageParts withTablesOf(PackageParts before) {
    Map<String, byte[]> mended = new TreeMap<>(parts);
    before.parts.forEach(
        (name, part) -> {
          if (name.startsWith("xl/tables/") && mended.containsKey(name)) {
            mended.put(name, part);
          }
        });
    return new PackageParts(mended);
  }

  /** Puts the file together again. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      put(zip, CONTENT_TYPES, parts.get(CONTENT_TYPES));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (!part.getKey().equals(CONTENT_TYPES)) {
          put(zip, part.getKey(), part.getValue());
        }
      }
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
