package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.findings.Finding;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Layout;
import org.junit.jupiter.api.Test;

/** Texts, basis, rules, last year's problems and reviews held against the rest of the workbook. */
class DossierTextsTest {

  private static List<String> textFinds(String rule, String text) {
    byte[] workbook = Edited.clean(spoil -> spoil.set("报告文字", "预算管理", "正文", text));
    return Edited.findings(workbook, rule).stream().map(Finding::message).toList();
  }

  @Test
  void numberThatDiffers_isFound_roundedOnesAndThoseOfPartsAreNot() {
    assertEquals(
        List.of(
            "“预算管理”写的是“预算调整率为8.2%”，按表中数据为7.20%，高1.00个百分点。",
            "“预算管理”写的是“全年预算2705.64万元”，按表中数据为28,056,444.20元，低1,000,044.20元。"),
        textFinds("BW-E02", "预算调整率为8.2%，较低。\n全年预算2705.64万元。"));
    assertEquals(
        List.of(),
        textFinds(
            "BW-E02",
            "预算调整率为7.2%，约为7%；全年预算2,805.64万元，约2800万元。"
                + "2023年预算调整率为12.5%；上年预算完成率为90%；人员经费预算调整率为3.57%。"
                + "项目支出中，年初预算1073.59万元；预算调整率不超过10%；综合得分96分。"));
  }

  @Test
  void unknownAndBrokenTags_areFound_factsMayBeNamed() {
    List<String> found = textFinds("BW-E01", "{{被评价单位}}的预算调整率为{{预算调增率}}，完成率为{{预算完成率}。");
    assertEquals(2, found.size(), found.toString());
    assertEquals("“预算管理”的标签 {{预算调增率}} 不是指标名称。", found.get(0));
    assertTrue(found.get(1).contains("括号不全"), found.get(1));
  }

  @Test
  void gradeAndWeightsOfAText_areHeldAgainstTheScoreTable() {
    assertEquals(
        List.of("“预算管理”写的是“等级为良好”，按评分表的得分率应为“优秀”。"), textFinds("BW-J01", "经评价，评价等级为“良好”。"));
    assertEquals(
        List.of("“预算管理”写的是“产出指标20分”，评分表中“产出”为14分。"),
        textFinds("BW-J01", "投入20分、过程46分、产出指标20分、效益20分。"));
    assertEquals(List.of(), textFinds("BW-J01", "评价等级为优。单位自评等级为“良好”。过程指标权重46%。"));
  }

  @Test
  void amountBeyondTheBudget_isFound() {
    assertEquals(1, textFinds("BW-R01", "罚款约273000万元。").size());
    assertEquals(List.of(), textFinds("BW-R01", "罚款约27.3万元。"));
  }

  @Test
  void placeholdersAndMisspellings_ofTakenProblems_areFound() {
    List<String> found = new ArrayList<>();
    for (String fact : List.of("全年开会XX场。", "帐户没有核对。", "目标值仍为“XX”。")) {
      byte[] workbook = Edited.clean(spoil -> spoil.set("问题与建议", "绩效管理", "事实", fact));
      Edited.findings(workbook, "WT-E02").forEach(one -> found.add(one.message()));
    }
    assertEquals(List.of("第6行的“事实”留有“XX”。", "第6行的“事实”中“帐户”应为“账户”。"), found);
  }

  @Test
  void coverWithoutFirm_isTold() {
    byte[] workbook = Edited.clean(spoil -> spoil.set("基本信息", "评价机构", "填报内容", null));
    assertEquals(
        List.of("“评价机构”没有填写，报告封面缺这一项。"),
        Edited.findings(workbook, "JC-M02").stream().map(Finding::message).toList());
  }

  private static List<String> basisFinds(String document, String heading, Object value) {
    byte[] workbook = Edited.clean(spoil -> spoil.set("评价依据", document, heading, value));
    return Edited.findings(workbook, "YJ-E04").stream().map(Finding::message).toList();
  }

  @Test
  void documentsNotInForce_areFound() {
    assertEquals(
        List.of("“岚溪县县直机关会议费管理办法”是2026年的文件，晚于出具报告的2025年。"),
        basisFinds("岚溪县县直机关会议费管理办法", "施行日期", "2026-01-01"));
    assertEquals(List.of("“岚溪县县直机关会议费管理办法”是2020年的旧版，第12行有2022年的新版。"), newerEdition());
    assertEquals(List.of(), basisFinds("岚溪县县直机关会议费管理办法", "状态", "不明"));
    assertEquals(
        List.of("“岚溪县县直机关会议费管理办法”自2016年7月1日起不再执行（财行〔2016〕214号），不能作为评价依据。"),
        basisFinds("岚溪县县直机关会议费管理办法", "文号", "财行[2013]286号"));
  }

