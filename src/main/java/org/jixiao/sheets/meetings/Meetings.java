package org.jixiao.sheets.meetings;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.table.ComputedReading;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.ComputedTable;
import org.jixiao.table.RawTable;

/**
 * 会议费 once read.
 *
 * @param computed the table with what follows from it
 */
public record Meetings(ComputedTable computed) implements ComputedReading {

  /** One meeting. */
  public record Meeting(ComputedRow row) {

    /** Its name. */
    public String label() {
      return row.row().label();
    }

    /** 会议类别. */
    public String grade() {
      return row.row().words(MeetingsForm.GRADE);
    }

    /** 金额, 元. */
    public Figure amount() {
      return row.get(MeetingsForm.AMOUNT);
    }

    /** 人均日费用, 元, to the cent. */
    public Figure daily() {
      return row.get(MeetingsForm.DAILY);
    }

    /** 限额标准, 元 for a person and day. */
    public Figure limit() {
      return row.get(MeetingsForm.LIMIT);
    }

    /** What may be spent at a limit for each person and day, 元. */
    Figure allowed(Figure limitInForce) {
      return MeetingsForm.allowed(row, limitInForce);
    }
  }

  static Meetings read(RawTable table) {
    return new Meetings(ComputedTable.ofList(table, MeetingsForm.AMOUNT));
  }

  /** One for each meeting. */
  public List<Meeting> lines() {
    return computed.lines().stream().map(Meeting::new).toList();
  }

  /** The sum of all costs, 元. */
  public Figure total() {
    return computed.total().get(MeetingsForm.AMOUNT);
  }
}
