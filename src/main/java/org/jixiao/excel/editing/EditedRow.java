package org.jixiao.excel.editing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.Place;

/** A row under change. Its cells are looked into only when one of them is asked for. */
final class EditedRow {

  private final EditedSheet sheet;
  private final int index;
  private final Markup xml;
  private TreeMap<Integer, EditedCell> cells;

  /** Whether some cell does not say where it stands, or the row itself does not. */
  private boolean implied;

  private boolean grows;

  /** What stands behind the cells; mostly nothing does. */
  private Markup behind;

  EditedRow(EditedSheet sheet, int index, Markup xml) {
    this.sheet = sheet;
    this.index = index;
    this.xml = xml;
    this.implied = xml.attribute("r") == null;
  }

  Markup xml() {
    return xml;
  }

  /** Zero-based. */
  int index() {
    return index;
  }

  EditedCell existing(int column) {
    return byColumn().get(column);
  }

  EditedCell cell(int column) {
    EditedCell there = existing(column);
    if (there != null) {
      return there;
    }
    sayWhere();
    Map.Entry<Integer, EditedCell> next = cells.higherEntry(column);
    Markup before = next == null ? behind : next.getValue().xml();
    String address = Place.columnName(column) + (index + 1);
    EditedCell made =
        new EditedCell(sheet, index, column, xml.insertEmpty("c", before).set("r", address));
    cells.put(column, made);
    sheet.reaches(index, column);
    return made;
  }

  /** Where cells do not say where they stand, one more would move the others. */
  private void sayWhere() {
    if (implied) {
      xml.set("r", index + 1L);
      cells.values().forEach(cell -> cell.xml().set("r", cell.address()));
      implied = false;
    }
    if (!grows) {
      xml.set("spans", null);
      grows = true;
    }
  }

  /** Lets go of its cells, until somebody asks for one. */
  void forget() {
    cells = null;
    behind = null;
  }

  List<EditedCell> cells() {
    return List.copyOf(byColumn().values());
  }

  private Map<Integer, EditedCell> byColumn() {
    if (cells == null) {
      cells = new TreeMap<>();
      int column = -1;
      for (Markup cell : xml.children()) {
        if (!cell.name().equals("c")) {
          behind = behind == null ? cell : behind;
          continue;
        }
        String address = cell.attribute("r");
        implied |= address == null;
        column = address == null ? column + 1 : Block.of(address).orElseThrow().firstColumn();
        cells.put(column, new EditedCell(sheet, index, column, cell));
      }
    }
    return cells;
  }

  /**
   * Gives it a height in points.
   *
   * @param fixed whether it keeps that height when more is typed into it
   */
  void height(double points, boolean fixed) {
    String written = EditedCell.digits(BigDecimal.valueOf(points));
    boolean same = height().isPresent() && height().getAsDouble() == Double.parseDouble(written);
    xml.set("ht", same ? xml.attribute("ht") : written);
    if (fixed != isFixed()) {
      xml.set("customHeight", fixed ? "1" : null);
    }
  }

  /** Its own height in points; empty when it has none. */
  OptionalDouble height() {
    String written = xml.attribute("ht");
    return written == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(Double.parseDouble(written));
  }

  boolean isFixed() {
    return xml.isTrue("customHeight");
  }

  boolean isHidden() {
    return xml.isTrue("hidden");
  }
}
