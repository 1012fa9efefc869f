package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** Reads the sheets of a workbook: which table stands where, and what is particular about it. */
final class BookReader {

  private final StoredBook book;
  private final CellReader cells;
  private final OwnPages own;
  private final TablesRead read;

  BookReader(StoredBook book, CellReader cells, OwnPages own, TablesRead read) {
    this.book = book;
    this.cells = cells;
    this.own = own;
    this.read = read;
  }

  /** Everything that is on the sheets, not yet judged. */
  RawBook read(List<String> absentParts) {
    Map<Layout, RawTable> tables = new LinkedHashMap<>();
    Map<Layout, String> absences = new LinkedHashMap<>();
    Set<Layout> headless = new HashSet<>();
    Map<Layout, List<String>> doubles = new LinkedHashMap<>();
    List<String> hidden = new ArrayList<>();
    SheetSearch search = new SheetSearch(book, cells);
    // What 基本信息, which is read first, says of the unit of amounts.
    AmountUnit usual = AmountUnit.YUAN;
    for (Form<?> form : Forms.ALL) {
      Layout layout = form.layout();
      List<StoredSheet> candidates = search.of(layout);
      if (candidates.size() > 1 && !layout.isSecond()) {
        doubles.put(layout, candidates.stream().map(StoredSheet::name).toList());
      }
      if (candidates.isEmpty()) {
        absences.put(layout, "缺少工作表“" + layout.sheet() + "”。");
        continue;
      }
      StoredSheet sheet = candidates.get(0);
      AmountUnit unit = usual;
      Optional<RawTable> table =
          read.table(
              sheet,
              layout,
              unit,
              cells,
              () -> search.finder(sheet, unit).find(layout, others(layout)));
      if (table.isPresent()) {
        tables.put(layout, table.get());
        usual = form == Forms.BASIC ? Forms.BASIC.read(table.get()).moneyUnit() : usual;
        if (sheet.isHidden() && !hidden.contains(sheet.name())) {
          hidden.add(sheet.name());
        }
      } else if (layout.isSecond()) {
        absences.put(layout, "工作表“" + sheet.name() + "”上没有“" + layout.name() + "”表。");
      } else {
        absences.put(layout, headerMissing(layout, sheet));
        if (sheet.holdsAnything()) {
          headless.add(layout);
        }
      }
    }
    return new RawBook(
        sheetNames(),
        foreignSheets(),
        tables,
        absences,
        headless,
        doubles,
        hidden,
        book.settings().manual(),
        search.near(),
        settings(),
        absentParts,
        Guide.version(book, cells),
        own.imports(),
        own.lastYear(),
        own.proposed());
  }

  /** The other tables that may stand on the sheet of this one. */
  private static List<Layout> others(Layout layout) {
    return Forms.ALL.stream()
        .map(Form::layout)
        .filter(other -> other.sheet().equals(layout.sheet()) && !other.equals(layout))
        .toList();
  }

  private static String headerMissing(Layout layout, StoredSheet sheet) {
    List<String> headings = layout.columns().stream().map(Column::heading).limit(4).toList();
    return "工作表“"
        + sheet.name()
        + "”的前20行里找不到表头（应有“"
        + String.join("”“", headings)
        + "”等列，其中“"
        + layout.key().heading()
        + "”必不可少）。";
  }

  /** The sheets that people fill in or have added. */
  private List<String> sheetNames() {
    return book.sheets().stream()
        .filter(sheet -> !OwnPages.isOwn(sheet) && !sheet.name().equals(Guide.NAME))
        .map(StoredSheet::name)
        .toList();
  }

  /** The sheets that bear the name of one of the program's own and are somebody else's. */
  private List<String> foreignSheets() {
    return OwnPages.NAMES.stream()
        .filter(name -> book.sheet(name).filter(sheet -> !OwnPages.isOwn(sheet)).isPresent())
        .toList();
  }

  /** What would make a spreadsheet come to other results than the program. */
  private List<String> settings() {
    List<String> settings = new ArrayList<>();
    if (book.settings().asShown()) {
      settings.add("将精度设为所显示的精度");
    }
    if (book.settings().iterates()) {
      settings.add("启用迭代计算");
    }
    return settings;
  }
}
