package org.jixiao.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jixiao.book.Dossier;
import org.jixiao.book.ImportScale;
import org.jixiao.book.WorkbookRules;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.WrittenBook;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.EarlierImports;
import org.jixiao.imports.EvaluatedYear;
import org.jixiao.imports.Exports;
import org.jixiao.imports.FillPlan;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.reading.ExportKind;

/** One import of exports into one workbook. */
public final class Import {

  private final RunOptions options;
  private final ImportRequest request;
  private final Progress progress;

  public Import(RunOptions options, ImportRequest request, Progress progress) {
    this.options = options;
    this.request = request;
    this.progress = progress;
  }

  /**
   * Opens the workbook, reads the exports line by line, plans what goes where, types it, keeps the
   * control totals and the doubtful lines, and saves in one step.
   *
   * @throws Refusal when the workbook or an export cannot be taken; then nothing has been written
   */
  public ImportResult into(Path workbook) {
    try (ExportFiles files = new ExportFiles(options.files(), request, progress)) {
      byte[] before = new InputFile(options.files(), options.capacity()).read(workbook);
      Target target = request.dryRun() ? null : Target.of(workbook, before, options);
      Container container =
          Gate.open(Run.nameOf(workbook), before, options.password(), options.capacity());
      return into(target == null ? container : target.fitted(container), target, files);
    } catch (OutOfMemoryError tooLarge) {
      throw Refusal.of(
          FileRules.UNREADABLE,
          "导入时内存不够，工作簿没有改动。",
          "改为导出 CSV，或用更大的内存：java -Xmx4g -jar jixiao.jar import …");
    }
  }

  private ImportResult into(Container container, Target target, ExportFiles files) {
    OpenBook book = limited(container, () -> OpenBook.of(container));
    Dossier dossier = limited(container, () -> Dossier.read(book.raw()));
    refuseForeignSheets(dossier);
    Exports exports = exports(dossier, files);
    List<Exports.Read> reads = files.read(exports);
    Exports.Result result = exports.result();
    EarlierImports earlier = new EarlierImports(dossier.book().imports());
    if (!request.replace()) {
      earlier.refuseSupplement(result.files());
    }
    Map<ExportKind, List<String>> remarks = remarks(dossier, result);
    FillPlan plan = plan(dossier, earlier, result);
    ImportRecord record = earlier.joinedBy(result, plan, options.now());
    WrittenBook after =
        limited(
            container,
            () -> {
              book.type(plan);
              return book.keep(record);
            });
    Saved saved = save(container, target, after, new RejectedFiles(options, files.all(), reads));
    return new ImportResult(
        result.files(),
        reads.stream().map(read -> read.sink().columns()).toList(),
        reads.stream().map(read -> read.sink().passedOver()).toList(),
        saved.rejected(),
        plan,
        result.scrutinies(),
        remarks,
        target == null ? null : target.shown(),
        saved.changed(),
        saved.backup());
  }

  private <T> T limited(Container container, Supplier<T> work) {
    return TimeLimit.within(options.capacity().time(), container.name(), work);
  }

  private static void refuseForeignSheets(Dossier dossier) {
    for (String sheet : dossier.book().foreignSheets()) {
      throw Refusal.of(
          WorkbookRules.FOREIGN_SHEET,
          "工作簿里有一张不是程序生成的“" + sheet + "”，这个名称留给程序使用。",
          "把这张工作表改名后再导入。");
    }
  }

  private Exports exports(Dossier dossier, ExportFiles files) {
    int year = EvaluatedYear.of(dossier.basic(), files::years);
    String unit = dossier.basic().map(basic -> basic.unit()).orElse("");
    return new Exports(year, unit, dossier.limits(), request.mapping());
  }

  /** What the user should know of each kind of export. */
  private static Map<ExportKind, List<String>> remarks(Dossier dossier, Exports.Result result) {
    Map<ExportKind, List<String>> remarks = new LinkedHashMap<>(result.remarks());
    ImportScale.check(dossier, result.tables())
        .forEach(
            (kind, sentences) ->
                remarks.merge(
                    kind,
                    sentences,
                    (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    return remarks;
  }

  private FillPlan plan(Dossier dossier, EarlierImports earlier, Exports.Result result) {
    return FillPlan.of(
        dossier.book().tables().values(),
        earlier.kept(),
        earlier.tables(result),
        result.kinds(),
        request.replace());
  }

  /**
   * What was written.
   *
   * @param changed whether the file at the target is another one than before
   * @param backup where the previous version was kept, or null
   * @param rejected the files with the lines that were not taken
   */
  private record Saved(boolean changed, Path backup, List<Path> rejected) {}

  /** Saves the workbook and the lines that were not taken; nothing on a trial. */
  private static Saved save(
      Container container, Target target, WrittenBook after, RejectedFiles rejected) {
    boolean other = after.parts() != container.parts();
    if (target == null) {
      return new Saved(other, null, List.of());
    }
    rejected.refuseUnwritable();
    boolean changed = other || !target.inPlace();
    Path backup = changed ? target.save(container, after).backup() : null;
    return new Saved(changed, backup, rejected.write());
  }
}
