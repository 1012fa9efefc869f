package org.jixiao.report.recheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentGate;
import org.jixiao.report.recheck.Difference.Changed;
import org.jixiao.report.recheck.Difference.Kind;
import org.jixiao.support.EditedReport;
import org.jixiao.support.ReportDocument;
import org.jixiao.support.ReportDocument.Printed;
import org.jixiao.support.Seeds;
import org.jixiao.support.Tool;
import org.jixiao.word.reading.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was changed in a report is found at its place, and nothing else. */
class RecheckTest {

  private static WrittenReport read(byte[] document) {
    return ReportReader.read(DocumentGate.open("报告.docx", document, Capacity.here()));
  }

  private static FreshDraft fresh(ReportDocument draft) {
    return FreshDraft.of(read(draft.bytes()));
  }

  private static Recheck recheck(byte[] edited, ReportDocument draft) {
    return Recheck.of(read(edited), fresh(draft));
  }

  private static String described(
      String kind, String heading, String cell, String report, String book) {
    return String.join("|", kind, heading, cell, report, book);
  }

  private static String bare(String words) {
    return words.replaceAll("[^0-9.,%-]", "").replaceAll("[%]$", "");
  }

  private static List<String> found(Recheck recheck) {
    return recheck.differences().stream()
        .map(
            one ->
                described(
                    one.kind().name(),
                    one.spot().heading().replaceFirst(".* › ", ""),
                    one.cell(),
                    bare(one.inReport()),
                    bare(one.inWorkbook())))
        .sorted()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static List<String> made(EditedReport edited, Recheck recheck, boolean headings) {
    List<String> made = new ArrayList<>();
    edited
        .changed()
        .forEach(
            (figure, now) ->
                made.add(
                    described(
                        "CHANGED",
                        headings ? figure.heading() : "",
                        figure.cell(),
                        bare(now),
                        bare(figure.shown()))));
    for (Printed figure : edited.removed()) {
      made.add(
          described(
              "REMOVED",
              headings ? figure.heading() : "",
              figure.cell(),
              "",
              bare(figure.shown())));
    }
    for (String number : edited.added()) {
      made.add(described("ADDED", headings ? "分项" : "", "", number, ""));
    }
    assertEquals(9, made.size());
    assertTrue(recheck.compared() > 200, "few were compared: " + recheck.compared());
    Collections.sort(made);
    return made;
  }

  private static void holds(
      long seed, UnaryOperator<EditedReport> loss, Changed changed, boolean headings) {
    Random random = new Random(seed);
    ReportDocument draft = ReportDocument.of(ReportDocument.workbook(random));
    EditedReport edited = EditedReport.of(draft.bytes(), draft.figures(), random).edited();
    FreshDraft fresh = fresh(draft);
    Recheck recheck = Recheck.of(read(loss.apply(edited).bytes()), fresh);
    assertEquals(made(edited, recheck, headings), found(recheck));
    recheck.differences().forEach(one -> assertEquals(changed, one.changed(), one.inWords()));
    assertEquals(1, recheck.pending().size());
    EditedReport untouched =
        loss.apply(EditedReport.of(draft.bytes(), draft.figures(), new Random(1)));
    assertEquals(List.of(), Recheck.of(read(untouched.bytes()), fresh).differences());
  }

  @Test
  void editsOfTheDraft_areFoundAtTheirPlace() {
    Seeds.each(Seeds.usual(40), seed -> holds(seed, edited -> edited, Changed.REPORT, true));
  }

  @Test
  void editsOfAPastedReport_areFoundAtTheirPlace() {
    Seeds.each(
        Seeds.usual(40), seed -> holds(seed, EditedReport::withoutList, Changed.UNKNOWN, true));
  }

  @Test
  void editsOfAReportWithBookmarksAlone_areFoundAtTheirPlace() {
    Seeds.each(
        Seeds.usual(40), seed -> holds(seed, EditedReport::withoutControls, Changed.REPORT, true));
  }

  @Test
  void editsOfAReportWithoutAnyMarks_areFoundAtTheirPlace() {
    Seeds.each(
        Seeds.usual(40),
        seed -> holds(seed, edited -> edited.withoutList().withoutMarks(), Changed.UNKNOWN, false));
  }

  /** Noughts and round amounts in most cells, as in many a real workbook. */
  @Test
  void editsAmongEqualFigures_areFoundAtTheirPlace() {
    Seeds.each(Seeds.usual(40), seed -> editsAmongEqualFigures(seed));
  }

  private static void editsAmongEqualFigures(long seed) {
    ReportDocument draft = ReportDocument.of(ReportDocument.dullWorkbook(new Random(seed)));
    FreshDraft fresh = fresh(draft);
    Recheck whole = null;
    for (UnaryOperator<EditedReport> loss :
        List.<UnaryOperator<EditedReport>>of(
            all -> all, EditedReport::withoutList, one -> one.withoutList().withoutMarks())) {
      Random random = new Random(seed);
      ReportDocument.dullWorkbook(random);
      EditedReport edited =
          EditedReport.of(draft.bytes(), draft.figures(), random).editedAmongEqualFigures();
      Recheck recheck = Recheck.of(read(loss.apply(edited).bytes()), fresh);
      whole = whole == null ? recheck : whole;
      List<String> made = made(edited, whole, true);
      List<String> found = found(recheck);
      boolean headings =
          recheck.differences().stream().anyMatch(d -> !d.spot().heading().isEmpty());
      assertEquals(headings ? made : made(edited, recheck, false), found);
    }
  }

  /** The workbook has moved on and the report has not, or both have. */
  @Test
  void changesOfTheWorkbook_areToldApartFromThoseOfTheReport() {
    Seeds.each(Seeds.usual(40), seed -> changesOfTheWorkbook(seed));
  }

  private static void changesOfTheWorkbook(long seed) {
    Random random = new Random(seed);
    Map<String, String> values = ReportDocument.workbook(random);
    ReportDocument then = ReportDocument.of(values);
    EditedReport edited = EditedReport.of(then.bytes(), then.figures(), random).edited();
    Map<String, String> later = new TreeMap<>(values);
    List<String> cells = List.copyOf(values.keySet());
    for (int i = 0; i < 30; i++) {
      String cell = cells.get(random.nextInt(cells.size()));
      later.put(cell, ReportDocument.value(random, values.get(cell).endsWith("%")));
    }
    Recheck recheck = recheck(edited.bytes(), ReportDocument.of(later));
    for (Difference one : recheck.differences()) {
      boolean inWorkbook =
          !one.cell().isEmpty() && !later.get(one.cell()).equals(values.get(one.cell()));
      boolean inReport =
          one.kind() != Kind.CHANGED
              || edited.changed().entrySet().stream()
                  .anyMatch(
                      entry ->
                          entry.getKey().cell().equals(one.cell())
                              && bare(entry.getValue()).equals(bare(one.inReport())));
      Changed expected =
          one.kind() != Kind.CHANGED || !inWorkbook
              ? Changed.REPORT
              : inReport ? Changed.BOTH : Changed.WORKBOOK;
      assertEquals(expected, one.changed(), one.inWords());
    }
    long ofWorkbook =
        then.figures().stream()
            .filter(figure -> !later.get(figure.cell()).equals(figure.shown()))
            .filter(figure -> !edited.changed().containsKey(figure))
            .filter(figure -> !edited.removed().contains(figure))
            .count();
    assertEquals(
        ofWorkbook,
        recheck.differences().stream().filter(d -> d.changed() == Changed.WORKBOOK).count());
  }

  @Test
  void chapterThatSomebodyMoved_isNoDifference() {
    ReportDocument draft = ReportDocument.of(ReportDocument.workbook(new Random(5)));
    WrittenReport marked = read(draft.bytes());
    WrittenReport bare =
        read(
            EditedReport.of(draft.bytes(), draft.figures(), new Random(5))
                .withoutList()
                .withoutMarks()
                .bytes());
    for (WrittenReport whole : List.of(marked, bare)) {
      int third = whole.paragraphs().size() / 3;
      List<WrittenReport.Paragraph> moved =
          new ArrayList<>(whole.paragraphs().subList(third, whole.paragraphs().size()));
      moved.addAll(whole.paragraphs().subList(0, third));
      Recheck recheck =
          Recheck.of(new WrittenReport(moved, whole.list(), ""), FreshDraft.of(marked));
      assertEquals(List.of(), recheck.differences());
    }
  }

  @Test
  void draftAsWritten_isNotEdited_andHasNoDifference() {
    ReportDocument draft = ReportDocument.of(ReportDocument.workbook(new Random(7)));
    Recheck recheck = recheck(draft.bytes(), draft);
    assertEquals(Optional.of(false), recheck.edited());
    assertEquals(List.of(), recheck.differences());
    assertEquals(draft.figures().size(), recheck.compared());
  }

  @Test
  void sentence_saysPlaceBothAmountsAndWhoChanged() {
    ReportDocument draft = ReportDocument.of(ReportDocument.workbook(new Random(9)));
    EditedReport edited = EditedReport.of(draft.bytes(), draft.figures(), new Random(9)).edited();
    for (Difference one : recheck(edited.bytes(), draft).differences()) {
      assertTrue(one.inWords().matches("“.*(第 \\d+ 段|下的.*行 × .*列).*：报告.*；起草后报告改过。"), one.inWords());
    }
  }

  @Test
  void gradeThatWasChanged_isFoundWithItsMarkAndWithout() {
    String grade =
        "<w:p><w:r><w:t>评价等级为</w:t></w:r><w:sdt><w:sdtPr><w:alias w:val=\"评分!等级/得分率@评分!F40\"/>"
            + "</w:sdtPr><w:sdtContent><w:r><w:t>%s</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>。</w:t></w:r></w:p>";
    String list =
        "<report xmlns=\"urn:jixiao:report:1\" unit=\"\" year=\"\" text=\"\"><figure"
            + " id=\"jx_f0001\" name=\"评分!等级/得分率\" cell=\"评分!F40\" shown=\"良\""
            + " before=\"评价等级为\"/></report>";
    FreshDraft fresh = FreshDraft.of(read(ReportDocument.packed(grade.formatted("良"), list)));
    for (boolean marked : new boolean[] {true, false}) {
      String said = grade.formatted("优");
      String body = marked ? said : said.replaceAll("</?w:sdt[^>]*>|<w:alias [^>]*/>", "");
      List<Difference> found =
          Recheck.of(read(ReportDocument.packed(body, null)), fresh).differences();
      assertEquals(1, found.size(), found.toString());
      assertEquals("优", found.get(0).inReport());
      assertEquals("良", found.get(0).inWorkbook());
      String same = body.replace("优", "良");
      assertEquals(
          List.of(), Recheck.of(read(ReportDocument.packed(same, null)), fresh).differences());
    }
  }

  /** A word processor takes 64 characters for the name of a control, a name may have more. */
  @Test
  void longNameThatWasCut_isStillTheName() {
    String name = "项目支出!" + "义务教育薄弱环节改善与能力提升补助资金项目".repeat(4) + "/实际支出";
    String alias = new FreshFigure(name, "项目支出!E7", "", "").alias();
    assertEquals(64, alias.length());
    assertTrue(alias.endsWith("@项目支出!E7"));
    String body =
        "<w:p><w:r><w:t>实际支出</w:t></w:r><w:sdt><w:sdtPr><w:alias"
            + " w:val=\"%s\"/></w:sdtPr><w:sdtContent>"
            + "<w:r><w:t>%s</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>元。</w:t></w:r></w:p>";
    String list =
        "<report xmlns=\"urn:jixiao:report:1\" unit=\"\" year=\"\" text=\"\"><figure"
            + " id=\"jx_f0001\" name=\""
            + name
            + "\" cell=\"项目支出!E7\" shown=\"1,000.00\" before=\"实际支出\"/></report>";
    FreshDraft fresh =
        FreshDraft.of(read(ReportDocument.packed(body.formatted(alias, "1,000.00"), list)));
    String cutOtherwise = name.substring(0, 40) + "…@项目支出!E7";
    for (String one : List.of(alias, cutOtherwise)) {
      List<Difference> found =
          Recheck.of(read(ReportDocument.packed(body.formatted(one, "99.00"), null)), fresh)
              .differences();
      assertEquals(1, found.size());
      assertEquals(Kind.CHANGED, found.get(0).kind());
      assertEquals(name, found.get(0).name());
    }
  }

  /** Only the figures of a fresh draft are known, not its text. */
  @Test
  void figuresAlone_tellChangedAndMissingOnes() {
    Random random = new Random(11);
    ReportDocument draft = ReportDocument.of(ReportDocument.workbook(random));
    FreshDraft whole = FreshDraft.of(read(draft.bytes()));
    FreshDraft bare = FreshDraft.ofFigures(whole.unit(), whole.year(), whole.figures());
    EditedReport edited = EditedReport.of(draft.bytes(), draft.figures(), random).edited();
    Recheck recheck = Recheck.of(read(edited.bytes()), bare);
    List<String> made = made(edited, recheck, true);
    made.removeIf(one -> one.startsWith("ADDED"));
    List<String> found = found(recheck);
    found.removeIf(one -> one.startsWith("ADDED"));
    assertEquals(made, found);
  }

  @Test
  void savedByLibreOffice_editsAreFoundAtTheirPlace(@TempDir Path folder) throws Exception {
    Tool office = Tool.libreOffice();
    List<ReportDocument> drafts = new ArrayList<>();
    List<Random> randoms = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (int seed = 0; seed < 3; seed++) {
      Random random = new Random(seed);
      ReportDocument draft = ReportDocument.of(ReportDocument.workbook(random));
      drafts.add(draft);
      randoms.add(random);
      files.add(Files.write(folder.resolve(seed + ".docx"), draft.bytes()));
    }
    office.convert("docx:MS Word 2007 XML", folder.resolve("out"), files);
    for (int seed = 0; seed < drafts.size(); seed++) {
      ReportDocument draft = drafts.get(seed);
      byte[] saved = Files.readAllBytes(folder.resolve("out/" + seed + ".docx"));
      assertEquals(List.of(), recheck(saved, draft).differences());
      EditedReport edited = EditedReport.of(saved, draft.figures(), randoms.get(seed)).edited();
      Recheck recheck = recheck(edited.bytes(), draft);
      assertEquals(made(edited, recheck, true), found(recheck));
    }
  }
}
