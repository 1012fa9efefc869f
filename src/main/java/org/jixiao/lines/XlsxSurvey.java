package org.jixiao.lines;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jixiao.container.Census;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.container.PlainCells;

/**
 * What has to be known of a workbook before its lines are read: of what kind it is, which cells
 * reach down over several lines, which lines are not seen, and whether days are written as text.
 */
final class XlsxSurvey {

  /** What tells the kind of a file, and is small. */
  private static final int MOST_KEPT = 1 << 20;

  private final byte[] bytes;
  private final Map<String, byte[]> kept = new TreeMap<>();
  private final Map<String, SheetTags> sheets = new HashMap<>();

  private XlsxSurvey(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * Looks through a file.
   *
   * @throws org.jixiao.findings.Refusal when it is no workbook of today
   */
  static XlsxSurvey of(LineFile file) throws IOException {
    XlsxSurvey survey = new XlsxSurvey(file.whole());
    survey.visit(survey::look);
    Gate.refuseOtherArchive(file.name(), survey.kept);
    return survey;
  }

  /** Something that is done with each entry of the archive. */
  private interface Visit {
    void entry(String name, InputStream in) throws IOException;
  }

  /** By the headers before the entries; by the directory at the end where these do not tell. */
  private void visit(Visit visit) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        visit.entry(entry.getName(), zip);
      }
    } catch (ZipException sizesOnlyAtTheEnd) {
      try (ZipFile zip = archive()) {
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
          try (InputStream in = zip.getInputStream(entry)) {
            visit.entry(entry.getName(), in);
          }
        }
      }
    }
  }

  private ZipFile archive() throws IOException {
    return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get();
  }

  private void look(String name, InputStream in) throws IOException {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("worksheets/") && lower.endsWith(".xml")) {
      kept.put(name, new byte[0]);
      sheets.put(name, SheetTags.in(in));
    } else {
      boolean tells =
          lower.endsWith(".rels") || lower.endsWith("types].xml") || lower.endsWith("workbook.xml");
      kept.put(name, tells ? in.readNBytes(MOST_KEPT) : new byte[0]);
    }
  }

  /** What was seen on each sheet, in the order of the workbook. */
  List<SheetTags> sheets() {
    Map<String, String> targets = new HashMap<>();
    List<SheetTags> inOrder = new ArrayList<>();
    for (Map<String, String> relation : elements(".rels", "Relationship")) {
      targets.put(relation.get("Id"), relation.getOrDefault("Target", ""));
    }
    for (Map<String, String> sheet : elements("workbook.xml", "sheet")) {
      String target = targets.getOrDefault(sheet.get("id"), "");
      String part = target.substring(target.lastIndexOf('/') + 1);
      inOrder.add(
          sheets.entrySet().stream()
              .filter(one -> one.getKey().endsWith("/" + part))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(SheetTags.NONE));
    }
    return inOrder;
  }

  private List<Map<String, String>> elements(String part, String name) {
    List<Map<String, String>> found = new ArrayList<>();
    kept.forEach(
        (entry, content) -> {
          boolean root = entry.equals("_rels/.rels");
          if (entry.endsWith(part) && !root && content.length > 0) {
            try {
              XMLStreamReader xml = Census.reader(content);
              while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals(name)) {
                  Map<String, String> attributes = new HashMap<>();
                  for (int i = 0; i < xml.getAttributeCount(); i++) {
                    attributes.put(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
                  }
                  found.add(attributes);
                }
              }
            } catch (XMLStreamException broken) {
              // Whoever reads the workbook will say so.
            }
          }
        });
    return found;
  }

  /** The file as it can be read: with days as numbers where they are written as text. */
  InputStream readable() throws IOException {
    if (sheets.values().stream().noneMatch(SheetTags::hasIsoDays)) {
      return new ByteArrayInputStream(bytes);
    }
    boolean from1904 =
        elements("workbook.xml", "workbookPr").stream()
            .anyMatch(one -> List.of("1", "true").contains(one.getOrDefault("date1904", "")));
    Map<String, byte[]> parts = new TreeMap<>();
    visit(
        (name, in) -> {
          byte[] part = in.readAllBytes();
          parts.put(name, sheets.containsKey(name) ? PlainCells.of(part, from1904) : part);
        });
    return new ByteArrayInputStream(Parts.of(parts).unpacked());
  }
}
