package org.jixiao.sheets.budget;

import java.util.List;
import java.util.function.Function;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawTable;

/**
 * 预算配置 once read.
 *
 * @param computed the table with what follows from it
 */
public record Budget(ComputedTable computed) implements ComputedReading {

  /** One category, or the total. */
  public record Category(ComputedRow row) {

    /** Its name. */
    public Figure label() {
      return row.label(BudgetForm.CATEGORY);
    }

    /** 年初预算数, 元. */
    public Figure initial() {
      return row.get(BudgetForm.INITIAL);
    }

    /** 全年预算数, 元. */
    public Figure full() {
      return row.get(BudgetForm.FULL);
    }

    /** 增长额, 元. */
    public Figure growth() {
      return row.get(BudgetForm.GROWTH);
    }

    /** 增长率; on the total line this is the 预算调整率. */
    public Figure rate() {
      return row.get(BudgetForm.RATE);
    }

    /** 年初占比. */
    public Figure initialShare() {
      return row.get(BudgetForm.INITIAL_SHARE);
    }

    /** 全年占比. */
    public Figure fullShare() {
      return row.get(BudgetForm.FULL_SHARE);
    }

    /** 占比变动, in percentage points. */
    public Figure shift() {
      return row.get(BudgetForm.SHIFT);
    }

    /** ▲, ▼ or —. */
    public Figure trend() {
      return row.get(BudgetForm.TREND);
    }
  }

  static Budget read(RawTable table) {
    return new Budget(ComputedTable.ofLabelled(table, BudgetForm.INITIAL, BudgetForm.FULL));
  }

  /** One for each category. */
  public List<Category> lines() {
    return computed.lines().stream().map(Category::new).toList();
  }

  /** The line of 合计. */
  public Category total() {
    return new Category(computed.total());
  }

  /** 预算调整率: growth of the whole budget ÷ 年初预算. */
  public Figure adjustmentRate() {
    return total().rate();
  }

  /** The full-year budget of 公用经费. */
  public Figure officeBudget() {
    return of(BudgetForm.OFFICE, Category::full);
  }

  /** The initial budget of 公用经费. */
  public Figure officeInitial() {
    return of(BudgetForm.OFFICE, Category::initial);
  }

  /** The full-year budget of 项目支出. */
  public Figure projectsBudget() {
    return of(BudgetForm.PROJECTS, Category::full);
  }

  /** The initial budget of 项目支出. */
  public Figure projectsInitial() {
    return of(BudgetForm.PROJECTS, Category::initial);
  }

  private Figure of(FixedRow wanted, Function<Category, Figure> value) {
    return lines().stream()
        .filter(line -> line.label().isPresent() && wanted.isLabelled(line.label().text()))
        .map(value)
        .findFirst()
        .orElse(table().missing(wanted, Unit.MONEY));
  }

  @Override
  public List<ChartPlan> charts() {
    List<Figure> categories = lines().stream().map(Category::label).toList();
    ChartPlan compared =
        ChartPlan.amounts(
            "预算配置-年初与全年",
            "年初与全年预算对比",
            categories,
            ChartPlan.Series.of(table(), BudgetForm.INITIAL, lines(), Category::initial),
            ChartPlan.Series.of(table(), BudgetForm.FULL, lines(), Category::full));
    ChartPlan structure =
        new ChartPlan(
            "预算配置-支出结构",
            "支出结构变化",
            Shape.STACKED_SHARES,
            List.of(
                table().heading(BudgetForm.INITIAL_SHARE), table().heading(BudgetForm.FULL_SHARE)),
            lines().stream()
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
