package org.jixiao.sheets.vouchers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sampling.Draw;
import org.jixiao.sampling.SampleSize;
import org.jixiao.sampling.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The upper limit against cases computed by hand, and against populations whose error is known. */
class ErrorLimitTest {

  private static final Figure SURE = Figure.constant(new BigDecimal("0.95"), Unit.RATIO);

  private static Figure money(double amount) {
    return Figure.constant(BigDecimal.valueOf(amount), Unit.MONEY);
  }

  private static Figure limit(double projected, double interval, double volume, double... hit) {
    List<Figure> errors = new ArrayList<>();
    for (double one : hit) {
      errors.add(money(one));
    }
    return ErrorLimit.of(money(projected), money(interval), errors, SURE, money(volume));
  }

  private static void assertLimit(String expected, Figure limit) {
    assertEquals(0, new BigDecimal(expected).compareTo(limit.number()), limit.toString());
  }

  @Test
  void withoutErrors_itIsTheFirstFactorTimesTheInterval() {
    assertLimit("2995.7", limit(0, 1_000, 60_000));
  }

  /** 1000 × 2.9957 + 500 × 1.7482 + 200 × 1.5519 + 300 of which nothing was left to chance. */
  @Test
  void errorsThatWereHit_weighByTheirSize_thoseThatWereSureToBeSeenByThemselves() {
    assertLimit("4480.18", limit(1_000, 1_000, 60_000, 500, 200));
    assertLimit("4480.18", limit(1_000, 1_000, 60_000, 200, 500));
  }

  @Test
  void theWholePopulation_isTheMostThatCanBeWrong() {
    assertLimit("2000", limit(0, 1_000, 2_000));
  }

  @Test
  void withoutConfidence_thereIsNone() {
    Figure none = Figure.unreadable("空白", Unit.RATIO);
    assertFalse(ErrorLimit.of(money(0), money(1), List.of(), none, money(9)).isPresent());
    Figure certain = Figure.constant(1, Unit.RATIO);
    assertFalse(ErrorLimit.of(money(0), money(1), List.of(), certain, money(9)).isPresent());
  }

  @Test
  void manyErrors_makeNoLongFormula() {
    Figure limit = limit(90, 1_000, 60_000, 10, 10, 10, 10, 10, 10, 10, 10, 10);
    assertTrue(limit.isNumber());
    assertEquals("3122.795", limit.explain().replaceAll(" = .*", ""));
  }

  /**
   * Draws a sample from each of 250 populations, 1,000 in all, as the program does, finds the
   * errors of what was drawn, and looks whether the limit covers the true error.
   *
   * @param rate the share of lines in error
   * @param whole the share of these whose whole amount is wrong
   */
  @ParameterizedTest
  @CsvSource({"0.95, 0.02, 0.3", "0.95, 0.10, 1.0", "0.90, 0.05, 0.5", "0.80, 0.08, 0.2"})
  void limit_coversTheTrueError_atLeastAsOftenAsItSays(
      BigDecimal confidence, double rate, double whole) {
    int covered = 0;
    for (int seed = 0; seed < 250; seed++) {
      covered += new Trial(seed, rate, whole).isCovered(confidence) ? 1 : 0;
    }
    double share = covered / 250.0;
    assertTrue(share >= confidence.doubleValue(), "covered " + share);
  }

  /** One population. */
  private static final class Trial {

    private final long seed;
    private final long[] cents = new long[400];
    private final long[] wrong = new long[400];

    Trial(long seed, double rate, double whole) {
      this.seed = seed;
      Random random = new Random(seed);
      for (int i = 0; i < cents.length; i++) {
        // Few large amounts and many small ones, as payments are; some of them paid back.
        cents[i] = Math.round(Math.exp(random.nextGaussian() * 1.2 + 11));
        boolean inError = random.nextDouble() < rate;
        double share = random.nextDouble() < whole ? 1 : random.nextDouble();
        wrong[i] = inError ? Math.round(cents[i] * share) : 0;
        cents[i] = random.nextDouble() < 0.03 ? -cents[i] : cents[i];
      }
    }

    boolean isCovered(BigDecimal confidence) {
      long volume = 0;
      long error = 0;
      for (int i = 0; i < cents.length; i++) {
        volume += Math.abs(cents[i]);
        error += wrong[i];
      }
      long interval = SampleSize.by(confidence, new BigDecimal("0.05")).interval(volume);
      Draw draw = new Draw(interval, seed);
      double projected = 0;
      List<Figure> hit = new ArrayList<>();
      for (int i = 0; i < cents.length; i++) {
        Optional<Stratum> drawn = draw.next(cents[i], false);
        if (drawn.isPresent() && wrong[i] > 0) {
          boolean sure = drawn.get() == Stratum.ABOVE;
          double own = sure ? wrong[i] : (double) wrong[i] / Math.abs(cents[i]) * interval;
          projected += own;
          if (!sure) {
            hit.add(money(own));
          }
        }
      }
      Figure sure = Figure.constant(confidence, Unit.RATIO);
      Figure limit =
          ErrorLimit.of(
              money(projected), money((double) interval), hit, sure, money((double) volume));
      return limit.number().doubleValue() >= error;
    }
  }
}
