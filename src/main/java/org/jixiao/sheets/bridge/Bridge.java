package org.jixiao.sheets.bridge;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * 支出衔接 once read.
 *
 * @param computed the table with what follows from it and from the other sheets
 */
public record Bridge(ComputedTable computed) implements ComputedReading {

  /** Where the amounts of a category stand on the other sheets. */
  public interface Sources {

    /** No other sheet was provided. */
    Sources NONE =
        new Sources() {
          @Override
          public Figure initial(Figure category) {
            return Figure.notProvided("预算配置资料", Unit.MONEY);
          }

          @Override
          public Figure full(Figure category) {
            return Figure.notProvided("预算配置资料", Unit.MONEY);
          }

          @Override
          public Figure moved(Figure category) {
            return Figure.notProvided("重分类明细资料", Unit.MONEY);
          }

          @Override
          public Figure finalAccount(Figure category) {
            return Figure.notProvided("决算对比资料", Unit.MONEY);
          }
        };

    /** 年初预算数 of a category. */
    Figure initial(Figure category);

    /** 全年预算数 of a category. */
    Figure full(Figure category);

    /** The net of 重分类明细 for a category. */
    Figure moved(Figure category);

    /** 本年度 of 决算对比 for a category. */
    Figure finalAccount(Figure category);
  }

  /** One category, or the total; amounts in 元. */
  public record Category(ComputedRow row) {

    /** Its name. */
    public Figure label() {
      return row.label(BridgeForm.CATEGORY);
    }

    /** 全年预算数. */
    public Figure full() {
      return row.get(BridgeForm.FULL);
    }

    /** 账套数. */
    public Figure books() {
      return row.get(BridgeForm.BOOKS);
    }

    /** 重分类调整. */
    public Figure moved() {
      return row.get(BridgeForm.MOVED);
    }

    /** 重分类数. */
    public Figure regrouped() {
      return row.get(BridgeForm.REGROUPED);
    }

    /** 决算数. */
    public Figure settled() {
      return row.get(BridgeForm.FINAL);
    }

    /** 与决算差异. */
    public Figure gap() {
      return row.get(BridgeForm.GAP);
    }

    /** 差异原因, possibly empty. */
    public String reason() {
      return row.row().words(BridgeForm.REASON);
    }
  }

  static Bridge read(RawTable table, Sources sources) {
    Map<Column, Function<RawRow, Figure>> shown =
        Map.of(
            BridgeForm.INITIAL,
            row -> row.mirror(sources.initial(category(row)), BridgeForm.INITIAL),
            BridgeForm.FULL,
            row -> row.mirror(sources.full(category(row)), BridgeForm.FULL),
            BridgeForm.MOVED,
            row -> row.place(sources.moved(category(row)), BridgeForm.MOVED),
            BridgeForm.FINAL,
            row -> row.mirror(sources.finalAccount(category(row)), BridgeForm.FINAL));
    return new Bridge(ComputedTable.ofShown(table, shown, BridgeForm.BOOKS));
  }

  private static Figure category(RawRow row) {
    return row.labelFigure(BridgeForm.CATEGORY);
  }

  /** One for each category. */
  public List<Category> lines() {
    return computed.lines().stream().map(Category::new).toList();
  }

  /** The line of 合计. */
  public Category total() {
    return new Category(computed.total());
  }

  /** The same sheet with the amounts that stand on other sheets. */
  public Bridge from(Sources sources) {
    return read(table(), sources);
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        ChartPlan.amounts(
            "支出衔接-预算账套决算",
            "全年预算、重分类数与决算数对比",
            lines().stream().map(Category::label).toList(),
            ChartPlan.Series.of(table(), BridgeForm.FULL, lines(), Category::full),
            ChartPlan.Series.of(table(), BridgeForm.REGROUPED, lines(), Category::regrouped),
            ChartPlan.Series.of(table(), BridgeForm.FINAL, lines(), Category::settled)));
  }
}
