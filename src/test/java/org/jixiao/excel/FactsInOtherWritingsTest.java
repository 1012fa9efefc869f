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
  @CsvSource({"预算级次, 本级", "经费保障方式, 拨款"})
  void doubtfulOnes_areNot(String fact, String typed) {
    assertEquals(1, unread(fact, typed).size());
  }
}
