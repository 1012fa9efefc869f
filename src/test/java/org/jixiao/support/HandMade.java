package org.jixiao.support;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook file put together part by part, with what no library at hand would write. */
public final class HandMade {

  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE_RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private HandMade() {}

  /** A workbook to begin with. */
  public static HandMade of(byte[] workbook) {
    HandMade made = new HandMade();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        made.parts.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return made;
  }

  /** All parts, to look at. */
  public Map<String, byte[]> parts() {
    return parts;
  }

  public HandMade put(String name, String content) {
    return put(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public HandMade put(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public HandMade remove(String name) {
    parts.remove(name);
    return this;
  }

  public String text(String name) {
    return new String(parts.get(name), StandardCharsets.UTF_8);
  }

  /** Puts something in the place of the first thing that looks so. */
  public HandMade replace(String name, String regex, String by) {
    String before = text(name);
    String after = Pattern.compile(regex, Pattern.DOTALL).matcher(before).replaceFirst(by);
    if (before.equals(after)) {
      throw new AssertionError(regex + " is not in " + name);
    }
    return put(name, after);
  }

  /** States the type of a part. */
  public HandMade type(String part, String contentType) {
    return replace(
        "[Content_Types].xml",
        "</Types>",
        "<Override PartName=\"/" + part + "\" ContentType=\"" + contentType + "\"/></Types>");
  }

  /** Relates a part to a target. */
  public HandMade relate(String part, String id, String type, String target, boolean external) {
    int slash = part.lastIndexOf('/');
    String relations =
        part.isEmpty()
            ? "_rels/.rels"
            : part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
    if (!parts.containsKey(relations)) {
      put(relations, HEAD + "<Relationships xmlns=\"" + PACKAGE_RELATIONS + "\"></Relationships>");
    }
    String entry =
        "<Relationship Id=\""
            + id
            + "\" Type=\""
            + type
            + "\" Target=\""
            + target.replace("&", "&amp;").replace("<", "&lt;")
            + (external ? "\" TargetMode=\"External" : "")
            + "\"/>";
    if (text(relations).contains("</Relationships>")) {
      return replace(
          relations,
          "</Relationships>",
          java.util.regex.Matcher.quoteReplacement(entry) + "</Relationships>");
    }
    return replace(
        relations,
        "/>\\s*$",
        ">" + java.util.regex.Matcher.quoteReplacement(entry) + "</Relationships>");
  }

  /** The file. */
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** Adds a worksheet of hand-written XML; returns the name of its part. */
  public String sheet(String name, String inside) {
    int number = 90;
    while (parts.containsKey("xl/worksheets/sheet" + number + ".xml")) {
      number++;
    }
    String part = "xl/worksheets/sheet" + number + ".xml";
    put(
        part,
        HEAD
            + "<worksheet xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATION
            + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " mc:Ignorable=\"x14ac\""
            + " xmlns:x14ac=\"http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac\">"
            + inside
            + "</worksheet>");
    type(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
    relate(
        "xl/workbook.xml",
        "rIdSheet" + number,
        RELATION + "/worksheet",
        "worksheets/sheet" + number + ".xml",
        false);
    replace(
        "xl/workbook.xml",
        "</sheets>",
        "<sheet name=\""
            + name
            + "\" sheetId=\""
            + number
            + "\" r:id=\"rIdSheet"
            + number
            + "\"/></sheets>");
    return part;
  }

  /** A workbook with macros: what Excel itself would keep of everything that it knows. */
  public static HandMade everything(byte[] workbook) {
    HandMade made = of(workbook);
    OfficeExtras.addTo(made);
    return made;
  }

  /**
   * The same workbook with a prefix before every element of the main namespace, as some write it.
   */
  public static HandMade prefixed(byte[] workbook) {
    HandMade made = of(workbook);
    for (String name : made.parts.keySet().toArray(String[]::new)) {
      boolean spreadsheet =
          name.startsWith("xl/worksheets/sheet")
              || name.equals("xl/workbook.xml")
              || name.equals("xl/styles.xml")
              || name.equals("xl/sharedStrings.xml");
      if (spreadsheet) {
        made.put(
            name,
            made.text(name)
                .replaceAll("<(/?)(?=[a-zA-Z]+[\\s/>])", "<$1x:")
                .replace("xmlns=\"" + MAIN + "\"", "xmlns:x=\"" + MAIN + "\""));
      }
    }
    return made;
  }
}
