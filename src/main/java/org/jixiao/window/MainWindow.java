package org.jixiao.window;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Dimension;
import java.awt.Toolkit;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.swing.JFrame;
import javax.swing.JPanel;
import javax.swing.JSplitPane;
import javax.swing.WindowConstants;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Finding;

/** The window as a whole: what stands where, and what happens when something changes. */
final class MainWindow implements Runs.Shown {

  private static final String START = "start";
  private static final String BOOKS = "books";

  private final JFrame frame = new JFrame("绩效评价工作簿");
  private final JPanel pages = new FirstSight(new CardLayout(), this::prepare);
  private final Jobs jobs;
  private final Settings settings;
  private final Ask ask = new Ask(frame);
  private final Work work;
  private final Runs runs;
  private final Watches watches;
  private final MoreJobs more;
  private final VerdictStrip strip = new VerdictStrip();
  private final Commands commands;
  private final Drop drop = new Drop(this::open);
  private final PlaceInOffice office;
  private BookList books;
  private FindingsPane findings;
  private StartPage start;
  private boolean watchesAll;

  /**
   * A window, not yet shown.
   *
   * @param office takes the user to a cell where that can be done
   * @param closed hears that it has been closed
   */
  MainWindow(Jobs jobs, Settings settings, PlaceInOffice office, Runnable closed) {
    this.jobs = jobs;
    this.settings = settings;
    this.office = office;
    work = new Work(jobs, ask::warn, this::enable);
    runs = new Runs(jobs, work, ask, this);
    watches = new Watches(jobs, this);
    more = new MoreJobs(frame, jobs, work, ask, this::open, this::see);
    commands = new Commands(this);
    lay();
    frame.setDefaultCloseOperation(WindowConstants.DO_NOTHING_ON_CLOSE);
    frame.addWindowListener(
        new WindowAdapter() {
          @Override
          public void windowClosing(WindowEvent event) {
            close();
          }

          @Override
          public void windowClosed(WindowEvent event) {
            closed.run();
          }
        });
    enable();
  }

  private void lay() {
    JPanel head = new JPanel(new BorderLayout());
    head.add(commands.tools(), BorderLayout.NORTH);
    head.add(strip.component(), BorderLayout.CENTER);
    start = new StartPage(file -> open(List.of(file)), commands.open(), commands.make());
    start.recent(settings.recent());
    pages.add(start.component(), START);
    frame.setJMenuBar(commands.menus());
    frame.add(head, BorderLayout.NORTH);
    frame.add(pages, BorderLayout.CENTER);
    frame.add(work.component(), BorderLayout.SOUTH);
  }

  /** Shows it, as large as is useful on this screen. */
  void show() {
    Dimension screen = Toolkit.getDefaultToolkit().getScreenSize();
    frame.setSize(Math.min(1240, screen.width), Math.min(800, screen.height));
    frame.setLocationRelativeTo(null);
    frame.setVisible(true);
  }

  /**
   * The list of workbooks, and the page with their findings, are made when they are first needed:
   * they are the larger part of the window, which is there sooner without them.
   */
  private BookList list() {
    if (books == null) {
      books = new BookList(jobs.files(), this::showBook);
      books.list().setTransferHandler(drop);
    }
    return books;
  }

  private FindingsPane findings() {
    if (findings == null) {
      findings = new FindingsPane(this::answer, this::goThere, jobs::today);
      findings.usualHandler(settings.handler());
      findings.accepts(drop);
      JSplitPane all =
          new JSplitPane(JSplitPane.HORIZONTAL_SPLIT, list().component(), findings.component());
      all.setDividerLocation(230);
      pages.add(all, BOOKS);
    }
    return findings;
  }

  /** Makes ready, once the window has been drawn, what is not seen of it at first. */
  private void prepare() {
    frame.getRootPane().setTransferHandler(drop);
    frame.setTransferHandler(drop);
    commands.fillMenus(settings);
    findings();
  }

  JFrame frame() {
    return frame;
  }

  boolean isBusy() {
    return work.isBusy();
  }

  // ---- workbooks

  /** Opens workbooks; nothing is done with them yet. */
  void open(List<Path> files) {
    if (files.isEmpty()) {
      return;
    }
    List<Path> folders = files.stream().filter(jobs.files()::isFolder).toList();
    List<Path> workbooks = files.stream().filter(file -> !folders.contains(file)).toList();
    List<Book> added = list().add(workbooks);
    settings.opened(workbooks);
    workbooks.stream().findFirst().ifPresent(ask::beginIn);
    recent();
    ((CardLayout) pages.getLayout()).show(pages, list().all().isEmpty() ? START : BOOKS);
    if (watchesAll) {
      added.forEach(watches::begin);
    }
    work.say(
        folders.isEmpty()
            ? "已打开 " + workbooks.size() + " 个工作簿；按“检查”（F5）只读取，按“运行”（F9）写入结果。"
            : "“" + folders.get(0).getFileName() + "”是文件夹；整个文件夹请用“批量”。");
    enable();
  }

  private void recent() {
    commands.recent(settings.recent());
    start.recent(settings.recent());
  }

