package org.jixiao.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Stream;

/**
 * The folders in which LibreOffice keeps its settings. To make one takes longer than to save a
 * workbook, so all tests of a process share them; two starts at a time need two.
 */
final class OfficeSettings {

  private static final BlockingQueue<Path> FREE = new ArrayBlockingQueue<>(2);

  static {
    FREE.add(made());
    FREE.add(made());
  }

  private OfficeSettings() {}

  /** A folder that nobody uses; waits for one. */
  static Path take() {
    try {
      return FREE.take();
    } catch (InterruptedException e) {
      throw new AssertionError("LibreOffice was not waited for", e);
    }
  }

  static void give(Path folder) {
    FREE.add(folder);
  }

  private static Path made() {
    try {
      Path folder = Files.createTempDirectory("jixiao-office-");
      Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException leftBehind) {
      // It is in the folder for temporary files.
    }
  }
}
