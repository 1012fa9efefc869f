package org.jixiao.excel.editing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jixiao.container.XmlTags;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.MovedFormula;

/** A sheet under change: its rows and cells. What stands around them is in {@link SheetFrame}. */
public final class EditedSheet {

  private final EditedBook book;
  private final String name;
  private final String part;
  private final Markup root;
  private final Markup data;
  private final TreeMap<Integer, EditedRow> rows = new TreeMap<>();
  private EditedRow last;
  private final SheetFrame frame;
  private final EditedColumns columns;
  private final Map<EditedCell, EditedCell.Put> written = new LinkedHashMap<>();
  private final List<WrittenCell> folded = new ArrayList<>();
  private Boolean arrays;
  private Block extent;
  private boolean cleared;

  EditedSheet(EditedBook book, String name, String part) {
    this.book = book;
    this.name = name;
    this.part = part;
    this.root = book.parts().xml(part);
    this.frame = new SheetFrame(root);
    this.columns = new EditedColumns(frame);
    this.data = root.first("sheetData").orElseGet(() -> frame.child("sheetData"));
    int index = -1;
    for (Markup row : data.children("row")) {
      index = row.number("r", index + 2) - 1;
      rows.put(index, new EditedRow(this, index, row));
    }
  }

  public EditedBook book() {
    return book;
  }

  public String name() {
    return name;
  }

  /** The name of its part. */
  String part() {
    return part;
  }

  /** What stands around the cells. */
  public SheetFrame frame() {
    return frame;
  }

  /** The widths of its columns. */
  public EditedColumns columns() {
    return columns;
  }

  // ---- cells

  /** The cell at a place, or null when nothing was ever put there. */
  public EditedCell existing(int row, int column) {
    EditedRow line = there(row);
    return line == null ? null : line.existing(column);
  }

  /** The row, or null. Who asks for a row mostly asks for the same one again. */
  private EditedRow there(int row) {
    if (last == null || last.index() != row) {
      EditedRow found = rows.get(row);
      last = found == null ? last : found;
      return found;
    }
    return last;
  }

  /** The cell at a place, made when it is not there. */
  public EditedCell cell(int row, int column) {
    return row(row).cell(column);
  }

  EditedRow row(int index) {
    EditedRow row = there(index);
    if (row == null) {
      Map.Entry<Integer, EditedRow> next = rows.higherEntry(index);
      Markup xml =
          data.insertEmpty("row", next == null ? null : next.getValue().xml()).set("r", index + 1L);
      row = new EditedRow(this, index, xml);
      rows.put(index, row);
    }
    return row;
  }

  /** The last row that is there, empty or not; -1 on an empty sheet. */
  public int lastRow() {
    return rows.isEmpty() ? -1 : rows.lastKey();
  }

  /** The cells of a row from left to right; none when the row is not there. */
  public List<EditedCell> cells(int row) {
    return rows.containsKey(row) ? rows.get(row).cells() : List.of();
  }

  /** How many columns a row reaches over. */
  public int width(int row) {
    List<EditedCell> cells = cells(row);
    return cells.isEmpty() ? 0 : cells.get(cells.size() - 1).column() + 1;
  }

  /** Takes all rows away. */
  public void clearRows() {
    data.clear();
    rows.clear();
    last = null;
    written.clear();
    folded.clear();
    extent = null;
    cleared = true;
    arrays = false;
  }

  /** Gives a row a height in points that it keeps. */
  public void height(int row, double points) {
    row(row).height(points, true);
  }

  /** Gives a row a height in points to begin with: it grows when more is typed into it. */
  public void growing(int row, double points) {
    row(row).height(points, false);
  }

  /** The height of a row in points; that of every row where it has none of its own. */
  public double height(int row) {
    EditedRow there = rows.get(row);
    return there == null ? frame.usualHeight() : there.height().orElse(frame.usualHeight());
  }

  /** The height of rows that have none of their own, in points. */
  public double usualHeight() {
    return frame.usualHeight();
  }

  /** Whether a row has a height of its own. */
  public boolean hasHeight(int row) {
    return rows.containsKey(row) && rows.get(row).height().isPresent();
  }

  /** Whether a row keeps its height when more is typed into it. */
  public boolean isFixed(int row) {
    return rows.containsKey(row) && rows.get(row).isFixed();
  }

  /** Whether a row is hidden. */
  public boolean isHidden(int row) {
    return rows.containsKey(row) && rows.get(row).isHidden();
  }

