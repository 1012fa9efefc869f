package org.jixiao.container;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.Reliability;
import org.junit.jupiter.api.Test;

/** A damaged workbook is refused, or it holds exactly what it held: it never opens otherwise. */
class DamageTest {

  private static final int TRIES = 2_000;

  private static List<byte[]> sound() throws Exception {
    List<byte[]> sound = new ArrayList<>();
    sound.add(Examples.filled(Example.OFFICE_2024));
    sound.add(Examples.completed(Example.INVENTED));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/foreign"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
        sound.add(Files.readAllBytes(file));
      }
    }
    return sound;
  }

  @Test
  void flippedOrCut_isRefusedOrHoldsTheSame() throws Exception {
    Random random = new Random(20261123);
    List<byte[]> sound = sound();
    List<Parts> parts =
        sound.stream()
            .map(bytes -> Gate.open("w.xlsx", bytes, null, Capacity.here()).parts())
            .toList();
    int refused = 0;
    int same = 0;
    for (int i = 0; i < TRIES; i++) {
      int which = i % sound.size();
      byte[] damaged = damage(sound.get(which), random, i % 10 == 0);
      try {
        Parts read = Gate.open("w.xlsx", damaged, null, Capacity.here()).parts();
        assertTrue(read.names().equals(parts.get(which).names()), "other parts at try " + i);
        for (String name : read.names()) {
          assertTrue(
              Arrays.equals(read.part(name), parts.get(which).part(name)),
              "try " + i + " opens silently with another " + name);
        }
        same++;
      } catch (Refusal expected) {
        refused++;
      }
    }
    assertTrue(refused > TRIES / 2, "hardly anything was damaged: " + refused);
    Reliability.record(
        "损坏的文件", TRIES + " 次翻转或截断：" + refused + " 次拒绝，" + same + " 次内容不变，0 次悄悄打开成别的内容");
  }

  /** One to three bits the other way round, anywhere; or the end cut off. */
  private static byte[] damage(byte[] sound, Random random, boolean cut) {
    if (cut) {
      return Arrays.copyOf(sound, random.nextInt(sound.length));
    }
    byte[] damaged = sound.clone();
    int flips = 1 + random.nextInt(3);
    for (int i = 0; i < flips; i++) {
      // Half of them where the directory is: it is small, and what it says decides the most.
      int last = Math.min(damaged.length, 12_000);
      int at =
          random.nextBoolean()
              ? random.nextInt(damaged.length)
              : damaged.length - 1 - random.nextInt(last);
      damaged[at] ^= (byte) (1 << random.nextInt(8));
    }
    return damaged;
  }
}
