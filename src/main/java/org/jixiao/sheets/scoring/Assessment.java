package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.jixiao.numbers.Absence;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Rounding;
import org.jixiao.numbers.SilentFormula;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.ScoreRuleReader.Missing;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Wording;

/**
 * What the 评分规则 of one indicator comes to.
 *
 * @param row its row
 * @param problem why the rule cannot be used, empty when it can or when a person scores
 * @param computed whether the rule comes to a 系统评分, be it a blank one
 * @param value 指标值: the headline indicator that the rule names, or what was typed in the row
 * @param named whether the value is a headline indicator
 * @param system 系统评分
 * @param automatic whether 评分方式 is 自动
 * @param scored 得分
 */
record Assessment(
    RawRow row,
    String problem,
    boolean computed,
    Figure value,
    boolean named,
    Figure system,
    boolean automatic,
    Figure scored) {

  private static final String AUTOMATIC = "自动";

  /** A score by a rule has two decimals; typed ones count as they are typed. */
  private static final int SCORE_DECIMALS = 2;

  static Assessment of(RawRow row, Map<String, Figure> indicators) {
    boolean automatic = row.words(ScoringForm.MODE).equals(AUTOMATIC);
    ScoreRuleReader.Read read = ScoreRuleReader.read(row.words(ScoringForm.RULE));
    ScoreRule rule = read.rule();
    if (!read.problem().isEmpty()) {
      return leftToPeople(row, read.problem(), automatic);
    }
    if (rule instanceof ScoreRule.Manual) {
      boolean lacks = automatic && row.cell(ScoringForm.RULE) != null;
      return leftToPeople(row, lacks ? "评分方式为自动，却没有可计算的评分规则" : "", automatic);
    }
    Figure indicator = indicators.get(rule.subject().replaceAll("[“”\"]", ""));
    // Whoever knows a value whose paper is not in the workbook may type it.
    boolean named = indicator != null && !(indicator.isNotProvided() && hasTypedValue(row));
    Figure value = named ? row.mirror(indicator, ScoringForm.VALUE) : typedValue(row, rule);
    String problem = problem(row, rule, named, value, indicators);
    if (!problem.isEmpty()) {
      return leftToPeople(row, problem, automatic);
    }
    boolean missing = named ? value.isNotProvided() : !value.isPresent();
    if (missing && read.missing() == Missing.MANUAL) {
      return leftToPeople(row, "", false);
    }
    Figure points = row.figure(ScoringForm.POINTS);
    Figure score =
        missing || !named
            ? rule.scoreOrStandIn(value, points, standIn(read.missing(), points))
            : rule.score(value, points);
    Figure system = row.place(score.rounded(Rounding.HALF_UP, SCORE_DECIMALS), ScoringForm.SYSTEM);
    Figure scored =
        automatic ? row.mirror(system, ScoringForm.SCORED) : row.figure(ScoringForm.SCORED);
    return new Assessment(row, "", true, value, named, system, automatic, scored);
  }

  /** 资料未提供: no points, unless the rule says full marks. */
  private static Figure standIn(Missing missing, Figure points) {
    return missing == Missing.FULL_MARKS ? points : Figure.constant(0, Unit.SCORE);
  }

  /** A person scores. An automatic row that cannot be scored is no row that somebody forgot. */
  private static Assessment leftToPeople(RawRow row, String problem, boolean automatic) {
    Figure none =
        problem.isEmpty()
            ? Figure.notApplicable("人工评定", Unit.SCORE)
            : Figure.unreadable(problem, Unit.SCORE);
    Figure typed = row.figure(ScoringForm.SCORED);
    boolean waits = automatic && !typed.isPresent() && typed.place() != null;
    Figure scored = waits ? none.leftAt(typed.place()) : typed;
    return new Assessment(row, problem, false, none, false, none, automatic, scored);
  }

  private static Figure typedValue(RawRow row, ScoreRule rule) {
    RawCell cell = row.cell(ScoringForm.VALUE);
    if (cell == null) {
      return Figure.unreadable("缺少列：" + ScoringForm.VALUE.heading(), rule.unit());
    }
    if (isOurFormula(cell)) {
      return Figure.blank(rule.unit(), cell.place());
    }
    return rule.unit() == Unit.TEXT ? cell.label() : cell.figure(rule.unit());
  }

  private static boolean hasTypedValue(RawRow row) {
    RawCell cell = row.cell(ScoringForm.VALUE);
    return cell != null && !cell.isBlank() && !isOurFormula(cell);
  }

  /** What an earlier rule of this row has left behind. */
  private static boolean isOurFormula(RawCell cell) {
    return cell != null && cell.hasFormula() && SilentFormula.is(cell.formula());
  }

  private static String problem(
      RawRow row, ScoreRule rule, boolean named, Figure value, Map<String, Figure> indicators) {
    String words = named ? "" : row.words(ScoringForm.VALUE);
    if (!named && !rule.subject().isEmpty() && words.isEmpty()) {
      String nearest =
          Wording.nearest(rule.subject(), indicators.keySet())
              .map(one -> "，最接近的是“" + one + "”")
              .orElse("");
      return "没有名为“" + rule.subject() + "”的主要指标" + nearest + "；不是主要指标的，在“指标值”中填数";
    }
    if (!named
        && !value.isPresent()
        && !words.isEmpty()
        && !isOurFormula(row.cell(ScoringForm.VALUE))) {
      return "指标值“" + words + "”不是数字";
    }
    if (rule instanceof ScoreRule.Levels levels && value.isPresent() && !levels.has(value.text())) {
      return "指标值“" + value.text() + "”不在等次之内（" + levels.words() + "）";
    }
    boolean rate = value.unit() == Unit.RATIO || value.unit() == Unit.PERCENTAGE_POINTS;
    if (named && rate && rule.unit() == Unit.COUNT && rule.hasBound()) {
      return "“" + rule.subject() + "”是比率，界限要带%";
    }
    RawCell cell = row.cell(ScoringForm.VALUE);
    if (!named && cell != null && cell.isPercentage() && rule.unit() == Unit.COUNT) {
      return "指标值“"
          + Figure.constant(percentage(cell), Unit.RATIO).show()
          + "”是百分数，规则按个数计分；是比率的，界限要带%";
    }
    Figure points = row.figure(ScoringForm.POINTS);
    boolean otherMarks =
        points.isNumber()
            && rule.fullMarks().filter(marks -> marks.compareTo(points.number()) != 0).isPresent();
    return otherMarks
        ? "规则的满分是" + rule.fullMarks().get().toPlainString() + "分，与分值" + points.show() + "分不等"
        : "";
  }

  private static BigDecimal percentage(RawCell cell) {
    Figure figure = cell.figure(Unit.RATIO);
    return figure.isNumber() ? figure.number() : BigDecimal.ZERO;
  }

  /** The derived cells of the row that hang on the rule, cells of an earlier rule among them. */
  Stream<Figure> derived() {
    Figure shownValue = named ? value : cleared(ScoringForm.VALUE);
    Figure shownSystem = computed ? system : cleared(ScoringForm.SYSTEM);
    boolean ownScore = automatic && (computed || scored.isLeft());
    return Stream.of(shownValue, shownSystem, ownScore ? scored : null)
        .filter(figure -> figure != null && figure.place() != null);
  }

  /** An empty cell in place of a formula that no rule stands behind any more. */
  private Figure cleared(Column column) {
    RawCell cell = row.cell(column);
    return isOurFormula(cell)
        ? Figure.none(new Absence.NotApplicable("没有评分规则"), Unit.SCORE, cell.place())
        : null;
  }
}
