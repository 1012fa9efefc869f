package org.jixiao.excel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.book.Forms;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedCell;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.numbers.Place;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * The lights on 填报说明: for each table whether it is not filled in, partly, or wholly, or declared
 * missing on 资料清单, and beside them what has been filled in so far. They are formulas that follow
 * the typing; a run only brings them up to date.
 */
final class GuideLights {

  static final String HEADING = "填报情况";
  static final String NONE = "未填";
  static final String PART = "填了一部分";
  static final String WHOLE = "已填";
  static final String DECLARED = "已声明未提供";
  static final String GONE = "无此表";

  /** The column of the conditions; nobody meets it there. */
  private static final int HELPERS = 30;

  private final EditedBook workbook;

  GuideLights(EditedBook workbook) {
    this.workbook = workbook;
  }

  /** Writes the light of every table that stands on the guide beside its name. */
  void write(List<Reading> readings) {
    EditedSheet guide = workbook.sheet(GuideSheet.NAME).orElse(null);
    Optional<EditedCell> heading = guide == null ? Optional.empty() : heading(guide, HEADING);
    if (heading.isEmpty()) {
      return;
    }
    int column = heading.get().column();
    Optional<EditedCell> sums = heading(guide, GuideSubtotals.HEADING);
    GuideSubtotals subtotals = new GuideSubtotals(workbook);
    DeclaredMissing declared = new DeclaredMissing(workbook, readings);
    for (int index = heading.get().row() + 1; index <= guide.lastRow(); index++) {
      String name = words(guide.existing(index, GuideSheet.NAMES));
      Optional<Reading> table =
          readings.stream()
              .filter(one -> one.table().layout().shownName().equals(name))
              .findFirst();
      EditedCell sum = sums.isPresent() ? guide.existing(index, sums.get().column()) : null;
      if (table.isPresent() && isOurs(sum)) {
        subtotals.write(sum, table.get());
      } else if (isOfNoSheet(name) && isOurs(sum)) {
        sum.blank();
      }
      EditedCell light = guide.existing(index, column);
      if (table.isPresent() && isOurs(light)) {
        write(light, table.get(), declared);
      } else if (isOfNoSheet(name) && isOurs(light)) {
        clear(guide.existing(index, HELPERS));
        // A formula about a sheet that is not there is none.
        light.text(GONE);
      }
    }
  }

  private boolean isOfNoSheet(String name) {
    return Forms.ALL.stream()
        .map(Form::layout)
        .filter(layout -> layout.shownName().equals(name))
        .anyMatch(layout -> workbook.indexOf(layout.sheet()) < 0);
  }

  private static Optional<EditedCell> heading(EditedSheet guide, String heading) {
    for (int index = 0; index <= guide.lastRow(); index++) {
      for (EditedCell cell : guide.cells(index)) {
        if (cell.words().equals(heading)) {
          return Optional.of(cell);
        }
      }
    }
    return Optional.empty();
  }

  private static String words(EditedCell cell) {
    return cell == null ? "" : cell.words();
  }

  /** A light that somebody has replaced by words of their own stays. */
  private static boolean isOurs(EditedCell cell) {
    return cell != null && (cell.hasFormula() || cell.isBlank() || cell.words().equals(GONE));
  }

  private void write(EditedCell cell, Reading reading, DeclaredMissing declared) {
    RawTable table = reading.table();
    Set<Place> computed = reading.computedCells();
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
    boolean missing = isDeclared(cell, table.layout(), declared);
    String helper = new Place("", cell.row(), HELPERS, "", "").address();
    String none =
        isHelped(cell)
            ? "IF(" + helper + "=1," + quoted(DECLARED) + "," + quoted(NONE) + ")"
            : quoted(NONE);
    String formula = "IF(" + count(begun) + "=0," + none + "," + full + ")";
    if (cell.sheet().free(cell)) {
      String light = "IFERROR(" + formula + "," + quoted(GONE) + ")";
      String value = value(begun, needed, names, list);
      cell.formula(light, value.equals(NONE) && missing ? DECLARED : value);
    }
  }

  /**
   * Whether the table is declared missing; the condition stands in a cell of its own far to the
   * right, so that the light stays a formula that somebody can read.
   */
  private boolean isDeclared(EditedCell light, Layout layout, DeclaredMissing declared) {
    Optional<String> condition = layout.required() ? Optional.empty() : declared.condition(layout);
    EditedCell helper = light.sheet().cell(light.row(), HELPERS);
    if (condition.isEmpty() || !helper.isBlank() && !helper.hasFormula()) {
      clear(helper);
      return false;
    }
    boolean holds = declared.holds(layout);
    light.sheet().columns().hide(HELPERS);
    helper.formula("IF(" + condition.get() + ",1,0)", holds ? BigDecimal.ONE : BigDecimal.ZERO);
    return holds;
  }

  /** Whether the condition of a light stands in its cell. */
  private static boolean isHelped(EditedCell light) {
    EditedCell helper = light.sheet().existing(light.row(), HELPERS);
    return helper != null && helper.hasFormula();
  }

  private static void clear(EditedCell helper) {
    if (helper != null && helper.hasFormula()) {
      helper.blank();
    }
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
    EditedCell cell =
        workbook.sheet(place.sheet()).orElseThrow().existing(place.row(), place.column());
    return cell != null && !cell.isBlank();
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
    String ranges = CountedCells.of(columns);
    return ranges.isEmpty() ? "" : "COUNTA(" + ranges + ")";
  }

  private static String quoted(String words) {
    return '"' + words + '"';
  }
}
