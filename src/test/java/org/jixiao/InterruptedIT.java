package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jixiao.run.Example;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.Jar;
import org.jixiao.support.Reliability;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar is killed while it works. */
class InterruptedIT {

  private static final int KILLS = Integer.getInteger("jixiao.kills", 60);

  @TempDir Path folder;

  @Test
  void killAtAnyMoment_leavesTheOldFileOrTheNewOne() throws Exception {
    byte[] before = Examples.filled(Example.OFFICE_2024);
    Map<Job, byte[]> jobs = new EnumMap<>(Job.class);
    jobs.put(Job.RUN, before);
    jobs.put(Job.IMPORT, withoutMonths());
    List<String> quick = Jar.quick();
    ExecutorService hands = Executors.newFixedThreadPool(2);
    Map<Job, AtomicInteger> old = counters();
    Map<Job, AtomicInteger> completed = counters();
    AtomicInteger next = new AtomicInteger();
    List<Future<Void>> campaigns = new ArrayList<>();
    for (Job job : Job.values()) {
      Path place = Files.createDirectory(folder.resolve(job.command));
      Random random = new Random(20260101 + job.ordinal());
      byte[] workbook = jobs.get(job);
      campaigns.add(
          hands.submit(
              () -> {
                long whole =
                    Math.min(
                        timeOf(job, quick, place, workbook), timeOf(job, quick, place, workbook));
                String verdict =
                    Workbooks.check(Files.readAllBytes(place.resolve("w.xlsx"))).verdict().line();
                while (next.getAndIncrement() < KILLS) {
                  // Every second one aims at the last part, in which the file is saved.
                  double share =
                      random.nextBoolean() ? 0.6 + 0.5 * random.nextDouble() : random.nextDouble();
                  long after = (long) (whole * share);
                  boolean changed = killedAfter(job, quick, place, workbook, after, verdict);
                  (changed ? completed : old).get(job).incrementAndGet();
                }
                // What the killed ones have left behind is gone after the next run.
                timeOf(job, quick, place, workbook);
                try (Stream<Path> left = Files.list(place)) {
                  assertTrue(left.noneMatch(file -> file.toString().endsWith(".tmp")));
                }
                return null;
              }));
    }
    for (Future<Void> campaign : campaigns) {
      campaign.get();
    }
    hands.shutdown();
    for (Job job : Job.values()) {
      assertTrue(old.get(job).get() > KILLS / 20, "no kill came in time: " + job);
    }
    Reliability.record(
        "强行终止（SIGKILL）",
        KILLS
            + " 次（run、import 各半）："
            + sum(old)
            + " 次仍是完整的旧文件，"
            + sum(completed)
            + " 次是完整的新文件，0 次受损");
  }

  /** What writes into a workbook. */
  private enum Job {
    RUN("run"),
    IMPORT("import");

    private static final Path EXPORTS =
        Path.of("examples/invented-department/exports").toAbsolutePath();

    private final String command;

    Job(String command) {
      this.command = command;
    }

    private String[] arguments() {
      return this == RUN
          ? new String[] {command, "w.xlsx"}
          : new String[] {
            command,
            "w.xlsx",
            "--payments",
            EXPORTS.resolve("payments.csv").toString(),
            "--releases",
            EXPORTS.resolve("releases.xlsx").toString()
          };
    }
  }

  private static Map<Job, AtomicInteger> counters() {
    Map<Job, AtomicInteger> counters = new EnumMap<>(Job.class);
    for (Job job : Job.values()) {
      counters.put(job, new AtomicInteger());
    }
    return counters;
  }

  private static int sum(Map<Job, AtomicInteger> counters) {
    return counters.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /** The months still blank, for an import to fill them. */
  private static byte[] withoutMonths() {
    return Edited.clean(
        spoil -> {
          for (int month = 1; month <= 12; month++) {
            spoil.set("月度指标", month + "月", "指标使用数", null);
          }
        });
  }

  private static long timeOf(Job job, List<String> options, Path place, byte[] before)
      throws Exception {
    Files.write(place.resolve("w.xlsx"), before);
    long start = System.nanoTime();
    Process process = Jar.start(options, place, job.arguments());
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    assertTrue(process.exitValue() < 2, "exit code " + process.exitValue());
    return (System.nanoTime() - start) / 1_000_000;
  }

  /** Whether the file had been replaced by then; it must be whole in either case. */
  private static boolean killedAfter(
      Job job, List<String> options, Path place, byte[] before, long milliseconds, String verdict)
      throws Exception {
    Path file = Files.write(place.resolve("w.xlsx"), before);
    Process process = Jar.start(options, place, job.arguments());
    process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    byte[] after = Files.readAllBytes(file);
    if (Arrays.equals(before, after)) {
      return false;
    }
    assertEquals(verdict, Workbooks.check(after).verdict().line(), "a half-written file");
    assertArrayEquals(before, Files.readAllBytes(place.resolve("w.bak.xlsx")), "the backup");
    return true;
  }
}
