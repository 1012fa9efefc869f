package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jixiao.book.Completion;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.book.RunRecord;
import org.jixiao.book.WorkbookRules;
import org.jixiao.excel.FileLayer;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.OwnerFile;
import org.jixiao.excel.SafeSave;
import org.jixiao.findings.Finding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.Severity;

/** One run on one workbook. */
public final class Run {

  private final RunOptions options;

  public Run(RunOptions options) {
    this.options = options;
  }

  /**
   * Opens the workbook and lets the file go, reads its sheets, checks them, computes what follows,
   * writes everything back into the workbook in memory, and saves it in one step. A workbook that
   * cannot be processed is refused with a sentence; then nothing has been written.
   */
  public RunResult on(Path input) {
    try {
      byte[] before = open(input);
      try (OpenBook book = OpenBook.open(nameOf(input), before)) {
        List<PastFinding> past = book.pastFindings();
        Dossier dossier = Dossier.read(book.raw());
        Examination examination = Examination.of(dossier, past);
        Completion completion = Completion.of(dossier, examination);
        if (!options.writes()) {
          return new RunResult(input, null, null, false, completion, null);
        }
        refuseWhatBlocks(examination);
        Target target = target(input, before);
        byte[] after = book.complete(completion, record(input, before), target.there());
        boolean changed = !Arrays.equals(target.there(), after);
        Path backup = changed ? save(target, after) : null;
        return new RunResult(input, target.shown(), backup, changed, completion, null);
      }
    } catch (Refusal refused) {
      return new RunResult(input, null, null, false, null, refused.finding());
    }
  }

  private static void refuseWhatBlocks(Examination examination) {
    for (Finding finding : examination.findings()) {
      if (finding.severity() == Severity.BLOCKED) {
        throw Refusal.of(finding);
      }
    }
  }

  private byte[] open(Path input) {
    FileLayer files = options.files();
    String name = nameOf(input);
    if (!files.exists(input)) {
      throw Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "找不到文件“" + input + "”。", "检查路径和文件名。");
    }
    if (files.isFolder(input)) {
      throw Refusal.of(
          WorkbookRules.NOT_A_WORKBOOK, "“" + input + "”是文件夹，不是工作簿。", "指定文件夹里的某一个 .xlsx 文件。");
    }
    if (options.writes()) {
      refuseOpenElsewhere(options.output() == null ? input : options.output());
    }
    try {
      return files.read(input);
    } catch (IOException unreadable) {
      throw Refusal.of(
          WorkbookRules.NOT_A_WORKBOOK, "“" + name + "”读不出来：没有读取权限，或磁盘出错。", "检查文件权限，或把文件复制到本机再运行。");
    }
  }

  private RunRecord record(Path input, byte[] bytes) {
    String time =
        LocalDateTime.now(options.clock())
            .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss"));
    return new RunRecord(options.version(), time, nameOf(input), fingerprint(bytes));
  }

  /** SHA-256 in hexadecimal. */
  static String fingerprint(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** Before any work starts: whoever has the target open would lose one side's changes. */
  private void refuseOpenElsewhere(Path target) {
    Optional<String> user = OwnerFile.openedBy(options.files(), options.files().real(target));
    if (user.isPresent()) {
      String who = user.get().isEmpty() ? "" : "（使用者：" + user.get() + "）";
      throw Refusal.of(
          WorkbookRules.OPEN_ELSEWHERE, "“" + nameOf(target) + "”正在 Excel 或 WPS 中打开" + who + "。");
    }
  }

  /**
   * Where the result goes.
   *
   * @param shown the path as the user gave it
   * @param file the file itself, behind any link
   * @param there what it holds now, or null when there is no such file
   */
  private record Target(Path shown, Path file, byte[] there) {}

  private Target target(Path input, byte[] before) {
    FileLayer files = options.files();
    Path shown = options.output() == null ? input : options.output();
    if (files.isFolder(shown)) {
      throw Refusal.of(
          WorkbookRules.CANNOT_SAVE,
          "“" + shown + "”是文件夹，结果要写成文件。",
          "在 -o 后给出文件名，如 " + shown.resolve("结果.xlsx") + "。");
    }
    Path file = files.real(shown);
    try {
      boolean same = file.equals(files.real(input));
      byte[] there = same ? before : files.exists(file) ? files.read(file) : null;
      return new Target(shown, file, there);
    } catch (IOException unreadable) {
      throw cannotSave(shown);
    }
  }

  /** Saves the result; says where the previous version was kept, or null. */
  private Path save(Target target, byte[] after) {
    SafeSave saving = new SafeSave(options.files());
    try {
      if (target.there() == null) {
        saving.save(target.file(), after);
        return null;
      }
      saving.replace(target.file(), target.there(), after, options.keepBackup());
      return options.keepBackup() ? SafeSave.backupOf(target.file()) : null;
    } catch (IOException failed) {
      throw cannotSave(target.shown());
    }
  }

  private static Refusal cannotSave(Path target) {
    return Refusal.of(
        WorkbookRules.CANNOT_SAVE, "结果写不进“" + target + "”：文件夹不存在、没有写入权限、磁盘已满，或文件被占用。原文件没有改动。");
  }

  private static String nameOf(Path file) {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }
}
