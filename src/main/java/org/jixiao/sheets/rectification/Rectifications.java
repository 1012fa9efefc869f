package org.jixiao.sheets.rectification;

import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 上年问题整改 once read.
 *
 * @param table the table as found
 * @param lines one for each problem
 */
public record Rectifications(RawTable table, List<Rectification> lines) implements Reading {

  public Rectifications {
    lines = List.copyOf(lines);
  }

  /**
   * What became of one problem.
   *
   * @param row its row
   * @param problem what it was
   * @param state 已整改, 部分整改, 未整改, or empty
   * @param evidence what proves it, or why it is not yet done; possibly empty
   */
  public record Rectification(RawRow row, String problem, String state, String evidence) {

    /** Whether it is said to be put right. */
    boolean isDone() {
      return state.equals("已整改");
    }

    /** Whether something of it is left. */
    boolean isOpen() {
      return state.equals("部分整改") || state.equals("未整改");
    }

    /** The cell for the evidence, or null. */
    Place place() {
      RawCell cell = row.cell(RectificationForm.EVIDENCE);
      return cell == null ? null : cell.place();
    }
  }

  static Rectifications read(RawTable table) {
    return new Rectifications(
        table,
        table.rows().stream()
            .filter(row -> !row.label().isBlank())
            .map(
                row ->
                    new Rectification(
                        row,
                        row.label(),
                        row.words(RectificationForm.STATE),
                        row.words(RectificationForm.EVIDENCE)))
            .toList());
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
