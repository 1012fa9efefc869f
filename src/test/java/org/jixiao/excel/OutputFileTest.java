package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jixiao.files.FileLayer;
import org.jixiao.run.Example;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.support.Examples;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which file a run writes, and where the version before it stays. */
class OutputFileTest {

  private static final byte[] EXAMPLE = Examples.filled(Example.OFFICE_2024);

  @TempDir Path folder;

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("w.xlsx"), content);
  }

  @Test
  void previousVersion_staysAsBackup() throws Exception {
    Path file = file(EXAMPLE);
    Workbooks.run(file, Workbooks.NOON);
    assertArrayEquals(EXAMPLE, Files.readAllBytes(folder.resolve("w.bak.xlsx")));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void sameFileUnderAnotherPath_isBackedUpLikeTheOriginal() throws Exception {
    Path file = file(EXAMPLE);
    Path other = folder.resolve("x").resolve("..").resolve("w.xlsx");
    Files.createDirectory(folder.resolve("x"));
    RunOptions options =
        new RunOptions(other, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertTrue(new Run(options).on(file).changed());
    assertArrayEquals(EXAMPLE, Files.readAllBytes(folder.resolve("w.bak.xlsx")));
  }

  @Test
  void existingOutput_isBackedUp_andLeftAloneWhenNothingWouldChange() throws Exception {
    Path file = file(EXAMPLE);
    Path output = Files.write(folder.resolve("out.xlsx"), EXAMPLE);
    RunOptions noon = new RunOptions(output, true, true, "test", Workbooks.NOON, FileLayer.disk());
    assertTrue(new Run(noon).on(file).changed());
    assertArrayEquals(EXAMPLE, Files.readAllBytes(folder.resolve("out.bak.xlsx")));
    byte[] once = Files.readAllBytes(output);
    RunOptions later =
        new RunOptions(output, true, true, "test", Workbooks.LATER, FileLayer.disk());
    assertFalse(new Run(later).on(file).changed());
    assertArrayEquals(once, Files.readAllBytes(output));
  }

  @Test
  void linkedFile_isCompletedBehindItsLink_andKeepsItsPermissions() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real")).resolve("a.xlsx");
    Files.write(real, EXAMPLE);
    assumeTrue(Files.getFileStore(real).supportsFileAttributeView("posix"));
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.xlsx"), real);
    assertTrue(Workbooks.run(link, Workbooks.NOON).changed());
    assertTrue(Files.isSymbolicLink(link));
    assertFalse(java.util.Arrays.equals(EXAMPLE, Files.readAllBytes(real)));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
    Path backup = real.resolveSibling("a.bak.xlsx");
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
  }
}
