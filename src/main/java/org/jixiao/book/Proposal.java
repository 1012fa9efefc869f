package org.jixiao.book;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.sheets.problems.ProblemMark;
import org.jixiao.sheets.problems.ProblemsForm;
import org.jixiao.table.Column;

/**
 * A problem that the program proposes, with its ground.
 *
 * @param source the rule that found it, or that it is a deduction
 * @param about what tells its ground from others, whatever the values are
 * @param category 问题类别
 * @param fact 事实
 * @param amount 金额 in 元, where it is about money
 * @param basis 依据条款
 * @param indicator 涉及三级指标, empty where none is known
 * @param points 扣分, where there is one
 * @param cause 原因
 * @param advice 建议
 */
record Proposal(
    String source,
    String about,
    String category,
    String fact,
    Optional<BigDecimal> amount,
    String basis,
    String indicator,
    Optional<BigDecimal> points,
    String cause,
    String advice) {

  /** What tells it from other proposals, as it is remembered. */
  String identity() {
    return ProblemMark.identity(about);
  }

  /**
   * What it puts into each column, the mark of the program among it.
   *
   * @param unit in what the sheet writes amounts
   */
  Map<Column, String> words(AmountUnit unit) {
    Map<Column, String> words = new LinkedHashMap<>();
    words.put(ProblemsForm.CATEGORY, category.strip());
    words.put(ProblemsForm.FACT, fact.strip());
    words.put(
        ProblemsForm.AMOUNT,
        amount.map(number -> plain(number.movePointLeft(unit.power()))).orElse(""));
    words.put(ProblemsForm.BASIS, basis.strip());
    words.put(ProblemsForm.INDICATOR, indicator.strip());
    words.put(ProblemsForm.POINTS, points.map(Proposal::plain).orElse(""));
    words.put(ProblemsForm.CAUSE, cause.strip());
    words.put(ProblemsForm.ADVICE, advice.strip());
    words.put(ProblemsForm.STATE, ProblemsForm.DRAFT);
    ProblemMark mark = ProblemMark.of(source, about, column -> words.getOrDefault(column, ""));
    words.put(ProblemsForm.MARK, mark.written());
    return words;
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
