package org.jixiao.excel;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCalcMode;

/** Reads the sheets of a workbook: which table stands where, and what is particular about it. */
final class BookReader {

  private final XSSFWorkbook workbook;
  private final CellReader cells;
  private final OwnPages own;

  BookReader(XSSFWorkbook workbook, CellReader cells, OwnPages own) {
    this.workbook = workbook;
    this.cells = cells;
    this.own = own;
  }

  /** Everything that is on the sheets, not yet judged. */
  RawBook read(List<String> absentParts) {
    Map<Layout, RawTable> tables = new LinkedHashMap<>();
    Map<Layout, String> absences = new LinkedHashMap<>();
    Set<Layout> headless = new HashSet<>();
    Map<Layout, List<String>> doubles = new LinkedHashMap<>();
    List<String> hidden = new ArrayList<>();
    SheetSearch search = new SheetSearch(workbook, cells);
    for (Form<?> form : Forms.ALL) {
      Layout layout = form.layout();
      List<XSSFSheet> candidates = search.of(layout);
      if (candidates.size() > 1 && !layout.isSecond()) {
        doubles.put(layout, candidates.stream().map(XSSFSheet::getSheetName).toList());
      }
      if (candidates.isEmpty()) {
        absences.put(layout, "缺少工作表“" + layout.sheet() + "”。");
        continue;
      }
      XSSFSheet sheet = candidates.get(0);
      TableFinder finder = search.finder(sheet, usualUnit(tables));
      Optional<RawTable> table = finder.find(layout, others(layout));
      if (table.isPresent()) {
        tables.put(layout, table.get());
        if (isHidden(sheet) && !hidden.contains(sheet.getSheetName())) {
          hidden.add(sheet.getSheetName());
        }
      } else if (layout.isSecond()) {
        absences.put(layout, "工作表“" + sheet.getSheetName() + "”上没有“" + layout.name() + "”表。");
      } else {
        absences.put(layout, headerMissing(layout, sheet));
        if (holdsAnything(sheet)) {
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
        isManual(),
        search.near(),
        settings(),
        absentParts,
        templateVersion(),
        own.imports());
  }

  /** What 基本信息, which is read first, says of the unit of amounts. */
  private static AmountUnit usualUnit(Map<Layout, RawTable> tables) {
    return Optional.ofNullable(tables.get(Forms.BASIC.layout()))
        .map(table -> Forms.BASIC.read(table).moneyUnit())
        .orElse(AmountUnit.YUAN);
  }

  private static boolean holdsAnything(XSSFSheet sheet) {
    for (Row row : sheet) {
      for (Cell cell : row) {
        if (cell.getCellType() != CellType.BLANK) {
          return true;
        }
      }
    }
    return false;
  }

  /** The other tables that may stand on the sheet of this one. */
  private static List<Layout> others(Layout layout) {
    return Forms.ALL.stream()
        .map(Form::layout)
        .filter(other -> other.sheet().equals(layout.sheet()) && !other.equals(layout))
        .toList();
  }

  private static String headerMissing(Layout layout, XSSFSheet sheet) {
    List<String> headings = layout.columns().stream().map(Column::heading).limit(4).toList();
    return "工作表“"
        + sheet.getSheetName()
        + "”的前20行里找不到表头（应有“"
        + String.join("”“", headings)
        + "”等列，其中“"
        + layout.key().heading()
        + "”必不可少）。";
  }

  /** The sheets that people fill in or have added. */
  private List<String> sheetNames() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      String name = workbook.getSheetName(i);
      if (OwnSheet.find(workbook, name).isEmpty() && !name.equals(GuideSheet.NAME)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The sheets that bear the name of one of the program's own and are somebody else's. */
  private List<String> foreignSheets() {
    return OwnPages.NAMES.stream()
        .filter(name -> workbook.getSheet(name) != null)
        .filter(name -> OwnSheet.find(workbook, name).isEmpty())
        .toList();
  }

  /** What would make a spreadsheet come to other results than the program. */
  private List<String> settings() {
    CTCalcPr calculation = workbook.getCTWorkbook().getCalcPr();
    List<String> settings = new ArrayList<>();
    if (calculation != null
        && calculation.isSetFullPrecision()
        && !calculation.getFullPrecision()) {
      settings.add("将精度设为所显示的精度");
    }
    if (calculation != null && calculation.isSetIterate() && calculation.getIterate()) {
      settings.add("启用迭代计算");
    }
    return settings;
  }

  private boolean isHidden(XSSFSheet sheet) {
    return workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE;
  }

  private boolean isManual() {
    CTCalcPr calculation = workbook.getCTWorkbook().getCalcPr();
    return calculation != null && calculation.getCalcMode() == STCalcMode.MANUAL;
  }

  private Optional<Integer> templateVersion() {
    return GuideSheet.version(workbook, cells);
  }
}
