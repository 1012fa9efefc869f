package org.jixiao.window;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.ButtonGroup;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JProgressBar;
import javax.swing.JRadioButton;
import javax.swing.SwingUtilities;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.run.AfterRun;
import org.jixiao.run.Batch;
import org.jixiao.run.BatchReports;
import org.jixiao.run.BatchWatcher;
import org.jixiao.run.ReportRequest;
import org.jixiao.run.RunOptions;
import org.jixiao.run.Summary;

/** 批量: every workbook below a folder, with its verdict as it comes, and a summary of all. */
final class WholeFolder {

  private final JFrame frame;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final Path folder;
  private final SideWindow window;
  private final OutcomesTable outcomes;
  private final JRadioButton runs = new JRadioButton("运行：写入每个工作簿（留 .bak 备份），并生成汇总(R)", true);
  private final JRadioButton checks = new JRadioButton("只检查，不写任何文件(C)");
  private final JCheckBox reports = new JCheckBox("同时起草评价报告(W)，提纲");
  private final JComboBox<String> outline = new JComboBox<>();
  private final JProgressBar bar = new JProgressBar();
  private final JLabel said = new JLabel(" ");
  private JButton start;
  private JButton stop;
  private JButton open;

  private WholeFolder(
      JFrame frame, Jobs jobs, Work work, Ask ask, Consumer<Path> opens, Path folder) {
    this.frame = frame;
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
    this.folder = folder;
    this.window = new SideWindow(frame, "批量　" + folder, false);
    this.outcomes = new OutcomesTable(file -> opens.accept(folder.resolve(file)));
  }

  /**
   * Asks for the folder and shows what can be done with it.
   *
   * @param opens opens a workbook in the main window
   */
  static void begin(JFrame frame, Jobs jobs, Work work, Ask ask, Consumer<Path> opens) {
    Optional<Path> folder = ask.folder("选择放着各单位工作簿的文件夹");
    folder.ifPresent(one -> new WholeFolder(frame, jobs, work, ask, opens, one).show());
  }

  private void show() {
    start = window.button("开始", 'B', this::start);
    start.setName("start-batch");
    stop = window.button("停止", 'S', work::stop);
    stop.setName("stop-batch");
    stop.setEnabled(false);
    open = window.button("打开汇总", 'O', () -> SystemPrograms.open(summary()));
    open.setEnabled(jobs.files().isFile(summary()));
    window.closing("关闭");
    said.setName("batch-said");
    bar.getAccessibleContext().setAccessibleName("批量的进度");
    bar.setVisible(false);
    JPanel foot = new JPanel(new BorderLayout(8, 0));
    foot.setBorder(BorderFactory.createEmptyBorder(4, 12, 0, 6));
    foot.add(bar, BorderLayout.NORTH);
    foot.add(said, BorderLayout.CENTER);
    foot.add(window.buttons(), BorderLayout.SOUTH);
    window.add(choices(), BorderLayout.NORTH);
    window.add(outcomes.component(), BorderLayout.CENTER);
    window.add(foot, BorderLayout.SOUTH);
    window.usual(start);
    window.show(960, 640);
  }

  private JPanel choices() {
    ButtonGroup way = new ButtonGroup();
    way.add(runs);
    way.add(checks);
    runs.setMnemonic('R');
    checks.setMnemonic('C');
    reports.setMnemonic('W');
    reports.setName("reports");
    Outline.names().forEach(outline::addItem);
    outline.getAccessibleContext().setAccessibleName("报告的提纲");
    outline.setEnabled(false);
    reports.addActionListener(event -> outline.setEnabled(reports.isSelected()));
    runs.addActionListener(event -> reports.setEnabled(true));
    checks.addActionListener(
        event -> {
          reports.setSelected(false);
          reports.setEnabled(false);
          outline.setEnabled(false);
        });
    Form form = new Form();
    form.row(runs);
    form.choices("", reports, outline);
    form.row(checks);
    JPanel panel = new JPanel(new BorderLayout());
    JLabel where = new JLabel("“" + folder + "”及其下级文件夹里的工作簿都会处理；双击一行，在窗口里打开它。");
    where.setBorder(BorderFactory.createEmptyBorder(10, 14, 0, 14));
    panel.add(where, BorderLayout.NORTH);
    panel.add(form.component(), BorderLayout.WEST);
    return panel;
  }

  private Path summary() {
    return folder.resolve(Summary.NAME);
  }

  /**
   * What came of the whole folder.
   *
   * @param summary the summary, or null when none was written
   * @param undrafted the workbooks whose report was not drafted, with the sentence
   * @param refusal why nothing was done at all, or null
   */
  private record Came(
      List<DepartmentOutcome> outcomes,
      Summary.Result summary,
      List<String> undrafted,
      Finding refusal) {}

