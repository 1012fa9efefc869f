package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.junit.jupiter.api.Test;

/** Which findings are seen; also when there are thousands of them. */
class SieveTest {

  private static FindingLine line(int number, Severity severity, String rule, boolean open) {
    Finding finding =
        new Finding(
            rule,
            severity,
            null,
            "月度指标",
            number + "月",
            "指标下达数",
            "1,204.00",
            "",
            "",
            "",
            "",
            "第" + number + "行与合计不符。",
            "核对。");
    return FindingLine.of(number, finding, Answer.NONE, open, false, "合计不符");
  }

  @Test
  void words_mustAllStandSomewhere() {
    FindingLine line = line(7, Severity.CHECK, "ZB-T02", true);
    assertTrue(new Sieve("", null, null, false).lets(line));
    assertTrue(new Sieve("7月　zb-t02", null, null, false).lets(line));
    assertTrue(new Sieve("1,204", null, null, false).lets(line));
    assertFalse(new Sieve("7月 决算", null, null, false).lets(line));
  }

  @Test
  void severityRuleAndState_areHeldTogether() {
    FindingLine line = line(7, Severity.CHECK, "ZB-T02", false);
    assertTrue(new Sieve("", Severity.CHECK, "ZB-T02", false).lets(line));
    assertFalse(new Sieve("", Severity.ERROR, null, false).lets(line));
    assertFalse(new Sieve("", null, "ZB-T03", false).lets(line));
    assertFalse(new Sieve("", null, null, true).lets(line));
  }

  @Test
  void tenThousandFindings_areSievedAtOnce() {
    List<FindingLine> lines = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      lines.add(line(i, i % 9 == 0 ? Severity.ERROR : Severity.CHECK, "ZB-T0" + i % 7, i % 2 == 0));
    }
    FindingsTable table = new FindingsTable(chosen -> {}, () -> {});
    table.show(lines, Sieve.ALL);
    assertEquals(10_000, table.seen());
    for (int warm = 0; warm < 5; warm++) {
      table.narrow(new Sieve("合计 " + warm, null, null, false));
    }
    long start = System.nanoTime();
    table.narrow(new Sieve("第99", null, null, false));
    long millis = (System.nanoTime() - start) / 1_000_000;
    assertEquals(111, table.seen());
    assertTrue(millis < 100, "took " + millis + " ms");
  }
}
