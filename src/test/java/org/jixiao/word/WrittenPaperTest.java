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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
import org.jixiao.report.selfcheck.SelfCheckRules;
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

  private static List<ReportDraft> drafts() {
    return completions().stream().map(completion -> draft(completion, Outline.FIRM)).toList();
  }

  private static final Map<String, byte[]> SAVED = new HashMap<>();

  /** Drafts and spoiled documents as LibreOffice saves them: a start takes longer than all that. */
  private static byte[] savedByLibreOffice(String name, Path folder) throws IOException {
    Tool office = Tool.libreOffice();
    if (SAVED.isEmpty()) {
      Map<String, byte[]> documents = new TreeMap<>();
      for (ReportDraft draft : drafts()) {
        documents.put("r" + documents.size(), drawn(draft));
      }
      List<List<Fault>> faults = documents(FAULTS);
      for (int i = 0; i < faults.size(); i++) {
        documents.put("f" + i, changed(all(faults.get(i))));
      }
      List<Path> drawn = new ArrayList<>();
      List<Path> open = new ArrayList<>();
      for (Map.Entry<String, byte[]> one : documents.entrySet()) {
        drawn.add(Files.write(folder.resolve(one.getKey() + ".docx"), one.getValue()));
        open.add(folder.resolve("out").resolve(one.getKey() + ".odt"));
      }
      Path out = folder.resolve("out");
      String printed = office.convert("odt", out, drawn);
      printed += office.convert("docx:MS Word 2007 XML", out, open);
      for (String one : documents.keySet()) {
        Path saved = out.resolve(one + ".docx");
        assertTrue(Files.exists(saved), "LibreOffice did not convert: " + printed);
        SAVED.put(one, Files.readAllBytes(saved));
      }
    }
    return SAVED.get(name);
  }

  @Test
  void documentSavedByLibreOffice_hasTheSameFaults(@TempDir Path folder) throws IOException {
    List<ReportDraft> drafts = drafts();
    for (int i = 0; i < drafts.size(); i++) {
      Completion completion = completions().get(i);
      byte[] saved = savedByLibreOffice("r" + i, folder);
      assertEquals(
          inWords(SelfCheck.of(drafts.get(i), completion)),
          inWords(SelfCheck.of(paper(saved), completion)));
    }
  }

  /** The faults after something was typed into the document. */
  private static List<Finding> typed(UnaryOperator<String> change) {
    return SelfCheck.of(paper(changed(change)), CLEAN);
  }

  private static byte[] changed(UnaryOperator<String> change) {
    return Parts.of(REPORT)
        .with(
            "word/document.xml",
            xml -> {
              String before = new String(xml, StandardCharsets.UTF_8);
              String after = change.apply(before);
              assertFalse(before.equals(after), "nothing was typed");
              return after.getBytes(StandardCharsets.UTF_8);
            })
        .bytes();
  }

  /** A paragraph typed behind the one that holds these words, at or behind a place. */
  private static UnaryOperator<String> behind(String place, String words, String text) {
    return xml -> {
      int found = xml.indexOf(words, xml.lastIndexOf(">" + place + "<"));
      int end = xml.indexOf("</w:p>", found) + "</w:p>".length();
      assertTrue(found > 0, "nothing says " + words);
      return xml.substring(0, end)
          + "<w:p><w:r><w:t>"
          + text
          + "</w:t></w:r></w:p>"
          + xml.substring(end);
    };
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

  /**
   * A fault that somebody has typed into a report.
   *
   * @param rule what finds it, and nothing else
   * @param words what the finding says
   */
  private record Fault(String rule, UnaryOperator<String> change, String words) {}

  private static final String TWICE = "本单位按照预算绩效管理的要求逐项落实各项措施，全年各项工作任务均按时间节点完成。";
  private static final String GROUND = "财预〔2013〕53号";

  private static final List<Fault> FAULTS =
      List.of(
          new Fault("RP-M01", xml -> xml.replaceFirst("评价机构：[^<]*<", "<"), "评价机构"),
          new Fault("RP-S01", words("部门绩效目标", "部门目标"), "缺少“部门绩效目标”一章"),
          new Fault("RP-S01", words("总体目标", "分类目标"), "“分类目标”出现两次"),
          new Fault("RP-S01", words("部门绩效目标", "四、部门绩效目标"), "编号应为"),
          new Fault("RP-M02", xml -> xml.replaceFirst("—</w:t>", "</w:t>"), "留有空格"),
          new Fault("RP-T01", words("年初预算数", "年初预算数（万元）"), "元和万元"),
          new Fault("RP-S02", xml -> xml.replaceFirst("见表1", "见下表"), "正文没有提到表1"),
          new Fault("RP-S02", xml -> xml.replaceFirst("、图1和", "、下图和"), "正文没有提到图1"),
          new Fault(
              "RP-B01",
              xml -> xml.replaceAll("(tag w:val=\"评分!合计/得分@.*?<w:t [^>]*>)[^<]*", "$198"),
              "得分合计为98"),
          new Fault("RP-B01", paragraph("经评价，综合得分为61.5分。"), "评分表的得分合计"),
          new Fault("RP-B02", paragraph("本次评价等级评定为“良好”。"), "应为“优秀”"),
          new Fault("RP-B03", paragraph("评价指标中，产出指标20分。"), "“产出”为14分"),
          new Fault("RP-E01", paragraph("全年开展宣传XX场。"), "XX"),
          new Fault("RP-E01", paragraph("服务群众近3000余人。"), "近3000余"),
          new Fault("RP-E02", paragraph("依据财预[2020]10号文件。"), "财预[2020]10号"),
          new Fault("RP-E03", paragraph("资金及时拔付到位。"), "“拔付”应为“拨付”"),
          new Fault("RP-E04", xml -> paragraph(TWICE).apply(paragraph(TWICE).apply(xml)), "出现两次"),
          new Fault(
              "RP-E05",
              xml ->
                  xml.replaceFirst(
                      "(<w:pStyle w:val=\"Heading2\"/></w:pPr>(?:(?!<w:t ).)*<w:t"
                          + " xml:space=\"preserve\">)关于[^<]*",
                      "$1关于别的事项"),
              "没有对应的建议"),
          new Fault("RP-E06", behind("评价依据", GROUND, "《又一个办法》（财预〔2020〕10号）"), "文号都是"),
          new Fault("RP-E07", behind("评价依据", GROUND, "《岚溪县预算绩效管理办法》"), "没有文号"),
          new Fault("RP-E08", behind("评价依据", GROUND, "《某办法》（岚财〔2031〕5号）"), "2031年的文件"),
          new Fault("RP-E09", behind("评价依据", GROUND, "《暂行办法》（财预〔2011〕285号）"), "财预〔2020〕10号"),
          new Fault(
              "RP-E10",
              xml -> {
                int chapter = xml.lastIndexOf(">存在的问题<");
                return xml.substring(0, chapter)
                    + xml.substring(chapter).replaceFirst("预算完成率", "这项指标");
              },
              "“预算完成率”扣"),
          new Fault("RP-E11", behind("存在的问题", "涉及评分指标", "1．内部管理不够到位。"), "没有写明事实"),
          new Fault("RP-E11", behind("存在的问题", "涉及评分指标", "1．超支的费用金额较大，涉及3个项目。"), "没有写明金额"),
          new Fault("RP-R01", paragraph("全年预算273,000万元。"), "273,000万元"));

  @Test
  void faultsTypedIntoTheDocument_areFound_andNothingElse() {
    for (Fault fault : FAULTS) {
      assertOnly(fault.rule(), typed(fault.change()), fault.words());
    }
  }

  /** Every rule that a document can break has a fault above. */
  @Test
  void everyRule_hasItsFault() {
    Set<String> rules = new TreeSet<>();
    SelfCheckRules.ALL.forEach(rule -> rules.add(rule.id()));
    FAULTS.forEach(fault -> rules.remove(fault.rule()));
    assertEquals(Set.of("RP-F01"), rules);
  }

  /** Faults of different rules stand in one document, as they do in life. */
  private static List<List<Fault>> documents(List<Fault> faults) {
    List<List<Fault>> documents = new ArrayList<>();
    for (Fault fault : faults) {
      documents.stream()
          .filter(one -> one.stream().noneMatch(other -> other.rule().equals(fault.rule())))
          .findFirst()
          .orElseGet(
              () -> {
                documents.add(new ArrayList<>());
                return documents.get(documents.size() - 1);
              })
          .add(fault);
    }
    return documents;
  }

  private static UnaryOperator<String> all(List<Fault> faults) {
    return faults.stream()
        .map(Fault::change)
        .reduce((one, next) -> xml -> next.apply(one.apply(xml)))
        .orElseThrow();
  }

  @Test
  void faultsOfDocumentsThatLibreOfficeSaved_areFound(@TempDir Path folder) throws IOException {
    List<List<Fault>> documents = documents(FAULTS);
    for (int i = 0; i < documents.size(); i++) {
      byte[] saved = savedByLibreOffice("f" + i, folder);
      List<String> found = inWords(SelfCheck.of(paper(saved), CLEAN));
      for (Fault fault : documents.get(i)) {
        assertTrue(
            found.stream()
                .anyMatch(one -> one.startsWith(fault.rule()) && one.contains(fault.words())),
            fault + " is not among " + found);
      }
    }
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
