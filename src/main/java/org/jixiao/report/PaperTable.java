package org.jixiao.report;

import java.util.Optional;
import org.jixiao.book.MissingPapers;
import org.jixiao.numbers.Figure;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;

/** The papers that are missing, what they cost, and what could still be reached. */
final class PaperTable {

  private static final int LEFT = ResultsPage.RIGHT;
  private static final int POINTS = LEFT + 5;

  /** So many papers are named here; the rest stand on the list of papers to be asked for. */
  private static final int NAMED = 6;

  private static final int MOST_ROWS = 4;

  private final PageDraft page;

  PaperTable(PageDraft page) {
    this.page = page;
  }

  /** Describes the table and says which row is below it; the first one when there is nothing. */
  int describe(int start, Optional<MissingPapers> missing) {
    return missing.map(papers -> describe(start, papers)).orElse(start);
  }

  private int describe(int start, MissingPapers missing) {
    page.words(start, LEFT, "四、未提供资料与扣分", Look.SECTION);
    int row = start + 1;
    page.wide(row, LEFT, LEFT + 1, "资料", Look.HEAD);
    page.wide(row, LEFT + 2, POINTS - 1, "涉及指标", Look.HEAD);
    page.words(row, POINTS, "扣分", Look.DERIVED_HEAD);
    row++;
    int named = Math.min(NAMED, missing.entries().size());
    for (MissingPapers.Entry entry : missing.entries().subList(0, named)) {
      row = paper(row, entry);
    }
    if (missing.entries().size() > named) {
      String rest = "另有" + (missing.entries().size() - named) + "项，见“补充资料清单”";
      page.wide(row++, LEFT, POINTS, rest, Look.CELL);
    }
    sum(row, "因资料未提供扣分", missing.forEvidence());
    sum(row + 1, "因实际结果扣分", missing.measured());
    sum(row + 2, "资料补齐且无问题时最高可得", missing.reachable());
    return row + 3;
  }

  /** As many rows as its names and indicators need. */
  private int paper(int row, MissingPapers.Entry entry) {
    String indicators = String.join("；", entry.indicators());
    int paperLines = ChineseWidth.lines(entry.paper(), page.room(LEFT, LEFT + 1));
    int lines = ChineseWidth.lines(indicators, page.room(LEFT + 2, POINTS - 1));
    int last = row + Math.min(MOST_ROWS, Math.max(paperLines, lines)) - 1;
    page.block(row, last, LEFT, LEFT + 1, new Words(entry.paper()), Look.CELL_WRAPPED);
    page.block(row, last, LEFT + 2, POINTS - 1, new Words(indicators), Look.CELL_WRAPPED);
    if (entry.countedBefore()) {
      page.block(row, last, POINTS, POINTS, new Words(MissingPapers.COUNTED_BEFORE), Look.CELL);
    } else {
      Look look = Look.number(Look.CELL.fill(Look.DERIVED_FILL), entry.lost().unit());
      page.block(row, last, POINTS, POINTS, new Value(entry.lost()), look);
    }
    return last + 1;
  }

  private void sum(int row, String name, Figure points) {
    page.wide(row, LEFT, POINTS - 1, name, Look.LABEL.strong());
    page.number(row, POINTS, points, Look.CELL.strong().fill(Look.DERIVED_FILL));
  }
}
