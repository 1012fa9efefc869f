package org.jixiao.sheets.scoring;

import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureReasons;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning;
import org.jixiao.sheets.scoring.language.Understood;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;

/**
 * 扣分说明 of a row that its rule scores: a live sentence in a cell that nobody has typed in. What
 * somebody has typed there stays.
 */
final class DeductionWords {

  private DeductionWords() {}

  /** Whether nobody has typed a reason, so that the sentence may stand there. */
  static boolean isFree(RawRow row) {
    RawCell cell = row.cell(ScoringForm.REASON);
    boolean empty = cell != null && cell.isEmpty() && !cell.hasFormula();
    return cell != null && !cell.isSpanned() && (empty || isOwn(row));
  }

  /** Whether a sentence of an earlier run stands there. */
  static boolean isOwn(RawRow row) {
    return Assessment.hasOwnFormula(row, ScoringForm.REASON);
  }

  /** An empty cell in place of a sentence that no rule stands behind any more. */
  static Figure cleared(RawRow row) {
    return Assessment.withdrawn(row.cell(ScoringForm.REASON), Unit.TEXT);
  }

  /**
   * The sentence in its cell; without a value as long as no points are lost.
   *
   * @param lost the points lost, in their cell
   */
  static Figure of(Assessment assessment, Figure lost) {
    Figure words = FigureReasons.whenPositive(lost, sentence(assessment, lost));
    return assessment.row().place(words, ScoringForm.REASON);
  }

  private static Figure sentence(Assessment assessment, Figure lost) {
    Understood rule = assessment.rule();
    Figure value = assessment.value();
    if (assessment.leftOut()) {
      return FigureWords.sentence("不适用，按其余指标的得分率计，扣", lost, "分。");
    } else if (value.isUndefined()) {
      return FigureWords.sentence("基数为零，按评分规则扣", lost, "分。");
    }
    Figure without = FigureWords.sentence("没有指标值，按评分规则扣", lost, "分。");
    Figure measured = measured(rule, value, lost);
    boolean typed = !assessment.named() && value.place() != null;
    return typed || !value.isPresent() ? FigureReasons.ifGiven(value, measured, without) : measured;
  }

  private static Figure measured(Understood rule, Figure value, Figure lost) {
    if (value.isReadFromText()) {
      return FigureWords.sentence("按评分规则扣", lost, "分。");
    } else if (rule.meaning() instanceof Meaning.Steps steps && value.unit() != Unit.TEXT) {
      return steps(steps, value, lost);
    } else if (value.unit() == Unit.TEXT) {
      return FigureWords.sentence("“", value, "”，按评分规则扣", lost, "分。");
    }
    return FigureWords.sentence("指标值", value, "，按评分规则扣", lost, "分。");
  }

  /** 102.63%超出100% 2.63个百分点，按每1个百分点扣0.5分扣1.32分。 */
  private static Figure steps(Meaning.Steps steps, Figure value, Figure lost) {
    Figure bound = Figure.constant(steps.reference(), value.unit());
    boolean rate = value.unit() == Unit.RATIO;
    Figure beyond =
        switch (steps.side()) {
          case OVER -> value.minus(bound);
          case UNDER -> bound.minus(value);
          case BOTH -> value.minus(bound).size();
        };
    String verb =
        switch (steps.side()) {
          case OVER -> "超出";
          case UNDER -> "低于";
          case BOTH -> "偏离";
        };
    String step = Decimals.plain(rate ? steps.step().movePointRight(2) : steps.step());
    String each = "，按每" + step + (rate ? "个百分点" : "个");
    String points =
        steps.deduction().ofFull()
            ? "分值的" + Decimals.plain(steps.deduction().number().movePointRight(2)) + "%"
            : Decimals.plain(steps.deduction().number()) + "分";
    String reference =
        rate
            ? Decimals.plain(steps.reference().movePointRight(2)) + "%"
            : Decimals.plain(steps.reference());
    return FigureWords.sentence(
        value, verb + reference + " ", beyond, each + "扣" + points + "扣", lost, "分。");
  }
}
