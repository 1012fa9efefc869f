package org.jixiao.excel;

import org.jixiao.excel.editing.ChartSpot;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.reading.Block;
import org.jixiao.report.Page;
import org.jixiao.report.PageSetting;

/** Draws pages on sheets of their own, in the place of what an earlier run drew there. */
final class PagePen {

  private final EditedBook workbook;
  private final Styles styles;
  private final ChartDrawer charts;
  private final String subject;

  /** A pen for pages whose printed heads stay as they are. */
  PagePen(EditedBook workbook, Styles styles, ChartDrawer charts) {
    this(workbook, styles, charts, "");
  }

  /**
   * A pen.
   *
   * @param subject the unit and the year, for the head of every printed page; empty when unknown
   */
  PagePen(EditedBook workbook, Styles styles, ChartDrawer charts, String subject) {
    this.workbook = workbook;
    this.styles = styles;
    this.charts = charts;
    this.subject = subject;
  }

  void draw(Page page) {
    SheetPen pen =
        OwnSheet.start(workbook, styles, page.name(), page.title(), page.remark(), page.columns());
    pen.widths(page.widths().stream().mapToInt(Integer::intValue).toArray());
    page.cells().forEach(cell -> draw(pen, cell));
    page.heights().forEach(pen::height);
    page.charts().forEach(chart -> draw(pen.sheet(), chart));
    charts.keepOnly(pen.sheet(), page.charts().stream().map(Page.PlacedChart::plan).toList());
    pen.printed();
    if (!subject.isEmpty()) {
      pen.about(subject);
    }
    page.settings().forEach(setting -> apply(pen.sheet(), setting));
  }

  private static void draw(SheetPen pen, Page.Cell cell) {
    for (int row = cell.row(); row <= cell.lastRow(); row++) {
      for (int column = cell.column(); column <= cell.lastColumn(); column++) {
        pen.blank(row, column, cell.look());
      }
    }
    if (cell.content() instanceof Page.Words words) {
      pen.words(cell.row(), cell.column(), words.text(), cell.look());
    } else if (cell.content() instanceof Page.Link link) {
      pen.link(cell.row(), cell.column(), link.sheet(), link.address(), link.words(), cell.look());
    } else if (cell.content() instanceof Page.Number number) {
      pen.cell(cell.row(), cell.column()).number(number.number());
    } else if (cell.content() instanceof Page.Value value) {
      DerivedCells.put(pen.cell(cell.row(), cell.column()), value.figure());
    }
    if (cell.isMerged()) {
      pen.sheet()
          .frame()
          .merge(new Block(cell.row(), cell.column(), cell.lastRow(), cell.lastColumn()));
    }
  }

  private void draw(EditedSheet sheet, Page.PlacedChart chart) {
    Spot.Columns columns = new Spot.Columns(chart.firstColumn(), chart.lastColumn());
    ChartSpot spot =
        chart.strips() > 1
            ? Spot.strip(
                sheet, columns, chart.number(), chart.strips(), chart.firstRow(), chart.lastRow())
            : Spot.whole(columns, chart.firstRow(), chart.lastRow());
    charts.drawAt(sheet, chart.plan(), spot);
  }

  private static void apply(EditedSheet sheet, PageSetting setting) {
    if (setting instanceof PageSetting.HeaderRows rows) {
      sheet.book().names().repeated(sheet, rows.first(), rows.last());
    } else if (setting instanceof PageSetting.FittedPages pages) {
      sheet.frame().printedOn(pages.pages());
      print(sheet, pages.columns(), pages.lastRow());
    } else if (setting instanceof PageSetting.Named named) {
      ResultNames.give(sheet, named);
    } else if (setting instanceof PageSetting.PrintedColumns printed) {
      print(sheet, printed.columns(), printed.lastRow());
    } else if (setting instanceof PageSetting.Filter filter) {
      Block block = new Block(filter.row(), 0, filter.lastRow(), filter.columns() - 1);
      sheet.frame().filter(block);
      sheet.book().names().filtered(sheet, block);
    } else if (setting instanceof PageSetting.Frozen frozen) {
      sheet.frame().freeze(frozen.columns(), frozen.rows());
    } else if (setting instanceof PageSetting.LargePaper) {
      sheet.frame().printedOnLargePaper();
    } else if (setting instanceof PageSetting.Choice choice) {
      Block where =
          new Block(choice.firstRow(), choice.column(), choice.lastRow(), choice.column());
      OfferedWords.offer(sheet, choice.words(), where, "请选择");
    }
  }

  private static void print(EditedSheet sheet, int columns, int lastRow) {
    sheet.book().names().printed(sheet, new Block(0, 0, lastRow, columns - 1));
  }
}
