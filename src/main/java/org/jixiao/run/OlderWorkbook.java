package org.jixiao.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.book.Completion;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.book.LastYear;
import org.jixiao.book.RawBook;
import org.jixiao.book.RunRecord;
import org.jixiao.container.Fingerprint;
import org.jixiao.container.Gate;
import org.jixiao.excel.CarriedInputs;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.Template;
import org.jixiao.findings.Answer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.table.Layout;

/**
 * A workbook that a new one begins with. It is only read.
 *
 * @param name the name of its file
 * @param fingerprint SHA-256 of the file
 * @param book the workbook, open
 * @param raw what is on its sheets
 * @param inputs what people have filled in
 */
record OlderWorkbook(
    String name, String fingerprint, OpenBook book, RawBook raw, CarriedInputs inputs) {

  /**
   * Reads it.
   *
   * @throws Refusal when it cannot be read or holds nothing that is known, with a sentence
   */
  static OlderWorkbook read(Path file, RunOptions options) {
    byte[] bytes = new InputFile(options.files(), options.capacity()).read(file);
    String name = Run.nameOf(file);
    OpenBook book =
        Gate.isOldWorkbook(bytes)
            ? OpenBook.ofOld(name, bytes, options.password())
            : OpenBook.of(Gate.open(name, bytes, options.password(), options.capacity()));
    CarriedInputs inputs = book.inputs();
    if (inputs.tables().isEmpty()) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK, "“" + name + "”里没有一张认得出的表，没有可转入的内容。", "指定由本程序模板填写的工作簿。");
    }
    return new OlderWorkbook(name, Fingerprint.of(bytes), book, book.raw(), inputs);
  }

  /** The same evaluation in a fresh template, its imports and answers with it. */
  NewWorkbook again(RunOptions options) {
    byte[] fresh = Template.toGoOn(inputs.tables());
    if (!raw.imports().isEmpty() || !raw.lastYear().isEmpty()) {
      fresh = OpenBook.open(name, fresh).keep(raw.imports(), raw.lastYear()).parts().bytes();
    }
    List<PastFinding> past = book.pastFindings();
    boolean answered = past.stream().anyMatch(one -> !one.answer().equals(Answer.NONE));
    if (!answered && book.replies().isEmpty() && raw.proposed().isEmpty()) {
      return new NewWorkbook(fresh, inputs.left());
    }
    OpenBook completed = OpenBook.open(name, fresh);
    Dossier dossier = Dossier.read(completed.raw());
    Completion completion = Completion.of(dossier, Examination.of(dossier, past), raw.proposed());
    RunRecord record = new RunRecord(options.version(), options.now(), name, fingerprint);
    return new NewWorkbook(
        completed.complete(completion, book.replies(), record).parts().bytes(), inputs.left());
  }

  /**
   * The workbook of the next year.
   *
   * @param scheme the tables that take the place of those here
   */
  NewWorkbook aYearOn(Map<Layout, List<Map<String, String>>> scheme) {
    CarriedInputs next = inputs.aYearOn(raw).under(scheme);
    LastYear lastYear = new LastYear(name, fingerprint, next.lastYear());
    OpenBook fresh = OpenBook.open(name, Template.toGoOn(next.tables()));
    List<String> left = new ArrayList<>(next.left());
    left.add("上年的月度数据、原因说明、检查结果和处理说明（新年度重新填报）");
    return new NewWorkbook(fresh.keep(ImportRecord.NONE, lastYear).parts().bytes(), left);
  }

  /**
   * Its score table, framework, limits and lists.
   *
   * @throws Refusal when it has none of these
   */
  Map<Layout, List<Map<String, String>>> scheme() {
    Map<Layout, List<Map<String, String>>> scheme = inputs.scheme(raw);
    if (scheme.isEmpty()) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK, "“" + name + "”里没有评分表、评价框架、参数或资料清单，没有可用的评价方案。", "指定填好评分表的工作簿。");
    }
    return scheme;
  }
}
