package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.Action;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JCheckBoxMenuItem;
import javax.swing.JComponent;
import javax.swing.JMenu;
import javax.swing.JMenuBar;
import javax.swing.JMenuItem;
import javax.swing.JPanel;
import javax.swing.JToolBar;
import javax.swing.KeyStroke;

/** Everything that the window can be told to do, as menus and as buttons. */
final class Commands {

  private static final Dimension BETWEEN = new Dimension(13, 20);

  private static final String WATCH_HINT = "在 Excel、WPS 里每次保存后一秒内检查，只读取";

  private final MainWindow window;
  private final Command open;
  private final Command make;
  private final Command check;
  private final Command run;
  private final Command fill;
  private final Command report;
  private final Command recheck;
  private final Command batch;
  private final Command openResult;
  private final Command openFolder;
  private final Command close;
  private final Command goThere;
  private final JCheckBox watch = new JCheckBox("保存后自动检查");
  private final JMenu file = menu("文件", 'F');
  private final JMenu job = menu("处理", 'H');
  private final JMenu view = menu("问题", 'Q');
  private final JMenu look = menu("外观", 'L');
  private final JMenu help = menu("帮助", 'B');
  private JCheckBoxMenuItem watchItem;
  private JMenu recent;

  Commands(MainWindow window) {
    this.window = window;
    open = Command.of("打开", 'O', "ctrl O", "打开一个或多个评价工作簿（Ctrl+O）", window::askAndOpen);
    make = Command.of("新建", 'N', "ctrl N", "空白、示例、由上年转入或按评价方案（Ctrl+N）", () -> window.more().make());
    check = Command.of("检查", 'C', "F5", "检查选中的工作簿，只读取，不写入（F5）", window::check);
    run = Command.of("运行", 'R', "F9", "检查、计算、制图，并把结果写入选中的工作簿（F9）", window::run);
    fill =
        Command.of(
            "导入",
            'I',
            "ctrl I",
            "从财政、资产系统的导出文件填写各表（Ctrl+I）",
            () -> window.more().fill(window.shown()));
    report =
        Command.of(
            "生成报告",
            'W',
            "ctrl R",
            "由工作簿起草评价报告（Ctrl+R）",
            () -> window.more().report(window.shown()));
    recheck =
        Command.of(
            "核对报告",
            'K',
            "ctrl K",
            "核对报告里的数与工作簿是否一致，只读取（Ctrl+K）",
            () -> window.more().recheck(window.shown()));
    batch = Command.of("批量", 'B', "ctrl B", "处理一个文件夹里的全部工作簿（Ctrl+B）", () -> window.more().batch());
    openResult =
        Command.of("打开结果", 'L', "ctrl L", "用 Excel 或 WPS 打开结果（Ctrl+L）", window::openResult);
    openFolder =
        Command.of("打开所在文件夹", 'P', "ctrl shift L", "打开结果所在的文件夹（Ctrl+Shift+L）", window::openFolder);
    close = Command.of("关闭工作簿", 'S', "ctrl W", "从窗口里去掉，文件不动（Ctrl+W）", window::closeBooks);
    goThere = Command.of("到表里去", 'G', "ctrl G", "打开工作簿，到这条问题的单元格", window::goThere);
    watch.setToolTipText(WATCH_HINT);
    watch.setName("watch");
    watch.addActionListener(event -> watch(watch.isSelected()));
  }

  private void watch(boolean wanted) {
    watch.setSelected(wanted);
    if (watchItem != null) {
      watchItem.setSelected(wanted);
    }
    window.watch(wanted);
  }

  Action open() {
    return open;
  }

  Action make() {
    return make;
  }

  /** The bar of buttons. */
  JComponent tools() {
    JToolBar bar = new JToolBar();
    bar.setFloatable(false);
    bar.setMargin(new Insets(4, 6, 4, 10));
    for (Command one : List.of(open, make)) {
      bar.add(button(one));
    }
    bar.addSeparator(BETWEEN);
    for (Command one : List.of(check, run)) {
      bar.add(button(one));
    }
    bar.addSeparator(BETWEEN);
    for (Command one : List.of(fill, report, recheck, batch)) {
      bar.add(button(one));
    }
    bar.addSeparator(BETWEEN);
    for (Command one : List.of(openResult, openFolder)) {
      bar.add(button(one));
    }
    WrappingLayout.on(bar, 0, 2);
    JPanel all = new JPanel(new BorderLayout());
    watch.setBorder(BorderFactory.createEmptyBorder(0, 8, 0, 12));
    all.add(bar, BorderLayout.CENTER);
    all.add(watch, BorderLayout.EAST);
    return all;
  }

