package org.jixiao.sheets.adjustments;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Totals;
import org.jixiao.table.Wording;

/**
 * 预算调整明细 once read.
 *
 * @param table the table as found
 * @param lines one for each adjustment
 * @param total the sum of all, additions less cuts, 元
 */
public record Adjustments(RawTable table, List<Adjustment> lines, Figure total) implements Reading {

  public Adjustments {
    lines = List.copyOf(lines);
  }

  /**
   * One adjustment.
   *
   * @param row its row
   * @param category 支出分类
   * @param amount 元, negative for a cut
   * @param approval 批复文件: 有, 无 or empty
   * @param document 文号, possibly empty
   * @param type 调整类型, empty when it is to be told by the amount
   */
  public record Adjustment(
      RawRow row, String category, Figure amount, String approval, String document, String type) {

    /** Whether the paper that approves it is there. */
    public boolean isApproved() {
      return approval.equals("有");
    }
  }

  static Adjustments read(RawTable table) {
    List<Adjustment> lines =
        Totals.addends(table).stream()
            .map(
                row ->
                    new Adjustment(
                        row,
                        row.label(),
                        row.figure(AdjustmentsForm.AMOUNT),
                        row.words(AdjustmentsForm.APPROVAL),
                        row.words(AdjustmentsForm.DOCUMENT),
                        row.words(AdjustmentsForm.TYPE)))
            .toList();
    return new Adjustments(table, lines, Totals.of(table, AdjustmentsForm.AMOUNT));
  }

  /** What they come to by their kinds. */
  public AdjustmentSums sums() {
    return AdjustmentSums.of(lines);
  }

  /** The adjustments of one category. */
  public List<Adjustment> of(String category) {
    return lines.stream().filter(line -> Wording.sameLabel(line.category(), category)).toList();
  }

  /** What the adjustments of one category come to, 元; zero when there is none. */
  public Figure net(Figure category) {
    return Totals.labelled(table, AdjustmentsForm.CATEGORY, category, AdjustmentsForm.AMOUNT);
  }

  @Override
  public List<Figure> derived() {
    return Reading.placed(Stream.of(total));
  }
}
