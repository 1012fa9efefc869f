package org.jixiao.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.imports.FillPlan.Entry;
import org.jixiao.imports.FillPlan.Fate;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.ledgers.payments.DrawnPayments.Drawn;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.vouchers.SamplingForm;
import org.jixiao.sheets.vouchers.VouchersForm;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * Decides what a sample puts into which cell of 凭证抽查. A line that is there already keeps its row
 * and what was answered; lines of an earlier sample that nobody has looked at make room; lines that
 * people added stay. Lines that were looked at and are no longer drawn stay too, as added ones, if
 * the user says so.
 */
public final class SamplePlan {

  private final RawTable table;
  private final RawTable parameters;
  private final boolean replace;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  private SamplePlan(RawTable table, RawTable parameters, boolean replace) {
    this.table = table;
    this.parameters = parameters;
    this.replace = replace;
  }

  /**
   * Makes the plan.
   *
   * @param table the vouchers as found
   * @param parameters the parameters of the sample as found
   * @param files the exports that it was drawn from, in words
   * @param replace whether lines that were looked at may stay without being drawn
   * @throws Refusal when there is no room, or what was looked at would no longer be drawn
   */
  public static FillPlan of(
      RawTable table,
      RawTable parameters,
      Sample sample,
      List<Sample.Line> lines,
      String files,
      boolean replace) {
    SamplePlan plan = new SamplePlan(table, parameters, replace);
    plan.refuseOtherUnit();
    plan.list(lines);
    plan.parameters(sample, files);
    return new FillPlan(plan.entries, List.of(), plan.remarks);
  }

  private void refuseOtherUnit() {
    for (RawTable one : List.of(table, parameters)) {
      if (!one.units().general().isYuan()) {
        throw Refusal.of(
            ExportRefusals.WRONG_EXPORT,
            "“" + one.sheet() + "”以" + one.units().general().name() + "填列，抽出的凭证以元为单位，没有抽样。",
            "把这张表改为以元填列（“单位：元”）后再抽样。");
      }
    }
  }

  // ---- the vouchers

  private void list(List<Sample.Line> lines) {
    Map<String, Queue<RawRow>> there = new HashMap<>();
    List<RawRow> rows =
        table.rows().stream().sorted(Comparator.comparingInt(RawRow::index)).toList();
    rows.forEach(row -> there.computeIfAbsent(identity(row), key -> new ArrayDeque<>()).add(row));
    Map<Sample.Line, RawRow> known = new LinkedHashMap<>();
    Set<RawRow> kept = new HashSet<>();
    for (Sample.Line line : lines) {
      Queue<RawRow> same = there.get(identity(line.payment()));
      if (same != null && !same.isEmpty()) {
        known.put(line, same.peek());
        kept.add(same.poll());
      }
    }
    List<RawRow> gone = rows.stream().filter(row -> !kept.contains(row) && isDrawn(row)).toList();
    List<RawRow> inspected = gone.stream().filter(SamplePlan::isInspected).toList();
    refuseInspected(inspected);
    List<RawRow> emptied = gone.stream().filter(row -> !isInspected(row)).toList();
    List<RawRow> room =
        Stream.concat(table.spare().stream().filter(SamplePlan::isEmpty), emptied.stream())
            .sorted(Comparator.comparingInt(RawRow::index))
            .toList();
    refuseCrowded(lines.size() - known.size(), room.size());
    emptied.forEach(this::empty);
    Iterator<RawRow> free = room.iterator();
    int number = 0;
    for (Sample.Line line : lines) {
      number++;
      RawRow row = known.get(line);
      if (row == null) {
        RawRow next = free.next();
        cells(line, number)
            .forEach((column, value) -> put(next, column, value, emptied.contains(next)));
      } else {
        update(row, line, number);
      }
    }
    for (RawRow row : inspected) {
      number++;
      put(row, VouchersForm.NUMBER, Integer.toString(number), false);
      put(row, VouchersForm.REASON, VouchersForm.ADDED, false);
    }
    if (!inspected.isEmpty()) {
      remarks.add("已查而不再抽中的 " + Decimals.count(inspected.size()) + " 笔改为“自行补充”保留，不外推。");
    }
  }

