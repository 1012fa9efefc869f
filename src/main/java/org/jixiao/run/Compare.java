package org.jixiao.run;

import java.nio.file.Path;
import java.util.Locale;
import org.jixiao.book.Completion;
import org.jixiao.comparison.Comparison;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.PagesBook;
import org.jixiao.excel.WrittenBook;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.report.compared.ComparedPages;

/** Two states of a department's workbook side by side; both are only read. */
public final class Compare {
  private final Path before;
  private final Path after;
  private final RunOptions options;

  /**
   * Of an earlier and a later workbook.
   *
   * @param options how to read them; with an output the changes are written there as a workbook
   */
  public Compare(Path before, Path after, RunOptions options) {
    this.before = before;
    this.after = after;
    this.options = options;
  }

  /**
   * What came of it.
   *
   * @param comparison the changes
   * @param output the workbook with the changes, or null
   * @param changed whether the file at the output is another one than before
   */
  public record Result(Comparison comparison, Path output, boolean changed) {}

  /**
   * Compares them.
   *
   * @throws Refusal when one of them cannot be read, or the result cannot be written
   */
  public Result run() {
    Path output = options.output();
    Target target = output == null ? null : target(output);
    Comparison comparison = Comparison.of(read(before), read(after));
    if (target == null) {
      return new Result(comparison, null, false);
    }
    WrittenBook book =
        PagesBook.of(
            "两份评价工作簿的比较",
            ComparedPages.of(
                comparison, Run.nameOf(before), Run.nameOf(after), way(before), way(after)));
    boolean changed = target.there() == null || !container(target).parts().isSameAs(book.parts());
    if (changed) {
      target.save(PagesBook.empty(), book);
    }
    return new Result(comparison, output, changed);
  }

  private Completion read(Path file) {
    RunResult result = new Run(options.onlyReading()).on(file);
    if (result.refusal() != null) {
      throw Refusal.of(result.refusal());
    }
    return result.completion();
  }

  private Target target(Path output) {
    if (!Run.nameOf(output).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw Refusal.of(
          FileRules.WRONG_FORMAT,
          "比较结果要存成 .xlsx 文件，给出的文件名是“" + Run.nameOf(output) + "”。",
          "在 -o 后给出以 .xlsx 结尾的文件名。");
    }
    Target target = Target.at(output, Target.OUTPUT, options);
    boolean replaces =
        target.there() != null && !PagesBook.hasPage(container(target), ComparedPages.FIRST);
    if (replaces) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE, "“" + output + "”已存在，但不是比较结果，没有覆盖。", "用 -o 给出另一个文件名。");
    }
    return target;
  }

  private Container container(Target target) {
    return Gate.open(
        Run.nameOf(target.shown()), target.there(), options.password(), options.capacity());
  }

  private String way(Path file) {
    FileLayer files = options.files();
    Path folder = files.real(options.output()).toAbsolutePath().getParent();
    Path there = files.real(file).toAbsolutePath();
    try {
      return BatchFiles.slashed(folder.relativize(there));
    } catch (IllegalArgumentException anotherDrive) {
      return there.toString();
    }
  }
}
