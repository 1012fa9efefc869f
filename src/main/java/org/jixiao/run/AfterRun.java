package org.jixiao.run;

import java.nio.file.Path;

/** What a batch does with each workbook once it is completed, such as drafting its report. */
@FunctionalInterface
public interface AfterRun {
  /** Nothing more. */
  AfterRun NOTHING = (workbook, result) -> {};

  /**
   * Does it.
   *
   * @throws org.jixiao.findings.Refusal when it cannot be done: the workbook is then listed with
   *     the sentence
   */
  void on(Path workbook, RunResult result);

  /** Whether it has been done for a workbook that has not changed since. */
  default boolean isDone(Path workbook) {
    return true;
  }
}
