package org.jixiao.window;

import java.awt.Component;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.swing.JFileChooser;
import javax.swing.JOptionPane;
import javax.swing.JPasswordField;
import javax.swing.JTextArea;
import javax.swing.UIManager;
import javax.swing.filechooser.FileNameExtensionFilter;

/** Questions that the window asks: which file, which password, again or elsewhere. */
final class Ask {

  /** What to do about a file that cannot be written. */
  enum Way {
    /** Try again: it has been closed. */
    AGAIN,
    /** Save the result in another place. */
    ELSEWHERE,
    /** Leave it. */
    LEAVE
  }

  private static final int COLUMNS = 44;

  private final Component parent;
  private Path folder;

  Ask(Component parent) {
    this.parent = parent;
  }

  /** The folder in which the next question begins. */
  void beginIn(Path file) {
    folder = file.toAbsolutePath().getParent();
  }

  /** Files to open; none when the user thinks better of it. */
  List<Path> files(String title, boolean several, String kind, String... endings) {
    JFileChooser chooser = chooser(title, kind, endings);
    chooser.setMultiSelectionEnabled(several);
    if (chooser.showOpenDialog(over()) != JFileChooser.APPROVE_OPTION) {
      return List.of();
    }
    List<Path> chosen =
        several
            ? Arrays.stream(chooser.getSelectedFiles()).map(file -> file.toPath()).toList()
            : List.of(chooser.getSelectedFile().toPath());
    chosen.stream().findFirst().ifPresent(this::beginIn);
    return chosen;
  }

  /** One file to open. */
  Optional<Path> file(String title, String kind, String... endings) {
    return files(title, false, kind, endings).stream().findFirst();
  }

  /** A folder. */
  Optional<Path> folder(String title) {
    JFileChooser chooser = new JFileChooser(folder == null ? null : folder.toFile());
    chooser.setDialogTitle(title);
    chooser.setFileSelectionMode(JFileChooser.DIRECTORIES_ONLY);
    if (chooser.showOpenDialog(over()) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    folder = chooser.getSelectedFile().toPath();
    return Optional.of(folder);
  }

  /** Where to save; an ending that was left out is put behind the name. */
  Optional<Path> target(String title, Path offered, String kind, String ending) {
    JFileChooser chooser = chooser(title, kind, ending);
    chooser.setSelectedFile(offered.toFile());
    if (chooser.showSaveDialog(over()) != JFileChooser.APPROVE_OPTION) {
      return Optional.empty();
    }
    Path chosen = chooser.getSelectedFile().toPath();
    String name = chosen.getFileName().toString();
    Path whole =
        name.toLowerCase(Locale.ROOT).endsWith("." + ending)
            ? chosen
            : chosen.resolveSibling(name + "." + ending);
    beginIn(whole);
    return Optional.of(whole);
  }

  private JFileChooser chooser(String title, String kind, String... endings) {
    JFileChooser chooser = new JFileChooser(folder == null ? null : folder.toFile());
    chooser.setDialogTitle(title);
    chooser.setFileFilter(
        new FileNameExtensionFilter(kind + "（." + String.join("、.", endings) + "）", endings));
    return chooser;
  }

  /** The password of a workbook. */
  Optional<String> password(String name) {
    JPasswordField field = new JPasswordField(20);
    field.getAccessibleContext().setAccessibleName("打开密码");
    Object[] content = {"“" + name + "”设有打开密码，请输入（只用于这一次，不保存）：", field};
    boolean given = choose("打开密码", content, JOptionPane.QUESTION_MESSAGE, "确定", "取消") == 0;
    return given ? Optional.of(new String(field.getPassword())) : Optional.empty();
  }

  /**
   * What to do about a file that cannot be written.
   *
   * @param elsewhere whether the result could be saved in another place
   */
  Way cannotWrite(String sentence, boolean elsewhere) {
    String[] ways = elsewhere ? new String[] {"重试", "另存为…", "取消"} : new String[] {"重试", "取消"};
    int chosen = choose("写不进去", text(sentence), JOptionPane.WARNING_MESSAGE, ways);
    return chosen == 0 ? Way.AGAIN : chosen == 1 && elsewhere ? Way.ELSEWHERE : Way.LEAVE;
  }

  /** A question with two answers; whether the first one was given. */
  boolean whether(String title, String sentence, String yes, String no) {
    return choose(title, text(sentence), JOptionPane.QUESTION_MESSAGE, yes, no) == 0;
  }

  /** Tells something. */
  void tell(String title, String sentence) {
    choose(title, text(sentence), JOptionPane.INFORMATION_MESSAGE, "知道了");
  }

  /** Tells of trouble. */
  void warn(String sentence) {
    choose("没有做成", text(sentence), JOptionPane.WARNING_MESSAGE, "知道了");
  }

  private int choose(String title, Object content, int kind, String... ways) {
    return JOptionPane.showOptionDialog(
        over(), content, title, JOptionPane.DEFAULT_OPTION, kind, null, ways, ways[0]);
  }

  /** The window that the user is working in: a question must not stand behind it. */
  private Component over() {
    Window active = KeyboardFocusManager.getCurrentKeyboardFocusManager().getActiveWindow();
    return active != null && active.isShowing() ? active : parent;
  }

  /** Words that are wrapped, and can be copied. */
  private static JTextArea text(String sentence) {
    JTextArea area = new JTextArea(sentence);
    area.setColumns(COLUMNS);
    area.setLineWrap(true);
    area.setEditable(false);
    area.setOpaque(false);
    area.setFocusable(true);
    area.setFont(UIManager.getFont("Label.font"));
    // Its height is known only once it has a width.
    area.setSize(area.getPreferredSize().width, Short.MAX_VALUE);
    return area;
  }
}
