package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.FlowLayout;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JDialog;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Import;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.ImportResult;
import org.jixiao.run.ImportWords;
import org.jixiao.run.RunOptions;

/** 导入: which exports, what would change, and then the import itself. */
final class Filling {

  private final JDialog dialog;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final Runnable filled;
  private final Map<ExportKind, List<Path>> chosen = new EnumMap<>(ExportKind.class);
  private final JCheckBox replaces = new JCheckBox("以导出为准，覆盖手填的数(R)");
  private final JTextArea said = TextWindow.area("先选导出文件，再按“试运行”：只说会改什么，不写任何文件。");
  private final JButton trial = new JButton("试运行(T)");
  private final JButton doIt = new JButton("导入(I)");
  private Book book;

  /**
   * The dialog.
   *
   * @param filled hears that the workbook has been filled in
   */
  Filling(JFrame frame, Jobs jobs, Work work, Ask ask, Runnable filled) {
    this.dialog = new JDialog(frame, "导入", false);
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
    this.filled = filled;
  }

  void begin(Book into) {
    book = into;
    dialog.setTitle("导入到 " + into.name());
    JPanel files = new JPanel(new GridBagLayout());
    files.setBorder(BorderFactory.createEmptyBorder(10, 10, 4, 10));
    GridBagConstraints at = new GridBagConstraints();
    at.insets = new Insets(3, 4, 3, 4);
    at.fill = GridBagConstraints.HORIZONTAL;
    for (ExportKind kind : ExportKind.values()) {
      at.gridy++;
      row(files, at, kind);
    }
    at.gridy++;
    at.gridx = 1;
    replaces.setMnemonic('R');
    replaces.addActionListener(event -> doIt.setEnabled(false));
    files.add(replaces, at);
    said.getAccessibleContext().setAccessibleName("导入的结果");
    said.setName("import-result");
    trial.setMnemonic('T');
    trial.setName("trial");
    trial.addActionListener(event -> fill(true));
    doIt.setMnemonic('I');
    doIt.setName("import");
    doIt.setEnabled(false);
    doIt.addActionListener(event -> fill(false));
    JButton close = new JButton("关闭");
    close.addActionListener(event -> dialog.dispose());
    JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING));
    buttons.add(trial);
    buttons.add(doIt);
    buttons.add(close);
    dialog.add(files, BorderLayout.NORTH);
    dialog.add(new JScrollPane(said), BorderLayout.CENTER);
    dialog.add(buttons, BorderLayout.SOUTH);
    dialog.getRootPane().setDefaultButton(trial);
    dialog.setSize(new Dimension(820, 600));
    dialog.setLocationRelativeTo(dialog.getOwner());
    dialog.setVisible(true);
  }

  private void row(JPanel files, GridBagConstraints at, ExportKind kind) {
    JTextField shown = new JTextField();
    shown.setEditable(false);
    shown.getAccessibleContext().setAccessibleName(kind.label() + "的文件");
    JLabel label = new JLabel(kind.label());
    label.setLabelFor(shown);
    JButton choose = new JButton("选择…");
    choose.getAccessibleContext().setAccessibleName("选择" + kind.label());
    choose.addActionListener(
        event -> {
          List<Path> picked =
              ask.files("选择" + kind.label() + "（可多选）", true, "导出文件", "csv", "xlsx", "xls", "txt");
          if (!picked.isEmpty()) {
            choose(kind, picked);
            shown.setText(
                String.join(
                    "、", picked.stream().map(one -> one.getFileName().toString()).toList()));
          }
        });
    at.gridx = 0;
    at.weightx = 0;
    files.add(label, at);
    at.gridx = 1;
    at.weightx = 1;
    files.add(shown, at);
    at.gridx = 2;
    at.weightx = 0;
    files.add(choose, at);
  }

  /** Takes exports of a kind; what was tried before no longer holds. */
  void choose(ExportKind kind, List<Path> picked) {
    chosen.put(kind, picked);
    doIt.setEnabled(false);
  }

  private void fill(boolean dryRun) {
    if (chosen.isEmpty()) {
      said.setText("还没有选导出文件。");
      return;
    }
    ImportRequest request =
        new ImportRequest(new EnumMap<>(chosen), Map.of(), replaces.isSelected(), dryRun);
    RunOptions options = jobs.writing(book);
    Path file = book.file();
    record Came(ImportResult result, Finding refusal) {}
    boolean tried = doIt.isEnabled();
    trial.setEnabled(false);
    doIt.setEnabled(false);
    boolean begun =
        work.<Came>start(
            dryRun ? "试运行" : "导入",
            telling -> {
              try {
                return new Came(new Import(options, request, telling).into(file), null);
              } catch (Refusal refused) {
                return new Came(null, refused.finding());
              }
            },
            came -> {
              trial.setEnabled(true);
              if (came.refusal() == null) {
                tell(came.result());
              } else {
                refused(came.refusal(), dryRun);
              }
            });
    if (!begun) {
      trial.setEnabled(true);
      doIt.setEnabled(tried);
    }
  }

  private void tell(ImportResult result) {
    boolean trialOnly = result.output() == null;
    List<String> lines = new ArrayList<>();
    lines.add(trialOnly ? "这是试运行，没有写入任何文件。看过没有问题，再按“导入”。" : ending(result));
    lines.add("");
    ImportWords.of(result, false, "勾选上面的“以导出为准”").forEach(one -> lines.add(WindowWords.of(one)));
    said.setText(String.join("\n", lines));
    said.setCaretPosition(0);
    doIt.setEnabled(trialOnly);
    if (!trialOnly) {
      filled.run();
    }
  }

  private static String ending(ImportResult result) {
    String backup = result.backup() == null ? "" : "（原文件保留为 " + result.backup() + "）";
    return result.changed()
        ? "已写入：" + result.output() + backup + "。接下来核对填好的表，再按“运行”。"
        : "结果没有变化，文件未改动：" + result.output();
  }

  private void refused(Finding refusal, boolean dryRun) {
    said.setText(WindowWords.of(refusal));
    if (!dryRun
        && refusal.rule().equals(FileRules.OPEN_ELSEWHERE.id())
        && ask.cannotWrite(said.getText(), false) == Ask.Way.AGAIN) {
      fill(false);
    }
  }
}
