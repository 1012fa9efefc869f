package org.jixiao.run;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.SummaryBook;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.report.Page;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.District;
import org.jixiao.report.summary.DistrictPages;

/** The summary workbook of a batch, in its file. */
public final class Summary {
  /** What it is called in the folder of the workbooks unless somebody says otherwise. */
  public static final String NAME = "绩效评价汇总.xlsx";

  private static final String OPTION = "--summary";

  private final Path folder;
  private final Path file;
  private final RunOptions options;

  /**
   * A summary.
   *
   * @param folder the folder of the workbooks
   * @param file where it stands, or is to
   */
  public Summary(Path folder, Path file, RunOptions options) {
    this.folder = folder;
    this.file = file;
    this.options = options;
  }

  /**
   * What came of it.
   *
   * @param changed whether the file is another one than before
   * @param backup where the previous version was kept, or null
   * @param valued whether formulas of people were kept as values because columns have moved
   */
  public record Result(Path file, boolean changed, Path backup, boolean valued) {}

  /**
   * Makes sure, before any work is done, that it can be written.
   *
   * @throws Refusal when it cannot, or something else stands there
   */
  public void check() {
    open(target());
  }

  private Target target() {
    if (!Run.nameOf(file).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw Refusal.of(
          FileRules.WRONG_FORMAT,
          "汇总要存成 .xlsx 文件，给出的文件名是“" + Run.nameOf(file) + "”。",
          "在 " + OPTION + " 后给出以 .xlsx 结尾的文件名。");
    }
    return Target.at(file, OPTION, options);
  }

  private SummaryBook open(Target target) {
    byte[] there = target.there();
    if (there == null) {
      return SummaryBook.fresh();
    }
    Container container = container(there);
    return SummaryBook.of(container)
        .orElseThrow(
            () ->
                Refusal.of(
                    FileRules.CANNOT_SAVE,
                    "“" + file + "”已存在，但不是汇总工作簿，没有覆盖。",
                    "用 " + OPTION + " 给出另一个文件名。"));
  }

  private Container container(byte[] there) {
    return Gate.open(Run.nameOf(file), there, options.password(), options.capacity());
  }

  /**
   * Writes it.
   *
   * @param batch the batch that it sums up, which will leave it alone from now on
   * @throws Refusal when it cannot be written
   */
  public Result write(Batch batch, List<DepartmentOutcome> outcomes) {
    Target target = target();
    SummaryBook book = open(target);
    Set<String> known = new HashSet<>();
    outcomes.forEach(one -> known.add(one.file()));
    List<String> vanished = book.noted().stream().filter(name -> !known.contains(name)).toList();
    List<Page> pages = DistrictPages.of(new District(outcomes, vanished, way()));
    SummaryBook.Written written = book.write(pages);
    boolean changed = written.book().parts() != book.container().parts();
    Path backup = changed ? target.save(book.container(), written.book()).backup() : null;
    batch.summarised(file);
    return new Result(file, changed, backup, written.valued());
  }

  /**
   * The way from the summary to the folder of the workbooks, with a slash behind it; or nothing.
   */
  private String way() {
    FileLayer files = options.files();
    Path from = Optional.ofNullable(absolute(files, file).getParent()).orElse(file);
    Path to = absolute(files, folder);
    if (from.equals(to)) {
      return "";
    }
    try {
      return BatchFiles.slashed(from.relativize(to)) + "/";
    } catch (IllegalArgumentException anotherDrive) {
      return to.toUri().toString();
    }
  }

  private static Path absolute(FileLayer files, Path path) {
    return files.real(path).toAbsolutePath().normalize();
  }
}
