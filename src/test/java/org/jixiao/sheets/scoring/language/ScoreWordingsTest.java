package org.jixiao.sheets.scoring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.jixiao.support.ScoredRow;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The wordings of published tables, against points computed by hand. */
class ScoreWordingsTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/score-wordings.csv", delimiter = '|', numLinesToSkip = 1)
  void wording_givesThePointsComputedByHand(
      String id, String rule, int points, String value, String expected) {
    RuleLanguage.Read read = RuleLanguage.read(rule);
    assertEquals("", read.problem(), id + " " + rule);
    assertEquals(
        expected,
        ScoredRow.points(rule, points, ScoredRow.typed(value), Map.of()),
        id + " " + rule + " ← " + value + ": " + read.rule().sentence());
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/score-wordings.csv", delimiter = '|', numLinesToSkip = 1)
  void whatWasUnderstood_saidBack_meansTheSame(
      String id, String rule, int points, String value, String expected) {
    Understood first = RuleLanguage.read(rule).rule();
    RuleLanguage.Read again = RuleLanguage.read(first.sentence());
    String where = id + " " + rule + " → " + first.sentence() + " " + again.problem();
    assertTrue(again.isUnderstood(), where);
    assertEquals(first.meaning(), again.rule().meaning(), where);
    assertEquals(first.subject(), again.rule().subject(), where);
    assertEquals(first.terms(), again.rule().terms(), where);
    assertEquals(first.unit(), again.rule().unit(), where);
    assertEquals(first.fullMarks(), again.rule().fullMarks(), where);
  }
}
