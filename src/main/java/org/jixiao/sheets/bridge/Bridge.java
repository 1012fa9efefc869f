package org.jixiao.sheets.bridge;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 支出衔接 once read.
 *
 * @param table the table as found
 * @param lines one for each category
 * @param total the line of 合计
 */
public record Bridge(RawTable table, List<Category> lines, Category total) implements Reading {

  public Bridge {
    lines = List.copyOf(lines);
  }

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

  /**
   * One category, or the total; amounts in 元.
   *
   * @param label its name
   * @param initial 年初预算数
   * @param full 全年预算数
   * @param books 账套数
   * @param moved 重分类调整
   * @param regrouped books + moved
   * @param settled 决算数
   * @param gap regrouped − settled
   * @param gapRate gap ÷ settled
   * @param execution settled ÷ full
   * @param reason 差异原因, possibly empty
   */
  public record Category(
      Figure label,
      Figure initial,
      Figure full,
      Figure books,
      Figure moved,
      Figure regrouped,
      Figure settled,
      Figure gap,
      Figure gapRate,
      Figure execution,
      String reason) {

    private Stream<Figure> fromElsewhere() {
      return Stream.of(initial, full, moved, regrouped, settled, gap, gapRate, execution);
    }
  }

  static Bridge read(RawTable table, Sources sources) {
    List<Category> lines =
        Totals.addends(table).stream()
            .map(
                row -> {
                  Figure label = row.labelFigure(BridgeForm.CATEGORY);
                  return line(
                      row,
                      row.mirror(sources.initial(label), BridgeForm.INITIAL),
                      row.mirror(sources.full(label), BridgeForm.FULL),
                      row.figure(BridgeForm.BOOKS),
                      row.place(sources.moved(label), BridgeForm.MOVED),
                      row.mirror(sources.finalAccount(label), BridgeForm.FINAL));
                })
            .toList();
    return new Bridge(table, lines, total(table, lines));
  }

  private static Category total(RawTable table, List<Category> lines) {
    Figure books = Totals.of(table, BridgeForm.BOOKS);
    Figure initial = sum(table, lines, Category::initial, BridgeForm.INITIAL);
    Figure full = sum(table, lines, Category::full, BridgeForm.FULL);
    Figure moved = sum(table, lines, Category::moved, BridgeForm.MOVED);
    Figure settled = sum(table, lines, Category::settled, BridgeForm.FINAL);
    return line(table.sums(), initial, full, books, moved, settled);
  }

  private static Figure sum(
      RawTable table, List<Category> lines, Function<Category, Figure> value, Column column) {
    List<Figure> all = lines.stream().map(value).toList();
    return table.sums().place(FigureList.sum(all, Unit.MONEY, column.heading()), column);
  }

  private static Category line(
      RawRow row, Figure initial, Figure full, Figure books, Figure moved, Figure settled) {
    Figure regrouped = row.place(books.plus(moved), BridgeForm.REGROUPED);
    Figure gap = row.place(regrouped.minus(settled), BridgeForm.GAP);
    return new Category(
        row.labelFigure(BridgeForm.CATEGORY),
        initial,
        full,
        books,
        moved,
        regrouped,
        settled,
        gap,
        row.place(gap.dividedBy(settled), BridgeForm.GAP_RATE),
        row.place(settled.dividedBy(full), BridgeForm.EXECUTION),
        row.words(BridgeForm.REASON));
  }

  /** The same sheet with the amounts that stand on other sheets. */
  public Bridge from(Sources sources) {
    return read(table, sources);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body = lines.stream().flatMap(Category::fromElsewhere);
    Stream<Figure> sums = Stream.concat(Stream.of(total.books()), total.fromElsewhere());
    return Reading.placed(Stream.concat(body, sums));
  }

  @Override
  public List<ChartPlan> charts() {
    return List.of(
        ChartPlan.amounts(
            "支出衔接-预算账套决算",
            "全年预算、重分类数与决算数对比",
            lines.stream().map(Category::label).toList(),
            ChartPlan.Series.of(table, BridgeForm.FULL, lines, Category::full),
            ChartPlan.Series.of(table, BridgeForm.REGROUPED, lines, Category::regrouped),
            ChartPlan.Series.of(table, BridgeForm.FINAL, lines, Category::settled)));
  }
}
