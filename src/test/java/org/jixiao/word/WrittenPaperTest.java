package org.jixiao.word;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jixiao.book.Completion;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentGate;
import org.jixiao.container.Parts;
import org.jixiao.findings.Finding;
import org.jixiao.report.draft.Drafting;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.selfcheck.Paper;
import org.jixiao.report.selfcheck.SelfCheck;
import org.jixiao.report.selfcheck.WrittenPaper;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.jixiao.word.reading.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A document as it stands is looked at as the draft was: the same faults, and those typed since.
 */
class WrittenPaperTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);
  private static final Stamp STAMP = new Stamp("评价.xlsx", "1.0");
  private static final Completion CLEAN = Workbooks.check(Examples.clean()).completion();
  private static final byte[] REPORT = drawn(draft(CLEAN, Outline.FIRM));

  private static ReportDraft draft(Completion completion, Outline outline) {
    return Drafting.of(completion, outline, Stage.FOR_COMMENT, DAY);
  }

  private static byte[] drawn(ReportDraft draft) {
    return WordPen.draw(draft, STAMP);
  }

  private static Paper paper(byte[] document) {
    return WrittenPaper.of(
        ReportReader.read(DocumentGate.open("r.docx", document, Capacity.here())));
  }

  private static List<String> inWords(List<Finding> findings) {
    return findings.stream().map(one -> one.rule() + " " + one.message()).toList();
  }

  private static List<Completion> completions() {
    List<Completion> all = new ArrayList<>(List.of(CLEAN));
    for (Example example : Example.values()) {
      all.add(Examples.checked(example));
    }
    return all;
  }

  @Test
  void documentAsDrafted_isThePaperOfTheDraft_inBothOutlines() {
    for (Completion completion : completions()) {
      for (Outline outline : Outline.values()) {
        ReportDraft draft = draft(completion, outline);
        Paper paper = paper(drawn(draft));
        assertEquals(
            shown(Paper.of(draft).all(Paper.Heading.class)), shown(paper.all(Paper.Heading.class)));
        assertEquals(
            shown(Paper.of(draft).all(Paper.Table.class)), shown(paper.all(Paper.Table.class)));
        assertEquals(
            shown(Paper.of(draft).all(Paper.Chart.class)), shown(paper.all(Paper.Chart.class)));
        assertEquals(
            inWords(SelfCheck.of(draft, completion)), inWords(SelfCheck.of(paper, completion)));
      }
    }
    assertEquals(List.of(), inWords(SelfCheck.of(paper(REPORT), CLEAN)));
  }

  private static List<String> shown(List<? extends Paper.Piece> pieces) {
    return pieces.stream().map(piece -> piece.toString().replaceAll("[\\s　]+", "")).toList();
  }

  @Test
  void documentSavedByLibreOffice_hasTheSameFaults(@TempDir Path folder) throws IOException {
    Tool office = Tool.libreOffice();
    List<ReportDraft> drafts =
        completions().stream().map(completion -> draft(completion, Outline.FIRM)).toList();
    List<Path> files = new ArrayList<>();
    for (ReportDraft draft : drafts) {
      files.add(Files.write(folder.resolve("r" + files.size() + ".docx"), drawn(draft)));
    }
    // A start takes longer than the saving: one for all of them.
    for (String format : List.of("odt", "docx:MS Word 2007 XML")) {
      List<String> line = new ArrayList<>();
      line.add(Tool.officeProfile());
      line.addAll(List.of("--headless", "--convert-to", format));
      line.addAll(List.of("--outdir", folder.resolve("out").toString()));
      files.forEach(file -> line.add(file.toString()));
      office.run(line);
      files.replaceAll(
          file -> folder.resolve("out/" + file.getFileName().toString().replace(".docx", ".odt")));
    }
    for (int i = 0; i < drafts.size(); i++) {
      Completion completion = completions().get(i);
      byte[] saved = Files.readAllBytes(folder.resolve("out/r" + i + ".docx"));
      assertEquals(
          inWords(SelfCheck.of(drafts.get(i), completion)),
          inWords(SelfCheck.of(paper(saved), completion)));
    }
  }

  /** The faults after something was typed into the document. */
  private static List<Finding> typed(UnaryOperator<String> change) {
    byte[] changed =
        Parts.of(REPORT)
            .with(
                "word/document.xml",
                xml -> {
                  String before = new String(xml, StandardCharsets.UTF_8);
                  String after = change.apply(before);
                  assertFalse(before.equals(after), "nothing was typed");
                  return after.getBytes(StandardCharsets.UTF_8);
                })
            .bytes();
    return SelfCheck.of(paper(changed), CLEAN);
  }

  private static UnaryOperator<String> paragraph(String text) {
    return xml ->
        xml.replaceFirst(
            "(<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>)",
            "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>$1");
  }

  private static UnaryOperator<String> words(String before, String after) {
    return xml -> xml.replace(">" + before + "<", ">" + after + "<");
  }

  private static void assertOnly(String rule, List<Finding> findings, String... words) {
    assertFalse(findings.isEmpty(), rule + " found nothing");
    for (Finding finding : findings) {
      assertEquals(rule, finding.rule(), finding.message());
    }
    for (String word : words) {
      assertTrue(findings.toString().contains(word), findings.toString());
    }
  }

  @Test
  void faultsTypedIntoTheText_areFound() {
    assertOnly("RP-E01", typed(paragraph("全年开展宣传XX场。")), "XX");
    assertOnly("RP-E02", typed(paragraph("依据财预[2020]10号文件。")), "财预[2020]10号");
    assertOnly("RP-E03", typed(paragraph("资金及时拔付到位。")), "“拔付”应为“拨付”");
    assertOnly("RP-R01", typed(paragraph("全年预算273,000万元。")), "273,000万元");
    String twice = "本单位按照预算绩效管理的要求逐项落实各项措施，全年各项工作任务均按时间节点完成。";
    assertOnly("RP-E04", typed(xml -> paragraph(twice).apply(paragraph(twice).apply(xml))), "出现两次");
  }

  @Test
  void faultsOfCoverAndChapters_areFound() {
    assertOnly("RP-M01", typed(xml -> xml.replaceFirst("评价机构：[^<]*<", "<")), "评价机构");
    assertOnly("RP-S01", typed(words("部门绩效目标", "部门目标")), "缺少“部门绩效目标”一章");
    assertOnly("RP-S01", typed(words("总体目标", "分类目标")), "“分类目标”出现两次");
    assertOnly("RP-S01", typed(words("部门绩效目标", "四、部门绩效目标")), "编号应为");
    assertOnly(
        "RP-E05",
        typed(
            xml ->
                xml.replaceFirst(
                    "(<w:pStyle w:val=\"Heading2\"/></w:pPr>(?:(?!<w:t ).)*<w:t xml:space=\"preserve\">)关于[^<]*",
                    "$1关于别的事项")),
        "没有对应的建议");
  }

  @Test
  void faultsOfTablesAndCharts_areFound() {
    assertOnly("RP-M02", typed(xml -> xml.replaceFirst("—</w:t>", "</w:t>")), "留有空格");
    assertOnly("RP-T01", typed(words("年初预算数", "年初预算数（万元）")), "元和万元");
    assertOnly(
        "RP-B01",
        typed(xml -> xml.replaceAll("(tag w:val=\"评分!合计/得分@.*?<w:t [^>]*>)[^<]*", "$198")),
        "得分合计为98");
    assertOnly("RP-S02", typed(xml -> xml.replaceFirst("见表1", "见下表")), "正文没有提到表1");
    assertOnly("RP-S02", typed(xml -> xml.replaceFirst("、图1和", "、下图和")), "正文没有提到图1");
  }

  @Test
  void dayThatAFieldComputes_isOnTheCover() {
    String field =
        "<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>$1</w:t></w:r></w:fldSimple></w:p>";
    assertEquals(
        List.of(),
        inWords(
            typed(
                xml ->
                    xml.replaceFirst(
                        "报告日期：([^<]*)</w:t></w:r></w:p>", "日期</w:t></w:r></w:p>" + field))));
  }

  @Test
  void marksLeftInAFinalReport_areFound() {
    assertOnly(
        "RP-E01",
        typed(xml -> paragraph("以上内容尚有事项需要核实。【待核实】").apply(xml.replace("征求意见稿", "定稿"))),
        "【待核实】");
  }
}
