package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Dossier;
import org.jixiao.findings.Finding;
import org.jixiao.numbers.Place;
import org.jixiao.run.Example;
import org.jixiao.sheets.workpapers.Workpapers;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Rows;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** 评分底稿 follows 评分, and what people typed stays with its indicator. */
class WorkpapersTest {

  private static final byte[] DONE = Examples.completedClean();

  private static final Map<String, String> BEFORE = papers(DONE);

  /** For each indicator of the working papers its index number. */
  private static Map<String, String> papers(byte[] workbook) {
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      Map<String, String> papers = new LinkedHashMap<>();
      Rows.of(book.getSheet("评分底稿")).forEach(row -> papers.put(row.get("三级指标"), row.get("索引号")));
      return papers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The workbook after a change and a run; a further run changes nothing. */
  private static byte[] after(Consumer<XSSFWorkbook> change) {
    byte[] once = Workbooks.complete(Workbooks.edit(DONE, change));
    assertArrayEquals(once, Workbooks.complete(once));
    return once;
  }

  private static void typeOver(Cell cell, String words) {
    cell.removeFormula();
    cell.setCellValue(words);
  }

  private static int row(XSSFSheet scores, String indicator) {
    return Rows.cell(scores, "三级指标", indicator, "三级指标").getRowIndex();
  }

  private static void insert(XSSFSheet scores, int at, String name) {
    scores.shiftRows(at, scores.getLastRowNum(), 1);
    XSSFRow row = scores.createRow(at);
    row.createCell(0).setCellValue("产出");
    row.createCell(1).setCellValue("职责履行");
    row.createCell(2).setCellValue(name);
    row.createCell(3).setCellValue(1);
    row.createCell(4).setCellValue(1);
  }

  @Test
  void everyIndicator_hasItsLine_andItsFormulas() {
    assertEquals(26, BEFORE.size());
    assertEquals("C1-2", BEFORE.get("完成及时率"));
    assertTrue(FormulaProof.byEvaluator(DONE) > 100);
  }

  /** In another order each time they made another file of the same workbook. */
  @Test
  void notes_areWrittenFromTopToBottom() {
    byte[] forgetful =
        Workbooks.edit(
            DONE,
            book ->
                BEFORE
                    .keySet()
                    .forEach(
                        name -> Rows.cell(book.getSheet("评分底稿"), "三级指标", name, "对应指标").setBlank()));
    Dossier dossier = Dossier.read(OpenBook.open("w.xlsx", forgetful).raw());
    List<Integer> rows =
        dossier.readings().stream()
            .filter(Workpapers.class::isInstance)
            .flatMap(papers -> papers.notes().keySet().stream())
            .map(Place::row)
            .toList();
    assertTrue(rows.size() > 20, "notes: " + rows.size());
    assertEquals(rows.stream().sorted().toList(), rows);
  }

  /** They were once made before 参数 had said to how many decimals a rule scores. */
  @Test
  void scores_areThoseOfTheScoreTable_roundedAsParametersSay() throws Exception {
    byte[] rounded =
        after(book -> Rows.cell(book.getSheet("参数"), "参数", "系统评分保留小数位", "取值").setCellValue(1));
    try (XSSFWorkbook book = Workbooks.open(rounded)) {
      for (String indicator : List.of("预算完成率", "三公经费控制率", "实际完成率")) {
        double score =
            Rows.cell(book.getSheet("评分"), "三级指标", indicator, "得分").getNumericCellValue();
        Cell paper = Rows.cell(book.getSheet("评分底稿"), "三级指标", indicator, "初评得分");
        assertEquals(Math.rint(score * 10) / 10, score, 1e-9);
        assertEquals(score, paper.getNumericCellValue(), 1e-9, indicator);
      }
    }
    FormulaProof.byEvaluator(rounded);
  }

  @Test
  void rowInserted_getsARowOfItsOwn_theOthersKeepTheirs() {
    byte[] more =
        after(
            book -> {
              XSSFSheet scores = book.getSheet("评分");
              insert(scores, row(scores, "完成及时率"), "新增的指标");
            });
    Map<String, String> expected = new LinkedHashMap<>(BEFORE);
    expected.put("新增的指标", "");
    assertEquals(expected, papers(more));
    FormulaProof.byEvaluator(more);
  }

  @Test
  void freeRowBetween_isTakenByTheIndicatorThatStandsThere() throws Exception {
    byte[] more =
        after(
            book -> {
              XSSFSheet scores = book.getSheet("评分");
              insert(scores, row(scores, "完成及时率"), "新增的指标");
              XSSFSheet papers = book.getSheet("评分底稿");
              int at = row(papers, "完成及时率");
              papers.shiftRows(at, papers.getLastRowNum(), 1);
              XSSFRow empty = papers.createRow(at);
              for (int column = 0; column < 13; column++) {
                empty.createCell(column);
              }
            });
    List<String> names = List.copyOf(papers(more).keySet());
    assertEquals(names.indexOf("完成及时率") - 1, names.indexOf("新增的指标"));
  }

  @Test
  void namesTypedAndNothingElse_holdNoRow_aFurtherRunChangesNothing() {
    byte[] named =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> {
              XSSFSheet papers = book.getSheet("评分底稿");
              List<String> typed = List.of("内部员工满意度", "自拟的指标", "自拟的另一指标");
              for (int i = 0; i < typed.size(); i++) {
                typeOver(Rows.below(papers, "三级指标", i), typed.get(i));
                Rows.below(papers, "对应指标", i).setBlank();
              }
            });
    byte[] once = Workbooks.complete(named);
    assertArrayEquals(once, Workbooks.complete(once));
    List<String> names = List.copyOf(papers(once).keySet());
    assertTrue(names.containsAll(List.of("内部员工满意度", "自拟的指标", "自拟的另一指标")), names.toString());
  }

