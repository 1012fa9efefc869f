package org.jixiao.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.findings.Answer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;
import org.jixiao.run.Answering;
import org.jixiao.run.Run;
import org.jixiao.run.RunOptions;
import org.jixiao.run.RunResult;

/** 检查, 运行 and answering: the jobs on the workbooks that are open in the window. */
final class Runs {

  /** Whether a refusal says that a file cannot be written where it stands. */
  static boolean cannotWrite(Finding refusal) {
    return refusal.rule().equals(FileRules.OPEN_ELSEWHERE.id())
        || refusal.rule().equals(FileRules.CANNOT_SAVE.id());
  }

  /** What the window does when something has come of a workbook. */
  interface Shown {

    /** Shows it. */
    void refresh(Book book);

    /** It stands in another file now. */
    void moved(Book book);

    /** Answers stand in it now. */
    void answered(Book book, List<FindingLine> lines);

    /** All of a work is done. */
    void done(List<Book> books, boolean wrote);
  }

  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final Shown shown;

  Runs(Jobs jobs, Work work, Ask ask, Shown shown) {
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
    this.shown = shown;
  }

  /**
   * What came of a workbook.
   *
   * @param checked what there is to see in it although the result could not be written, or null
   */
  private record Came(Book book, RunResult result, RunResult checked) {}

  /** Checks; writes nothing. */
  void check(List<Book> books) {
    each("检查", books, false, null);
  }

  /** Completes each and writes it back. */
  void run(List<Book> books) {
    each("运行", books, true, null);
  }

  private void each(String what, List<Book> books, boolean writes, Path output) {
    if (books.isEmpty()) {
      work.say("先打开工作簿：拖进来，或按“打开”。");
      return;
    }
    record Order(Book book, RunOptions options, RunOptions reading) {}
    // The passwords are taken here, in the thread of the window.
    List<Order> orders =
        books.stream()
            .map(
                book ->
                    new Order(
                        book,
                        output != null
                            ? jobs.writing(book, output)
                            : writes ? jobs.writing(book) : jobs.reading(book),
                        jobs.reading(book)))
            .toList();
    work.<List<Came>>start(
        what,
        telling -> {
          List<Came> came = new ArrayList<>();
          for (Order order : orders) {
            if (telling.isStopped()) {
              break;
            }
            String count = orders.size() == 1 ? "" : came.size() + 1 + "/" + orders.size() + "　";
            // Of a single workbook nobody knows how far it has come.
            telling.at(
                what + "　" + count + order.book().name(),
                came.size(),
                orders.size() == 1 ? 0 : orders.size());
            came.add(came(order.book(), order.options(), order.reading()));
          }
          return came;
        },
        came -> {
          came.forEach(this::take);
          int left = books.size() - came.size();
          String rest = left == 0 ? "" : "，停下时还有 " + left + " 个没有处理";
          long refused = came.stream().filter(one -> one.result().refusal() != null).count();
          String not = refused == 0 ? "" : "，其中 " + refused + " 个没有" + (writes ? "写入" : "读出");
          work.say(what + "了 " + came.size() + " 个工作簿" + not + rest + "。");
          shown.done(books, writes);
          came.forEach(one -> settle(what, one, writes));
        });
  }

  private Came came(Book book, RunOptions options, RunOptions reading) {
    RunResult result = result(book, options);
    boolean unwritten = result.refusal() != null && options.writes() && isUnwritten(result);
    return new Came(book, result, unwritten ? result(book, reading) : null);
  }

  /** One that brings the program down leaves the others be. */
  private RunResult result(Book book, RunOptions options) {
    try {
      return new Run(options).on(book.file());
    } catch (RuntimeException fault) {
      String sentence = jobs.fault(fault, book.name());
      return RunResult.refused(
          book.file(), Refusal.of(FileRules.NOT_A_WORKBOOK, sentence, "").finding());
    }
  }

  private void take(Came came) {
    came.book().result(came.checked() == null ? came.result() : came.checked());
    Path output = came.result().output();
    if (output != null && !output.equals(came.book().file())) {
      came.book().movedTo(output);
      shown.moved(came.book());
    }
    shown.refresh(came.book());
  }

