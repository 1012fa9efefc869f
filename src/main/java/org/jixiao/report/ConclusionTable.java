package org.jixiao.report;

import java.util.List;
import org.jixiao.book.Conclusion;
import org.jixiao.book.Conclusion.Chapter;
import org.jixiao.numbers.Figure;
import org.jixiao.report.Page.Value;

/**
 * The sentences of 评价结果, grouped by the chapters of the report. Words and amounts that a sentence
 * is made of stand in cells of their own in the annex, so that no formula is long.
 */
final class ConclusionTable {

  private static final int SENTENCE = 1;
  private static final int LAST = ResultsPage.COLUMNS - 1;

  private final PageDraft page;
  private final List<Conclusion> all;
  private int start;

  ConclusionTable(PageDraft page, List<Conclusion> all) {
    this.page = page;
    this.all = all;
  }

  /** Takes rows for the sentences of the page and says which row is below. */
  int reserve(int from) {
    start = from;
    page.words(start, 0, "评价结论", Look.SECTION);
    page.height(start, ResultsPage.SECTION_HEIGHT);
    int at = start + 1;
    for (Conclusion conclusion : shown()) {
      int lines = ChineseWidth.lines(conclusion.sentence().text(), page.room(SENTENCE, LAST));
      page.height(at++, 5 + ResultsPage.LINE * lines);
    }
    return at;
  }

  private List<Conclusion> shown() {
    return all.stream().filter(one -> one.chapter() != Chapter.STATISTICS).toList();
  }

  /** Describes what only a statistician asks for and says which row is below. */
  int statistics(int from) {
    List<Conclusion> statistics =
        all.stream().filter(one -> one.chapter() == Chapter.STATISTICS).toList();
    int row = from;
    for (Conclusion conclusion : statistics) {
      sentence(row, 0, conclusion.sentence());
      page.height(row++, ResultsPage.LINE_HEIGHT + 3);
    }
    return row;
  }

  /**
   * Describes the sentences.
   *
   * @param cells for what they are made of
   */
  void describe(AnnexCells cells) {
    int at = start + 1;
    Chapter chapter = null;
    for (Conclusion conclusion : shown()) {
      boolean first = conclusion.chapter() != chapter;
      chapter = conclusion.chapter();
      page.words(at, 0, first ? chapter.title() : "", Look.LABEL.strong());
      sentence(at++, SENTENCE, conclusion.placed(cells::put));
      cells.endRow();
    }
  }

  private void sentence(int at, int first, Figure sentence) {
    page.block(at, at, first, LAST, new Value(sentence), Look.CELL_WRAPPED);
  }
}
