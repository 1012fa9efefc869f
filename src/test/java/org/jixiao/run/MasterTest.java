package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jixiao.book.Forms;
import org.jixiao.container.Parts;
import org.jixiao.excel.Template;
import org.jixiao.findings.Finding;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.scoring.language.RuleLanguage;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.Workbooks;
import org.jixiao.table.Layout;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published score tables that the program brings along. */
@Order(1)
class MasterTest {

  /** What a person types into the table of Hunan for the invented department. */
  private static final Map<String, String> TYPED =
      Map.of(
          "管理制度健全性", "是是是否",
          "预决算信息公开性", "①是②是③是④是⑤否",
          "重点工作实际完成率", "47",
          "行政效能", "好");

  private static List<Map<String, String>> scores(Map<Layout, List<Map<String, String>>> tables) {
    return tables.get(Forms.SCORING.layout());
  }

  private static Map<Layout, List<Map<String, String>>> underHunan() {
    Map<Layout, List<Map<String, String>>> tables =
        new LinkedHashMap<>(new KeptTables("example/invented").all());
    tables.putAll(Master.HUNAN.tables());
    tables.remove(Forms.WORKPAPERS.layout());
    for (Map<String, String> row : scores(tables)) {
      row.put("指标值", TYPED.getOrDefault(row.get("三级指标"), ""));
      if (row.get("三级指标").equals("经济社会生态效益")) {
        row.put("得分", "9");
        row.put("扣分说明", "生态效益缺少监测数据，扣1分");
      }
    }
    return tables;
  }

  @ParameterizedTest
  @EnumSource(Master.class)
  void fileOfTheTemplates_isWhatTheProgramBuilds(Master master) throws IOException {
    Path file = Path.of("workbook-templates", master.fileName());
    assertTrue(Parts.of(Files.readAllBytes(file)).isSameAs(Parts.of(master.workbook())));
  }

  @ParameterizedTest
  @EnumSource(Master.class)
  void everyIndicator_hasItsSource_andARuleThatIsUnderstood(Master master) {
    List<Map<String, String>> rows = scores(master.tables());
    for (Map<String, String> row : rows) {
      assertFalse(row.get("标准来源").isEmpty(), row.toString());
      assertFalse(row.get("评价要点").isEmpty(), row.toString());
      RuleLanguage.Read read = RuleLanguage.read(row.get("评分规则"));
      assertTrue(read.isUnderstood(), () -> row.get("评分规则") + read.problem());
    }
    assertEquals(rows.size(), rows.stream().map(row -> row.get("三级指标")).distinct().count());
  }

  @Test
  void commonFramework_has28Indicators_andLeavesThePointsOpen() {
    List<Map<String, String>> rows = scores(Master.COMMON_2013.tables());
    assertEquals(28, rows.size());
    assertTrue(rows.stream().allMatch(row -> row.get("分值").isEmpty()));
    assertEquals(7, rows.stream().map(row -> row.get("二级指标")).distinct().count());
  }

  @Test
  void hunanTable_scoresByRulesAlone_asComputedByHand() {
    byte[] done = Workbooks.complete(Template.filled(underHunan()));
    Scoring scoring = Workbooks.check(done).completion().dossier().scoring().orElseThrow();
    BigDecimal share =
        new BigDecimal("27370696.40").divide(new BigDecimal("28056444.20"), 20, RoundingMode.DOWN);
    BigDecimal below = BigDecimal.ONE.subtract(share).movePointRight(2);
    BigDecimal completed =
        new BigDecimal(5)
            .subtract(below.divide(new BigDecimal(5)).multiply(new BigDecimal(2)))
            .setScale(2, RoundingMode.HALF_UP);
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("在职人员控制率", "5"); // 82 of 86
    expected.put("三公经费变动率", "5"); // below last year's
    expected.put("预算完成率", completed.stripTrailingZeros().toPlainString());
    expected.put("预算控制率", "4"); // 2127562.02 / 26171101.37 = 8.13%
    expected.put("楼堂馆所面积控制率", "5");
    expected.put("楼堂馆所投资控制率", "5");
    expected.put("公用经费控制率", "8");
    expected.put("三公经费控制率", "7");
    expected.put("政府采购执行率", "6");
    expected.put("管理制度健全性", "6"); // three of four, two points each
    expected.put("资金使用合规性", "6");
    expected.put("预决算信息公开性", "4"); // four of five
    expected.put("重点工作实际完成率", "7.52"); // 47 / 50 × 8
    expected.put("经济社会生态效益", "9");
    expected.put("行政效能", "6");
    expected.put("服务对象满意度", "6"); // 95.26%
    Map<String, String> found = new LinkedHashMap<>();
    scoring.items().forEach(item -> found.put(item.third(), item.score().scored().show()));
    assertEquals(expected, found);
    BigDecimal total =
        expected.values().stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, total.compareTo(scoring.total().scored().number()));
    FormulaProof.byEvaluator(done);
  }

  @Test
  void sameTableScoredByAPerson_hasTheSameFindings_butThoseOfRules() {
    Map<Layout, List<Map<String, String>>> byRule = underHunan();
    byte[] done = Workbooks.complete(Template.filled(byRule));
    Scoring scoring = Workbooks.check(done).completion().dossier().scoring().orElseThrow();
    Map<Layout, List<Map<String, String>>> byPerson = underHunan();
    for (Scoring.Item item : scoring.items()) {
      scores(byPerson).stream()
          .filter(row -> row.get("三级指标").equals(item.third()))
          .forEach(
              row -> {
                row.put("评分方式", "人工");
                row.put("评分规则", "");
                row.put("指标值", "");
                row.put("得分", item.score().scored().show());
                row.put("扣分说明", item.reason());
              });
    }
    Set<String> rules = told(done);
    Set<String> person = told(Workbooks.complete(Template.filled(byPerson)));
    Set<String> more = new TreeSet<>(person);
    more.removeAll(rules);
    assertEquals(Set.of(), more);
    rules.removeAll(person);
    assertTrue(rules.stream().allMatch(one -> one.startsWith("PF-J")), rules.toString());
  }

  private static Set<String> told(byte[] workbook) {
    List<String> told = new ArrayList<>();
    for (Finding finding : Workbooks.check(workbook).completion().examination().findings()) {
      told.add(finding.rule() + " " + finding.sheet() + "›" + finding.row());
    }
    return new TreeSet<>(told);
  }
}
