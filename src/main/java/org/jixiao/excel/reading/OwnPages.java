package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.book.LastYear;
import org.jixiao.book.RunRecord;
import org.jixiao.findings.PastFinding;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.report.DoubtsPage;
import org.jixiao.report.FindingsPage;
import org.jixiao.report.ImportTables;
import org.jixiao.report.LastYearTable;
import org.jixiao.report.RecordPage;
import org.jixiao.report.RequestPage;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.RulesPage;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/**
 * What the pages of an earlier run say: answers, replies, imports, and the run itself. A page is
 * recognised by the sentence that stands under its title for everybody to read; a sheet of the same
 * name without that sentence is somebody else's and is never touched.
 */
public final class OwnPages {

  /** How the sentence under the title of each page begins. */
  public static final String MARK = "本表由绩效程序（Jixiao）生成，每次运行重写";

  /** The row of that sentence. */
  public static final int MARK_ROW = 1;

  /** The names that belong to the program. */
  static final List<String> NAMES =
      List.of(
          ResultsPage.NAME,
          FindingsPage.NAME,
          RequestPage.NAME,
          RulesPage.NAME,
          RecordPage.NAME,
          DoubtsPage.NAME);

  private final StoredBook book;
  private final CellReader cells;

  OwnPages(StoredBook book, CellReader cells) {
    this.book = book;
    this.cells = cells;
  }

  /** Whether a sheet is a page of the program. */
  public static boolean isOwn(StoredSheet sheet) {
    StoredCell mark = sheet.cell(MARK_ROW, 0);
    return mark != null && mark.isTypedText() && mark.value().startsWith(MARK);
  }

  /** The program's page of a name, if the workbook has it. */
  Optional<StoredSheet> find(String name) {
    return book.sheet(name).filter(OwnPages::isOwn);
  }

  List<PastFinding> pastFindings() {
    return FindingsPage.read(findings());
  }

  Optional<RawTable> findings() {
    return table(FindingsPage.NAME, FindingsPage.layout());
  }

  Map<String, String> replies() {
    return RequestPage.replies(words(RequestPage.NAME));
  }

  Optional<RunRecord> run() {
    return RecordPage.run(words(RecordPage.NAME));
  }

  LastYear lastYear() {
    return LastYearTable.read(
        RecordPage.lines(words(RecordPage.NAME)),
        table(
            RecordPage.NAME,
            LastYearTable.layout(),
            ImportTables.filesLayout(),
            ImportTables.cellsLayout(),
            RecordPage.notes()));
  }

  /** The problems that runs have proposed so far. */
  List<String> proposed() {
    return RecordPage.proposed(words(RecordPage.NAME));
  }

  ImportRecord imports() {
    Layout below = ImportTables.cellsLayout();
    Layout notes = RecordPage.notes();
    Layout lastYear = LastYearTable.layout();
    ImportRecord record =
        ImportTables.read(
            table(RecordPage.NAME, ImportTables.filesLayout(), below, notes, lastYear),
            table(RecordPage.NAME, below, notes, lastYear));
    if (find(DoubtsPage.NAME).isEmpty()) {
      return record;
    }
    return DoubtsPage.read(
        record,
        table(DoubtsPage.NAME, DoubtsPage.summaryLayout(), DoubtsPage.linesLayout()),
        table(DoubtsPage.NAME, DoubtsPage.linesLayout()));
  }

  /** The words of a page, row by row; empty when it is not there. */
  List<List<String>> words(String name) {
    return find(name).map(this::words).orElse(List.of());
  }

  private List<List<String>> words(StoredSheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (int row = 0; row <= sheet.lastRow(); row++) {
      List<String> words = new ArrayList<>();
      for (int column = 0; column < sheet.width(row); column++) {
        words.add(cells.label(sheet, sheet.cell(row, column)));
      }
      rows.add(words);
    }
    return rows;
  }

  private Optional<RawTable> table(String page, Layout layout, Layout... others) {
    return find(page).flatMap(sheet -> new TableFinder(sheet, cells).find(layout, List.of(others)));
  }
}
