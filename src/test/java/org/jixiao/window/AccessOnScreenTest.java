package org.jixiao.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Component;
import java.awt.Container;
import java.awt.FocusTraversalPolicy;
import java.awt.KeyboardFocusManager;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.swing.AbstractButton;
import javax.swing.DefaultButtonModel;
import javax.swing.JCheckBox;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JRadioButton;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.JToolBar;
import javax.swing.MenuElement;
import javax.swing.text.JTextComponent;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Who sees little, or uses no mouse, works with the window all the same. */
@ResourceLock("screen")
class AccessOnScreenTest {

  @TempDir Path folder;

  @BeforeEach
  void needsAScreen() {
    assumeTrue(Screenplay.hasScreen(), "no screen");
  }

  private Path workbook() throws Exception {
    return Files.write(folder.resolve("评价.xlsx"), Examples.filled(Example.INVENTED));
  }

  /** Every part that Tab reaches in a window. */
  private static Set<Component> byTab(Window window) {
    Set<Component> reached = new LinkedHashSet<>();
    FocusTraversalPolicy policy = window.getFocusTraversalPolicy();
    Component part = policy.getFirstComponent(window);
    while (part != null && reached.add(part)) {
      Container root = part.getFocusCycleRootAncestor();
      part = root.getFocusTraversalPolicy().getComponentAfter(root, part);
    }
    return reached;
  }

  /** What is wrong with the parts of all windows for people who do not see or do not point. */
  private static List<String> faults(Screenplay play) {
    List<Component> all = play.parts();
    return play.onThread(
        () -> {
          Set<Component> reached = new HashSet<>();
          Arrays.stream(Window.getWindows())
              .filter(Window::isShowing)
              .forEach(one -> reached.addAll(byTab(one)));
          List<String> faults = new ArrayList<>();
          for (Component part : reached) {
            String name = part.getAccessibleContext().getAccessibleName();
            if (name == null || name.isBlank()) {
              faults.add("without a name: " + called(part));
            }
          }
          for (Component part : all) {
            if (isUsed(part)
                && !reached.contains(part)
                && !isInReachedBar(part, reached)
                && !isInReachedGroup(part, reached)) {
              faults.add("not reached by Tab: " + called(part));
            }
          }
          return faults;
        });
  }

  private static String called(Component part) {
    String words = part instanceof AbstractButton button ? button.getText() : "";
    return part.getClass().getSimpleName() + " " + part.getName() + " " + words;
  }

  /** Tab goes to a bar of buttons, the arrow keys from one to the other. */
  private static boolean isInReachedBar(Component part, Set<Component> reached) {
    return part.getParent() instanceof JToolBar bar
        && part.isFocusable()
        && Arrays.stream(bar.getComponents()).anyMatch(reached::contains);
  }

  /** Tab goes to one of several buttons of which one is down, the arrow keys to the others. */
  private static boolean isInReachedGroup(Component part, Set<Component> reached) {
    return part instanceof JRadioButton one
        && reached.stream()
            .anyMatch(
                other ->
                    other instanceof JRadioButton button
                        && ((DefaultButtonModel) button.getModel()).getGroup()
                            == ((DefaultButtonModel) one.getModel()).getGroup());
  }

  private static boolean isUsed(Component part) {
    boolean used =
        part instanceof AbstractButton && !(part instanceof JMenuItem)
            || part instanceof JTextComponent
            || part instanceof JComboBox
            || part instanceof JTable;
    // What the look puts into its own parts, as the arrow of a box or the field within it.
    String maker = part.getClass().getName();
    boolean ofTheLook =
        maker.startsWith("com.formdev.")
            || maker.startsWith("javax.swing.plaf")
            || part.getParent() instanceof JComboBox;
    return used && part.isEnabled() && part.isShowing() && !ofTheLook && !isInTitle(part);
  }

