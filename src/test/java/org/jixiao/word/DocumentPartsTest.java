package org.jixiao.word;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.container.Capacity;
import org.jixiao.container.Gate;
import org.jixiao.container.Parts;
import org.jixiao.report.draft.Drafting;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.PrintedFigure;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Stage;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Examples;
import org.jixiao.support.GeneratedWorkbook;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of a document hang together, and other programs find nothing wrong with them. */
class DocumentPartsTest {

  private static final Stamp STAMP = new Stamp("evaluation.xlsx", "0.2.0");

  private static final List<byte[]> DOCUMENTS = new ArrayList<>();

  private static ReportDraft draft(Example example, Outline outline) {
    LocalDate day = LocalDate.of(2025, 6, 30);
    return Drafting.of(Examples.checked(example), outline, Stage.FOR_COMMENT, day);
  }

  private static String part(byte[] document, String name) {
    return new String(Parts.of(document).part(name), StandardCharsets.UTF_8);
  }

  private static List<String> all(String pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  /** Each example in each outline, drawn once for all that is looked at in them. */
  private static List<byte[]> documents() {
    if (!DOCUMENTS.isEmpty()) {
      return DOCUMENTS;
    }
    for (Example example : Example.values()) {
      for (Outline outline : Outline.values()) {
        DOCUMENTS.add(WordPen.draw(draft(example, outline), STAMP));
      }
    }
    return DOCUMENTS;
  }

  @Test
  void figures_standInMarksAndInTheList_inTheSameOrder() {
    ReportDraft draft = draft(Example.OFFICE_2024, Outline.FIRM);
    byte[] document = WordPen.draw(draft, STAMP);
    String main = part(document, "word/document.xml");
    List<String> wanted =
        draft.figures().stream().map(ReportDraft.Mention::figure).map(PrintedFigure::tag).toList();
    assertTrue(wanted.size() > 300);
    assertEquals(wanted, all("<w:tag w:val=\"([^\"]*)\"/>", main));
    assertEquals(wanted, all("<w:alias w:val=\"([^\"]*)\"/>", main));
    List<String> marks = all("w:name=\"(jx_f\\d+)\"", main);
    assertEquals(wanted.size(), marks.size());
    String list = part(document, "customXml/item1.xml");
    assertEquals(marks, all("<figure id=\"([^\"]*)\"", list));
    assertEquals(
        draft.figures().stream().map(one -> one.figure().cell()).toList(),
        all(" cell=\"([^\"]*)\"", list));
    assertTrue(list.contains("xmlns=\"urn:jixiao:report:1\" unit=\"雁峰区人民政府办公室\" year=\"2024\""));
    assertTrue(list.contains("outline=\"事务所\" stage=\"征求意见稿\""));
  }

  @Test
  void everyReference_findsWhatItNames() {
    for (byte[] document : documents()) {
      String main = part(document, "word/document.xml");
      String relations = part(document, "word/_rels/document.xml.rels");
      String numbering = part(document, "word/numbering.xml");
      String styles = part(document, "word/styles.xml");
      Set<String> known = new HashSet<>(all(" Id=\"([^\"]*)\"", relations));
      assertTrue(known.containsAll(all(" r:id=\"([^\"]*)\"", main)));
      for (String target : all(" Target=\"([^\"]*)\"", relations)) {
        String name = target.startsWith("../") ? target.substring(3) : "word/" + target;
        assertTrue(Parts.of(document).names().contains(name), name);
      }
      Set<String> lists = new HashSet<>(all("<w:num w:numId=\"(\\d+)\">", numbering));
      assertTrue(lists.containsAll(all("<w:numId w:val=\"(\\d+)\"/>", main + styles)));
      Set<String> kinds =
          new HashSet<>(all("<w:abstractNum w:abstractNumId=\"(\\d+)\">", numbering));
      assertTrue(kinds.containsAll(all("<w:abstractNumId w:val=\"(\\d+)\"/>", numbering)));
      Set<String> named = new HashSet<>(all("w:styleId=\"([^\"]*)\"", styles));
      assertTrue(named.containsAll(all("<w:[pr]Style w:val=\"([^\"]*)\"/>", main)));
      Set<String> marks = new HashSet<>(all("w:bookmarkStart [^>]*w:name=\"([^\"]*)\"", main));
      assertTrue(marks.containsAll(all("PAGEREF (\\S+)", main)));
    }
  }

  @Test
  void numbersOfMarksCommentsAndDrawings_areUnique() {
    for (byte[] document : documents()) {
      String main = part(document, "word/document.xml");
      for (String pattern :
          List.of(
              "<w:bookmarkStart w:id=\"(\\d+)\"",
              "<w:commentRangeStart w:id=\"(\\d+)\"",
              "<w:id w:val=\"(\\d+)\"/>",
              "<wp:docPr id=\"(\\d+)\"")) {
        List<String> numbers = all(pattern, main);
        assertEquals(numbers.size(), new HashSet<>(numbers).size(), pattern);
      }
    }
  }

  @Test
  void tables_haveGrids_andRowsOfAsManyCells() {
    for (byte[] document : documents()) {
      String main = part(document, "word/document.xml");
      for (String table : all("(<w:tbl>.*?</w:tbl>)", main)) {
        List<String> widths = all("<w:gridCol w:w=\"(\\d+)\"/>", table);
        int sum = widths.stream().mapToInt(Integer::parseInt).sum();
        assertEquals(PageForm.TEXT_WIDTH, sum);
        assertTrue(
            widths.stream().allMatch(width -> Integer.parseInt(width) > 300), widths.toString());
        for (String row : all("(<w:tr>.*?</w:tr>)", table)) {
          assertEquals(widths.size(), all("(<w:tc>)", row).size());
          assertTrue(row.contains("<w:cantSplit/>"));
        }
      }
    }
  }

  @Test
  void series_areNumberedOnce_andTheirWorkbooksOpen() throws Exception {
    byte[] document = WordPen.draw(draft(Example.INVENTED, Outline.FIRM), STAMP);
    int charts = 0;
    for (String name : Parts.of(document).names()) {
      if (name.startsWith("word/charts/chart")) {
        List<String> series = all("<c:ser><c:idx val=\"(\\d+)\"/>", part(document, name));
        assertEquals(series.size(), new HashSet<>(series).size(), name);
        charts++;
      } else if (name.startsWith("word/embeddings/")) {
        byte[] book = Parts.of(document).part(name);
        Gate.open(name, book, null, Capacity.here());
        assertTrue(Workbooks.open(book).getSheetAt(0).getLastRowNum() > 0);
      }
    }
    assertTrue(charts > 5);
  }

  @Test
  void library_readsTheDocument() throws Exception {
    byte[] document = WordPen.draw(draft(Example.INVENTED, Outline.FIRM), STAMP);
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(document))) {
      assertTrue(read.getTables().size() > 15);
      assertTrue(read.getCharts().size() > 5);
      assertTrue(read.getComments().length > 3);
    }
  }

  @Test
  void sameDraft_makesTheSameBytes() {
    ReportDraft draft = draft(Example.OFFICE_2024, Outline.FIRM);
    assertArrayEquals(WordPen.draw(draft, STAMP), WordPen.draw(draft, STAMP));
  }

  @Test
  void untouchedReport_isKnown_andAChangedWordIsSeen() {
    byte[] document = WordPen.draw(draft(Example.OFFICE_2024, Outline.FIRM), STAMP);
    Parts parts = Parts.of(document);
    assertTrue(DraftedReport.among(asMap(parts)).orElseThrow().isUntouched());
    Parts changed =
        parts.with(
            "word/document.xml",
            xml ->
                new String(xml, StandardCharsets.UTF_8)
                    .replace("3,385.52", "3,385.25")
                    .getBytes(StandardCharsets.UTF_8));
    assertTrue(!DraftedReport.among(asMap(changed)).orElseThrow().isUntouched());
  }

  private static Map<String, byte[]> asMap(Parts parts) {
    Map<String, byte[]> map = new TreeMap<>();
    parts.names().forEach(name -> map.put(name, parts.part(name)));
    return map;
  }

  @Test
  void validator_isSilent(@TempDir Path folder) throws Exception {
    Tool validator = Tool.validator();
    List<byte[]> documents = new ArrayList<>(documents());
    for (long seed = 1; seed <= Integer.getInteger("jixiao.tries", 60); seed++) {
      RunResult result = Workbooks.check(GeneratedWorkbook.mixed(seed));
      if (result.completion() != null) {
        documents.add(
            WordPen.draw(
                Drafting.of(
                    result.completion(),
                    Outline.FIRM,
                    Stage.FOR_COMMENT,
                    LocalDate.of(2025, 6, 30)),
                STAMP));
      }
    }
    for (byte[] document : documents) {
      Path file = Files.write(folder.resolve("report.docx"), document);
      String said = validator.run(List.of(file.toString()));
      assertTrue(said.replaceAll("\\s", "").contains("\"errors\":[]"), said);
    }
  }
}
