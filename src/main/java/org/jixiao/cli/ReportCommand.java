package org.jixiao.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.draft.Block;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Stage;
import org.jixiao.run.Redraft;
import org.jixiao.run.Report;
import org.jixiao.run.ReportRequest;
import org.jixiao.run.ReportResult;
import org.jixiao.run.RunOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Drafts the report as a document of a word processor. */
final class ReportCommand implements Callable<Integer> {

  private static final int MOST_NAMED = 10;

  private final Console console;
  private final PasswordOption password = new PasswordOption();
  private final PositionalParamSpec file = Words.word(0, Path.class, "工作簿", "要起草报告的工作簿，只读取，不改动");
  private final OptionSpec output = Words.file("文件", "报告写到哪里；默认在工作簿旁边，扩展名 .docx", "-o", "--output");
  private final OptionSpec outline =
      Words.option("--outline")
          .type(String.class)
          .paramLabel("提纲")
          .description("章节的次序：事务所（默认）或 财预10号")
          .build();
  private final OptionSpec check =
      Words.file("报告", "不起草，核对这份报告（.docx）里的数与工作簿是否一致，两个文件都只读取", "--check");
  private final OptionSpec template =
      Words.file("模板", "填入本单位自己的 Word 模板（.docx，只读取）；标签的写法见 template list", "--template");
  private final OptionSpec last = Words.flag("出定稿；还有错误或没有答复的需核实事项时拒绝", "--final");
  private final OptionSpec force = Words.flag("覆盖有人改过的报告（原文件留作备份）", "--force");
  private final OptionSpec noBackup = Words.flag("覆盖时不保留 .bak 备份", "--no-backup");
  private final OptionSpec json = Words.flag("只输出一份 JSON，供其他程序读取", "--json");
  private final OptionSpec quiet = Words.flag("只输出报告写在哪里", "-q", "--quiet");

  ReportCommand(Console console) {
    this.console = console;
  }

  CommandSpec spec() {
    CommandSpec spec =
        Words.command(
            "report",
            this,
            "由工作簿起草评价报告（Word 文档），或核对已有的报告",
            "",
            "报告里的每个数都注明来自哪个单元格；有待核实的地方加批注。起草后有人改过的报告不会被覆盖。");
    List.of(output, outline, check, template, last, force, noBackup, json, quiet)
        .forEach(spec::addOption);
    return spec.addOption(password.option()).addPositional(file);
  }

  @Override
  public Integer call() {
    if (check.getValue() != null) {
      return checked();
    }
    ReportRequest request =
        new ReportRequest(
            outline(),
            Words.isGiven(last) ? Stage.FINAL : Stage.FOR_COMMENT,
            Words.isGiven(force),
            Words.path(template));
    String given = password.given();
    RunOptions options = console.options(Words.path(output), true, !Words.isGiven(noBackup), given);
    try {
      ReportResult result = new Report(options, request).of(Words.path(file));
      if (Words.isGiven(json)) {
        new ReportJson(console.out()).print(Words.path(file), request, result);
      } else {
        tell(result, request.stage(), given != null);
      }
      boolean wrong =
          result.open().stream().anyMatch(one -> one.severity() == Severity.ERROR)
              || result.faults().stream().anyMatch(one -> one.severity() == Severity.ERROR);
      return wrong ? ExitCode.ERRORS : ExitCode.FINE;
    } catch (Refusal refused) {
      return Refused.tell(console, Words.path(file), refused, Words.isGiven(json));
    }
  }

  /** Holds a report against the workbook. */
  private int checked() {
    for (OptionSpec other : List.of(output, outline, template, last, force, noBackup)) {
      if (other.getValue() != null && !Boolean.FALSE.equals(other.getValue())) {
        throw wrong(other, "--check 只核对，不能与 " + other.longestName() + " 同用。");
      }
    }
    String given = password.given();
    RunOptions options = console.options(null, false, given);
    return new ReportChecking(
            console, new Redraft(options), given, Words.isGiven(json), Words.isGiven(quiet))
        .of(Words.path(check), Words.path(file));
  }

  private static Chinese.Wrong wrong(OptionSpec option, String sentence) {
    return new Chinese.Wrong(option.command().commandLine(), sentence);
  }

  private Outline outline() {
    String named = outline.getValue();
    if (named == null) {
      return Outline.FIRM;
    }
    return Outline.named(named)
        .orElseThrow(
            () ->
                wrong(
                    outline,
                    "没有“" + named + "”这个提纲，可用的是：" + String.join("、", Outline.names()) + "。"));
  }

  private void tell(ReportResult result, Stage stage, boolean secret) {
    PrintStream out = console.out();
    out.println(
        (result.changed() ? "已起草" : "没有变化，仍是上次起草的") + stage.title() + "：" + result.output());
    if (Words.isGiven(quiet)) {
      return;
    }
    if (result.backup() != null) {
      out.println("原来的报告保存为 " + result.backup());
    }
    out.println(content(result.draft()));
    if (secret) {
      out.println("工作簿设有打开密码，报告没有加密；需要的请在 Word 中另设密码。");
    }
    if (result.isStale()) {
      out.println("工作簿里保存的结果与现在计算的不同，报告按现在计算的起草；请先用 run 更新工作簿。");
    }
    if (!result.open().isEmpty()) {
      out.println(
          "待核实 "
              + Decimals.count(result.open().size())
              + (template.getValue() == null
                  ? " 项，已在报告中加【待核实】批注，列在附件5；"
                  : " 项，填入的章里已加【待核实】批注，全部见检查结果；")
              + "解决后用 --final 出定稿。");
    }
    faults(out, result.faults());
  }

  private static String content(ReportDraft draft) {
    return "章 "
        + Decimals.count(ReportJson.chapters(draft))
        + "，表 "
        + Decimals.count(ReportJson.count(draft, Block.Table.class))
        + "，图 "
        + Decimals.count(ReportJson.count(draft, Block.Chart.class))
        + "；注明来源单元格的数 "
        + Decimals.count(draft.figures().size())
        + " 个。";
  }

  private static void faults(PrintStream out, List<Finding> faults) {
    if (faults.isEmpty()) {
      return;
    }
    out.println("报告自检 " + Decimals.count(faults.size()) + " 处：");
    faults.stream()
        .limit(MOST_NAMED)
        .forEach(
            fault ->
                out.println(
                    "  " + fault.severity().label() + "　" + fault.rule() + "　" + fault.message()));
    if (faults.size() > MOST_NAMED) {
      out.println("  其余 " + Decimals.count(faults.size() - MOST_NAMED) + " 处略。");
    }
  }
}
