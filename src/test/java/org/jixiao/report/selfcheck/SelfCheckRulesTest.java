package org.jixiao.report.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jixiao.book.Completion;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.report.draft.Drafting;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.selfcheck.Paper.Chart;
import org.jixiao.report.selfcheck.Paper.Heading;
import org.jixiao.report.selfcheck.Paper.Paragraph;
import org.jixiao.report.selfcheck.Paper.Piece;
import org.jixiao.report.selfcheck.Paper.Table;
import org.jixiao.run.Example;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One planted fault for each rule about reports; the clean report has none. */
class SelfCheckRulesTest {

  private static Completion completion;
  private static Paper clean;

  @BeforeAll
  static void draft() {
    completion = Workbooks.check(Example.INVENTED.clean()).completion();
    clean =
        Paper.of(
            Drafting.of(completion, Outline.FIRM, Stage.FOR_COMMENT, LocalDate.of(2025, 6, 30)));
  }

  private static List<Finding> found(Paper paper) {
    return SelfCheck.of(paper, completion);
  }

  /** The findings after one change of the pieces. */
  private static List<Finding> after(UnaryOperator<List<Piece>> change) {
    List<Piece> pieces = change.apply(new ArrayList<>(clean.pieces()));
    return found(new Paper(clean.outline(), clean.cover(), pieces));
  }

  private static List<Finding> withParagraph(String text) {
    return after(
        pieces -> {
          pieces.add(pieces.size() / 2, new Paragraph(text));
          return pieces;
        });
  }

  private static void assertOnly(String rule, List<Finding> findings, String... words) {
    assertTrue(!findings.isEmpty(), rule + " found nothing");
    for (Finding finding : findings) {
      assertEquals(rule, finding.rule(), finding.message());
    }
    String messages = findings.toString();
    for (String word : words) {
      assertTrue(messages.contains(word), messages);
    }
  }

  private static int indexOf(List<Piece> pieces, Class<?> kind) {
    for (int i = 0; i < pieces.size(); i++) {
      if (kind.isInstance(pieces.get(i))) {
        return i;
      }
    }
    throw new AssertionError("no " + kind);
  }

  @Test
  void cleanReports_haveNoFault_inEitherOutline() {
    assertEquals(List.of(), found(clean));
    assertEquals(
        List.of(),
        SelfCheck.of(
            Drafting.of(completion, Outline.EIGHT_PARTS, Stage.FINAL, LocalDate.of(2025, 6, 30)),
            completion));
  }

  @Test
  void coverWithoutFirm_isAnError_andWithoutNumberAlone_aNote() {
    List<String> noFirm = clean.cover().stream().filter(line -> !line.startsWith("评价机构")).toList();
    List<Finding> findings = found(new Paper(clean.outline(), noFirm, clean.pieces()));
    assertOnly("RP-M01", findings, "评价机构");
    assertEquals(Severity.ERROR, findings.get(0).severity());
    List<String> noNumber = clean.cover().stream().filter(line -> !line.contains("〔")).toList();
    List<Finding> notes = found(new Paper(clean.outline(), noNumber, clean.pieces()));
    assertOnly("RP-M01", notes, "文号");
    assertEquals(Severity.NOTE, notes.get(0).severity());
  }

  @Test
  void chapterMissing_twice_orWronglyNumbered_isFound() {
    assertOnly(
        "RP-S01",
        after(
            pieces -> {
              pieces.removeIf(
                  one -> one instanceof Heading heading && heading.words().equals("主要职责"));
              return pieces;
            }),
        "编号应为");
    assertOnly(
        "RP-S01",
        after(
            pieces -> {
              pieces.replaceAll(
                  one ->
                      one instanceof Heading heading && heading.words().equals("部门绩效目标")
                          ? new Heading(1, heading.number(), "部门目标")
                          : one);
              return pieces;
            }),
        "缺少“部门绩效目标”一章");
    assertOnly(
        "RP-S01",
        after(
            pieces -> {
              pieces.replaceAll(
                  one ->
                      one instanceof Heading heading && heading.words().equals("总体目标")
                          ? new Heading(2, heading.number(), "分类目标")
                          : one);
              return pieces;
            }),
        "“分类目标”出现两次");
  }

