package org.jixiao.sampling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

/** Which lines are drawn: held against cases worked out by hand. */
class DrawTest {

  private static List<Integer> drawn(long interval, long seed, long... amounts) {
    Draw draw = new Draw(interval, seed);
    List<Integer> drawn = new ArrayList<>();
    for (int i = 0; i < amounts.length; i++) {
      if (draw.next(amounts[i], false).isPresent()) {
        drawn.add(i);
      }
    }
    return drawn;
  }

  /** Were this to change, a sample that was inspected could not be drawn again. */
  @Test
  void starts_areTheSameOnEveryMachine() {
    Well19937c random = new Well19937c(2024L);
    assertEquals(8, random.nextLong(10));
    assertEquals(2, random.nextLong(10));
  }

  /**
   * The start is unit 8 of 0 to 9. Lines of 3, 4, 5, 2, 4, 9 units reach to 3, 7, 12, 14, 18, 27:
   * unit 8 lies in the third, unit 18 in the sixth.
   */
  @Test
  void everyIntervalOfMoney_isHitOnce_countedFromTheStart() {
    assertEquals(List.of(2, 5), drawn(10, 2024, 3, 4, 5, 2, 4, 9));
  }

  @Test
  void linesAsLargeAsTheInterval_areAllDrawn_andDoNotMoveTheWalk() {
    assertEquals(List.of(0, 3, 6), drawn(10, 2024, 10, 3, 4, 5, 2, 4, 9));
    Draw draw = new Draw(10, 2024);
    assertEquals(Optional.of(Stratum.ABOVE), draw.next(10, false));
    assertEquals(Optional.empty(), draw.next(7, false));
    assertEquals(Optional.of(Stratum.UNIT), draw.next(5, false));
  }

  /** Their own start is unit 2: −2 and −4 reach to 2 and 6. */
  @Test
  void refunds_areWalkedThroughApart_andNeverNetted() {
    Draw draw = new Draw(10, 2024);
    assertEquals(Optional.empty(), draw.next(-2, false));
    assertEquals(Optional.of(Stratum.REFUND), draw.next(-4, false));
    assertEquals(Optional.of(Stratum.ABOVE), draw.next(-10, false));
    // Payments are where they would be without them.
    assertEquals(Optional.empty(), draw.next(7, false));
    assertEquals(Optional.of(Stratum.UNIT), draw.next(5, false));
  }

  @Test
  void doubtfulLines_areDrawn_whateverTheyComeTo() {
    Draw draw = new Draw(10, 2024);
    assertEquals(Optional.of(Stratum.DOUBT), draw.next(1, true));
    assertEquals(Optional.of(Stratum.DOUBT), draw.next(100, true));
    assertEquals(Optional.of(Stratum.DOUBT), draw.next(-1, true));
  }

  @Test
  void sameSeed_givesTheSameLines_anotherSeedOthers() {
    Random random = new Random(1);
    long[] amounts = random.longs(5_000, 1, 1_000_000).toArray();
    assertEquals(drawn(50_000_000, 7, amounts), drawn(50_000_000, 7, amounts));
    assertNotEquals(drawn(50_000_000, 7, amounts), drawn(50_000_000, 8, amounts));
  }

  /**
   * Each unit of money has the same chance: over all starts a line is hit as often as it is large.
   */
  @Test
  void chance_isInProportionToTheAmount() {
    long[] amounts = {1_000, 3_000, 6_000};
    int[] hits = new int[3];
    for (int seed = 0; seed < 20_000; seed++) {
      for (int line : drawn(10_000, seed, amounts)) {
        hits[line]++;
      }
    }
    assertEquals(0.1, hits[0] / 20_000.0, 0.01);
    assertEquals(0.3, hits[1] / 20_000.0, 0.01);
    assertEquals(0.6, hits[2] / 20_000.0, 0.01);
  }
}
