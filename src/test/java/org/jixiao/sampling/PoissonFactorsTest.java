package org.jixiao.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The factors as the tables of auditing handbooks print them, and the sizes made of them. */
class PoissonFactorsTest {

  @ParameterizedTest
  @CsvSource({
    "0.95, 0, 3.00", "0.95, 1, 4.75", "0.95, 2, 6.30", "0.95, 3, 7.76", "0.95, 4, 9.16",
    "0.95, 5, 10.52", "0.90, 0, 2.31", "0.90, 1, 3.89", "0.90, 2, 5.33", "0.90, 3, 6.69",
    "0.99, 0, 4.61", "0.99, 1, 6.64", "0.99, 2, 8.41"
  })
  void factors_arePublishedOnes(BigDecimal confidence, int events, BigDecimal published) {
    // Tables round upwards: 2.9957 is 3.00 there, 4.7439 is 4.75.
    BigDecimal factor = PoissonFactors.upper(events, confidence);
    assertEquals(published, factor.setScale(2, RoundingMode.UP));
  }

  @Test
  void steps_addUpToTheFactors() {
    BigDecimal sure = new BigDecimal("0.95");
    assertEquals(new BigDecimal("1.7482"), PoissonFactors.step(1, sure));
    assertEquals(new BigDecimal("1.5519"), PoissonFactors.step(2, sure));
  }

  @ParameterizedTest
  @CsvSource({"0.95, 0.05, 60", "0.95, 0.03, 100", "0.90, 0.10, 24", "0.95, 0.02, 150"})
  void size_isTheSmallestWithinWhatIsTolerable(BigDecimal sure, BigDecimal allowed, int hits) {
    assertEquals(hits, SampleSize.by(sure, allowed).hits());
  }

  @Test
  void interval_isWhatOneHitStandsFor_andNeverNothing() {
    SampleSize size = SampleSize.by(new BigDecimal("0.90"), new BigDecimal("0.10"));
    assertEquals(114_205_525L, size.interval(2_740_932_620L));
    assertEquals(1, size.interval(5));
  }
}
