package org.jixiao.numbers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

  @ParameterizedTest
  @CsvSource({
    "22967508.690000001, 22967508.69",
    "0.1, 0.1",
    "28832709.830000002, 28832709.83",
    "1E3, 1000",
    "-0.0, 0",
    "999999999999.99, 999999999999.99"
  })
  void binaryNoiseInTheFile_isReadAsTyped(String raw, BigDecimal typed) {
    assertEquals(0, Decimals.fromSpreadsheet(raw).orElseThrow().compareTo(typed));
  }

  @Test
  void wordsInTheFile_areNoNumber() {
    assertTrue(Decimals.fromSpreadsheet("NaN").isEmpty());
    assertTrue(Decimals.fromSpreadsheet("1e999999999").isEmpty());
    assertEquals(BigDecimal.ZERO, Decimals.fromSpreadsheet("-1e-999999999").orElseThrow());
    assertTrue(Decimals.fromSpreadsheet("1e99").isPresent());
  }

  /** To the last digit and zero: what is shown of a number depends on its decimals, too. */
  @Property
  void quotient_isTheOneOf34Digits_whetherItComesOutEvenOrNot(
      @ForAll int dividend,
      @ForAll @IntRange(min = 1, max = 200) int divisor,
      @ForAll @IntRange(min = -3, max = 9) int decimals,
      @ForAll @IntRange(min = -3, max = 9) int otherDecimals) {
    BigDecimal one = BigDecimal.valueOf(dividend, decimals);
    BigDecimal other = BigDecimal.valueOf(divisor, otherDecimals);
    MathContext digits = new MathContext(34, RoundingMode.HALF_UP);
    assertEquals(one.divide(other, digits), Decimals.divide(one, other));
    BigDecimal multiple = one.multiply(other);
    assertEquals(multiple.divide(other, digits), Decimals.divide(multiple, other));
  }

  @ParameterizedTest
  @CsvSource({"2.1095031, 210.95%", "-0.000049, 0.00%", "0.00005, 0.01%", "12.345, '1,234.50%'"})
  void ratio_isShownHalfUpWithTwoDecimals(BigDecimal ratio, String shown) {
    assertEquals(shown, Decimals.percent(ratio));
  }

  @ParameterizedTest
  @CsvSource({
    "22967508.69, '22,967,508.69'",
    "-1127049.36, '-1,127,049.36'",
    "0.005, 0.01",
    "999, 999.00"
  })
  void amount_isGroupedWithTwoDecimals(BigDecimal amount, String shown) {
    assertEquals(shown, Decimals.amount(amount));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "999, 999", "1204, '1,204'", "1000000, '1,000,000'"})
  void count_isGrouped(long number, String shown) {
    assertEquals(shown, Decimals.count(number));
  }

  @ParameterizedTest
  @CsvSource({"70.00, 70", "6.61, 6.61", "1E+2, 100"})
  void score_isShownWithoutIdleZeros(BigDecimal score, String shown) {
    assertEquals(shown, Decimals.plain(score));
  }

  @Test
  void spreadsheetNumbers_mayDifferInTheirLastDigitOnly() {
    BigDecimal one = new BigDecimal("284214550595.498500001");
    assertTrue(Decimals.sameInSpreadsheet(one, new BigDecimal("284214550595.499")));
    assertFalse(Decimals.sameInSpreadsheet(one, new BigDecimal("284214550595.497")));
    assertFalse(Decimals.sameInSpreadsheet(new BigDecimal("100"), new BigDecimal("101")));
    assertTrue(Decimals.sameInSpreadsheet(BigDecimal.ZERO, new BigDecimal("0.00")));
  }
}
