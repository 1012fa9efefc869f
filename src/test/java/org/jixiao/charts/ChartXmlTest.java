package org.jixiao.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.ChartPlan.Series;
import org.jixiao.table.ChartPlan.Shape;
import org.junit.jupiter.api.Test;

/** What stands in a chart's part, from plans made by hand. */
class ChartXmlTest {

  private static final String SHEET = "某表";

  private static Place place(int row, int column, AmountUnit unit) {
    return new Place(SHEET, row, column, "", "", unit);
  }

  /** A series of amounts in one column, as they stand in their cells; null is a blank one. */
  private static Series amounts(int column, AmountUnit unit, String... numbers) {
    List<Figure> values = new ArrayList<>();
    for (String number : numbers) {
      Place place = place(values.size() + 1, column, unit);
      values.add(
          number == null
              ? Figure.blank(Unit.MONEY, place)
              : Figure.typed(new BigDecimal(number), Unit.MONEY, place));
    }
    Figure name = Figure.label("列" + column, place(0, column, AmountUnit.YUAN));
    return new Series(name, values, false, true);
  }

  private static Series rates(int column, boolean line, String... numbers) {
    List<Figure> values = new ArrayList<>();
    for (String number : numbers) {
      Place place = place(values.size() + 1, column, AmountUnit.YUAN);
      values.add(Figure.typed(new BigDecimal(number), Unit.RATIO, place));
    }
    Figure name = Figure.label("列" + column, place(0, column, AmountUnit.YUAN));
    return new Series(name, values, line, true);
  }

  private static ChartPlan plan(Shape shape, Series... series) {
    List<Figure> labels =
        IntStream.range(0, series[0].values().size())
            .mapToObj(row -> Figure.label("行" + row, place(row + 1, 0, AmountUnit.YUAN)))
            .toList();
    return new ChartPlan("表-图", "标题", shape, labels, List.of(series), "金额");
  }

  private static int count(String xml, String part) {
    return xml.split(part, -1).length - 1;
  }

  @Test
  void amountsInTenThousands_areGroupedAndNameTheirUnit() {
    ChartPlan plan =
        plan(Shape.COLUMNS, amounts(1, AmountUnit.TEN_THOUSAND, "1328.6", "0", "214.9"));
    String xml = ChartXml.of(plan);
    assertFalse(plan.asksForTenThousands(), "they are in 万元 already");
    assertTrue(xml.contains(">金额（万元）<"), xml);
    assertTrue(xml.contains("formatCode=\"#,##0\""), xml);
    assertTrue(xml.contains("formatCode=\"#,##0.0;-#,##0.0;;\""), xml);
  }

  @Test
  void largeAmountsInYuan_askForOtherCells() {
    assertTrue(plan(Shape.COLUMNS, amounts(1, AmountUnit.YUAN, "100000")).asksForTenThousands());
    assertTrue(plan(Shape.COLUMNS, amounts(1, AmountUnit.THOUSAND, "100")).asksForTenThousands());
    ChartPlan small = plan(Shape.COLUMNS, amounts(1, AmountUnit.YUAN, "99999", "-5"));
    assertFalse(small.asksForTenThousands());
    assertTrue(ChartXml.of(small).contains("formatCode=\"#,##0;-#,##0;;\""));
    assertTrue(ChartXml.of(small).contains(">金额（元）<"));
  }

  @Test
  void decimals_dependOnHowLargeTheLargestIs() {
    String hundreds = ChartXml.of(plan(Shape.COLUMNS, amounts(1, AmountUnit.TEN_THOUSAND, "12")));
    String units = ChartXml.of(plan(Shape.COLUMNS, amounts(1, AmountUnit.TEN_THOUSAND, "4.25")));
    String many = ChartXml.of(plan(Shape.COLUMNS, amounts(1, AmountUnit.TEN_THOUSAND, "23456.7")));
    assertTrue(hundreds.contains("\"#,##0.0;-#,##0.0;;\""), hundreds);
    assertTrue(units.contains("\"#,##0.00;-#,##0.00;;\""), units);
    assertTrue(units.contains("\"#,##0.0\""), "the axis tells its steps apart");
    assertTrue(many.contains("\"#,##0;-#,##0;;\""), many);
  }

  @Test
  void amountThatWouldBeLabelledZero_hasNoLabel() {
    String xml =
        ChartXml.of(plan(Shape.COLUMNS, amounts(1, AmountUnit.TEN_THOUSAND, "20", "0.04", "0.05")));
    assertEquals(1, count(xml, "<c:dLbl>"));
    assertTrue(xml.contains("<c:dLbl><c:idx val=\"1\"/><c:delete val=\"1\"/>"), xml);
  }

  @Test
  void seriesWithoutAnyBar_isLeftOut() {
    Series first = amounts(1, AmountUnit.YUAN, "10", "20");
    Series zero = amounts(2, AmountUnit.YUAN, "0", "0");
    Series blank = amounts(3, AmountUnit.YUAN, null, null);
    String xml = ChartXml.of(plan(Shape.COLUMNS, zero, first, blank));
    assertEquals(1, count(xml, "<c:ser>"));
    assertTrue(xml.contains("列1") && !xml.contains("列2") && !xml.contains("列3"), xml);
    assertTrue(xml.contains("<c:legend>"), "the legend says which of them it is");
    assertFalse(plan(Shape.COLUMNS, zero, blank).canBeDrawn());
  }

  @Test
  void linesAlone_areNotDrawn() {
    ChartPlan plan =
        plan(
            Shape.COLUMNS_AND_LINES,
            amounts(1, AmountUnit.YUAN, "0", "0"),
            rates(2, true, "0.1", "0.2"));
    assertEquals(2, plan.drawn().size(), "a chart that is there keeps its columns");
  }

  @Test
  void everyCategory_isNamed_alsoManyOfThem() {
    String[] twelve = new String[12];
    java.util.Arrays.fill(twelve, "10");
    String xml = ChartXml.of(plan(Shape.COLUMNS, amounts(1, AmountUnit.YUAN, twelve)));
    assertEquals(1, count(xml, "<c:tickLblSkip val=\"1\"/>"));
    assertTrue(xml.contains("<a:bodyPr rot=\"0\" vert=\"horz\"/>"), "none stands askew");
  }

  @Test
  void bars_areLabelledOutside_inDarkLetters() {
    String xml = ChartXml.of(plan(Shape.BARS, amounts(1, AmountUnit.TEN_THOUSAND, "18", "8")));
    assertTrue(xml.contains("<c:barDir val=\"bar\"/>") && xml.contains("\"outEnd\""), xml);
    assertFalse(xml.contains("FFFFFF\"/></a:solidFill><a:latin"), "no white letters");
    assertFalse(xml.contains("<c:legend>"), "one series needs no legend");
  }

  @Test
  void altText_saysWhatTheChartShows_withoutAmounts() {
    ChartPlan plan = plan(Shape.BARS, amounts(1, AmountUnit.TEN_THOUSAND, "1843.6", "812.4"));
    assertEquals("条形图：标题。按行0、行1显示列1，金额单位为万元；数据在“某表”表。", AltText.of(plan));
    ChartPlan shares = plan(Shape.STACKED_SHARES, rates(1, false, "0.4"), rates(2, false, "0.6"));
    assertEquals("百分比堆积柱形图：标题。按行0显示列1、列2，数值为比率；数据在“某表”表。", AltText.of(shares));
  }
}
