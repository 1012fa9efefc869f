package org.jixiao.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

  @ParameterizedTest
  @CsvSource({
    "'1,234.50', 1234.50",
    "１２３４．５０, 1234.50",
    "1 234.50, 1234.50",
    "'￥1,234.50', 1234.50",
    "'(1,234.50)', -1234.50",
    "'（1,234.50）', -1234.50",
    "-5, -5",
    "'5 ', 5",
    "12元, 12",
    "−3.5, -3.5",
    ".5, 0.5"
  })
  void textWithOneMeaning_isRead(String text, BigDecimal number) {
    assertEquals(0, NumberText.read(text, Unit.MONEY).orElseThrow().compareTo(number));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,23",
        "12万",
        "1.234,50",
        "约5",
        "",
        " ",
        "1,234 567",
        "(-5)",
        "--5",
        "1e5",
        "5-6",
        "50%",
        "5分",
        "X"
      })
  void textWithNoneOrSeveralMeanings_isNotRead(String text) {
    assertTrue(NumberText.read(text, Unit.MONEY).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"210.95%, RATIO, 2.1095", "5分, SCORE, 5", "50人, COUNT, 50", "2024年, COUNT, 2024"})
  void unitOfTheColumn_isPassedOver(String text, Unit unit, BigDecimal number) {
    assertEquals(0, NumberText.read(text, unit).orElseThrow().compareTo(number));
  }
}
