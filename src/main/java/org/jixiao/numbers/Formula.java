package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How a figure was made: a small expression tree that can be written as a spreadsheet formula. */
public sealed interface Formula {

  /** A cell of the workbook. */
  record Reference(Figure figure) implements Formula {}

  /**
   * A cell whose text (or other writing) was read as a value. It stands for that value as long as
   * the cell holds what was read, and for the cell itself once somebody has typed a value there.
   */
  record ReadCell(Figure figure) implements Formula {}

  /** The number read out of a cell's text, or zero once the cell no longer holds that text. */
  record StillRead(Figure figure) implements Formula {}

  /** Cells of one column from the first to the last, what stands between them included. */
  record Span(List<Figure> figures) implements Formula {
    public Span {
      figures = List.copyOf(figures);
    }
  }

  /** Several cells, written as few ranges as possible. */
  record Area(List<Figure> figures) implements Formula {
    public Area {
      figures = List.copyOf(figures);
    }
  }

  /**
   * The cells of a list with free rows. Rows with a label count, and the formula is silent until
   * each of these has its number.
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

  /**
   * Cells of one column from the first to the last, of which some may be blank, written so that
   * they stay the same cells when somebody sorts the rows that refer to them.
   */
  record Fixed(List<Figure> figures) implements Formula {
    public Fixed {
      figures = List.copyOf(figures);
    }
  }

  /** Cells of which one at least is needed; blanks among them count for nothing. */
  record Filled(List<Figure> figures) implements Formula {

    public Filled {
      figures = List.copyOf(figures);
    }
  }

  /** A branch of a choice that keeps silent by itself and does not silence the whole formula. */
  record Guarded(Formula formula) implements Formula {}

  /** A number in the formula itself. */
  record Constant(BigDecimal value) implements Formula {}

  /** Words in the formula itself. */
  record Words(String text) implements Formula {}

  /** {@code left + right} and the like; the sign is one of + - * / &amp; and the comparisons. */
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

  /**
   * A function over the cells of some figures, written as ranges. Cells that hold their number as
   * text, and figures without a cell, become arguments beside the ranges. Where all cells are in
   * 万元, or all in 千元, the result is brought to 元.
   */
  static Formula overCells(String name, List<Figure> figures) {
    // A figure may stand for the cell of another one: the cell is what counts.
    List<Figure> cells = new ArrayList<>();
    List<Formula> beside = new ArrayList<>();
    BigDecimal factor = figures.isEmpty() ? BigDecimal.ONE : figures.get(0).factor();
    boolean alike = figures.stream().allMatch(one -> one.factor().compareTo(factor) == 0);
    for (Figure figure : figures) {
      Formula operand = figure.operand();
      if (alike && operand instanceof Operation scaled && factor.compareTo(BigDecimal.ONE) != 0) {
        operand = scaled.left();
      }
      if (operand instanceof Reference reference) {
        cells.add(reference.figure());
      } else {
        beside.add(operand);
      }
    }
    List<Formula> arguments = new ArrayList<>();
    if (!cells.isEmpty()) {
      arguments.add(new Area(cells));
    }
    arguments.addAll(beside);
    Call over = call(name, arguments.toArray(Formula[]::new));
    return over == null || !alike ? over : Scaling.times(over, factor);
  }

  /**
   * The numbers read out of text among some cells. A spreadsheet passes over text when it adds up,
   * so they are added to the sum.
   */
  static List<Formula> stillRead(List<Figure> figures) {
    return figures.stream()
        .filter(figure -> figure.isReadFromText() && figure.isNumber())
        .<Formula>map(StillRead::new)
        .toList();
  }

  /** The figures of the cells that it reads, itself and in its parts. */
  default Stream<Figure> readFigures() {
    if (this instanceof Reference reference) {
      return Stream.of(reference.figure());
    } else if (this instanceof ReadCell read) {
      return Stream.of(read.figure());
    } else if (this instanceof StillRead still) {
      return Stream.of(still.figure());
    } else if (this instanceof Span span) {
      return span.figures().stream();
    } else if (this instanceof Area area) {
      return area.figures().stream();
    } else if (this instanceof Listed list) {
      return list.figures().stream();
    } else if (this instanceof Loose loose) {
      return loose.figures().stream();
    } else if (this instanceof Fixed fixed) {
      return fixed.figures().stream();
    } else if (this instanceof Filled filled) {
      return filled.figures().stream();
    } else if (this instanceof Guarded guarded) {
      return guarded.formula().readFigures();
    } else if (this instanceof Given given) {
      Stream<Figure> branches =
          Stream.concat(given.present().readFigures(), given.absent().readFigures());
      return Stream.concat(Stream.of(given.figure()), branches);
    } else if (this instanceof Operation operation) {
      return Stream.concat(operation.left().readFigures(), operation.right().readFigures());
    } else if (this instanceof Call call) {
      return call.arguments().stream().flatMap(Formula::readFigures);
    }
    return Stream.empty();
  }

  /** Shorthand for a whole number in a formula. */
  static Constant number(long value) {
    return new Constant(BigDecimal.valueOf(value));
  }
}
