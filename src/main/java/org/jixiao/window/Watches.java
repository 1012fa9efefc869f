package org.jixiao.window;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javax.swing.SwingUtilities;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.run.RunResult;
import org.jixiao.run.Watch;
import org.jixiao.run.WatchNews;

/** 保存后自动检查: a watch on each workbook for which the user wants it. */
final class Watches {

  private static final int MOST_NAMED = 2;

  private final Jobs jobs;
  private final Runs.Shown shown;
  private boolean completes;

  Watches(Jobs jobs, Runs.Shown shown) {
    this.jobs = jobs;
    this.shown = shown;
  }

  /** Whether a workbook is completed once the other program has closed it. */
  void completes(boolean wanted, Iterable<Book> books) {
    completes = wanted;
    for (Book book : books) {
      if (book.watch() != null) {
        book.watch().completes(wanted);
      }
    }
  }

  /** Begins to watch a workbook. */
  void begin(Book book) {
    if (book.watch() != null) {
      return;
    }
    Path file = book.file();
    Watch watch =
        new Watch(
            file,
            jobs.writing(book),
            completes,
            book.result(),
            new Watch.Listener() {
              @Override
              public void saved(WatchNews news) {
                SwingUtilities.invokeLater(() -> take(book, news));
              }

              @Override
              public void completed(RunResult result) {
                SwingUtilities.invokeLater(() -> take(book, result));
              }

              @Override
              public void failed(RuntimeException fault) {
                String sentence = jobs.fault(fault, book.name());
                SwingUtilities.invokeLater(
                    () -> {
                      book.news(sentence);
                      shown.refresh(book);
                    });
              }
            });
    book.watch(watch);
    Thread thread = new Thread(watch::run, "watch");
    thread.setDaemon(true);
    thread.start();
    shown.refresh(book);
  }

  /** Watches a workbook no longer. */
  void end(Book book) {
    if (book.watch() != null) {
      book.watch().stop();
      book.watch(null);
      shown.refresh(book);
    }
  }

  private void take(Book book, WatchNews news) {
    book.result(news.result());
    book.news(inWords(news));
    shown.refresh(book);
  }

  private void take(Book book, RunResult result) {
    if (result.refusal() == null) {
      book.result(result);
      book.news("工作簿已关闭，结果已写入。");
    } else {
      book.news("工作簿已关闭，但结果没有写入：" + WindowWords.of(result.refusal().message()));
    }
    shown.refresh(book);
  }

  /** What a save has brought, in a sentence. */
  static String inWords(WatchNews news) {
    if (news.result().refusal() != null) {
      return "刚保存的内容读不出来：" + WindowWords.of(news.result().refusal().message());
    }
    StringBuilder out = new StringBuilder("刚保存并检查：");
    out.append(news.settled().isEmpty() ? "这次没有解决问题" : "解决 " + news.settled().size() + " 条");
    if (!news.settled().isEmpty()) {
      out.append("（");
      out.append(
          news.settled().stream()
              .limit(MOST_NAMED)
              .map(Finding::where)
              .collect(Collectors.joining("、")));
      out.append(news.settled().size() > MOST_NAMED ? "等）" : "）");
    }
    if (!news.arisen().isEmpty()) {
      out.append("，新出现 ").append(news.arisen().size()).append(" 条");
    }
    long errors = news.open().stream().filter(one -> one.severity() == Severity.ERROR).count();
    out.append("，还有 ").append(news.open().size()).append(" 条没有处理");
    return out.append(errors == 0 ? "。" : "，其中错误 " + errors + " 条。").toString();
  }
}
