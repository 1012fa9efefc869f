package org.jixiao.window;

import java.awt.Color;
import javax.swing.JTextPane;
import javax.swing.UIManager;
import javax.swing.text.BadLocationException;
import javax.swing.text.SimpleAttributeSet;
import javax.swing.text.StyleConstants;
import javax.swing.text.StyledDocument;
import org.jixiao.findings.Finding;

/** The words on the card of a finding: what it is in bold, each fact behind its name. */
final class CardText {

  private CardText() {}

  /** Writes them; a hint where nothing is chosen. */
  static void write(JTextPane pane, FindingLine line) {
    pane.setText("");
    if (line == null) {
      put(pane, "选中一个问题，这里显示现有的数、应为的数和计算过程。", false, true);
      return;
    }
    Finding finding = line.finding();
    put(pane, finding.message() + "\n", true, false);
    fact(pane, "怎么办", finding.remedy());
    fact(pane, "位置", line.place());
    fact(pane, "现有", finding.found());
    fact(pane, "应为", finding.expected());
    fact(pane, "差异", finding.difference());
    fact(pane, "容差", finding.tolerance());
    fact(pane, "计算过程", finding.calculation());
    fact(pane, "复核意见", line.answer().review());
    fact(pane, "规则", line.rule());
    pane.setCaretPosition(0);
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
    Color color = UIManager.getColor(faint ? "Label.disabledForeground" : "Label.foreground");
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
