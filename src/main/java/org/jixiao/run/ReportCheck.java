package org.jixiao.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.book.Completion;
import org.jixiao.container.DocumentGate;
import org.jixiao.files.OpenElsewhere;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Refusal;
import org.jixiao.report.recheck.FigureList;
import org.jixiao.report.recheck.FreshDraft;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.report.recheck.SameSubject;
import org.jixiao.report.recheck.WrittenReport;
import org.jixiao.report.selfcheck.SelfCheck;
import org.jixiao.report.selfcheck.WrittenPaper;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.word.reading.ReportReader;

/** Says which figures of a report no longer agree with its workbook. Nothing is written. */
public final class ReportCheck {

  private static final String USUAL_STAGE = "征求意见稿";

  /** A draft that people have worked on still has more than the half of its figures. */
  private static final int LEAST_IN_COMMON = 2;

  private final RunOptions options;
  private final Redrafting drafting;

  public ReportCheck(RunOptions options, Redrafting drafting) {
    this.options = options;
    this.drafting = drafting;
  }

  /**
   * Reads the report and the workbook, drafts the report anew from the workbook, and compares.
   *
   * @throws Refusal when one of them cannot be read, or when they are not about the same
   */
  public ReportCheckResult of(Path document, Path workbook) {
    try {
      WrittenReport report = read(document);
      RunResult checked = new Run(options).on(workbook);
      if (checked.refusal() != null) {
        throw Refusal.of(checked.refusal());
      }
      Completion completion = checked.completion();
      String unit = completion.dossier().basic().map(BasicInfo::unit).orElse("");
      String year =
          completion
              .dossier()
              .basic()
              .flatMap(BasicInfo::evaluationYear)
              .map(String::valueOf)
              .orElse("");
      SameSubject.check(Run.nameOf(document), report, unit, year);
      Held held = limited(Run.nameOf(document), () -> recheck(report, completion));
      return new ReportCheckResult(
          document,
          workbook,
          held.recheck(),
          checked,
          remarks(document, report, held.part()),
          SelfCheck.of(WrittenPaper.of(report), completion));
    } catch (OutOfMemoryError tooLarge) {
      throw Refusal.of(
          DocumentRules.HOSTILE,
          "核对“" + Run.nameOf(document) + "”时内存不够，没有核对完。",
          "删去文档里的图片后再运行，或用更大的内存：java -Xmx4g -jar jixiao.jar …");
    }
  }

  private WrittenReport read(Path document) {
    byte[] bytes = InputFile.ofDocument(options.files(), options.capacity()).read(document);
    String name = Run.nameOf(document);
    return limited(
        name, () -> ReportReader.read(DocumentGate.open(name, bytes, options.capacity())));
  }

  private <T> T limited(String name, Supplier<T> work) {
    return TimeLimit.within(options.capacity().time(), name, InputFile.SHORTEN_DOCUMENT, work);
  }

  /** A report without its list does not say by which outline it was drafted: the likeliest. */
  private Held recheck(WrittenReport report, Completion completion) {
    String stage = report.list().map(FigureList::stage).orElse(USUAL_STAGE);
    if (report.list().filter(FilledFigures::isOfTemplate).isPresent()) {
      return new Held(FilledFigures.recheck(report, report.list().get(), completion), false);
    }
    List<String> outlines =
        report
            .list()
            .map(FigureList::outline)
            .filter(drafting.outlines()::contains)
            .map(List::of)
            .orElseGet(drafting::outlines);
    return outlines.stream()
        .map(outline -> fresh(completion, outline, stage))
        .map(fresh -> new Compared(fresh, Recheck.of(report, fresh)))
        .min(Comparator.comparingInt(one -> one.recheck().differences().size()))
        .map(
            best ->
                isOther(report, best)
                    ? new Held(part(report, completion, best.fresh()), true)
                    : new Held(best.recheck(), false))
        .orElseThrow();
  }

  /**
   * What came of it.
   *
   * @param part whether the report says something else than a draft
   */
  private record Held(Recheck recheck, boolean part) {}

  /** A draft of today, and what came of comparing the report with it. */
  private record Compared(FreshDraft fresh, Recheck recheck) {}

  /**
   * Whether a report without its list is no draft of the program's own outlines: a firm's own
   * document that was filled in, or chapters that somebody has taken over into another one.
   */
  private static boolean isOther(WrittenReport report, Compared best) {
    return report.list().isEmpty()
        && LEAST_IN_COMMON * best.recheck().compared() < best.fresh().figures().size();
  }

  private Recheck part(WrittenReport report, Completion completion, FreshDraft fresh) {
    return FilledFigures.isMarked(report)
        ? FilledFigures.recheck(report, completion)
        : Recheck.ofPart(report, fresh);
  }

  private FreshDraft fresh(Completion completion, String outline, String stage) {
    byte[] draft = drafting.draft(completion, outline, stage);
    return FreshDraft.of(
        ReportReader.read(DocumentGate.open("draft.docx", draft, options.capacity().forResult())));
  }

  private List<String> remarks(Path document, WrittenReport report, boolean part) {
    List<String> remarks = new ArrayList<>();
    OpenElsewhere.ofDocument(options.files(), document)
        .ifPresent(
            open ->
                remarks.add(
                    "“"
                        + Run.nameOf(document)
                        + "”正在 "
                        + open.program()
                        + " 中打开"
                        + (open.user().isEmpty() ? "" : "（" + open.user() + "）")
                        + "，核对的是上次保存的内容；没有保存的修改不在其中。"));
    if (report.list().isEmpty()) {
      remarks.add("报告里的数字清单已丢失（多因另存或粘贴到新文档），改按标记和前后文字核对；哪一边改过无法判断。");
    }
    if (part) {
      remarks.add("报告与程序的提纲出入很大（本单位自己的模板，或只取了其中几章），只核对了能认出来自工作簿的数；其余的数没有核对。");
    }
    if (report.list().filter(FilledFigures::isOfTemplate).isPresent()) {
      remarks.add("报告按本单位的模板起草，核对的是填入的表和章里的数；模板原有的文字和另外写的数没有核对。");
    }
    if (report.isEdited().equals(Optional.of(false))) {
      remarks.add("报告的文字起草后没有改动过。");
    }
    return remarks;
  }
}
