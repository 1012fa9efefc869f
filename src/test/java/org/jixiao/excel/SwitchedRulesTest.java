package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.RuleState;
import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;
import org.jixiao.support.Edited;
import org.jixiao.support.Spoil;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;

/** Rules that a firm has switched off or only tries. */
class SwitchedRulesTest {

  /** The clean department with one month that takes a large share, and ZB-R02 switched so. */
  private static byte[] switched(String rule, String state, String reason) {
    return Edited.clean(
        spoil -> {
          spoil.set("月度指标", "8月", "指标使用数", 9_000_000);
          spoil.set("规则开关", "ZB-R06", "状态", state);
          spoil.set("规则开关", "ZB-R06", "理由", reason);
          spoil.set("规则开关", "ZB-R06", "规则", rule);
        });
  }

  private static RuleRun run(RunResult result, String rule) {
    return result.completion().examination().runs().stream()
        .filter(one -> one.rule().id().equals(rule))
        .findFirst()
        .orElseThrow();
  }

  private static RuleRun run(byte[] workbook, String rule) {
    return run(Workbooks.check(workbook), rule);
  }

  @Test
  void notNamed_isRunAsUsual() {
    RuleRun run = run(switched("ZB-R01", "停用", "本所另行检查"), "ZB-R02");
    assertEquals(RuleState.FOUND, run.state());
    assertEquals(Severity.NOTE, run.findings().get(0).severity());
  }

  @Test
  void off_isNotRun_andSaysWhy() {
    RuleRun run = run(switched("zb-r02", "停用", "县级资金集中支付"), "ZB-R02");
    assertEquals(RuleState.OFF, run.state());
    assertEquals("停用：县级资金集中支付", run.reason());
  }

  @Test
  void tried_isListed_andCountsForNothing() {
    byte[] strict = switched("ZB-R01", "停用", "本所另行检查");
    byte[] tried = switched("ZF-X01", "试行", "支付数据尚在清理");
    RuleRun run = run(tried, "ZF-X01");
    assertEquals(RuleState.FOUND, run.state());
    assertEquals(Severity.TRIAL, run.findings().get(0).severity());
    assertTrue(run.reason().startsWith("试行：支付数据尚在清理"), run.reason());
    assertEquals(Severity.ERROR, run(strict, "ZF-X01").findings().get(0).severity());
    int errors = Workbooks.check(strict).completion().examination().count(Severity.ERROR);
    assertEquals(
        errors - 1, Workbooks.check(tried).completion().examination().count(Severity.ERROR));
  }

  /** What stays listed after a run is switched like what is found anew. */
  @Test
  void offOrTried_alsoForWhatAnEarlierRunHasPutRight() {
    byte[] typed = Edited.clean(spoil -> spoil.set("资产类别", "办公设备", "净值", 1));
    byte[] completed = Workbooks.complete(typed);
    assertEquals(Severity.CHECK, run(completed, "LB-L01").findings().get(0).severity());
    assertEquals(RuleState.OFF, run(switchedIn(completed, "ZB-R06", "停用"), "LB-L01").state());
    byte[] tried = Workbooks.completeAgain(switchedIn(completed, "ZB-R06", "试行"));
    assertEquals(Severity.TRIAL, run(tried, "LB-L01").findings().get(0).severity());
    assertEquals(
        Severity.CHECK,
        run(switchedIn(tried, "LB-L01", null), "LB-L01").findings().get(0).severity());
  }

  /** The same workbook with the rule in a row of 规则开关 switched so, once it is LB-L01. */
  private static byte[] switchedIn(byte[] workbook, String row, String state) {
    return Spoil.in(OpenBook.open("w.xlsx", workbook).raw())
        .set("规则开关", row, "状态", state)
        .set("规则开关", row, "理由", state == null ? null : "口径尚未统一")
        .set("规则开关", row, "规则", "LB-L01")
        .on(workbook);
  }

  @Test
  void withoutReason_orForAFileRule_holdsNothing() {
    assertEquals(RuleState.FOUND, run(switched("ZB-R02", "停用", null), "ZB-R02").state());
    byte[] file = switched("WB-F01", "停用", "不需要");
    assertFalse(run(file, "WB-F01").state() == RuleState.OFF);
    assertEquals(1, Edited.findings(file, "KG-E01").size());
    assertEquals(1, Edited.findings(switched("ZB-R02", "停用", null), "KG-E02").size());
  }

  @Test
  void whatDiffersFromTheDefaults_standsOnTheRecord() throws Exception {
    byte[] completed = Workbooks.complete(switched("ZB-R02", "停用", "县级资金集中支付"));
    try (XSSFWorkbook book = Workbooks.open(completed)) {
      List<String> words = new ArrayList<>();
      book.getSheet("运行记录").forEach(row -> words.add(row.getCell(0) + "=" + row.getCell(1)));
      assertTrue(
          words.stream()
              .anyMatch(
                  line ->
                      line.startsWith("与默认不同的参数和规则=")
                          && line.contains("ZB-R02 停用：县级资金集中支付")
                          && line.contains("JS-E03 试行：")),
          words.toString());
    }
    assertFalse(Workbooks.runAgain(completed).changed());
  }
}
