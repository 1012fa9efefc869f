package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jixiao.book.RawBook;
import org.jixiao.findings.Finding;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.junit.jupiter.api.Test;

/** Words in a merged cell hold for every row that it spans, under whichever heading it stands. */
class MergedCellsTest {

  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "重分类明细", List.of("重分类后", "日期", "摘要"),
          "预算调整明细", List.of("文号", "日期"),
          "绩效目标", List.of("指标性质"),
          "支付汇总", List.of("支付方式"),
          "资料清单", List.of("是否提供"));

  /** The first two rows of a table alike in a column: typed twice, or once and merged. */
  private static byte[] alike(String sheet, String heading, boolean merged) {
    byte[] clean = Examples.clean();
    RawBook book;
    OpenBook open = OpenBook.open("w.xlsx", clean);
    book = open.raw();
    RawTable table =
        book.tables().values().stream()
            .filter(one -> one.layout().name().equals(sheet))
            .findFirst()
            .orElseThrow();
    Column column =
        table.columns().stream()
            .filter(one -> one.heading().equals(heading))
            .findFirst()
            .orElseThrow();
    RawRow first = table.rows().get(0);
    RawRow second = table.rows().get(1);
    return Workbooks.edit(
        clean,
        poi -> {
          var there = poi.getSheet(table.sheet());
          int at = first.cell(column).place().column();
          var from = there.getRow(first.index()).getCell(at);
          var to = there.getRow(second.index()).getCell(at);
          switch (from.getCellType()) {
            case NUMERIC -> to.setCellValue(from.getNumericCellValue());
            default -> to.setCellValue(from.getStringCellValue());
          }
          if (merged) {
            to.setBlank();
            there.addMergedRegion(new CellRangeAddress(first.index(), second.index(), at, at));
          }
        });
  }

  @Test
  void mergedWords_countForEveryRow_andFormulasAgree() {
    COLUMNS.forEach(
        (sheet, headings) ->
            headings.forEach(
                heading -> {
                  byte[] merged = alike(sheet, heading, true);
                  assertEquals(
                      told(alike(sheet, heading, false)), told(merged), sheet + " " + heading);
                  assertTrue(FormulaProof.byEvaluator(Workbooks.complete(merged)) > 100);
                }));
  }

  private static List<String> told(byte[] workbook) {
    return Workbooks.check(workbook).findings().stream()
        .map(finding -> finding.rule() + " " + finding.where() + " " + finding.message())
        .collect(Collectors.toList());
  }

  @Test
  void strokes_standForNothing() {
    byte[] strokes =
        Edited.clean(
            spoil -> spoil.set("决算对比", "事业收入", "本年度", "—").set("决算对比", "事业收入", "上年度", " － "));
    byte[] blanks =
        Edited.clean(
            spoil -> spoil.set("决算对比", "事业收入", "本年度", null).set("决算对比", "事业收入", "上年度", null));
    assertEquals(told(blanks), told(strokes));
    FormulaProof.byEvaluator(Workbooks.complete(strokes));
  }

  @Test
  void codesTypedAsDigits_areSaidToBeRuined() {
    byte[] ruined =
        Edited.clean(spoil -> spoil.set("基本信息", "统一社会信用代码", "填报内容", 114_201_067_312_345_680.0));
    List<Finding> found = Edited.findings(ruined, "JC-T07");
    assertEquals(1, found.size());
    assertTrue(found.get(0).message().contains("已经丢失"), found.get(0).message());
    assertEquals(List.of(), Edited.findings(ruined, "JC-B01"));
    assertEquals(List.of(), Edited.findings(Examples.clean(), "JC-T07"));
  }

  @Test
  void charactersNobodySees_inACode_areIgnored() {
    byte[] clean = Examples.clean();
    OpenBook open = OpenBook.open("w.xlsx", clean);
    RawTable basic =
        open.raw().tables().values().stream()
            .filter(one -> one.layout().name().equals("基本信息"))
            .findFirst()
            .orElseThrow();
    String code =
        basic.rows().stream()
            .filter(row -> row.label().equals("统一社会信用代码"))
            .findFirst()
            .orElseThrow()
            .words(basic.columns().get(1));
    byte[] unseen =
        Edited.clean(spoil -> spoil.set("基本信息", "统一社会信用代码", "填报内容", "\u200b" + code + "\n\u200e"));
    assertEquals(List.of(), Edited.findings(unseen, "JC-B01"));
  }
}
