package org.jixiao.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.recheck.Difference;
import org.jixiao.report.recheck.Recheck;
import org.jixiao.run.Redraft;
import org.jixiao.run.Report;
import org.jixiao.run.ReportCheck;
import org.jixiao.run.ReportCheckResult;
import org.jixiao.run.ReportRequest;
import org.jixiao.run.ReportResult;
import org.jixiao.run.RunOptions;

/** 生成报告 and 核对报告. */
final class Reporting {

  private final Jobs jobs;
  private final Work work;
  private final Ask ask;

  Reporting(Jobs jobs, Work work, Ask ask) {
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
  }

  /** Drafts the report of a workbook. */
  void draft(Book book) {
    Path workbook = book.file();
    String name = workbook.getFileName().toString();
    int dot = name.lastIndexOf('.');
    Path offered = workbook.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".docx");
    ask.target("评价报告保存为", offered, "Word 文档", "docx")
        .ifPresent(target -> draft(book, target, false));
  }

  private void draft(Book book, Path target, boolean replaces) {
    Path workbook = book.file();
    RunOptions options = jobs.writing(book, target);
    ReportRequest request = new ReportRequest(Outline.FIRM, Stage.FOR_COMMENT, replaces);
    record Drafted(ReportResult result, Finding refusal) {}
    work.<Drafted>start(
        "起草评价报告",
        telling -> {
          try {
            return new Drafted(new Report(options, request).of(workbook), null);
          } catch (Refusal refused) {
            return new Drafted(null, refused.finding());
          }
        },
        done -> {
          if (done.refusal() == null) {
            drafted(done.result());
          } else if (!replaces && jobs.files().exists(target)) {
            String sentence = WindowWords.of(done.refusal());
            if (ask.whether("报告没有写入", sentence, "仍要覆盖（原报告留作备份）", "取消")) {
              draft(book, target, true);
            }
          } else {
            ask.warn(WindowWords.of(done.refusal()));
          }
        });
  }

  private void drafted(ReportResult result) {
    StringBuilder said = new StringBuilder();
    said.append(result.changed() ? "已起草：" : "没有变化，仍是上次起草的：").append(result.output());
    if (result.backup() != null) {
      said.append("\n原来的报告保存为 ").append(result.backup());
    }
    if (result.isStale()) {
      said.append("\n工作簿里保存的结果与现在计算的不同，报告按现在计算的起草；请先运行一次。");
    }
    if (!result.open().isEmpty()) {
      said.append("\n待核实 ").append(result.open().size()).append(" 项，已在报告中加【待核实】批注。");
    }
    if (!result.faults().isEmpty()) {
      said.append("\n报告自检 ").append(result.faults().size()).append(" 处，见报告中的批注。");
    }
    if (ask.whether("评价报告", said.toString(), "打开报告", "关闭")
        && !SystemPrograms.open(result.output())) {
      work.say("这台电脑打不开它：" + result.output());
    }
  }

  /** Holds a report against a workbook. */
  void recheck(JFrame frame, Book book) {
    Path workbook = book.file();
    Optional<Path> report = ask.file("选择要核对的评价报告", "Word 文档", "docx");
    if (report.isEmpty()) {
      return;
    }
    RunOptions options = jobs.reading(book);
    work.<ReportCheckResult>start(
        "核对报告",
        telling -> new ReportCheck(options, new Redraft(options)).of(report.get(), workbook),
        result -> new TextWindow(frame, "核对报告", lines(result)).show());
  }

  /** What came of it, line by line, in the words that the comparison itself has. */
  static List<String> lines(ReportCheckResult result) {
    Recheck recheck = result.recheck();
    int open = recheck.differences().size() + recheck.pending().size();
    List<String> lines = new ArrayList<>();
    lines.add(open == 0 ? "结论：报告与工作簿一致" : "结论：有 " + open + " 处要处理");
    lines.add("报告：" + result.document());
    lines.add("工作簿：" + result.workbook());
    lines.add("核对了 " + recheck.compared() + " 个数。");
    lines.addAll(result.remarks());
    if (open > 0) {
      lines.add("怎么办：报告写错的改报告；工作簿有误的改工作簿，运行后再核对；多出的数补充来源。");
    }
    for (Difference one : recheck.differences()) {
      lines.add("");
      lines.add("［" + one.kind().label() + "］" + one.inWords());
    }
    for (Recheck.Pending one : recheck.pending()) {
      lines.add("");
      lines.add("［待核实］" + one.spot().inWords() + "：" + one.words());
    }
    return lines;
  }
}
