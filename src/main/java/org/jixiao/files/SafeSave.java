package org.jixiao.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * Saves a workbook so that its path holds either the complete old file or the complete new one,
 * whatever happens in between: a temporary file beside it, flushed to the disk, opened again as
 * proof, and moved over it in one step. A finished result that cannot be put in its place is kept
 * beside it.
 */
public final class SafeSave {

  private static final int MOST_KEPT = 99;

  private final FileLayer files;
  private final Consumer<byte[]> proof;

  /**
   * With a proof.
   *
   * @param proof reads what was written as a workbook again, and throws when it is none
   */
  public SafeSave(FileLayer files, Consumer<byte[]> proof) {
    this.files = files;
    this.proof = proof;
  }

  /** Whether a file can be made where the target stands; says so before any work is done. */
  public boolean canSaveAt(Path target, Clock clock) {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null || !files.isFolder(folder)) {
      return false;
    }
    TemporaryFile.clean(files, folder, clock);
    Path probe = TemporaryFile.beside(files, target);
    try {
      files.writeThrough(probe, new byte[0]);
      files.remove(probe);
      return true;
    } catch (IOException readOnlyOrFull) {
      removeQuietly(probe);
      return false;
    }
  }

  /** Writes a file that may stand in the place of another. */
  public void save(Path target, byte[] bytes) throws SaveFailed {
    save(target, bytes, () -> {});
  }

  /** Writes a file that is not there yet; if it is by now, somebody else has made it. */
  public void saveNew(Path target, byte[] bytes) throws SaveFailed {
    save(
        target,
        bytes,
        () -> {
          if (files.exists(target)) {
            throw changed(target);
          }
        });
  }

  private void save(Path target, byte[] bytes, Check last) throws SaveFailed {
    try {
      write(target, bytes, target, proof, last);
    } catch (IOException failed) {
      throw new SaveFailed(keep(target, bytes), failed);
    }
  }

  /**
   * Replaces a file by its completed version.
   *
   * @param before what the file held when it was read; if it holds something else by now, somebody
   *     has saved it meanwhile and it is left alone
   * @param keepBackup whether the previous version stays beside it
   */
  public void replace(Path target, byte[] before, byte[] after, boolean keepBackup)
      throws SaveFailed {
    Check unchanged =
        () -> {
          if (!Arrays.equals(files.read(target), before)) {
            throw changed(target);
          }
        };
    try {
      unchanged.look();
      if (keepBackup) {
        // What the user had is kept whatever it is: that it is there byte for byte is proof enough.
        write(backupOf(target), before, target, bytes -> {}, unchanged);
      }
      write(target, after, target, proof, unchanged);
    } catch (IOException failed) {
      throw new SaveFailed(keep(target, after), failed);
    }
  }

  private static Refusal changed(Path target) {
    return Refusal.of(
        FileRules.OPEN_ELSEWHERE, "“" + target.getFileName() + "”在处理期间被别的程序改动过，没有写入。");
  }

  /** A last look, right before a file is put in its place. */
  private interface Check {
    void look() throws IOException;
  }

  private void write(
      Path target, byte[] bytes, Path readableLike, Consumer<byte[]> proof, Check last)
      throws IOException {
    Path temporary = TemporaryFile.beside(files, target);
    try {
      files.writeThrough(temporary, bytes);
      files.readableLike(readableLike, temporary);
      byte[] written = files.read(temporary);
      if (!Arrays.equals(written, bytes)) {
        throw new IOException("写入的内容读回来不一致");
      }
      proof.accept(written);
      last.look();
      files.replace(temporary, target);
    } finally {
      removeQuietly(temporary);
    }
  }

  /** What cannot be removed now is removed by the next run. */
  private void removeQuietly(Path file) {
    try {
      files.remove(file);
    } catch (IOException nextTime) {
      // see above
    }
  }

  /** Keeps a finished result beside its target, or else in the folder for temporary files. */
  private Path keep(Path target, byte[] bytes) {
    Path elsewhere = files.temporaryFolder().resolve(target.getFileName().toString());
    for (Path wanted : List.of(target, elsewhere)) {
      for (int number = 1; number <= MOST_KEPT; number++) {
        Path kept = named(wanted, addition() + (number == 1 ? "" : number));
        if (!files.exists(kept)) {
          try {
            write(kept, bytes, target, proof, () -> {});
            if (wanted == elsewhere) {
              files.keepPrivate(kept);
            }
            return kept;
          } catch (IOException notHere) {
            break;
          }
        }
      }
    }
    return null;
  }

  /** Where the system cannot write Chinese names, the result is not lost over its name. */
  private static String addition() {
    return FileName.canBe("未写回") ? ".未写回" : ".unsaved";
  }

  /** {@code NAME.bak.xlsx} beside {@code NAME.xlsx}. */
  public static Path backupOf(Path target) {
    return named(target, ".bak");
  }

  private static Path named(Path target, String addition) {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    return target.resolveSibling(stem + addition + ending);
  }
}
