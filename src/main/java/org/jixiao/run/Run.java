package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.book.Completion;
import org.jixiao.book.Dossier;
import org.jixiao.book.Drafts;
import org.jixiao.book.Examination;
import org.jixiao.book.RawBook;
import org.jixiao.book.RulesRun;
import org.jixiao.book.RunRecord;
import org.jixiao.container.Container;
import org.jixiao.container.Fingerprint;
import org.jixiao.container.Gate;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.WrittenBook;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.Severity;

/** One run on one workbook. */
public final class Run {

  private final RunOptions options;

  public Run(RunOptions options) {
    this.options = options;
  }

  /**
   * Opens the workbook and lets the file go, reads its sheets, checks them, computes what follows,
   * writes everything back into the workbook in memory, and saves it in one step. A workbook that
   * cannot be processed is refused with a sentence; then nothing has been written.
   */
  public RunResult on(Path input) {
    try {
      byte[] before = new InputFile(options.files(), options.capacity()).read(input);
      Target target = options.writes() ? Target.of(input, before, options) : null;
      Supplier<String> fingerprint =
          target == null ? null : options.capacity().meanwhile(() -> Fingerprint.of(before));
      Work work =
          TimeLimit.within(
              options.capacity().time(),
              nameOf(input),
              () -> work(input, before, target, fingerprint));
      Target.Saved saved =
          work.changed()
              ? target.save(work.container(), work.after())
              : new Target.Saved(null, target == null ? before : target.there());
      Path output = target == null ? null : target.shown();
      return new RunResult(
          input, output, saved.backup(), work.changed(), work.completion(), null, saved.bytes());
    } catch (Refusal refused) {
      return RunResult.refused(input, refused.finding());
    } catch (OutOfMemoryError tooLarge) {
      return RunResult.refused(input, noMemory(input).finding());
    }
  }

  /**
   * Looks whether a workbook can be opened and its result be written, before anything is done.
   *
   * @return the refusal, if it cannot
   */
  public Optional<RunResult> refusal(Path input) {
    try {
      byte[] before = new InputFile(options.files(), options.capacity()).read(input);
      Target target = Target.of(input, before, options);
      target.fitted(Gate.open(nameOf(input), before, options.password(), options.capacity()));
      return Optional.empty();
    } catch (Refusal refused) {
      return Optional.of(RunResult.refused(input, refused.finding()));
    } catch (OutOfMemoryError tooLarge) {
      return Optional.of(RunResult.refused(input, noMemory(input).finding()));
    }
  }

  /**
   * The refusal when memory runs out. The file is saved in one step or not at all, so it is what it
   * was.
   */
  private static Refusal noMemory(Path input) {
    return Refusal.of(
        FileRules.HOSTILE,
        "处理“" + nameOf(input) + "”时内存不够，这个文件没有改动。",
        "删去不用的数据、图片或工作表后再运行，或用更大的内存：java -Xmx4g -jar jixiao.jar …");
  }

  /**
   * Everything between reading and saving.
   *
   * @param container the workbook that was run
   * @param after the completed workbook; null when nothing is to be written
   * @param changed whether it is another one than what stands at the target
   */
  private record Work(
      Completion completion, Container container, WrittenBook after, boolean changed) {}

  /**
   * Works on a file that has been read.
   *
   * @param target where the result goes; null when the workbook is only checked
   * @param fingerprint of the file; null with the target
   */
  private Work work(Path input, byte[] before, Target target, Supplier<String> fingerprint) {
    Container container = Gate.open(nameOf(input), before, options.password(), options.capacity());
    if (target == null) {
      OpenBook book = OpenBook.of(container);
      Dossier dossier = Dossier.read(book.raw());
      Examination examination = Examination.of(dossier, book.pastFindings());
      return new Work(Completion.of(dossier, examination), container, null, false);
    }
    container = target.fitted(container);
    Container there = target.container(container);
    Completed done = completed(container, record(input, fingerprint.get()), there);
    boolean changed = there == null || done.book().parts() != there.parts();
    return new Work(done.completion(), container, done.book(), changed);
  }

  /** A workbook completed in memory. */
  record Completed(Completion completion, WrittenBook book) {}

  /**
   * Completes a workbook in memory.
   *
   * @param record the record of this run; it is only used when the run changes something
   * @param there what the target holds now, which may be this workbook itself; or null
   * @throws Refusal when something in it blocks the run
   */
  Completed completed(Container container, RunRecord record, Container there) {
    OpenBook book = OpenBook.of(container);
    List<PastFinding> past = book.pastFindings();
    RawBook read = book.raw();
    book.prepare(read);
    Dossier dossier = Dossier.read(read);
    RulesRun rules = RulesRun.on(dossier, past);
    Examination examination = Examination.of(rules);
    refuseWhatBlocks(examination);
    Drafts drafts = Drafts.of(dossier, examination);
    if (!drafts.isEmpty()) {
      book.draft(drafts);
      dossier = dossier.again(book.raw());
      examination = Examination.of(rules.again(dossier));
    }
    Completion completion = Completion.of(dossier, examination, drafts.remembered());
    return new Completed(completion, book.complete(completion, record, there));
  }

  private static void refuseWhatBlocks(Examination examination) {
    for (Finding finding : examination.findings()) {
      if (finding.severity() == Severity.BLOCKED) {
        throw Refusal.of(finding);
      }
    }
  }

  private RunRecord record(Path input, String fingerprint) {
    return new RunRecord(options.version(), options.now(), nameOf(input), fingerprint);
  }

  static String nameOf(Path file) {
    return file.getFileName() == null ? file.toString() : file.getFileName().toString();
  }
}
