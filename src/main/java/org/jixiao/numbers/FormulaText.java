package org.jixiao.numbers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.numbers.Formula.Area;
import org.jixiao.numbers.Formula.Call;
import org.jixiao.numbers.Formula.Constant;
import org.jixiao.numbers.Formula.Filled;
import org.jixiao.numbers.Formula.Fixed;
import org.jixiao.numbers.Formula.Given;
import org.jixiao.numbers.Formula.Guarded;
import org.jixiao.numbers.Formula.Listed;
import org.jixiao.numbers.Formula.Loose;
import org.jixiao.numbers.Formula.Operation;
import org.jixiao.numbers.Formula.ReadCell;
import org.jixiao.numbers.Formula.Reference;
import org.jixiao.numbers.Formula.Span;
import org.jixiao.numbers.Formula.StillRead;
import org.jixiao.numbers.Formula.Words;

/**
 * Writes a {@link Formula} as text for a cell.
 *
 * <p>A cell formula keeps silent (an empty text) as long as a number that it needs is blank, is
 * text or is an error, and when a divisor is zero: the same cases in which the figure has no value.
 */
public final class FormulaText {

  private final String sheet;

  private FormulaText(String sheet) {
    this.sheet = sheet;
  }

  /** The formula for a cell of the given sheet, without the leading equals sign. */
  public static String inCell(Formula formula, String sheet) {
    FormulaText text = new FormulaText(sheet);
    List<Figure> needed = new ArrayList<>();
    Set<Formula> divisors = new LinkedHashSet<>();
    collect(formula, needed, divisors);
    List<Listed> lists = new ArrayList<>();
    collectOf(Listed.class, formula, lists);
    String body = text.write(formula, 0);
    // A divisor inside a divisor was collected first and must be asked for first: it stands
    // outermost.
    List<Formula> outermostLast = new ArrayList<>(divisors);
    Collections.reverse(outermostLast);
    for (Formula divisor : outermostLast) {
      body = "IF(" + text.write(divisor, 0) + "=0,\"\"," + body + ")";
    }
    for (Listed list : lists) {
      String labels = "COUNTIF(" + text.ranges(list.labels()) + ",\"?*\")";
      String numbers = "COUNT(" + text.rangesOrRead(list.figures()) + ")";
      body = "IF(OR(" + labels + "=0," + numbers + "<" + labels + "),\"\"," + body + ")";
    }
    List<Filled> filled = new ArrayList<>();
    collectOf(Filled.class, formula, filled);
    for (Filled one : filled) {
      body = "IF(COUNT(" + text.rangesOrRead(one.figures()) + ")=0,\"\"," + body + ")";
    }
    if (needed.isEmpty()) {
      return body;
    }
    List<Figure> read = needed.stream().filter(Figure::isReadFromText).distinct().toList();
    needed.removeIf(Figure::isReadFromText);
    List<List<Place>> cells = runs(needed);
    List<String> counted = new ArrayList<>();
    if (!cells.isEmpty()) {
      counted.add(text.written(cells));
    }
    read.forEach(one -> counted.add(text.numberOrNothing(one)));
    String size = text.size(cells, read.size());
    return "IF(COUNT(" + String.join(",", counted) + ")<" + size + ",\"\"," + body + ")";
  }

  /** The number in a cell, or the one read out of its text; nothing once the text is another. */
  private String numberOrNothing(Figure figure) {
    String cell = address(figure.place());
    return "IF(ISNUMBER(" + cell + ")," + cell + "," + stillRead(figure, "\"\"") + ")";
  }

  /** The number read out of a cell's text, or something else once it no longer holds that text. */
  private String stillRead(Figure figure, String otherwise) {
    String cell = address(figure.place());
    String same = cell + "=" + write(figure.written(), 0);
    return "IF(" + same + "," + bare(figure.cellNumber()) + "," + otherwise + ")";
  }

  /**
   * Cells as ranges, and beside them each number read out of a text that still stands in its cell.
   */
  private String rangesOrRead(List<Figure> figures) {
    StringBuilder out = new StringBuilder(ranges(figures));
    for (Figure figure : figures) {
      if (figure.isReadFromText() && figure.isNumber()) {
        out.append(',').append(stillRead(figure, "\"\""));
      }
    }
    return out.toString();
  }

