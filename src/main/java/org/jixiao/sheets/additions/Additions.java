package org.jixiao.sheets.additions;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 新增财政支出 once read.
 *
 * @param table the table as found
 * @param lines one for each project
 * @param free the rows that are not in use yet
 * @param initial the sum of 年初预算数, 元
 * @param added the sum of 新增金额, 元
 * @param share added ÷ the full-year budget
 */
public record Additions(
    RawTable table,
    List<Addition> lines,
    List<Addition> free,
    Figure initial,
    Figure added,
    Figure share)
    implements Reading {

  public Additions {
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * One project.
   *
   * @param row its row
   * @param added 新增金额, 元
   * @param share added ÷ the full-year budget
   */
  public record Addition(RawRow row, Figure added, Figure share) {

    /** 依据文号, possibly empty. */
    public String document() {
      return row.words(AdditionsForm.DOCUMENT);
    }
  }

  static Additions read(RawTable table, Figure fullBudget) {
    Figure added = Totals.of(table, AdditionsForm.ADDED);
    Figure share = added.dividedBy(fullBudget);
    return new Additions(
        table,
        Totals.addends(table).stream().map(row -> line(row, fullBudget)).toList(),
        table.spare().stream().map(row -> line(row, fullBudget)).toList(),
        Totals.of(table, AdditionsForm.INITIAL),
        added,
        table.sums().place(share, AdditionsForm.SHARE));
  }

  private static Addition line(RawRow row, Figure fullBudget) {
    Figure added = row.figure(AdditionsForm.ADDED);
    return new Addition(row, added, row.place(added.dividedBy(fullBudget), AdditionsForm.SHARE));
  }

  /** The same sheet held against the full-year budget, 元. */
  public Additions within(Figure fullBudget) {
    return read(table, fullBudget);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body = Stream.concat(lines.stream(), free.stream()).map(Addition::share);
    Stream<Figure> sums = Stream.of(initial, added, share);
    return Reading.placed(Stream.concat(body, sums));
  }
}
