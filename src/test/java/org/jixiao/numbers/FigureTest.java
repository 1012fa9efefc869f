package org.jixiao.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

  private static Place cell(String sheet, int row, int column) {
    return new Place(sheet, row, column, "行" + row, "列" + column);
  }

  private static Figure money(String amount, int row, int column) {
    return Figure.typed(new BigDecimal(amount), Unit.MONEY, cell("预算", row, column));
  }

  private static Figure blank(int row, int column) {
    return Figure.none(new Absence.Unreadable("未填"), Unit.MONEY, cell("预算", row, column));
  }

  private static String formula(Figure figure) {
    return FormulaText.inCell(figure.formula(), "预算");
  }

  @Test
  void difference_hasValueAndFormulaAndIsRoundedInItsCell() {
    Figure growth = money("30.10", 7, 2).minus(money("10.05", 7, 1)).at(cell("预算", 7, 3));
    assertEquals(new BigDecimal("20.05"), growth.number());
    assertEquals("IF(COUNT(C8,B8)<2,\"\",ROUND(C8-B8,2))", formula(growth));
  }

  @Test
  void quotientOfPlacedFigure_refersToItsCell() {
    Figure growth = money("30", 7, 2).minus(money("10", 7, 1)).at(cell("预算", 7, 3));
    Figure rate = growth.dividedBy(money("10", 7, 1));
    assertEquals("IF(COUNT(D8,B8)<2,\"\",IF(B8=0,\"\",D8/B8))", formula(rate));
    assertEquals("200.00%", rate.show());
  }

  @Test
  void quotientOfFigureWithoutCell_carriesItsFormula() {
    Figure rate = money("30", 7, 2).minus(money("10", 7, 1)).dividedBy(money("10", 7, 1));
    assertEquals("IF(COUNT(C8,B8)<2,\"\",IF(B8=0,\"\",(C8-B8)/B8))", formula(rate));
    assertEquals("(30.00 − 10.00) ÷ 10.00 = 200.00%", rate.explain());
  }

  @Test
  void zeroBase_leavesNoValueAndSaysWhy() {
    Figure rate = money("30", 7, 2).dividedBy(money("0", 7, 1));
    assertFalse(rate.isPresent());
    assertTrue(rate.reason().startsWith("基数为零"));
  }

  @Test
  void blankOperand_leavesNoValueButAFormula() {
    Figure growth = blank(7, 2).minus(money("10", 7, 1));
    assertFalse(growth.isPresent());
    assertEquals("未填", growth.reason());
    assertEquals("IF(COUNT(C8,B8)<2,\"\",C8-B8)", formula(growth));
  }

  @Test
  void sumOfNeighbours_isOneRangeThatGrowsWithInsertedRows() {
    Figure sum =
        FigureList.sum(
            List.of(money("1", 3, 1), money("2", 4, 1), money("3", 6, 1)), Unit.MONEY, "x");
    assertEquals("IF(COUNT(B4:B5,B7)<ROWS(B4:B5)+1,\"\",SUM(B4:B5,B7))", formula(sum));
    assertEquals(0, sum.number().compareTo(new BigDecimal("6")));
  }

  @Test
  void numberReadFromText_countsAsLongAsTheTextStands_thenTheCellCounts() {
    Figure read =
        Figure.readFromText(new BigDecimal("1234.5"), "1,234.50", Unit.MONEY, cell("预算", 4, 1));
    Figure sum = FigureList.sum(List.of(money("1", 3, 1), read), Unit.MONEY, "x");
    assertEquals(
        "IF(COUNT(B4,IF(ISNUMBER(B5),B5,IF(B5=\"1,234.50\",1234.5,\"\")))<2,\"\","
            + "SUM(B4,IF(ISNUMBER(B5),B5,1234.5)))",
        formula(sum));
  }

  @Test
  void zeroInText_isNoDivisor() {
    Figure zero = Figure.readFromText(BigDecimal.ZERO, "0.00", Unit.MONEY, cell("预算", 4, 1));
    Figure rate = money("1", 3, 1).dividedBy(zero);
    assertTrue(rate.isUndefined());
    assertTrue(formula(rate).contains("IF(IF(ISNUMBER(B5),B5,0)=0,\"\","), formula(rate));
  }

  @Test
  void wordsInAnotherWriting_countAsLongAsItStands() {
    Figure level = Figure.wordsRead("一般", " 一般 ", cell("预算", 4, 1));
    Figure score =
        FigureChoice.byWord(
            level,
            List.of(new FigureChoice.Level(List.of("一般"), Figure.constant(1, Unit.SCORE))),
            Unit.SCORE);
    assertEquals("IF(IF(B5=\" 一般 \",\"一般\",B5)=\"一般\",1,0)", formula(score));
  }

  @Test
  void figureOfMissingRow_leavesNothingToWrite() {
    Figure missing = Figure.unreadable("缺少行", Unit.MONEY);
    assertNull(missing.plus(money("1", 3, 1)).formula());
  }

  @Test
  void otherSheet_isNamedInTheFormula() {
    Figure one = Figure.typed(BigDecimal.ONE, Unit.MONEY, cell("月度 1", 3, 1));
    Figure two = Figure.typed(BigDecimal.TEN, Unit.MONEY, cell("决算", 3, 1));
    assertEquals("IF(COUNT('月度 1'!B4,决算!B4)<2,\"\",'月度 1'!B4-决算!B4)", formula(one.minus(two)));
  }

  @Test
  void sign_isJudgedAtTheDecimalsShown() {
    Figure small =
        Figure.typed(new BigDecimal("0.00004"), Unit.PERCENTAGE_POINTS, cell("预算", 1, 1));
    assertEquals("—", FigureWords.signAs(small, "▲", "▼", "—", 4).text());
    Figure larger =
        Figure.typed(new BigDecimal("0.00005"), Unit.PERCENTAGE_POINTS, cell("预算", 1, 1));
    assertEquals("▲", FigureWords.signAs(larger, "▲", "▼", "—", 4).text());
  }

  @Test
  void bands_includeTheirLowerBound() {
    List<FigureWords.Band> bands =
        List.of(
            new FigureWords.Band(bound("0.9"), FigureWords.sentence("优秀")),
            new FigureWords.Band(bound("0.6"), FigureWords.sentence("中等")));
    Figure lowest = FigureWords.sentence("较差");
    assertEquals("优秀", FigureWords.banded(ratio("0.9"), bands, lowest).text());
    assertEquals("中等", FigureWords.banded(ratio("0.8999"), bands, lowest).text());
    assertEquals("较差", FigureWords.banded(ratio("0.5999"), bands, lowest).text());
  }

  @Test
  void bandsInCells_areFollowed() {
    Figure bound = Figure.typed(new BigDecimal("0.9"), Unit.RATIO, cell("参数", 1, 1));
    Figure name = Figure.label("优", cell("参数", 2, 1));
    Figure grade =
        FigureWords.banded(
            ratio("0.9"), List.of(new FigureWords.Band(bound, name)), FigureWords.sentence("较差"));
    assertEquals("优", grade.text());
    assertEquals(
        "IF(COUNT(B2,参数!B2)<2,\"\",IF(ROUND(B2,10)>=ROUND(参数!B2,10),参数!B3&\"\",\"较差\"))",
        formula(grade));
  }

  @Test
  void relation_isTheOneThatTheCellNames() {
    assertEquals("是", related("95", "≥", "95"));
    assertEquals("是", related("96", "≥", "95"));
    assertEquals("否", related("94", "≥", "95"));
    assertEquals("是", related("95", "≤", "95"));
    assertEquals("是", related("94", "≤", "95"));
    assertEquals("否", related("96", "≤", "95"));
    assertEquals("是", related("95", "=", "95"));
    assertEquals("否", related("96", "=", "95"));
    assertEquals("否", related("94", "=", "95"));
  }

  private static String related(String one, String sign, String other) {
    Figure named = Figure.label(sign, cell("绩效目标", 1, 2));
    return FigureWords.related(ratio(one), named, ratio(other), "是", "否").text();
  }

  private static Figure bound(String value) {
    return Figure.constant(new BigDecimal(value), Unit.RATIO);
  }

  private static Figure ratio(String value) {
    return Figure.typed(new BigDecimal(value), Unit.RATIO, cell("预算", 1, 1));
  }

  @Test
  void sentence_isLiveText() {
    Figure rate = Figure.typed(new BigDecimal("2.10950"), Unit.RATIO, cell("预算", 6, 4));
    Figure sentence = FigureWords.sentence("预算调整率为", rate, "。");
    assertEquals("预算调整率为210.95%。", sentence.text());
    assertEquals(
        "IF(COUNT(E7)<1,\"\",\"预算调整率为\"&TEXT(ROUND(ROUND(E7,10),4),\"#,##0.00%\")&\"。\")",
        formula(sentence));
  }

  @Test
  void largerInSize_keepsItsSign() {
    Figure most = ratio("0.05");
    Figure least = ratio("-0.19");
    assertEquals(new BigDecimal("-0.19"), FigureList.largerInSize(most, least).number());
  }

  @Test
  void sumsAreExplained_byTheirTermsAlone_andWhatIsBelowZeroIsTakenOff() {
    Figure first = money("100.00", 3, 1);
    Figure cut = money("-30.00", 4, 1);
    Figure sum = FigureList.sum(List.of(first, cut), Unit.MONEY, "金额");
    assertEquals("100.00 − 30.00 = 70.00", sum.explain());
    Figure whole = money("90.00", 5, 1);
    assertEquals("90.00 − (-30.00) = 120.00", whole.minus(cut).explain());
    Figure other = money("7.00", 6, 1);
    List<Figure> labels =
        List.of(
            Figure.label("甲", cell("表", 3, 0)),
            Figure.label("甲", cell("表", 4, 0)),
            Figure.label("乙", cell("表", 6, 0)));
    Figure ofOne =
        FigureList.sumOfLabelled(
            sum, labels, Figure.label("甲", cell("表", 9, 0)), List.of(), List.of(first, cut, other));
    assertEquals("90.00 − (100.00 − 30.00) = 20.00", whole.minus(ofOne).explain());
  }
}