  /** Collects the cells whose numbers the formula needs, and its divisors. */
  private static void collect(Formula formula, List<Figure> needed, Set<Formula> divisors) {
    if (formula instanceof Reference reference) {
      if (reference.figure().unit() != Unit.TEXT) {
        needed.add(reference.figure());
      }
    } else if (formula instanceof ReadCell read) {
      if (read.figure().isNumber()) {
        needed.add(read.figure());
      }
    } else if (formula instanceof Area area) {
      for (Figure figure : area.figures()) {
        if (figure.unit() != Unit.TEXT) {
          needed.add(figure);
        }
      }
    } else if (formula instanceof Span span) {
      needed.addAll(span.figures());
    } else if (formula instanceof Operation operation) {
      collect(operation.left(), needed, divisors);
      collect(operation.right(), needed, divisors);
      if (operation.sign().equals("/") && !(operation.right() instanceof Constant)) {
        divisors.add(operation.right());
      }
    } else if (formula instanceof Given given) {
      collectGiven(given, needed, divisors);
    } else if (formula instanceof Call call) {
      call.arguments().forEach(argument -> collect(argument, needed, divisors));
    }
  }

  /**
   * Collects from a choice. The cell that decides it is tested by the choice itself, so it is not
   * among the needed ones.
   */
  private static void collectGiven(Given given, List<Figure> needed, Set<Formula> divisors) {
    List<Figure> inside = new ArrayList<>();
    collect(given.present(), inside, divisors);
    inside.removeIf(figure -> given.figure().place().equals(figure.place()));
    needed.addAll(inside);
    collect(given.absent(), needed, divisors);
  }

  /** Collects all parts of one kind, except from branches that keep silent by themselves. */
  private static <T extends Formula> void collectOf(Class<T> kind, Formula formula, List<T> found) {
    if (kind.isInstance(formula)) {
      found.add(kind.cast(formula));
    } else if (formula instanceof Operation operation) {
      collectOf(kind, operation.left(), found);
      collectOf(kind, operation.right(), found);
    } else if (formula instanceof Call call) {
      call.arguments().forEach(argument -> collectOf(kind, argument, found));
    }
  }

  private String write(Formula formula, int outer) {
    if (formula instanceof Reference reference) {
      return address(reference.figure().place());
    } else if (formula instanceof ReadCell read) {
      return write(read.figure());
    } else if (formula instanceof StillRead still) {
      return stillRead(still.figure(), "0");
    } else if (formula instanceof Span span) {
      List<Figure> cells = span.figures();
      Place first = cells.get(0).place();
      return address(first) + ":" + cells.get(cells.size() - 1).place().address();
    } else if (formula instanceof Area area) {
      return ranges(area.figures());
    } else if (formula instanceof Listed list) {
      return ranges(list.figures());
    } else if (formula instanceof Loose loose) {
      return ranges(loose.figures());
    } else if (formula instanceof Fixed fixed) {
      return fixed(fixed.figures());
    } else if (formula instanceof Filled filled) {
      return ranges(filled.figures());
    } else if (formula instanceof Guarded guarded) {
      return inCell(guarded.formula(), sheet);
    } else if (formula instanceof Given given) {
      Figure figure = given.figure();
      String cell = address(figure.place());
      boolean read = figure.isReadFromText() && figure.isNumber();
      boolean words = figure.unit() == Unit.TEXT;
      String condition =
          words ? cell + "=\"\"" : "COUNT(" + (read ? numberOrNothing(figure) : cell) + ")=0";
      return "IF("
          + condition
          + ","
          + write(given.absent(), 0)
          + ","
          + write(given.present(), 0)
          + ")";
    } else if (formula instanceof Constant constant) {
      String plain = bare(constant.value());
      return constant.value().signum() < 0 && outer > 0 ? "(" + plain + ")" : plain;
    } else if (formula instanceof Words words) {
      return "\"" + words.text().replace("\"", "\"\"") + "\"";
    } else if (formula instanceof Operation operation) {
      int own = strength(operation.sign());
      String text =
          write(operation.left(), own) + operation.sign() + write(operation.right(), own + 1);
      return own < outer ? "(" + text + ")" : text;
    } else {
      Call call = (Call) formula;
      return call.arguments().stream()
          .map(argument -> write(argument, 0))
          .collect(Collectors.joining(",", call.name() + "(", ")"));
    }
  }

