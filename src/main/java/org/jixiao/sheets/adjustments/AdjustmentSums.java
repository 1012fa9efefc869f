package org.jixiao.sheets.adjustments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.SignedSum;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.adjustments.Adjustments.Adjustment;
import org.jixiao.table.Wording;

/**
 * What the adjustments of a year come to by their kinds, 元 (财预〔2013〕53号: additions, cuts and moves
 * within the budget count by their sizes, those by policy, force majeure or order of superiors do
 * not count).
 *
 * @param additions all that was added, moves within the budget apart
 * @param cuts all that was cut, as a positive amount, moves apart
 * @param moves what was moved within the budget, counted once
 * @param uncounted additions and cuts, by their sizes, that the gross rate leaves out
 */
public record AdjustmentSums(Figure additions, Figure cuts, Figure moves, Figure uncounted) {

  private static final String MOVE = "结构调剂";
  private static final String UNCOUNTED = "政策性等不计入";

  static AdjustmentSums of(List<Adjustment> lines) {
    List<Adjustment> moved = new ArrayList<>();
    List<Adjustment> uncounted = new ArrayList<>();
    List<Adjustment> rest = new ArrayList<>();
    Map<String, List<Adjustment>> byDocument =
        lines.stream()
            .filter(line -> line.type().isEmpty() && !line.document().isEmpty())
            .collect(
                Collectors.groupingBy(
                    line -> Wording.plain(line.document()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    for (Adjustment line : lines) {
      boolean balanced =
          line.type().isEmpty()
              && isBalanced(byDocument.getOrDefault(Wording.plain(line.document()), List.of()));
      List<Adjustment> kind =
          line.type().equals(MOVE) || balanced
              ? moved
              : line.type().equals(UNCOUNTED) ? uncounted : rest;
      kind.add(line);
    }
    Figure added = above(rest).plus(above(uncounted));
    Figure cut = below(rest).plus(below(uncounted));
    Figure moves = FigureList.largest(List.of(above(moved), below(moved)), Unit.MONEY, "调剂金额");
    return new AdjustmentSums(added, cut, moves, above(uncounted).plus(below(uncounted)));
  }

  /** Rows of one document that come to nothing together move money within the budget. */
  private static boolean isBalanced(List<Adjustment> lines) {
    return lines.size() > 1
        && lines.stream().allMatch(line -> line.amount().isNumber())
        && lines.stream()
                .map(line -> line.amount().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .signum()
            == 0;
  }

  private static Figure above(List<Adjustment> lines) {
    return SignedSum.positive(lines.stream().map(Adjustment::amount).toList(), Unit.MONEY);
  }

  private static Figure below(List<Adjustment> lines) {
    return SignedSum.negative(lines.stream().map(Adjustment::amount).toList(), Unit.MONEY);
  }

  /**
   * The same, its sums put into cells.
   *
   * @param cells puts a figure into a cell and says where it stands
   */
  public AdjustmentSums placed(UnaryOperator<Figure> cells) {
    return new AdjustmentSums(
        cells.apply(additions), cells.apply(cuts), cells.apply(moves), cells.apply(uncounted));
  }

  /** 预算追加率 (湖南 预算控制率) = additions ÷ 年初预算. */
  public Figure additionRate(Figure initial) {
    return additions.dividedBy(initial);
  }

  /** 预算调整率（毛额） = (additions + cuts + moves − what does not count) ÷ 年初预算. */
  public Figure grossRate(Figure initial) {
    return additions.plus(cuts).plus(moves).minus(uncounted).dividedBy(initial);
  }
}
