package org.jixiao.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Import;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.ImportResult;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Fills the tables from exports. */
final class ImportCommand implements Callable<Integer> {

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec file = Words.word(0, Path.class, "工作簿", "要填写的工作簿");
  private final OptionSpec releases = Words.files("指标明细（下达）→ 月度指标；可多次使用", "--releases");
  private final OptionSpec payments =
      Words.files("支付明细 → 月度指标、支付汇总、三公经费、会议费、办公经费；可多次使用", "--payments");
  private final OptionSpec cards = Words.files("固定资产卡片 → 固定资产、资产类别；可多次使用", "--asset-cards");
  private final OptionSpec accounts = Words.files("决算表 → 决算对比、三公经费；可多次使用", "--final-accounts");
  private final MappingOption mapping = new MappingOption();
  private final OptionSpec replace = Words.flag("以导出为准，覆盖手填的数", "--replace");
  private final OptionSpec dryRun = Words.flag("只说会改什么，不写任何文件", "--dry-run");
  private final OptionSpec output =
      Words.file("文件", "把结果写到另一个文件，原文件不动", "-o", "--output", "--save-as");
  private final OptionSpec noBackup = Words.flag("写回原文件时不保留 .bak 备份", "--no-backup");
  private final OptionSpec quiet = Words.flag("只输出拒绝、保留和结论", "-q", "--quiet");
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");

  ImportCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec =
        Words.command(
            "import",
            this,
            "从财政和资产系统的导出文件填写工作簿（CSV、xlsx、xls，各种编码）",
            "",
            "导出文件只读取，不改动。手填的数不会被覆盖，除非加 --replace。");
    List<OptionSpec> options =
        List.of(
            releases,
            payments,
            cards,
            accounts,
            mapping.option(),
            replace,
            dryRun,
            output,
            noBackup,
            quiet,
            json);
    options.forEach(spec::addOption);
    return spec.addOption(password.option()).addPositional(file);
  }

  @Override
  public Integer call() {
    Map<ExportKind, List<Path>> files = files();
    if (files.isEmpty()) {
      throw new Chinese.Wrong(
          file.command().commandLine(),
          "没有给出导出文件：用 --releases、--payments、--asset-cards、--final-accounts 中的一个或几个。");
    }
    ImportRequest request =
        new ImportRequest(
            files, mapping.checked(files.keySet()), Words.isGiven(replace), Words.isGiven(dryRun));
    RunOptions options =
        console.options(Words.path(output), true, !Words.isGiven(noBackup), password.given());
    try {
      ImportResult result = imported(request, options);
      if (Words.isGiven(json)) {
        new ImportJson(console.out()).print(Words.path(file), result);
      } else {
        new ImportReport(console, Words.isGiven(quiet)).print(result);
      }
      return result.isComplete() ? ExitCode.FINE : ExitCode.ERRORS;
    } catch (Refusal refused) {
      return Refused.tell(console, Words.path(file), refused, Words.isGiven(json));
    }
  }

  private ImportResult imported(ImportRequest request, RunOptions options) {
    try (ReadingBar bar = ReadingBar.on(console)) {
      return new Import(options, request, bar).into(Words.path(file));
    }
  }

  private Map<ExportKind, List<Path>> files() {
    Map<ExportKind, List<Path>> files = new EnumMap<>(ExportKind.class);
    put(files, ExportKind.RELEASES, releases);
    put(files, ExportKind.PAYMENTS, payments);
    put(files, ExportKind.ASSET_CARDS, cards);
    put(files, ExportKind.FINAL_ACCOUNTS, accounts);
    return files;
  }

  private static void put(Map<ExportKind, List<Path>> files, ExportKind kind, OptionSpec given) {
    List<Path> paths = Words.paths(given);
    if (!paths.isEmpty()) {
      files.put(kind, List.copyOf(paths));
    }
  }
}