  /**
   * A cell that is read as something else than it holds: the value read, or the cell once it was
   * changed.
   */
  private String write(Figure read) {
    String cell = address(read.place());
    if (read.isNumber()) {
      return "IF(ISNUMBER(" + cell + ")," + cell + "," + bare(read.cellNumber()) + ")";
    }
    String words = write(new Words(read.text()), 0);
    return "IF(" + cell + "=" + write(read.written(), 0) + "," + words + "," + cell + ")";
  }

  static int strength(String sign) {
    return switch (sign) {
      case "*", "/" -> 4;
      case "+", "-" -> 3;
      case "&" -> 2;
      default -> 1;
    };
  }

  private static String bare(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.toPlainString();
  }

  private String address(Place place) {
    return prefix(place) + place.address();
  }

  private String prefix(Place place) {
    return place.sheet().equals(sheet) ? "" : quoted(place.sheet()) + "!";
  }

  /** A sheet's name as a formula needs it: quoted unless it is made of letters alone. */
  public static String quoted(String sheetName) {
    return isOfLetters(sheetName) ? sheetName : "'" + sheetName.replace("'", "''") + "'";
  }

  private static boolean isOfLetters(String name) {
    for (int at = 0; at < name.length(); at += Character.charCount(name.codePointAt(at))) {
      if (!Character.isLetter(name.codePointAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** Cells as ranges, {@code B5:B7,B9}: only cells that touch downwards are taken together. */
  private String ranges(List<Figure> figures) {
    return written(runs(figures));
  }

  private String written(List<List<Place>> runs) {
    StringBuilder ranges = new StringBuilder();
    for (List<Place> run : runs) {
      ranges.append(ranges.isEmpty() ? "" : ",").append(range(run));
    }
    return ranges.toString();
  }

  /**
   * How many cells these are, as a formula such as {@code ROWS(B5:B7)+1}: it grows when somebody
   * inserts a row inside a range.
   *
   * @param beside how many more stand apart
   */
  private String size(List<List<Place>> runs, int beside) {
    int single = beside;
    List<String> parts = new ArrayList<>();
    for (List<Place> run : runs) {
      if (run.size() == 1) {
        single++;
      } else {
        parts.add("ROWS(" + range(run) + ")");
      }
    }
    if (single > 0 || parts.isEmpty()) {
      parts.add(Integer.toString(single));
    }
    return String.join("+", parts);
  }

  /** A block that stays where it is when the formula is moved: {@code $B$5:$B$9}. */
  private String fixed(List<Figure> figures) {
    Place first = figures.get(0).place();
    Place last = figures.get(figures.size() - 1).place();
    String from = prefix(first) + fixed(first);
    return figures.size() == 1 ? from : from + ":" + fixed(last);
  }

  private static String fixed(Place place) {
    return "$" + Place.columnName(place.column()) + "$" + (place.row() + 1);
  }

  private String range(List<Place> run) {
    Place first = run.get(0);
    Place last = run.get(run.size() - 1);
    return run.size() == 1 ? address(first) : address(first) + ":" + last.address();
  }

  /** The cells, each once, as those that stand one below the other; what grew last comes last. */
  private static List<List<Place>> runs(List<Figure> figures) {
    List<List<Place>> runs = new ArrayList<>();
    for (Figure figure : figures) {
      add(figure.place(), runs);
    }
    return runs;
  }

  private static void add(Place place, List<List<Place>> runs) {
    int above = -1;
    for (int i = 0; i < runs.size(); i++) {
      List<Place> run = runs.get(i);
      Place first = run.get(0);
      int number = place.row() - first.row();
      if (number < 0
          || number > run.size()
          || place.column() != first.column()
          || !place.sheet().equals(first.sheet())) {
        continue;
      }
      if (number < run.size() && run.get(number).equals(place)) {
        return;
      }
      if (number == run.size() && above < 0) {
        above = i;
      }
    }
    List<Place> run = above < 0 ? new ArrayList<>() : runs.remove(above);
    run.add(place);
    runs.add(run);
  }
}
