package org.jixiao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.AmountFormat;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;

/**
 * Cells at the foot of 评价结果 from which charts with large amounts are drawn: a small table for each
 * of them, in 万元, live like everything else. A number format that divides would spare them, but
 * programs read such formats differently.
 */
public final class ChartCells {

  private final PageDraft page;
  private final Map<String, ChartPlan> plotted = new HashMap<>();
  private int row;

  /** Begins in a row that is still free. */
  ChartCells(PageDraft page, int row) {
    this.page = page;
    this.row = row;
  }

  /** Takes cells for those of the charts that need them. */
  void take(List<ChartPlan> plans) {
    plans.stream()
        .filter(plan -> plan.canBeDrawn() && plan.asksForTenThousands())
        .filter(plan -> !plotted.containsKey(plan.name()))
        .forEach(plan -> plotted.put(plan.name(), table(plan)));
  }

  /** The charts, drawn from the cells here where they have some. */
  public List<ChartPlan> of(List<ChartPlan> plans) {
    return plans.stream().map(plan -> plotted.getOrDefault(plan.name(), plan)).toList();
  }

  private ChartPlan table(ChartPlan plan) {
    if (plotted.isEmpty()) {
      page.words(row, 0, "图表用数（金额单位：万元；图表引用这些格，请勿删除）", Look.SECTION);
      page.height(row++, ResultsPage.SECTION_HEIGHT);
    }
    page.words(row++, 0, plan.title(), Look.REMARK);
    List<Figure> names = new ArrayList<>();
    for (Series series : plan.series()) {
      names.add(words(row, names.size() + 1, series.name()));
    }
    List<Figure> labels = new ArrayList<>();
    for (Figure category : plan.categories()) {
      labels.add(words(row + 1 + labels.size(), 0, category));
    }
    Look amounts = look().format(AmountFormat.of(plan, AmountUnit.TEN_THOUSAND).label());
    List<Series> moved = new ArrayList<>();
    for (Series series : plan.series()) {
      int column = moved.size() + 1;
      List<Figure> points = new ArrayList<>();
      for (Figure value : series.values()) {
        points.add(point(row + 1 + points.size(), column, value, amounts));
      }
      moved.add(series.pointingAt(names.get(column - 1), points));
    }
    ChartPlan drawn = plan.pointingAt(labels, moved);
    row += labels.size() + 1;
    return drawn;
  }

  /** A label; one that is not there would come to 0 by a formula. */
  private Figure words(int at, int column, Figure label) {
    if (label.isPresent()) {
      return page.value(at, column, label, look());
    }
    page.words(at, column, "", look());
    return Figure.blank(Unit.TEXT, page.place(at, column));
  }

  /**
   * One point. An amount has the format of the chart's labels, for some programs label a point as
   * its cell is written.
   */
  private Figure point(int at, int column, Figure value, Look amounts) {
    return value.unit() == Unit.MONEY
        ? page.tenThousands(at, column, value, amounts.across(Look.Across.RIGHT))
        : page.number(at, column, value, look());
  }

  private static Look look() {
    return Look.CELL.color(Signal.FAINT);
  }
}
