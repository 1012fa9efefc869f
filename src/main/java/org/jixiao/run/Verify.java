package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jixiao.book.Completion;
import org.jixiao.book.RunRecord;
import org.jixiao.comparison.Comparison;
import org.jixiao.comparison.WrittenDifference;
import org.jixiao.container.Container;
import org.jixiao.container.Fingerprint;
import org.jixiao.container.Gate;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.PartsCompared;
import org.jixiao.files.FileLayer;
import org.jixiao.files.SafeSave;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;

/**
 * Whether what the program wrote into a workbook still stands as it was written, and what people
 * have changed since. What would be written now is held against what stands there; the inputs are
 * held against the backup, when its fingerprint is the one that the last run has noted.
 */
public final class Verify {
  /** Tables whose rows a run proposes. */
  private static final List<String> PROPOSED = List.of("问题与建议", "评分底稿");

  private final RunOptions options;

  /** With options for reading; nothing is written. */
  public Verify(RunOptions options) {
    this.options = options.onlyReading();
  }

  /** What came of it. */
  public enum Outcome {
    /** Everything is as the last run has left it. */
    UNTOUCHED,
    /** Inputs were changed; what was written still waits for the next run. */
    INPUTS_CHANGED,
    /** Something that the program wrote was changed by somebody. */
    TOUCHED
  }

  /**
   * What was found.
   *
   * @param run the last run, as 运行记录 has it
   * @param backup whether the input of that run is still there to be compared with
   * @param written what the program wrote and stands there otherwise now
   * @param stale how many cells of the program's pages wait for the next run, because inputs
   *     changed
   * @param inputs what people have changed since; what they can be seen by where there is no backup
   */
  public record Result(
      Outcome outcome,
      RunRecord run,
      boolean backup,
      List<WrittenDifference> written,
      int stale,
      List<Comparison.InputChange> inputs,
      List<Comparison.StructureChange> structure) {
    public Result {
      written = List.copyOf(written);
      inputs = List.copyOf(inputs);
      structure = List.copyOf(structure);
    }
  }

  /**
   * Looks at a workbook.
   *
   * @throws Refusal when it cannot be read, or no run has completed it yet
   */
  public Result on(Path file) {
    String name = Run.nameOf(file);
    byte[] bytes = new InputFile(options.files(), options.capacity()).read(file);
    return TimeLimit.within(options.capacity().time(), name, () -> on(file, name, bytes));
  }

  private Result on(Path file, String name, byte[] bytes) {
    Container container = Gate.open(name, bytes, options.password(), options.capacity());
    RunRecord last =
        OpenBook.of(container)
            .lastRun()
            .orElseThrow(
                () ->
                    Refusal.of(
                        FileRules.NOT_A_WORKBOOK,
                        "“" + name + "”还没有用本程序运行过，没有可核对的内容。",
                        "先运行 jixiao run。"));
    Run.Completed now = new Run(options).completed(container, last, container);
    List<WrittenDifference> differences =
        now.book().parts() == container.parts()
            ? List.of()
            : PartsCompared.of(container, now.book());
    Optional<Completion> before = input(file, last);
    Comparison comparison =
        before
            .map(one -> Comparison.of(one, now.completion()))
            .orElse(new Comparison(List.of(), List.of(), List.of(), List.of(), List.of()));
    List<Comparison.StructureChange> structure =
        comparison.structure().stream().filter(one -> !isWrittenByRun(one)).toList();
    boolean changedInputs = !comparison.inputs().isEmpty() || !structure.isEmpty();
    // Where inputs have changed, what follows from them is old, and nobody has touched it.
    List<WrittenDifference> touched =
        differences.stream().filter(one -> !(changedInputs && one.followsInputs())).toList();
    Outcome outcome =
        !touched.isEmpty()
            ? Outcome.TOUCHED
            : changedInputs ? Outcome.INPUTS_CHANGED : Outcome.UNTOUCHED;
    return new Result(
        outcome,
        last,
        before.isPresent(),
        touched,
        differences.size() - touched.size(),
        comparison.inputs(),
        structure);
  }

  /** What a run proposes and drafts itself is no change of people's. */
  private static boolean isWrittenByRun(Comparison.StructureChange change) {
    boolean added =
        change.kind() == Comparison.Kind.ROW_ADDED || change.kind() == Comparison.Kind.SHEET_ADDED;
    return added && PROPOSED.contains(change.table());
  }

  /** The workbook that the last run was given, if the backup still holds it. */
  private Optional<Completion> input(Path file, RunRecord last) {
    FileLayer files = options.files();
    Path backup = SafeSave.backupOf(files.real(file));
    if (!files.isFile(backup)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = new InputFile(files, options.capacity()).read(backup);
      if (!Fingerprint.of(bytes).equals(last.fingerprint())) {
        return Optional.empty();
      }
      return Optional.ofNullable(new Run(options).on(backup).completion());
    } catch (Refusal unreadable) {
      return Optional.empty();
    }
  }
}
