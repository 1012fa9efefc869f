package org.jixiao.excel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.RunRecord;
import org.jixiao.findings.PastFinding;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.report.DoubtsPage;
import org.jixiao.report.FindingsPage;
import org.jixiao.report.ImportTables;
import org.jixiao.report.RecordPage;
import org.jixiao.report.RequestPage;
import org.jixiao.report.ResultsPage;
import org.jixiao.report.RulesPage;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** What the pages of an earlier run say: answers, replies, imports, and the run itself. */
final class OwnPages {

  /** The names that belong to the program. */
  static final List<String> NAMES =
      List.of(
          ResultsPage.NAME,
          FindingsPage.NAME,
          RequestPage.NAME,
          RulesPage.NAME,
          RecordPage.NAME,
          DoubtsPage.NAME);

  private final XSSFWorkbook workbook;
  private final CellReader cells;

  OwnPages(XSSFWorkbook workbook, CellReader cells) {
    this.workbook = workbook;
    this.cells = cells;
  }

  List<PastFinding> pastFindings() {
    return FindingsPage.read(table(FindingsPage.NAME, FindingsPage.layout()));
  }

  Map<String, String> replies() {
    return RequestPage.replies(words(RequestPage.NAME));
  }

  Optional<RunRecord> run() {
    return RecordPage.run(words(RecordPage.NAME));
  }

  ImportRecord imports() {
    Layout below = ImportTables.cellsLayout();
    ImportRecord record =
        ImportTables.read(
            table(RecordPage.NAME, ImportTables.filesLayout(), below),
            table(RecordPage.NAME, below));
    if (OwnSheet.find(workbook, DoubtsPage.NAME).isEmpty()) {
      return record;
    }
    return DoubtsPage.read(
        record,
        table(DoubtsPage.NAME, DoubtsPage.summaryLayout(), DoubtsPage.linesLayout()),
        table(DoubtsPage.NAME, DoubtsPage.linesLayout()));
  }

  /** The words of a page, row by row; empty when it is not there. */
  List<List<String>> words(String name) {
    Optional<XSSFSheet> sheet = OwnSheet.find(workbook, name);
    return sheet.map(there -> OwnSheet.words(there, cells)).orElse(List.of());
  }

  private Optional<RawTable> table(String page, Layout layout, Layout... others) {
    return OwnSheet.find(workbook, page)
        .flatMap(sheet -> new TableFinder(sheet, cells).find(layout, List.of(others)));
  }
}
