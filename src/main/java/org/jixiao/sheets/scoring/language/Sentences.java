package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning.PartStep;
import org.jixiao.sheets.scoring.language.Meaning.Side;
import org.jixiao.sheets.scoring.language.Meaning.Stretch;

/**
 * Says back what was understood, in the language itself: read again, the sentence means the same.
 * So a person who reads it and the program cannot mean two things.
 */
final class Sentences {

  private static final String NUMBERS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

  private final Understood rule;

  private Sentences(Understood rule) {
    this.rule = rule;
  }

  static String of(Understood rule) {
    Sentences sentences = new Sentences(rule);
    String body = sentences.body();
    List<String> clauses = new ArrayList<>();
    clauses.add(body);
    if (rule.marks() != null && !(rule.meaning() instanceof Meaning.Steps)) {
      clauses.add("满分" + Decimals.plain(rule.marks()) + "分");
    }
    Terms terms = rule.terms();
    if (terms.missing() != Terms.USUAL.missing()) {
      clauses.add("资料未提供" + terms.missing().said());
    }
    if (terms.notApplicable() != Terms.USUAL.notApplicable()) {
      clauses.add("不适用" + terms.notApplicable().said());
    }
    if (terms.zeroBase() != Terms.USUAL.zeroBase()) {
      clauses.add("上年为零、本年不为零的" + terms.zeroBase().said());
    }
    if (terms.bothZero() != Terms.USUAL.bothZero()) {
      clauses.add("上年为零且本年为零的" + terms.bothZero().said());
    }
    return String.join("；", clauses) + "。";
  }

  private String body() {
    Meaning meaning = rule.meaning();
    if (meaning instanceof Meaning.Steps steps) {
      return steps(steps);
    } else if (meaning instanceof Meaning.Bands bands) {
      return bands(bands.stretches());
    } else if (meaning instanceof Meaning.Proportional share) {
      return proportional(share);
    } else if (meaning instanceof Meaning.Counted counted) {
      return counted(counted);
    } else if (meaning instanceof Meaning.Levels levels) {
      return levels.levels().stream()
          .map(one -> one.words().get(one.words().size() - 1) + "得" + one.points().said())
          .collect(Collectors.joining("；"));
    } else if (meaning instanceof Meaning.Checklist list) {
      return checklist(list);
    }
    return "人工评定";
  }

  private String steps(Meaning.Steps steps) {
    String sign =
        switch (steps.side()) {
          case OVER -> "不超过";
          case UNDER -> "不低于";
          case BOTH -> "等于";
        };
    String marks = rule.marks() == null ? "满分" : Decimals.plain(rule.marks()) + "分";
    StringBuilder out = new StringBuilder(subject());
    out.append(sign).append(number(steps.reference(), rule.unit())).append("得").append(marks);
    boolean rate = rule.unit() == Unit.RATIO;
    String unit = rate ? "个百分点" : "个";
    BigDecimal shown = rate ? steps.step().movePointRight(2) : steps.step();
    String step = Decimals.plain(shown) + unit;
    String verb = steps.side() == Side.OVER ? "超过" : steps.side() == Side.UNDER ? "低于" : "偏离";
    out.append("，每").append(verb).append(step).append("扣").append(steps.deduction().said());
    out.append("，不足").append(step);
    out.append(
        steps.part() == PartStep.PROPORTIONAL
            ? "按比例计"
            : steps.part() == PartStep.IGNORED ? "不计" : "按一档计");
    out.append(steps.most() == null ? "，扣完为止" : "，最多扣" + steps.most().said());
    if (steps.cut() != null) {
      out.append("；").append(steps.cutAbove() ? "高于" : "低于");
      out.append(number(steps.cut(), rule.unit())).append("得").append(steps.cutPoints().said());
    }
    return out.toString();
  }

  private String subject() {
    return rule.subject().isEmpty() ? "指标值" : rule.subject();
  }

  private String bands(List<Stretch> stretches) {
    List<String> bands = new ArrayList<>();
    Stretch before = null;
    for (Stretch one : stretches) {
      String name = before == null ? subject() : "";
      bands.add(name + values(before, one) + "得" + one.points().said());
      before = one;
    }
    return String.join("；", bands);
  }

  private String values(Stretch before, Stretch one) {
    String low =
        before == null
            ? ""
            : (before.included() ? "大于" : "大于等于") + number(before.upTo(), rule.unit());
    if (one.upTo() == null) {
      return low;
    }
    boolean point =
        before != null
            && !before.included()
            && one.included()
            && Decimals.same(before.upTo(), one.upTo());
    if (point) {
      return "等于" + number(one.upTo(), rule.unit());
    }
    String high = (one.included() ? "小于等于" : "小于") + number(one.upTo(), rule.unit());
    return low.isEmpty() ? high : low + "且" + high;
  }

  private String proportional(Meaning.Proportional share) {
    String name = rule.subject().isEmpty() ? "完成率" : rule.subject();
    String product =
        share.divisor() == null
            ? "得分=" + name + "×分值"
            : "得分=" + name + "÷" + Decimals.plain(share.divisor()) + "×分值";
    Unit unit = share.divisor() == null ? Unit.RATIO : Unit.COUNT;
    String floor =
        share.least() == null
            ? ""
            : "；低于" + number(share.least(), unit) + "得" + share.below().said();
    return product + "，最高得满分" + floor;
  }

  private String counted(Meaning.Counted counted) {
    String verb = counted.adds() ? "符合" : "发现";
    String act = counted.adds() ? "得" : "扣";
    String most =
        counted.most() == null
            ? counted.adds() ? "，最高得满分" : "，扣完为止"
            : "，最多扣" + counted.most().said();
    String name = rule.subject().isEmpty() ? "" : rule.subject() + "，";
    String per = Decimals.plain(counted.per());
    return name + "每" + verb + per + "项" + act + counted.each().said() + most;
  }

  private static String checklist(Meaning.Checklist list) {
    List<String> items = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      Meaning.Item item = list.items().get(i);
      String number = NUMBERS.substring(i, i + 1);
      items.add(number + item.text() + item.points().said());
    }
    String veto = list.veto().isEmpty() ? "" : "；存在" + list.veto() + "的一票否决";
    return String.join("；", items) + veto;
  }

  /** A number as it is compared: a rate in percent, zero without a sign of its unit. */
  static String number(BigDecimal value, Unit unit) {
    return unit == Unit.RATIO && value.signum() != 0
        ? Decimals.plain(value.movePointRight(2)) + "%"
        : Decimals.plain(value);
  }
}
