package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jixiao.book.Dossier;
import org.jixiao.book.Forms;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
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
    try (ExportFiles files = new ExportFiles(options.files(), request.exports(), progress)) {
      byte[] before = new InputFile(options.files(), options.capacity()).read(workbook);
      Target target = request.exports().dryRun() ? null : Target.of(workbook, before, options);
      Container container =
          Gate.open(Run.nameOf(workbook), before, options.password(), options.capacity());
      return into(target == null ? container : target.fitted(container), target, files);
    } catch (OutOfMemoryError tooLarge) {
      throw Refusal.of(
          FileRules.UNREADABLE,
          "抽样时内存不够，工作簿没有改动。",
          "改为导出 CSV，或用更大的内存：java -Xmx4g -jar jixiao.jar sample …");
    }
  }

  private SampleResult into(Container container, Target target, ExportFiles files) {
    OpenBook book = limited(container, () -> OpenBook.of(container));
    Dossier dossier = limited(container, () -> Dossier.read(book.raw()));
    RawTable vouchers = table(dossier, container, Forms.VOUCHERS);
    RawTable parameters = table(dossier, container, Forms.SAMPLING);
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
        limited(
            container,
            () -> {
              book.type(plan);
              return book.typed();
            });
    boolean other = after.parts() != container.parts();
    boolean changed = target == null ? other : other || !target.inPlace();
    Path backup = target != null && changed ? target.save(container, after).backup() : null;
    return new SampleResult(
        result.files(),
        sample,
        lines,
        plan,
        target == null ? null : target.shown(),
        changed,
        backup);
  }

  private <T> T limited(Container container, Supplier<T> work) {
    return TimeLimit.within(options.capacity().time(), container.name(), work);
  }

  /** A table of the sheet; a workbook of an earlier version does not have it. */
  private static RawTable table(Dossier dossier, Container container, Form<?> form) {
    return Optional.ofNullable(dossier.book().tables().get(form.layout()))
        .orElseThrow(
            () ->
                Refusal.of(
                    FileRules.NOT_A_WORKBOOK,
                    "“"
                        + container.name()
                        + "”里没有“"
                        + form.layout().shownName()
                        + "”，没有抽样：以前版本的模板没有这张表。",
                    "用 jixiao new 新文件.xlsx --from 旧文件.xlsx 把填报内容转入新模板，再对新文件抽样。"));
  }

  private static String inWords(List<ImportedFile> files) {
    return files.stream()
        .map(file -> file.file() + "（" + file.fingerprint().substring(0, FINGERPRINT_SHOWN) + "）")
        .collect(Collectors.joining("；"));
  }
}
