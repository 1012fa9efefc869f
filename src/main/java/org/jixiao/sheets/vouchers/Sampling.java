package org.jixiao.sheets.vouchers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Formula;
import org.jixiao.numbers.Unit;
import org.jixiao.sampling.Stratum;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * What was drawn from and what is concluded, once read. Nothing has a value before something was
 * drawn.
 *
 * @param table the table as found
 * @param vouchers the vouchers that were drawn, or null where they are not known
 */
public record Sampling(RawTable table, Vouchers vouchers) implements Reading {

  /** The same table, concluded from these vouchers. */
  public Sampling from(Vouchers drawn) {
    return new Sampling(table, drawn);
  }

  private Figure typed(FixedRow row) {
    Unit unit = row.kind().unit();
    return table
        .row(row)
        .map(found -> found.figure(SamplingForm.VALUE, unit))
        .orElseGet(() -> table.missing(row, unit));
  }

  /** 抽样间隔, 元. */
  public Figure interval() {
    return typed(SamplingForm.INTERVAL);
  }

  /** 总体金额, 元, refunds by their size. */
  public Figure volume() {
    return typed(SamplingForm.VOLUME);
  }

  /** 置信度, between 0 and 1. */
  public Figure confidence() {
    return typed(SamplingForm.CONFIDENCE);
  }

  /** How many vouchers were drawn. */
  public Figure drawn() {
    List<Figure> reasons = vouchers.words(VouchersForm.REASON);
    Figure count = null;
    for (Stratum stratum : Stratum.values()) {
      Figure own = FigureList.countOf(reasons, stratum.label());
      count = count == null ? own : count.plus(own);
    }
    return inCell(count, SamplingForm.DRAWN);
  }

  /** How many were inspected. */
  public Figure inspected() {
    Figure inOrder = FigureList.countOf(vouchers.results(), VouchersForm.IN_ORDER);
    return inCell(inOrder.plus(vouchers.faulty()), SamplingForm.INSPECTED);
  }

  /** What they come to when projected, 元. */
  public Figure projected() {
    return inCell(sum(vouchers.projections()), SamplingForm.PROJECTED);
  }

  /** The upper limit of the error in the whole population, 元. */
  public Figure limit() {
    if (vouchers == null) {
      return Figure.unreadable("没有抽查凭证", Unit.MONEY);
    }
    List<Figure> hit =
        vouchers.lines().stream()
            .filter(Vouchers.Voucher::isHit)
            .map(Vouchers.Voucher::projected)
            .toList();
    return place(
        ErrorLimit.of(projected(), interval(), hit, confidence(), volume()), SamplingForm.LIMIT);
  }

  /** 总体金额 × 可容忍错误率, 元. */
  public Figure allowed() {
    return place(volume().times(typed(SamplingForm.TOLERABLE), Unit.MONEY), SamplingForm.ALLOWED);
  }

  /** The sum of what is there; zero when nothing is. */
  private static Figure sum(List<Figure> figures) {
    List<Figure> cells = figures.stream().filter(one -> one.place() != null).toList();
    List<Formula> parts = new ArrayList<>(List.of(new Formula.Loose(cells)));
    parts.addAll(Formula.stillRead(cells));
    Formula formula = cells.isEmpty() ? null : Formula.call("SUM", parts.toArray(Formula[]::new));
    BigDecimal total =
        figures.stream()
            .filter(Figure::isNumber)
            .map(one -> one.cellNumber())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Figure.computed(total, Unit.MONEY, formula, List.of());
  }

  /** Silent before anything was drawn: a zero would say that everything is in order. */
  private Figure inCell(Figure figure, FixedRow row) {
    Figure interval = interval();
    Formula begun =
        interval.operand() == null
            ? null
            : new Formula.Operation(interval.operand(), "<>", Formula.number(0));
    Formula formula = Formula.call("IF", begun, figure.operand(), Formula.number(0));
    BigDecimal found = figure.isNumber() ? figure.number() : null;
    BigDecimal value = interval.isZero() ? BigDecimal.ZERO : found;
    return place(Figure.computed(value, figure.unit(), formula, List.of(interval)), row);
  }

  private Figure place(Figure figure, FixedRow row) {
    return table
        .row(row)
        .map(found -> found.place(figure, SamplingForm.VALUE))
        .orElse(figure.withoutCell());
  }

  @Override
  public List<Figure> derived() {
    return vouchers == null
        ? List.of()
        : Reading.placed(
            Stream.of(
                drawn(),
                inspected(),
                inCell(vouchers.faulty(), SamplingForm.FAULTY),
                inCell(sum(vouchers.problems()), SamplingForm.KNOWN),
                projected(),
                limit(),
                allowed()));
  }
}
