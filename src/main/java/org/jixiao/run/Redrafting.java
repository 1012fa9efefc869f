package org.jixiao.run;

import java.util.List;
import org.jixiao.book.Completion;

/** Drafts the report of a workbook, for those who compare it with one. */
public interface Redrafting {

  /** The outlines by which a report can be drafted, the usual one first. */
  List<String> outlines();

  /**
   * The Word document, as it would be drafted today.
   *
   * @param outline one of the outlines
   * @param stage 征求意见稿 or 定稿
   */
  byte[] draft(Completion completion, String outline, String stage);
}
