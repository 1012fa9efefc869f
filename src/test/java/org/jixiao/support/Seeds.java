package org.jixiao.support;

import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/** Numbers from which tests make things at random; the one with which a test fails is named. */
public final class Seeds {

  private Seeds() {}

  /** So many, the same for everybody, the outermost among them. */
  public static LongStream usual(int count) {
    LongStream outermost = LongStream.of(0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE);
    return LongStream.concat(outermost, new Random(20261127).longs()).limit(count);
  }

  /** Tries a test with each of them. */
  public static void each(LongStream seeds, LongConsumer test) {
    seeds.forEach(
        seed -> {
          try {
            test.accept(seed);
          } catch (AssertionError | RuntimeException failed) {
            throw new AssertionError("with seed " + seed, failed);
          }
        });
  }
}
