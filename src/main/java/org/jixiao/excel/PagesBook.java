package org.jixiao.excel;

import java.util.List;
import java.util.Map;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Parts;
import org.jixiao.container.WorkbookKind;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.report.Page;

/** A workbook that holds nothing but pages of the program. */
public final class PagesBook {
  private PagesBook() {}

  /** A workbook of nothing, to be packed with other parts. */
  public static Container empty() {
    return new Container(
        "", WorkbookKind.WORKBOOK, Parts.of(Map.of()), List.of(), null, Capacity.here());
  }

  /**
   * The workbook.
   *
   * @param title what it says of itself to whoever looks for it among other files
   */
  public static WrittenBook of(String title, List<Page> pages) {
    EditedBook workbook = new EditedBook(EmptyWorkbook.make(FileProperties.titled(title)));
    Styles styles = new Styles(workbook.styles());
    PagePen pen = new PagePen(workbook, styles, new ChartDrawer(workbook));
    pages.forEach(pen::draw);
    workbook.show(pages.get(0).name());
    return new WrittenBook(workbook.now(), Parts.of(Map.of()), workbook.written());
  }

  /** Whether a workbook has a page of the program under this name. */
  public static boolean hasPage(Container container, String name) {
    return OwnSheet.find(new EditedBook(container.parts()), name).isPresent();
  }
}