  private static JButton button(Command command) {
    JButton button = new JButton(command);
    // In a bar the letters belong to the menus.
    button.setMnemonic(0);
    button.setFocusable(true);
    button.setMargin(new Insets(4, 8, 4, 8));
    return button;
  }

  /** The bar of the menus, which are filled once the window is seen. */
  JMenuBar menus() {
    JMenuBar bar = new JMenuBar();
    List.of(file, job, view, look, help).forEach(bar::add);
    return bar;
  }

  /** Fills the menus: nobody opens one before the window is there, and so it is there sooner. */
  void fillMenus(Settings settings) {
    add(file, open, make);
    recent = menu("最近打开", 'E');
    recent(settings.recent());
    file.add(recent);
    file.addSeparator();
    add(file, openResult, openFolder, close);
    file.addSeparator();
    add(file, Command.of("退出", 'X', "ctrl Q", "关闭窗口", window::close));
    add(job, check, run, fill, report, recheck, batch);
    job.addSeparator();
    watchItem = tick("保存后自动检查", 'A', WATCH_HINT, this::watch);
    watchItem.setSelected(watch.isSelected());
    job.add(watchItem);
    job.add(tick("关闭工作簿后自动运行", 'U', "自动检查时，等工作簿在 Excel 里关闭后写入结果", window::completeWhenClosed));
    job.addSeparator();
    add(job, Command.of("停止", 'T', "ESCAPE", "停下正在做的", window::stop));
    add(
        view,
        Command.of("查找", 'F', "ctrl F", "按文字筛选", window::find),
        Command.of("只看未处理", 'U', "ctrl U", "只列出还要处理的", window::onlyOpen),
        Command.of("答复", 'D', "ctrl D", "到答复栏", window::beginAnswer),
        goThere);
    JCheckBoxMenuItem dark = tick("深色", 'D', "深色的界面", window::dark);
    dark.setSelected(settings.isDark());
    look.add(dark);
    add(help, Command.of("关于", 'A', null, "版本", window::about));
  }

  private static JCheckBoxMenuItem tick(
      String name, char mnemonic, String hint, Consumer<Boolean> hears) {
    JCheckBoxMenuItem item = new JCheckBoxMenuItem(name + "(" + mnemonic + ")");
    item.setMnemonic(mnemonic);
    item.setToolTipText(hint);
    item.addActionListener(event -> hears.accept(item.isSelected()));
    return item;
  }

  private static JMenu menu(String name, char mnemonic) {
    JMenu menu = new JMenu(name + "(" + mnemonic + ")");
    menu.setMnemonic(mnemonic);
    return menu;
  }

  private static void add(JMenu menu, Command... commands) {
    for (Command command : commands) {
      JMenuItem item = menu.add(command);
      int letter = (Integer) command.getValue(Action.MNEMONIC_KEY);
      item.setText(command.getValue(Action.NAME) + "(" + KeyEvent.getKeyText(letter) + ")");
      item.setMnemonic(letter);
      item.setAccelerator((KeyStroke) command.getValue(Action.ACCELERATOR_KEY));
    }
  }

  /** Offers the workbooks opened last. */
  void recent(List<Path> files) {
    if (recent == null) {
      return;
    }
    recent.removeAll();
    for (Path file : files) {
      JMenuItem item = recent.add(file.toString());
      item.addActionListener(event -> window.open(List.of(file)));
    }
    recent.setEnabled(!files.isEmpty());
  }

  /** Lets only that be chosen which can be done now. */
  void enable(boolean busy, boolean shown) {
    for (Command one : List.of(check, run, fill, report, recheck)) {
      one.setEnabled(shown && !busy);
    }
    for (Command one : List.of(openResult, openFolder, goThere)) {
      one.setEnabled(shown);
    }
    close.setEnabled(shown && !busy);
    make.setEnabled(!busy);
    batch.setEnabled(!busy);
  }
}
