package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.LastYear;
import org.jixiao.excel.OpenBook;
import org.jixiao.findings.Answer;
import org.jixiao.findings.PastFinding;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FindingCells;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Spoil;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook that follows last year's, that takes a scheme over, or that starts afresh. */
class NextYearTest {

  /** What becomes last year's: table, column of this year, column of last year. */
  private static final List<List<String>> MOVED =
      List.of(
          List.of("决算对比", "本年度", "上年度"),
          List.of("三公经费", "本年决算数", "上年决算数"),
          List.of("办公经费", "本年实际数", "上年数"),
          List.of("固定资产", "期末账面数", "期初余额"),
          List.of("无形资产", "期末账面数", "期初余额"),
          List.of("收支结转", "年末账面数", "年初结转结余"),
          List.of("收支结转", "年末账面数", "上年年末结转结余"),
          List.of("基础数据", "本年数", "上年数"),
          List.of("评分", "得分", "上年得分"));

  @TempDir Path folder;

  private static RunOptions options() {
    return Workbooks.options(Workbooks.NOON, false);
  }

  private Path saved(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** The tables of each workbook, read once however many cells of it are looked at. */
  private final IdentityHashMap<byte[], Map<Layout, RawTable>> read = new IdentityHashMap<>();

  private Map<Layout, RawTable> tables(byte[] workbook) {
    return read.computeIfAbsent(workbook, bytes -> OpenBook.open("w.xlsx", bytes).raw().tables());
  }

  private RawTable table(byte[] workbook, String name) {
    return tables(workbook).entrySet().stream()
        .filter(one -> one.getKey().name().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static Column column(RawTable table, String heading) {
    return table.columns().stream().filter(one -> one.isHeaded(heading)).findFirst().orElseThrow();
  }

  private static Optional<RawRow> row(RawTable table, String label) {
    return table.rows().stream().filter(row -> Wording.sameLabel(row.label(), label)).findFirst();
  }

  @Test
  void inventedDepartment_rolledFrom2023_beginsWithWhat2024SaysOfTheYearBefore()
      throws IOException {
    Path last = saved("2023.xlsx", Examples.completed(Example.INVENTED_2023));
    byte[] rolled = NewWorkbook.following(last, null, options()).bytes();
    byte[] known = Examples.filled(Example.INVENTED);
    int compared = 0;
    for (List<String> move : MOVED) {
      RawTable there = table(known, move.get(0));
      if (move.get(2).equals("上年得分")) {
        continue; // the example of 2024 does not tell last year's points
      }
      for (RawRow row : there.rows()) {
        Optional<BigDecimal> wanted = number(there, row.label(), move.get(2));
        if (wanted.isPresent()) {
          compared++;
          assertEquals(
              0,
              wanted
                  .get()
                  .compareTo(
                      number(table(rolled, move.get(0)), row.label(), move.get(2)).orElseThrow()),
              move + " " + row.label());
        }
      }
    }
    assertTrue(compared > 35, "compared " + compared);
    assertEquals(4, table(rolled, "上年问题整改").rows().size());
    assertEquals(
        26,
        table(rolled, "评分").rows().stream()
            .filter(row -> number(table(rolled, "评分"), row.label(), "上年得分").isPresent())
            .count());
  }

  private static Optional<BigDecimal> number(RawTable table, String label, String heading) {
    return row(table, label)
        .map(row -> row.figure(column(table, heading)))
        .filter(figure -> figure.isNumber())
        .map(figure -> figure.number().stripTrailingZeros());
  }

  /** What somebody, not a formula, has put into the rows of a table. */
  private static List<String> typed(RawTable table, String heading) {
    Column column = column(table, heading);
    List<String> typed = new ArrayList<>();
    for (RawRow row : table.rows()) {
      RawCell cell = row.cell(column);
      if (cell != null && !cell.isBlank() && !cell.hasFormula()) {
        typed.add(cell.words());
      }
    }
    return typed;
  }

  private void assertMoved(byte[] last, byte[] next, String... but) {
    for (List<String> one : MOVED) {
      if (List.of(but).contains(one.get(0))) {
        continue;
      }
      RawTable before = table(last, one.get(0));
      RawTable after = table(next, one.get(0));
      int compared = 0;
      for (RawRow row : before.rows()) {
        Optional<BigDecimal> value = number(before, row.label(), one.get(1));
        if (value.isPresent()) {
          assertEquals(value, number(after, row.label(), one.get(2)), one + " " + row.label());
          compared++;
        }
      }
      assertTrue(compared > 1, one.toString());
    }
  }

  private void assertNothingOfTheYearIsLeft(byte[] next) {
    assertEquals(List.of(), typed(table(next, "决算对比"), "本年度"));
    assertEquals(List.of(), typed(table(next, "决算对比"), "原因"));
    assertEquals(List.of(), typed(table(next, "三公经费"), "本年预算数"));
    assertEquals(List.of(), typed(table(next, "三公经费"), "本年决算数"));
    assertEquals(List.of(), typed(table(next, "固定资产"), "期末账面数"));
    assertEquals(List.of(), typed(table(next, "预算配置"), "全年预算数"));
    assertEquals(List.of(), typed(table(next, "月度指标"), "指标使用数"));
    assertEquals(List.of(), typed(table(next, "评分"), "得分"));
    assertEquals(List.of(), typed(table(next, "评分"), "扣分说明"));
    assertEquals(List.of(), typed(table(next, "评分"), "指标值"));
    assertEquals(List.of(), typed(table(next, "绩效目标"), "目标值"));
    assertEquals(List.of(), typed(table(next, "绩效目标"), "实际完成值"));
    assertEquals(List.of(), typed(table(next, "资料清单"), "是否提供"));
    assertFalse(table(next, "会议费").isFilledIn());
    assertFalse(table(next, "支付汇总").isFilledIn());
    OpenBook book = OpenBook.open("w.xlsx", next);
    assertTrue(book.pastFindings().isEmpty());
  }

  private byte[] following(byte[] last, Path scheme) throws IOException {
    return NewWorkbook.following(saved("去年.xlsx", last), scheme, options()).bytes();
  }

  @Test
  void rolled_lastYearIsThisYears_andNothingElseIsLeft() throws IOException {
    byte[] last = Examples.completedClean();
    byte[] next = following(last, null);
    assertMoved(last, next);
    assertNothingOfTheYearIsLeft(next);
    RawTable basic = table(next, "基本信息");
    assertEquals(Optional.of(new BigDecimal("2025")), number(basic, "评价年度", "填报内容"));
    assertEquals("", row(basic, "报告文号").orElseThrow().words(column(basic, "填报内容")));
    assertFalse(typed(table(next, "评分"), "评分规则").isEmpty());
    assertEquals(17, table(next, "绩效目标").rows().size());
    // What the program computes it still computes: no number stands in for a formula.
    RawTable assets = table(next, "固定资产");
    RawCell net = row(assets, "固定资产净值").orElseThrow().cell(column(assets, "期初余额"));
    assertTrue(net.hasFormula());
  }

  @Test
  void openingBalanceThatIsChanged_isFound_asOftenAsItIsLookedFor() throws IOException {
    byte[] next = following(Examples.completedClean(), null);
    assertEquals(List.of(), Edited.findings(next, "XX-X06"));
    LastYear known = OpenBook.open("w.xlsx", next).raw().lastYear();
    assertEquals("去年.xlsx", known.file());
    assertTrue(known.figures().size() > 30, known.figures().toString());
    Spoil spoil = Spoil.in(OpenBook.open("w.xlsx", next).raw());
    spoil.set("固定资产", "固定资产原值", "期初余额", 123456.78);
    spoil.set("决算对比", "人员经费", "上年度", 1);
    byte[] changed = spoil.on(next);
    assertEquals(2, Edited.findings(changed, "XX-X06").size());
    byte[] run = Workbooks.complete(changed);
    assertEquals(2, Edited.findings(run, "XX-X06").size());
    assertFalse(Workbooks.runAgain(run).changed());
    assertEquals(known.figures(), OpenBook.open("w.xlsx", run).raw().lastYear().figures());
  }

  @Test
  void savedByAnotherProgramInBetween_isTheSame() throws IOException {
    byte[] last = Examples.completedClean();
    byte[] resaved = FormulaProof.recalculated(Tool.libreOffice(), folder, List.of(last)).get(0);
    byte[] next = following(resaved, null);
    assertMoved(last, next);
    byte[] again = FormulaProof.recalculated(Tool.libreOffice(), folder, List.of(next)).get(0);
    assertNothingOfTheYearIsLeft(again);
    assertEquals(List.of(), Edited.findings(again, "XX-X06"));
  }

  @Test
  void scheme_givesTablesAndLimits_andNoFigure() throws IOException {
    byte[] master = Edited.clean(spoil -> spoil.set("参数", "预算调整率核实线", "取值", 0.45));
    byte[] made = NewWorkbook.under(saved("方案.xlsx", master), options()).bytes();
    assertEquals(typed(table(master, "评分"), "评分规则"), typed(table(made, "评分"), "评分规则"));
    assertEquals(table(master, "资料清单").rows().size(), table(made, "资料清单").rows().size());
    assertEquals(List.of(), typed(table(made, "资料清单"), "是否提供"));
    assertEquals(List.of(), typed(table(made, "评分"), "得分"));
    assertEquals(List.of(), typed(table(made, "评分"), "上年得分"));
    assertEquals(Optional.of(new BigDecimal("0.45")), number(table(made, "参数"), "预算调整率核实线", "取值"));
    for (String empty : List.of("预算配置", "决算对比", "固定资产", "月度指标", "三公经费", "绩效目标")) {
      assertFalse(table(made, empty).isFilledIn(), empty);
    }
  }

  @Test
  void schemeOfAnotherFirm_takesThePlaceOfLastYears() throws IOException {
    byte[] last = Examples.completedClean();
    Path master = saved("方案.xlsx", Examples.filled(Example.OFFICE_2024));
    byte[] next = following(last, master);
    assertMoved(last, next, "评分");
    assertEquals(
        table(Files.readAllBytes(master), "评分").rows().size(), table(next, "评分").rows().size());
    assertEquals(List.of(), typed(table(next, "评分"), "上年得分"));
  }

  @Test
  void takenOverAsItIs_keepsAnswers() throws IOException {
    byte[] completed = Examples.completed(Example.OFFICE_2024);
    byte[] answered =
        Workbooks.edit(
            completed,
            book -> {
              FindingCells.answer(book, "YS-R01", "已说明", "年中追加专项经费，批复文件已取得。");
              FindingCells.answer(book, "ZB-R04", "已说明", "年末下达的是结算资金。");
            });
    List<PastFinding> before = OpenBook.open("w.xlsx", answered).pastFindings();
    long given = before.stream().filter(one -> !one.answer().equals(Answer.NONE)).count();
    assertEquals(2, given);
    NewWorkbook made = NewWorkbook.from(saved("旧.xlsx", answered), options());
    List<PastFinding> after = OpenBook.open("w.xlsx", made.bytes()).pastFindings();
    assertEquals(given, after.stream().filter(one -> !one.answer().equals(Answer.NONE)).count());
    assertEquals(
        Workbooks.check(answered).completion().examination().verdict(),
        Workbooks.check(made.bytes()).completion().examination().verdict());
    assertTrue(
        made.left().stream().noneMatch(left -> left.contains("处理说明")), made.left().toString());
  }

  @Test
  void requiredOnly_hasNoOtherSheets() {
    byte[] made = NewWorkbook.ofRequired().bytes();
    assertTrue(tables(made).keySet().stream().allMatch(Layout::required));
    assertEquals(5, tables(made).size());
  }
}
