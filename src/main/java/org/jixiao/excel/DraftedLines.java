package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jixiao.book.Drafts;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.numbers.Place;
import org.jixiao.report.Look;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** Types what a run drafts into tables that people fill in, and lays out rows that they lack. */
final class DraftedLines {

  private final EditedBook workbook;
  private final Styles styles;
  private final Typing typing;

  DraftedLines(EditedBook workbook, Styles styles) {
    this.workbook = workbook;
    this.styles = styles;
    this.typing = new Typing(styles);
  }

  void type(Drafts drafts) {
    drafts.lines().forEach(line -> type(line.table(), line.row(), line.words()));
    for (Drafts.Room room : drafts.rooms()) {
      List<Integer> rows = layOut(room.table(), room.rows());
      for (int i = 0; i < room.words().size(); i++) {
        type(room.table(), rows.get(i), room.words().get(i));
      }
    }
  }

  private void type(RawTable table, int row, Map<Column, String> words) {
    EditedSheet sheet = sheet(table);
    boolean typed = false;
    for (Column column : table.columns()) {
      String text = words.get(column);
      if (text == null) {
        continue;
      }
      EditedCell cell = sheet.cell(row, table.heads().get(column).column());
      if (!sheet.free(cell)) {
        continue;
      }
      if (text.isEmpty()) {
        cell.blank();
      } else {
        typing.type(cell, column.kind(), text);
      }
      if (cell.style() == 0) {
        cell.style(styles.of(look(column)));
      }
      RowRoom.make(cell, styles);
      typed = true;
    }
    if (typed) {
      RowRoom.fit(sheet, row, styles);
    }
  }

  /**
   * Lays out rows below a table, each where nothing stands in the whole row; what people have
   * written there stays where it is.
   */
  private List<Integer> layOut(RawTable table, int count) {
    EditedSheet sheet = sheet(table);
    List<RawRow> body = table.body();
    int last = body.isEmpty() ? table.headerRow() : body.get(body.size() - 1).index();
    List<Integer> rows = new ArrayList<>();
    for (int row = last + 1; rows.size() < count; row++) {
      if (isFree(sheet, table, row)) {
        rows.add(row);
      }
    }
    for (int row : rows) {
      for (Map.Entry<Column, Place> head : table.heads().entrySet()) {
        int column = head.getValue().column();
        EditedCell above = body.isEmpty() ? null : sheet.existing(last, column);
        int style =
            above == null || above.style() == 0 ? styles.of(look(head.getKey())) : above.style();
        sheet.cell(row, column).style(style);
      }
    }
    if (!body.isEmpty()) {
      sheet.frame().reachDown(last, rows.get(rows.size() - 1));
    }
    return rows;
  }

  private static boolean isFree(EditedSheet sheet, RawTable table, int row) {
    return sheet.cells(row).stream().allMatch(EditedCell::isBlank)
        && !sheet.isHidden(row)
        && table.heads().values().stream()
            .allMatch(head -> sheet.frame().blockAt(row, head.column()).isEmpty());
  }

  private static Look look(Column column) {
    return column.derived() ? Look.derived(column.kind()) : Look.input(column.kind());
  }

  private EditedSheet sheet(RawTable table) {
    return workbook.sheet(table.sheet()).orElseThrow();
  }
}
