package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Phrase.Award;
import org.jixiao.sheets.scoring.language.Terms.Outcome;

/** Puts the phrases of a rule together: which of the forms they make, or what does not fit. */
final class Composition {

  private final List<Phrase> phrases;
  private final List<String> remarks = new ArrayList<>();
  private Terms terms = Terms.USUAL;
  private List<Award> awards;

  private Composition(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  static Understood of(List<Phrase> phrases) throws Refused {
    return new Composition(phrases).understood();
  }

  <P extends Phrase> List<P> all(Class<P> kind) {
    return phrases.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  List<Award> awards() {
    return awards;
  }

  List<String> remarks() {
    return remarks;
  }

  private Understood understood() throws Refused {
    for (Phrase.Term term : all(Phrase.Term.class)) {
      terms = term.change().apply(terms);
    }
    awards = new ArrayList<>(all(Award.class));
    takeNotApplicable();
    all(Phrase.Aside.class).forEach(one -> remarks.add("“" + one.typed() + "”不影响得分"));
    if (phrases.stream().allMatch(Composition::saysNothing)) {
      return understood("", new Meaning.Manual(), Unit.TEXT);
    }
    all(Phrase.ByPerson.class).stream()
        .findFirst()
        .ifPresent(one -> remarks.add("“" + one.typed() + "”不影响按规则计分"));
    boolean list = isChecklist();
    if (!all(Phrase.Veto.class).isEmpty() && !list) {
      String veto = all(Phrase.Veto.class).get(0).typed();
      throw new Refused(veto, "“" + veto + "”只能与①②③逐项计分合用");
    }
    if (list) {
      return understood("", Lists.checklist(this), Unit.TEXT);
    } else if (!all(Phrase.Ratio.class).isEmpty()) {
      return Ratios.of(this);
    } else if (!all(Phrase.Each.class).isEmpty()) {
      return Stepped.of(this);
    } else if (!all(Phrase.Tally.class).isEmpty()) {
      return Lists.counted(this);
    }
    return byAwards();
  }

  Understood understood(String subject, Meaning meaning, Unit unit) {
    BigDecimal marks =
        all(Phrase.Marks.class).stream().map(Phrase.Marks::points).findFirst().orElse(null);
    return understood(subject, meaning, unit, marks);
  }

  Understood understood(String subject, Meaning meaning, Unit unit, BigDecimal marks) {
    List<String> said = remarks.stream().distinct().toList();
    return new Understood(
        subject,
        meaning,
        unit,
        marks == null || marks.signum() == 0 ? null : marks.stripTrailingZeros(),
        terms,
        said);
  }

  private static boolean saysNothing(Phrase phrase) {
    return phrase instanceof Phrase.ByPerson
        || phrase instanceof Phrase.Term
        || phrase instanceof Phrase.Aside;
  }

  private boolean isChecklist() {
    List<Phrase.Thing> things = all(Phrase.Thing.class);
    boolean pointed = !things.isEmpty() && things.stream().allMatch(one -> one.points() != null);
    boolean each =
        !things.isEmpty()
            && all(Phrase.Tally.class).stream().anyMatch(Phrase.Tally::adds)
            && things.stream().allMatch(one -> one.points() == null);
    return pointed || each || !all(Phrase.Things.class).isEmpty();
  }

  /** 当年没有新建楼堂馆所的得满分 beside a rule about numbers: what counts when it does not apply. */
  private void takeNotApplicable() {
    boolean numbers =
        awards.stream().anyMatch(one -> one.when().values() != null)
            || !all(Phrase.Each.class).isEmpty()
            || !all(Phrase.Ratio.class).isEmpty();
    List<Award> without =
        awards.stream()
            .filter(
                one ->
                    one.when().words().matches("(?:当年|本年|年内|本年度|当年度)?(?:没有|无|未|不)(?!达|完成|按|符).+"))
            .toList();
    if (numbers && without.size() == 1) {
      Award one = without.get(0);
      if (one.points().isAll() || one.points().isNone()) {
        terms = terms.notApplicable(one.points().isAll() ? Outcome.FULL_MARKS : Outcome.NOTHING);
        remarks.add("“" + one.when().words() + "”即不适用，在指标值填“不适用”");
        awards.remove(one);
      }
    }
  }

  private Understood byAwards() throws Refused {
    if (awards.isEmpty()) {
      String typed = phrases.get(0).typed();
      throw new Refused(typed, "只写了“" + typed + "”，没有写怎样得分");
    }
    List<Award> worded = awards.stream().filter(one -> !one.when().words().isEmpty()).toList();
    List<Award> valued = awards.stream().filter(one -> one.when().values() != null).toList();
    if (!worded.isEmpty() && !valued.isEmpty()) {
      String word = worded.get(0).when().words();
      throw new Refused(word, "“" + word + "”不是数，不能与按数分档的写在一起");
    }
    return worded.isEmpty() ? bands(valued) : Lists.levels(this, worded);
  }

  private Understood bands(List<Award> valued) throws Refused {
    List<Award> others = awards.stream().filter(one -> one.when().isElse()).toList();
    if (valued.isEmpty() || others.size() > 1) {
      String typed = awards.get(0).typed();
      throw new Refused(typed, "“" + typed + "”各部分都能识别，但不能组成计分规则");
    }
    Unit unit = unit(valued.stream().map(one -> one.when().values()).toList(), false);
    Award otherwise = others.isEmpty() ? null : others.get(0);
    if (valued.size() == 1 && otherwise == null) {
      String typed = valued.get(0).typed();
      throw new Refused(typed, "只有“" + typed + "”一档，没有说明其余得几分，可在末尾加“其余 0分”");
    }
    for (Award one : valued) {
      // 变动率0，计3分: a sign was lost on the way, and nobody knows which.
      boolean lost = one.when().bare() && !one.when().name().isEmpty();
      if (lost && one.when().values().only().number().signum() == 0) {
        String bare = one.when().name() + one.when().values().only().number().toPlainString();
        throw new Refused(bare, "“" + bare + "”中间像是少了符号，请写明 ≤0、=0 或 ≥0");
      }
    }
    if (valued.get(0).when().name().isEmpty()) {
      for (Award one : valued) {
        // 多过20%: a name that comes late, and looks like none.
        if (!one.when().name().matches("|.*[率比例数额值度量重积资]")) {
          throw new Refused(one.when().name(), "不能识别“" + one.when().name() + "”");
        }
      }
    }
    Meaning meaning = new Meaning.Bands(Coverage.of(valued, otherwise, unit, remarks));
    String subject = subject(valued.stream().map(one -> one.when().name()));
    return understood(subject, meaning, unit);
  }

  /**
   * What the numbers count: a rate as soon as one of them bears a %.
   *
   * @param percentSteps whether the steps are percentage points
   */
  Unit unit(List<Interval> values, boolean percentSteps) throws Refused {
    boolean percent = percentSteps || values.stream().anyMatch(Interval::hasPercent);
    for (Interval one : values) {
      if (percent && one.bare() != null) {
        String bare = one.bare().number().toPlainString() + one.bare().unit();
        throw new Refused(bare, "“" + bare + "”后面少了%（比率的界限都要带%，0 除外）");
      }
    }
    return percent ? Unit.RATIO : Unit.COUNT;
  }

  /** The one indicator that the phrases name; a later one may be shortened. */
  String subject(Stream<String> names) throws Refused {
    List<String> named = names.filter(one -> !one.isEmpty()).distinct().toList();
    String subject = named.isEmpty() ? "" : named.get(0);
    for (String name : named) {
      if (name.contains(subject)) {
        subject = name;
      } else if (!subject.contains(name)) {
        throw new Refused(name, "“" + subject + "”与“" + name + "”不是同一个指标");
      }
    }
    return subject;
  }

  /** Refuses phrases that this form has no use for. */
  void onlyWith(String form, Class<?>... kinds) throws Refused {
    for (Phrase phrase : phrases) {
      boolean allowed =
          saysNothing(phrase)
              || phrase instanceof Award award && !awards.contains(award)
              || Stream.of(kinds)
                  .filter(Objects::nonNull)
                  .anyMatch(kind -> kind.isInstance(phrase));
      if (!allowed) {
        throw new Refused(phrase.typed(), "“" + phrase.typed() + "”不能与“" + form + "”写在一起");
      }
    }
  }
}
