package org.jixiao.report.draft;

import org.jixiao.book.Completion;
import org.jixiao.findings.Choice;

/** In what the text of a report says amounts. */
enum SpokenUnit {
  /** 万元, where every amount of a sentence comes to at least one; else 元. */
  TEN_THOUSANDS,
  /** 元, whatever they come to. */
  YUAN;

  /** What 参数 says. */
  static SpokenUnit of(Completion completion) {
    return completion.dossier().choice(Choice.REPORT_UNIT).equals("元") ? YUAN : TEN_THOUSANDS;
  }
}