  private static List<String> newerEdition() {
    byte[] workbook =
        Edited.clean(
            spoil ->
                spoil
                    .set("评价依据", "2024年部门预算批复和调整批复", "施行日期", "2022-01-01")
                    .set("评价依据", "2024年部门预算批复和调整批复", "文件名称", "岚溪县县直机关会议费管理办法（2022年修订）"));
    return Edited.findings(workbook, "YJ-E04").stream().map(Finding::message).toList();
  }

  @Test
  void rulesSaidToBeMissing_contradictTheList() {
    byte[] workbook =
        Edited.clean(
            spoil ->
                spoil
                    .set("评分", "资产管理安全性", "得分", 1)
                    .set("评分", "资产管理安全性", "扣分说明", "未提供国有资产管理制度和公务用车管理办法，扣1分")
                    .set("制度清单", "内部控制制度", "是否健全", "未提供"));
    assertEquals(
        List.of(
            "“资产管理制度”在制度清单中已提供，“资产管理安全性”的扣分说明却写未提供。",
            "“公务用车管理制度”在制度清单中已提供，“资产管理安全性”的扣分说明却写未提供。",
            "“内部控制制度”在制度清单中未提供，资料清单的“财务管理和内部控制制度汇编”却写已提供。"),
        Edited.findings(workbook, "ZD-E01").stream().map(Finding::message).toList());
  }

  @Test
  void sheetsLeftEmpty_areNoFinding_andAskTheUnitForItsRulesOnly() {
    RunResult result = Workbooks.check(emptied("报告文字", "评价依据", "制度清单", "上年问题整改", "复核记录"));
    assertEquals(List.of(), result.findings().stream().map(Finding::message).toList());
    assertEquals(List.of(Forms.REGULATIONS.layout()), result.completion().missingTables());
  }

  /** The clean department with these sheets as they are in the blank template. */
  private static byte[] emptied(String... sheets) {
    Map<Layout, List<Map<String, String>>> tables =
        new LinkedHashMap<>(OpenBook.open("w.xlsx", Examples.clean()).inputs().tables());
    tables.keySet().removeIf(layout -> List.of(sheets).contains(layout.sheet()));
    return Template.filled(tables);
  }

  @Test
  void levelNamedTwice_keepsBothRows_alsoInAFreshTemplate() throws Exception {
    byte[] clean = Examples.clean();
    byte[] fresh = Template.toGoOn(OpenBook.open("w.xlsx", clean).inputs().tables());
    for (byte[] workbook : List.of(clean, fresh)) {
      try (XSSFWorkbook book = Workbooks.open(workbook)) {
        List<String> seen = new ArrayList<>();
        for (int row = 3; row < 7; row++) {
          var cells = book.getSheet("复核记录").getRow(row);
          seen.add(cells.getCell(0) + " " + cells.getCell(4));
        }
        assertEquals(List.of("项目经理 周明川", "部门经理 许静兰", "合伙人 沈岳衡", "部门经理 许静兰"), seen);
      }
    }
  }

  @Test
  void inTheNextYear_textsAreMarked_documentsStay_judgementsGo() {
    OpenBook book = OpenBook.open("w.xlsx", Examples.clean());
    CarriedInputs typed = book.inputs();
    CarriedInputs next = typed.aYearOn(book.raw());
    List<Map<String, String>> texts = next.tables().get(Forms.TEXTS.layout());
    assertEquals(31, texts.size());
    assertTrue(texts.stream().allMatch(row -> row.get("正文").startsWith("【上年文字，待更新】")));
    assertTrue(texts.stream().noneMatch(row -> row.containsKey("采用")));
    assertEquals(typed.tables().get(Forms.BASIS.layout()), next.tables().get(Forms.BASIS.layout()));
    List<Map<String, String>> rules = next.tables().get(Forms.REGULATIONS.layout());
    assertEquals(18, rules.size());
    assertEquals(Set.of("制度名称", "文号", "制定日期"), Set.copyOf(rules.get(17).keySet()));
    // Last year's problems are done with; this year's, but for the one not used, are next year's.
    List<Map<String, String>> problems = next.tables().get(Forms.RECTIFICATION.layout());
    assertEquals(2, problems.size());
    assertTrue(problems.stream().allMatch(row -> Set.of("问题", "建议").equals(row.keySet())));
    assertEquals(
        List.of(Map.of("级次", "项目经理"), Map.of("级次", "部门经理"), Map.of("级次", "合伙人")),
        next.tables().get(Forms.REVIEW.layout()));
  }
}
