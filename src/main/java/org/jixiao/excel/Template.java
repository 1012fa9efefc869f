package org.jixiao.excel;

import java.util.List;
import java.util.Map;
import org.jixiao.book.Dossier;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.sheets.Form;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;
import org.jixiao.table.Reading;

/** Builds the standard workbook from the same layouts that read it. */
public final class Template {

  private Template() {}

  /** The blank standard workbook, its formulas already in place and silent. */
  public static byte[] blank() {
    return filled(Map.of());
  }

  /** The blank workbook with the tables alone that an evaluation cannot do without. */
  public static byte[] ofRequired() {
    List<Form<?>> required =
        Forms.inTabOrder().stream().filter(form -> form.layout().required()).toList();
    return filled(required, Map.of(), false);
  }

  /**
   * The standard workbook filled in.
   *
   * @param tables for each layout the rows as heading → words; words that are numbers become
   *     numbers in numeric columns. A row is matched to a fixed row by its label, else it takes the
   *     next free one.
   */
  public static byte[] filled(Map<Layout, List<Map<String, String>>> tables) {
    return filled(Forms.inTabOrder(), tables, false);
  }

  /** The same with as many free rows as the blank template has, for work to go on. */
  public static byte[] toGoOn(Map<Layout, List<Map<String, String>>> tables) {
    return filled(Forms.inTabOrder(), tables, true);
  }

  private static byte[] filled(
      List<Form<?>> forms, Map<Layout, List<Map<String, String>>> tables, boolean free) {
    EditedBook workbook = new EditedBook(EmptyWorkbook.make(new FileProperties(tables)));
    Styles styles = new Styles(workbook.styles());
    GuideSheet.add(workbook, forms, styles);
    workbook.show(GuideSheet.NAME);
    for (Form<?> form : forms) {
      BlankSheet.add(workbook, fitted(form.layout(), tables.get(form.layout()), free), styles);
    }
    DerivedCells derived = new DerivedCells(workbook, styles);
    Dossier.read(raw(workbook)).readings().forEach(derived::write);
    RawBook blank = raw(workbook);
    tables.forEach(
        (layout, rows) -> new Filler(workbook, styles, blank.tables().get(layout)).fill(rows));
    List<Reading> readings = Dossier.read(raw(workbook)).readings();
    readings.forEach(derived::recalculate);
    readings.forEach(reading -> PageEnds.write(workbook, reading));
    new GuideLights(workbook).write(readings);
    return workbook.now().bytes();
  }

  private static RawBook raw(EditedBook workbook) {
    return OpenBook.made(workbook.now()).raw();
  }

  /**
   * An open table gets as many free rows as it needs, and no more. Of what the template only
   * proposes, a table that is filled in keeps what it has.
   */
  private static Layout fitted(Layout layout, List<Map<String, String>> rows, boolean free) {
    if (rows == null || rows.isEmpty() || !layout.moreRows()) {
      return layout;
    }
    String key = layout.key().heading();
    List<String> labels = rows.stream().map(row -> row.getOrDefault(key, "")).toList();
    long totals = rows.stream().filter(row -> Filler.isTotal(layout, row)).count();
    int used = rows.size() - (int) totals - Filler.inFixedRows(layout, rows).size();
    List<FixedRow> fixed =
        layout.rows().stream()
            .filter(row -> !row.proposed() || labels.stream().anyMatch(row::isLabelled))
            .toList();
    return layout.with(fixed, used + (free ? layout.spareRows() : 0));
  }
}
