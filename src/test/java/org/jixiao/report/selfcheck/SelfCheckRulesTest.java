package org.jixiao.report.selfcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
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
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One planted fault for each rule about reports; the clean report has none. */
class SelfCheckRulesTest {

  private static Completion completion;
  private static Paper clean;

  @BeforeAll
  static void draft() {
    completion = Workbooks.check(Examples.clean()).completion();
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

  /** What is found after a change to the rows of the score table. */
  private static List<Finding> scored(Consumer<List<List<String>>> change) {
    return after(
        pieces -> {
          pieces.replaceAll(
              one -> {
                if (!(one instanceof Table table) || !table.title().contains("评分表")) {
                  return one;
                }
                List<List<String>> rows = new ArrayList<>();
                table.rows().forEach(row -> rows.add(new ArrayList<>(row)));
                change.accept(rows);
                return new Table(table.number(), table.title(), table.unit(), rows);
              });
          return pieces;
        });
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
        scored(rows -> rows.get(rows.size() - 1).set(rows.get(0).indexOf("得分"), "98")),
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

  /** The pieces with one more behind the first that holds these words. */
  private static List<Finding> behind(String words, Piece added) {
    return after(
        pieces -> {
          for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).toString().contains(words)) {
              pieces.add(i + 1, added);
              return pieces;
            }
          }
          throw new AssertionError("nothing says " + words);
        });
  }

  @Test
  void scoresOfARow_andThoseOfTheText_areHeldAgainstTheTable() {
    assertOnly("RP-B01", withParagraph("经评价，综合得分为61.5分。"), "正文写的是“综合得分为61.5分”");
    assertOnly(
        "RP-B01",
        scored(
            rows -> {
              int points = rows.get(0).indexOf("分值");
              rows.get(1).set(points, "2");
              rows.get(2).set(points, "5");
            }),
        "得分与扣分相加");
    for (String others : List.of("单位自评得分98分。", "上年综合得分88分。")) {
      assertEquals(List.of(), withParagraph(others), others);
    }
  }

  @Test
  void gradeThatDoesNotFollowFromTheScore_isFound() {
    for (String wrong :
        List.of("评价等级为“良好”。", "评价等级评定为“中等”，", "绩效评价结论为：良。", "评价等级：差", "经评价，评价结果为较差等次")) {
      boolean word = !wrong.contains("等次");
      if (word) {
        assertOnly("RP-B02", withParagraph("本次" + wrong), "应为“优秀”");
      }
    }
    for (String right :
        List.of("评价等级为“优秀”。", "评价等级为优。", "上年评价等级为“良好”。", "单位自评等级为“良好”。", "评价结果为良好应用打下基础。")) {
      assertEquals(List.of(), withParagraph(right), right);
    }
  }

  @Test
  void weightsOfTheText_areHeldAgainstTheTable() {
    assertOnly("RP-B03", withParagraph("评价指标中，产出指标20分。"), "“产出”为14分");
    assertOnly("RP-B03", withParagraph("过程类指标权重为30%。"), "“过程”为46分");
    assertOnly("RP-B03", withParagraph("“预算完成率”分值为8分。"), "“预算完成率”为5分");
    for (String right :
        List.of(
            "其中投入20分、过程46分、产出14分、效益20分。",
            "过程指标权重为46%。",
            "综合效益30分。",
            "产出类指标得13分。",
            "预算完成率为96%。",
            "“产出”评价框架为30分。")) {
      assertEquals(List.of(), withParagraph(right), right);
    }
  }

  @Test
  void grounds_doubled_unnumbered_laterThanTheReport_orRepealed_areFound() {
    String last = "财预〔2013〕53号";
    assertOnly("RP-E06", behind(last, new Paragraph("《又一个办法》（财预〔2020〕10号）")), "文号都是");
    assertOnly("RP-E06", behind(last, new Paragraph("单位三定方案；")), "列了两次");
    assertOnly("RP-E07", behind(last, new Paragraph("《岚溪县预算绩效管理办法》")), "没有文号");
    assertOnly("RP-E08", behind(last, new Paragraph("《岚溪县某办法》（岚财〔2031〕5号）")), "2031年的文件");
    assertOnly("RP-E08", behind(last, new Paragraph("《某暂行条例》（2025年9月1日起施行）")), "晚于报告日期");
    assertOnly(
        "RP-E09",
        behind(last, new Paragraph("《财政支出绩效评价管理暂行办法》（财预[2011]285号）")).stream()
            .filter(one -> !one.rule().equals("RP-E02"))
            .toList(),
        "财预〔2020〕10号");
    assertOnly("RP-E09", behind(last, new Paragraph("《行政单位财务规则》（中华人民共和国财政部令第71号）")), "2023年3月1日");
    for (String right :
        List.of(
            "《中华人民共和国会计法》；",
            "《某办法》（岚财〔2025〕5号）",
            "岚财〔2024〕15号《关于印发〈某办法〉的通知》",
            "《行政单位财务规则》（财政部令第113号）",
            "2024年度会计凭证和账簿。",
            "评价组取得的资料经单位确认，作为评价的依据。")) {
      assertEquals(List.of(), behind(last, new Paragraph(right)), right);
    }
  }

  @Test
  void deductionWithoutAProblem_isFound() {
    assertOnly(
        "RP-E10",
        after(
            pieces -> {
              pieces.replaceAll(
                  one ->
                      one instanceof Paragraph paragraph
                              && paragraph.text().contains("涉及评分指标“预算完成率")
                          ? new Paragraph(paragraph.text().replace("预算完成率", "这项指标"))
                          : one);
              return pieces;
            }),
        "“预算完成率”扣");
  }

  @Test
  void problemWithoutFactOrAmount_isFound() {
    String first = "涉及评分指标“预算完成率";
    assertOnly("RP-E11", behind(first, new Paragraph("1．内部管理不够到位，责任心不强。")), "没有写明事实");
    assertOnly("RP-E11", behind(first, new Paragraph("一是超范围列支的费用金额较大，涉及3个项目。")), "没有写明金额");
    for (String right :
        List.of("1．未提供会计凭证，无法核实。", "（2）超范围列支的费用金额较大，共12.5万元。", "二是《内部控制制度》没有修订。", "评价发现的主要问题如下：")) {
      assertEquals(List.of(), behind(first, new Paragraph(right)), right);
    }
  }
}
