package org.jixiao.sheets.meetings;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Unit;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;

/**
 * 会议费 once read.
 *
 * @param table the table as found
 * @param lines one for each meeting
 * @param free the rows that are not in use yet
 * @param total the sum of all costs, 元
 * @param excess the sum of what is above the limits, 元
 */
public record Meetings(
    RawTable table, List<Meeting> lines, List<Meeting> free, Figure total, Figure excess)
    implements Reading {

  public Meetings {
    lines = List.copyOf(lines);
    free = List.copyOf(free);
  }

  /**
   * One meeting.
   *
   * @param label its name
   * @param grade 会议类别
   * @param amount 元
   * @param personDays 人数 × 天数
   * @param daily amount ÷ personDays, 元, to the cent
   * @param limit 限额标准, 元 for a person and day
   * @param excess what is above the limit, 元, never negative
   */
  public record Meeting(
      String label,
      String grade,
      Figure amount,
      Figure personDays,
      Figure daily,
      Figure limit,
      Figure excess) {

    /** What may be spent at a limit for each person and day, 元. */
    Figure allowed(Figure limitInForce) {
      return limitInForce.times(personDays, Unit.MONEY);
    }
  }

  static Meetings read(RawTable table) {
    List<RawRow> used = Totals.addends(table);
    List<Meeting> lines = used.stream().map(Meetings::line).toList();
    List<Meeting> free = table.spare().stream().map(Meetings::line).toList();
    List<Figure> excesses =
        Stream.concat(lines.stream(), free.stream()).map(Meeting::excess).toList();
    Figure sum = FigureList.sumOfGiven(excesses, Unit.MONEY, "超标准金额");
    Figure excess = table.sums().place(sum, MeetingsForm.EXCESS);
    return new Meetings(table, lines, free, Totals.of(table, MeetingsForm.AMOUNT), excess);
  }

  private static Meeting line(RawRow row) {
    Figure amount = row.figure(MeetingsForm.AMOUNT);
    Figure limit = row.figure(MeetingsForm.LIMIT);
    Figure personDays =
        row.figure(MeetingsForm.PEOPLE).times(row.figure(MeetingsForm.DAYS), Unit.COUNT);
    Figure daily = row.place(amount.dividedBy(personDays, Unit.MONEY), MeetingsForm.DAILY);
    Figure allowed = limit.times(personDays, Unit.MONEY);
    Figure excess = row.place(amount.minus(allowed).orZeroIfNegative(), MeetingsForm.EXCESS);
    return new Meeting(
        row.label(), row.words(MeetingsForm.GRADE), amount, personDays, daily, limit, excess);
  }

  @Override
  public List<Figure> derived() {
    Stream<Figure> body =
        Stream.concat(lines.stream(), free.stream())
            .flatMap(line -> Stream.of(line.daily(), line.excess()));
    Stream<Figure> sums = Stream.of(total, excess);
    return Reading.placed(Stream.concat(body, sums));
  }
}
