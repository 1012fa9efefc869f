package org.jixiao.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Import;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.ImportResult;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Fills the tables from exports. */
final class ImportCommand implements Callable<Integer> {

  private final Console console;
  private final FeedingOptions feeding =
      new FeedingOptions("要填写的工作簿", "以导出为准，覆盖手填的数", "只说会改什么，不写任何文件", "只输出拒绝、保留和结论");
  private final OptionSpec releases = Words.files("指标明细（下达）→ 月度指标；可多次使用", "--releases");
  private final OptionSpec payments =
      Words.files("支付明细 → 月度指标、支付汇总、三公经费、会议费、办公经费；可多次使用", "--payments");
  private final OptionSpec cards = Words.files("固定资产卡片 → 固定资产、资产类别；可多次使用", "--asset-cards");
  private final OptionSpec accounts = Words.files("决算表 → 决算对比、三公经费；可多次使用", "--final-accounts");

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
    return feeding.addTo(spec, List.of(releases, payments, cards, accounts), List.of());
  }

  @Override
  public Integer call() {
    Map<ExportKind, List<Path>> files = files();
    if (files.isEmpty()) {
      throw feeding.wrong(
          "没有给出导出文件：用 --releases、--payments、--asset-cards、--final-accounts 中的一个或几个。");
    }
    ImportRequest request = feeding.request(files);
    return feeding.run(
        console,
        (workbook, options, bar) -> new Import(options, request, bar).into(workbook),
        result -> new ImportJson(console.out()).print(feeding.workbook(), result),
        new ImportReport(console, feeding.isQuiet())::print,
        ImportResult::isComplete);
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
