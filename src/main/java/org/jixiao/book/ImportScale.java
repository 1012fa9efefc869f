package org.jixiao.book;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;

/** Holds what exports come to against the other figures of the workbook: 元 taken for 万元 shows. */
public final class ImportScale {

  private static final BigDecimal ABSURD = BigDecimal.valueOf(1_000);
  private static final String BUDGET = "全年预算数";
  private static final String RELEASED = "指标下达数";
  private static final String USED = "指标使用数";
  private static final String SPENT = "决算支出";

  private ImportScale() {}

  /**
   * What should be known of an import's figures, in sentences.
   *
   * @throws Refusal when a figure is a thousand times all others and more
   */
  public static Map<ExportKind, List<String>> check(Dossier dossier, List<TableImport> tables) {
    Map<String, BigDecimal> known = new LinkedHashMap<>();
    dossier.budget().ifPresent(budget -> put(known, BUDGET, budget.total().full()));
    dossier.monthly().ifPresent(monthly -> put(known, RELEASED, monthly.released()));
    dossier.monthly().ifPresent(monthly -> put(known, USED, monthly.used()));
    dossier
        .of(Forms.FINAL_ACCOUNTS)
        .ifPresent(accounts -> put(known, SPENT, accounts.spending().current()));
    Map<String, ExportKind> imported = new LinkedHashMap<>();
    put(known, imported, RELEASED, ExportKind.RELEASES, sum(tables, "月度指标", "", RELEASED));
    put(known, imported, USED, ExportKind.PAYMENTS, sum(tables, "月度指标", "", USED));
    put(known, imported, SPENT, ExportKind.FINAL_ACCOUNTS, sum(tables, "决算对比", "本年支出", "本年度"));
    Map<ExportKind, List<String>> remarks = new LinkedHashMap<>();
    imported.forEach(
        (name, kind) ->
            compare(name, kind, known).ifPresent(one -> remarks.put(kind, List.of(one))));
    return remarks;
  }

  private static void put(Map<String, BigDecimal> known, String name, Figure figure) {
    if (figure.isNumber() && figure.number().signum() > 0) {
      known.put(name, figure.number());
    }
  }

  private static void put(
      Map<String, BigDecimal> known,
      Map<String, ExportKind> imported,
      String name,
      ExportKind kind,
      BigDecimal sum) {
    if (sum.signum() > 0) {
      known.put(name, sum);
      imported.put(name, kind);
    }
  }

  private static BigDecimal sum(List<TableImport> tables, String table, String row, String column) {
    return tables.stream()
        .filter(one -> one.table().equals(table))
        .flatMap(one -> one.rows().stream())
        .filter(one -> row.isEmpty() || one.name().equals(row))
        .map(one -> one.values().get(column))
        .filter(value -> value != null)
        .flatMap(value -> Decimals.fromSpreadsheet(value).stream())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Optional<String> compare(
      String name, ExportKind kind, Map<String, BigDecimal> known) {
    BigDecimal own = known.get(name);
    List<Map.Entry<String, BigDecimal>> others =
        known.entrySet().stream().filter(one -> !one.getKey().equals(name)).toList();
    if (others.isEmpty()) {
      return Optional.empty();
    }
    boolean large = others.stream().allMatch(one -> isAbove(own, one.getValue()));
    boolean small = others.stream().allMatch(one -> isAbove(one.getValue(), own));
    String other = others.get(0).getKey() + " " + Decimals.amount(others.get(0).getValue()) + " 元";
    if (large) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          kind.label()
              + "的合计 "
              + Decimals.amount(own)
              + " 元是"
              + other
              + "的 "
              + Decimals.amount(Decimals.divide(own, others.get(0).getValue()))
              + " 倍，金额单位多半弄错了（元当作了万元或千元）。",
          "核对导出里写的金额单位，改正后再导入；工作簿里的数有误的，先改正工作簿。");
    }
    return small
        ? Optional.of(
            "合计 " + Decimals.amount(own) + " 元不到" + other + "的千分之一，导出可能以万元计而没有写明，或不完整；请核对。")
        : Optional.empty();
  }

  private static boolean isAbove(BigDecimal one, BigDecimal other) {
    return one.compareTo(other.multiply(ABSURD)) >= 0;
  }
}
