package org.jixiao.run;

import java.nio.file.Path;
import org.jixiao.report.summary.DepartmentOutcome;

/** Hears how a batch gets on; from several threads, one call at a time. */
public interface BatchWatcher {
  /** The workbooks have been found. */
  default void found(int workbooks) {}

  /** Work on a workbook begins. */
  default void started(String name) {}

  /**
   * A workbook is done.
   *
   * @param skipped whether it was finished before and nothing in it has changed
   */
  default void finished(DepartmentOutcome outcome, boolean skipped) {}

  /** A workbook has brought the program down; the others go on. */
  default void failed(Path workbook, RuntimeException fault) {}
}
