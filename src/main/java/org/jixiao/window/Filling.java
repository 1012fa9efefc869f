package org.jixiao.window;

import java.awt.BorderLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JFrame;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.run.Import;
import org.jixiao.run.ImportColumns;
import org.jixiao.run.ImportRequest;
import org.jixiao.run.ImportResult;
import org.jixiao.run.ImportWords;
import org.jixiao.run.RunOptions;

/** 导入: which exports, what their columns are, what would change, and then the import itself. */
final class Filling {

  private static final Map<ExportKind, Character> LETTERS =
      Map.of(
          ExportKind.RELEASES, 'Z',
          ExportKind.PAYMENTS, 'F',
          ExportKind.ASSET_CARDS, 'K',
          ExportKind.FINAL_ACCOUNTS, 'J');

  private final SideWindow window;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final Consumer<Path> filled;
  private final Map<ExportKind, FileLine> lines = new EnumMap<>(ExportKind.class);
  private final JCheckBox replaces = new JCheckBox("以导出为准，覆盖手填的数(R)");
  private final ColumnsTable columns = new ColumnsTable(this::look);
  private final JTextArea said = TextWindow.area("先选导出文件，再按“试运行”：只说会改什么，不写任何文件。");
  private final JTabbedPane tabs = new JTabbedPane();
  private JButton trial;
  private JButton doIt;
  private Book book;

  /**
   * The pane.
   *
   * @param filled hears that the workbook has been filled in, and in which file it stands now
   */
  Filling(JFrame frame, Jobs jobs, Work work, Ask ask, Consumer<Path> filled) {
    this.window = new SideWindow(frame, "导入", false);
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
    this.filled = filled;
  }

  void begin(Book into) {
    book = into;
    window.dialog().setTitle("导入到 " + into.name());
    Form form = new Form();
    for (ExportKind kind : ExportKind.values()) {
      String asked = "选择" + kind.label() + "（可多选）";
      FileLine line =
          new FileLine(
              kind.label(),
              LETTERS.get(kind),
              () -> ask.files(asked, true, "导出文件", "csv", "xlsx", "xls", "txt"),
              this::look);
      lines.put(kind, line.whenEmpty("拖到这里，或按“选择”；可多个"));
      form.row(line);
    }
    replaces.setMnemonic('R');
    replaces.setName("replaces");
    replaces.addActionListener(event -> doIt.setEnabled(false));
    form.row(replaces);
    said.getAccessibleContext().setAccessibleName("导入的结果");
    said.setName("import-result");
    JScrollPane reading = new JScrollPane(said);
    reading.setBorder(BorderFactory.createEmptyBorder());
    tabs.addTab("列的认定(L)", columns.component());
    tabs.addTab("试运行与结果(S)", reading);
    tabs.setName("tabs");
    tabs.setMnemonicAt(0, 'L');
    tabs.setMnemonicAt(1, 'S');
    tabs.getAccessibleContext().setAccessibleName("列的认定与结果");
    trial = window.button("试运行", 'T', () -> fill(true, null));
    trial.setName("trial");
    doIt = window.button("导入", 'I', () -> fill(false, null));
    doIt.setName("import");
    doIt.setEnabled(false);
    window.closing("关闭");
    window.add(form.component(), BorderLayout.NORTH);
    window.add(tabs, BorderLayout.CENTER);
    window.add(window.buttons(), BorderLayout.SOUTH);
    window.usual(trial);
    window.show(900, 680);
  }

  private Map<ExportKind, List<Path>> chosen() {
    Map<ExportKind, List<Path>> chosen = new EnumMap<>(ExportKind.class);
    lines.forEach(
        (kind, line) -> {
          if (!line.files().isEmpty()) {
            chosen.put(kind, line.files());
          }
        });
    return chosen;
  }

