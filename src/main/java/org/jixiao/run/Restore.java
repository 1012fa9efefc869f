package org.jixiao.run;

import java.nio.file.Path;
import java.util.Arrays;
import org.jixiao.container.Gate;
import org.jixiao.files.FileLayer;
import org.jixiao.files.SafeSave;
import org.jixiao.files.SaveFailed;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/** Puts the last backup of a workbook back, and keeps what it replaces beside it. */
public final class Restore {
  private static final int MOST_KEPT = 99;

  private final RunOptions options;

  /** With options for reading and writing. */
  public Restore(RunOptions options) {
    this.options = options;
  }

  /**
   * What was done.
   *
   * @param file the workbook, which is what the backup was
   * @param backup the backup, which stays
   * @param replaced where what stood there before is kept; null when nothing stood there
   * @param changed whether the workbook was another one than the backup
   */
  public record Result(Path file, Path backup, Path replaced, boolean changed) {}

  /**
   * Puts the backup back. At any moment the workbook is either what it was or what the backup is,
   * and what it was is kept before anything is replaced.
   *
   * @throws Refusal when there is no backup, or it cannot be put back; then nothing has changed
   */
  public Result on(Path workbook) {
    FileLayer files = options.files();
    Path file = files.real(workbook);
    Path backup = SafeSave.backupOf(file);
    if (!files.isFile(backup)) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK,
          "“" + workbook + "”没有备份：找不到“" + Run.nameOf(backup) + "”。",
          "备份与工作簿在同一个文件夹里；用 --no-backup 运行时不留备份。");
    }
    byte[] kept = new InputFile(files, options.capacity()).read(backup);
    Target target = Target.at(file, Target.NOWHERE_ELSE, options);
    // A backup that cannot be opened is not put in the place of a workbook that can.
    Gate.open(Run.nameOf(backup), kept, options.password(), options.capacity());
    byte[] now = target.there();
    if (now != null && Arrays.equals(now, kept)) {
      return new Result(workbook, backup, null, false);
    }
    SafeSave saving = new SafeSave(files, bytes -> {});
    try {
      if (now == null) {
        saving.saveNew(file, kept);
        return new Result(workbook, backup, null, true);
      }
      Path replaced = free(files, file);
      saving.saveNew(replaced, now);
      saving.replace(file, now, kept, false);
      return new Result(workbook, backup, replaced, true);
    } catch (SaveFailed failed) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "“" + workbook + "”写不进去：没有写入权限、磁盘已满，或文件被占用。原文件没有改动。",
          "关闭占用该文件的程序或腾出磁盘空间后再试；备份仍在“" + Run.nameOf(backup) + "”。");
    }
  }

  private static Path free(FileLayer files, Path file) {
    String name = Run.nameOf(file);
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    for (int number = 1; number <= MOST_KEPT; number++) {
      Path free = file.resolveSibling(stem + ".恢复前" + (number == 1 ? "" : number) + ending);
      if (!files.exists(free)) {
        return free;
      }
    }
    throw Refusal.of(
        FileRules.CANNOT_SAVE, "“" + name + "”旁边已有太多“恢复前”的文件，没有恢复。", "删去不用的“恢复前”文件后再运行。");
  }
}
