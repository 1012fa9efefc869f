package org.jixiao.sheets.problems;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * 问题与建议 once read.
 *
 * @param table the table as found
 */
public record Problems(RawTable table) implements Reading {

  /** One problem, or one proposal of the program. */
  public record Line(RawRow row) {

    /** What stands in a column. */
    public String words(Column column) {
      return row.words(column);
    }

    /** The mark of the program, if the line was proposed by it. */
    public Optional<ProblemMark> mark() {
      return ProblemMark.read(row.words(ProblemsForm.MARK));
    }

    /** Whether nothing stands in it. */
    public boolean isEmpty() {
      return row.cells().values().stream().allMatch(RawCell::isEmpty);
    }

    /** Whether it is as the program proposed it, and nobody has done anything with it. */
    public boolean isUntouched() {
      boolean plain =
          row.cells().entrySet().stream()
              .allMatch(cell -> !cell.getValue().hasFormula() && !cell.getValue().isSpanned());
      return plain
          && mark().filter(mark -> mark.print().equals(ProblemMark.print(row::words))).isPresent();
    }

    /** Whether the report does not take it. */
    public boolean isRefused() {
      return words(ProblemsForm.STATE).equals(ProblemsForm.REFUSED);
    }

    /** The indicators that it names. */
    public List<String> indicators() {
      String typed = words(ProblemsForm.INDICATOR);
      // A name may hold a 、 of its own: it parts names only where no semicolon does.
      String parting = typed.matches("(?s).*[；;\\n].*") ? "[；;\\n]" : "[、,，]";
      return Stream.concat(Stream.of(typed), Arrays.stream(typed.split(parting)))
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .toList();
    }

    /** Whether it names this indicator. */
    public boolean touches(String indicator) {
      return indicators().stream().anyMatch(one -> Wording.sameLabel(one, indicator));
    }

    /** The cell of a column, or null when the column was not found. */
    public Place place(Column column) {
      RawCell cell = row.cell(column);
      return cell == null ? null : cell.place();
    }
  }

  /** Every row of the table, also those in which nothing stands. */
  public List<Line> all() {
    return table.body().stream().map(Line::new).toList();
  }

  /** The lines that people have written, taken over or turned down. */
  public List<Line> peoples() {
    return table.rows().stream().map(Line::new).filter(line -> !line.isUntouched()).toList();
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
