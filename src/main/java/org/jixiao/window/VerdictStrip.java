package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Font;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;

/** The verdict on the workbook that is shown, in the colour of its gravity. */
final class VerdictStrip {

  private final JPanel panel = new JPanel(new BorderLayout(16, 0));
  private final JLabel verdict = new JLabel();
  private final JLabel counts = new JLabel();
  private final JLabel news = new JLabel();

  VerdictStrip() {
    verdict.setName("verdict");
    Theme.letters(verdict, Font.BOLD, 1.5f);
    panel.setBorder(BorderFactory.createEmptyBorder(8, 14, 8, 14));
    panel.add(verdict, BorderLayout.WEST);
    panel.add(counts, BorderLayout.CENTER);
    panel.add(news, BorderLayout.SOUTH);
    show(null);
  }

  JComponent component() {
    return panel;
  }

  /** Shows a workbook; null for none. */
  void show(Book book) {
    RunResult result = book == null ? null : book.result();
    String line = book == null ? "没有打开工作簿" : result == null ? "尚未检查" : result.verdict().line();
    verdict.setText(line);
    counts.setText(book == null ? "" : result == null ? book.name() : counts(book, result));
    news.setText(book == null || book.news().isEmpty() ? "" : book.news());
    news.setVisible(!news.getText().isEmpty());
    panel.setBackground(color(result));
    for (JLabel label : new JLabel[] {verdict, counts, news}) {
      label.setForeground(Theme.letters());
    }
    panel.getAccessibleContext().setAccessibleName("结论：" + line);
  }

  private static String counts(Book book, RunResult result) {
    if (result.refusal() != null) {
      return book.name() + "　没有处理，文件没有改动";
    }
    String written =
        !book.note().isEmpty()
            ? book.note()
            : result.output() == null
                ? "只检查，没有写入"
                : result.changed() ? "已写入 " + result.output().getFileName() : "结果没有变化，文件未改动";
    return result.completion().examination().counts() + "　" + book.name() + "　" + written;
  }

  static Color color(RunResult result) {
    if (result == null) {
      return Theme.idle();
    }
    Severity worst = result.verdict().worst();
    return worst == null || !worst.counts() ? Theme.good() : Theme.fill(worst);
  }
}
