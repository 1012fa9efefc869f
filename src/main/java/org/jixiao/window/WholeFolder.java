package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.swing.JButton;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.SwingUtilities;
import javax.swing.table.DefaultTableModel;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.run.AfterRun;
import org.jixiao.run.Batch;
import org.jixiao.run.BatchWatcher;
import org.jixiao.run.RunOptions;
import org.jixiao.run.Summary;

/** 批量: every workbook below a folder, with its verdict as it comes, and a summary of all. */
final class WholeFolder {

  private static final int[] WIDTHS = {260, 180, 100, 360};

  private final JFrame frame;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final DefaultTableModel outcomes = new Outcomes();
  private final JLabel said = new JLabel(" ");
  private final JButton stop = new JButton("停止(S)");
  private final JButton open = new JButton("打开汇总(O)");

  WholeFolder(JFrame frame, Jobs jobs, Work work, Ask ask) {
    this.frame = frame;
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
  }

  /** A list that is only read. */
  private static final class Outcomes extends DefaultTableModel {
    private static final long serialVersionUID = 1L;

    Outcomes() {
      super(new Object[] {"工作簿", "单位", "结论", "说明"}, 0);
    }

    @Override
    public boolean isCellEditable(int row, int column) {
      return false;
    }
  }

  void begin() {
    Optional<Path> folder = ask.folder("选择放着各单位工作簿的文件夹");
    if (folder.isPresent()) {
      String sentence = "“" + folder.get() + "”及其下级文件夹里的工作簿都会处理。";
      boolean writes =
          ask.whether("批量", sentence + "运行会写入每个工作簿（留 .bak 备份）并生成汇总；只检查不写任何文件。", "运行", "只检查");
      begin(folder.get(), writes);
    }
  }

  private void begin(Path folder, boolean writes) {
    show(folder);
    Path target = folder.resolve(Summary.NAME);
    RunOptions options = writes ? jobs.writing(null) : jobs.reading(null);
    Heard heard = new Heard();
    Batch batch = new Batch(folder, options, processors(), target, AfterRun.NOTHING, heard);
    stop.addActionListener(event -> work.stop());
    record Came(List<DepartmentOutcome> outcomes, Summary.Result summary, Finding refusal) {}
    work.<Came>start(
        "批量" + (writes ? "运行" : "检查"),
        batch::stop,
        telling -> {
          heard.telling = telling;
          try {
            Summary summary = new Summary(folder, target, options);
            if (writes) {
              summary.check();
            }
            List<DepartmentOutcome> all = batch.run();
            boolean whole = writes && !batch.isStopped();
            return new Came(all, whole ? summary.write(batch, all) : null, null);
          } catch (Refusal refused) {
            return new Came(List.of(), null, refused.finding());
          }
        },
        came -> {
          stop.setEnabled(false);
          if (came.refusal() != null) {
            said.setText(WindowWords.of(came.refusal().message()));
            ask.warn(WindowWords.of(came.refusal()));
            return;
          }
          outcomes.setRowCount(0);
          came.outcomes().forEach(this::add);
          String stopped = batch.isStopped() ? "已停止。已完成的不受影响，再次批量会从这里继续。" : "";
          String written = came.summary() == null ? "" : "　汇总：" + came.summary().file();
          said.setText(stopped + "处理了 " + came.outcomes().size() + " 个工作簿。" + written);
          open.setEnabled(came.summary() != null);
          open.addActionListener(event -> SystemPrograms.open(target));
        });
  }

  private static int processors() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  private void show(Path folder) {
    JDialog dialog = new JDialog(frame, "批量　" + folder, false);
    JTable table = new JTable(outcomes);
    for (int column = 0; column < WIDTHS.length; column++) {
      table.getColumnModel().getColumn(column).setPreferredWidth(WIDTHS[column]);
    }
    table.setRowHeight(Math.round(table.getFont().getSize2D() * 1.9f));
    table.setName("outcomes");
    table.setAutoCreateRowSorter(true);
    table.getAccessibleContext().setAccessibleName("各工作簿的结论");
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
    JButton close = new JButton("关闭");
    stop.setMnemonic('S');
    stop.setName("stop-batch");
    open.setMnemonic('O');
    open.setEnabled(false);
    close.addActionListener(event -> dialog.dispose());
    buttons.add(stop);
    buttons.add(open);
    buttons.add(close);
    JPanel foot = new JPanel(new BorderLayout());
    foot.add(said, BorderLayout.CENTER);
    foot.add(buttons, BorderLayout.EAST);
    dialog.add(new JScrollPane(table), BorderLayout.CENTER);
    dialog.add(foot, BorderLayout.SOUTH);
    dialog.setSize(new Dimension(900, 520));
    dialog.setLocationRelativeTo(frame);
    dialog.setVisible(true);
  }

  private void add(DepartmentOutcome outcome) {
    outcomes.addRow(
        new Object[] {
          outcome.file(),
          outcome.unit(),
          outcome.verdict(),
          WindowWords.of(outcome.trouble() + outcome.remedy())
        });
  }

  /** Hears of each workbook in the threads of the batch, and hands it to the window. */
  private final class Heard implements BatchWatcher {

    private volatile Work.Telling telling;
    private int all;
    private int done;

    @Override
    public void found(int workbooks) {
      all = workbooks;
    }

    @Override
    public void started(String name) {
      telling.at("批量　" + done + "/" + all + "　" + name, done, all);
    }

    @Override
    public void finished(DepartmentOutcome outcome, boolean skipped) {
      done++;
      telling.at("批量　" + done + "/" + all, done, all);
      SwingUtilities.invokeLater(() -> add(outcome));
    }

    @Override
    public void failed(Path workbook, RuntimeException fault) {
      jobs.fault(fault, workbook.toString());
    }
  }
}
