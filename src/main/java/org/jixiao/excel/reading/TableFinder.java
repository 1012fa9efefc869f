package org.jixiao.excel.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jixiao.excel.reading.HeaderRows.Header;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.AmountWords;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.TableUnits;
import org.jixiao.table.Wording;

/** Finds a table on a sheet by its header row, and its cells by headings and labels. */
final class TableFinder {

  /** So many rows tell how amounts are written. */
  private static final int LOOKED_AT = 50;

  private static final int USUAL_DECIMALS = 2;

  /**
   * Title, unit and remarks of a second table stand in so many rows above it, or at the top of the
   * sheet.
   */
  private static final int TITLE_ROWS = 4;

  /**
   * So many empty rows one after the other end a table without a total, and the search below a
   * total.
   */
  private static final int GAP = 10;

  private final StoredSheet sheet;
  private final CellReader cells;

  /** What amounts are written in where the sheet says nothing. */
  private final AmountUnit usual;

  private final HeaderRows headers;
  private final Headings headings;

  /** On a sheet whose amounts are in 元 unless it says otherwise. */
  TableFinder(StoredSheet sheet, CellReader cells) {
    this(sheet, cells, AmountUnit.YUAN, new HeaderRows(sheet, cells));
  }

  TableFinder(StoredSheet sheet, CellReader cells, AmountUnit usual, HeaderRows headers) {
    this.sheet = sheet;
    this.cells = cells;
    this.usual = usual;
    this.headers = headers;
    this.headings = headers.headings();
  }

  /** The table, or empty when no row looks like its header. */
  Optional<RawTable> find(Layout layout) {
    return find(layout, List.of());
  }

  /**
   * The table, or empty when no row looks like its header.
   *
   * @param others the other tables that may stand on this sheet; where one begins, this one ends
   */
  Optional<RawTable> find(Layout layout, List<Layout> others) {
    Optional<Header> header = headers.of(layout);
    int end =
        others.stream()
            .flatMap(other -> headers.of(other).stream())
            .mapToInt(Header::row)
            .filter(row -> header.isPresent() && row > header.get().row())
            .min()
            .orElse(Integer.MAX_VALUE);
    return header.map(found -> read(layout, found, end));
  }

  private RawTable read(Layout layout, Header header, int end) {
    List<RawCell> titles = titles(layout, header.row());
    int last = Math.min(sheet.lastRow(), end - 1);
    TableUnits units = units(layout, titles, header, last);
    Map<Column, Place> heads = new LinkedHashMap<>();
    for (Column column : layout.columns()) {
      Integer at = header.columns().get(column);
      if (at != null) {
        heads.put(column, new Place(sheet.name(), header.row(), at, "", column.heading()));
      }
    }
    TableRows reader = new TableRows(sheet, cells, headings, layout, heads, units);
    List<RawRow> rows = new ArrayList<>();
    List<RawRow> spare = new ArrayList<>();
    RawRow total = null;
    int empty = 0;
    Map<String, Integer> seen = new HashMap<>();
    for (int index = header.row() + 1; index <= last && empty < GAP; index++) {
      RawRow row = reader.row(index);
      boolean blank = row.isBlank();
      boolean prepared = layout.moreRows() && reader.isPrepared(index);
      empty = blank && !layout.hasTotal() && !prepared ? empty + 1 : 0;
      if (blank && isComplete(layout, rows)) {
        break;
      }
      if (layout.hasTotal() && reader.isTotal(row)) {
        total = row;
        break;
      }
      if (row.label().isBlank()) {
        if (layout.hasTotal() || prepared) {
          spare.add(row);
        }
      } else if (!blank && !isNote(layout, row)) {
        int times = seen.merge(Wording.label(row.label()), 1, Integer::sum);
        rows.add(times == 1 ? row : row.named(row.label() + "（第" + times + "处）"));
      }
    }
    if (total == null && layout.hasTotal()) {
      spare.clear();
    }
    return new RawTable(
        layout,
        sheet.name(),
        titles,
        units,
        header.row(),
        heads,
        header.doubles(),
        header.headings(),
        rows,
        spare,
        total,
        total == null ? List.of() : below(reader, total.index() + 1, last));
  }

