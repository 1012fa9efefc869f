package org.jixiao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * LibreOffice, kept open for all tests of a process: to start it takes longer than to save a
 * workbook. It is asked to convert by starting it once more with the same settings: that start only
 * hands on what is to be done, waits until it is done, and ends. If it is gone, that start does it.
 */
final class OpenOffice {

  private static OpenOffice here;

  /** The folder in which it keeps its settings. Two that are open at a time need two. */
  private final Path folder;

  private OpenOffice(Path folder) {
    this.folder = folder;
  }

  static synchronized OpenOffice of(Tool libreOffice) {
    if (here == null) {
      try {
        here = new OpenOffice(Files.createTempDirectory("jixiao-office-"));
        here.open(libreOffice);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return here;
  }

  /** What tells another start that it is this one it belongs to. */
  String settings() {
    return "-env:UserInstallation=" + folder.toUri();
  }

  /** With an empty workbook, as it ends with the last one that is closed. */
  private void open(Tool libreOffice) throws IOException {
    Path ready = folder.resolve("ready");
    Process process =
        libreOffice.begin(
            List.of(
                settings(),
                "--headless",
                "--norestore",
                "--pidfile=" + ready,
                "private:factory/scalc"),
            folder.resolve("printed.txt"));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(process)));
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
    while (process.isAlive() && !Files.exists(ready) && System.nanoTime() < end) {
      pause(process);
    }
  }

  private static void pause(Process process) {
    try {
      process.waitFor(50, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError("LibreOffice was not waited for", e);
    }
  }

  private void close(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException leftBehind) {
      // It is in the folder for temporary files.
    }
  }
}
