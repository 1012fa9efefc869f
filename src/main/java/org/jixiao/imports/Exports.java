package org.jixiao.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.Ledger;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.UnitNames;
import org.jixiao.ledgers.accounts.FinalAccountTables;
import org.jixiao.ledgers.assets.CardLedger;
import org.jixiao.ledgers.payments.PaymentLedger;
import org.jixiao.ledgers.payments.PaymentPopulation;
import org.jixiao.ledgers.payments.ReleaseLedger;
import org.jixiao.ledgers.reading.ControlTotals;
import org.jixiao.ledgers.reading.ControlTotals.Sum;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportReading;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.ledgers.reading.LineCollector;
import org.jixiao.ledgers.reading.StatedTotal;
import org.jixiao.ledgers.reading.YearSurvey;
import org.jixiao.numbers.Decimals;

/**
 * The exports of one import: each file is read through a sink from here, then all are summed up.
 */
public final class Exports {

  private final int year;
  private final String unit;
  private final Map<String, String> mapping;
  private final Map<Limit, BigDecimal> limits;
  private final Map<ExportKind, Ledger> collectors = new EnumMap<>(ExportKind.class);
  private final FinalAccountTables finalAccounts;
  private final Set<String> used = new HashSet<>();
  private final List<Read> reads = new ArrayList<>();

  /**
   * A file that has been read.
   *
   * @param kind which export it is
   * @param file its name
   * @param fingerprint SHA-256 of it
   * @param sink what became of its lines
   */
  public record Read(ExportKind kind, String file, String fingerprint, ExportSink sink) {}

  /**
   * What all files came to.
   *
   * @param tables what goes into the workbook
   * @param files the control totals, file by file
   * @param scrutinies what the lines gave away
   * @param remarks what the user should know, by kind of export
   */
  public record Result(
      List<TableImport> tables,
      List<ImportedFile> files,
      List<Scrutiny> scrutinies,
      Map<ExportKind, List<String>> remarks) {

    /** The kinds of export that were read, in the user's words. */
    public Set<String> kinds() {
      return files.stream().map(ImportedFile::kind).collect(Collectors.toSet());
    }
  }

  /**
   * Begins an import.
   *
   * @param year the evaluated year
   * @param unit the evaluated unit; empty when the workbook does not say
   * @param limits limits that somebody has set
   * @param mapping heading → name of the field that it stands for, as the user has said
   */
  public Exports(
      int year, String unit, Map<Limit, BigDecimal> limits, Map<String, String> mapping) {
    this.year = year;
    this.unit = unit;
    this.limits = Map.copyOf(limits);
    this.mapping = Collections.unmodifiableMap(new LinkedHashMap<>(mapping));
    this.finalAccounts = new FinalAccountTables(year);
  }

  /** A sink that sees only which years the lines of a file belong to. */
  public static ExportSink survey(
      ExportKind kind, String file, Map<String, String> mapping, Map<Integer, Long> years) {
    return new ExportReading(file, kind, mapping, new HashSet<>(), new YearSurvey(years));
  }

  /** The sink that the lines of a file of this kind go through. */
  public ExportSink sink(ExportKind kind, String file) {
    if (kind == ExportKind.FINAL_ACCOUNTS) {
      return finalAccounts.read(file);
    }
    Ledger collector = collectors.computeIfAbsent(kind, this::collector);
    return new ExportReading(file, kind, mapping, used, collector);
  }

  private Ledger collector(ExportKind kind) {
    return switch (kind) {
      case RELEASES -> new ReleaseLedger(year);
      case PAYMENTS -> new PaymentLedger(year, limits);
      case ASSET_CARDS -> new CardLedger(year);
      case FINAL_ACCOUNTS -> throw new IllegalArgumentException("tables, not lines");
    };
  }

  /** The payments that were read, to draw a sample from; none when there was no such export. */
  public Optional<PaymentPopulation> payments() {
    return Optional.ofNullable(collectors.get(ExportKind.PAYMENTS))
        .map(collector -> ((PaymentLedger) collector).population());
  }

  /** A sink that hands the payments of a file once more to another collector. */
  public ExportSink again(String file, LineCollector collector) {
    return new ExportReading(file, ExportKind.PAYMENTS, mapping, used, collector);
  }

