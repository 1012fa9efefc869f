package org.jixiao.sheets.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 预算配置 once read.
 *
 * @param table the table as found
 * @param lines one for each category
 * @param total the line of 合计
 */
public record Budget(RawTable table, List<Category> lines, Category total) implements Reading {

  private static final int SHOWN_DECIMALS = 4;

  public Budget {
    lines = List.copyOf(lines);
  }

  /**
   * One category, or the total.
   *
   * @param label its name
   * @param initial 年初预算数, 元
   * @param full 全年预算数, 元
   * @param growth 全年 − 年初
   * @param rate growth ÷ initial; on the total line this is the 预算调整率
   * @param initialShare initial ÷ its total
   * @param fullShare full ÷ its total
   * @param shift fullShare − initialShare in percentage points
   * @param trend ▲, ▼ or —
   */
  public record Category(
      Figure label,
      Figure initial,
      Figure full,
      Figure growth,
      Figure rate,
      Figure initialShare,
      Figure fullShare,
      Figure shift,
      Figure trend) {}

  static Budget read(RawTable table) {
    Figure initialTotal = Totals.of(table, BudgetForm.INITIAL);
    Figure fullTotal = Totals.of(table, BudgetForm.FULL);
    List<Category> lines = new ArrayList<>();
    for (RawRow row : Totals.addends(table)) {
      Figure initial = row.figure(BudgetForm.INITIAL);
      Figure full = row.figure(BudgetForm.FULL);
      lines.add(line(row, initial, full, initialTotal, fullTotal));
    }
    RawRow total = table.total();
    Category sums =
        total == null
            ? unplacedTotal(initialTotal, fullTotal)
            : line(total, initialTotal, fullTotal, initialTotal, fullTotal);
    return new Budget(table, lines, sums);
  }

  private static Category line(
      RawRow row, Figure initial, Figure full, Figure initialTotal, Figure fullTotal) {
    Figure growth = row.place(full.minus(initial), BudgetForm.GROWTH);
    Figure rate = row.place(growth.dividedBy(initial), BudgetForm.RATE);
    Figure initialShare = row.place(initial.dividedBy(initialTotal), BudgetForm.INITIAL_SHARE);
    Figure fullShare = row.place(full.dividedBy(fullTotal), BudgetForm.FULL_SHARE);
    Figure shift = row.place(fullShare.minus(initialShare), BudgetForm.SHIFT);
    Figure trend =
        row.place(FigureWords.signAs(shift, "▲", "▼", "—", SHOWN_DECIMALS), BudgetForm.TREND);
    Figure label = row.labelFigure(BudgetForm.CATEGORY);
    return new Category(label, initial, full, growth, rate, initialShare, fullShare, shift, trend);
  }

  private static Category unplacedTotal(Figure initial, Figure full) {
    Figure growth = full.minus(initial);
    Figure nothing = Figure.unreadable("缺少合计行", Unit.RATIO);
    return new Category(
        nothing,
        initial,
        full,
        growth,
        growth.dividedBy(initial),
        nothing,
        nothing,
        nothing,
        nothing);
  }

  /** 预算调整率: growth of the whole budget ÷ 年初预算. */
  public Figure adjustmentRate() {
    return total.rate();
  }

  /** The full-year budget of 公用经费. */
  public Figure officeBudget() {
    return office(Category::full);
  }

  /** The initial budget of 公用经费. */
  public Figure officeInitial() {
    return office(Category::initial);
  }

  private Figure office(Function<Category, Figure> value) {
    return lines.stream()
        .filter(
            line -> line.label().isPresent() && BudgetForm.OFFICE.isLabelled(line.label().text()))
        .map(value)
        .findFirst()
        .orElse(table.missing(BudgetForm.OFFICE, Unit.MONEY));
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body =
        lines.stream()
            .flatMap(
                line ->
                    Stream.of(
                        line.growth(),
                        line.rate(),
                        line.initialShare(),
                        line.fullShare(),
                        line.shift(),
                        line.trend()));
    Stream<Figure> sums =
        Stream.of(
            total.initial(),
            total.full(),
            total.growth(),
            total.rate(),
            total.initialShare(),
            total.fullShare());
    return Stream.concat(body, sums).filter(figure -> figure.place() != null).toList();
  }

  @Override
  public List<ChartPlan> charts() {
    List<Figure> categories = lines.stream().map(Category::label).toList();
    ChartPlan compared =
        new ChartPlan(
            "预算配置-年初与全年",
            "年初与全年预算对比",
            Shape.COLUMNS,
            categories,
            List.of(
                ChartPlan.Series.of(table, BudgetForm.INITIAL, lines, Category::initial),
                ChartPlan.Series.of(table, BudgetForm.FULL, lines, Category::full)),
            "金额");
    ChartPlan structure =
        new ChartPlan(
            "预算配置-支出结构",
            "支出结构变化",
            Shape.STACKED_SHARES,
            List.of(table.heading(BudgetForm.INITIAL_SHARE), table.heading(BudgetForm.FULL_SHARE)),
            lines.stream()
                .map(
                    line ->
                        new Series(
                            line.label(),
                            List.of(line.initialShare(), line.fullShare()),
                            false,
                            true))
                .toList(),
            "占比");
    return List.of(compared, structure);
  }
}
