package org.jixiao.excel.editing;

import java.util.function.UnaryOperator;
import org.jixiao.container.XmlTags;

/** What a person has put into a cell, taken along to the place where its row stands now. */
public final class CarriedCell {
  /** What a formula says where it reads a cell that is gone, and what it comes to then. */
  private static final String NO_CELL = "#REF!";

  private final int row;
  private final int column;
  private final int style;
  private final String type;
  private final String formula;
  private final String value;
  private final String words;

  private CarriedCell(EditedCell cell) {
    this.row = cell.row();
    this.column = cell.column();
    this.style = cell.style();
    boolean own = cell.sheet().free(cell);
    this.formula =
        own
            ? cell.ownFormula().map(Markup::text).filter(text -> !text.isEmpty()).orElse(null)
            : null;
    this.type = cell.xml().attribute("t");
    this.value = cell.xml().first("v").map(Markup::text).orElse("");
    this.words = cell.shownWords();
  }

  /** What stands in a cell now. */
  public static CarriedCell of(EditedCell cell) {
    return new CarriedCell(cell);
  }

  /** Zero-based row from which it was taken. */
  public int row() {
    return row;
  }

  /** Zero-based column from which it was taken. */
  public int column() {
    return column;
  }

  /** Whether neither a value nor a formula was in it. */
  public boolean isBlank() {
    return formula == null && value.isEmpty() && words.isEmpty();
  }

  /** Whether a formula was in it. */
  public boolean hasFormula() {
    return formula != null;
  }

  /**
   * Puts it into another cell, with its look.
   *
   * @param moved how its formula reads there; gives null where only its value is to be kept
   */
  public void putInto(EditedCell cell, UnaryOperator<String> moved) {
    cell.style(style);
    String there = formula == null ? null : moved.apply(formula);
    if (there == null && ("s".equals(type) || "str".equals(type) || "inlineStr".equals(type))) {
      cell.text(words);
      return;
    }
    if (there == null && value.isEmpty()) {
      return;
    }
    Markup xml = cell.xml();
    xml.clear();
    if (there != null && there.contains(NO_CELL)) {
      // The value that it had is no longer its value.
      xml.set("t", "e");
      xml.append("<f>" + XmlTags.escaped(there) + "</f>");
      xml.append("<v>" + NO_CELL + "</v>");
      return;
    }
    xml.set("t", type);
    if (there != null) {
      xml.append("<f>" + XmlTags.escaped(there) + "</f>");
    }
    if (!value.isEmpty() || "str".equals(type)) {
      xml.append("<v>" + XmlTags.escaped(value) + "</v>");
    }
  }
}
