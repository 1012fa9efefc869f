package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/** How a figure was made: a small expression tree that can be written as a spreadsheet formula. */
public sealed interface Formula {

  /** A cell of the workbook. */
  record Reference(Figure figure) implements Formula {}

  /** Several cells, written as few ranges as possible. */
  record Area(List<Figure> figures) implements Formula {
    public Area {
      figures = List.copyOf(figures);
    }
  }

  /**
   * The cells of a list with free rows: those rows count that have a label, and each of them needs
   * its number.
   */
  record Listed(List<Figure> labels, List<Figure> figures) implements Formula {
    public Listed {
      labels = List.copyOf(labels);
      figures = List.copyOf(figures);
    }
  }

  /** One formula when a cell is filled in, another when it is blank. */
  record Given(Figure figure, Formula present, Formula absent) implements Formula {}

  /** Cells of which some may be blank; the formula around them copes with that. */
  record Loose(List<Figure> figures) implements Formula {

    public Loose {
      figures = List.copyOf(figures);
    }
  }

  /** Cells of which one at least is needed; blanks among them count for nothing. */
  record Filled(List<Figure> figures) implements Formula {

    public Filled {
      figures = List.copyOf(figures);
    }
  }

  /** A formula that keeps silent by itself, as one branch of a choice. */
  record Guarded(Formula formula) implements Formula {}

  /** A number in the formula itself. */
  record Constant(BigDecimal value) implements Formula {}

  /** Words in the formula itself. */
  record Words(String text) implements Formula {}

  /** {@code left + right} and the like; the sign is one of + - * / & and the comparisons. */
  record Operation(Formula left, String sign, Formula right) implements Formula {}

  /** A spreadsheet function. */
  record Call(String name, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** A function call; null when an argument is, for then there is nothing to write. */
  static Call call(String name, Formula... arguments) {
    List<Formula> given = Arrays.asList(arguments);
    return given.contains(null) ? null : new Call(name, given);
  }

  /** A function over the cells of some figures, or over their numbers where one has no cell. */
  static Call overCells(String name, List<Figure> figures) {
    // A figure may stand for the cell of another one: the cell is what counts.
    List<Figure> cells =
        figures.stream()
            .map(Figure::operand)
            .filter(Reference.class::isInstance)
            .map(operand -> ((Reference) operand).figure())
            .toList();
    if (cells.size() == figures.size()) {
      return call(name, new Area(cells));
    }
    return call(name, figures.stream().map(Figure::operand).toArray(Formula[]::new));
  }

  /** Shorthand for a whole number in a formula. */
  static Constant number(long value) {
    return new Constant(BigDecimal.valueOf(value));
  }
}
