package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.sheets.basis.BasisForm;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class BasisRulesTest {

  private static final BasisForm FORM = new BasisForm();

  /** Documents as name and number, one after the other. */
  private static Tables documents(String... namesAndNumbers) {
    Tables tables = Tables.of(FORM.layout());
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      tables.row(namesAndNumbers[i], Integer.toString(i), namesAndNumbers[i + 1]);
    }
    return tables;
  }

  private static List<Finding> found(String rule, String... namesAndNumbers) {
    return Inspect.findings(FORM, rule, documents(namesAndNumbers));
  }

  @Test
  void numberTwice_isFound_inAnyBrackets() {
    List<Finding> found =
        found("YJ-E01", "用餐规定", "衡财行〔2018〕467号", "用餐标准", "衡财行[2018] 467号", "差旅规定", "衡财行〔2019〕248号");
    assertEquals(1, found.size());
    assertEquals("用餐标准", found.get(0).row());
    assertTrue(found.get(0).message().endsWith("的文号衡财行[2018] 467号与第4行“用餐规定”相同。"));
    assertEquals(1, found("YJ-E01", "甲办法（财预〔2020〕10号）", null, "乙", "财预[2020]10号").size());
    assertEquals(List.of(), found("YJ-E01", "预算法", null, "三定方案", null));
  }

  @Test
  void withoutNumber_isFound_lawsAndOwnMaterialAreExempt() {
    for (String exempt :
        List.of(
            "中华人民共和国预算法",
            "《中华人民共和国政府采购法》",
            "中华人民共和国预算法（2018年修正）",
            "中华人民共和国预算法实施条例",
            "单位三定方案",
            "2024年度部门决算报表",
            "2024年年初预算",
            "评价业务委托书",
            "单位内部管理制度",
            "《项目支出绩效评价管理办法》（财预〔2020〕10号）")) {
      assertEquals(List.of(), found("YJ-E02", exempt, null), exempt);
    }
    for (String bare : List.of("项目支出绩效评价管理办法", "行政单位财务规则", "地方政府债券发行做法")) {
      assertEquals(1, found("YJ-E02", bare, null).size(), bare);
    }
  }

  @Test
  void bracketsMixed_areFound_oneKindIsNot() {
    List<Finding> mixed =
        found(
            "YJ-E03", "甲", "财预〔2020〕10号", "乙", "财行[2016]214号", "丙", "财行（2016）540号", "丁", "部令第113号");
    assertEquals(List.of("乙", "丙"), mixed.stream().map(Finding::row).toList());
    assertEquals(
        List.of(), found("YJ-E03", "甲", "财预〔2020〕10号", "乙", "财行﹝2016﹞214号", "丙", "部令第113号"));
    assertEquals(List.of(), found("YJ-E03", "甲", "财预[2020]10号", "乙", "财行［2016］214号"));
  }

  private static String work(String name) {
    return FORM.read(documents(name, null).table()).documents().get(0).work();
  }

  @Test
  void editionsOfOneWork_areKnown_reportsOfTwoYearsAreTwo() {
    assertEquals(work("会议费管理办法"), work("《会议费管理办法》（2022年修订）"));
    assertEquals(work("预算法"), work("预算法（2018）"));
    assertEquals(work("会议费管理办法（试行）"), work("会议费管理办法2022年修订版"));
    assertNotEquals(work("2023年部门决算"), work("2024年部门决算"));
    assertNotEquals(work("部门决算（2023年度）"), work("部门决算（2024年度）"));
  }
}
