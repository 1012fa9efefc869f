package org.jixiao.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Amounts and counts of lines are read by people: their thousands are parted wherever they stand.
 */
class GroupedNumbersTest {

  private static final Path EXPORTS = Path.of("examples/invented-department/exports");

  /** Four digits without a comma that have decimals of money, or are a number of something. */
  private static final Pattern UNGROUPED =
      Pattern.compile("(?<![\\d.])\\d{4,}(?:\\.\\d+)?(?= ?[元行笔格张条个])|(?<![\\d.])\\d{4,}\\.\\d+");

  @TempDir Path folder;

  private static void assertGrouped(Session session) {
    // Lines that were not taken and the like stand under the folder's own name.
    Matcher ungrouped = UNGROUPED.matcher(session.all().replaceAll("\\S*\\.(xlsx|csv)", ""));
    assertFalse(ungrouped.find(), () -> ungrouped.group() + " in\n" + session.all());
  }

  private Session importInto(Path file, String... more) {
    List<Object> words =
        new java.util.ArrayList<>(
            List.of(
                "import",
                file,
                "--releases",
                EXPORTS.resolve("releases.xlsx"),
                "--payments",
                EXPORTS.resolve("payments.csv"),
                "--asset-cards",
                EXPORTS.resolve("asset-cards.xls"),
                "--final-accounts",
                EXPORTS.resolve("final-accounts.xls")));
    words.addAll(List.of(more));
    return Session.of(words.toArray());
  }

  @Test
  void examples_haveNoUngroupedAmount() throws Exception {
    for (Example example : List.of(Example.OFFICE_2024, Example.INVENTED)) {
      Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(example));
      Session session = Session.of("check", "--all", file);
      assertTrue(session.out().contains(","), "there are amounts");
      assertGrouped(session);
    }
  }

  @Test
  void import_showsAmountsAsAmounts_alsoThoseWithoutAPlace() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.INVENTED));
    Session session = importInto(file);
    assertTrue(session.out().contains("租赁费 › 本年实际数：现有 空白，导出为 33,260.00\n"), session.out());
    assertTrue(session.out().contains("导出为 26,415.80\n"), session.out());
    assertTrue(session.out().contains("车辆 › 折旧年限：现有 5，导出为 8\n"), session.out());
    assertGrouped(session);
    Session run = Session.of("run", "--all", file);
    assertTrue(run.out().contains("现有：没有这一行　应为：33,260.00元\n"), run.out());
    assertTrue(run.out().contains("现有：5　应为：8　差异：-3\n"), "years are no amounts\n" + run.out());
    assertGrouped(run);
    assertGrouped(importInto(file, "--replace", "--dry-run"));
  }

  @Test
  void thousandsOfLines_areGrouped_alsoInFindings() throws Exception {
    StringBuilder export = new StringBuilder("支付日期,支付金额,收款人,用途,结算方式\n");
    for (int i = 0; i < 1204; i++) {
      export.append("2024-03-0").append(i % 9 + 1).append(",1200.5,甲公司,维修费,现金\n");
    }
    for (int i = 0; i < 1100; i++) {
      export.append("2024-03-01,一千二,甲公司,维修费,转账\n");
    }
    Path payments = folder.resolve("payments.csv");
    Files.writeString(payments, export, StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("w.xlsx"), Examples.filled(Example.INVENTED));
    Session session = Session.of("import", file, "--payments", payments);
    assertEquals(ExitCode.ERRORS, session.exitCode(), session.all());
    assertTrue(session.out().contains("：1,204 笔，1,445,402.00 元"), session.out());
    assertGrouped(session);
    Session run = Session.of("run", "--all", file);
    assertTrue(run.out().contains("读取 2,304 行，其中 1,100 行没有导入"), run.out());
    assertGrouped(run);
  }
}
