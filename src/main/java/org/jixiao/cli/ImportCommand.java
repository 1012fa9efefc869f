package org.jixiao.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Import;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.ImportResult;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;
import org.jixiao.table.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Fills the tables from exports. */
@Command(
    name = "import",
    description = {
      "从财政和资产系统的导出文件填写工作簿（CSV、xlsx、xls，各种编码）",
      "",
      "导出文件只读取，不改动。手填的数不会被覆盖，除非加 --replace。",
    },
    versionProvider = Version.class)
final class ImportCommand implements Callable<Integer> {

  @ParentCommand private JixiaoCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "工作簿", description = "要填写的工作簿")
  private Path file;

  @Option(names = "--releases", paramLabel = "文件", description = "指标明细（下达）→ 月度指标；可多次使用")
  private List<Path> releases = List.of();

  @Option(
      names = "--payments",
      paramLabel = "文件",
      description = "支付明细 → 月度指标、支付汇总、三公经费、会议费、办公经费；可多次使用")
  private List<Path> payments = List.of();

  @Option(names = "--asset-cards", paramLabel = "文件", description = "固定资产卡片 → 固定资产、资产类别；可多次使用")
  private List<Path> cards = List.of();

  @Option(names = "--final-accounts", paramLabel = "文件", description = "决算表 → 决算对比、三公经费；可多次使用")
  private List<Path> accounts = List.of();

  @Option(
      names = "--map",
      paramLabel = "列名=字段",
      description = "导出里的某列是什么，如 --map 划款金额=支付金额、--map 第9列=用途；可多次使用")
  private Map<String, String> mapping = Map.of();

  @Option(names = "--replace", description = "以导出为准，覆盖手填的数")
  private boolean replace;

  @Option(names = "--dry-run", description = "只说会改什么，不写任何文件")
  private boolean dryRun;

  @Option(
      names = {"-o", "--output", "--save-as"},
      paramLabel = "文件",
      description = "把结果写到另一个文件，原文件不动")
  private Path output;

  @Option(names = "--no-backup", description = "写回原文件时不保留 .bak 备份")
  private boolean noBackup;

  @Option(
      names = {"-q", "--quiet"},
      description = "只输出拒绝、保留和结论")
  private boolean quiet;

  @Option(names = "--json", description = "只输出一份 JSON，供其他程序读取")
  private boolean json;

  @Mixin private PasswordOption password;

  @Mixin private HelpOptions help;

  @Override
  public Integer call() {
    Console console = parent.console();
    Map<ExportKind, List<Path>> files = files();
    if (files.isEmpty()) {
      throw new Chinese.Wrong(
          spec.commandLine(),
          "没有给出导出文件：用 --releases、--payments、--asset-cards、--final-accounts 中的一个或几个。");
    }
    ImportRequest request = new ImportRequest(files, checkedMapping(files), replace, dryRun);
    RunOptions options = console.options(output, true, !noBackup, password.given());
    try {
      ImportResult result = imported(request, options);
      if (json) {
        new ImportJson(console.out()).print(file, result);
      } else {
        new ImportReport(console, quiet).print(result);
      }
      return result.isComplete() ? ExitCode.FINE : ExitCode.ERRORS;
    } catch (Refusal refused) {
      if (json) {
        new JsonReport(console.out()).print(RunResult.refused(file, refused.finding()));
      } else {
        console.err().println(refused.finding().message() + refused.finding().remedy());
      }
      return ExitCode.REFUSED;
    }
  }

  private ImportResult imported(ImportRequest request, RunOptions options) {
    try (ReadingBar bar = ReadingBar.on(parent.console())) {
      return new Import(options, request, bar).into(file);
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

  private static void put(Map<ExportKind, List<Path>> files, ExportKind kind, List<Path> paths) {
    if (!paths.isEmpty()) {
      files.put(kind, List.copyOf(paths));
    }
  }

  /** The mapping in the wording that headings are compared in; its fields must be there. */
  private Map<String, String> checkedMapping(Map<ExportKind, List<Path>> files) {
    List<String> fields = new ArrayList<>();
    files.keySet().forEach(kind -> kind.fields().forEach(field -> fields.add(field.name())));
    Map<String, String> checked = new LinkedHashMap<>();
    mapping.forEach(
        (heading, field) -> {
          if (!fields.contains(field)) {
            throw new Chinese.Wrong(
                spec.commandLine(),
                "--map 里的字段“"
                    + field
                    + "”不认识。可用的字段："
                    + String.join("、", fields.stream().distinct().toList())
                    + "。");
          }
          checked.put(Wording.heading(heading), field);
        });
    return checked;
  }
}