  /**
   * The units of the amounts: what headings say, else what the rows above say, else the usual unit.
   */
  private TableUnits units(Layout layout, List<RawCell> near, Header header, int last) {
    // A second table that states no unit has the one stated at the top of the sheet.
    List<RawCell> titles = new ArrayList<>(near);
    if (layout.isSecond()) {
      titles.addAll(titles(0, Math.min(TITLE_ROWS, header.row())));
    }
    List<String> nearestFirst = new ArrayList<>();
    Map<Integer, StringBuilder> rows = new TreeMap<>(Comparator.reverseOrder());
    for (RawCell title : titles) {
      rows.computeIfAbsent(title.place().row(), row -> new StringBuilder())
          .append(title.words())
          .append(' ');
    }
    rows.values().forEach(row -> nearestFirst.add(row.toString()));
    Optional<AmountUnit> stated = AmountWords.above(nearestFirst);
    AmountUnit general = stated.orElse(usual);
    Map<Column, AmountUnit> headed = headed(header);
    boolean yuan = general.isYuan() && headed.values().stream().allMatch(AmountUnit::isYuan);
    int decimals = yuan ? 0 : decimals(layout, header, last);
    Map<Column, AmountUnit> byHeading = new LinkedHashMap<>();
    headed.forEach((column, unit) -> byHeading.put(column, unit.writtenTo(decimals)));
    return new TableUnits(
        stated.map(unit -> unit.writtenTo(decimals)), byHeading, general.writtenTo(decimals));
  }

  /** What headings say of the amounts below them. */
  private Map<Column, AmountUnit> headed(Header header) {
    Map<Integer, String> words = headings.in(header.row());
    Map<Column, AmountUnit> units = new LinkedHashMap<>();
    header
        .columns()
        .forEach(
            (column, at) ->
                AmountWords.inHeading(words.get(at)).ifPresent(unit -> units.put(column, unit)));
    return units;
  }

  /**
   * The most decimals with which somebody has written an amount in this table; no more than two.
   */
  private int decimals(Layout layout, Header header, int last) {
    int most = 0;
    for (Map.Entry<Column, Integer> column : header.columns().entrySet()) {
      boolean typed = layout.holdsAmounts(column.getKey()) && !column.getKey().derived();
      for (int row = header.row() + 1;
          typed && row <= Math.min(last, header.row() + LOOKED_AT);
          row++) {
        Place place = new Place(sheet.name(), row, column.getValue(), "", "");
        Figure figure =
            cells.read(sheet, headings.cell(row, column.getValue()), place).figure(Unit.MONEY);
        if (figure.isNumber()) {
          most = Math.max(most, figure.number().stripTrailingZeros().scale());
        }
      }
    }
    return Math.min(most, USUAL_DECIMALS);
  }

  /** The words above the headings, from the top of the sheet or from the table above. */
  private List<RawCell> titles(Layout layout, int headerRow) {
    return titles(layout.isSecond() ? Math.max(0, headerRow - TITLE_ROWS) : 0, headerRow);
  }

  private List<RawCell> titles(int first, int end) {
    List<RawCell> titles = new ArrayList<>();
    for (int row = first; row < end; row++) {
      int last = sheet.width(row);
      for (int column = 0; column < last; column++) {
        Place place = new Place(sheet.name(), row, column, "", "");
        RawCell cell = cells.read(sheet, headings.cell(row, column), place);
        if (cell.content() instanceof RawCell.Text && !cell.isBlank()) {
          titles.add(cell);
        }
      }
    }
    return titles;
  }

  /** Rows with a label and a number that somebody has written below the total. */
  private static List<RawRow> below(TableRows reader, int start, int last) {
    List<RawRow> found = new ArrayList<>();
    int empty = 0;
    for (int index = start; index <= last && empty < GAP; index++) {
      RawRow row = reader.row(index);
      empty = row.isBlank() ? empty + 1 : 0;
      boolean number =
          row.cells().entrySet().stream()
              .filter(cell -> !cell.getKey().derived() && cell.getKey().kind().isNumeric())
              .anyMatch(cell -> cell.getValue().figure(cell.getKey().kind().unit()).isNumber());
      if (number && !row.label().isBlank() && !Layout.isTotal(row.label())) {
        found.add(row);
      }
    }
    return found;
  }

  /**
   * Whether all required rows of a table without a total were seen, so that an empty row ends it.
   */
  private static boolean isComplete(Layout layout, List<RawRow> rows) {
    return !layout.hasTotal()
        && !layout.moreRows()
        && layout.rows().stream()
            .filter(FixedRow::required)
            .allMatch(fixed -> rows.stream().anyMatch(row -> fixed.isLabelled(row.label())));
  }

  /** How remarks below a table begin. */
  private static final Pattern REMARK =
      Pattern.compile("(?:注|备注|说明|填表人|填报人|制表人?|审核人?|复核人?|负责人|单位负责人|编制单位|资料来源|数据来源)(?:[:0-9].*)?");

  /**
   * Whether a row is a remark: words in the label column and nothing beside them. On a table that
   * people may add rows to, the words must also begin as remarks do.
   */
  private static boolean isNote(Layout layout, RawRow row) {
    return row.cells().entrySet().stream()
            .allMatch(entry -> entry.getKey().equals(layout.key()) || entry.getValue().isBlank())
        && layout.fixedRow(row.label()).isEmpty()
        && (!layout.moreRows() || REMARK.matcher(Wording.plain(row.label())).matches());
  }
}
