package org.jixiao.numbers;

import org.jixiao.numbers.Formula.Call;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.ReadCell;
import org.jixiao.numbers.Formula.Reference;
import org.jixiao.numbers.Formula.Words;

/** The formulas of a figure: the one in its own cell, and the one by which others name it. */
final class CellFormula {

  /** A formula holds no longer text than this. */
  private static final int LONGEST_WORDS = 255;

  private CellFormula() {}

  /**
   * How other formulas name a figure: by its cell, else by its own formula or number; null when
   * they cannot name it at all.
   */
  static Formula operand(Figure figure) {
    if (figure.written() != null) {
      boolean longWords = figure.isWords() && figure.text().length() > LONGEST_WORDS;
      return isTooLong(figure.written()) || longWords ? null : inYuan(figure, new ReadCell(figure));
    }
    if (figure.isLeft()) {
      return null;
    }
    return figure.place() != null ? inYuan(figure, new Reference(figure)) : figure.formula();
  }

  private static boolean isTooLong(Formula written) {
    return written instanceof Words words && words.text().length() > LONGEST_WORDS;
  }

  /** The cell's own formula, whose result is in the cell's unit, brought to 元. */
  static Formula inYuan(Figure figure) {
    return figure.formula() == null ? null : inYuan(figure, figure.formula());
  }

  private static Formula inYuan(Figure figure, Formula cell) {
    return figure.isScaled() ? Scaling.times(cell, figure.place().amounts().factor()) : cell;
  }

  /**
   * The formula that stands in a cell, where money and points are rounded; null when there is none.
   */
  static Formula rounded(Figure figure, Place cell) {
    Unit unit = figure.unit();
    Formula own = figure.formula() != null ? figure.formula() : operand(figure);
    boolean scaled = unit == Unit.MONEY && own != null && !cell.amounts().isYuan();
    if (scaled) {
      own = Scaling.over(own, cell.amounts().factor());
    }
    if (own == null || !unit.isRounded() || isExact(own)) {
      return own;
    }
    int power = scaled ? cell.amounts().power() : 0;
    boolean close =
        isFinerThan(unit, figure) || own.readFigures().anyMatch(read -> isFinerThan(unit, read));
    Formula fine =
        close ? Formula.call("ROUND", own, Formula.number(fineScale(unit) + power)) : own;
    return Formula.call("ROUND", fine, Formula.number(unit.scale() + power));
  }

  private static boolean isExact(Formula formula) {
    return formula instanceof Reference reference && reference.figure().formula() != null
        || formula instanceof Constant
        || formula instanceof Call call && call.name().equals("ROUND");
  }

  /** Whether a figure of this unit has decimals that a cell has no room for. */
  private static boolean isFinerThan(Unit unit, Figure figure) {
    return figure.unit() == unit
        && figure.isNumber()
        && figure.number().stripTrailingZeros().scale() > unit.scale();
  }

  /**
   * The scale of a first rounding, for a number that has more decimals than its cell, or is made of
   * such numbers. The noise of earlier steps may leave it just below a half; the first rounding
   * takes the noise away.
   */
  static int fineScale(Unit unit) {
    return unit.scale() + 4;
  }
}
