package org.jixiao.excel.editing;

import java.math.BigDecimal;
import java.util.List;

/** The widths of the columns of a sheet, in digits of the usual font. */
public final class EditedColumns {

  private static final double USUAL = 8;

  private final SheetFrame frame;

  EditedColumns(SheetFrame frame) {
    this.frame = frame;
  }

  /** The width of a column; what the sheet says of all columns where it has none of its own. */
  public double width(int column) {
    Markup own = of(column);
    String width = own == null ? null : own.attribute("width");
    return width == null ? usual() : Double.parseDouble(width);
  }

  private double usual() {
    String said =
        frame.has("sheetFormatPr")
            ? frame.child("sheetFormatPr").attribute("defaultColWidth")
            : null;
    if (said != null) {
      return Double.parseDouble(said);
    }
    return frame.has("sheetFormatPr")
        ? frame.child("sheetFormatPr").number("baseColWidth", (int) USUAL)
        : USUAL;
  }

  /** Whether a column is hidden. */
  public boolean isHidden(int column) {
    Markup own = of(column);
    return own != null && own.isTrue("hidden");
  }

  /** Gives a column a width. */
  public void set(int column, double digits) {
    Markup own = of(column);
    String width = own == null ? null : own.attribute("width");
    if (width == null || Double.parseDouble(width) != digits) {
      alone(column)
          .set("width", EditedCell.digits(BigDecimal.valueOf(digits)))
          .set("customWidth", "1");
    }
  }

  /** Hides a column. */
  public void hide(int column) {
    if (!isHidden(column)) {
      Markup own = alone(column);
      if (own.attribute("width") == null) {
        own.set("width", EditedCell.digits(BigDecimal.valueOf(usual())));
      }
      own.set("hidden", "1");
    }
  }

  private Markup of(int column) {
    return frame.has("cols")
        ? frame.child("cols").children("col").stream()
            .filter(one -> one.number("min", 0) <= column + 1 && column + 1 <= one.number("max", 0))
            .findFirst()
            .orElse(null)
        : null;
  }

  /** The entry of one column alone, parted from its neighbours if need be. */
  private Markup alone(int column) {
    int wanted = column + 1;
    Markup list = frame.child("cols");
    Markup own = of(column);
    if (own == null) {
      Markup next =
          list.children("col").stream()
              .filter(one -> one.number("min", 0) > wanted)
              .findFirst()
              .orElse(null);
      return list.insert("<col/>", next).set("min", wanted).set("max", wanted);
    }
    int first = own.number("min", 0);
    int last = own.number("max", 0);
    List<Markup> all = list.children("col");
    int at = all.indexOf(own);
    if (last > wanted) {
      Markup next = at + 1 < all.size() ? all.get(at + 1) : null;
      list.insertCopy(own, next).set("min", wanted + 1L);
    }
    if (first < wanted) {
      list.insertCopy(own, own).set("max", wanted - 1L);
    }
    return own.set("min", wanted).set("max", wanted);
  }
}
