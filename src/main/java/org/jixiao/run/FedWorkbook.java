package org.jixiao.run;

import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jixiao.book.Dossier;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.WrittenBook;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * A workbook that exports are brought into: opened before the exports are read, saved in one step
 * when all is known, and on a trial only looked at.
 */
final class FedWorkbook {
  private final Container container;
  private final Target target;
  private final RunOptions options;

  private FedWorkbook(Container container, Target target, RunOptions options) {
    this.container = container;
    this.target = target;
    this.options = options;
  }

  /**
   * What was written.
   *
   * @param changed whether the file at the target is another one than before; on a trial, whether
   *     it would be
   * @param backup where the previous version was kept, or null
   */
  record Saved(boolean changed, Path backup) {}

  /**
   * Opens a workbook and its exports, and does the work on them.
   *
   * @param job what is done, in a word for the user
   * @throws Refusal when the workbook or an export cannot be taken; then nothing has been written
   */
  static <T> T during(
      Path workbook,
      RunOptions options,
      ImportRequest request,
      Progress progress,
      String job,
      BiFunction<FedWorkbook, ExportFiles, T> work) {
    try (ExportFiles files = new ExportFiles(options.files(), request, progress)) {
      byte[] before = new InputFile(options.files(), options.capacity()).read(workbook);
      Target target = request.dryRun() ? null : Target.of(workbook, before, options);
      Container opened =
          Gate.open(Run.nameOf(workbook), before, options.password(), options.capacity());
      Container fitted = target == null ? opened : target.fitted(opened);
      return work.apply(new FedWorkbook(fitted, target, options), files);
    } catch (OutOfMemoryError tooLarge) {
      throw Refusal.of(
          FileRules.UNREADABLE,
          job + "时内存不够，工作簿没有改动。",
          "改为导出 CSV，或用更大的内存：java -Xmx4g -jar jixiao.jar …");
    }
  }

  /** What it is called. */
  String name() {
    return container.name();
  }

  /** The workbook, to be typed into. */
  OpenBook open() {
    return limited(() -> OpenBook.of(container));
  }

  /** Its sheets, read. */
  Dossier read(OpenBook book) {
    return limited(() -> Dossier.read(book.raw()));
  }

  /** Work on it that no count can bound. */
  <T> T limited(Supplier<T> work) {
    return TimeLimit.within(options.capacity().time(), container.name(), work);
  }

  /** Whether it is only looked at. */
  boolean isTrial() {
    return target == null;
  }

  /** Where it is saved, as people named it; null on a trial. */
  Path shown() {
    return target == null ? null : target.shown();
  }

  /** Saves it, unless nothing would change or it is only looked at. */
  Saved save(WrittenBook after) {
    boolean other = after.parts() != container.parts();
    if (target == null) {
      return new Saved(other, null);
    }
    boolean changed = other || !target.inPlace();
    return new Saved(changed, changed ? target.save(container, after).backup() : null);
  }
}
