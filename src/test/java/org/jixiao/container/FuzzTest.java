package org.jixiao.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.files.FileLayer;
import org.jixiao.run.Example;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;
import org.jixiao.support.Examples;
import org.jixiao.support.HandMade;
import org.jixiao.support.Reliability;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sound archives with spoiled XML in them, whole runs on each: a result or a sentence, never an
 * error, and soon. {@code -Djixiao.fuzz=SECONDS} says for how long; the seed is printed with a
 * failure, and {@code -Djixiao.fuzz.seed=N} runs that one alone.
 */
class FuzzTest {

  private static final long SECONDS = Long.getLong("jixiao.fuzz", 15);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "0",
          "1",
          "255",
          "65536",
          "1048576",
          "1048577",
          "2147483648",
          "1e999",
          "NaN",
          "",
          " ",
          "x");
  private static final List<String> TEXTS =
      List.of(
          "=1+1",
          "_x0041_",
          "&#1;",
          "&amp;",
          "#REF!",
          "A1:XFD1048576",
          "合计",
          "1月",
          "\uD83D\uDE00",
          "true",
          "99999999999999999999",
          "0.1E-400");

  private final Map<String, Long> faults = new LinkedHashMap<>();

  @TempDir Path folder;

  @Test
  void spoiledXml_givesAResultOrASentence() throws Exception {
    List<byte[]> bases = bases();
    Long only = Long.getLong("jixiao.fuzz.seed");
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    long seed = only == null ? 1 : only;
    long slowest = 0;
    int runs = 0;
    int refused = 0;
    do {
      Random random = new Random(seed);
      byte[] spoiled = spoil(bases.get((int) (seed % bases.size())), random);
      Path file = Files.write(folder.resolve("w.xlsx"), spoiled);
      long start = System.nanoTime();
      RunResult result = run(file, seed, spoiled);
      long took = System.nanoTime() - start;
      slowest = Math.max(slowest, took);
      if (took > PATIENCE.toNanos()) {
        faults.put("more than " + PATIENCE.toSeconds() + " s", seed);
      }
      refused += result == null || result.refusal() == null ? 0 : 1;
      runs++;
      seed++;
    } while (only == null && System.nanoTime() < end);
    String said =
        faults.entrySet().stream()
            .map(fault -> "seed " + fault.getValue() + ": " + fault.getKey())
            .collect(Collectors.joining("\n"));
    assertEquals("", said);
    assertTrue(runs > (only == null ? 20 : 0), "few runs: " + runs);
    Reliability.record(
        "模糊测试",
        runs + " 个变异工作簿，" + refused + " 个拒绝，其余处理完；最慢 " + slowest / 1_000_000 + " 毫秒，0 次程序出错");
  }

  /** Null when the program came down; the workbook is kept and the fault noted once. */
  private RunResult run(Path file, long seed, byte[] spoiled) throws Exception {
    try {
      RunOptions options =
          new RunOptions(null, false, true, "test", Workbooks.NOON, FileLayer.disk());
      RunResult result = new Run(options).on(file);
      if (result.completion() != null) {
        result.completion().examination().runs().stream()
            .filter(one -> one.fault() != null)
            .forEach(one -> note(seed, spoiled, one.fault()));
      }
      return result;
    } catch (RuntimeException | Error fault) {
      note(seed, spoiled, fault);
      return null;
    }
  }

  private void note(long seed, byte[] spoiled, Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String where =
        Arrays.stream(deepest.getStackTrace())
            .limit(40)
            .map(StackTraceElement::toString)
            .filter(frame -> frame.startsWith("org.jixiao"))
            .limit(3)
            .collect(Collectors.joining(" < "));
    if (faults.putIfAbsent(deepest + " at " + where, seed) == null) {
      try {
        Files.write(
            Files.createDirectories(Path.of("target", "fuzz")).resolve(seed + ".xlsx"), spoiled);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<byte[]> bases() throws Exception {
    List<byte[]> bases = new ArrayList<>();
    bases.add(Examples.filled(Example.OFFICE_2024));
    bases.add(Examples.filled(Example.INVENTED));
    bases.add(Examples.completed(Example.OFFICE_2024));
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/foreign"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".xlsx")).sorted().toList()) {
        bases.add(Files.readAllBytes(file));
      }
    }
    return bases;
  }

  /** Between one and six places of a few parts. */
  private static byte[] spoil(byte[] base, Random random) {
    HandMade made = HandMade.of(base);
    List<String> xml =
        made.parts().keySet().stream()
            .filter(
                name -> name.endsWith(".xml") || name.endsWith(".rels") || name.endsWith(".vml"))
            .toList();
    int places = 1 + random.nextInt(6);
    for (int i = 0; i < places; i++) {
      // Sheets, styles, strings and the workbook itself more often than the rest.
      String part = xml.get(random.nextInt(xml.size()));
      if (random.nextInt(3) > 0) {
        List<String> weighty =
            xml.stream()
                .filter(
                    n ->
                        n.startsWith("xl/worksheets/sheet")
                            || n.matches("xl/(workbook|styles|sharedStrings)\\.xml"))
                .toList();
        part = weighty.get(random.nextInt(weighty.size()));
      }
      if (made.parts().containsKey(part)) {
        made.put(part, spoil(made.text(part), random));
      }
      if (random.nextInt(25) == 0) {
        made.remove(xml.get(random.nextInt(xml.size())));
      }
    }
    return made.bytes();
  }

  private static String spoil(String text, Random random) {
    if (text.length() < 20) {
      return text;
    }
    int at = random.nextInt(text.length());
    return switch (random.nextInt(8)) {
      case 0 -> inAttribute(text, at, pick(NUMBERS, random));
      case 1 -> inAttribute(text, at, pick(TEXTS, random).replace("&#1;", ""));
      case 2 -> inText(text, at, pick(NUMBERS, random));
      case 3 -> inText(text, at, pick(TEXTS, random).replace("&#1;", "_x0001_"));
      case 4 -> withoutElement(text, at);
      case 5 -> twice(text, at);
      case 6 -> withoutAttribute(text, at);
      default -> text.substring(0, at) + (char) (32 + random.nextInt(96)) + text.substring(at + 1);
    };
  }

  private static String pick(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private static String inAttribute(String text, int at, String by) {
    int start = text.indexOf("=\"", at);
    int end = start < 0 ? -1 : text.indexOf('"', start + 2);
    return end < 0 ? text : text.substring(0, start + 2) + by + text.substring(end);
  }

  private static String withoutAttribute(String text, int at) {
    int start = text.indexOf("=\"", at);
    int end = start < 0 ? -1 : text.indexOf('"', start + 2);
    int name = start < 0 ? -1 : text.lastIndexOf(' ', start);
    return end < 0 || name < 0 ? text : text.substring(0, name) + text.substring(end + 1);
  }

  private static String inText(String text, int at, String by) {
    int start = text.indexOf("<v>", at);
    start = start < 0 ? text.indexOf("<t>", at) : start;
    int end = start < 0 ? -1 : text.indexOf('<', start + 3);
    return end < 0 ? text : text.substring(0, start + 3) + by + text.substring(end);
  }

  private record Piece(int start, int end) {}

  /** A whole small element that begins behind a place. */
  private static Piece element(String text, int at) {
    int start = text.indexOf('<', at);
    while (start >= 0 && start + 1 < text.length() && !Character.isLetter(text.charAt(start + 1))) {
      start = text.indexOf('<', start + 1);
    }
    if (start < 0) {
      return null;
    }
    int tag = text.indexOf('>', start);
    if (tag < 0) {
      return null;
    }
    if (text.charAt(tag - 1) == '/') {
      return new Piece(start, tag + 1);
    }
    int nameEnd = start + 1;
    while (nameEnd < tag && !Character.isWhitespace(text.charAt(nameEnd))) {
      nameEnd++;
    }
    String close = "</" + text.substring(start + 1, nameEnd) + ">";
    int end = text.indexOf(close, tag);
    return end < 0 ? null : new Piece(start, end + close.length());
  }

  private static String withoutElement(String text, int at) {
    Piece piece = element(text, at);
    return piece == null ? text : text.substring(0, piece.start) + text.substring(piece.end);
  }

  private static String twice(String text, int at) {
    Piece piece = element(text, at);
    return piece == null
        ? text
        : text.substring(0, piece.end)
            + text.substring(piece.start, piece.end)
            + text.substring(piece.end);
  }
}
