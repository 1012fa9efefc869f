package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jixiao.container.Gate;
import org.jixiao.files.FileLayer;
import org.jixiao.files.OpenElsewhere;
import org.jixiao.files.SafeSave;
import org.jixiao.files.SaveFailed;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.word.DraftedReport;

/**
 * Where a report goes. What somebody has worked on there is never lost: it is replaced only where
 * every word is still as it was drafted, or where the user says so.
 *
 * @param shown the path as the user gave it
 * @param file the file itself, behind any link
 * @param there what it holds now, or null when there is no such file
 * @param options what the job was given
 */
record ReportTarget(Path shown, Path file, byte[] there, RunOptions options) {

  static final String ENDING = ".docx";

  /** Word drops so many letters of a longer name when it names the file that says who has it. */
  private static final int DROPPED = 2;

  /**
   * Finds the target and makes sure, before any work is done, that it can be written.
   *
   * @throws Refusal when somebody has it open or has worked on it, or it cannot be written
   */
  static ReportTarget of(Path workbook, RunOptions options, boolean replaces) {
    FileLayer files = options.files();
    Path shown = options.output() == null ? beside(workbook) : options.output();
    if (files.isFolder(shown)) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE, "“" + shown + "”是文件夹，报告要写成文件。", "在 -o 后给出以 .docx 结尾的文件名。");
    }
    if (!Run.nameOf(shown).toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw Refusal.of(
          FileRules.WRONG_FORMAT,
          "“" + Run.nameOf(shown) + "”的扩展名不是 .docx，报告只写成 .docx。",
          "在 -o 后给出以 .docx 结尾的文件名。");
    }
    if (files.exists(shown) && !files.isFile(shown) || files.isDeadLink(shown)) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE, "“" + shown + "”不是普通文件，不能写入报告。", "在 -o 后给出一个 .docx 文件名。");
    }
    Path file = files.real(shown);
    refuseOpenInWord(files, shown, file);
    Target.refuseOpenElsewhere(files, shown, file);
    Target.refuseUnwritable(shown, file, Target.OUTPUT, options);
    try {
      byte[] there = files.exists(file) ? files.read(file) : null;
      if (there != null && !replaces) {
        refuseWorkOf(shown, there, options);
      }
      return new ReportTarget(shown, file, there, options);
    } catch (IOException unreadable) {
      throw Refusal.of(FileRules.CANNOT_SAVE, "“" + shown + "”已存在，但读不出来，不能用报告替换它。");
    }
  }

  /** The usual place: beside the workbook, under its name. */
  static Path beside(Path workbook) {
    String name = Run.nameOf(workbook);
    int dot = name.lastIndexOf('.');
    return workbook.resolveSibling((dot <= 0 ? name : name.substring(0, dot)) + ENDING);
  }

  private static void refuseOpenInWord(FileLayer files, Path shown, Path file) {
    String name = Run.nameOf(file);
    if (name.length() <= ENDING.length() + DROPPED) {
      return;
    }
    Optional<OpenElsewhere> open =
        OpenElsewhere.of(files, file.resolveSibling(name.substring(DROPPED)));
    if (open.isPresent() && Run.nameOf(open.get().mark()).startsWith("~$")) {
      String user = open.get().user();
      String who = user.isEmpty() ? "" : "（使用者：" + user + "）";
      throw Refusal.of(
          FileRules.OPEN_ELSEWHERE, "“" + Run.nameOf(shown) + "”正在 Word 或 WPS 中打开" + who + "。");
    }
  }

  private static void refuseWorkOf(Path shown, byte[] there, RunOptions options) {
    String name = Run.nameOf(shown);
    Optional<DraftedReport> report = drafted(name, there, options);
    if (report.isEmpty()) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "“" + name + "”已存在，不是由程序起草的报告，没有覆盖。",
          "用 -o 写到另一个文件；确实要覆盖的，加 --force（原文件留作 .bak 备份）。");
    }
    if (!report.get().isUntouched()) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "“" + name + "”起草后有人改过，没有覆盖。",
          "用 -o 写到另一个文件，再把改过的内容并入；确实要覆盖的，加 --force（原文件留作 .bak 备份）。");
    }
  }

  private static Optional<DraftedReport> drafted(String name, byte[] bytes, RunOptions options) {
    try {
      Map<String, byte[]> parts = Gate.parts(name, bytes, options.capacity());
      return DraftedReport.among(parts);
    } catch (Refusal noArchive) {
      return Optional.empty();
    }
  }

  /** Whether exactly these bytes stand there already. */
  boolean holds(byte[] report) {
    return there != null && Arrays.equals(there, report);
  }

  /** Saves the report; says where the previous version was kept, or null. */
  Path save(byte[] report) {
    SafeSave saving = new SafeSave(options.files(), this::prove);
    try {
      if (there == null) {
        saving.saveNew(file, report);
        return null;
      }
      saving.replace(file, there, report, options.keepBackup());
      return options.keepBackup() ? SafeSave.backupOf(file) : null;
    } catch (SaveFailed failed) {
      String kept = failed.kept() == null ? "报告也没能保存在别处。" : "完整的报告保存在“" + failed.kept() + "”。";
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "报告写不进“" + shown + "”：没有写入权限、磁盘已满、文件名太长，或文件被占用。" + kept,
          "关闭占用该文件的程序或腾出磁盘空间后重新运行，或用 -o 写到别处。");
    }
  }

  /** Opens what was written again; if that fails, this program is at fault. */
  private void prove(byte[] written) {
    boolean sound =
        drafted(Run.nameOf(shown), written, options).filter(DraftedReport::isUntouched).isPresent();
    if (!sound) {
      throw new IllegalStateException("the report cannot be read again");
    }
  }
}
