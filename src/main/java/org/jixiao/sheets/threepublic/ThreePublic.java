package org.jixiao.sheets.threepublic;

import java.util.List;
import java.util.Optional;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;

/**
 * 三公经费 once read.
 *
 * @param computed the table with what follows from it
 */
public record ThreePublic(ComputedTable computed) implements ComputedReading {

  /** One item, or the total; amounts in 元. */
  public record Cost(ComputedRow row) {

    /** Its name. */
    public Figure label() {
      return row.label(ThreePublicForm.ITEM);
    }

    /** 上年决算数. */
    public Figure last() {
      return row.get(ThreePublicForm.LAST);
    }

    /** 本年预算数. */
    public Figure budget() {
      return row.get(ThreePublicForm.BUDGET);
    }

    /** 账套数. */
    public Figure books() {
      return row.get(ThreePublicForm.BOOKS);
    }

    /** 重分类数. */
    public Figure regrouped() {
      return row.get(ThreePublicForm.REGROUPED);
    }

    /** 本年决算数. */
    public Figure settled() {
      return row.get(ThreePublicForm.FINAL);
    }

    /** 变动率. */
    public Figure change() {
      return row.get(ThreePublicForm.CHANGE);
    }

    /** 控制率. */
    public Figure control() {
      return row.get(ThreePublicForm.CONTROL);
    }
  }

  static ThreePublic read(RawTable table) {
    return new ThreePublic(
        ComputedTable.ofLabelled(
            table,
            ThreePublicForm.LAST,
            ThreePublicForm.BUDGET,
            ThreePublicForm.BOOKS,
            ThreePublicForm.REGROUPED,
            ThreePublicForm.FINAL));
  }

  /** One for each item. */
  public List<Cost> lines() {
    return computed.lines().stream().map(Cost::new).toList();
  }

  /** The line of 合计. */
  public Cost total() {
    return new Cost(computed.total());
  }

  /** The line of an item, under any of its names. */
  public Optional<Cost> line(String label) {
    return table()
        .layout()
        .fixedRow(label)
        .flatMap(
            fixed ->
                lines().stream().filter(line -> fixed.isLabelled(line.label().show())).findFirst());
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        ChartPlan.amounts(
            "三公经费-上年预算决算",
            "“三公”经费上年决算、本年预算与本年决算对比",
            lines().stream().map(Cost::label).toList(),
            ChartPlan.Series.of(table(), ThreePublicForm.LAST, lines(), Cost::last),
            ChartPlan.Series.of(table(), ThreePublicForm.BUDGET, lines(), Cost::budget),
            ChartPlan.Series.of(table(), ThreePublicForm.FINAL, lines(), Cost::settled)));
  }
}
