package org.jixiao.excel;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jixiao.book.WorkbookRules;
import org.jixiao.findings.Refusal;

/**
 * Saves a workbook so that its path holds either the complete old file or the complete new one,
 * whatever happens in between: a temporary file beside it, flushed to the disk, opened again as
 * proof, and moved over it in one step.
 */
public final class SafeSave {

  private static final String TEMPORARY = ".jixiao.tmp";

  private final FileLayer files;

  public SafeSave(FileLayer files) {
    this.files = files;
  }

  /** Writes a file that is not there yet, or that may be replaced. */
  public void save(Path target, byte[] bytes) throws IOException {
    save(target, bytes, target);
  }

  private void save(Path target, byte[] bytes, Path readableLike) throws IOException {
    Path temporary = temporary(target);
    try {
      files.writeThrough(temporary, bytes);
      files.readableLike(readableLike, temporary);
      prove(target, temporary, bytes);
      files.replace(temporary, target);
    } finally {
      files.remove(temporary);
    }
  }

  /**
   * Replaces a file by its completed version.
   *
   * @param before what the file held when it was read; if it holds something else by now, somebody
   *     has saved it meanwhile and nothing is written
   * @param keepBackup whether the previous version stays beside it
   */
  public void replace(Path target, byte[] before, byte[] after, boolean keepBackup)
      throws IOException {
    if (!Arrays.equals(files.read(target), before)) {
      throw Refusal.of(
          WorkbookRules.OPEN_ELSEWHERE, "“" + target.getFileName() + "”在处理期间被别的程序改动过，没有写入。");
    }
    if (keepBackup) {
      save(backupOf(target), before, target);
    }
    save(target, after);
  }

  private void prove(Path target, Path temporary, byte[] bytes) throws IOException {
    byte[] written = files.read(temporary);
    if (!Arrays.equals(written, bytes)) {
      throw new IOException("写入的内容读回来不一致");
    }
    OpenBook.open(target.getFileName().toString(), written).close();
  }

  /** {@code NAME.bak.xlsx} beside {@code NAME.xlsx}. */
  public static Path backupOf(Path target) {
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    return target.resolveSibling(stem + ".bak" + ending);
  }

  private static Path temporary(Path target) {
    long process = ProcessHandle.current().pid();
    return target.resolveSibling("." + target.getFileName() + "." + process + TEMPORARY);
  }
}