  /** Other files, or other words about a column: what was tried before no longer holds. */
  private void look() {
    Map<ExportKind, List<Path>> chosen = chosen();
    Map<String, String> mapping = columns.mapping();
    doIt.setEnabled(false);
    enable(false);
    boolean begun =
        work.<List<ColumnsTable.Looked>>start(
            "看导出的表头",
            telling -> looked(chosen, mapping),
            files -> {
              enable(true);
              columns.show(files);
              tabs.setSelectedIndex(0);
            });
    if (!begun) {
      enable(true);
    }
  }

  private List<ColumnsTable.Looked> looked(
      Map<ExportKind, List<Path>> chosen, Map<String, String> mapping) {
    List<ColumnsTable.Looked> looked = new ArrayList<>();
    chosen.forEach((kind, files) -> files.forEach(file -> looked.add(looked(kind, file, mapping))));
    return looked;
  }

  private ColumnsTable.Looked looked(ExportKind kind, Path file, Map<String, String> mapping) {
    String name = String.valueOf(file.getFileName());
    try {
      ImportColumns columnsOf = ImportColumns.of(jobs.files(), kind, file, mapping);
      return new ColumnsTable.Looked(kind, name, columnsOf, "");
    } catch (Refusal refused) {
      return new ColumnsTable.Looked(kind, name, null, WindowWords.of(refused.finding()));
    }
  }

  private void enable(boolean may) {
    trial.setEnabled(may);
    lines.values().forEach(line -> line.enable(may));
  }

  private void fill(boolean dryRun, Path elsewhere) {
    Map<ExportKind, List<Path>> chosen = chosen();
    if (chosen.isEmpty()) {
      tabs.setSelectedIndex(1);
      said.setText("还没有选导出文件。");
      return;
    }
    Map<String, String> mapping = columns.mapping();
    ImportRequest request = new ImportRequest(chosen, mapping, replaces.isSelected(), dryRun);
    RunOptions options = elsewhere == null ? jobs.writing(book) : jobs.writing(book, elsewhere);
    Path file = book.file();
    record Came(List<ColumnsTable.Looked> files, ImportResult result, Finding refusal) {}
    boolean tried = doIt.isEnabled();
    enable(false);
    doIt.setEnabled(false);
    boolean begun =
        work.<Came>start(
            dryRun ? "试运行" : "导入",
            telling -> {
              List<ColumnsTable.Looked> files = looked(chosen, mapping);
              try {
                return new Came(files, new Import(options, request, telling).into(file), null);
              } catch (Refusal refused) {
                return new Came(files, null, refused.finding());
              }
            },
            came -> {
              enable(true);
              columns.show(came.files());
              tabs.setSelectedIndex(1);
              if (came.refusal() == null) {
                tell(came.result());
              } else {
                refused(came.refusal(), dryRun);
              }
            });
    if (!begun) {
      enable(true);
      doIt.setEnabled(tried);
    }
  }

  private void tell(ImportResult result) {
    boolean trialOnly = result.output() == null;
    List<String> words = new ArrayList<>();
    words.add(trialOnly ? "这是试运行，没有写入任何文件。看过没有问题，再按“导入”。" : ending(result));
    words.add("");
    ImportWords.of(result, false, "勾选上面的“以导出为准”").forEach(one -> words.add(WindowWords.of(one)));
    said.setText(String.join("\n", words));
    said.setCaretPosition(0);
    doIt.setEnabled(trialOnly);
    if (!trialOnly) {
      filled.accept(result.output());
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
    if (dryRun || !Runs.cannotWrite(refusal)) {
      return;
    }
    switch (ask.cannotWrite(said.getText(), true)) {
      case AGAIN -> fill(false, null);
      case ELSEWHERE ->
          ask.target("把填好的工作簿另存为", Runs.offered(book), "Excel 工作簿", "xlsx")
              .ifPresent(target -> fill(false, target));
      case LEAVE -> doIt.setEnabled(true);
    }
  }
}
