package org.jixiao.sheets.vouchers;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureChoice;
import org.jixiao.numbers.FigureChoice.Level;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.sampling.Stratum;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/** 凭证抽查 once read. Its rows are looked at when somebody asks: then the interval is known. */
public final class Vouchers implements ComputedReading {

  private final ComputedTable computed;

  /** What one hit stands for, 元; without a value before anything is drawn. */
  private final Figure interval;

  private List<Voucher> lines;
  private List<Voucher> all;

  private Vouchers(ComputedTable computed, Figure interval) {
    this.computed = computed;
    this.interval = interval;
  }

  @Override
  public ComputedTable computed() {
    return computed;
  }

  /** One for each voucher that is filled in. */
  public synchronized List<Voucher> lines() {
    if (lines == null) {
      lines = vouchers(computed.lines(), interval);
    }
    return lines;
  }

  /** Those, and the rows that wait for more, from the top. */
  private synchronized List<Voucher> all() {
    if (all == null) {
      all =
          Stream.concat(lines().stream(), vouchers(computed.free(), interval).stream())
              .sorted(Comparator.comparing(one -> one.row().row().index()))
              .toList();
    }
    return all;
  }

  /**
   * One voucher.
   *
   * @param row its row
   * @param projected what its error comes to in the whole population, 元
   */
  public record Voucher(ComputedRow row, Figure projected) {

    /** Its number, as people know it. */
    public String label() {
      return row.row().label();
    }

    /** 抽取原因, possibly empty. */
    public String reason() {
      return row.row().words(VouchersForm.REASON);
    }

    /** Whether it was drawn, rather than added by people. */
    public boolean isDrawn() {
      return !reason().isEmpty() && !reason().equals(VouchersForm.ADDED);
    }

    /** Whether it was hit, and so stands for others. */
    boolean isHit() {
      return reason().equals(Stratum.UNIT.label()) || reason().equals(Stratum.REFUND.label());
    }

    /** 金额, 元; below zero for a refund. */
    public Figure amount() {
      return row.get(VouchersForm.AMOUNT);
    }

    /** 问题金额, 元; without a value when blank. */
    public Figure problem() {
      return row.get(VouchersForm.PROBLEM);
    }

    /** 结果: 合规, 不合规 or 未查. */
    public Figure result() {
      return row.get(VouchersForm.RESULT);
    }

    /** Whether one of the questions was answered 否. */
    public boolean isFaulty() {
      return has(VouchersForm.FAULTY);
    }

    /** Whether not all questions have an answer. */
    public boolean isOpen() {
      return has(VouchersForm.OPEN);
    }

    private boolean has(String word) {
      return result().isPresent() && result().text().equals(word);
    }

    /** What was answered 否, such as 用途合规、凭证合规. */
    String refused() {
      return VouchersForm.ASPECTS.stream()
          .filter(aspect -> row.row().words(aspect).equals(VouchersForm.NO))
          .map(Column::heading)
          .collect(Collectors.joining("、"));
    }
  }

  static Vouchers read(RawTable table) {
    return new Vouchers(
        ComputedTable.ofList(table, VouchersForm.AMOUNT), Figure.notApplicable("没有抽样", Unit.MONEY));
  }

  private static List<Voucher> vouchers(List<ComputedRow> rows, Figure interval) {
    return rows.stream().map(row -> voucher(row, interval)).toList();
  }

  /** The same sheet, its errors projected by this interval. */
  public Vouchers projectedBy(Figure other) {
    return new Vouchers(computed, other);
  }

  private static Voucher voucher(ComputedRow row, Figure interval) {
    Figure standsFor = interval.dividedBy(row.get(VouchersForm.AMOUNT).size(), Unit.COEFFICIENT);
    Figure sure = whether(row, Stratum.ABOVE, Stratum.DOUBT);
    Figure hit = whether(row, Stratum.UNIT, Stratum.REFUND);
    Figure times = sure.plus(hit.times(standsFor, Unit.COEFFICIENT));
    Figure projected = row.get(VouchersForm.PROBLEM).times(times, Unit.MONEY);
    return new Voucher(row, row.row().place(projected, VouchersForm.PROJECTED));
  }

  /** One where the line was drawn for one of these reasons, else zero. */
  private static Figure whether(ComputedRow row, Stratum... reasons) {
    Figure reason = row.label(VouchersForm.REASON);
    List<Level> levels =
        Arrays.stream(reasons)
            .map(one -> new Level(List.of(one.label()), Figure.constant(1, Unit.COUNT)))
            .toList();
    return FigureChoice.ifGiven(
        reason,
        FigureChoice.byWord(reason, levels, Unit.COEFFICIENT),
        Figure.constant(0, Unit.COEFFICIENT));
  }

  /** The cells of 结果, from the top. */
  List<Figure> results() {
    return all().stream().map(Voucher::result).filter(one -> one.place() != null).toList();
  }

  /** The cells of a column of words, from the top. */
  List<Figure> words(Column column) {
    return all().stream()
        .map(one -> one.row().label(column))
        .filter(one -> one.place() != null)
        .toList();
  }

  /** The cells of 问题金额, from the top. */
  List<Figure> problems() {
    return all().stream().map(Voucher::problem).toList();
  }

  /** The cells of 推断错误, from the top. */
  List<Figure> projections() {
    return all().stream().map(Voucher::projected).toList();
  }

  /** Whether one at least was looked at. */
  public boolean isInspected() {
    return lines().stream().anyMatch(line -> line.result().isPresent() && !line.isOpen());
  }

  /** How many vouchers are not in order. */
  public Figure faulty() {
    return FigureList.countOf(results(), VouchersForm.FAULTY);
  }

  /** How many have a 否 to one of the questions. */
  public Figure refused(Column aspect) {
    return FigureList.countOf(words(aspect), VouchersForm.NO);
  }

  /** What is wrong in all vouchers together, 元; without a value when nothing is. */
  public Figure problem() {
    return total(problems(), VouchersForm.PROBLEM);
  }

  private Figure total(List<Figure> figures, Column column) {
    Figure sum = FigureList.sumOfGiven(figures, Unit.MONEY, column.heading());
    return table().sums().place(sum, column);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> errors = Stream.of(problem(), projected());
    return Reading.placed(
        Stream.of(computed.derived().stream(), projections().stream(), errors).flatMap(one -> one));
  }

  /** All errors projected, 元; without a sample nothing is, whatever somebody has typed there. */
  private Figure projected() {
    return interval.isNumber()
        ? total(given(projections()), VouchersForm.PROJECTED)
        : table().sums().place(interval, VouchersForm.PROJECTED);
  }

  /** What is not projected counts for nothing in the total. */
  private static List<Figure> given(List<Figure> projections) {
    return projections.stream()
        .map(
            one ->
                one.isNumber() || one.place() == null ? one : Figure.blank(one.unit(), one.place()))
        .toList();
  }
}
