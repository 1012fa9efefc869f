package org.jixiao.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.Progress;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What commands have in common that bring exports into a workbook. */
final class FeedingOptions {
  private final PositionalParamSpec file;
  private final MappingOption mapping = new MappingOption();
  private final OptionSpec replace;
  private final OptionSpec dryRun;
  private final OptionSpec output =
      Words.file("文件", "把结果写到另一个文件，原文件不动", "-o", "--output", "--save-as");
  private final OptionSpec noBackup = Words.flag("写回原文件时不保留 .bak 备份", "--no-backup");
  private final OptionSpec quiet;
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final PasswordOption password = new PasswordOption();

  /**
   * The options of a command, described in its words.
   *
   * @param workbook what happens to the workbook
   * @param replaces what {@code --replace} does
   * @param tries what {@code --dry-run} does
   * @param hushes what {@code --quiet} leaves
   */
  FeedingOptions(String workbook, String replaces, String tries, String hushes) {
    this.file = Words.word(0, Path.class, "工作簿", workbook);
    this.replace = Words.flag(replaces, "--replace");
    this.dryRun = Words.flag(tries, "--dry-run");
    this.quiet = Words.flag(hushes, "-q", "--quiet");
  }

  /** Adds them, those of the command's own in their place among them. */
  CommandSpec addTo(CommandSpec command, List<OptionSpec> exports, List<OptionSpec> own) {
    exports.forEach(command::addOption);
    command.addOption(mapping.option());
    own.forEach(command::addOption);
    List.of(replace, dryRun, output, noBackup, quiet, json).forEach(command::addOption);
    return command.addOption(password.option()).addPositional(file);
  }

  /** The exports that were given, and what is to be done with them. */
  ImportRequest request(Map<ExportKind, List<Path>> files) {
    return new ImportRequest(
        files, mapping.checked(files.keySet()), Words.isGiven(replace), Words.isGiven(dryRun));
  }

  /** Something is wrong with how the command was called. */
  Chinese.Wrong wrong(String sentence) {
    return new Chinese.Wrong(file.command().commandLine(), sentence);
  }

  /** The work of a command. */
  interface Work<R> {
    R on(Path workbook, RunOptions options, Progress progress);
  }

  /** How its result is told. */
  interface Teller<R> {
    void tell(R result);
  }

  /**
   * Does the work and tells what came of it: to programs in a document, to people in words.
   *
   * @param isComplete whether all of the exports could be taken
   * @return the exit code
   */
  <R> int run(
      Console console,
      Work<R> work,
      Teller<R> document,
      Teller<R> words,
      Function<R, Boolean> isComplete) {
    Path workbook = Words.path(file);
    RunOptions options =
        console.options(Words.path(output), true, !Words.isGiven(noBackup), password.given());
    try {
      R result;
      try (ReadingBar bar = ReadingBar.on(console)) {
        result = work.on(workbook, options, bar);
      }
      (Words.isGiven(json) ? document : words).tell(result);
      return isComplete.apply(result) ? ExitCode.FINE : ExitCode.ERRORS;
    } catch (Refusal refused) {
      return Refused.tell(console, workbook, refused, Words.isGiven(json));
    }
  }

  /** The workbook. */
  Path workbook() {
    return Words.path(file);
  }

  /** Whether little is told. */
  boolean isQuiet() {
    return Words.isGiven(quiet);
  }
}
