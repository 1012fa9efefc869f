package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.container.WorkbookKind;
import org.jixiao.excel.WrittenBook;
import org.jixiao.files.FileLayer;
import org.jixiao.files.OpenElsewhere;
import org.jixiao.files.SafeSave;
import org.jixiao.files.SaveFailed;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * Where the result of a run goes.
 *
 * @param shown the path as the user gave it
 * @param file the file itself, behind any link
 * @param inPlace whether it is the workbook that is being run
 * @param there what it holds now, or null when there is no such file
 * @param options what the run was given
 */
record Target(Path shown, Path file, boolean inPlace, byte[] there, RunOptions options) {
  /** The option by which most commands are told where a result goes. */
  static final String OUTPUT = "-o";

  /** Instead of such an option, for a result that belongs where it belongs. */
  static final String NOWHERE_ELSE = "";

  /**
   * Finds the target and makes sure, before any work is done, that it can be written.
   *
   * @param before what the input holds
   * @throws Refusal when somebody has it open, or it cannot be written
   */
  static Target of(Path input, byte[] before, RunOptions options) {
    Path shown = options.output() == null ? input : options.output();
    return of(input, before, shown, OUTPUT, options);
  }

  /**
   * Finds the target of a result that is made of no single workbook.
   *
   * @param option the option by which it can be put elsewhere
   * @throws Refusal as above
   */
  static Target at(Path shown, String option, RunOptions options) {
    return of(null, null, shown, option, options);
  }

