package org.jixiao.excel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.jixiao.book.Completion;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.book.RunRecord;
import org.jixiao.book.WorkbookRules;
import org.jixiao.findings.Answer;
import org.jixiao.findings.PastFinding;
import org.jixiao.findings.Refusal;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCalcPr;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCalcMode;

/**
 * A workbook in memory. The file it came from is not held open and not touched: a workbook is only
 * ever made from bytes, and only ever turned into bytes.
 */
public final class OpenBook implements AutoCloseable {

  private static final List<String> OWN_SHEETS =
      List.of(
          ResultsSheet.NAME,
          FindingsSheet.NAME,
          RequestSheet.NAME,
          RulesSheet.NAME,
          RecordSheet.NAME);

  private final byte[] original;
  private final XSSFWorkbook workbook;
  private final CellReader cells;
  private final Styles styles;

  private OpenBook(byte[] original, XSSFWorkbook workbook) {
    this.original = original;
    this.workbook = workbook;
    this.cells = new CellReader(workbook.getCreationHelper().createFormulaEvaluator());
    this.styles = new Styles(workbook);
  }

  /**
   * Opens a workbook.
   *
   * @param name its file name, for messages
   * @throws Refusal when it is no sound workbook
   */
  public static OpenBook open(String name, byte[] bytes) {
    Gate.check(name, bytes);
    Gate.vouch();
    try {
      return new OpenBook(bytes, new XSSFWorkbook(Gate.stream(bytes)));
    } catch (IOException | RuntimeException unreadable) {
      throw Refusal.of(
          WorkbookRules.NOT_A_WORKBOOK,
          "“" + name + "”的内部结构有错误，读不出来。",
          "在 Excel 中打开并按提示修复，另存为 .xlsx 后再运行；或用备份。");
    }
  }

  /** A workbook that is not on any disk yet. */
  static OpenBook made(XSSFWorkbook workbook) {
    return new OpenBook(new byte[0], workbook);
  }

  /** Everything that is on its sheets, not yet judged. */
  public RawBook raw() {
    Map<Layout, RawTable> tables = new LinkedHashMap<>();
    Map<Layout, String> absences = new LinkedHashMap<>();
    Set<Layout> headless = new HashSet<>();
    Map<Layout, List<String>> doubles = new LinkedHashMap<>();
    List<String> hidden = new ArrayList<>();
    for (Form<?> form : Forms.ALL) {
      Layout layout = form.layout();
      List<XSSFSheet> candidates = sheetsOf(layout);
      if (candidates.size() > 1 && !layout.isSecond()) {
        doubles.put(layout, candidates.stream().map(XSSFSheet::getSheetName).toList());
      }
      if (candidates.isEmpty()) {
        absences.put(layout, "缺少工作表“" + layout.sheet() + "”。");
        continue;
      }
      XSSFSheet sheet = candidates.get(0);
      Optional<RawTable> table = new TableFinder(sheet, cells).find(layout, others(layout));
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
        templateVersion());
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

  private List<XSSFSheet> sheetsOf(Layout layout) {
    List<XSSFSheet> found = new ArrayList<>();
    workbook
        .sheetIterator()
        .forEachRemaining(
            sheet -> {
              if (sheet instanceof XSSFSheet one && layout.isOnSheet(one.getSheetName())) {
                found.add(one);
              }
            });
    return found;
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

  /** Sheets that bear a name of the program's own and are somebody else's. */
  private List<String> foreignSheets() {
    return OWN_SHEETS.stream()
        .filter(name -> workbook.getSheet(name) != null)
        .filter(name -> OwnSheet.find(workbook, name).isEmpty())
        .toList();
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

  /** What people have filled in, for a fresh template. */
  public CarriedInputs inputs() {
    long answered =
        pastFindings().stream().filter(past -> !past.answer().equals(Answer.NONE)).count();
    return CarriedInputs.of(raw(), (int) answered);
  }

  /** What earlier runs found and the accountant answered. */
  public List<PastFinding> pastFindings() {
    return FindingsSheet.read(workbook, cells);
  }

  /** Writes the derived cells of the sheets that were read, and nothing else. */
  void writeDerived(List<Reading> readings) {
    DerivedCells cellsOfFigures = new DerivedCells(workbook, styles);
    readings.forEach(cellsOfFigures::write);
  }

  /** Brings the cached values of formulas up to date; what was typed over a formula stays. */
  void recalculateDerived(List<Reading> readings) {
    DerivedCells cellsOfFigures = new DerivedCells(workbook, styles);
    readings.forEach(cellsOfFigures::recalculate);
  }

  /**
   * Writes everything back.
   *
   * @param record the record of this run; it is only used when the run changes something
   * @param there what the target holds now, or null
   * @return the bytes of the completed workbook: those that are there when nothing would change
   */
  public byte[] complete(Completion completion, RunRecord record, byte[] there) {
    Optional<RunRecord> earlier = recordIn(there);
    boolean first = OwnSheet.find(workbook, ResultsSheet.NAME).isEmpty();
    writeDerived(completion.dossier().readings());
    ChartDrawer charts = new ChartDrawer(workbook);
    for (Reading reading : completion.dossier().readings()) {
      charts.drawBelow(reading.table(), reading.charts());
    }
    ResultsSheet.write(workbook, styles, completion, charts);
    FindingsSheet.write(workbook, styles, completion.examination());
    RequestSheet.write(workbook, styles, completion);
    RulesSheet.write(workbook, styles, completion.examination());
    if (first) {
      show(ResultsSheet.NAME);
    }
    if (earlier.isPresent()) {
      RecordSheet.write(workbook, styles, completion.examination(), earlier.get());
      if (parts().isSameAs(PackageParts.of(there))) {
        return there.clone();
      }
    }
    RecordSheet.write(workbook, styles, completion.examination(), record);
    return parts().bytes();
  }

  private Optional<RunRecord> recordIn(byte[] there) {
    if (there == null) {
      return Optional.empty();
    }
    if (Arrays.equals(there, original)) {
      return RecordSheet.read(workbook);
    }
    try (OpenBook target = open("", there)) {
      return RecordSheet.read(target.workbook);
    } catch (Refusal noWorkbook) {
      return Optional.empty();
    }
  }

  private void show(String name) {
    int index = workbook.getSheetIndex(name);
    for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
      workbook.getSheetAt(i).setSelected(i == index);
    }
    workbook.setActiveSheet(index);
  }

  /** The workbook as it stands now. */
  byte[] bytes() {
    return parts().bytes();
  }

  private PackageParts parts() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
    PackageParts parts = PackageParts.of(out.toByteArray());
    return original.length == 0 ? parts : parts.withTablesOf(PackageParts.of(original));
  }

  @Override
  public void close() {
    try {
      workbook.close();
    } catch (IOException nothingHeldOpen) {
      throw new IllegalStateException(nothingHeldOpen);
    }
  }
}