  /**
   * A file has been read.
   *
   * @throws Refusal when nothing in it belongs to the evaluated year
   */
  public void add(Read read) {
    reads.add(read);
    ControlTotals totals = read.sink().totals();
    if (totals.accepted().lines() == 0 && totals.outside().lines() > 0) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "“"
              + read.file()
              + "”的 "
              + Decimals.count(totals.outside().lines())
              + " 行都不在评价年度 "
              + year
              + " 年，或不该计入（已作废、无形资产）。");
    }
    if (totals.accepted().lines() == 0) {
      throw Refusal.of(
          FileRules.UNREADABLE,
          "“"
              + read.file()
              + "”里没有一行能导入"
              + (read.sink().rejected().isEmpty()
                  ? "。"
                  : "："
                      + Decimals.count(totals.rejected().lines())
                      + " 行都读不成，第一行的原因是"
                      + read.sink().rejected().get(0).reason()
                      + "。"));
    }
  }

  /**
   * Sums everything up.
   *
   * @throws Refusal when the lines are those of other units, or a mapping met no heading
   */
  public Result result() {
    for (String heading : mapping.keySet()) {
      if (!used.contains(heading)) {
        throw Refusal.of(
            ExportRefusals.COLUMNS_MISSING,
            "--map 里的列“" + heading + "”在给出的导出里没有。",
            "对照导出的表头改正列名；用列号的写成 第9列。");
      }
    }
    refuseNegative();
    List<TableImport> tables = new ArrayList<>();
    List<Scrutiny> scrutinies = new ArrayList<>();
    Map<ExportKind, List<String>> remarks = new LinkedHashMap<>();
    Map<ExportKind, String> others = new EnumMap<>(ExportKind.class);
    Map<ExportKind, Integer> lastMonths = new EnumMap<>(ExportKind.class);
    for (ExportKind kind : ExportKind.values()) {
      Ledger collector = collectors.get(kind);
      boolean accounts = kind == ExportKind.FINAL_ACCOUNTS && has(kind);
      if (collector == null && !accounts) {
        continue;
      }
      if (collector != null) {
        others.put(kind, otherUnits(kind, collector.units()));
      }
      Ledger.Harvest harvest = collector == null ? finalAccounts.harvest() : collector.harvest();
      tables.addAll(harvest.tables());
      scrutinies.addAll(harvest.scrutinies());
      remarks.put(kind, harvest.remarks());
      lastMonths.put(kind, harvest.lastMonth());
    }
    List<ImportedFile> files = new ArrayList<>();
    for (Read read : reads) {
      long unkept = read.sink().totals().rejected().lines() - read.sink().rejected().size();
      if (unkept > 0) {
        List<String> more = new ArrayList<>(remarks.get(read.kind()));
        more.add(
            "“" + read.file() + "”被拒绝的行太多，最后 " + Decimals.count(unkept) + " 行没有写进 .rejected.csv。");
        remarks.put(read.kind(), more);
      }
      if (!read.sink().notes().isEmpty()) {
        List<String> more = new ArrayList<>(remarks.get(read.kind()));
        more.addAll(read.sink().notes());
        remarks.put(read.kind(), more);
      }
      files.add(file(read, others.getOrDefault(read.kind(), ""), lastMonths.get(read.kind())));
    }
    return new Result(tables, files, scrutinies, remarks);
  }

  /** Nobody spends less than nothing in a year. */
  private void refuseNegative() {
    BigDecimal paid =
        reads.stream()
            .filter(read -> read.kind() == ExportKind.PAYMENTS)
            .map(read -> read.sink().totals().accepted().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (paid.signum() < 0) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "支付明细全年合计是负数（" + Decimals.amount(paid) + " 元），负号多半表示支出而不是退回。",
          "把支出改为正数、退回改为负数，或加一列“收支方向”写明支出、退回，再导入。");
    }
  }

  private boolean has(ExportKind kind) {
    return reads.stream().anyMatch(read -> read.kind() == kind);
  }

  private String otherUnits(ExportKind kind, UnitNames units) {
    if (unit.isEmpty() || units.all().isEmpty()) {
      return "";
    }
    boolean own = units.all().keySet().stream().anyMatch(name -> UnitNames.isSame(name, unit));
    if (!own) {
      List<String> names = units.all().keySet().stream().map(UnitNames::bare).distinct().toList();
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          kind.label()
              + "里没有“"
              + unit
              + "”的行，预算单位是“"
              + String.join("”“", names.subList(0, Math.min(5, names.size())))
              + "”。");
    }
    refuseOtherDepartments(kind, units);
    List<String> words = new ArrayList<>();
    for (Map.Entry<String, Sum> entry : units.all().entrySet()) {
      if (!UnitNames.isSame(entry.getKey(), unit) && words.size() < 20) {
        words.add(
            UnitNames.bare(entry.getKey())
                + " "
                + Decimals.count(entry.getValue().lines())
                + " 行 "
                + Decimals.amount(entry.getValue().amount())
                + " 元");
      }
    }
    return String.join("；", words);
  }

  /**
   * Refuses lines of other departments. Units of the same department may be there: they show by
   * their code, or by a name that is no department's.
   */
  private void refuseOtherDepartments(ExportKind kind, UnitNames units) {
    if (kind == ExportKind.ASSET_CARDS) {
      return;
    }
    List<String> foreign = new ArrayList<>();
    for (Map.Entry<String, Sum> entry : units.foreign(unit).entrySet()) {
      foreign.add(
          entry.getKey()
              + "”（"
              + Decimals.count(entry.getValue().lines())
              + " 行，"
              + Decimals.amount(entry.getValue().amount())
              + " 元）");
    }
    if (!foreign.isEmpty()) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          kind.label()
              + "里有别的部门的行：“"
              + String.join("、“", foreign.subList(0, Math.min(5, foreign.size())))
              + (foreign.size() > 5 ? "等 " + Decimals.count(foreign.size()) + " 个单位" : "")
              + "，不属于“"
              + unit
              + "”。",
          "从导出中去掉这些行再导入；是被评价部门所属单位的，在预算单位前写上与主管部门同头的单位编码，如 045002-。");
    }
  }

  private static ImportedFile file(Read read, String others, int lastMonth) {
    ControlTotals totals = read.sink().totals();
    List<String> stated = new ArrayList<>();
    for (StatedTotal total : read.sink().stated()) {
      stated.add(
          (total.sheet().isEmpty() ? "" : "“" + total.sheet() + "”")
              + "第 "
              + total.line()
              + " 行的合计为 "
              + Decimals.amount(total.stated())
              + "，明细之和为 "
              + Decimals.amount(total.summed())
              + "，相差 "
              + Decimals.amount(total.apart()));
    }
    return new ImportedFile(
        read.kind().label(),
        read.file(),
        read.fingerprint(),
        totals.accepted(),
        totals.rejected(),
        totals.outside(),
        String.join("；", stated),
        others,
        lastMonth,
        "",
        null);
  }
}