  private void start() {
    boolean writes = runs.isSelected();
    RunOptions options = writes ? jobs.writing(null) : jobs.reading(null);
    ReportRequest request =
        new ReportRequest(Outline.values()[outline.getSelectedIndex()], Stage.FOR_COMMENT, false);
    BatchReports drafts = new BatchReports(options, request);
    AfterRun after = writes && reports.isSelected() ? drafts : AfterRun.NOTHING;
    Heard heard = new Heard();
    Batch batch = new Batch(folder, options, processors(), summary(), after, heard);
    boolean begun =
        work.<Came>start(
            "批量" + (writes ? "运行" : "检查"),
            batch::stop,
            telling -> {
              heard.telling = telling;
              return came(batch, options, drafts);
            },
            came -> finished(batch, came, heard.skipped));
    if (begun) {
      outcomes.clear();
      said.setText("正在查找工作簿……");
      busy(true);
    } else {
      said.setText("先等正在做的做完。");
    }
  }

  private Came came(Batch batch, RunOptions options, BatchReports drafts) {
    try {
      Summary summary = new Summary(folder, summary(), options);
      if (options.writes()) {
        summary.check();
      }
      List<DepartmentOutcome> all = batch.run();
      boolean whole = options.writes() && !batch.isStopped();
      Summary.Result written = whole ? summary.write(batch, all) : null;
      List<String> undrafted = new ArrayList<>();
      drafts
          .refused()
          .forEach((file, why) -> undrafted.add(file.getFileName() + "：" + WindowWords.of(why)));
      return new Came(all, written, undrafted, null);
    } catch (Refusal refused) {
      return new Came(List.of(), null, List.of(), refused.finding());
    }
  }

  private void busy(boolean now) {
    start.setEnabled(!now);
    stop.setEnabled(now);
    bar.setVisible(now);
    bar.setIndeterminate(now);
  }

  private void finished(Batch batch, Came came, int skipped) {
    busy(false);
    if (came.refusal() != null) {
      said.setText(" ");
      ask.warn(WindowWords.of(came.refusal()));
      return;
    }
    outcomes.show(came.outcomes());
    said.setText(inWords(batch.isStopped(), came, skipped));
    said.setToolTipText(said.getText());
    open.setEnabled(jobs.files().isFile(summary()));
    if (!came.undrafted().isEmpty()) {
      new TextWindow(frame, "没有起草的报告", came.undrafted()).show();
    }
  }

  private static String inWords(boolean stopped, Came came, int skipped) {
    long failed = came.outcomes().stream().filter(one -> !one.isFinished()).count();
    StringBuilder out = new StringBuilder();
    out.append(stopped ? "已停止，已完成的不受影响，再按“开始”从这里继续。" : "");
    out.append("工作簿 ").append(came.outcomes().size()).append(" 个");
    out.append(failed == 0 ? "" : "，其中 " + failed + " 个没有完成（见“说明”）");
    out.append(skipped == 0 ? "" : "，" + skipped + " 个自上次以来没有改动");
    out.append("。");
    if (came.summary() != null) {
      out.append(came.summary().changed() ? "汇总已写入：" : "汇总没有变化：");
      out.append(came.summary().file().getFileName()).append("。");
    }
    return out.toString();
  }

  private static int processors() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  /** Hears of each workbook in the threads of the batch, and hands it to the window. */
  private final class Heard implements BatchWatcher {

    private volatile Work.Telling telling;
    private int all;
    private int done;
    private int skipped;

    @Override
    public void found(int workbooks) {
      all = workbooks;
    }

    @Override
    public void started(String name) {
      tell(name);
    }

    @Override
    public void finished(DepartmentOutcome outcome, boolean unchanged) {
      done++;
      skipped += unchanged ? 1 : 0;
      tell("");
      SwingUtilities.invokeLater(() -> outcomes.add(outcome));
    }

    private void tell(String name) {
      int ready = done;
      String words = "批量　" + ready + "/" + all + (name.isEmpty() ? "" : "　" + name);
      telling.at(words, ready, all);
      SwingUtilities.invokeLater(
          () -> {
            if (bar.isVisible()) {
              bar.setIndeterminate(false);
              bar.setMaximum(Math.max(1, all));
              bar.setValue(ready);
              said.setText(words);
            }
          });
    }

    @Override
    public void failed(Path workbook, RuntimeException fault) {
      jobs.fault(fault, workbook.toString());
    }
  }
}
