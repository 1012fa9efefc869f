package org.jixiao.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.findings.Rule;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.imports.FillPlan.Entry;
import org.jixiao.imports.FillPlan.Fate;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;
import org.jixiao.run.ImportResult;
import org.jixiao.table.Kind;

/** Tells people what an import has done, control totals first. */
final class ImportReport {

  /** So many cells are listed on the screen; the rest is counted. */
  private static final int MOST_LISTED = 20;

  private final PrintStream out;
  private final boolean quiet;

  ImportReport(Console console, boolean quiet) {
    this.out = console.out();
    this.quiet = quiet;
  }

  void print(ImportResult result) {
    for (int i = 0; i < result.files().size(); i++) {
      totals(result.files().get(i), result.columns().get(i), result.passedOver().get(i));
    }
    result.rejected().forEach(file -> out.println("没有导入的行写在：" + file));
    changes(result);
    kept(result, Fate.KEEP, "，没有覆盖（以导出为准的加 --replace）：");
    kept(result, Fate.UNPLACED, "（原因见下）：");
    result.filled().remarks().forEach(remark -> out.println("注意：" + remark));
    if (!quiet) {
      for (Map.Entry<ExportKind, List<String>> remarks : result.remarks().entrySet()) {
        remarks.getValue().forEach(one -> out.println(remarks.getKey().label() + "：" + one));
      }
      doubts(result.scrutinies());
    }
    conclusion(result);
  }

  private void totals(ImportedFile file, List<String> columns, List<String> passedOver) {
    out.println(file.kind() + "　" + file.file());
    if (!quiet) {
      out.println("  列：" + String.join("、", columns));
    }
    if (!quiet || file.rejected().lines() > 0) {
      line("读取", file.read());
      line("采用", file.accepted());
      line("拒绝", file.rejected());
      line("未计入", file.outside());
    }
    if (!file.stated().isEmpty()) {
      out.println("  注意：" + file.stated() + "。");
    }
    if (!file.otherUnits().isEmpty()) {
      out.println("  注意：有其他单位的明细：" + file.otherUnits() + "。");
    }
    for (String sheet : passedOver) {
      out.println("  没有读取工作表“" + sheet + "”：上面没有认得出的表头。");
    }
  }

  private void line(String what, Sum sum) {
    out.println(
        "  "
            + what
            + "　".repeat(3 - what.length())
            + String.format("%12s", Decimals.count(sum.lines()))
            + " 行 "
            + String.format("%22s", Decimals.amount(sum.amount()))
            + " 元");
  }

  private void changes(ImportResult result) {
    Map<String, Integer> byTable = new LinkedHashMap<>();
    result.filled().changes().forEach(change -> byTable.merge(change.table(), 1, Integer::sum));
    if (byTable.isEmpty()) {
      boolean same = result.filled().kept().isEmpty() && result.filled().remarks().isEmpty();
      out.println(same ? "各表已与导出一致，没有要改的。" : "没有要写入的格。");
      return;
    }
    boolean trial = result.output() == null;
    byTable.forEach(
        (table, cells) ->
            out.println((trial ? "将写入 " : "已写入 ") + table + "：" + Decimals.count(cells) + " 格"));
    List<Entry> written = entries(result, entry -> entry.fate().writes());
    List<Entry> replaced =
        written.stream().filter(one -> !one.change().before().isEmpty()).toList();
    if (!replaced.isEmpty() && !quiet) {
      out.println("其中 " + Decimals.count(replaced.size()) + " 格原来有数：");
      list(replaced, "原为 ", "，改为 ");
    } else if (trial) {
      list(written.stream().filter(one -> one.change().before().isEmpty()).toList(), "", "，将填 ");
    }
  }

  private void kept(ImportResult result, Fate fate, String advice) {
    List<Entry> kept = entries(result, entry -> entry.fate() == fate);
    if (!kept.isEmpty()) {
      out.println("有 " + Decimals.count(kept.size()) + " 格" + fate.reason() + advice);
      list(kept, "现有 ", "，导出为 ");
    }
  }

  private static List<Entry> entries(ImportResult result, Predicate<Entry> which) {
    return result.filled().entries().stream().filter(which).toList();
  }

  private void list(List<Entry> entries, String before, String after) {
    for (Entry entry : entries.subList(0, Math.min(MOST_LISTED, entries.size()))) {
      Change change = entry.change();
      out.println(
          "  "
              + change.table()
              + " › "
              + change.row()
              + " › "
              + change.column()
              + "："
              + before
              + shown(entry.kind(), change.before())
              + after
              + shown(entry.kind(), change.after()));
    }
    if (entries.size() > MOST_LISTED) {
      out.println("  ……另有 " + Decimals.count(entries.size() - MOST_LISTED) + " 格");
    }
  }

  /** What a cell holds, as a person reads it: of an amount all decimals that are typed. */
  private static String shown(Kind kind, String held) {
    if (held.isEmpty()) {
      return "空白";
    }
    Optional<BigDecimal> amount =
        kind.unit() == Unit.MONEY ? Decimals.fromSpreadsheet(held) : Optional.empty();
    return amount
        .map(one -> one.scale() > 2 ? Decimals.exact(one) : Decimals.amount(one))
        .orElse(held);
  }

  private void doubts(List<Scrutiny> scrutinies) {
    for (Scrutiny scrutiny : scrutinies) {
      String title = RuleCatalogue.find(scrutiny.rule()).map(Rule::title).orElse(scrutiny.rule());
      if (!scrutiny.obstacle().isEmpty()) {
        out.println("没有检查“" + title + "”（" + scrutiny.rule() + "）：" + scrutiny.obstacle() + "。");
      } else if (scrutiny.lines() > 0) {
        out.println(
            "疑点 "
                + scrutiny.rule()
                + " "
                + title
                + "："
                + Decimals.count(scrutiny.lines())
                + " 笔，"
                + Decimals.amount(scrutiny.amount())
                + " 元");
      }
    }
  }

  private void conclusion(ImportResult result) {
    if (result.output() == null) {
      out.println("这是试运行，没有写入任何文件。");
      return;
    }
    boolean nothing = !result.changed();
    out.println((nothing ? "结果没有变化，文件未改动：" : "已写入：") + result.output());
    if (result.backup() != null) {
      out.println("原文件保留为：" + result.backup());
    }
    if (!quiet) {
      out.println("接下来：核对填好的表，再运行 run " + result.output() + " 完成检查和计算。");
    }
  }
}