  /** Whether a row has been laid out. */
  public boolean has(int row) {
    return rows.containsKey(row);
  }

  /**
   * Keeps of its rows nothing but how they are written: a sheet of ten thousand lines takes a
   * fraction of the memory. Cells that somebody holds no longer belong to it; rows are taken apart
   * again when their cells are asked for.
   */
  public void fold() {
    List<WrittenCell> now = written();
    folded.clear();
    folded.addAll(now);
    written.clear();
    rows.values().forEach(EditedRow::forget);
    data.fold();
  }

  // ---- formulas that are more than one cell's

  /** The formula of several cells that reaches over this one, with the cells. */
  Optional<Block> arrayOver(EditedCell cell) {
    if (arrays == null) {
      // None is ever written here, so those that were found are all.
      String found = root.asFound();
      arrays =
          found.contains("array") && (found.contains("\"array\"") || found.contains("'array'"));
    }
    return arrays
        ? allCells().stream()
            .flatMap(one -> one.ownFormula().stream())
            .filter(formula -> "array".equals(formula.attribute("t")))
            .flatMap(formula -> Block.of(String.valueOf(formula.attribute("ref"))).stream())
            .filter(block -> block.holds(cell.row(), cell.column()))
            .findFirst()
        : Optional.empty();
  }

  private List<EditedCell> allCells() {
    List<EditedCell> all = new ArrayList<>();
    rows.values().forEach(row -> all.addAll(row.cells()));
    return all;
  }

  /**
   * Makes a cell free to be written into, apart from formulas that it shares with others.
   *
   * @return false when a person's formula of several cells reaches over it: it must stay
   */
  public boolean free(EditedCell cell) {
    Optional<Block> array = arrayOver(cell);
    if (array.isPresent()) {
      return array.get().isOneCell();
    }
    partWithShared(cell);
    return true;
  }

  /**
   * A formula that was filled down is written once for all its cells. Before one of them gets a
   * formula of its own, each is given its share written out; the saved results stay.
   */
  private void partWithShared(EditedCell cell) {
    String group = groupOf(cell);
    if (group == null) {
      return;
    }
    Map<EditedCell, Markup> members = new LinkedHashMap<>();
    EditedCell first = null;
    for (EditedCell other : allCells()) {
      if (group.equals(groupOf(other))) {
        Markup formula = other.ownFormula().orElseThrow();
        members.put(other, formula);
        first = first == null && !formula.text().isEmpty() ? other : first;
      }
    }
    if (first == null) {
      return;
    }
    String text = members.get(first).text();
    EditedCell origin = first;
    members.forEach(
        (member, formula) -> {
          String share =
              MovedFormula.of(text, member.row() - origin.row(), member.column() - origin.column());
          Markup alone = member.xml().insert("<f>" + XmlTags.escaped(share) + "</f>", formula);
          if (formula.isTrue("ca")) {
            alone.set("ca", "1");
          }
          member.xml().remove(formula);
        });
  }

  private static String groupOf(EditedCell cell) {
    return cell.ownFormula()
        .filter(formula -> "shared".equals(formula.attribute("t")))
        .map(formula -> formula.attribute("si"))
        .orElse(null);
  }

  /** Something was put into a cell. */
  void wrote(EditedCell cell, EditedCell.Put put) {
    written.put(cell, put);
  }

  /** The cells that something was put into, as they stand now. */
  List<WrittenCell> written() {
    List<WrittenCell> cells = new ArrayList<>(folded);
    if (!folded.isEmpty()) {
      Set<List<Integer>> anew = new HashSet<>();
      written.keySet().forEach(cell -> anew.add(List.of(cell.row(), cell.column())));
      cells.removeIf(cell -> anew.contains(List.of(cell.row(), cell.column())));
    }
    written.forEach((cell, put) -> cells.add(put.in(cell)));
    return cells;
  }

  /** A cell has come into being. */
  void reaches(int row, int column) {
    Block cell = new Block(row, column, row, column);
    extent = extent == null ? cell : extent.with(cell);
  }

  /** Brings up to date what the sheet says of its own extent. */
  void conclude() {
    Markup said = root.first("dimension").orElse(null);
    if (said == null || extent == null) {
      return;
    }
    Optional<Block> before =
        cleared ? Optional.empty() : Block.of(String.valueOf(said.attribute("ref")));
    Block now = before.map(extent::with).orElse(extent);
    said.set("ref", now.written());
  }
}
