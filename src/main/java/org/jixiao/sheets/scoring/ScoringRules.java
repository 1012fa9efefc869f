package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.Scoring.Item;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.Wording;

/** What must hold on 评分. */
final class ScoringRules {

  private static final BigDecimal FULL_MARKS = BigDecimal.valueOf(100);

  /** Finer than the points of any table: 89.996 must not read as 90. */
  private static final int SHOWN_DECIMALS = 4;

  private static final Pattern POINTS_IN_LABEL = Pattern.compile("\\((\\d+(?:\\.\\d+)?)分?\\)");

  private static final Rule<Scoring> WITHIN_POINTS =
      Rule.of("PF-J01", Severity.ERROR, "得分超出分值范围")
          .because("得分只能在 0 与分值之间。")
          .repair("改正得分或分值。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoringRules::checkWithinPoints);

  private static final Rule<Scoring> ADDS_TO_100 =
      Rule.of("PF-J02", Severity.ERROR, "分值合计不符")
          .because("各指标分值合计应为 100；一级、二级指标标签中注明的分值应等于其下各行之和。")
          .repair("核对各行分值，或改正标签中的分值。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoringRules::checkWeights);

  private static final Rule<Scoring> RULE_UNDERSTOOD =
      Rule.of("PF-J04", Severity.ERROR, "评分规则不能识别或与分值不符")
          .because("评分规则要能算出得分：写法须能识别，所用指标须存在，满分须等于分值。")
          .repair("按填报说明中的写法改写评分规则，或改为“人工评定”。")
          .reads(ScoringForm.LAYOUT)
          .listsEachPlace()
          .test(ScoringRules::checkRule);

  private static final Rule<Scoring> TYPED_AGAINST_RULE =
      Rule.of("PF-J05", Severity.CHECK, "得分与评分规则不符")
          .because("同一评分规则对所有单位应得出同样的分数；手工给分与规则不同须有理由。")
          .repair("按系统评分改正得分，或在“处理说明”中写明理由。")
          .reads(ScoringForm.LAYOUT)
          .limits(Limit.SCORE_DECIMALS)
          .test(ScoringRules::checkTyped);

  private static final Rule<Scoring> VALUE_PLAUSIBLE =
      Rule.of("PF-R01", Severity.CHECK, "指标值异常")
          .because("手填的指标值差一个百分号就差100倍，得分随之失真。")
          .repair("比率填 85% 或 0.85；个数填整数，不为负。")
          .reads(ScoringForm.LAYOUT)
          .limits(Limit.TYPED_RATE)
          .test(ScoringRules::checkValue);

  private static final Rule<Scoring> WITHOUT_EVIDENCE =
      Rule.of("PF-E06", Severity.NOTE, "没有指标值的自动评分")
          .because("没有资料就算不出指标值：按规则得0分的，是资料未提供，不是实测结果差。")
          .repair("补充资料或填写指标值；确实没有的，在“扣分说明”中写明资料未提供。")
          .reads(ScoringForm.LAYOUT)
          .test(ScoringRules::checkEvidence);

  private static final Rule<Scoring> NEAR_BOUNDARY =
      Rule.of("PF-J06", Severity.NOTE, "总分临近等级分界")
          .because("总分与等级分界相差很小，个别指标评分稍有变动即改变等级，评分依据应当充分。")
          .repair("复核得分依据，保留工作底稿。")
          .reads(ScoringForm.LAYOUT)
          .limits(Limit.GRADE_BOUNDARY, Limit.FIRST_GRADE, Limit.SECOND_GRADE, Limit.THIRD_GRADE)
          .test(ScoringRules::checkBoundary);

  static final List<Rule<Scoring>> ALL =
      List.of(
          WITHIN_POINTS,
          ADDS_TO_100,
          RULE_UNDERSTOOD,
          TYPED_AGAINST_RULE,
          VALUE_PLAUSIBLE,
          WITHOUT_EVIDENCE,
          NEAR_BOUNDARY,
          ScoreWordingRules.DEDUCTION_WITHOUT_REASON,
          ScoreWordingRules.REASON_WITHOUT_DEDUCTION,
          ScoreWordingRules.OTHER_DEDUCTION,
          ScoreWordingRules.COPIED_CRITERIA,
          ScoreWordingRules.PLACEHOLDER_LEFT);

  private ScoringRules() {}

  private static void checkWithinPoints(Scoring scoring, Inspection inspection) {
    for (Item item : scoring.items()) {
      Figure scored = item.score().scored();
      if (!inspection.has(item.score().lost())) {
        continue;
      }
      boolean above = item.score().lost().isBelow(BigDecimal.ZERO);
      if (above || scored.isBelow(BigDecimal.ZERO)) {
        inspection
            .find()
            .at(scored)
            .expected("0 至 " + item.score().points().showWithUnit())
            .difference(above ? item.score().lost().number().negate() : scored.number(), Unit.SCORE)
            .says(
                "“"
                    + item.third()
                    + "”得分"
                    + scored.showWithUnit()
                    + (above ? "，" + Apart.above(scored, item.score().points(), "分值", "多") : "，小于零")
                    + "。");
      }
    }
  }

  private static void checkWeights(Scoring scoring, Inspection inspection) {
    Figure total = scoring.total().points();
    Figure full = Figure.constant(FULL_MARKS, Unit.SCORE);
    if (inspection.differs("各指标分值合计与100分", total, full, Tolerance.points())) {
      inspection
          .find()
          .at(total.place())
          .compares(total.number(), FULL_MARKS, Unit.SCORE, Tolerance.points())
          .says("分值合计为" + total.showWithUnit() + "，应为100分。");
    }
    checkLabelled(scoring, inspection, ScoringForm.FIRST, Item::first);
    checkLabelled(scoring, inspection, ScoringForm.SECOND, item -> item.first() + item.second());
  }

  /** Points in a label, such as 投入（20分）, against the rows that the label spans. */
  private static void checkLabelled(
      Scoring scoring, Inspection inspection, Column column, Function<Item, String> group) {
    Map<String, BigDecimal> sums = new LinkedHashMap<>();
    Map<String, RawCell> labels = new LinkedHashMap<>();
    Set<String> incomplete = new HashSet<>();
    for (Item item : scoring.items()) {
      RawCell label = item.row().cell(column);
      if (label == null) {
        return;
      }
      if (!item.score().points().isNumber()) {
        incomplete.add(group.apply(item));
        inspection.skip(item.score().points().reason());
        continue;
      }
      sums.merge(group.apply(item), item.score().points().number(), BigDecimal::add);
      labels.putIfAbsent(group.apply(item), label);
    }
    labels.keySet().removeAll(incomplete);
    labels.forEach(
        (key, label) -> {
          Matcher stated = POINTS_IN_LABEL.matcher(Wording.plain(label.words()));
          if (stated.find()) {
            BigDecimal points = new BigDecimal(stated.group(1));
            if (!Decimals.same(points, sums.get(key))) {
              inspection
                  .find()
                  .at(label.place())
                  .compares(points, sums.get(key), Unit.SCORE, Tolerance.points())
                  .says(
                      "“"
                          + label.words()
                          + "”注明的分值与其下各行之和"
                          + Decimals.plain(sums.get(key))
                          + "分不符。");
            }
          }
        });
  }

  private static void checkRule(Scoring scoring, Inspection inspection) {
    inspection.looked();
    for (Item item : scoring.items()) {
      String problem = item.assessment().problem();
      if (!problem.isEmpty()) {
        inspection
            .find()
            .at(item.place(ScoringForm.RULE))
            .found(item.row().words(ScoringForm.RULE))
            .expected("能计算的评分规则，满分等于分值")
            .says("“" + item.third() + "”的评分规则：" + problem + "。");
      }
    }
  }

  private static void checkTyped(Scoring scoring, Inspection inspection) {
    List<Item> compared =
        scoring.items().stream()
            .filter(item -> item.assessment().computed() && !item.assessment().automatic())
            .toList();
    if (compared.isEmpty()) {
      inspection.notApplicable("没有写明评分规则的人工评分");
    }
    for (Item item : compared) {
      Figure typed = item.score().scored();
      Figure system = item.assessment().system();
      if (inspection.differs(item.third() + "：得分与系统评分", typed, system, Tolerance.points())) {
        inspection
            .find()
            .at(typed.place())
            .compares(typed.number(), system.number(), Unit.SCORE, Tolerance.points())
            .calculation(system.explain())
            .says(
                "“"
                    + item.third()
                    + "”得"
                    + typed.showWithUnit()
                    + "，按评分规则应得"
                    + system.showWithUnit()
                    + (item.assessment().value().isPresent() ? "" : "（指标值未提供）")
                    + "。");
      }
    }
  }

  private static void checkValue(Scoring scoring, Inspection inspection) {
    inspection.looked();
    for (Item item : scoring.items()) {
      Figure value = item.assessment().value();
      boolean typed = item.assessment().computed() && !item.assessment().named();
      if (!typed || !value.isNumber()) {
        continue;
      }
      boolean rate = value.unit() == Unit.RATIO;
      RawCell cell = item.row().cell(ScoringForm.VALUE);
      boolean unsigned =
          rate
              && cell.content() instanceof RawCell.Number
              && !cell.isPercentage()
              && value.isAbove(BigDecimal.ONE);
      if (unsigned && !value.isAbove(inspection.limit(Limit.TYPED_RATE))) {
        inspection
            .find()
            .severity(Severity.NOTE)
            .at(value)
            .found(cell.words())
            .expected("带百分号，如 " + value.show())
            .says("“" + item.third() + "”的指标值" + cell.words() + "没有带百分号，按" + value.show() + "计算。");
      }
      if (value.isBelow(BigDecimal.ZERO) && !item.assessment().mayBeNegative()
          || rate && value.isAbove(inspection.limit(Limit.TYPED_RATE))) {
        inspection
            .find()
            .at(value)
            .expected(rate ? "0 至 " + inspection.shown(Limit.TYPED_RATE) : "不小于 0")
            .says("“" + item.third() + "”的指标值是" + value.show() + (rate ? "，是否漏了百分号？" : "。"));
      }
    }
  }

  private static void checkEvidence(Scoring scoring, Inspection inspection) {
    inspection.looked();
    for (Item item : scoring.items()) {
      Optional<String> lacking = item.lackingEvidence();
      if (lacking.isPresent()) {
        Figure system = item.assessment().system();
        boolean scored = system.isNumber();
        boolean undefined = item.assessment().value().isUndefined();
        inspection
            .find()
            .severity(scored ? Severity.NOTE : Severity.CHECK)
            .at(item.place(ScoringForm.VALUE))
            .found(lacking.get())
            .expected("有指标值")
            .says(
                "“"
                    + item.third()
                    + "”没有指标值（"
                    + lacking.get()
                    + "），"
                    + (!scored
                        ? "得分留空，待评"
                        : (undefined ? "按基数为零得" : "按资料未提供得") + system.showWithUnit())
                    + item.assessment().hint()
                    + "。");
      }
    }
  }

  private static void checkBoundary(Scoring scoring, Inspection inspection) {
    Figure rate = scoring.total().rate();
    if (!inspection.has(rate)) {
      return;
    }
    BigDecimal score = Decimals.round(rate.number().multiply(FULL_MARKS), SHOWN_DECIMALS);
    for (Limit grade : Grades.LIMITS) {
      BigDecimal bound = inspection.limit(grade).multiply(FULL_MARKS);
      BigDecimal apart = score.subtract(bound);
      if (apart.abs().compareTo(inspection.limit(Limit.GRADE_BOUNDARY)) < 0) {
        inspection
            .find()
            .at(scoring.total().scored())
            .expected(
                "与分界"
                    + Decimals.plain(bound)
                    + "分相差"
                    + inspection.shown(Limit.GRADE_BOUNDARY)
                    + "以上")
            .difference(apart, Unit.SCORE)
            .says(
                (isOutOfHundred(scoring) ? "综合得分" : "综合得分折合百分制")
                    + Decimals.plain(score)
                    + "分，"
                    + (apart.signum() < 0 ? "低于" : "高于")
                    + "等级分界"
                    + Decimals.plain(bound)
                    + "分"
                    + Decimals.plain(apart.abs())
                    + "分。");
      }
    }
  }

  private static boolean isOutOfHundred(Scoring scoring) {
    Figure points = scoring.total().points();
    return points.isNumber() && Decimals.same(points.number(), FULL_MARKS);
  }
}