  private static boolean isUnwritten(RunResult result) {
    return cannotWrite(result.refusal());
  }

  /** What can be done at once about a workbook that was not taken. */
  private void settle(String what, Came one, boolean writes) {
    Finding refusal = one.result().refusal();
    if (refusal == null) {
      return;
    }
    if (refusal.rule().equals(FileRules.ENCRYPTED.id())) {
      Optional<String> password = ask.password(one.book().name());
      if (password.isPresent()) {
        one.book().password(password.get());
        each(what, List.of(one.book()), writes, null);
      }
    } else if (writes && isUnwritten(one.result())) {
      String sentence = WindowWords.of(refusal);
      switch (ask.cannotWrite(sentence, true)) {
        case AGAIN -> each(what, List.of(one.book()), true, null);
        case ELSEWHERE ->
            ask.target("把结果另存为", offered(one.book()), "Excel 工作簿", "xlsx")
                .ifPresent(target -> each(what, List.of(one.book()), true, target));
        case LEAVE -> work.say("“" + one.book().name() + "”没有写入。");
      }
    }
  }

  /** Another name beside a workbook, for a result that cannot be written into it. */
  static Path offered(Book book) {
    String name = book.name();
    int dot = name.lastIndexOf('.');
    return book.file().resolveSibling((dot < 0 ? name : name.substring(0, dot)) + "-结果.xlsx");
  }

  /** Writes answers into the workbook, and checks it again. */
  void answer(Book book, Map<FindingLine, Answer> answers) {
    Map<FindingLine, Answer> changed = new LinkedHashMap<>(answers);
    changed.entrySet().removeIf(one -> one.getValue().equals(one.getKey().answer()));
    if (changed.isEmpty()) {
      work.say("答复没有变化。");
    } else {
      answer(book, changed, null);
    }
  }

  private void answer(Book book, Map<FindingLine, Answer> answers, Path elsewhere) {
    RunOptions writing = elsewhere == null ? jobs.writing(book) : jobs.writing(book, elsewhere);
    RunOptions reading = jobs.reading(book);
    Path file = book.file();
    Path target = elsewhere == null ? file : elsewhere;
    Map<Finding, Answer> byFinding = new LinkedHashMap<>();
    answers.forEach((line, answer) -> byFinding.put(line.finding(), answer));
    record Answered(Finding refusal, RunResult checked) {}
    work.<Answered>start(
        "写入答复",
        telling -> {
          try {
            new Answering(writing).in(file, byFinding);
            return new Answered(null, new Run(reading).on(target));
          } catch (Refusal refused) {
            return new Answered(refused.finding(), null);
          }
        },
        done -> {
          if (done.refusal() == null) {
            answered(book, answers, target, done.checked());
          } else {
            refused(book, answers, done.refusal());
          }
        });
  }

  private void answered(
      Book book, Map<FindingLine, Answer> answers, Path target, RunResult checked) {
    shown.answered(book, List.copyOf(answers.keySet()));
    book.result(checked);
    if (!target.equals(book.file())) {
      book.movedTo(target);
      shown.moved(book);
    }
    book.note("答复已写入；按“运行”更新结果各页");
    shown.refresh(book);
    shown.done(List.of(book), true);
    String count = answers.size() == 1 ? "" : " " + answers.size() + " 条";
    work.say("答复已写入" + count + "：“" + target.getFileName() + "”的“检查结果”页。");
  }

  private void refused(Book book, Map<FindingLine, Answer> answers, Finding refusal) {
    String sentence = WindowWords.of(refusal);
    if (refusal.rule().equals(FileRules.OPEN_ELSEWHERE.id())) {
      switch (ask.cannotWrite(sentence, true)) {
        case AGAIN -> answer(book, answers, null);
        case ELSEWHERE ->
            ask.target("把写好答复的工作簿另存为", offered(book), "Excel 工作簿", "xlsx")
                .ifPresent(target -> answer(book, answers, target));
        case LEAVE -> work.say("答复没有写入，还留在答复栏里。");
      }
    } else if (ask.whether("答复没有写入", sentence, "现在运行", "取消")) {
      run(List.of(book));
    }
  }
}
