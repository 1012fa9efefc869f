package org.jixiao.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JFrame;

/** The jobs that have a dialog of their own. */
final class MoreJobs {

  private final JFrame frame;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final Consumer<List<Path>> open;

  /**
   * The jobs.
   *
   * @param open opens what they have made
   */
  MoreJobs(JFrame frame, Jobs jobs, Work work, Ask ask, Consumer<List<Path>> open) {
    this.frame = frame;
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
    this.open = open;
  }

  /** A new workbook. */
  void make() {
    new Making(frame, jobs, work, ask, open).begin();
  }

  /** Figures out of exports into a workbook. */
  void fill(Book book) {
    new Filling(frame, jobs, work, ask, () -> open.accept(List.of(book.file()))).begin(book);
  }

  /** The report of a workbook. */
  void report(Book book) {
    new Reporting(jobs, work, ask).draft(book);
  }

  /** A report held against its workbook. */
  void recheck(Book book) {
    new Reporting(jobs, work, ask).recheck(frame, book);
  }

  /** A whole folder. */
  void batch() {
    new WholeFolder(frame, jobs, work, ask).begin();
  }
}
