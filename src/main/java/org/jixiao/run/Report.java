package org.jixiao.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jixiao.book.Completion;
import org.jixiao.book.RuleCatalogue;
import org.jixiao.book.RulesRun;
import org.jixiao.container.DocumentGate;
import org.jixiao.container.Gate;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.RuleKind;
import org.jixiao.findings.Severity;
import org.jixiao.report.draft.Drafting;
import org.jixiao.report.draft.NamedBlocks;
import org.jixiao.report.draft.OpenMatters;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.recheck.WrittenReport;
import org.jixiao.report.selfcheck.SelfCheck;
import org.jixiao.report.selfcheck.SelfCheckRules;
import org.jixiao.report.selfcheck.WrittenPaper;
import org.jixiao.word.Stamp;
import org.jixiao.word.WordPen;
import org.jixiao.word.reading.ReportReader;

/** Drafts the report of one workbook, which is only read. */
public final class Report {

  private static final int MOST_NAMED = 10;

  private final RunOptions options;
  private final ReportRequest request;

  /**
   * With what was asked for.
   *
   * @param options where the report goes, among others; the workbook itself is never written
   */
  public Report(RunOptions options, ReportRequest request) {
    this.options = options;
    this.request = request;
  }

  /**
   * Makes sure that the report can be written, reads, checks and computes the workbook, drafts the
   * report, looks at it as its reviewers will, draws it and saves it in one step.
   *
   * @throws Refusal when the workbook cannot be taken, the report cannot be written, or is to be
   *     final and is not; then nothing has been written
   */
  public ReportResult of(Path workbook) {
    byte[] bytes = new InputFile(options.files(), options.capacity()).read(workbook);
    if (Run.nameOf(workbook).toLowerCase(Locale.ROOT).endsWith(ReportTarget.ENDING)) {
      // A document instead of the workbook: it is told what it is, and not that it is in the way.
      Gate.open(Run.nameOf(workbook), bytes, options.password(), options.capacity());
    }
    ReportTarget target = ReportTarget.of(workbook, options, request.replaces());
    refuseItself(target);
    return drafted(workbook, target, completion(workbook));
  }

  /**
   * The same of a workbook that a run has just completed.
   *
   * @throws Refusal as {@link #of(Path)}
   */
  ReportResult of(Path workbook, Completion completion) {
    return drafted(workbook, ReportTarget.of(workbook, options, request.replaces()), completion);
  }

  private ReportResult drafted(Path workbook, ReportTarget target, Completion completion) {
    List<Finding> open = OpenMatters.of(completion);
    Drawn report = drawn(workbook, completion);
    if (request.stage() == Stage.FINAL) {
      refuseUnfinished(open, report.faults());
    }
    boolean changed = !target.holds(report.document());
    Path backup = changed ? target.save(report.document()) : null;
    return new ReportResult(
        target.shown(),
        backup,
        changed,
        report.draft(),
        open,
        report.faults(),
        isStale(completion));
  }

  /**
   * A report that is not saved yet.
   *
   * @param draft what of it the program has written
   * @param faults what its reviewers would mark
   */
  private record Drawn(byte[] document, ReportDraft draft, List<Finding> faults) {}

  private Drawn drawn(Path workbook, Completion completion) {
    LocalDate today = LocalDate.now(options.clock());
    Stamp stamp = new Stamp(Run.nameOf(workbook), options.version());
    if (request.template() != null) {
      return filled(completion, today, stamp);
    }
    ReportDraft draft = Drafting.of(completion, request.outline(), request.stage(), today);
    return new Drawn(WordPen.draw(draft, stamp), draft, SelfCheck.of(draft, completion));
  }

  /** A firm's own document is looked at as a whole: the program has not written all of it. */
  private Drawn filled(Completion completion, LocalDate today, Stamp stamp) {
    NamedBlocks blocks = NamedBlocks.of(completion, request.outline(), request.stage(), today);
    FilledTemplate.Filled filled =
        FilledTemplate.of(request.template(), completion, blocks, stamp, options);
    WrittenReport written =
        ReportReader.read(
            DocumentGate.open(
                Run.nameOf(request.template()), filled.document(), options.capacity().forResult()));
    List<Finding> faults = SelfCheck.of(WrittenPaper.of(written), completion);
    return new Drawn(filled.document(), filled.drawn(), faults);
  }

  /** A template is only read. */
  private void refuseItself(ReportTarget target) {
    Path template = request.template();
    if (template != null && options.files().real(template).equals(target.file())) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "报告要写到的“" + target.shown() + "”就是模板自己，没有覆盖。",
          "在 -o 后给出另一个以 .docx 结尾的文件名。");
    }
  }

  private Completion completion(Path workbook) {
    RunOptions reading =
        new RunOptions(
            null,
            false,
            false,
            options.password(),
            options.capacity(),
            options.version(),
            options.clock(),
            options.files());
    RunResult result = new Run(reading).on(workbook);
    if (result.refusal() != null) {
      throw Refusal.of(result.refusal());
    }
    for (Finding finding : result.findings()) {
      if (finding.severity() == Severity.BLOCKED) {
        throw Refusal.of(finding);
      }
    }
    return result.completion();
  }

  private static void refuseUnfinished(List<Finding> open, List<Finding> faults) {
    List<Finding> left = new ArrayList<>(open);
    faults.stream().filter(fault -> fault.severity() == Severity.ERROR).forEach(left::add);
    if (left.isEmpty()) {
      return;
    }
    String named =
        left.stream()
            .limit(MOST_NAMED)
            .map(finding -> finding.rule() + " " + finding.message())
            .collect(Collectors.joining("\n  ", "\n  ", ""));
    String more = left.size() > MOST_NAMED ? "\n  其余" + (left.size() - MOST_NAMED) + "项见检查结果。" : "";
    throw Refusal.of(
        SelfCheckRules.NOT_FINAL,
        "还不能出定稿：尚有" + left.size() + "项没有解决。" + named + more + "\n",
        "改正错误，在检查结果中答复需核实的事项后再运行；先出征求意见稿的，去掉 --final。");
  }

  /**
   * Whether formulas or stored results of the workbook are not what a run would leave. Findings
   * that an earlier run has put right, and that only wait for an answer, do not make it so.
   */
  private static boolean isStale(Completion completion) {
    boolean listed = completion.examination().findings().stream().anyMatch(Report::isAboutResults);
    return listed
        && RulesRun.on(completion.dossier(), List.of()).runs().stream()
            .flatMap(run -> run.findings().stream())
            .anyMatch(Report::isAboutResults);
  }

  private static boolean isAboutResults(Finding finding) {
    return RuleCatalogue.find(finding.rule())
        .filter(rule -> rule.kind() == RuleKind.LIVE)
        .isPresent();
  }
}
