package org.jixiao.report.summary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureSpread;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Look;
import org.jixiao.report.Page;
import org.jixiao.report.PageDraft;
import org.jixiao.report.PageSetting;
import org.jixiao.report.Signal;
import org.jixiao.report.summary.DepartmentOutcome.Points;

/** 指标得分率: each 三级指标 of each unit, coloured where points were lost. */
final class MatrixPage {
  static final String NAME = "指标得分率";

  private static final int GROUP_ROW = PageDraft.BODY;
  private static final int HEADER_ROW = GROUP_ROW + 1;
  private static final int FIRST = HEADER_ROW + 1;
  private static final int NAME_WIDTH = 26;
  private static final int WIDTH = 9;
  private static final BigDecimal GOOD = new BigDecimal("0.9");
  private static final BigDecimal PASSABLE = new BigDecimal("0.6");
  private static final String SOFT_WARNING = "FDF2D0";
  private static final Look RATE = Look.CELL.format("0.0%").across(Look.Across.RIGHT);

  private MatrixPage() {}

  static Page of(District district) {
    List<District.Third> thirds = district.thirds();
    List<DepartmentOutcome> lines = district.finished();
    List<Integer> widths = new ArrayList<>(List.of(5, NAME_WIDTH));
    thirds.forEach(third -> widths.add(WIDTH));
    String title = district.year() + "各单位三级指标得分率";
    PageDraft page =
        new PageDraft(NAME, title, "；空白为该单位没有这项指标。", Math.max(2, widths.size()), widths);
    page.words(2, 0, "得分率 = 得分 ÷ 分值，点开单元格可见；浅红低于60%，浅黄低于90%", Look.REMARK);
    heads(page, thirds);
    Map<District.Third, List<Figure>> columns = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      page.height(FIRST + i, 16);
      page.count(FIRST + i, 0, i + 1, Look.CELL.across(Look.Across.CENTER));
      page.words(FIRST + i, 1, lines.get(i).name(), Look.CELL);
      Map<District.Third, Points> own = new LinkedHashMap<>();
      lines.get(i).third().forEach(p -> own.put(new District.Third(p.group(), p.name()), p));
      for (int k = 0; k < thirds.size(); k++) {
        Figure cell = cell(page, FIRST + i, 2 + k, own.get(thirds.get(k)));
        columns.computeIfAbsent(thirds.get(k), same -> new ArrayList<>()).add(cell);
      }
    }
    int row = FIRST + lines.size();
    if (!lines.isEmpty()) {
      page.wide(row, 0, 1, "平均得分率", Look.LABEL.strong());
      for (int k = 0; k < thirds.size(); k++) {
        Figure mean = FigureSpread.mean(columns.get(thirds.get(k)), Unit.RATIO);
        page.value(row, 2 + k, mean, RATE.strong().fill(Look.DERIVED_FILL));
      }
      page.height(row, 20);
    }
    page.set(new PageSetting.Frozen(2, FIRST));
    page.set(new PageSetting.HeaderRows(GROUP_ROW, HEADER_ROW));
    page.set(new PageSetting.PrintedColumns(widths.size(), row));
    page.set(new PageSetting.LargePaper());
    return page.page();
  }

  private static void heads(PageDraft page, List<District.Third> thirds) {
    page.wide(GROUP_ROW, 0, 1, "", Look.HEAD);
    page.words(HEADER_ROW, 0, "序号", Look.HEAD);
    page.words(HEADER_ROW, 1, "单位", Look.HEAD);
    int from = 0;
    for (int k = 0; k < thirds.size(); k++) {
      page.words(HEADER_ROW, 2 + k, thirds.get(k).name(), Look.DERIVED_HEAD);
      boolean ends =
          k == thirds.size() - 1 || !thirds.get(k + 1).group().equals(thirds.get(k).group());
      if (ends) {
        page.wide(GROUP_ROW, 2 + from, 2 + k, thirds.get(k).group(), Look.HEAD);
        from = k + 1;
      }
    }
    page.height(GROUP_ROW, 20);
    page.height(HEADER_ROW, 62);
  }

  private static Figure cell(PageDraft page, int row, int column, Points points) {
    if (points == null || points.points() == null || points.scored() == null) {
      page.words(row, column, "", RATE);
      return Figure.blank(Unit.RATIO, page.place(row, column));
    }
    Figure rate = DepartmentsPage.rate(points);
    return page.value(row, column, rate, RATE.fill(fill(rate)));
  }

  private static String fill(Figure rate) {
    if (!rate.isNumber()) {
      return "";
    }
    BigDecimal number = Decimals.comparable(rate.number());
    if (number.compareTo(PASSABLE) < 0) {
      return Signal.WRONG;
    }
    return number.compareTo(GOOD) < 0 ? SOFT_WARNING : "";
  }
}
