package org.jixiao.word.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentGate;
import org.jixiao.report.recheck.FreshDraft;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.report.recheck.WrittenReport;
import org.jixiao.report.recheck.WrittenReport.Cell;
import org.jixiao.report.recheck.WrittenReport.Paragraph;
import org.jixiao.support.HandMade;
import org.jixiao.support.ReportDocument;
import org.junit.jupiter.api.Test;

/** A document is read as a person sees it. */
class ReportReaderTest {

  private static WrittenReport read(byte[] document) {
    return ReportReader.read(DocumentGate.open("报告.docx", document, Capacity.here()));
  }

  private static List<Paragraph> paragraphs(String body) {
    return read(ReportDocument.packed(body, null)).paragraphs();
  }

  private static String run(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  @Test
  void deletedAndMovedText_isNotSeen_insertedTextIs() {
    List<Paragraph> read =
        paragraphs(
            "<w:p>"
                + run("甲")
                + "<w:del w:id=\"1\"><w:r><w:delText>5</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"2\">"
                + run("6")
                + "</w:ins><w:moveFrom w:id=\"3\">"
                + run("7")
                + "</w:moveFrom></w:p>");
    assertEquals("甲6", read.get(0).text());
  }

  @Test
  void mergedCells_keepTheirColumn() {
    String cell = "<w:tc><w:tcPr>%s</w:tcPr><w:p>" + run("%s") + "</w:p></w:tc>";
    List<Paragraph> read =
        paragraphs(
            "<w:tbl><w:tr>"
                + cell.formatted("<w:gridSpan w:val=\"2\"/>", "合并")
                + cell.formatted("", "三")
                + "</w:tr><w:tr>"
                + cell.formatted("", "一")
                + cell.formatted("", "二")
                + cell.formatted("", "三")
                + "</w:tr></w:tbl>");
    assertEquals(new Cell(1, 1, 1), read.get(0).cell());
    assertEquals(new Cell(1, 1, 3), read.get(1).cell());
    assertEquals(new Cell(1, 2, 3), read.get(4).cell());
  }

  @Test
  void textBox_isReadOnce_andTabStopsAreNoTabs() {
    String box = "<w:txbxContent><w:p>" + run("盒") + "</w:p></w:txbxContent>";
    List<Paragraph> read =
        paragraphs(
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"9\"/></w:tabs></w:pPr>"
                + run("外")
                + "<w:r><mc:AlternateContent"
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"><mc:Choice>"
                + box
                + "</mc:Choice><mc:Fallback>"
                + box
                + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");
    assertEquals(List.of("外", "盒"), read.stream().map(Paragraph::text).toList().subList(0, 2));
    assertTrue(read.stream().skip(2).allMatch(one -> one.text().isEmpty()));
  }

  @Test
  void tableOfContents_isComputed_alsoInAControlWithoutFields() {
    List<Paragraph> read =
        paragraphs(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/>"
                + "</w:docPartObj></w:sdtPr><w:sdtContent><w:p>"
                + run("一、概况 7")
                + "</w:p></w:sdtContent></w:sdt><w:p>"
                + run("后 8")
                + "</w:p>");
    assertEquals(1, read.get(0).computed().size());
    assertEquals(List.of(), read.get(1).computed());
  }

  @Test
  void controlAroundAWholeParagraph_marksItsText() {
    List<Paragraph> read =
        paragraphs(
            "<w:sdt><w:sdtPr><w:alias w:val=\"甲!乙/丙@甲!B2\"/></w:sdtPr><w:sdtContent><w:p>"
                + run("1,234.00")
                + "</w:p></w:sdtContent></w:sdt>");
    assertEquals("甲!乙/丙@甲!B2", read.get(0).marks().get(0).alias());
    assertEquals(8, read.get(0).marks().get(0).span().end());
  }

  /** Word puts an invitation to type in the place of a text that was taken out of a control. */
  @Test
  void invitationToType_isNoFigure() {
    List<Paragraph> read =
        paragraphs(
            "<w:p>"
                + run("共")
                + "<w:sdt><w:sdtPr><w:alias w:val=\"甲!乙/丙@甲!B2\"/><w:showingPlcHdr/></w:sdtPr>"
                + "<w:sdtContent>"
                + run("单击此处输入文字。")
                + "</w:sdtContent></w:sdt></w:p>");
    assertEquals(List.of(), read.get(0).marks());
  }

  @Test
  void commentsThatSayPending_areListedAtTheirPlace() {
    ReportDocument draft = ReportDocument.of(ReportDocument.workbook(new Random(2)));
    HandMade made = HandMade.of(draft.bytes());
    made.replace(
        "word/document.xml",
        "(访谈 12 人[^<]*</w:t></w:r>)",
        "$1<w:r><w:commentReference w:id=\"4\"/></w:r>");
    made.put(
        "word/comments.xml",
        "<w:comments xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
            + "<w:comment w:id=\"4\"><w:p>"
            + run("【待核实】访谈记录未见")
            + "</w:p></w:comment></w:comments>");
    made.type(
        "word/comments.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml");
    made.relate(
        "word/document.xml",
        "rIdC",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
        "comments.xml",
        false);
    Recheck recheck = Recheck.of(read(made.bytes()), FreshDraft.of(read(draft.bytes())));
    assertEquals(
        List.of("批注：【待核实】访谈记录未见", "【待核实】"),
        recheck.pending().stream().map(Recheck.Pending::words).toList());
    assertEquals(Optional.of(false), recheck.edited());
    assertEquals("绩效评价基本情况", recheck.pending().get(0).spot().heading());
  }
}
