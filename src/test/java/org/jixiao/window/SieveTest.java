package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.swing.JTable;
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
    FindingsTable table = tenThousand();
    assertEquals(10_000, table.seen());
    long[] millis = new long[15];
    for (int time = 0; time < millis.length; time++) {
      // Each time all are seen first, as after a letter was taken away.
      table.narrow(Sieve.ALL);
      long start = System.nanoTime();
      table.narrow(new Sieve("第99", null, null, false));
      millis[time] = (System.nanoTime() - start) / 1_000_000;
    }
    assertEquals(111, table.seen());
    Arrays.sort(millis);
    assertTrue(millis[millis.length / 2] < 100, "took " + Arrays.toString(millis) + " ms");
  }

  private static FindingsTable tenThousand() {
    List<FindingLine> lines = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      lines.add(line(i, i % 9 == 0 ? Severity.ERROR : Severity.CHECK, "ZB-T0" + i % 7, i % 2 == 0));
    }
    FindingsTable table = new FindingsTable(chosen -> {}, () -> {});
    table.show(lines, Sieve.ALL);
    return table;
  }

  @Test
  void tenThousandFindings_areScrolledAtOnce() {
    JTable table = tenThousand().table();
    table.setSize(1_000, table.getPreferredSize().height);
    table.doLayout();
    BufferedImage page = new BufferedImage(1_000, 700, BufferedImage.TYPE_INT_RGB);
    long[] millis = new long[20];
    for (int look = 0; look < millis.length; look++) {
      int top = table.getHeight() / millis.length * look;
      Graphics2D pen = page.createGraphics();
      pen.translate(0, -top);
      pen.setClip(0, top, 1_000, 700);
      long start = System.nanoTime();
      table.paint(pen);
      millis[look] = (System.nanoTime() - start) / 1_000_000;
      pen.dispose();
    }
    Arrays.sort(millis);
    assertTrue(millis[millis.length / 2] < 100, "a page takes " + Arrays.toString(millis) + " ms");
  }
}
