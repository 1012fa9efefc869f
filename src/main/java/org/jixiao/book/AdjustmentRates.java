package org.jixiao.book;

import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jixiao.findings.Choice;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.adjustments.AdjustmentSums;
import org.jixiao.sheets.adjustments.Adjustments;
import org.jixiao.sheets.basedata.BaseData;
import org.jixiao.sheets.basedata.BaseDataForm;
import org.jixiao.sheets.budget.Budget;

/**
 * The three rates of adjustment, which are not to be mixed up: +3,000,000 and −3,000,000 come to a
 * net rate of zero and to a gross rate that may be large.
 *
 * @param net 预算调整率（净额） = (全年预算 − 年初预算) ÷ 年初预算
 * @param additions 预算追加率 = additions ÷ 年初预算 (湖南 预算控制率)
 * @param gross 预算调整率（毛额） = (additions + cuts + moves counted once) ÷ 年初预算, without what does not
 *     count (财预〔2013〕53号)
 * @param basis which of them 预算调整率 means: 净额, 毛额 or 追加率
 */
record AdjustmentRates(Figure net, Figure additions, Figure gross, String basis) {

  static final String NET = "净额";

  static AdjustmentRates of(Dossier dossier) {
    return of(dossier, sum -> sum);
  }

  /**
   * The same, the sums of which they are made put into cells.
   *
   * @param cells puts a figure into a cell and says where it stands
   */
  static AdjustmentRates of(Dossier dossier, UnaryOperator<Figure> cells) {
    Figure missing = Figure.notProvided("预算配置资料", Unit.RATIO);
    Figure net = dossier.budget().map(Budget::adjustmentRate).orElse(missing);
    Figure initial = dossier.budget().map(budget -> budget.total().initial()).orElse(missing);
    Figure unlisted = Figure.notProvided("预算调整明细资料", Unit.RATIO);
    Optional<AdjustmentSums> sums = sums(dossier, cells);
    return new AdjustmentRates(
        net,
        sums.map(all -> all.additionRate(initial)).orElse(unlisted),
        sums.map(all -> all.grossRate(initial)).orElse(unlisted),
        dossier.choice(Choice.ADJUSTMENT_BASIS));
  }

  /** What the adjustments come to: line by line, else as 基础数据 has their sums. */
  private static Optional<AdjustmentSums> sums(Dossier dossier, UnaryOperator<Figure> cells) {
    return dossier
        .of(Forms.ADJUSTMENTS)
        .map(Adjustments::sums)
        .map(all -> all.placed(cells))
        .or(() -> dossier.of(Forms.BASE_DATA).flatMap(AdjustmentRates::sums));
  }

  private static Optional<AdjustmentSums> sums(BaseData data) {
    AdjustmentSums sums =
        new AdjustmentSums(
            data.current(BaseDataForm.ADDED),
            data.current(BaseDataForm.CUT),
            data.current(BaseDataForm.MOVED),
            data.current(BaseDataForm.UNCOUNTED));
    boolean any =
        Stream.of(sums.additions(), sums.cuts(), sums.moves(), sums.uncounted())
            .anyMatch(figure -> !BaseData.isLeftOut(figure));
    return any ? Optional.of(sums) : Optional.empty();
  }

  /** What plain 预算调整率 stands for. */
  Figure chosen() {
    return switch (basis) {
      case "毛额" -> gross;
      case "追加率" -> additions;
      default -> net;
    };
  }
}
