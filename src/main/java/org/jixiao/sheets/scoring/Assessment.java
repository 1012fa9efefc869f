package org.jixiao.sheets.scoring;

import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Wording;

/**
 * What the 评分规则 of one indicator comes to.
 *
 * @param rule the rule, or null when it was not understood
 * @param problem why the rule cannot be used, empty when it can
 * @param value 指标值: the headline indicator that the rule names, or what was typed in the row
 * @param namesIndicator whether the value is a headline indicator
 * @param system 系统评分
 * @param automatic whether 得分 is the 系统评分
 * @param scored 得分
 */
record Assessment(
    ScoreRule rule,
    String problem,
    Figure value,
    boolean namesIndicator,
    Figure system,
    boolean automatic,
    Figure scored) {

  private static final String AUTOMATIC = "自动";

  static Assessment of(RawRow row, Map<String, Figure> indicators) {
    boolean automatic = row.words(ScoringForm.MODE).equals(AUTOMATIC);
    ScoreRuleReader.Read read = ScoreRuleReader.read(row.words(ScoringForm.RULE));
    Figure typed = row.figure(ScoringForm.SCORED);
    ScoreRule rule = read.rule();
    String problem = problem(row, read, automatic, indicators);
    if (!problem.isEmpty() || rule instanceof ScoreRule.Manual) {
      Figure none = Figure.none("人工评定", Unit.SCORE, null);
      return new Assessment(rule, problem, none, false, none, false, typed);
    }
    boolean named = !rule.subject().isEmpty();
    Figure value =
        named ? row.mirror(indicators.get(rule.subject()), ScoringForm.VALUE) : typed(row, rule);
    boolean unreadable = !named && !value.isPresent() && !row.words(ScoringForm.VALUE).isEmpty();
    if (unreadable) {
      String words = "指标值“" + row.words(ScoringForm.VALUE) + "”不是数字";
      Figure none = Figure.none(words, Unit.SCORE, null);
      return new Assessment(rule, words, value, false, none, false, typed);
    }
    if (rule instanceof ScoreRule.Levels levels && value.isPresent() && !levels.has(value.text())) {
      String words = "指标值“" + value.text() + "”不在等次之内（" + levels.words() + "）";
      Figure none = Figure.none(words, Unit.SCORE, null);
      return new Assessment(rule, words, value, false, none, false, typed);
    }
    boolean leftToPeople = !value.isPresent() && read.missing() == ScoreRuleReader.Missing.MANUAL;
    if (leftToPeople) {
      Figure none = Figure.none(value.reason(), Unit.SCORE, null);
      return new Assessment(rule, "", value, named, none, false, typed);
    }
    Figure points = row.figure(ScoringForm.POINTS);
    // 资料未提供: no points, unless the rule says full marks.
    boolean fullMarks = read.missing() == ScoreRuleReader.Missing.FULL_MARKS;
    Figure withoutEvidence = fullMarks ? points : Figure.constant(0, Unit.SCORE);
    Figure score = rule.score(value, points, withoutEvidence);
    Figure system = row.place(score, ScoringForm.SYSTEM);
    Figure scored = automatic ? row.mirror(system, ScoringForm.SCORED) : typed;
    return new Assessment(rule, "", value, named, system, automatic, scored);
  }

  private static Figure typed(RawRow row, ScoreRule rule) {
    RawCell cell = row.cell(ScoringForm.VALUE);
    if (cell == null) {
      return Figure.none("缺少列：" + ScoringForm.VALUE.heading(), rule.unit(), null);
    }
    return rule.unit() == Unit.TEXT ? cell.label() : cell.figure(rule.unit());
  }

  private static String problem(
      RawRow row, ScoreRuleReader.Read read, boolean automatic, Map<String, Figure> indicators) {
    if (!read.problem().isEmpty()) {
      return read.problem();
    }
    if (read.rule() instanceof ScoreRule.Manual) {
      return automatic ? "评分方式为自动，却没有可计算的评分规则" : "";
    }
    String name = read.rule().subject();
    if (!name.isEmpty() && !indicators.containsKey(name)) {
      String nearest =
          Wording.nearest(name, indicators.keySet()).map(one -> "，最接近的是“" + one + "”").orElse("");
      return "没有名为“" + name + "”的主要指标" + nearest;
    }
    Figure points = row.figure(ScoringForm.POINTS);
    boolean otherMarks =
        points.isNumber()
            && read.rule()
                .fullMarks()
                .filter(marks -> marks.compareTo(points.number()) != 0)
                .isPresent();
    return otherMarks
        ? "规则的满分是" + read.rule().fullMarks().get().toPlainString() + "分，与分值" + points.show() + "分不等"
        : "";
  }

  /** Whether there is a score to hold against a typed one. */
  boolean isComputed() {
    return system.isNumber() || system.formula() != null || system.isLeft();
  }

  /** The derived cells of the row that hang on the rule. */
  Stream<Figure> derived() {
    if (!isComputed()) {
      return Stream.empty();
    }
    Stream<Figure> indicator = namesIndicator ? Stream.of(value) : Stream.empty();
    Stream<Figure> score = automatic ? Stream.of(system, scored) : Stream.of(system);
    return Stream.concat(indicator, score);
  }
}
