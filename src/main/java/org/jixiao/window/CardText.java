package org.jixiao.window;

import java.awt.Color;
import java.util.List;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;
import org.jixiao.findings.Finding;

/** The words on the card of a finding: what it is in bold, each fact behind its name. */
final class CardText {

  /** So many of several are named. */
  private static final int MOST_NAMED = 20;

  private CardText() {}

  /** Writes them; a hint where nothing is chosen. */
  static void write(JTextPane pane, List<FindingLine> lines) {
    pane.setText("");
    if (lines.isEmpty()) {
      put(pane, "选中一个问题，这里显示现有的数、应为的数和计算过程。", false, true);
    } else if (lines.size() == 1) {
      write(pane, lines.get(0));
    } else {
      put(pane, "选中了 " + lines.size() + " 个问题，右边写一次，分别写入每一个。\n", true, false);
      lines.stream()
          .limit(MOST_NAMED)
          .forEach(line -> fact(pane, line.place(), line.finding().message()));
      if (lines.size() > MOST_NAMED) {
        put(pane, "……另有 " + (lines.size() - MOST_NAMED) + " 个", false, true);
      }
    }
    pane.setCaretPosition(0);
  }

  private static void write(JTextPane pane, FindingLine line) {
    Finding finding = line.finding();
    put(pane, finding.message() + "\n", true, false);
    fact(pane, "怎么办", line.remedy());
    fact(pane, "位置", line.place());
    fact(pane, "现有", finding.found());
    fact(pane, "应为", finding.expected());
    fact(pane, "差异", finding.difference());
    fact(pane, "容差", finding.tolerance());
    fact(pane, "计算过程", finding.calculation());
    fact(pane, "复核意见", line.answer().review());
    fact(pane, "规则", line.rule());
  }

  /** What an answer does to these findings. */
  static String remark(List<FindingLine> lines) {
    if (lines.isEmpty() || lines.get(0).refusal()) {
      return " ";
    }
    if (lines.size() > 1) {
      long answered = lines.stream().filter(one -> !one.answer().treatment().isEmpty()).count();
      return answered == 0 ? "同一答复写入每一个。" : "其中 " + answered + " 个已有答复，写入后换成新的。";
    }
    FindingLine line = lines.get(0);
    return switch (line.finding().severity()) {
      case BLOCKED, ERROR -> line.open() ? "错误须改正；只答复不能消除。" : "已答复。";
      case CHECK -> line.open() ? "选好“处理”并写明“处理说明”，才算答复。" : "已答复。";
      case NOTE, TRIAL -> "提示不计入结论，可不答复。";
    };
  }

  private static void fact(JTextPane pane, String name, String words) {
    if (!words.isBlank()) {
      put(pane, name + "　", false, true);
      put(pane, words + "\n", false, false);
    }
  }

  private static void put(JTextPane pane, String words, boolean strong, boolean faint) {
    SimpleAttributeSet look = new SimpleAttributeSet();
    StyleConstants.setBold(look, strong);
    StyleConstants.setSpaceBelow(look, 2);
    Color color = faint ? Theme.faint() : UIManager.getColor("Label.foreground");
    if (color != null) {
      StyleConstants.setForeground(look, color);
    }
    StyledDocument document = pane.getStyledDocument();
    try {
      document.insertString(document.getLength(), words, look);
    } catch (BadLocationException cannotHappen) {
      throw new IllegalStateException(cannotHappen);
    }
  }
}
