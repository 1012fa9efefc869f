package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Interval.Touch;
import org.jixiao.sheets.scoring.language.Meaning.PartStep;
import org.jixiao.sheets.scoring.language.Meaning.Side;
import org.jixiao.sheets.scoring.language.Phrase.Award;
import org.jixiao.sheets.scoring.language.Phrase.Each;

/** Puts together rules that take points off step by step. */
final class Stepped {

  private final Composition rule;
  private final Each each;
  private final Side side;
  private Award full;
  private Award cut;

  private Stepped(Composition rule, Each each, Side side) {
    this.rule = rule;
    this.each = each;
    this.side = side;
  }

  static Understood of(Composition rule) throws Refused {
    List<Each> all = rule.all(Each.class);
    Each first = all.get(0);
    Side side = first.side();
    if (all.size() > 1) {
      Each second = all.get(1);
      boolean mirrored =
          all.size() == 2
              && first.side() != second.side()
              && first.step().equals(second.step())
              && first.points().equals(second.points());
      if (!mirrored) {
        throw new Refused(
            second.typed(), "“" + first.typed() + "”之外又有“" + second.typed() + "”，一条规则只能有一种扣法");
      }
      side = Side.BOTH;
    }
    rule.onlyWith(
        first.typed(),
        Each.class,
        Award.class,
        Phrase.Standard.class,
        Phrase.Most.class,
        Phrase.Marks.class,
        Phrase.Part.class,
        Phrase.Plain.class);
    return new Stepped(rule, first, side).understood();
  }

  private Understood understood() throws Refused {
    for (Award award : rule.awards()) {
      sort(award);
    }
    List<Interval> values = new ArrayList<>();
    rule.awards().stream()
        .filter(a -> !a.when().isElse())
        .forEach(a -> values.add(a.when().values()));
    rule.all(Phrase.Standard.class).forEach(one -> values.add(Interval.exactly(one.at())));
    rule.all(Each.class).stream()
        .filter(one -> one.before() != null)
        .forEach(one -> values.add(one.before().values()));
    Unit unit = rule.unit(values, each.step().isPercent());
    String subject =
        rule.subject(
            Stream.of(
                    rule.awards().stream().map(one -> one.when().name()),
                    rule.all(Phrase.Standard.class).stream().map(Phrase.Standard::name),
                    rule.all(Each.class).stream().map(Each::name))
                .flatMap(names -> names));
    BigDecimal reference = reference(unit, subject);
    Meaning.Steps steps =
        new Meaning.Steps(
            reference,
            side,
            step(unit),
            each.points(),
            rule.all(Phrase.Part.class).stream()
                .map(Phrase.Part::part)
                .findFirst()
                .orElse(PartStep.PROPORTIONAL),
            rule.all(Phrase.Most.class).stream().map(Phrase.Most::points).findFirst().orElse(null),
            cut == null ? null : cut.when().values().only().value(),
            cut != null && cut.when().values().upper() == null,
            cut == null ? null : cut.points());
    boolean states = full != null && !full.points().ofFull();
    return states
        ? rule.understood(subject, steps, unit, full.points().number())
        : rule.understood(subject, steps, unit);
  }

  /** The step as it is compared: 每超1 of a rate without its sign is not a hundred percent. */
  private BigDecimal step(Unit unit) throws Refused {
    Quantity step = each.step();
    if (unit == Unit.RATIO && !step.isPercent()) {
      String bare = Decimals.plain(step.number()) + step.unit();
      throw new Refused(bare, "“" + bare + "”后面少了%（比率的界限都要带%，0 除外）");
    }
    return step.value().stripTrailingZeros();
  }

  /** An award of a rule with steps is the one for full marks, or the one far beyond. */
  private void sort(Award award) throws Refused {
    Interval values = award.when().values();
    boolean whole = award.points().isAll() || !award.points().ofFull() && !award.points().isNone();
    if (values != null && full == null && whole) {
      full = award;
    } else if (values != null && cut == null && values.isOneSided() && isBeyond(values)) {
      cut = award;
    } else {
      throw new Refused(award.typed(), "“" + award.typed() + "”不能与“" + each.typed() + "”写在一起");
    }
  }

  private boolean isBeyond(Interval values) {
    return values.lower() == null ? side != Side.OVER : side != Side.UNDER;
  }

  private BigDecimal reference(Unit unit, String subject) throws Refused {
    List<Quantity> said = new ArrayList<>();
    rule.all(Phrase.Standard.class).forEach(one -> said.add(one.at()));
    if (full != null) {
      said.add(ofFull());
    }
    for (Each one : rule.all(Each.class)) {
      if (one.before() != null) {
        said.add(start(one.before().values()));
      }
    }
    for (Quantity one : said) {
      if (!Decimals.same(one.value(), said.get(0).value())) {
        String other = Decimals.plain(one.number()) + one.unit();
        throw new Refused(other, "“" + other + "”与前面的标准不同");
      }
    }
    if (!said.isEmpty()) {
      return said.get(0).value().signum() == 0
          ? BigDecimal.ZERO
          : said.get(0).value().stripTrailingZeros();
    }
    boolean ownBase =
        side == Side.BOTH || unit == Unit.COUNT || subject.matches(".*(?:变动率|增长率|偏离.*)");
    if (!ownBase) {
      throw new Refused(each.typed(), "“" + each.typed() + "”没有说明以多少为标准，可写“以100%为标准”");
    }
    rule.remarks()
        .add("没有写标准，指标值填" + (side == Side.OVER ? "超出" : side == Side.UNDER ? "不足" : "偏离") + "的数");
    return BigDecimal.ZERO;
  }

  /** The bound of the award for full marks, which must lie on the other side of the steps. */
  private Quantity ofFull() throws Refused {
    Interval values = full.when().values();
    boolean point = values.isPoint();
    boolean down = values.lower() == null;
    boolean up = values.upper() == null;
    boolean fits = point || down && side == Side.OVER || up && side == Side.UNDER;
    if (!fits) {
      throw new Refused(full.typed(), "“" + full.typed() + "”与“" + each.typed() + "”方向相反，不能组成计分规则");
    }
    Touch touch = down ? values.upper().touch() : up ? values.lower().touch() : Touch.INCLUDED;
    if (touch == Touch.EXCLUDED) {
      rule.remarks().add("正好等于标准的没有扣分");
    }
    return values.only();
  }

  private Quantity start(Interval values) throws Refused {
    Interval.Edge edge = side == Side.UNDER ? values.upper() : values.lower();
    if (edge == null) {
      throw new Refused(each.typed(), "“" + each.typed() + "”前后方向相反，不能组成计分规则");
    }
    return edge.at();
  }
}
