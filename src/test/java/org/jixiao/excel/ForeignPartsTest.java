package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jixiao.book.Forms;
import org.jixiao.report.FindingsPage;
import org.jixiao.report.RecordPage;
import org.jixiao.report.RequestPage;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.RulesPage;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.Reliability;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What Jixiao does not own is byte for byte the user's, whoever has written the workbook. */
@Order(1)
class ForeignPartsTest {

  private static final Path FOREIGN = Path.of("src/test/resources/foreign");

  @TempDir Path folder;

  private static final Map<String, byte[]> WORKBOOKS = new LinkedHashMap<>();

  /** All of them, the ones made by hand made once. */
  static Map<String, byte[]> workbooks() throws IOException {
    if (!WORKBOOKS.isEmpty()) {
      return WORKBOOKS;
    }
    Map<String, byte[]> found = WORKBOOKS;
    try (Stream<Path> files = Files.list(FOREIGN)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
        found.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    assertTrue(found.size() >= 6, "foreign workbooks are missing");
    byte[] example = Examples.filled(Example.OFFICE_2024);
    found.put("手工-宏与透视.xlsm", HandMade.everything(example).bytes());
    found.put("手工-已完成的.xlsm", HandMade.everything(Examples.completed(Example.OFFICE_2024)).bytes());
    found.put("手工-前缀.xlsx", HandMade.prefixed(example).bytes());
    return found;
  }

  static Stream<String> names() throws IOException {
    return workbooks().keySet().stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void everyPartThatIsNotOurs_comesThroughUnchanged(String name) throws Exception {
    byte[] before = workbooks().get(name);
    Path file = Files.write(folder.resolve(name), before);
    RunResult result = Workbooks.run(file, Workbooks.NOON);
    assertTrue(result.refusal() == null, () -> result.refusal().message());
    assertEquals(!name.contains("已完成"), result.changed());
    byte[] after = Files.readAllBytes(file);
    Map<String, byte[]> old = HandMade.of(before).parts();
    Map<String, byte[]> made = HandMade.of(after).parts();
    Set<String> touched = touched(old);
    int unchanged = 0;
    for (Map.Entry<String, byte[]> part : old.entrySet()) {
      boolean folderEntry = part.getKey().endsWith("/");
      if (!touched.contains(part.getKey()) && !folderEntry) {
        assertNotNull(made.get(part.getKey()), part.getKey() + " is gone");
        assertArrayEquals(
            selectionAside(part.getValue()),
            selectionAside(made.get(part.getKey())),
            part.getKey());
        unchanged++;
      }
    }
    String proposals = partOf(old, Forms.PROBLEMS.layout().sheet());
    for (String part : touched) {
      compareTouched(part, old.get(part), made.get(part), part.equals(proposals));
    }
    Reliability.record("未动的部件 " + name, unchanged + " 个部件逐字节一致，" + touched.size() + " 个由程序写入");

    assertFalse(Workbooks.run(file, Workbooks.LATER).changed(), "a second run changes something");
  }

  /** The first run puts its results in front; the sheet that was there loses that mark, no more. */
  private static byte[] selectionAside(byte[] part) {
    return new String(part, StandardCharsets.ISO_8859_1)
        .replaceFirst("tabSelected=\"(0|1|true|false)\"", "tabSelected=\"?\"")
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  /** The parts that the program writes to, found without its help. */
  private static Set<String> touched(Map<String, byte[]> parts) throws Exception {
    Set<String> touched = new TreeSet<>();
    for (String part : parts.keySet()) {
      boolean list =
          part.equals("[Content_Types].xml")
              || part.equals("xl/workbook.xml")
              || part.equals("xl/_rels/workbook.xml.rels")
              || part.equals("xl/styles.xml")
              || part.equals("xl/sharedStrings.xml")
              || part.equals("xl/calcChain.xml");
      if (list) {
        touched.add(part);
      }
    }
    Map<String, String> targets = relations(parts, "xl/workbook.xml");
    NodeList sheets = xml(parts.get("xl/workbook.xml")).getElementsByTagNameNS("*", "sheet");
    // The lights on the guide follow what a run proposes.
    List<String> own =
        List.of(
            GuideSheet.NAME,
            ResultsPage.NAME,
            FindingsPage.NAME,
            RequestPage.NAME,
            RulesPage.NAME,
            RecordPage.NAME);
    for (int i = 0; i < sheets.getLength(); i++) {
      Element sheet = (Element) sheets.item(i);
      String sheetName = sheet.getAttribute("name");
      boolean ours =
          own.contains(sheetName)
              || Forms.ALL.stream().anyMatch(form -> form.layout().isOnSheet(sheetName));
      if (ours) {
        String id =
            sheet.getAttributeNS(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
        addWithRelations(parts, targets.get(id), touched);
      }
    }
    return touched;
  }

  /** The part of a sheet; empty when the workbook does not have it. */
  private static String partOf(Map<String, byte[]> parts, String name) throws Exception {
    Map<String, String> targets = relations(parts, "xl/workbook.xml");
    NodeList sheets = xml(parts.get("xl/workbook.xml")).getElementsByTagNameNS("*", "sheet");
    for (int i = 0; i < sheets.getLength(); i++) {
      Element sheet = (Element) sheets.item(i);
      if (sheet.getAttribute("name").equals(name)) {
        return targets.get(
            sheet.getAttributeNS(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"));
      }
    }
    return "";
  }

  private static void addWithRelations(Map<String, byte[]> parts, String sheet, Set<String> touched)
      throws Exception {
    touched.add(sheet);
    String relations = relationsOf(sheet);
    if (parts.containsKey(relations)) {
      touched.add(relations);
      for (String target : relations(parts, sheet).values()) {
        if (target.startsWith("xl/drawings/") && target.endsWith(".xml")) {
          touched.add(target);
          if (parts.containsKey(relationsOf(target))) {
            touched.add(relationsOf(target));
            relations(parts, target).values().stream()
                .filter(chart -> chart.startsWith("xl/charts/") && isOurs(parts.get(chart)))
                .forEach(touched::add);
          }
        }
      }
    }
  }

  /** Charts of an earlier run are written anew. */
  private static boolean isOurs(byte[] chart) {
    return chart != null && new String(chart, StandardCharsets.UTF_8).contains("微软雅黑");
  }

  private static String relationsOf(String part) {
    int slash = part.lastIndexOf('/');
    return part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
  }

  private static Map<String, String> relations(Map<String, byte[]> parts, String part)
      throws Exception {
    Map<String, String> targets = new HashMap<>();
    byte[] relations = parts.get(relationsOf(part));
    if (relations == null) {
      return targets;
    }
    NodeList all = xml(relations).getElementsByTagNameNS("*", "Relationship");
    for (int i = 0; i < all.getLength(); i++) {
      Element one = (Element) all.item(i);
      String target = one.getAttribute("Target");
      boolean external = one.getAttribute("TargetMode").equals("External");
      targets.put(
          one.getAttribute("Id"),
          external
              ? target
              : target.startsWith("/")
                  ? target.substring(1)
                  : Path.of("/" + part)
                      .getParent()
                      .resolve(target)
                      .normalize()
                      .toString()
                      .substring(1));
    }
    return targets;
  }

  private static Document xml(byte[] part) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(part));
  }

  private static void compareTouched(
      String part, byte[] before, byte[] after, boolean takesProposals) throws Exception {
    if (before == null || part.equals("xl/calcChain.xml") || part.startsWith("xl/charts/")) {
      return;
    }
    assertNotNull(after, part + " is gone");
    Element old = xml(before).getDocumentElement();
    Element made = xml(after).getDocumentElement();
    if (part.endsWith(".rels")) {
      assertGrown(part, children(old), children(made), false);
    } else if (part.equals("[Content_Types].xml")) {
      assertGrown(part, children(old), children(made), false);
    } else if (part.equals("xl/sharedStrings.xml")) {
      assertGrown(part, children(old), children(made), true);
    } else if (part.equals("xl/styles.xml")) {
      Map<String, Element> lists = new HashMap<>();
      children(made).forEach(list -> lists.put(list.getLocalName(), list));
      for (Element list : children(old)) {
        assertNotNull(
            lists.get(list.getLocalName()), list.getLocalName() + " of the styles is gone");
        assertGrown(
            list.getLocalName(), children(list), children(lists.get(list.getLocalName())), true);
      }
    } else if (part.startsWith("xl/worksheets/")) {
      compareCells(part, old, made, takesProposals);
    }
  }

  /** Every old child is there, in its place or anywhere. */
  private static void assertGrown(
      String what, List<Element> old, List<Element> made, boolean inPlace) {
    assertTrue(made.size() >= old.size(), what + " has shrunk");
    for (int i = 0; i < old.size(); i++) {
      Element one = old.get(i);
      boolean there =
          inPlace ? one.isEqualNode(made.get(i)) : made.stream().anyMatch(one::isEqualNode);
      assertTrue(there, what + ": entry " + (i + 1) + " is not what it was");
    }
  }

  /**
   * Cells that hold no formula of ours keep value, type, style and formula; empty ones of the sheet
   * that takes proposals may be filled.
   */
  private static void compareCells(String part, Element old, Element made, boolean takesProposals) {
    Map<String, Element> cells = new HashMap<>();
    NodeList all = made.getElementsByTagNameNS("*", "c");
    for (int i = 0; i < all.getLength(); i++) {
      cells.put(((Element) all.item(i)).getAttribute("r"), (Element) all.item(i));
    }
    NodeList before = old.getElementsByTagNameNS("*", "c");
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < before.getLength(); i++) {
      Element cell = (Element) before.item(i);
      String place = cell.getAttribute("r");
      Element now = cells.get(place);
      assertTrue(seen.add(place));
      boolean derived = now != null && !children(now, "f").isEmpty();
      boolean emptied = now == null && cell.getChildNodes().getLength() == 0;
      boolean proposed = takesProposals && now != null && words(cell).isEmpty();
      if (!derived && !emptied && !proposed) {
        assertNotNull(now, part + " " + place + " is gone");
        boolean silenced = !children(cell, "f").isEmpty();
        if (!silenced) {
          assertEquals(words(cell), words(now), part + " " + place);
          assertEquals(
              cell.getAttribute("t").isEmpty(),
              now.getAttribute("t").isEmpty(),
              part + " " + place);
        }
      }
    }
    for (String kept :
        List.of(
            "cols",
            "mergeCells",
            "hyperlinks",
            "dataValidations",
            "conditionalFormatting",
            "legacyDrawing",
            "tableParts",
            "extLst")) {
      assertTrue(
          old.getElementsByTagNameNS("*", kept).getLength()
              <= made.getElementsByTagNameNS("*", kept).getLength(),
          part + " has lost its " + kept);
    }
  }

  private static String words(Element cell) {
    StringBuilder words = new StringBuilder();
    for (Element child : children(cell)) {
      words.append(child.getLocalName()).append('=').append(child.getTextContent()).append(';');
    }
    return words.toString();
  }

  private static List<Element> children(Element parent, String name) {
    return children(parent).stream().filter(child -> child.getLocalName().equals(name)).toList();
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  @Test
  void validator_hasNoNewComplaint_andLibreOfficeOpensThemAll() throws Exception {
    Tool validator = Tool.validator();
    Tool office = Tool.libreOffice();
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, byte[]> one : workbooks().entrySet()) {
      Path file = Files.write(folder.resolve(one.getKey()), one.getValue());
      Workbooks.run(file, Workbooks.NOON);
      Set<String> after = complaints(validator.run(List.of(file.toString())));
      if (!after.isEmpty()) {
        // Only then does it matter what it said before.
        Path before = folder.resolve("before-" + one.getKey());
        Files.write(before, one.getValue());
        after.removeAll(complaints(validator.run(List.of(before.toString()))));
      }
      assertEquals(Set.of(), after, one.getKey());
      files.add(file);
    }
    // Of what it has opened the first sheet is enough.
    office.convert("csv", folder.resolve("opened"), files);
    try (Stream<Path> opened = Files.list(folder.resolve("opened"))) {
      assertEquals(files.size(), opened.count(), "LibreOffice did not open all of them");
    }
    Reliability.record("外来工作簿", files.size() + " 个全部处理，校验器没有新意见，LibreOffice 全部打开");
  }

  /** What the validator says, without the places, which move. */
  private static Set<String> complaints(String printed) {
    Set<String> complaints = new TreeSet<>();
    var descriptions =
        java.util.regex.Pattern.compile("\"[dD]escription\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
            .matcher(printed);
    while (descriptions.find()) {
      complaints.add(descriptions.group(1));
    }
    assertTrue(printed.contains("{") || printed.contains("["), printed);
    return complaints;
  }
}