  @Test
  void emptyCell_isFound() {
    assertOnly(
        "RP-M02",
        after(
            pieces -> {
              int at = indexOf(pieces, Table.class);
              Table table = (Table) pieces.get(at);
              List<List<String>> rows = new ArrayList<>(table.rows());
              List<String> row = new ArrayList<>(rows.get(1));
              row.set(1, "");
              rows.set(1, row);
              pieces.set(at, new Table(table.number(), table.title(), table.unit(), rows));
              return pieces;
            }));
  }

  @Test
  void twoUnitsOnATable_areFound() {
    assertOnly(
        "RP-T01",
        after(
            pieces -> {
              int at = indexOf(pieces, Table.class);
              Table table = (Table) pieces.get(at);
              List<List<String>> rows = new ArrayList<>(table.rows());
              List<String> heads = new ArrayList<>(rows.get(0));
              heads.set(1, heads.get(1) + "（万元）");
              rows.set(0, heads);
              pieces.set(at, new Table(table.number(), table.title(), "元", rows));
              return pieces;
            }),
        "元和万元");
  }

  @Test
  void scoresThatDoNotAddUp_areFound() {
    assertOnly(
        "RP-B01",
        after(
            pieces -> {
              pieces.replaceAll(
                  one -> {
                    if (!(one instanceof Table table) || !table.title().contains("评分表")) {
                      return one;
                    }
                    List<List<String>> rows = new ArrayList<>(table.rows());
                    List<String> last = new ArrayList<>(rows.get(rows.size() - 1));
                    last.set(rows.get(0).indexOf("得分"), "98");
                    rows.set(rows.size() - 1, last);
                    return new Table(table.number(), table.title(), table.unit(), rows);
                  });
              return pieces;
            }),
        "得分合计为98");
  }

  @Test
  void chartThatNobodyNames_andAGapInTheNumbers_areFound() {
    assertOnly(
        "RP-S02",
        after(
            pieces -> {
              pieces.add(new Chart(clean.all(Chart.class).size() + 1, "新图"));
              return pieces;
            }),
        "正文没有提到图");
    assertOnly(
        "RP-S02",
        after(
            pieces -> {
              int at = indexOf(pieces, Chart.class);
              pieces.set(at, new Chart(7, "改了号的图"));
              return pieces;
            }),
        "编号不连续");
  }

  @Test
  void placeholders_areFound_andMarksOfADraftOnlyInAFinalReport() {
    assertOnly("RP-E01", withParagraph("全年开展宣传XX场。"), "XX");
    assertOnly("RP-E01", withParagraph("服务群众近3000余人。"), "近3000余");
    assertEquals(List.of(), withParagraph("以上内容尚有事项需要核实。【待核实】"));
    List<String> last = clean.cover().stream().map(line -> line.replace("征求意见稿", "定稿")).toList();
    List<Piece> pieces = new ArrayList<>(clean.pieces());
    pieces.add(new Paragraph("以上内容尚有事项需要核实。【待核实】"));
    assertOnly("RP-E01", found(new Paper(clean.outline(), last, pieces)), "【待核实】");
  }

  @Test
  void mixedBrackets_misspellings_andRepetition_areFound() {
    assertOnly("RP-E02", withParagraph("依据财预[2020]10号文件。"), "财预[2020]10号");
    assertOnly("RP-E03", withParagraph("资金及时拔付到位。"), "“拔付”应为“拨付”");
    String long30 = "本单位按照预算绩效管理的要求逐项落实各项措施，全年各项工作任务均按时间节点完成。";
    assertOnly(
        "RP-E04",
        after(
            pieces -> {
              pieces.add(3, new Paragraph(long30));
              pieces.add(new Paragraph(long30));
              return pieces;
            }));
  }

  @Test
  void problemWithoutAdvice_isFound() {
    List<Heading> headings = clean.all(Heading.class);
    assertTrue(headings.stream().anyMatch(one -> one.words().startsWith("关于")));
    assertOnly(
        "RP-E05",
        after(
            pieces -> {
              boolean[] done = {false};
              pieces.replaceAll(
                  one -> {
                    if (!done[0]
                        && one instanceof Heading heading
                        && heading.words().startsWith("关于")) {
                      done[0] = true;
                      return new Heading(2, heading.number(), "关于别的事项");
                    }
                    return one;
                  });
              return pieces;
            }),
        "没有对应的建议",
        "没有对应的问题");
  }

  @Test
  void amountBeyondTheBudget_isFound() {
    assertOnly("RP-R01", withParagraph("全年预算273,000万元。"), "273,000万元");
    assertEquals(List.of(), withParagraph("全年预算2,730万元。"));
  }
}
