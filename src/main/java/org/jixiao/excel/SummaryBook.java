package org.jixiao.excel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.container.Capacity;
import org.jixiao.container.Container;
import org.jixiao.container.Parts;
import org.jixiao.container.WorkbookKind;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.report.Page;
import org.jixiao.report.summary.DepartmentsPage;
import org.jixiao.report.summary.DistrictPages;

/**
 * The summary of a district as a workbook: its pages are drawn anew by every run, what people have
 * written beside the units and on sheets of their own stays.
 */
public final class SummaryBook {
  private static final String TITLE = "部门整体支出绩效评价汇总";

  private final Container container;
  private final EditedBook workbook;
  private final KeptNotes notes = new KeptNotes(DepartmentsPage.KEY, DepartmentsPage.NOTES);
  private final Map<String, KeptBeside> beside = new LinkedHashMap<>();
  private final boolean fresh;

  /**
   * The workbook as it is to be saved.
   *
   * @param book its parts; those that were there when nothing has changed
   * @param valued whether formulas of people were kept as values because columns have moved
   */
  public record Written(WrittenBook book, boolean valued) {}

  private SummaryBook(Container container, boolean fresh) {
    this.container = container;
    this.fresh = fresh;
    this.workbook = new EditedBook(container.parts());
    for (String name : DistrictPages.names()) {
      Optional<EditedSheet> sheet = OwnSheet.find(workbook, name);
      if (name.equals(DepartmentsPage.NAME)) {
        sheet.ifPresent(notes::take);
      } else {
        sheet.ifPresent(one -> beside.put(name, KeptBeside.of(one)));
      }
      sheet.ifPresent(EditedSheet::fold);
    }
  }

  /** A new summary. */
  public static SummaryBook fresh() {
    Parts parts = EmptyWorkbook.make(FileProperties.titled(TITLE));
    Container container =
        new Container("", WorkbookKind.WORKBOOK, parts, List.of(), null, Capacity.here());
    return new SummaryBook(container, true);
  }

  /**
   * The summary that an earlier run has written; empty when the workbook is something else, or has
   * sheets of somebody else's under the names of the pages.
   */
  public static Optional<SummaryBook> of(Container container) {
    EditedBook workbook = new EditedBook(container.parts());
    boolean own = OwnSheet.find(workbook, DepartmentsPage.NAME).isPresent();
    boolean foreign =
        DistrictPages.names().stream()
            .anyMatch(
                name ->
                    workbook.sheet(name).isPresent() && OwnSheet.find(workbook, name).isEmpty());
    return own && !foreign ? Optional.of(new SummaryBook(container, false)) : Optional.empty();
  }

  /** The workbook as it was opened. */
  public Container container() {
    return container;
  }

  /** The paths of the workbooks to which something is noted. */
  public List<String> noted() {
    return notes.noted();
  }

  /** Draws the pages, and puts back what people have written beside them. */
  public Written write(List<Page> pages) {
    Styles styles = new Styles(workbook.styles());
    PagePen pen = new PagePen(workbook, styles, new ChartDrawer(workbook));
    boolean valued = false;
    for (Page page : pages) {
      pen.draw(page);
      EditedSheet sheet = OwnSheet.find(workbook, page.name()).orElseThrow();
      if (page.name().equals(DepartmentsPage.NAME)) {
        valued |= notes.putBack(sheet);
      } else if (beside.containsKey(page.name())) {
        valued |= beside.get(page.name()).putBack(sheet);
      }
      // There may be ten thousand units.
      sheet.fold();
    }
    if (fresh) {
      workbook.show(pages.get(0).name());
    }
    Parts now = workbook.now();
    boolean same = !fresh && now.isSameAs(container.parts());
    WrittenBook book =
        new WrittenBook(
            same ? container.parts() : now,
            fresh ? Parts.of(Map.of()) : container.parts(),
            workbook.written());
    return new Written(book, valued);
  }
}