  private void refuseInspected(List<RawRow> inspected) {
    if (!inspected.isEmpty() && !replace) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "“"
              + table.sheet()
              + "”里已查的 "
              + Decimals.count(inspected.size())
              + " 笔（如“"
              + inspected.get(0).label()
              + "”）在这次的样本里没有，没有抽样。",
          "用原来的导出、样本量和种子再抽；确要换一个样本的，加 --replace，已查的改为“自行补充”保留。");
    }
  }

  private void refuseCrowded(int wanted, int room) {
    if (wanted > room) {
      throw Refusal.of(
          ExportRefusals.WRONG_EXPORT,
          "“"
              + table.sheet()
              + "”只有 "
              + Decimals.count(room)
              + " 个空行，放不下新抽中的 "
              + Decimals.count(wanted)
              + " 笔，没有抽样。",
          "在合计行上方插入 " + Decimals.count(wanted - room) + " 个空行后再抽，或减小样本量、用 --doubts 限定每条规则的疑点笔数。");
    }
  }

  /** A line keeps what people have typed; where it stands now and why it was drawn is renewed. */
  private void update(RawRow row, Sample.Line line, int number) {
    List<Column> renewed = List.of(VouchersForm.NUMBER, VouchersForm.SOURCE, VouchersForm.REASON);
    cells(line, number)
        .forEach(
            (column, value) -> {
              RawCell cell = row.cell(column);
              if (renewed.contains(column) || cell != null && cell.isEmpty()) {
                put(row, column, value, false);
              }
            });
  }

  private static Map<Column, String> cells(Sample.Line line, int number) {
    Drawn payment = line.payment();
    Map<Column, String> cells = new LinkedHashMap<>();
    cells.put(VouchersForm.NUMBER, Integer.toString(number));
    cells.put(
        VouchersForm.VOUCHER, payment.voucher().isEmpty() ? place(payment) : payment.voucher());
    cells.put(VouchersForm.DAY, payment.day().toString());
    cells.put(VouchersForm.PAYEE, payment.payee());
    cells.put(VouchersForm.PURPOSE, payment.purpose());
    cells.put(VouchersForm.AMOUNT, payment.amount().yuan().toPlainString());
    cells.put(VouchersForm.SOURCE, place(payment));
    cells.put(VouchersForm.REASON, line.stratum().label());
    return cells;
  }

  private static String place(Drawn payment) {
    return payment.source() + " 第" + payment.line() + "行";
  }

  /** What makes a line the same one in another export: its number, else payee; day and amount. */
  private static String identity(Drawn payment) {
    String name = payment.voucher().isEmpty() ? payment.payee() : payment.voucher();
    return identity(name, payment.day().toString(), payment.amount().yuan());
  }

  private static String identity(RawRow row) {
    String voucher = row.words(VouchersForm.VOUCHER);
    boolean numbered = !voucher.equals(row.words(VouchersForm.SOURCE));
    RawCell day = row.cell(VouchersForm.DAY);
    String on = day == null ? "" : day.day().map(LocalDate::toString).orElseGet(day::words);
    BigDecimal amount =
        row.figure(VouchersForm.AMOUNT).isNumber()
            ? row.figure(VouchersForm.AMOUNT).number()
            : BigDecimal.ZERO;
    return identity(numbered ? voucher : row.words(VouchersForm.PAYEE), on, amount);
  }

  private static String identity(String name, String day, BigDecimal amount) {
    return name.strip() + "｜" + day + "｜" + amount.stripTrailingZeros().toPlainString();
  }

  private static boolean isDrawn(RawRow row) {
    String reason = row.words(VouchersForm.REASON);
    return !reason.isEmpty() && !reason.equals(VouchersForm.ADDED);
  }

  private static boolean isInspected(RawRow row) {
    return Stream.concat(
            VouchersForm.ASPECTS.stream(), Stream.of(VouchersForm.PROBLEM, VouchersForm.NOTE))
        .map(row::cell)
        .anyMatch(cell -> cell != null && !cell.isEmpty());
  }

  private static boolean isEmpty(RawRow row) {
    return row.cells().entrySet().stream()
        .allMatch(cell -> cell.getKey().derived() || cell.getValue().isEmpty());
  }

  private void empty(RawRow row) {
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!column.derived() && !cell.isEmpty()) {
                add(Fate.TAKE_OUT, table, row, column, cell, "");
              }
            });
  }

  private void put(RawRow row, Column column, String value, boolean emptied) {
    put(table, row, column, value, emptied);
  }

  private void put(RawTable where, RawRow row, Column column, String value, boolean emptied) {
    RawCell cell = row.cell(column);
    if (cell == null || value.isEmpty()) {
      return;
    }
    if (emptied || cell.isEmpty() && !cell.hasFormula()) {
      add(Fate.TYPE, where, row, column, cell, value);
    } else if (!ImportedCell.stands(value, cell)) {
      add(Fate.REPLACE, where, row, column, cell, value);
    }
  }

  private void add(
      Fate fate, RawTable where, RawRow row, Column column, RawCell cell, String value) {
    Kind kind = where.layout().kind(column, row.label());
    String label = row.label().isBlank() ? cell.place().rowLabel() : row.label();
    entries.add(
        new Entry(
            fate,
            cell.place(),
            kind,
            new Change(where.sheet(), label, column.heading(), cell.words(), value)));
  }

  // ---- the parameters

  private void parameters(Sample sample, String files) {
    Map<FixedRow, String> values = new LinkedHashMap<>();
    values.put(SamplingForm.LINES, Long.toString(sample.population().lines()));
    values.put(SamplingForm.VOLUME, plain(sample.population().amount()));
    values.put(SamplingForm.REFUNDS, plain(sample.refunds().amount()));
    values.put(SamplingForm.CONFIDENCE, plain(sample.size().confidence()));
    values.put(SamplingForm.TOLERABLE, plain(sample.size().tolerable()));
    values.put(SamplingForm.SIZE, Integer.toString(sample.size().hits()));
    values.put(SamplingForm.INTERVAL, plain(sample.interval()));
    values.put(SamplingForm.SEED, Long.toString(sample.seed()));
    values.put(SamplingForm.EXPORT, files);
    values.forEach(
        (fixed, value) ->
            parameters
                .row(fixed)
                .ifPresent(row -> put(parameters, row, SamplingForm.VALUE, value, false)));
    boolean whole =
        parameters
            .row(SamplingForm.INTERVAL)
            .filter(row -> row.cell(SamplingForm.VALUE) != null)
            .isPresent();
    if (!whole) {
      remarks.add("“抽样参数”里没有抽样间隔一行，错误不能外推。");
    }
  }

  private static String plain(BigDecimal number) {
    return number.toPlainString();
  }
}
