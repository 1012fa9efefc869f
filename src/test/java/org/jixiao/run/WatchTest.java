package org.jixiao.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jixiao.support.Edited;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Every way in which programs save is heard of once, and nothing is read that is half written. The
 * tests wait for what may still come, which they can do at a time.
 */
@Execution(ExecutionMode.CONCURRENT)
class WatchTest {

  private static final byte[] FINE = Edited.clean(one -> {});
  private static final byte[] WRONG = Edited.clean(one -> one.set("月度指标", "1月", "指标下达数", "待定"));
  private static final long PATIENCE_MILLIS = 20_000;

  @TempDir Path folder;

  private final List<WatchNews> news = new CopyOnWriteArrayList<>();
  private final List<RunResult> completed = new CopyOnWriteArrayList<>();
  private Path file;
  private Watch watch;
  private Thread thread;

  @BeforeEach
  void begins() throws IOException {
    file = Files.write(folder.resolve("评价.xlsx"), FINE);
    begin(false);
  }

  private void begin(boolean completes) {
    RunResult now = new Run(Workbooks.options(Workbooks.NOON, false)).on(file);
    watch =
        new Watch(
            file,
            Workbooks.options(Workbooks.NOON, true),
            completes,
            now,
            new Watch.Listener() {
              @Override
              public void saved(WatchNews one) {
                news.add(one);
              }

              @Override
              public void completed(RunResult result) {
                completed.add(result);
              }
            });
    thread = new Thread(watch::run, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void ends() throws InterruptedException {
    watch.stop();
    thread.join(PATIENCE_MILLIS);
    assertFalse(thread.isAlive());
  }

  private interface Save {
    void save() throws IOException, InterruptedException;
  }

  /** The save is heard of once, and what was saved is what was read. */
  private void once(Save save, byte[] saved) throws Exception {
    save.save();
    await(1);
    Thread.sleep(900);
    assertEquals(1, news.size(), "heard of more than once");
    RunResult result = news.get(0).result();
    assertEquals(null, result.refusal(), () -> result.refusal().message());
    assertEquals(saved == WRONG ? 1 : 0, news.get(0).arisen().size());
    assertArrayEquals(saved, Files.readAllBytes(file), "the watch has written");
  }

  private void await(int times) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (news.size() < times && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertTrue(news.size() >= times, "not heard of");
  }

  @Test
  void writtenInPlace() throws Exception {
    once(() -> Files.write(file, WRONG), WRONG);
  }

  @Test
  void writtenInPlace_slowly_isNotReadHalf() throws Exception {
    once(
        () -> {
          try (OutputStream out = Files.newOutputStream(file)) {
            int third = WRONG.length / 3;
            for (int from = 0; from < WRONG.length; from += third) {
              out.write(WRONG, from, Math.min(third, WRONG.length - from));
              out.flush();
              Thread.sleep(800);
            }
          }
        },
        WRONG);
  }

  @Test
  void excelOnThisComputer_deletesAndRenames() throws Exception {
    once(
        () -> {
          Path temporary = Files.write(folder.resolve("1A2B3C40"), WRONG);
          Files.delete(file);
          Thread.sleep(60);
          Files.move(temporary, file);
        },
        WRONG);
  }

  @Test
  void excelOnAShare_renamesTwice() throws Exception {
    once(
        () -> {
          Path first = Files.write(folder.resolve("5D6E7F80"), WRONG);
          Path second = folder.resolve("90AB1C2D.tmp");
          Files.move(file, second);
          Thread.sleep(400);
          Files.move(first, file);
          Thread.sleep(60);
          Files.delete(second);
        },
        WRONG);
  }

  @Test
  void libreOffice_renamesOver() throws Exception {
    once(
        () -> {
          Path lock = Files.write(folder.resolve(".~lock.评价.xlsx#"), new byte[10]);
          Path temporary = Files.write(folder.resolve("lu1234.tmp"), WRONG);
          Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
          Files.delete(lock);
        },
        WRONG);
  }

  @Test
  void olderFileOfTheSameSizeAndTime_isAnotherFile() throws Exception {
    FileTime time = Files.getLastModifiedTime(file);
    byte[] same = Arrays.copyOf(FINE, FINE.length);
    // The end record's remark length is untouched; a byte of a stored time is another one.
    same[10] ^= 1;
    once(
        () -> {
          Path copy = Files.write(folder.resolve("copy.tmp"), same);
          Files.setLastModifiedTime(copy, time);
          Files.move(copy, file, StandardCopyOption.REPLACE_EXISTING);
        },
        same);
  }

  @Test
  void copyOfAnOlderVersion_isHeardOfToo() throws Exception {
    once(
        () -> {
          Files.write(file, WRONG);
          Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        },
        WRONG);
  }

  @Test
  void sameContentAgain_isNoNews() throws Exception {
    Files.write(file, FINE);
    Thread.sleep(1500);
    assertEquals(0, news.size());
  }

  @Test
  void savedTwice_tellsWhatIsSettled() throws Exception {
    Files.write(file, WRONG);
    await(1);
    assertEquals(1, news.get(0).arisen().size());
    Files.write(file, FINE);
    await(2);
    assertEquals(1, news.get(1).settled().size());
    assertEquals(0, news.get(1).arisen().size());
  }

  @Test
  void openWorkbook_isCompletedOnlyWhenItIsClosed() throws Exception {
    watch.completes(true);
    Path mark = Files.write(folder.resolve("~$评价.xlsx"), new byte[165]);
    Files.write(file, WRONG);
    await(1);
    Thread.sleep(1200);
    assertEquals(0, completed.size());
    assertArrayEquals(WRONG, Files.readAllBytes(file));
    Files.delete(mark);
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
    while (completed.isEmpty() && System.nanoTime() < end) {
      Thread.sleep(20);
    }
    assertTrue(completed.get(0).changed());
    Thread.sleep(1200);
    assertEquals(1, news.size(), "its own writing is no news");
    assertEquals(1, completed.size());
  }

  @Test
  void libreOfficeItself_isHeardOfAtEachSave() throws Exception {
    Tool office = Tool.libreOffice();
    Path sources = Files.createDirectories(folder.resolve("sources"));
    int heard = 0;
    for (byte[] content : List.of(WRONG, FINE)) {
      Path source = Files.write(sources.resolve("评价.xlsx"), content);
      office.convert("xlsx", folder, List.of(source));
      await(++heard);
      Thread.sleep(900);
      assertEquals(heard, news.size());
      assertEquals(null, news.get(heard - 1).result().refusal());
    }
  }
}
