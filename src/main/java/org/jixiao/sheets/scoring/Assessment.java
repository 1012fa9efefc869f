package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.numbers.Absence;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Rounding;
import org.jixiao.numbers.SilentFormula;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning;
import org.jixiao.sheets.scoring.language.RuleLanguage;
import org.jixiao.sheets.scoring.language.Terms.Outcome;
import org.jixiao.sheets.scoring.language.Understood;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;

/**
 * What the 评分规则 of one indicator comes to.
 *
 * @param row its row
 * @param rule its rule as understood, or null
 * @param problem why the rule cannot be used, empty when it can or when a person scores
 * @param computed whether the rule comes to a 系统评分, be it a blank one
 * @param value 指标值: the headline indicator that the rule names, or what was typed in the row
 * @param named whether the value is a headline indicator
 * @param system 系统评分
 * @param automatic whether 评分方式 is 自动
 * @param scored 得分
 * @param hint that the rule names no indicator, with the nearest one; empty when it does
 * @param leftOut whether the row does not apply and its points are spread over the others
 */
record Assessment(
    RawRow row,
    Understood rule,
    String problem,
    boolean computed,
    Figure value,
    boolean named,
    Figure system,
    boolean automatic,
    Figure scored,
    String hint,
    boolean leftOut) {

  private static final String AUTOMATIC = "自动";
  private static final String NOT_APPLICABLE = "不适用";

  static Assessment of(RawRow row, Measures measures) {
    boolean automatic = row.words(ScoringForm.MODE).equals(AUTOMATIC);
    RuleLanguage.Read read = RuleLanguage.read(row.words(ScoringForm.RULE));
    if (!read.isUnderstood()) {
      return leftToPeople(row, null, read.problem(), automatic);
    }
    Understood rule = read.rule();
    if (rule.isManual()) {
      boolean lacks = automatic && row.cell(ScoringForm.RULE) != null;
      return leftToPeople(row, rule, lacks ? "评分方式为自动，却没有可计算的评分规则" : "", automatic);
    }
    if (isTypedNotApplicable(row)) {
      return outcome(row, rule, measures, automatic);
    }
    Optional<Figure> indicator = measures.of(rule.name());
    if (indicator.isEmpty() && !isTyped(row)) {
      indicator = measures.alias(rule.name());
    }
    // Whoever knows a value whose paper is not in the workbook may type it.
    boolean named = indicator.isPresent() && !(indicator.get().isNotProvided() && isTyped(row));
    Figure value = named ? row.mirror(indicator.get(), ScoringForm.VALUE) : typedValue(row, rule);
    String problem = problem(row, rule, named, value);
    if (!problem.isEmpty()) {
      return leftToPeople(row, rule, problem, automatic);
    }
    boolean missing = named ? value.isNotProvided() : !value.isPresent() && !value.isUndefined();
    if (missing && rule.terms().missing() == Outcome.PERSON) {
      return leftToPeople(row, rule, "", false);
    }
    Figure points = row.figure(ScoringForm.POINTS);
    Figure score = score(rule, value, points, named, missing);
    return scored(row, rule, value, named, score, automatic, measures);
  }

  private static Assessment scored(
      RawRow row,
      Understood rule,
      Figure value,
      boolean named,
      Figure score,
      boolean automatic,
      Measures measures) {
    // Answers bring the points of the rule as they are written, and their formula may be silent.
    Figure rounded =
        Scorer.isAnswered(rule, value)
            ? score
            : score.rounded(Rounding.HALF_UP, measures.decimals());
    Figure system = row.place(rounded, ScoringForm.SYSTEM);
    // What the rule cannot score a person may have scored.
    Figure typed = row.figure(ScoringForm.SCORED);
    boolean byPerson = !system.isNumber() && typed.isNumber() && isTypedScore(row);
    boolean follows = automatic && !byPerson || showsSystemScore(row);
    Figure scored = follows ? row.mirror(system, ScoringForm.SCORED) : typed;
    // What is counted is told in words, which need not be a name.
    boolean describes = rule.meaning() instanceof Meaning.Counted;
    String hint = describes ? "" : measures.stranger(rule.name());
    return new Assessment(
        row, rule, "", true, value, named, system, automatic, scored, hint, false);
  }

  private static Figure score(
      Understood rule, Figure value, Figure points, boolean named, boolean missing) {
    if (value.isUndefined()) {
      Absence.ZeroBase base = (Absence.ZeroBase) value.absence();
      Outcome said = base.nothing() ? rule.terms().bothZero() : rule.terms().zeroBase();
      return said == Outcome.PERSON
          ? Scorer.score(rule, value, points)
          : Scorer.scoreOr(rule, value, points, standIn(said, points));
    }
    return missing || !named
        ? Scorer.scoreOr(rule, value, points, standIn(rule.terms().missing(), points))
        : Scorer.score(rule, value, points);
  }

  /** The points that count without a value. */
  private static Figure standIn(Outcome outcome, Figure points) {
    return outcome == Outcome.FULL_MARKS ? points : Figure.constant(0, Unit.SCORE);
  }

  private static boolean isTypedScore(RawRow row) {
    RawCell cell = row.cell(ScoringForm.SCORED);
    return cell != null && !cell.hasFormula();
  }

  /** Whether somebody has typed a value. */
  private static boolean isTyped(RawRow row) {
    RawCell cell = row.cell(ScoringForm.VALUE);
    return cell != null && !cell.isBlank() && !cell.hasOwnFormula();
  }

  private static boolean isTypedNotApplicable(RawRow row) {
    RawCell cell = row.cell(ScoringForm.VALUE);
    return cell != null
        && cell.content() instanceof RawCell.Text
        && !cell.hasOwnFormula()
        && cell.words().equals(NOT_APPLICABLE);
  }

  /** The indicator does not apply: somebody has typed so. */
  private static Assessment outcome(
      RawRow row, Understood rule, Measures measures, boolean automatic) {
    Outcome said = rule.terms().notApplicable();
    Figure value = row.cell(ScoringForm.VALUE).label();
    if (said == Outcome.PERSON) {
      return leftToPeople(row, rule, "不适用时怎样计分没有写明，可加“不适用 得满分”或“不适用 剔除（其余折算）”", automatic);
    }
    Figure points = row.figure(ScoringForm.POINTS);
    if (said == Outcome.LEFT_OUT) {
      Figure none = Figure.notApplicable("不适用，分值折算到其余指标", Unit.SCORE);
      return new Assessment(row, rule, "", true, value, false, none, automatic, none, "", true);
    }
    return scored(row, rule, value, false, standIn(said, points), automatic, measures);
  }

  /** The same row once it is known what share of their points the others have. */
  Assessment spread(Figure rateOfOthers, Measures measures) {
    Figure points = row.figure(ScoringForm.POINTS);
    Figure share = rateOfOthers.times(points, Unit.SCORE);
    Figure system =
        row.place(share.rounded(Rounding.HALF_UP, measures.decimals()), ScoringForm.SYSTEM);
    Figure own =
        automatic ? row.mirror(system, ScoringForm.SCORED) : row.figure(ScoringForm.SCORED);
    return new Assessment(row, rule, "", true, value, false, system, automatic, own, "", true);
  }

  /**
   * A person scores. An automatic row that cannot be scored is no row that somebody forgot. What a
   * rule came to in an earlier run is no score that anybody has given.
   */
  private static Assessment leftToPeople(
      RawRow row, Understood rule, String problem, boolean automatic) {
    Figure none =
        problem.isEmpty()
            ? Figure.notApplicable("人工评定", Unit.SCORE)
            : Figure.unreadable(problem, Unit.SCORE);
    Figure there = row.figure(ScoringForm.SCORED);
    boolean own = showsSystemScore(row);
    Figure typed = own ? Figure.blank(Unit.SCORE, there.place()) : there;
    Figure scored = automatic && !typed.isPresent() ? waiting(none, typed) : typed;
    return new Assessment(
        row, rule, problem, false, none, false, none, automatic, scored, "", false);
  }

  /**
   * The score of an automatic row that has none: its cell is free, or holds something unreadable.
   */
  private static Figure waiting(Figure none, Figure typed) {
    if (typed.place() == null) {
      return typed;
    }
    return typed.isBlank()
        ? Figure.none(none.absence(), Unit.SCORE, typed.place())
        : none.leftAt(typed.place());
  }

  private static Figure typedValue(RawRow row, Understood rule) {
    RawCell cell = valueCell(row, rule);
    if (cell == null) {
      return Figure.unreadable("缺少列：" + ScoringForm.VALUE.heading(), rule.unit());
    }
    return cell.hasOwnFormula()
        ? Figure.blank(rule.unit(), cell.place())
        : TypedValue.of(cell, rule);
  }

  /** The cell of the value; answers to a checklist may stand in a column of their own. */
  private static RawCell valueCell(RawRow row, Understood rule) {
    RawCell answers = row.cell(ScoringForm.ITEMS);
    boolean listed =
        rule.meaning() instanceof Meaning.Checklist && answers != null && !answers.isBlank();
    return listed && !isTyped(row) ? answers : row.cell(ScoringForm.VALUE);
  }

  /**
   * Whether an earlier rule of this row has left something behind in a column. Where the column of
   * the rules is not found, nothing can be said about that, and it stays.
   */
  static boolean hasOwnFormula(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    return cell != null && cell.hasOwnFormula() && row.cell(ScoringForm.RULE) != null;
  }

  /** The same for 得分, where people have formulas of their own: only what shows 系统评分 is ours. */
  private static boolean showsSystemScore(RawRow row) {
    return hasOwnFormula(row, ScoringForm.SCORED)
        && SilentFormula.showsANumber(row.cell(ScoringForm.SCORED).formula());
  }

  private static String problem(RawRow row, Understood rule, boolean named, Figure value) {
    RawCell cell = valueCell(row, rule);
    String words = named || cell == null ? "" : cell.words();
    String answers = row.words(ScoringForm.ITEMS);
    boolean listed = rule.meaning() instanceof Meaning.Checklist && !answers.isEmpty();
    if (listed && isTyped(row) && !row.words(ScoringForm.VALUE).equals(answers)) {
      return "指标值“" + row.words(ScoringForm.VALUE) + "”与分项结果“" + answers + "”不同，只填一处";
    }
    boolean typed = !words.isEmpty() && !cell.hasOwnFormula();
    if (typed && !value.isPresent() && !value.isUndefined()) {
      return "指标值“" + words + "”不是数字";
    }
    if (value.isPresent() && rule.unit() == Unit.TEXT && value.unit() == Unit.TEXT) {
      String outside = outside(rule.meaning(), value.text());
      if (!outside.isEmpty()) {
        return outside;
      }
    }
    boolean rate = value.unit() == Unit.RATIO || value.unit() == Unit.PERCENTAGE_POINTS;
    if (named && rate && rule.unit() == Unit.COUNT && rule.hasBound()) {
      return "“" + rule.subject() + "”是比率，界限要带%";
    }
    boolean counted = rule.hasBound() || rule.meaning() instanceof Meaning.Counted;
    boolean counts = rule.unit() == Unit.COUNT && (counted || rule.subject().isEmpty());
    if (!named && cell != null && cell.isPercentage() && counts) {
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

  /** Why a word is none that the rule knows; empty when it is one. */
  private static String outside(Meaning meaning, String word) {
    if (meaning instanceof Meaning.Levels levels) {
      boolean known = levels.levels().stream().anyMatch(one -> one.words().contains(word));
      String all =
          String.join("、", levels.levels().stream().map(one -> one.words().get(0)).toList());
      return known ? "" : "指标值“" + word + "”不在等次之内（" + all + "）";
    }
    boolean answered =
        meaning instanceof Meaning.Checklist list && Answers.of(list, word).isPresent();
    if (answered || !(meaning instanceof Meaning.Checklist list)) {
      return "";
    }
    String veto = list.veto().isEmpty() ? "" : "先写“否决是”或“否决否”，再";
    return "指标值“" + word + "”不能对应" + list.items().size() + "项，" + veto + "逐项写是、否或不适用，如 ①是②否";
  }

  /** The rule said back as a sentence, or why it cannot be used; empty where a person scores. */
  String understoodAs() {
    if (!problem.isEmpty() && row.words(ScoringForm.RULE).isEmpty()) {
      return "";
    }
    boolean read = rule != null && !rule.isManual();
    return !problem.isEmpty() ? "不能自动评分：" + problem + "。" : read ? "理解为：" + rule.sentence() : "";
  }

  /** Whether a value below zero is nothing odd: a change, or what the rule itself speaks of. */
  boolean mayBeNegative() {
    if (rule.subject().matches(".*(?:变动|增长|增减|偏离|差异|调整).*")) {
      return true;
    }
    return rule.meaning() instanceof Meaning.Steps steps
            && (steps.side() == Meaning.Side.BOTH || steps.reference().signum() <= 0)
            && rule.unit() == Unit.RATIO
        || rule.meaning() instanceof Meaning.Bands bands
            && bands.stretches().stream()
                .anyMatch(one -> one.upTo() != null && one.upTo().signum() < 0);
  }

  private static BigDecimal percentage(RawCell cell) {
    Figure figure = cell.figure(Unit.RATIO);
    return figure.isNumber() ? figure.number() : BigDecimal.ZERO;
  }

  /** The derived cells of the row that hang on the rule, cells of an earlier rule among them. */
  Stream<Figure> derived() {
    Figure shownValue = named ? value : withdrawn(ScoringForm.VALUE);
    Figure shownSystem = computed ? system : withdrawn(ScoringForm.SYSTEM);
    return Stream.of(shownValue, shownSystem, shownScore())
        .filter(figure -> figure != null && figure.place() != null);
  }

  /** The score where it is the program's to write; null where a person scores. */
  private Figure shownScore() {
    boolean own = showsSystemScore(row);
    if (!computed && !automatic) {
      return own ? withdrawn(ScoringForm.SCORED) : null;
    }
    boolean typed = scored.isNumber() && scored.formula() == null;
    return typed || !automatic && !own ? null : scored;
  }

  private Figure withdrawn(Column column) {
    return hasOwnFormula(row, column) ? withdrawn(row.cell(column), Unit.SCORE) : null;
  }

  /** An empty cell in place of a formula that no rule stands behind any more. */
  static Figure withdrawn(RawCell cell, Unit unit) {
    return Figure.none(new Absence.Withdrawn("没有评分规则"), unit, cell.place());
  }
}
