package org.jixiao.sheets.scoring.language;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is nearly a rule is refused, with the word that stands in the way and a form that is one.
 */
class NearMissesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/near-misses.csv", delimiter = '|', numLinesToSkip = 1)
  void nearMiss_isRefused_withItsWord(String rule, String word) {
    RuleLanguage.Read read = RuleLanguage.read(rule);
    assertFalse(read.isUnderstood(), () -> rule + " was read as " + read.rule().sentence());
    assertTrue(read.problem().contains(word), read.problem());
    assertTrue(read.problem().contains("；可参照："), read.problem());
    assertFalse(read.word().isEmpty(), read.problem());
  }

  @ParameterizedTest
  @ValueSource(strings = {"每超", "得5分，", "一", "（含）", "≤100%", "①", "不足", "无", "10%-", "、", "上年为零"})
  void longText_isReadInAMoment(String part) {
    String most = part.repeat(600 / part.length());
    assertTimeout(Duration.ofSeconds(5), () -> RuleLanguage.read(most));
    assertTrue(RuleLanguage.read(part.repeat(601)).problem().contains("超过600字"));
  }
}
