package org.jixiao.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.swing.JFrame;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Redraft;
import org.jixiao.run.Report;
import org.jixiao.run.ReportCheck;
import org.jixiao.run.ReportCheckResult;
import org.jixiao.run.ReportRequest;
import org.jixiao.run.ReportResult;
import org.jixiao.run.RunOptions;

/** 生成报告 and 核对报告. */
final class Reporting {

  private final JFrame frame;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;

  Reporting(JFrame frame, Jobs jobs, Work work, Ask ask) {
    this.frame = frame;
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
  }

  /** Asks what kind of report it is to be, and drafts it. */
  void draft(Book book) {
    Path workbook = book.file().toAbsolutePath();
    int dot = book.name().lastIndexOf('.');
    String plain = dot < 0 ? book.name() : book.name().substring(0, dot);
    Path offered = workbook.resolveSibling(plain + ".docx");
    new ReportChoice(
            frame, ask, book.name(), offered, one -> draft(book, one.target(), one.request()))
        .show();
  }

  private void draft(Book book, Path target, ReportRequest request) {
    Path workbook = book.file();
    RunOptions options = jobs.writing(book, target);
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
            drafted(request, done.result());
          } else {
            refused(book, target, request, done.refusal());
          }
        });
  }

  private void refused(Book book, Path target, ReportRequest request, Finding refusal) {
    String sentence = WindowWords.of(refusal);
    if (refusal.rule().equals(FileRules.OPEN_ELSEWHERE.id())) {
      switch (ask.cannotWrite(sentence, true)) {
        case AGAIN -> draft(book, target, request);
        case ELSEWHERE ->
            ask.target("评价报告另存为", target, "Word 文档", "docx")
                .ifPresent(other -> draft(book, other, request));
        case LEAVE -> work.say("报告没有写入。");
      }
    } else if (refusal.rule().equals(FileRules.CANNOT_SAVE.id())
        && !request.replaces()
        && jobs.files().isFile(target)) {
      if (ask.whether("报告没有写入", sentence, "仍要覆盖（原报告留作备份）", "取消")) {
        ReportRequest replacing =
            new ReportRequest(request.outline(), request.stage(), true, request.template());
        draft(book, target, replacing);
      }
    } else {
      ask.warn(sentence);
    }
  }

  private void drafted(ReportRequest request, ReportResult result) {
    List<String> said = new ArrayList<>();
    if (result.backup() != null) {
      said.add("原来的报告保存为 " + result.backup());
    }
    if (result.isStale()) {
      said.add("工作簿里保存的结果与现在计算的不同，报告按现在计算的起草；请先运行一次。");
    }
    if (!result.open().isEmpty()) {
      said.add("待核实 " + result.open().size() + " 项，已在报告中加【待核实】批注；都解决后再出定稿。");
    }
    if (!result.faults().isEmpty()) {
      said.add("报告自检 " + result.faults().size() + " 处。");
    }
    List<List<String>> rows = new ArrayList<>();
    result
        .open()
        .forEach(one -> rows.add(List.of("待核实", one.message(), WindowWords.of(one.remedy()))));
    result.faults().forEach(one -> rows.add(selfCheck(one)));
    String verdict = result.changed() ? "已起草" : "没有变化，仍是上次起草的";
    Path output = result.output();
    new ListWindow(
            frame,
            "评价报告　" + output.getFileName(),
            verdict + request.stage().title() + "：" + output.getFileName(),
            said,
            List.of("类别", "内容", "怎么办"),
            rows)
        .with("打开报告", 'O', () -> open(output))
        .with("打开所在文件夹", 'P', () -> open(output.toAbsolutePath().getParent()))
        .show();
  }

  private static List<String> selfCheck(Finding fault) {
    return List.of(
        "自检" + fault.severity().label(), fault.message(), WindowWords.of(fault.remedy()));
  }

  private void open(Path file) {
    if (!SystemPrograms.open(file)) {
      boolean copied = SystemPrograms.copy(file.toString());
      work.say("这台电脑打不开它；" + (copied ? "路径已复制：" : "路径：") + file);
    }
  }

  /** Holds a report against a workbook. */
  void recheck(Book book) {
    Path workbook = book.file();
    Optional<Path> report = ask.file("选择要核对的评价报告", "Word 文档", "docx");
    if (report.isEmpty()) {
      return;
    }
    RunOptions options = jobs.reading(book);
    work.<ReportCheckResult>start(
        "核对报告",
        telling -> new ReportCheck(options, new Redraft(options)).of(report.get(), workbook),
        result -> RecheckList.of(frame, result).with("打开报告", 'O', () -> open(report.get())).show());
  }
}
