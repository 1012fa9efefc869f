package org.jixiao.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.swing.JComponent;
import javax.swing.UIManager;
import javax.swing.plaf.FontUIResource;
import org.jixiao.findings.Severity;

/** How the window looks: light or dark, letters that have Chinese, the colours of gravity. */
final class Theme {

  private static final String SAMPLE = "绩效评价工作簿检查结果";

  /** Fonts that have Chinese, where the system's own choice has none. */
  private static final List<String> CHINESE =
      List.of("Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "SimSun");

  private Theme() {}

  /** Sets everything up, before the first window is made. */
  static void start(boolean dark) {
    // A library that is unpacked into the temporary folder is what virus scanners look for.
    System.setProperty("flatlaf.useNativeLibrary", "false");
    // Before a look is chosen, nothing is asked of the manager: it would set up another one first.
    look(dark);
    // Buttons in a bar are for those, too, who use no mouse: Tab goes to the bar, arrows within.
    UIManager.put("ToolBar.focusableButtons", true);
    UIManager.put("ToolBar.arrowKeysOnlyNavigation", true);
    Font usual = UIManager.getFont("defaultFont");
    if (usual != null && usual.canDisplayUpTo(SAMPLE) >= 0) {
      chinese(usual.getSize())
          .ifPresent(
              font -> {
                UIManager.put("defaultFont", new FontUIResource(font));
                look(dark);
              });
    }
    // The library's own words follow the system's language; the program speaks Chinese anywhere.
    DialogWords.put();
  }

  private static Optional<Font> chinese(int size) {
    List<String> there =
        Arrays.asList(
            GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
    return CHINESE.stream()
        .filter(there::contains)
        .findFirst()
        .map(name -> new Font(name, Font.PLAIN, size));
  }

  /** Changes between light and dark while windows are open. */
  static void change(boolean dark) {
    look(dark);
    FlatLaf.updateUI();
  }

  private static void look(boolean dark) {
    if (dark) {
      FlatDarkLaf.setup();
    } else {
      FlatLightLaf.setup();
    }
  }

  /** The background of a severity. */
  static Color fill(Severity severity) {
    boolean dark = FlatLaf.isLafDark();
    return switch (severity) {
      case BLOCKED, ERROR -> new Color(dark ? 0x6E2B2B : 0xF5B7B1);
      case CHECK -> new Color(dark ? 0x6B4E16 : 0xFAD7A0);
      case NOTE -> new Color(dark ? 0x23465E : 0xD6EAF8);
      case TRIAL -> new Color(dark ? 0x44484B : 0xE5E7E9);
    };
  }

  /** The background of a workbook in which nothing is open. */
  static Color good() {
    return new Color(FlatLaf.isLafDark() ? 0x22512F : 0xD5F0DC);
  }

  /** The background of what has not been looked at. */
  static Color idle() {
    return new Color(FlatLaf.isLafDark() ? 0x44484B : 0xE5E7E9);
  }

  /** Letters on any of these. */
  static Color letters() {
    return FlatLaf.isLafDark() ? new Color(0xF2F2F2) : new Color(0x1E1E1E);
  }

  /** Letters of what matters less: fainter, and still easy to read (contrast of 5 to 1). */
  static Color faint() {
    return new Color(FlatLaf.isLafDark() ? 0xA8ADB0 : 0x666666);
  }

  /** Makes the letters of a part larger or bolder, whatever font the look has. */
  static void letters(JComponent part, int style, float factor) {
    Font font = part.getFont();
    part.setFont(font.deriveFont(style, font.getSize2D() * factor));
  }
}