  /** Opens a workbook and checks it, which only reads. */
  private void see(Path file) {
    open(List.of(file));
    runs.check(list().chosen());
    frame.toFront();
  }

  /** Asks for workbooks and opens them. */
  void askAndOpen() {
    open(ask.files("打开评价工作簿", true, "Excel 工作簿", "xlsx", "xlsm", "xltx", "xltm"));
  }

  /** Closes the workbooks that are chosen. */
  void closeBooks() {
    list().closeChosen().forEach(watches::end);
    ((CardLayout) pages.getLayout()).show(pages, list().all().isEmpty() ? START : BOOKS);
    showBook(shown());
  }

  private void showBook(Book book) {
    frame.setTitle(book == null ? "绩效评价工作簿" : book.name() + " － 绩效评价工作簿");
    strip.show(book);
    findings().show(book);
    enable();
  }

  @Override
  public void refresh(Book book) {
    list().refresh();
    if (book == shown()) {
      showBook(book);
    }
  }

  @Override
  public void answered(Book book, List<FindingLine> lines) {
    findings().written(book, lines);
  }

  @Override
  public void moved(Book book) {
    settings.opened(List.of(book.file()));
    recent();
    if (book.watch() != null) {
      watches.end(book);
      watches.begin(book);
    }
    refresh(book);
  }

  @Override
  public void done(List<Book> done, boolean wrote) {
    enable();
  }

  // ---- what the user wants

  void check() {
    runs.check(list().chosen());
  }

  void run() {
    runs.run(list().chosen());
  }

  private void answer(Map<FindingLine, Answer> answers) {
    Book book = shown();
    if (book != null && !work.isBusy()) {
      String handler = answers.values().iterator().next().handler();
      settings.handler(handler);
      findings().usualHandler(handler);
      runs.answer(book, answers);
    }
  }

  /** Goes to the cell of the chosen finding as far as the system can. */
  void goThere() {
    Optional<FindingLine> line = findings().chosen();
    Book book = shown();
    if (line.isEmpty() || book == null || line.get().refusal()) {
      return;
    }
    Finding finding = line.get().finding();
    String place = line.get().address();
    if (office.open(book.file(), finding.sheet(), finding.cell())) {
      work.say("正在 LibreOffice 中打开，停在 " + place + "。");
    } else {
      boolean copied = !place.isEmpty() && SystemPrograms.copy(place);
      boolean opened = SystemPrograms.open(book.file());
      work.say(WindowWords.ofPlace(place, opened, copied));
    }
  }

  /** Opens the completed workbook in its program. */
  void openResult() {
    show(shown() == null ? null : shown().file());
  }

  /** Opens the folder in which the completed workbook stands. */
  void openFolder() {
    show(shown() == null ? null : shown().file().toAbsolutePath().getParent());
  }

  private void show(Path file) {
    if (file != null && !SystemPrograms.open(file)) {
      boolean copied = SystemPrograms.copy(file.toString());
      work.say("这台电脑打不开它；" + (copied ? "路径已复制：" : "路径：") + file);
    }
  }

  /** Turns 保存后自动检查 on or off. */
  void watch(boolean wanted) {
    watchesAll = wanted;
    list().all().forEach(wanted ? watches::begin : watches::end);
    work.say(wanted ? "在 Excel、WPS 里每次保存后自动检查（只读取）。" : "不再自动检查。");
  }

  /** Turns 关闭后自动运行 on or off. */
  void completeWhenClosed(boolean wanted) {
    watches.completes(wanted, list().all());
  }

  void dark(boolean wanted) {
    settings.dark(wanted);
    Theme.change(wanted);
    findings().refont();
    strip.show(shown());
  }

  void find() {
    findings().find();
  }

  void onlyOpen() {
    findings().onlyOpen();
  }

  void beginAnswer() {
    findings().beginAnswer();
  }

  void stop() {
    work.stop();
  }

  MoreJobs more() {
    return more;
  }

  Book shown() {
    return books == null ? null : books.shown();
  }

  /** How many workbooks are open. */
  int books() {
    return books == null ? 0 : books.all().size();
  }

  void about() {
    ask.tell("关于", "绩效（Jixiao）" + jobs.version() + "\n检查、计算并完成部门整体支出绩效评价工作簿。全部在本机处理，不联网。");
  }

  /** Closes it; while something is being written, asks first. */
  void close() {
    boolean may =
        !work.isBusy() || ask.whether("正在处理", "还有工作没有做完。现在退出，正在写的文件要么写完、要么不动，不会写坏。", "退出", "等它做完");
    int drafts = findings == null ? 0 : findings.unwritten();
    if (may && drafts > 0) {
      may = ask.whether("答复没有写入", "有 " + drafts + " 条答复写了但没有写入工作簿，退出后不保留。", "退出", "回去写入");
    }
    if (may) {
      list().all().forEach(watches::end);
      frame.dispose();
    }
  }

  private void enable() {
    if (commands != null) {
      commands.enable(work.isBusy(), shown() != null);
    }
  }
}
