package org.jixiao.run;

import java.math.BigDecimal;
import java.util.ArrayList;
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
import org.jixiao.table.Kind;

/**
 * What an import has done, in words for people, control totals first. How it ends and what is to be
 * done next is said by whoever asked for it.
 */
public final class ImportWords {

  /** So many cells are listed on the screen; the rest is counted. */
  private static final int MOST_LISTED = 20;

  private final List<String> out = new ArrayList<>();
  private final boolean quiet;
  private final String replacing;

  private ImportWords(boolean quiet, String replacing) {
    this.quiet = quiet;
    this.replacing = replacing;
  }

  /**
   * The lines.
   *
   * @param quiet whether only what was refused and kept is told
   * @param replacing how the user says that the exports are to replace what was typed
   */
  public static List<String> of(ImportResult result, boolean quiet, String replacing) {
    ImportWords words = new ImportWords(quiet, replacing);
    words.tell(result);
    return List.copyOf(words.out);
  }

  private void tell(ImportResult result) {
    for (int i = 0; i < result.files().size(); i++) {
      totals(result.files().get(i), result.columns().get(i), result.passedOver().get(i));
    }
    result.rejected().forEach(file -> out.add("没有导入的行写在：" + file));
    changes(result);
    kept(result, Fate.KEEP, "，没有覆盖（以导出为准的" + replacing + "）：");
    kept(result, Fate.UNPLACED, "（原因见下）：");
    result.filled().remarks().forEach(remark -> out.add("注意：" + remark));
    if (!quiet) {
      for (Map.Entry<ExportKind, List<String>> remarks : result.remarks().entrySet()) {
        remarks.getValue().forEach(one -> out.add(remarks.getKey().label() + "：" + one));
      }
      doubts(result.scrutinies());
    }
  }

  private void totals(ImportedFile file, List<String> columns, List<String> passedOver) {
    out.add(file.kind() + "　" + file.file());
    if (!quiet) {
      out.add("  列：" + String.join("、", columns));
    }
    if (!quiet || file.rejected().lines() > 0) {
      line("读取", file.read());
      line("采用", file.accepted());
      line("拒绝", file.rejected());
      line("未计入", file.outside());
    }
    if (!file.stated().isEmpty()) {
      out.add("  注意：" + file.stated() + "。");
    }
    if (!file.otherUnits().isEmpty()) {
      out.add("  注意：有其他单位的明细：" + file.otherUnits() + "。");
    }
    for (String sheet : passedOver) {
      out.add("  没有读取工作表“" + sheet + "”：上面没有认得出的表头。");
    }
  }

  private void line(String what, Sum sum) {
    out.add(
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
      out.add(same ? "各表已与导出一致，没有要改的。" : "没有要写入的格。");
      return;
    }
    boolean trial = result.output() == null;
    byTable.forEach(
        (table, cells) ->
            out.add((trial ? "将写入 " : "已写入 ") + table + "：" + Decimals.count(cells) + " 格"));
    List<Entry> written = entries(result, entry -> entry.fate().writes());
    List<Entry> replaced =
        written.stream().filter(one -> !one.change().before().isEmpty()).toList();
    if (!replaced.isEmpty() && !quiet) {
      out.add("其中 " + Decimals.count(replaced.size()) + " 格原来有数：");
      list(replaced, "原为 ", "，改为 ");
    } else if (trial) {
      list(written.stream().filter(one -> one.change().before().isEmpty()).toList(), "", "，将填 ");
    }
  }

  private void kept(ImportResult result, Fate fate, String advice) {
    List<Entry> kept = entries(result, entry -> entry.fate() == fate);
    if (!kept.isEmpty()) {
      out.add("有 " + Decimals.count(kept.size()) + " 格" + fate.reason() + advice);
      list(kept, "现有 ", "，导出为 ");
    }
  }

  private static List<Entry> entries(ImportResult result, Predicate<Entry> which) {
    return result.filled().entries().stream().filter(which).toList();
  }

  private void list(List<Entry> entries, String before, String after) {
    for (Entry entry : entries.subList(0, Math.min(MOST_LISTED, entries.size()))) {
      Change change = entry.change();
      out.add(
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
      out.add("  ……另有 " + Decimals.count(entries.size() - MOST_LISTED) + " 格");
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
        out.add("没有检查“" + title + "”（" + scrutiny.rule() + "）：" + scrutiny.obstacle() + "。");
      } else if (scrutiny.lines() > 0) {
        out.add(
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
}
