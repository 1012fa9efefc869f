package org.jixiao.word;

import java.util.List;
import org.jixiao.report.draft.Block.Table;
import org.jixiao.report.draft.Block.TableCell;
import org.jixiao.report.draft.Block.TableColumn;
import org.jixiao.report.draft.Block.TableRow;
import org.jixiao.table.Layout;

/** Writes tables: heading repeated on each page, rows never parted, numbers to the right. */
final class TableWriter {

  /** Above and below the words of a cell; twips. */
  private static final int PADDING = 20;

  private static final double BORDER = 0.5;

  private final Markup out;
  private final Spans spans;
  private final PageCount pages;
  private int width = PageForm.TEXT_WIDTH;

  TableWriter(Markup out, Spans spans, PageCount pages) {
    this.out = out;
    this.spans = spans;
    this.pages = pages;
  }

  /** From here on a line has another width; twips. */
  void within(int twips) {
    width = twips;
  }

  /** Writes a table without its caption. */
  void write(Table table) {
    ColumnFit fit = ColumnFit.of(table, width);
    out.open("w:tbl").open("w:tblPr").value("w:tblStyle", "TableGrid");
    out.empty("w:tblW", "w:w", Integer.toString(width), "w:type", "dxa");
    out.value("w:jc", "center").empty("w:tblLayout", "w:type", "fixed").open("w:tblCellMar");
    margin("top", PADDING);
    margin("left", ColumnFit.MARGIN);
    margin("bottom", PADDING);
    margin("right", ColumnFit.MARGIN);
    out.close().close().open("w:tblGrid");
    fit.widths().forEach(width -> out.empty("w:gridCol", "w:w", Integer.toString(width)));
    out.close();
    double head = head(table, fit);
    for (int i = 0; i < table.rows().size(); i++) {
      row(table, i, fit, head);
    }
    out.close();
  }

  private void margin(String side, int width) {
    out.empty("w:" + side, "w:w", Integer.toString(width), "w:type", "dxa");
  }

  private double head(Table table, ColumnFit fit) {
    out.open("w:tr").open("w:trPr").empty("w:cantSplit").empty("w:tblHeader").close();
    int lines = 1;
    for (int i = 0; i < table.columns().size(); i++) {
      TableColumn column = table.columns().get(i);
      lines = Math.max(lines, fit.lines(column.heading(), i));
      cell(fit, i, null, "F2F2F2", "center");
      Runs.words(out, column.heading(), true);
      out.close().close();
    }
    out.close();
    double height = height(lines, fit);
    pages.whole(height);
    return height;
  }

  private void row(Table table, int at, ColumnFit fit, double head) {
    TableRow row = table.rows().get(at);
    out.open("w:tr").open("w:trPr").empty("w:cantSplit").close();
    int lines = 1;
    for (int i = 0; i < row.cells().size(); i++) {
      TableCell cell = row.cells().get(i);
      TableColumn column = table.columns().get(i);
      // What spans several rows has their room together.
      String merge = cell.continued() ? "continue" : begins(table, at, i) ? "restart" : null;
      if (merge == null) {
        lines = Math.max(lines, fit.lines(cell.text(), i));
      }
      cell(fit, i, merge, null, i == 0 ? first(cell) : across(cell, column));
      spans.write(cell.spans(), row.strong());
      out.close().close();
    }
    out.close();
    pages.row(height(Math.max(lines, share(table, at, fit)), fit), head);
  }

  /**
   * The lines that a merged cell adds to the last of its rows where it needs more than they have.
   */
  private static int share(Table table, int at, ColumnFit fit) {
    int most = 1;
    List<TableCell> cells = table.rows().get(at).cells();
    for (int i = 0; i < cells.size(); i++) {
      boolean last = cells.get(i).continued() && !begins(table, at, i);
      if (last) {
        int first = at;
        while (table.rows().get(first).cells().get(i).continued()) {
          first--;
        }
        int needed = fit.lines(table.rows().get(first).cells().get(i).text(), i);
        most = Math.max(most, needed - (at - first));
      }
    }
    return most;
  }

  /** Whether the next row continues this cell. */
  private static boolean begins(Table table, int row, int column) {
    return row + 1 < table.rows().size()
        && table.rows().get(row + 1).cells().get(column).continued();
  }

  private static double height(int lines, ColumnFit fit) {
    return lines * fit.style().lineHeight() + 2 * PADDING / 20.0 + BORDER;
  }

  /** Names of rows begin at the left, the name of a total stands in the middle. */
  private static String first(TableCell cell) {
    return Layout.isTotal(cell.text()) || cell.text().equals("—") ? "center" : "left";
  }

  private static String across(TableCell cell, TableColumn column) {
    boolean dash = cell.text().equals("—");
    return dash
        ? "center"
        : column.numeric() ? "right" : cell.text().length() < 3 ? "center" : "left";
  }

  private void cell(ColumnFit fit, int column, String merge, String fill, String across) {
    out.open("w:tc").open("w:tcPr");
    out.empty("w:tcW", "w:w", Integer.toString(fit.widths().get(column)), "w:type", "dxa");
    if (merge != null) {
      out.value("w:vMerge", merge);
    }
    if (fill != null) {
      out.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", fill);
    }
    out.value("w:vAlign", "center").close();
    out.open("w:p").open("w:pPr").value("w:pStyle", fit.style().id());
    if (!across.equals("left")) {
      out.value("w:jc", across);
    }
    out.close();
  }
}
