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
 * Cells beside 评价结果, far to the right, from which charts with large amounts are drawn: a small
 * table for each of them, in 万元, live like everything else. A number format that divides would
 * spare them, but programs read such formats differently.
 *
 * <p>Each chart has its columns for good, whatever else the page shows: somebody may have copied a
 * chart to a sheet that no run looks at, and the copy must not come to show another one's figures.
 */
public final class ChartCells {

  /** In the order of their columns; a new one goes to the end, none is ever taken out. */
  private static final List<String> PLACES =
      List.of(
          "预算配置-年初与全年",
          "月度指标-下达与使用",
          "支付汇总-支付方式",
          "决算对比-两年收支",
          "支出衔接-预算账套决算",
          "三公经费-上年预算决算",
          "办公经费-预算与实际",
          "固定资产-期初与期末",
          "固定资产-分类原值与净值",
          "无形资产-期初与期末",
          "收支结转-年初与年末");

  /** AE: what is beside the page is out of sight, and not printed. */
  private static final int FIRST_COLUMN = 30;

  /** Labels, up to four series, and one column that keeps them apart. */
  private static final int COLUMNS_EACH = 6;

  private static final int NOTE_ROW = 1;
  private static final int TITLE_ROW = 2;
  private static final int HEAD_ROW = 3;

  private final PageDraft page;
  private final Map<String, ChartPlan> plotted = new HashMap<>();

  ChartCells(PageDraft page) {
    this.page = page;
  }

  /** Takes cells for those of the charts that need them. */
  void take(List<ChartPlan> plans) {
    plans.stream()
        .filter(plan -> plan.canBeDrawn() && plan.asksForTenThousands())
        .filter(plan -> PLACES.contains(plan.name()))
        .filter(plan -> !plotted.containsKey(plan.name()))
        .forEach(plan -> plotted.put(plan.name(), table(plan)));
  }

  /** The charts, drawn from the cells here where they have some. */
  public List<ChartPlan> of(List<ChartPlan> plans) {
    return plans.stream().map(plan -> plotted.getOrDefault(plan.name(), plan)).toList();
  }

  private ChartPlan table(ChartPlan plan) {
    if (plotted.isEmpty()) {
      page.words(NOTE_ROW, FIRST_COLUMN, "图表用数（金额单位：万元）：各表的图引用这些格，请勿删除", Look.SECTION);
    }
    int first = FIRST_COLUMN + COLUMNS_EACH * PLACES.indexOf(plan.name());
    page.words(TITLE_ROW, first, plan.title(), Look.REMARK);
    List<Figure> labels = new ArrayList<>();
    for (Figure category : plan.categories()) {
      labels.add(words(HEAD_ROW + 1 + labels.size(), first, category));
    }
    Look amounts = look().format(AmountFormat.of(plan, AmountUnit.TEN_THOUSAND).label());
    List<Series> moved = new ArrayList<>();
    for (Series series : plan.series()) {
      int column = first + 1 + moved.size();
      List<Figure> points = new ArrayList<>();
      for (Figure value : series.values()) {
        points.add(point(HEAD_ROW + 1 + points.size(), column, value, amounts));
      }
      moved.add(series.pointingAt(heading(column, series.name()), points));
    }
    return plan.pointingAt(labels, moved);
  }

  /** The name of a series, as it is called here: the heading in its table may have a unit. */
  private Figure heading(int column, Figure name) {
    page.words(HEAD_ROW, column, name.show(), look());
    return Figure.label(name.show(), page.place(HEAD_ROW, column));
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
