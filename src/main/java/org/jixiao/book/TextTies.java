package org.jixiao.book;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.texts.Texts;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Wording;

/** The rules that hold what people write for the report against the figures. */
final class TextTies {

  private static final Rule<Dossier> UNKNOWN_TAG =
      Rule.of("BW-E01", Severity.CHECK, "正文的标签不是指标名称")
          .because("标签在出报告时换成指标的数；名称不对或括号不全，就没有数可换。")
          .repair("标签写成两层花括号加评价结果中的指标名称，如 {{预算调整率}}。")
          .reads(Forms.TEXTS)
          .listsEachPlace()
          .test(TextTies::checkTags);

  private static final Rule<Dossier> OTHER_NUMBER =
      Rule.of("BW-E02", Severity.CHECK, "正文的数与评价结果不符")
          .because("正文写明是某项指标的数，与按表中数据计算的不同；报告文表不一致，是评审的主要扣分点。")
          .repair("改正正文；最好写成标签，如 {{预算调整率}}，数据改了文字跟着改。口径不同的，在“处理说明”中写明。")
          .reads(Forms.TEXTS)
          .alsoReads(
              Forms.BUDGET,
              Forms.MONTHLY,
              Forms.PAYMENTS,
              Forms.FINAL_ACCOUNTS,
              Forms.THREE_PUBLIC,
              Forms.ASSETS,
              Forms.TARGETS,
              Forms.SATISFACTION,
              Forms.BASIC,
              Forms.SCORING)
          .listsEachPlace()
          .test(TextTies::checkNumbers);

  static final List<Rule<Dossier>> ALL = List.of(UNKNOWN_TAG, OTHER_NUMBER);

  /** Under these names a text speaks of the points of all; 得分 alone may be those of one row. */
  private static final Map<String, List<String>> OF_THE_WHOLE =
      Map.of(
          "得分", List.of("综合得分", "总得分", "最终得分", "评价得分", "评价总得分"),
          "扣分", List.of("总扣分", "合计扣分", "共扣分"));

  /** What another figure of the same name is about. */
  private static final Pattern OTHER_SUBJECT =
      Pattern.compile("人员经费|公用经费|项目支出|基本支出|上年|去年|前年|往年|以前年度|全[省市县区国]|平均|标准|目标|计划|要求|应|上限|下限|如果|若");

  /** Parts of which a sentence may give amounts. */
  private static final Pattern PART = Pattern.compile("人员经费|公用经费|项目支出|基本支出|其中");

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?=年)");

  private TextTies() {}

  private static void checkTags(Dossier dossier, Inspection inspection) {
    inspection.looked();
    Map<String, String> known = names(dossier);
    for (Texts.Section section : dossier.of(Forms.TEXTS).orElseThrow().used()) {
      for (String tag : section.tags()) {
        if (!known.containsKey(Wording.plain(tag))) {
          inspection
              .find()
              .at(section.place())
              .found("{{" + tag + "}}")
              .expected(
                  Wording.nearest(tag, known.values())
                      .map(near -> "最接近的是 {{" + near + "}}")
                      .orElse("评价结果中的指标名称"))
              .says("“" + section.name() + "”的标签 {{" + tag + "}} 不是指标名称。");
        }
      }
      for (String broken : section.brokenTags()) {
        inspection
            .find()
            .at(section.place())
            .found(broken)
            .expected("两层花括号，如 {{预算调整率}}")
            .says("“" + section.name() + "”的标签 " + broken + " 括号不全。");
      }
    }
  }

  /** What a tag may name: the indicators and the facts of 基本信息. */
  private static Map<String, String> names(Dossier dossier) {
    Map<String, String> names = new LinkedHashMap<>();
    dossier.indicators().forEach(one -> names.put(Wording.plain(one.name()), one.name()));
    for (FixedRow fact : Forms.BASIC.layout().rows()) {
      names.put(Wording.plain(fact.label()), fact.label());
    }
    return names;
  }

  private static void checkNumbers(Dossier dossier, Inspection inspection) {
    inspection.looked();
    Map<String, Indicator> byName = new LinkedHashMap<>();
    for (Indicator one : dossier.indicators()) {
      if (one.role() == Indicator.Role.SCORE) {
        OF_THE_WHOLE.getOrDefault(one.name(), List.of()).forEach(name -> byName.put(name, one));
      } else {
        byName.put(Wording.plain(one.name()), one);
      }
    }
    Optional<Integer> year = dossier.basic().flatMap(BasicInfo::evaluationYear);
    Pattern named = NamedNumber.beside(byName.keySet());
    for (Texts.Section section : dossier.of(Forms.TEXTS).orElseThrow().used()) {
      for (NamedNumber number : NamedNumber.in(section.text(), named)) {
        Figure figure = byName.get(number.name()).figure();
        if (figure.isNumber() && isOfTheWhole(number, year)) {
          check(section, number, byName.get(number.name()), inspection);
        }
      }
    }
  }

  /** Whether a number is this unit's of this year, and not that of a part. */
  private static boolean isOfTheWhole(NamedNumber number, Optional<Integer> year) {
    String before = number.before();
    String clause = before.substring(before.lastIndexOf(',') + 1);
    boolean otherYear =
        YEAR.matcher(clause)
            .results()
            .map(MatchResult::group)
            .anyMatch(named -> year.isPresent() && !named.equals(year.get().toString()));
    boolean part = !number.measure().equals("%") && PART.matcher(before).find();
    return !otherYear && !part && !OTHER_SUBJECT.matcher(clause).find();
  }

  private static void check(
      Texts.Section section, NamedNumber number, Indicator indicator, Inspection inspection) {
    Figure figure = indicator.figure();
    Optional<BigDecimal> factor = number.factor(figure.unit());
    if (factor.isEmpty()) {
      return;
    }
    Figure typed = Figure.constant(number.value().multiply(factor.get()), figure.unit());
    Figure apart = typed.minus(figure);
    BigDecimal allowed = number.half().multiply(factor.get()).add(figure.slack());
    if (apart.number().abs().compareTo(allowed) > 0) {
      inspection
          .find()
          .at(section.place())
          .found(number.words())
          .expected(indicator.name() + figure.showWithUnit())
          .difference(apart.number(), apart.unit())
          .says(
              "“"
                  + section.name()
                  + "”写的是“"
                  + number.words()
                  + "”，按表中数据为"
                  + figure.showWithUnit()
                  + (apart.number().signum() > 0 ? "，高" : "，低")
                  + apart.size().showWithUnit()
                  + "。");
    }
  }
}
