package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.book.RawBook;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Slips;
import org.jixiao.support.Spoil;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Contradictions planted all at once: each is found at its cell, and none hides another. */
class ContradictionsTest {

  private static List<Finding> findings;

  /** The rule, and the cell where the finding must stand. */
  private static final Map<String, String[]> PLANTED = new LinkedHashMap<>();

  static {
    plant("JC-B01", "基本信息", "统一社会信用代码", "填报内容");
    plant("JC-R01", "基本信息", "在职人员数", "填报内容");
    plant("KJ-B01", "评价框架", "合计", "分值");
    plant("YS-X01", "预算配置", "公用经费", "增长额");
    plant("TZ-E01", "预算调整明细", "人员经费", "文号");
    plant("ZF-X01", "支付汇总", "合计", "金额");
    plant("JS-B01", "决算对比", "本年收入", "本年度");
    plant("JS-B02", "决算对比", "本年支出", "上年度");
    plant("JS-B03", "决算对比", "基本支出", "上年度");
    plant("JS-E01", "决算对比", "人员经费", "原因");
    plant("JZ-B01", "收支结转", "一般公共预算", "年末账面数");
    plant("JZ-B03", "收支结转", "合计", "本年收入");
    plant("JZ-X02", "收支结转", "政府性基金", "年初结转结余");
    plant("XM-B01", "项目支出", "合计", "年初预算数");
    plant("XM-R01", "项目支出", "旅游宣传推广", "执行率");
    plant("SJ-X01", "基础数据", "在职人员数", "本年数");
    plant("SJ-R03", "基础数据", "实际投资", "本年数");
    plant("XJ-B01", "支出衔接", "合计", "重分类调整");
    plant("CF-X01", "重分类明细", "记-0087", "重分类后");
    plant("XJ-R01", "支出衔接", "人员经费", "与决算差异");
    plant("SG-R01", "三公经费", "公务接待费", "本年决算数");
    plant("HY-R01", "会议费", "公共文化服务体系建设推进会", "人均日费用");
    plant("XZ-R01", "新增财政支出", null, "依据文号");
    plant("ZC-B01", "固定资产", "固定资产原值", "期末账面数");
    plant("ZC-B03", "资产类别", "合计", "原值");
    plant("ZC-R03", "资产类别", "车辆", "折旧年限");
    plant("LB-B01", "资产类别", "车辆", "累计折旧");
    plant("WX-B01", "无形资产", "无形资产原值", "期末账面数");
    plant("MB-E01", "绩效目标", "非遗项目普查建档", "目标值");
    plant("MY-B01", "满意度", "文旅经营单位", "回收份数");
    plant("ZL-E01", "资料清单", "固定资产卡片和盘点表", "是否提供");
    plant("PF-J01", "评分", "完成及时率", "得分");
    plant("PF-E01", "评分", "绩效运行监控开展情况", "扣分说明");
    plant("PF-J04", "评分", "预算完成率", "评分规则");
  }

  private static void plant(String rule, String... cell) {
    PLANTED.put(rule, cell);
  }

  private static RawBook clean;

  @BeforeAll
  static void plantAll() {
    byte[] workbook = Examples.clean();
    clean = OpenBook.open("w.xlsx", workbook).raw();
    Map<String, Spoil> slips = Slips.of(clean);
    for (String rule : PLANTED.keySet()) {
      workbook = slips.get(rule).on(workbook);
    }
    OpenBook spoiled = OpenBook.open("w.xlsx", workbook);
    findings = Examination.of(Dossier.read(spoiled.raw()), List.of()).findings();
  }

  @Test
  void eachOfThem_isFoundAtItsCell() {
    PLANTED.forEach(
        (rule, cell) -> {
          List<Finding> found = findings.stream().filter(f -> f.rule().equals(rule)).toList();
          assertTrue(!found.isEmpty(), rule + " was not found");
          if (cell[1] != null) {
            String wanted = Spoil.in(clean).place(cell[0], cell[1], cell[2]).address();
            List<String> cells = found.stream().map(Finding::cell).toList();
            assertTrue(cells.contains(wanted), rule + " at " + cells + ", expected " + wanted);
          }
        });
    assertTrue(PLANTED.size() >= 20);
  }

  @Test
  void nothingElse_isCalledAnError() {
    Set<String> errors =
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    errors.removeAll(PLANTED.keySet());
    assertEquals(Set.of(), errors);
  }

  @Test
  void shippedExample_hasTheSlipsThatItIsMeantToHave() {
    Set<String> rules =
        Workbooks.check(Examples.filled(Example.INVENTED)).findings().stream()
            .filter(finding -> finding.severity() != Severity.NOTE)
            .map(Finding::rule)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        Set.of(
            "ZF-X01", "SG-R01", "SG-R02", "HY-R01", "ZC-R03", "ZC-R04", "JS-E01", "MB-E01",
            "ZL-E01", "PF-E01", "SG-X01", "PF-E08", "MB-X01", "CT-E02", "CT-R01", "WT-E01"),
        rules);
  }
}