  /** Frames are moved and closed by the keys of the system. */
  private static boolean isInTitle(Component part) {
    for (Component one = part; one != null; one = one.getParent()) {
      if (one.getClass().getSimpleName().contains("TitlePane")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void everyPart_hasAName_andIsReachedByTheKeyboard() throws Exception {
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      assertEquals(List.of(), faults(play), "start page");
    }
    Path file = workbook();
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.press("检查");
      play.idle();
      assertEquals(List.of(), faults(play), "findings");
      play.press("导入");
      play.until("the pane", () -> play.shows("试运行(T)"));
      assertEquals(List.of(), faults(play), "import");
      play.type(KeyEvent.VK_ESCAPE);
      play.until("closed", () -> !play.shows("试运行(T)"));
      play.press("生成报告");
      play.until("the form", () -> play.shows("起草(Q)"));
      assertEquals(List.of(), faults(play), "report");
      play.type(KeyEvent.VK_ESCAPE);
      play.until("closed", () -> !play.shows("起草(Q)"));
      play.press("批量");
      play.choose(folder);
      play.until("the pane", () -> play.shows("开始(B)"));
      assertEquals(List.of(), faults(play), "batch");
      play.type(KeyEvent.VK_ESCAPE);
      play.until("closed", () -> !play.shows("开始(B)"));
    }
  }

  @Test
  void menus_haveALetterEach_andNoneTwice() throws Exception {
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), workbook())) {
      List<String> faults =
          play.onThread(
              () -> {
                JMenuBar bar = play.window().frame().getJMenuBar();
                List<String> found = new ArrayList<>(letters(bar.getSubElements(), "the bar"));
                for (int menu = 0; menu < bar.getMenuCount(); menu++) {
                  JMenu one = bar.getMenu(menu);
                  found.addAll(letters(one.getPopupMenu().getSubElements(), one.getText()));
                }
                return found;
              });
      assertEquals(List.of(), faults);
    }
  }

  private static List<String> letters(MenuElement[] items, String where) {
    List<String> faults = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (MenuElement item : items) {
      AbstractButton button = (AbstractButton) item.getComponent();
      if (button.getMnemonic() == 0 || !seen.add(button.getMnemonic())) {
        faults.add(where + ": " + button.getText());
      }
    }
    return faults;
  }

  @Test
  void wholeRound_isDoneByKeysAlone() throws Exception {
    Path file = workbook();
    try (Screenplay play = Screenplay.begin(folder.resolve("home"), file)) {
      play.type(KeyEvent.VK_F9);
      play.until("run", () -> play.window().shown().result() != null);
      play.idle();
      play.type(KeyEvent.VK_U, KeyEvent.VK_CONTROL);
      assertTrue(play.onThread(() -> play.part("only-open", JCheckBox.class).isSelected()));
      play.type(KeyEvent.VK_F, KeyEvent.VK_CONTROL);
      JTextField words = play.part("words", JTextField.class);
      play.until("the field for words", words::isFocusOwner);
      play.onThread(
          () -> {
            words.setText("公务接待");
            return null;
          });
      JTable table = play.part("findings", JTable.class);
      int some = play.onThread(table::getRowCount);
      assertTrue(some > 0);
      play.type(KeyEvent.VK_D, KeyEvent.VK_CONTROL);
      JComboBox<?> treatment = play.part("treatment", JComboBox.class);
      play.until("the answer", treatment::isFocusOwner);
      play.type(KeyEvent.VK_DOWN);
      play.type(KeyEvent.VK_DOWN);
      play.type(KeyEvent.VK_ENTER);
      play.type(KeyEvent.VK_TAB);
      JTextComponent explanation = play.part("explanation", JTextComponent.class);
      play.until("the explanation", explanation::isFocusOwner);
      for (int key : new int[] {KeyEvent.VK_O, KeyEvent.VK_K}) {
        play.type(key);
      }
      play.type(KeyEvent.VK_ENTER, KeyEvent.VK_CONTROL);
      play.until("answered", () -> play.part("status", JLabel.class).getText().startsWith("答复已写入"));
      play.type(KeyEvent.VK_N, KeyEvent.VK_CONTROL);
      play.until("the ways to begin", () -> play.shows("下一步"));
      play.type(KeyEvent.VK_ESCAPE);
      play.until("closed", () -> !play.shows("下一步"));
    }
  }

  @Test
  void touchFromAnotherThread_isNoticed() throws Exception {
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      assertEquals(List.of(), play.takeOffThread());
      JLabel verdict = play.part("verdict", JLabel.class);
      verdict.setText("不该在这里改");
      assertFalse(play.takeOffThread().isEmpty());
    }
  }

  @Test
  void focus_neverLeavesThroughAnEmptyWindow() throws Exception {
    try (Screenplay play = Screenplay.begin(folder.resolve("home"))) {
      Component owner =
          play.onThread(
              () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
      assertTrue(owner != null, "something has the focus from the beginning");
    }
  }
}
