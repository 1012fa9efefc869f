package org.jixiao.report.recheck;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jixiao.report.recheck.FigureList.Listed;

/**
 * Every number that is to be found in a report, in order: today's draft, with what the report's own
 * list says of the day on which it was drafted.
 */
final class Expectation {

  /** Two figures of the same name are the same figure; where they stand tells them apart. */
  private static final double SAME_FIGURE = 4;

  private static final double SAME_CELL = 2;

  private Expectation() {}

  /**
   * The numbers to be found.
   *
   * @param list the list in the report that is checked, or null
   */
  static List<Expected> of(FreshDraft fresh, FigureList list) {
    List<Expected> today = fresh.text().paragraphs().isEmpty() ? bare(fresh) : written(fresh);
    return list == null ? today : joined(today, list);
  }

  private static List<Expected> bare(FreshDraft fresh) {
    List<Expected> today = new ArrayList<>();
    for (FreshFigure figure : fresh.figures()) {
      today.addAll(expected(figure, ""));
    }
    return today;
  }

  /** What is known of a figure of which nothing but its entry in a list is left. */
  private static List<Expected> expected(FreshFigure figure, String id) {
    return amounts(figure.shown()).stream()
        .map(
            amount ->
                new Expected(
                    new Token(amount, null, Context.of(figure), figure.alias(), id, false),
                    figure,
                    null,
                    id,
                    false,
                    false))
        .toList();
  }

  /** The numbers in a printed text; the text itself when it has none. */
  static List<Amount> amounts(String shown) {
    List<Amount> amounts = new ArrayList<>();
    Matcher numbers = Amount.NUMBER.matcher(shown);
    while (numbers.find()) {
      amounts.add(Amount.of(numbers.group(), shown.substring(numbers.end())));
    }
    return amounts.isEmpty() ? List.of(Amount.word(shown)) : amounts;
  }

  private static List<Expected> written(FreshDraft fresh) {
    Map<String, FreshFigure> byId = new HashMap<>();
    fresh
        .text()
        .list()
        .ifPresent(list -> list.figures().forEach(one -> byId.put(one.id(), one.figure())));
    Map<String, FreshFigure> byAlias = new HashMap<>();
    fresh.figures().forEach(figure -> byAlias.putIfAbsent(figure.alias(), figure));
    List<Expected> today = new ArrayList<>();
    for (Token token : Tokens.of(fresh.text(), Recheck.MOST_NUMBERS)) {
      FreshFigure figure = byId.getOrDefault(token.bookmark(), byAlias.get(token.alias()));
      today.add(new Expected(token, figure, null, token.bookmark(), false, false));
    }
    return today;
  }

  /** Joins what was drafted then to what would be drafted now. */
  private static List<Expected> joined(List<Expected> today, FigureList list) {
    List<Integer> figures = new ArrayList<>();
    for (int i = 0; i < today.size(); i++) {
      if (today.get(i).figure() != null) {
        figures.add(i);
      }
    }
    List<Expected> then = new ArrayList<>();
    for (Listed listed : list.figures()) {
      then.addAll(expected(listed.figure(), listed.id()));
    }
    int[] counterparts =
        Alignment.of(
            then.size(),
            figures.size(),
            SAME_FIGURE,
            (left, right) -> sameFigure(then.get(left), today.get(figures.get(right))));
    List<List<Expected>> goneBehind = new ArrayList<>();
    for (int i = 0; i <= today.size(); i++) {
      goneBehind.add(new ArrayList<>());
    }
    List<Expected> known = new ArrayList<>();
    today.forEach(one -> known.add(one.notListed()));
    int last = 0;
    for (int i = 0; i < counterparts.length; i++) {
      Expected drafted = then.get(i);
      if (counterparts[i] >= 0) {
        int at = figures.get(counterparts[i]);
        known.set(at, today.get(at).listed(drafted.token().amount(), drafted.id()));
        last = at + 1;
      } else {
        goneBehind.get(last).add(gone(drafted));
      }
    }
    List<Expected> all = new ArrayList<>(goneBehind.get(0));
    for (int i = 0; i < known.size(); i++) {
      all.add(known.get(i));
      all.addAll(goneBehind.get(i + 1));
    }
    return all;
  }

  private static Expected gone(Expected drafted) {
    return new Expected(
        drafted.token(), drafted.figure(), drafted.token().amount(), drafted.id(), true, true);
  }

  private static double sameFigure(Expected then, Expected now) {
    if (!then.figure().alias().equals(now.figure().alias())) {
      return 0;
    }
    boolean sameWriting =
        then.token().amount().unit().equals(now.token().amount().unit())
            || then.token().amount().isSameAs(now.token().amount());
    return SAME_CELL
        + (sameWriting ? 1 : 0)
        + Math.max(0, then.token().context().likeness(now.token().context())) / 2;
  }
}
