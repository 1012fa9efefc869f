package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Phrase.Award;
import org.jixiao.sheets.scoring.language.Phrase.Ratio;

/** Puts together rules that give points in proportion. */
final class Ratios {

  private Ratios() {}

  static Understood of(Composition rule) throws Refused {
    if (rule.all(Ratio.class).size() > 1) {
      String second = rule.all(Ratio.class).get(1).typed();
      throw new Refused(second, "“" + second + "”：一条规则只能有一处按比例计分");
    }
    Ratio ratio = rule.all(Ratio.class).get(0);
    rule.onlyWith(
        ratio.typed(),
        Ratio.class,
        Award.class,
        Phrase.Marks.class,
        Phrase.Part.class,
        Phrase.Plain.class);
    BigDecimal least = null;
    Points below = null;
    for (Award award : rule.awards()) {
      Interval values = award.when().values();
      boolean low = values != null && values.lower() == null && least == null;
      boolean full = award.points().isAll() || award.points().equals(ratio.times());
      boolean reached =
          values != null
              && values.upper() == null
              && full
              && Decimals.same(values.lower().value(), BigDecimal.ONE);
      boolean point = values != null && values.isPoint() && full;
      if (low) {
        rule.unit(List.of(values), ratio.divisor() == null);
        least = values.upper().value().stripTrailingZeros();
        below = award.points();
      } else if (!reached && !point) {
        throw new Refused(award.typed(), "“" + award.typed() + "”不能与“" + ratio.typed() + "”写在一起");
      }
    }
    Meaning meaning = new Meaning.Proportional(ratio.divisor(), least, below);
    Unit unit = ratio.divisor() == null ? Unit.RATIO : Unit.COUNT;
    boolean times = ratio.times() != null;
    return times
        ? rule.understood(ratio.name(), meaning, unit, ratio.times().number())
        : rule.understood(ratio.name(), meaning, unit);
  }
}
