package org.jixiao.charts;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.numbers.Figure;
import org.jixiao.table.AmountFormat;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;

/**
 * What a chart shows, in words, for those who hear a workbook instead of seeing it. It names no
 * amounts: they change with their cells and the words would not.
 */
public final class AltText {

  /** More would be tiring to listen to. */
  private static final int MOST_CATEGORIES = 12;

  private AltText() {}

  /** The words for a chart. */
  public static String of(ChartPlan plan) {
    List<Series> drawn = plan.drawn();
    StringBuilder out = new StringBuilder(kind(plan)).append("：").append(plan.title());
    out.append("。按").append(categories(plan.categories())).append("显示");
    out.append(drawn.stream().map(Series::name).map(Figure::show).collect(Collectors.joining("、")));
    String unit = AmountFormat.of(plan).unit();
    out.append(plan.showsMoney() ? "，金额单位为" + unit.substring(1, unit.length() - 1) : "，数值为比率");
    Figure first = drawn.get(0).values().get(0);
    return out.append("；数据在“").append(first.place().sheet()).append("”表。").toString();
  }

  private static String categories(List<Figure> categories) {
    String named =
        categories.stream()
            .limit(MOST_CATEGORIES)
            .map(Figure::show)
            .collect(Collectors.joining("、"));
    return categories.size() > MOST_CATEGORIES ? named + "等" + categories.size() + "项" : named;
  }

  private static String kind(ChartPlan plan) {
    return switch (plan.shape()) {
      case COLUMNS -> "柱形图";
      case STACKED_SHARES -> "百分比堆积柱形图";
      case BARS -> "条形图";
      case COLUMNS_AND_LINES -> "柱形图与折线图";
    };
  }
}
