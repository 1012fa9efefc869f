package org.jixiao.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Forms;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FormulaText;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Runs;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * The lights on 填报说明: for each table whether it is not filled in, partly, or wholly. They are
 * formulas that follow the typing; a run only brings them up to date.
 */
final class GuideLights {

  static final String HEADING = "填报情况";
  static final String NONE = "未填";
  static final String PART = "填了一部分";
  static final String WHOLE = "已填";
  static final String GONE = "无此表";

  private final XSSFWorkbook workbook;

  GuideLights(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Writes the light of every table that stands on the guide beside its name. */
  void write(List<Reading> readings) {
    XSSFSheet guide = workbook.getSheet(GuideSheet.NAME);
    Optional<XSSFCell> heading = guide == null ? Optional.empty() : heading(guide);
    if (heading.isEmpty()) {
      return;
    }
    int column = heading.get().getColumnIndex();
    for (int index = heading.get().getRowIndex() + 1; index <= guide.getLastRowNum(); index++) {
      XSSFRow row = guide.getRow(index);
      String name = row == null ? "" : words(row.getCell(GuideSheet.NAMES));
      Optional<Reading> table =
          readings.stream()
              .filter(one -> one.table().layout().shownName().equals(name))
              .findFirst();
      if (table.isPresent() && isOurs(row.getCell(column))) {
        write(row.getCell(column), table.get());
      } else if (isOfNoSheet(name) && isOurs(row.getCell(column))) {
        // A formula about a sheet that is not there is none.
        row.getCell(column).setBlank();
        row.getCell(column).setCellValue(GONE);
      }
    }
  }

  private boolean isOfNoSheet(String name) {
    return Forms.ALL.stream()
        .map(Form::layout)
        .filter(layout -> layout.shownName().equals(name))
        .anyMatch(layout -> workbook.getSheet(layout.sheet()) == null);
  }

  private static Optional<XSSFCell> heading(XSSFSheet guide) {
    for (int index = 0; index <= guide.getLastRowNum(); index++) {
      XSSFRow row = guide.getRow(index);
      for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
        if (words(row.getCell(column)).equals(HEADING)) {
          return Optional.of(row.getCell(column));
        }
      }
    }
    return Optional.empty();
  }

  private static String words(XSSFCell cell) {
    boolean text = cell != null && cell.getCellType() == CellType.STRING;
    return text ? cell.getStringCellValue() : "";
  }

  /** A light that somebody has replaced by words of their own stays. */
  private static boolean isOurs(XSSFCell cell) {
    return cell != null
        && (cell.getCellType() == CellType.FORMULA
            || cell.getCellType() == CellType.BLANK
            || words(cell).equals(GONE));
  }

  private void write(XSSFCell cell, Reading reading) {
    RawTable table = reading.table();
    Set<Place> computed = reading.derived().stream().map(Figure::place).collect(Collectors.toSet());
    List<List<Place>> begun = new ArrayList<>();
    List<List<Place>> needed = new ArrayList<>();
    for (Column column : inputs(table)) {
      List<Place> all = new ArrayList<>();
      List<Place> required = new ArrayList<>();
      for (RawRow row : table.body()) {
        if (row.cell(column) == null) {
          continue;
        }
        Place place = row.cell(column).place();
        boolean typed = !computed.contains(place);
        if (typed) {
          all.add(place);
        }
        // In a list a computed cell is as good as a typed one.
        if ((typed || table.layout().rows().isEmpty()) && isNeeded(table, row, column)) {
          required.add(place);
        }
      }
      begun.add(all);
      needed.add(required);
    }
    if (begun.stream().allMatch(List::isEmpty)) {
      return;
    }
    boolean list = table.layout().rows().isEmpty();
    String enough =
        list
            ? needed.stream()
                .filter(places -> !places.isEmpty())
                .map(places -> count(List.of(places)))
                .collect(Collectors.joining(","))
            : count(needed);
    List<Place> names = names(table);
    String whole = list ? count(List.of(names)) : Integer.toString(size(needed));
    String least = list && !enough.isEmpty() ? "MIN(" + enough + ")" : enough;
    String full =
        enough.isEmpty()
            ? quoted(WHOLE)
            : "IF(" + least + "<" + whole + "," + quoted(PART) + "," + quoted(WHOLE) + ")";
    String formula = "IF(" + count(begun) + "=0," + quoted(NONE) + "," + full + ")";
    SharedFormulas.partWith(cell);
    cell.setCellFormula("IFERROR(" + formula + "," + quoted(GONE) + ")");
    cell.setCellValue(value(begun, needed, names, list));
  }

  private String value(
      List<List<Place>> begun, List<List<Place>> needed, List<Place> names, boolean list) {
    if (begun.stream().mapToInt(this::filled).sum() == 0) {
      return NONE;
    }
    boolean whole =
        list
            ? needed.stream()
                .filter(places -> !places.isEmpty())
                .allMatch(places -> filled(places) >= filled(names))
            : needed.stream().mapToInt(this::filled).sum() >= size(needed);
    return whole ? WHOLE : PART;
  }

  private int filled(List<Place> places) {
    return (int) places.stream().filter(this::isFilled).count();
  }

  private boolean isFilled(Place place) {
    XSSFRow row = workbook.getSheet(place.sheet()).getRow(place.row());
    XSSFCell cell = row == null ? null : row.getCell(place.column());
    return cell != null && cell.getCellType() != CellType.BLANK;
  }

  private static int size(List<List<Place>> needed) {
    return needed.stream().mapToInt(List::size).sum();
  }

  /** The columns by which it shows whether somebody has begun: figures, else whatever is typed. */
  private static List<Column> inputs(RawTable table) {
    List<Column> typed =
        table.columns().stream()
            .filter(column -> !column.derived() && column.kind() != Kind.LABEL)
            .filter(column -> table.layout().rows().stream().allMatch(row -> isFree(row, column)))
            .toList();
    List<Column> figures = typed.stream().filter(column -> column.kind().isNumeric()).toList();
    List<Column> facts = typed.stream().filter(column -> column.kind() == Kind.FACT).toList();
    return !figures.isEmpty() ? figures : !facts.isEmpty() ? facts : typed;
  }

  /** Whether the template leaves the cell to people. */
  private static boolean isFree(FixedRow row, Column column) {
    return row.given(column).isEmpty();
  }

  private static boolean isNeeded(RawTable table, RawRow row, Column column) {
    Optional<FixedRow> fixed = table.layout().fixedRow(row.label());
    boolean always = column.kind() == Kind.FACT || column.required();
    return always && fixed.map(FixedRow::required).orElse(table.layout().rows().isEmpty());
  }

  private static List<Place> names(RawTable table) {
    return table.body().stream()
        .map(row -> row.keyPlace(table.layout()))
        .filter(place -> place != null)
        .toList();
  }

  private static String count(List<List<Place>> columns) {
    String ranges =
        columns.stream()
            .flatMap(places -> ranges(places).stream())
            .collect(Collectors.joining(","));
    return ranges.isEmpty() ? "" : "COUNTA(" + ranges + ")";
  }

  /** Cells of one column as ranges of neighbours. */
  private static List<String> ranges(List<Place> places) {
    return Runs.of(places, Function.identity()).stream()
        .map(run -> range(run.get(0), run.get(run.size() - 1)))
        .toList();
  }

  private static String range(Place first, Place last) {
    String sheet = FormulaText.quoted(first.sheet()) + "!";
    return first.equals(last)
        ? sheet + first.address()
        : sheet + first.address() + ":" + last.address();
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }
}