  @Test
  void nameTypedOverAFormula_isSaid_alsoWhereNothingElseWasTyped() {
    byte[] typed =
        Workbooks.edit(
            Examples.filled(Example.OFFICE_2024),
            book -> typeOver(Rows.below(book.getSheet("评分底稿"), "三级指标", 1), "自拟的指标"));
    assertEquals(
        List.of("“自拟的指标”"), Edited.findings(typed, "DG-L01").stream().map(Finding::found).toList());
  }

  @Test
  void reordered_typedWordsStayWithTheirIndicator() {
    byte[] moved =
        after(
            book -> {
              XSSFSheet scores = book.getSheet("评分");
              Cell one = Rows.cell(scores, "三级指标", "完成及时率", "三级指标");
              Cell other = Rows.cell(scores, "三级指标", "重点工作办结率", "三级指标");
              one.setCellValue("重点工作办结率");
              other.setCellValue("完成及时率");
              // As a spreadsheet shows it: the formulas follow at once.
              book.setForceFormulaRecalculation(true);
              book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            });
    assertEquals(BEFORE, papers(moved));
    assertEquals(List.of(), Edited.findings(moved, "DG-L01"));
    FormulaProof.byEvaluator(moved);
  }

  @Test
  void renamed_keepsItsLine() {
    byte[] renamed =
        after(
            book -> Rows.cell(book.getSheet("评分"), "三级指标", "完成及时率", "三级指标").setCellValue("按时完成率"));
    assertEquals("C1-2", papers(renamed).get("按时完成率"));
    assertEquals(List.of(), Edited.findings(renamed, "DG-E02"));
  }

  @Test
  void deleted_lineStaysUnderItsNameAsText_andIsSaid() throws Exception {
    byte[] fewer =
        after(
            book -> {
              XSSFSheet scores = book.getSheet("评分");
              int at = row(scores, "完成及时率");
              scores.removeRow(scores.getRow(at));
              scores.shiftRows(at + 1, scores.getLastRowNum(), -1);
            });
    assertEquals(BEFORE, papers(fewer));
    List<Finding> found = Edited.findings(fewer, "DG-E02");
    assertEquals(List.of("完成及时率"), found.stream().map(Finding::found).toList());
    try (XSSFWorkbook book = Workbooks.open(fewer)) {
      XSSFSheet papers = book.getSheet("评分底稿");
      assertEquals(CellType.STRING, Rows.cell(papers, "三级指标", "完成及时率", "三级指标").getCellType());
      assertEquals("", Rows.words(Rows.cell(papers, "三级指标", "完成及时率", "分值")));
    }
    FormulaProof.byEvaluator(fewer);
  }

  @Test
  void scoresDeleted_noFormulaIsLeft_everythingTypedIs() throws Exception {
    byte[] without = after(book -> book.removeSheetAt(book.getSheetIndex("评分")));
    assertEquals(BEFORE, papers(without));
    try (XSSFWorkbook book = Workbooks.open(without)) {
      for (Row row : book.getSheet("评分底稿")) {
        for (Cell cell : row) {
          assertFalse(cell.getCellType() == CellType.FORMULA, cell.getAddress().toString());
        }
      }
    }
  }

  @Test
  void printedPages_endWithTheGroups() throws Exception {
    try (XSSFWorkbook book = Workbooks.open(DONE)) {
      assertEquals(7, book.getSheet("评分底稿").getRowBreaks().length);
    }
    try (XSSFWorkbook book = Workbooks.open(Workbooks.complete(Template.blank()))) {
      assertEquals(0, book.getSheet("评分底稿").getRowBreaks().length);
    }
  }

  @Test
  void incompletePapers_areFound_untouchedOnesAreNot() {
    byte[] spoilt =
        Edited.clean(
            s ->
                s.set("评分底稿", "绩效指标明确性", "佐证材料", null)
                    .set("评分底稿", "预算完成率", "索引号", null)
                    .set("评分底稿", "预算调整率", "复核得分", 3.5)
                    .set("评分底稿", "公用经费控制率", "复核人", "谭志远"));
    assertEquals(
        List.of(
            "“绩效指标明确性”得满分4分，底稿没有写明佐证材料。",
            "“预算完成率”扣0.98分，底稿没有索引号。",
            "“预算调整率”复核得分3.5分，评分表得分4分。",
            "“公用经费控制率”的编制人和复核人都是谭志远。"),
        Edited.findings(spoilt, "DG-E01").stream().map(Finding::message).toList());
    assertEquals(List.of(), Edited.findings(Examples.filled(Example.OFFICE_2024), "DG-E01"));
  }
}
