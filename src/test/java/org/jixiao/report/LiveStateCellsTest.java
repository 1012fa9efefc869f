package org.jixiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jixiao.findings.Tie;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.junit.jupiter.api.Test;

/** The state of a rule's ties stays short, however many there are. */
class LiveStateCellsTest {

  private static final int ROW = 4;
  private static final int FIRST = 9;

  private static Figure amount(String value, int row, int column) {
    Place place = new Place("办公经费", row, column, "行" + row, "列" + column);
    return value.isEmpty()
        ? Figure.blank(Unit.MONEY, place)
        : Figure.typed(new BigDecimal(value), Unit.MONEY, place);
  }

  private static Tie tie(Figure one, Figure other) {
    return new Tie("甲与乙", one, other, false, Tolerance.cents());
  }

  private static List<Tie> ties(int count) {
    List<Tie> ties = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ties.add(tie(amount("2.01", i, 1), amount("1", i, 2)));
    }
    return ties;
  }

  private static LiveState state(List<Tie> ties) {
    return new LiveState("规则清单", ties, ROW, FIRST);
  }

  private static List<Figure> cells(LiveState state) {
    PageDraft page = new PageDraft("规则清单", "", "", 1, List.of());
    state.write(page);
    return page.page().cells().stream()
        .map(cell -> ((Page.Value) cell.content()).figure())
        .toList();
  }

  private static String formula(Figure figure) {
    return FormulaText.inCell(figure.formula(), "规则清单");
  }

  @Test
  void noTie_hasNoStateAndNoCell() {
    assertTrue(state(List.of()).words().isEmpty());
    assertEquals(0, state(List.of()).width());
  }

  @Test
  void onePair_isWorkedOutInOneCell() {
    LiveState state = state(ties(1));
    assertEquals(1, state.width());
    assertEquals("差 1.01", state.words().orElseThrow().text());
    assertTrue(formula(state.words().orElseThrow()).contains("J5"));
  }

  @Test
  void somePairs_haveACellEach() {
    LiveState state = state(ties(3));
    assertEquals(4, state.width());
    assertEquals("差 3.03", state.words().orElseThrow().text());
    assertEquals("IF(COUNT(K5,L5,M5)<3,\"\",ROUND(SUM(K5,L5,M5),4))", formula(cells(state).get(0)));
  }

  @Test
  void hundredsOfPairs_shareCells_andNoFormulaIsLong() {
    LiveState state = state(ties(400));
    assertEquals("差 404.00", state.words().orElseThrow().text());
    for (Figure cell : cells(state)) {
      assertTrue(formula(cell).length() <= 200, formula(cell));
    }
    assertTrue(formula(state.words().orElseThrow()).length() <= 200);
  }

  @Test
  void moreThanAnybodyLooksAt_haveWordsAndNoCells() {
    LiveState state = state(ties(1001));
    assertEquals("差 1,011.01", state.words().orElseThrow().text());
    assertEquals(0, state.width());
    assertTrue(cells(state).isEmpty());
  }

  @Test
  void longPair_hasItsSidesInCells() {
    Figure one = amount("2.01", 0, 1);
    Figure other = amount("1", 0, 2);
    for (int row = 1; row < 9; row++) {
      one = one.plus(amount("1", row, 1));
      other = other.plus(amount("1", row * 2, 2));
    }
    LiveState state = state(List.of(tie(one, other)));
    assertEquals(3, state.width());
    assertEquals(
        List.of("1.01", "10.01", "9.00"), cells(state).stream().map(Figure::show).toList());
    assertEquals("差 1.01", state.words().orElseThrow().text());
  }

  @Test
  void halfCents_areAddedUpBeforeTheyAreRounded() {
    List<Tie> ties =
        List.of(
            tie(amount("1.003", 0, 1), amount("1", 0, 2)),
            tie(amount("1.003", 1, 1), amount("1", 1, 2)));
    assertEquals("差 0.01", state(ties).words().orElseThrow().text());
  }

  @Test
  void missingInput_isSilent() {
    List<Tie> ties = new ArrayList<>(ties(2));
    ties.add(tie(amount("", 7, 1), amount("1", 7, 2)));
    LiveState state = state(ties);
    assertFalse(state.words().orElseThrow().isPresent());
    assertEquals(
        List.of(false, true, true, false), cells(state).stream().map(Figure::isPresent).toList());
  }
}
