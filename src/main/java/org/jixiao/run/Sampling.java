package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jixiao.book.Dossier;
import org.jixiao.book.Forms;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.WrittenBook;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.EvaluatedYear;
import org.jixiao.imports.Exports;
import org.jixiao.imports.FillPlan;
import org.jixiao.imports.Sample;
import org.jixiao.imports.SamplePlan;
import org.jixiao.ledgers.ImportedFile;
import org.jixiao.ledgers.payments.DrawnPayments;
import org.jixiao.ledgers.payments.PaymentPopulation;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.sheets.Form;
import org.jixiao.table.RawTable;

/** One sample, drawn from payment exports into one workbook. */
public final class Sampling {

  /** So much of a fingerprint tells two files apart for a person. */
  private static final int FINGERPRINT_SHOWN = 8;

  private final RunOptions options;
  private final SampleRequest request;
  private final Progress progress;

  public Sampling(RunOptions options, SampleRequest request, Progress progress) {
    this.options = options;
    this.request = request;
    this.progress = progress;
  }

  /**
   * Opens the workbook, reads the exports twice (once to know what there is, once to write out what
   * was drawn), types the lines into 凭证抽查, and saves in one step.
   *
   * @throws Refusal when the workbook or an export cannot be taken; then nothing has been written
   */
  public SampleResult into(Path workbook) {
    return FedWorkbook.during(workbook, options, request.exports(), progress, "抽样", this::into);
  }

  private SampleResult into(FedWorkbook workbook, ExportFiles files) {
    OpenBook book = workbook.open();
    Dossier dossier = workbook.read(book);
    RawTable vouchers = table(dossier, workbook.name(), Forms.VOUCHERS);
    RawTable parameters = table(dossier, workbook.name(), Forms.SAMPLING);
    int year = EvaluatedYear.of(dossier.basic(), files::years);
    String unit = dossier.basic().map(basic -> basic.unit()).orElse("");
    Exports exports = new Exports(year, unit, dossier.limits(), request.exports().mapping());
    files.read(exports);
    Exports.Result result = exports.result();
    PaymentPopulation population = exports.payments().orElseThrow();
    long seed = request.seed() == null ? year : request.seed();
    Sample sample =
        Sample.of(population, result.scrutinies(), request.doubts(), request.size(), seed);
    DrawnPayments payments = new DrawnPayments(year, sample.numbers());
    files.readAgain(ExportKind.PAYMENTS, name -> exports.again(name, payments));
    List<Sample.Line> lines = sample.lines(payments, population.size());
    FillPlan plan =
        SamplePlan.of(
            vouchers,
            parameters,
            sample,
            lines,
            inWords(result.files()),
            request.exports().replace());
    WrittenBook after =
        workbook.limited(
            () -> {
              book.type(plan);
              return book.typed();
            });
    FedWorkbook.Saved saved = workbook.save(after);
    return new SampleResult(
        result.files(), sample, lines, plan, workbook.shown(), saved.changed(), saved.backup());
  }

  /** A table of the sheet; a workbook of an earlier version does not have it. */
  private static RawTable table(Dossier dossier, String name, Form<?> form) {
    return Optional.ofNullable(dossier.book().tables().get(form.layout()))
        .orElseThrow(
            () ->
                Refusal.of(
                    FileRules.NOT_A_WORKBOOK,
                    "“" + name + "”里没有“" + form.layout().shownName() + "”，没有抽样：以前版本的模板没有这张表。",
                    "用 jixiao new 新文件.xlsx --from 旧文件.xlsx 把填报内容转入新模板，再对新文件抽样。"));
  }

  private static String inWords(List<ImportedFile> files) {
    return files.stream()
        .map(file -> file.file() + "（" + file.fingerprint().substring(0, FINGERPRINT_SHOWN) + "）")
        .collect(Collectors.joining("；"));
  }
}
