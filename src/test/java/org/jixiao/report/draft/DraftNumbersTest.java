package org.jixiao.report.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jixiao.book.Completion;
import org.jixiao.book.Indicator;
import org.jixiao.run.Example;
import org.jixiao.run.RunResult;
import org.jixiao.support.Examples;
import org.jixiao.support.GeneratedWorkbook;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/**
 * What a draft says: every number is a cell's or a person's, and the headline figures are there.
 */
class DraftNumbersTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 30);

  /** Numbers of tables, charts, annexes and rules are the program's own. */
  private static final Pattern OWN_NUMBERS =
      Pattern.compile("[表图]\\d+|附件\\d+|[A-Z]{2}-[A-Z]\\d{2}");

  private static final Pattern NUMBER = Pattern.compile("\\d");

  private static ReportDraft draft(Completion completion, Outline outline) {
    return Drafting.of(completion, outline, Stage.FOR_COMMENT, DAY);
  }

  private static List<String> strangeNumbers(ReportDraft draft) {
    List<String> strange = new ArrayList<>();
    for (Chapter chapter : draft.chapters()) {
      for (Block block : chapter.blocks()) {
        for (List<Span> paragraph : block.paragraphs()) {
          for (Span span : paragraph) {
            String own = OWN_NUMBERS.matcher(span.text()).replaceAll("");
            if (span instanceof Span.Words && NUMBER.matcher(own).find()) {
              strange.add(chapter.heading() + "：" + span.text());
            }
          }
        }
      }
    }
    return strange;
  }

  @Test
  void noNumber_isWithoutACellOrAPerson() {
    for (Example example : Example.values()) {
      Completion completion = Examples.checked(example);
      for (Outline outline : Outline.values()) {
        assertEquals(
            List.of(), strangeNumbers(draft(completion, outline)), example + " " + outline);
      }
    }
  }

  @Test
  void generatedWorkbooks_makeDraftsWithoutStrangeNumbers() {
    int drafted = 0;
    for (long seed = 1; seed <= Integer.getInteger("jixiao.tries", 60); seed++) {
      RunResult result = Workbooks.check(GeneratedWorkbook.mixed(seed));
      if (result.completion() != null) {
        ReportDraft draft = draft(result.completion(), Outline.FIRM);
        assertEquals(List.of(), strangeNumbers(draft), "seed " + seed);
        assertTrue(
            draft.chapters().stream().noneMatch(one -> isHollow(draft, one)), "seed " + seed);
        drafted++;
      }
    }
    assertTrue(drafted > 5, "only " + drafted);
  }

  /** Whether nothing stands below a heading, not even a deeper one. */
  private static boolean isHollow(ReportDraft draft, Chapter chapter) {
    int next = draft.chapters().indexOf(chapter) + 1;
    boolean deeper =
        next < draft.chapters().size()
            && draft.chapters().get(next).level() > Math.max(1, chapter.level());
    return chapter.blocks().isEmpty() && !deeper;
  }

  @Test
  void headlineIndicators_areInTheText_withTheWorkbooksFigures() {
    for (Example example : Example.values()) {
      Completion completion = Examples.checked(example);
      String text = text(draft(completion, Outline.FIRM));
      Map<String, String> said = new HashMap<>();
      for (String name : List.of("得分", "预算调整率", "指标使用率", "预算完成率", "固定资产成新率", "综合折旧率", "目标达成率")) {
        Indicator one =
            completion.indicators().stream()
                .filter(indicator -> indicator.name().equals(name))
                .findFirst()
                .orElseThrow();
        if (one.figure().isNumber() && !text.contains(one.figure().show())) {
          said.put(name, one.figure().show());
        }
      }
      assertEquals(Map.of(), said, example.toString());
    }
  }

  private static String text(ReportDraft draft) {
    StringBuilder text = new StringBuilder();
    for (Chapter chapter : draft.chapters()) {
      for (Block block : chapter.blocks()) {
        block.paragraphs().forEach(spans -> text.append(Block.text(spans)).append('\n'));
      }
    }
    return text.toString();
  }

  @Test
  void amounts_areInTenThousands_andMovementsWithoutSigns() {
    Completion completion = Examples.checked(Example.OFFICE_2024);
    String text = text(draft(completion, Outline.FIRM));
    assertTrue(text.contains("年初预算合计1,088.77万元，全年预算合计3,385.52万元，比年初预算增加2,296.75万元，预算调整率为210.95%。"));
    assertTrue(text.contains("公用经费年初预算566,400.00元，全年预算574,256.60元，增加7,856.60元，上升1.39%"));
    assertTrue(text.contains("本年支出决算3,382.03万元，比上年减少317.52万元，下降8.58%。"));
  }

  @Test
  void figure_knowsItsCell_andTheWordsBeforeIt() {
    Completion completion = Examples.checked(Example.OFFICE_2024);
    ReportDraft.Mention full =
        draft(completion, Outline.FIRM).figures().stream()
            .filter(one -> one.figure().shown().equals("3,385.52"))
            .findFirst()
            .orElseThrow();
    assertEquals("预算配置!合计/全年预算数", full.figure().name());
    assertTrue(full.figure().cell().matches("预算配置![A-Z]+\\d+"), full.figure().cell());
    assertEquals(".77万元，全年预算合计", full.before());
    assertEquals(full.figure().name() + "@" + full.figure().cell(), full.figure().tag());
  }

  @Test
  void longNames_loseTheirEnds_andKeepTheirCells() {
    PrintedFigure figure = new PrintedFigure("绩效目标!" + "很长的名称".repeat(20), "绩效目标!F12", "3");
    assertEquals(64, figure.tag().length());
    assertTrue(figure.tag().endsWith("@绩效目标!F12"));
  }

  @Test
  void missingPapers_areSaidOnce() {
    Completion completion = Examples.checked(Example.OFFICE_2024);
    ReportDraft draft = draft(completion, Outline.FIRM);
    List<String> said = new ArrayList<>();
    for (Chapter chapter : draft.chapters()) {
      for (Block block : chapter.blocks()) {
        if (block instanceof Block.Limitation limitation) {
          said.add(Block.text(limitation.spans()));
        }
      }
    }
    assertTrue(said.size() > 5);
    assertEquals(said.stream().distinct().toList(), said);
  }
}
