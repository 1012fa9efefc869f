package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.support.Edited;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Choices on 基本信息 are read in the writings that people use, as those of other tables are. */
class FactsInOtherWritingsTest {

  private static List<Finding> unread(String fact, String typed) {
    byte[] workbook = Edited.clean(spoil -> spoil.set("基本信息", fact, "填报内容", typed));
    return Edited.findings(workbook, "JC-T02");
  }

  @ParameterizedTest
  @CsvSource({"预算级次, 区级", "预算级次, 市本级", "经费保障方式, 全额拨款", "单位预算级次, 一级", "金额单位, 人民币万元"})
  void otherWritings_areUnderstood(String fact, String typed) {
    assertEquals(List.of(), unread(fact, typed));
  }

  @ParameterizedTest
  @CsvSource({"预算级次, 本级", "单位预算级次, 预算单位"})
  void doubtfulOnes_areNot(String fact, String typed) {
    assertEquals(1, unread(fact, typed).size());
  }

  @ParameterizedTest
  @CsvSource({"拨款", "财政全额保障（含聘用人员）", "以收定支"})
  void otherWordsWhereWordsAreOnlyOffered_areNoFinding(String typed) {
    assertEquals(List.of(), unread("经费保障方式", typed));
  }
}
