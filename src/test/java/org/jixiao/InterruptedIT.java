package org.jixiao;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.reading.StoredBook;
import org.jixiao.excel.reading.StoredCell;
import org.jixiao.run.Example;
import org.jixiao.support.Edited;
import org.jixiao.support.Examples;
import org.jixiao.support.Jar;
import org.jixiao.support.Reliability;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the way while the packaged jar writes: a kill, or somebody who saves as well. */
class InterruptedIT {

  private static final int KILLS = Integer.getInteger("jixiao.kills", 60);
  private static final int SAVES = 12;

  @TempDir static Path classes;
  @TempDir Path folder;

  @Test
  void killAtAnyMoment_leavesTheOldFileOrTheNewOne() throws Exception {
    byte[] before = Examples.filled(Example.OFFICE_2024);
    Map<Job, byte[]> jobs = new EnumMap<>(Job.class);
    jobs.put(Job.RUN, before);
    jobs.put(Job.IMPORT, withoutMonths());
    List<String> quick = quick(before);
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

  /** Loaded classes are kept from a first run, so that there is time for many more. */
  private List<String> quick(byte[] workbook) throws Exception {
    Path archive = classes.resolve("classes.jsa");
    List<String> quick = new ArrayList<>(Jar.LAUNCHER);
    if (!Files.exists(archive)) {
      quick.add("-XX:ArchiveClassesAtExit=" + archive);
      timeOf(Job.RUN, quick, folder, workbook);
      quick.remove(quick.size() - 1);
    }
    quick.add("-XX:SharedArchiveFile=" + archive);
    return quick;
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

  /** What somebody saves while a run is on is in the file, or in the backup beside it. */
  @Test
  void saveDuringARun_isNeverLost() throws Exception {
    byte[] before = Examples.filled(Example.OFFICE_2024);
    byte[] saved =
        Workbooks.edit(
            before, book -> book.getSheet("填报说明").createRow(200).createCell(0).setCellValue("刚存的"));
    List<String> quick = quick(before);
    Files.deleteIfExists(folder.resolve("w.bak.xlsx"));
    long whole = timeOf(Job.RUN, quick, folder, before);
    Random random = new Random(20261126);
    int kept = 0;
    for (int attempt = 0; attempt < SAVES; attempt++) {
      Path file = Files.write(folder.resolve("w.xlsx"), before);
      Files.deleteIfExists(folder.resolve("w.bak.xlsx"));
      Process process = Jar.start(quick, folder, Job.RUN.arguments());
      process.waitFor((long) (whole * (0.2 + 0.9 * random.nextDouble())), TimeUnit.MILLISECONDS);
      if (random.nextBoolean()) {
        Files.write(file, saved);
      } else {
        Path beside = Files.write(folder.resolve("beside"), saved);
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertTrue(process.exitValue() < 3, printed());
      boolean there = isSaved(file) || isSaved(folder.resolve("w.bak.xlsx"));
      assertTrue(there, "a save was lost: " + printed());
      kept += isSaved(file) ? 1 : 0;
    }
    Reliability.record("运行期间存盘", SAVES + " 次，所存内容无一丢失（" + kept + " 次留在原文件，其余在备份里）");
  }

  private String printed() throws Exception {
    return Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8)
        + Files.readString(folder.resolve("err.txt"), StandardCharsets.UTF_8);
  }

  private static boolean isSaved(Path file) throws Exception {
    if (!Files.exists(file)) {
      return false;
    }
    Container opened = Gate.open("w.xlsx", Files.readAllBytes(file), null, Capacity.here());
    StoredCell cell = StoredBook.of(opened).sheet("填报说明").orElseThrow().cell(200, 0);
    return cell != null && cell.value().equals("刚存的");
  }
}
