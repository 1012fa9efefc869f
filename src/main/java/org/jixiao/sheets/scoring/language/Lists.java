package org.jixiao.sheets.scoring.language;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Meaning.Item;
import org.jixiao.sheets.scoring.language.Meaning.Level;
import org.jixiao.sheets.scoring.language.Phrase.Award;
import org.jixiao.sheets.scoring.language.Phrase.Tally;
import org.jixiao.sheets.scoring.language.Phrase.Thing;
import org.jixiao.sheets.scoring.language.Phrase.Things;

/** Puts together rules about things: counted, answered one by one, or of a level. */
final class Lists {

  /** So many circled numbers there are. */
  private static final int MOST_ITEMS = 20;

  private Lists() {}

  static Meaning checklist(Composition rule) throws Refused {
    List<Thing> things = rule.all(Thing.class);
    List<Item> items = new ArrayList<>();
    for (Thing thing : things) {
      Points points = thing.points() == null ? each(rule) : thing.points();
      items.add(new Item(thing.text(), points));
    }
    for (Things many : rule.all(Things.class)) {
      for (int i = 0; i < many.count(); i++) {
        items.add(new Item("第" + (i + 1) + "项", many.each()));
      }
    }
    if (items.size() < 2 || items.size() > MOST_ITEMS) {
      throw new Refused(things.get(0).typed(), "逐项计分的只有一项");
    }
    for (Tally tally : rule.all(Tally.class)) {
      boolean same = items.stream().allMatch(item -> item.points().equals(tally.each()));
      if (!same) {
        throw new Refused(tally.typed(), "“" + tally.typed() + "”与各项注明的分数不同");
      }
    }
    rule.onlyWith(
        "①②③逐项计分",
        Thing.class,
        Things.class,
        Phrase.Veto.class,
        Tally.class,
        Phrase.Each.class,
        Phrase.Marks.class,
        Phrase.Plain.class);
    String veto =
        rule.all(Phrase.Veto.class).stream().map(Phrase.Veto::what).findFirst().orElse("");
    return new Meaning.Checklist(items, veto);
  }

  private static Points each(Composition rule) {
    return rule.all(Tally.class).stream()
        .filter(Tally::adds)
        .findFirst()
        .map(Tally::each)
        .orElseThrow();
  }

  static Understood counted(Composition rule) throws Refused {
    List<Tally> tallies = rule.all(Tally.class);
    Tally tally = tallies.get(0);
    if (tallies.size() > 1) {
      String second = tallies.get(1).typed();
      throw new Refused(second, "“" + tally.typed() + "”之外又有“" + second + "”，一条规则只能数一种");
    }
    rule.onlyWith(
        tally.typed(),
        Tally.class,
        Thing.class,
        Phrase.Most.class,
        Phrase.Marks.class,
        Phrase.Plain.class);
    Points most =
        rule.all(Phrase.Most.class).stream().map(Phrase.Most::points).findFirst().orElse(null);
    if (!tally.more().isEmpty()) {
      rule.remarks().add("数的是“" + tally.more() + "”");
    }
    Meaning meaning =
        new Meaning.Counted(tally.each(), tally.per().stripTrailingZeros(), tally.adds(), most);
    return rule.understood(tally.what(), meaning, Unit.COUNT);
  }

  static Understood levels(Composition rule, List<Award> worded) throws Refused {
    Award first = worded.get(0);
    List<Level> levels = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    for (Award award : rule.awards()) {
      Set<String> words = words(award.when().isElse() ? "其余" : award.when().words());
      for (String word : words) {
        if (!seen.add(word)) {
          throw new Refused(word, "“" + word + "”写了两次");
        }
      }
      levels.add(new Level(List.copyOf(words), award.points()));
    }
    if (levels.size() < 2) {
      throw new Refused(first.when().words(), "不能识别“" + first.when().words() + "”，只有一档，没有说明其余得几分");
    }
    rule.onlyWith(first.typed(), Award.class, Phrase.Marks.class, Phrase.Plain.class);
    return rule.understood("", new Meaning.Levels(levels), Unit.TEXT);
  }

  /** A level as it is typed, without what brackets explain, and without 的 at its end. */
  private static Set<String> words(String typed) {
    String bare = typed.replaceAll("[“”\"]", "").replaceAll("的$", "");
    String plain = bare.replaceAll("[(（][^()（）]*[)）]", "").strip();
    Set<String> words = new LinkedHashSet<>();
    words.add(plain.isEmpty() ? bare : plain);
    words.add(bare);
    return words.stream()
        .filter(w -> !w.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
