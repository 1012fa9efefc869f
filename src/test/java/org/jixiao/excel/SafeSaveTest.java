package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jixiao.run.Example;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever file operation fails, the path holds the complete old file or the complete new one. */
class SafeSaveTest {

  private static final byte[] EXAMPLE = Example.OFFICE_2024.filled();
  private static final byte[] COMPLETED = Workbooks.complete(EXAMPLE);

  @TempDir Path folder;

  /** A file system that fails at its n-th operation; half of what was to be written is there. */
  private static final class FailingDisk implements FileLayer {
    private final FileLayer disk = FileLayer.disk();
    private int left;

    FailingDisk(int operations) {
      this.left = operations;
    }

    private void step() throws IOException {
      if (left-- == 0) {
        throw new IOException("a fault put in by the test");
      }
    }

    @Override
    public byte[] read(Path file) throws IOException {
      step();
      return disk.read(file);
    }

    @Override
    public boolean exists(Path file) {
      return disk.exists(file);
    }

    @Override
    public boolean isFolder(Path file) {
      return disk.isFolder(file);
    }

    @Override
    public void writeThrough(Path file, byte[] bytes) throws IOException {
      if (left == 0) {
        disk.writeThrough(file, Arrays.copyOf(bytes, bytes.length / 2));
      }
      step();
      disk.writeThrough(file, bytes);
    }

    @Override
    public Path real(Path file) {
      return disk.real(file);
    }

    @Override
    public void readableLike(Path model, Path file) throws IOException {
      step();
      disk.readableLike(model, file);
    }

    @Override
    public void replace(Path source, Path target) throws IOException {
      step();
      disk.replace(source, target);
    }

    @Override
    public void remove(Path file) throws IOException {
      disk.remove(file);
    }
  }

  @Test
  void faultAtAnyOperation_leavesOldOrNew() throws Exception {
    Path file = folder.resolve("w.xlsx");
    boolean finished = false;
    int operations = 0;
    for (; !finished; operations++) {
      Files.write(file, EXAMPLE);
      FailingDisk disk = new FailingDisk(operations);
      RunResult result =
          new Run(new RunOptions(null, true, true, "test", Workbooks.NOON, disk)).on(file);
      finished = result.refusal() == null;
      byte[] expected = finished ? COMPLETED : EXAMPLE;
      assertArrayEquals(expected, Files.readAllBytes(file), "after operation " + operations);
      try (var files = Files.list(folder)) {
        assertFalse(files.anyMatch(left -> left.toString().endsWith(".tmp")));
      }
      if (!finished) {
        assertTrue(result.refusal().message().contains("“"), result.refusal().message());
      }
    }
    assertTrue(operations > 6, "few operations were tried: " + operations);
  }

  @Test
  void fileChangedMeanwhile_isNotOverwritten() throws Exception {
    Path file = Files.write(folder.resolve("w.xlsx"), EXAMPLE);
    try {
      new SafeSave(FileLayer.disk()).replace(file, COMPLETED, COMPLETED, true);
      throw new AssertionError("it was overwritten");
    } catch (org.jixiao.findings.Refusal refused) {
      assertTrue(refused.finding().message().contains("在处理期间被别的程序改动过"));
    }
    assertArrayEquals(EXAMPLE, Files.readAllBytes(file));
  }

  @Test
  void backup_standsBesideItsFile() {
    assertEquals(Path.of("a/评价.bak.xlsx"), SafeSave.backupOf(Path.of("a/评价.xlsx")));
  }
}
