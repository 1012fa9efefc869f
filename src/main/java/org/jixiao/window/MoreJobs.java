package org.jixiao.window;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javax.swing.JFrame;

/** The jobs that have a window of their own. */
final class MoreJobs {

  private final JFrame frame;
  private final Jobs jobs;
  private final Work work;
  private final Ask ask;
  private final Consumer<List<Path>> open;
  private final Consumer<Path> see;

  /**
   * The jobs.
   *
   * @param open opens what they have made
   * @param see opens a workbook and checks it
   */
  MoreJobs(
      JFrame frame, Jobs jobs, Work work, Ask ask, Consumer<List<Path>> open, Consumer<Path> see) {
    this.frame = frame;
    this.jobs = jobs;
    this.work = work;
    this.ask = ask;
    this.open = open;
    this.see = see;
  }

  /** A new workbook. */
  void make() {
    new Making(frame, jobs, work, ask, open).begin();
  }

  /** Figures out of exports into a workbook. */
  void fill(Book book) {
    new Filling(frame, jobs, work, ask, see).begin(book);
  }

  /** The report of a workbook. */
  void report(Book book) {
    new Reporting(frame, jobs, work, ask).draft(book);
  }

  /** A report held against its workbook. */
  void recheck(Book book) {
    new Reporting(frame, jobs, work, ask).recheck(book);
  }

  /** A whole folder. */
  void batch() {
    WholeFolder.begin(frame, jobs, work, ask, see);
  }
}
