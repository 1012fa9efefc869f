package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.findings.Finding;
import org.jixiao.run.Example;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.FindingCells;
import org.jixiao.support.Rows;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Layout;
import org.junit.jupiter.api.Test;

/** The problems that a run proposes, and what people make of them. */
class ProposalsTest {

  private static final String SHEET = "问题与建议";

  private static final byte[] DONE = Examples.completed(Example.OFFICE_2024);

  private static List<Map<String, String>> lines(byte[] workbook) {
    try (XSSFWorkbook book = Workbooks.open(workbook)) {
      return Rows.of(book.getSheet(SHEET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> facts(byte[] workbook) {
    return lines(workbook).stream().map(line -> line.get("事实")).toList();
  }

  /** The workbook after a change and a run; a further run changes nothing. */
  private static byte[] after(byte[] workbook, Consumer<XSSFWorkbook> change) {
    byte[] once = Workbooks.complete(Workbooks.edit(workbook, change));
    assertArrayEquals(once, Workbooks.complete(once));
    return once;
  }

  private static Cell score(XSSFWorkbook book, String indicator, String heading) {
    return Rows.cell(book.getSheet("评分"), "三级指标", indicator, heading);
  }

  private static Cell problem(XSSFWorkbook book, String number, String heading) {
    return Rows.cell(book.getSheet(SHEET), "序号", number, heading);
  }

  private static void emptied(XSSFWorkbook book, String number) {
    XSSFSheet sheet = book.getSheet(SHEET);
    sheet.getRow(problem(book, number, "事实").getRowIndex()).forEach(Cell::setBlank);
  }

  @Test
  void deductionsAndDoubts_areProposed_once() {
    List<Map<String, String>> lines = lines(DONE);
    assertEquals(30, lines.size());
    assertTrue(lines.stream().allMatch(line -> line.get("状态").equals("建议稿")));
    Map<String, String> first = lines.get(0);
    assertEquals("“在职人员控制率”分值5分，得0分，扣5分：未提供花名册。", first.get("事实"));
    assertEquals("5", first.get("扣分"));
    assertEquals("在职人员控制率", first.get("涉及三级指标"));
    assertTrue(first.get("建议").contains("补充提供“部门花名册”"), first.get("建议"));
    Map<String, String> unused =
        lines.stream()
            .filter(line -> line.get("标识").startsWith("ZB-R05"))
            .findFirst()
            .orElseThrow();
    assertEquals("5074887.93", unused.get("金额"));
    assertEquals("进度匹配度", unused.get("涉及三级指标"));
    assertFalse(Workbooks.runAgain(DONE).changed());
    assertEquals(List.of(), Edited.findings(DONE, "WT-E01"));
  }

  @Test
  void cleanDepartment_hasWrittenItsProblems_andGetsNoMore() {
    assertEquals(3, lines(Examples.completedClean()).size());
  }

  @Test
  void takenOverTurnedDownOrChanged_staysAsItIs() {
    byte[] after =
        after(
            DONE,
            book -> {
              problem(book, "1", "状态").setCellValue("采用");
              problem(book, "2", "状态").setCellValue("不采用");
              problem(book, "2", "未采纳理由").setCellValue("批复文件随后补交");
              problem(book, "3", "建议").setCellValue("自己写的建议");
              score(book, "在职人员控制率", "得分").setCellValue(5);
              score(book, "预算编制科学性与配置合理性", "得分").setCellValue(5);
              score(book, "预算约束合规性", "得分").setCellValue(1);
            });
    List<Map<String, String>> lines = lines(after);
    assertEquals(lines(DONE).get(0).get("事实"), lines.get(0).get("事实"));
    assertEquals("批复文件随后补交", lines.get(1).get("未采纳理由"));
    assertEquals("自己写的建议", lines.get(2).get("建议"));
    assertEquals("建议稿", lines.get(2).get("状态"));
  }

  @Test
  void untouchedLine_followsItsGround_andGoesWithIt_andComesBack() {
    byte[] lower = after(DONE, book -> score(book, "管理制度健全性", "得分").setCellValue(0.5));
    assertTrue(facts(lower).contains("“管理制度健全性”分值2分，得0.5分，扣1.5分：未提供项目管理制度。"));
    assertEquals(30, lines(lower).size());
    byte[] full =
        after(
            lower,
            book -> {
              score(book, "管理制度健全性", "得分").setCellValue(2);
              score(book, "管理制度健全性", "扣分说明").setBlank();
            });
    assertTrue(facts(full).stream().noneMatch(fact -> fact.startsWith("“管理制度健全性”分值")));
    byte[] again =
        after(
            full,
            book -> {
              score(book, "管理制度健全性", "得分").setCellValue(1);
              score(book, "管理制度健全性", "扣分说明").setCellValue("未提供项目管理制度");
            });
    assertTrue(facts(again).contains("“管理制度健全性”分值2分，得1分，扣1分：未提供项目管理制度。"));
  }

  @Test
  void deletedLine_doesNotComeBack() {
    String fact = facts(DONE).get(3);
    byte[] without = after(DONE, book -> emptied(book, "4"));
    assertFalse(facts(without).contains(fact));
    assertEquals(29, lines(without).size());
    byte[] later = after(without, book -> score(book, "预算约束合规性", "得分").setCellValue(1));
    assertFalse(facts(later).contains(fact));
  }

  @Test
  void fiftyProblems_getRowsWhereThereAreFifteen() {
    List<Map<String, String>> scores = new ArrayList<>();
    IntStream.rangeClosed(1, 50)
        .forEach(
            i ->
                scores.add(
                    Map.of(
                        "一级指标",
                        "过程",
                        "二级指标",
                        "管理",
                        "三级指标",
                        "第" + i + "项指标",
                        "分值",
                        "2",
                        "得分",
                        "1",
                        "扣分说明",
                        "第" + i + "项未做到")));
    byte[] filled = Template.filled(Map.of(Forms.SCORING.layout(), scores));
    byte[] completed = Workbooks.complete(filled);
    List<Map<String, String>> lines = lines(completed);
    assertEquals(50, lines.stream().filter(line -> line.get("标识").startsWith("扣分")).count());
    assertEquals("“第50项指标”分值2分，得1分，扣1分：第50项未做到。", lines.get(49).get("事实"));
    assertArrayEquals(completed, Workbooks.complete(completed));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      assertEquals(50, Rows.of(book.getSheet("评分底稿")).size());
      XSSFSheet sheet = book.getSheet(SHEET);
      int last = Integer.parseInt(lines.get(49).get(""));
      assertEquals(
          sheet.getRow(4).getCell(2).getCellStyle(), sheet.getRow(last).getCell(2).getCellStyle());
      assertTrue(
          sheet.getDataValidations().stream()
              .flatMap(one -> List.of(one.getRegions().getCellRangeAddresses()).stream())
              .anyMatch(range -> range.isInRange(last, 14)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatPeopleWroteBesideAndBelow_stays() {
    byte[] after =
        after(
            Examples.filled(Example.OFFICE_2024),
            book -> {
              XSSFSheet sheet = book.getSheet(SHEET);
              sheet.getRow(3).createCell(17).setCellValue("科室备查");
              sheet.addMergedRegion(new CellRangeAddress(3, 7, 17, 18));
              sheet.getRow(9).createCell(17).setCellFormula("COUNTA(C4:C60)");
              sheet.getRow(3).getCell(1).setCellValue("手写");
              sheet.getRow(3).getCell(2).setCellValue("自己写的问题");
              sheet.getRow(3).getCell(8).setCellValue("自己写的建议");
              sheet.createRow(18).createCell(0).setCellValue("注：以下由复核人填写");
            });
    try (XSSFWorkbook book = Workbooks.open(after)) {
      XSSFSheet sheet = book.getSheet(SHEET);
      assertEquals("科室备查", sheet.getRow(3).getCell(17).getStringCellValue());
      assertEquals("COUNTA(C4:C60)", sheet.getRow(9).getCell(17).getCellFormula());
      assertEquals("注：以下由复核人填写", sheet.getRow(18).getCell(0).getStringCellValue());
      assertEquals("自己写的问题", sheet.getRow(3).getCell(2).getStringCellValue());
      assertEquals("", Rows.words(sheet.getRow(18).getCell(2)));
      assertTrue(sheet.getMergedRegions().contains(new CellRangeAddress(3, 7, 17, 18)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    assertEquals(32, lines(after).size());
  }

  @Test
  void explainedDoubt_isProposedWithTheExplanation_aMistakenOneIsNot() {
    byte[] answered =
        after(
            DONE,
            book -> {
              FindingCells.answer(book, "ZB-R05", "已说明", "结转资金已按规定申报");
              FindingCells.answer(book, "ZB-R04", "误报", "上级专项指标下达时间固定");
            });
    List<Map<String, String>> lines = lines(answered);
    assertTrue(lines.stream().anyMatch(line -> line.get("原因").endsWith("单位说明：结转资金已按规定申报")));
    assertTrue(lines.stream().noneMatch(line -> line.get("标识").startsWith("ZB-R04")));
  }

  @Test
  void freshTemplate_hasTheLinesAndTheWorkingPapers_nextYearAsksWhatBecameOfThem() {
    OpenBook book = OpenBook.open("w.xlsx", Examples.completedClean());
    byte[] fresh = Workbooks.complete(Template.toGoOn(book.inputs().tables()));
    assertEquals(
        List.of("采用", "不采用", "采用"), lines(fresh).stream().map(line -> line.get("状态")).toList());
    try (XSSFWorkbook again = Workbooks.open(fresh)) {
      Cell index = Rows.cell(again.getSheet("评分底稿"), "三级指标", "完成及时率", "索引号");
      assertEquals("C1-2", index.getStringCellValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<Layout, List<Map<String, String>>> next = book.inputs().aYearOn(book.raw()).tables();
    List<Map<String, String>> open = next.get(Forms.RECTIFICATION.layout());
    assertEquals(2, open.size());
    assertTrue(open.get(1).get("问题").startsWith("未提供绩效运行监控记录"));
    assertTrue(open.get(1).get("建议").startsWith("建立绩效运行监控台账"));
    assertEquals(List.of(), next.get(Forms.PROBLEMS.layout()));
    assertFalse(next.get(Forms.WORKPAPERS.layout()).get(0).containsKey("编制人"));
  }

  @Test
  void withoutTheSheet_nothingIsSaidAndNothingRemembered() throws Exception {
    byte[] after =
        after(
            Examples.filled(Example.OFFICE_2024),
            book -> book.removeSheetAt(book.getSheetIndex(SHEET)));
    try (XSSFWorkbook book = Workbooks.open(after)) {
      assertEquals(null, book.getSheet(SHEET));
      book.getSheet("运行记录")
          .forEach(row -> assertFalse(Rows.words(row.getCell(0)).startsWith("已拟写")));
    }
  }

  @Test
  void problemsThatAreNotWhole_areFound_onceSomebodyHasBegun() {
    byte[] begun = Workbooks.edit(DONE, book -> problem(book, "1", "状态").setCellValue("采用"));
    List<Finding> found = Edited.findings(begun, "WT-E01");
    assertTrue(found.get(0).message().contains("问题与建议中没有对应的问题"), found.get(0).message());
    byte[] spoilt =
        Edited.clean(
            s ->
                s.set(SHEET, "绩效管理", "建议", null)
                    .set(SHEET, "预算编制", "未采纳理由", null)
                    .set(SHEET, "预算执行", "扣分", null)
                    .set(SHEET, "预算执行", "金额", null));
    assertEquals(
        List.of("第4行的问题事实写有金额而“金额”栏空白。", "第5行的问题不采用而没有写明理由。", "第6行的问题没有整改建议。"),
        Edited.findings(spoilt, "WT-E01").stream().map(Finding::message).toList());
    byte[] unnamed = Edited.clean(s -> s.set(SHEET, "绩效管理", "涉及三级指标", "别的指标"));
    assertEquals(
        List.of("“绩效运行监控开展情况”扣2分，问题与建议中没有对应的问题。"),
        Edited.findings(unnamed, "WT-E01").stream().map(Finding::message).toList());
  }
}
