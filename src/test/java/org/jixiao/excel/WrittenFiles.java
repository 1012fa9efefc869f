package org.jixiao.excel;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jixiao.container.Parts;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Files that the program writes, and the ways to look into their parts. */
final class WrittenFiles {

  static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  static final String SHEETS = "xl/worksheets/sheet\\d+\\.xml";
  static final String STYLES = "xl/styles\\.xml";
  static final String WORKBOOK = "xl/workbook\\.xml";
  static final String XML = ".*\\.(xml|rels|vml)";

  static final Map<String, byte[]> FILES = written();

  private WrittenFiles() {}

  private static Map<String, byte[]> written() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("blank", Template.blank());
    files.put("filled", Examples.filled(Example.INVENTED));
    files.put("completed", Workbooks.complete(files.get("filled")));
    return Collections.unmodifiableMap(files);
  }

  static Parts parts(String file) {
    return Parts.of(FILES.get(file));
  }

  static String text(Parts parts, String part) {
    return new String(parts.part(part), StandardCharsets.UTF_8);
  }

  static Document xml(Parts parts, String part) {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(parts.part(part)));
    } catch (Exception notXml) {
      throw new AssertionError(part + " is no XML", notXml);
    }
  }

  static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS("*", name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }

  /** Does something with every part of every file whose name matches. */
  static void each(String pattern, BiConsumer<Parts, String> check) {
    FILES.forEach(
        (file, bytes) -> {
          Parts parts = Parts.of(bytes);
          List<String> found =
              parts.names().stream().filter(name -> name.matches(pattern)).toList();
          found.forEach(part -> check.accept(parts, part));
        });
  }

  static void sheets(BiConsumer<String, Document> check) {
    each(SHEETS, (parts, part) -> check.accept(part, xml(parts, part)));
  }

  /** The part that another one is related to in this way, or null. */
  static String related(Parts parts, String part, String kind) {
    String relations = part.replaceFirst("([^/]+)$", "_rels/$1.rels");
    if (parts.part(relations) == null) {
      return null;
    }
    return elements(xml(parts, relations), "Relationship").stream()
        .filter(one -> one.getAttribute("Type").endsWith(kind))
        .map(one -> one.getAttribute("Target").replaceFirst("^(\\.\\./|/xl/)", "xl/"))
        .findFirst()
        .orElse(null);
  }
}