  private static Target of(
      Path input, byte[] before, Path shown, String option, RunOptions options) {
    FileLayer files = options.files();
    if (files.isFolder(shown)) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "“" + shown + "”是文件夹，结果要写成文件。",
          "在 " + option + " 后给出文件名，如 " + shown.resolve("结果.xlsx") + "。");
    }
    if (files.exists(shown) && !files.isFile(shown)) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "“" + shown + "”是设备或管道，结果要写成文件。",
          "在 " + option + " 后给出一个 .xlsx 文件名。");
    }
    if (files.isDeadLink(shown)) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE, "“" + shown + "”是一个链接，它指向的文件不存在。", "在 " + option + " 后给出文件本身的路径。");
    }
    Path file = files.real(shown);
    refuseOpenElsewhere(files, shown, file);
    refuseUnwritable(shown, file, option, options);
    try {
      boolean same = input != null && file.equals(files.real(input));
      byte[] there = same ? before : files.exists(file) ? files.read(file) : null;
      return new Target(shown, file, same, there, options);
    } catch (IOException unreadable) {
      throw Refusal.of(FileRules.CANNOT_SAVE, "“" + shown + "”已存在，但读不出来，不能用结果替换它。");
    }
  }

  /** Refuses a target that somebody has open: one side's changes would be lost. */
  static void refuseOpenElsewhere(FileLayer files, Path shown, Path file) {
    Optional<OpenElsewhere> open = OpenElsewhere.of(files, file);
    if (open.isPresent()) {
      String user = open.get().user();
      String who = user.isEmpty() ? "" : "（使用者：" + user + "）";
      throw Refusal.of(
          FileRules.OPEN_ELSEWHERE,
          "“" + Run.nameOf(shown) + "”正在 " + open.get().program() + " 中打开" + who + "。",
          FileRules.OPEN_ELSEWHERE.repair()
              + "确实没有人打开时（程序曾异常退出），删去同一文件夹里的“"
              + open.get().mark().getFileName()
              + "”。");
    }
  }

  private static String elsewhere(String option) {
    if (option.equals(NOWHERE_ELSE)) {
      return "";
    }
    return option.equals(OUTPUT) ? "，或用 -o 把结果另存到别处" : "，或在 " + option + " 后给出别处的文件名";
  }

  static void refuseUnwritable(Path shown, Path file, String option, RunOptions options) {
    switch (options.files().access(file)) {
      case HELD ->
          throw Refusal.of(FileRules.OPEN_ELSEWHERE, "“" + Run.nameOf(shown) + "”正被别的程序占用，不能写回。");
      case READ_ONLY ->
          throw Refusal.of(
              FileRules.CANNOT_SAVE,
              "“" + Run.nameOf(shown) + "”是只读的，结果写不回去。",
              "去掉文件的“只读”属性" + elsewhere(option) + "。");
      case FREE -> {
        if (!saving(Run.nameOf(shown), options).canSaveAt(file, options.clock())) {
          throw Refusal.of(
              FileRules.CANNOT_SAVE,
              "“" + shown + "”所在的文件夹不存在或不能写入（没有权限，或磁盘已满）。原文件没有改动。",
              "检查文件夹、权限和磁盘空间" + elsewhere(option) + "。");
        }
      }
    }
  }

  /**
   * The workbook in a form that may be saved here.
   *
   * @throws Refusal when the name does not fit the kind, or a signature would become void
   */
  Container fitted(Container container) {
    String name = Run.nameOf(shown);
    WorkbookKind kind = container.kind();
    if (!(inPlace ? kind.fits(name) : kind.isNamed(name))) {
      throw Refusal.of(
          FileRules.WRONG_FORMAT,
          "“"
              + container.name()
              + "”的内容是 "
              + kind.ending()
              + (kind.hasMacros() ? "（含宏）" : "")
              + "，而结果的文件名是“"
              + name
              + "”，这样存的文件 Excel 打不开。",
          (inPlace ? "把文件的扩展名改为 " : "用 -o 给出以 ")
              + kind.ending()
              + (inPlace ? " 后再运行。" : " 结尾的文件名。"));
    }
    if (!container.isSigned()) {
      return container;
    }
    if (inPlace) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE, "“" + name + "”带有数字签名，写入会使签名失效，没有改动。", "用 -o 把结果另存为一个不带签名的副本。");
    }
    return container.withoutSignature();
  }

  /**
   * The workbook that stands at the target, for comparison.
   *
   * @param container the workbook that is being run
   * @return null when nothing stands there, or no workbook
   */
  Container container(Container container) {
    if (inPlace || there == null) {
      return inPlace ? container : null;
    }
    try {
      return Gate.open(Run.nameOf(shown), there, options.password(), options.capacity());
    } catch (Refusal noWorkbook) {
      return null;
    }
  }

  /**
   * What was saved.
   *
   * @param backup where the previous version was kept, or null
   * @param bytes what stands at the target now
   */
  record Saved(Path backup, byte[] bytes) {}

  /**
   * Saves the result. Its parts are read back while they are packed; of the file that was written
   * it is proven then that it has the very same ones.
   *
   * @param container the workbook that was run, whose password the result keeps
   */
  Saved save(Container container, WrittenBook result) {
    Capacity capacity = options.capacity().forResult();
    Container made = container.with(result.parts()).within(capacity);
    Supplier<WrittenBook> proven = capacity.meanwhile(() -> result.prove(made));
    byte[] after = container.pack(result.parts());
    String name = Run.nameOf(shown);
    SafeSave saving =
        new SafeSave(
            options.files(),
            bytes -> {
              Container saved = opened(name, bytes, options);
              proven.get().proveSame(saved);
            });
    try {
      if (there == null) {
        saving.saveNew(file, after);
        return new Saved(null, after);
      }
      saving.replace(file, there, after, options.keepBackup());
      return new Saved(options.keepBackup() ? SafeSave.backupOf(file) : null, after);
    } catch (SaveFailed failed) {
      String kept = failed.kept() == null ? "结果也没能保存在别处。" : "完整的结果保存在“" + failed.kept() + "”。";
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "结果写不进“" + shown + "”：没有写入权限、磁盘已满、文件名太长，或文件被占用。原文件没有改动。" + kept,
          failed.kept() == null
              ? FileRules.CANNOT_SAVE.repair()
              : "关闭占用该文件的程序或腾出磁盘空间后重新运行；或直接用保存下来的结果。");
    }
  }

  private static SafeSave saving(String name, RunOptions options) {
    return new SafeSave(options.files(), bytes -> prove(name, bytes, options));
  }

  /**
   * Opens the bytes that were written as a workbook again. If that fails, this program is at fault.
   */
  static void prove(String name, byte[] bytes, RunOptions options) {
    Container saved = opened(name, bytes, options);
    WrittenBook.of(saved.parts()).proveIn(saved);
  }

  private static Container opened(String name, byte[] bytes, RunOptions options) {
    try {
      return Gate.reopen(name, bytes, options.password(), options.capacity().forResult());
    } catch (Refusal unreadable) {
      throw new IllegalStateException("the result cannot be read again", unreadable);
    }
  }
}
