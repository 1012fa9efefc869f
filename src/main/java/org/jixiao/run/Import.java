package org.jixiao.run;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.book.Dossier;
import org.jixiao.book.ImportScale;
import org.jixiao.book.WorkbookRules;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.WrittenBook;
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
    return FedWorkbook.during(workbook, options, request, progress, "导入", this::into);
  }

  private ImportResult into(FedWorkbook workbook, ExportFiles files) {
    OpenBook book = workbook.open();
    Dossier dossier = workbook.read(book);
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
        workbook.limited(
            () -> {
              book.type(plan);
              return book.keep(record);
            });
    RejectedFiles rejected = new RejectedFiles(options, files.all(), reads);
    if (!workbook.isTrial()) {
      rejected.refuseUnwritable();
    }
    FedWorkbook.Saved saved = workbook.save(after);
    return new ImportResult(
        result.files(),
        reads.stream().map(read -> read.sink().columns()).toList(),
        reads.stream().map(read -> read.sink().passedOver()).toList(),
        workbook.isTrial() ? List.of() : rejected.write(),
        plan,
        result.scrutinies(),
        remarks,
        workbook.shown(),
        saved.changed(),
        saved.backup());
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
}
