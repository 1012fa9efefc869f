package org.jixiao.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.book.Completion;
import org.jixiao.book.Indicator;
import org.jixiao.comparison.Comparison.ResultChange;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.Scoring;

/** Headline indicators and points of two states. */
final class ResultsCompared {
  private static final String INDICATORS = "主要指标";
  private static final String POINTS = "三级指标得分";
  private static final String NONE = "—";

  private final List<ResultChange> changes = new ArrayList<>();

  private ResultsCompared() {}

  static List<ResultChange> of(Completion before, Completion after) {
    ResultsCompared compared = new ResultsCompared();
    compared.compare(INDICATORS, indicators(before), indicators(after));
    compared.compare(POINTS, points(before), points(after));
    return compared.changes;
  }

  private static Map<String, Figure> indicators(Completion completion) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    for (Indicator indicator : completion.indicators()) {
      figures.putIfAbsent(indicator.name(), indicator.figure());
    }
    return figures;
  }

  private static Map<String, Figure> points(Completion completion) {
    Map<String, Figure> figures = new LinkedHashMap<>();
    completion
        .dossier()
        .scoring()
        .map(Scoring::items)
        .orElse(List.of())
        .forEach(item -> figures.putIfAbsent(item.third(), item.score().scored()));
    return figures;
  }

  private void compare(String group, Map<String, Figure> before, Map<String, Figure> after) {
    after.forEach((name, figure) -> compare(group, name, before.get(name), figure));
    before.forEach(
        (name, figure) -> {
          if (!after.containsKey(name)) {
            compare(group, name, figure, null);
          }
        });
  }

  private void compare(String group, String name, Figure before, Figure after) {
    if (isSame(before, after)) {
      return;
    }
    String difference = "";
    if (isNumber(before) && isNumber(after)) {
      Unit unit = after.unit() == Unit.RATIO ? Unit.PERCENTAGE_POINTS : after.unit();
      String shown = unit.showWithUnit(after.number().subtract(before.number()));
      difference = shown.startsWith("-") ? shown : "+" + shown;
    }
    changes.add(new ResultChange(group, name, shown(before), shown(after), difference));
  }

  private static boolean isNumber(Figure figure) {
    return figure != null && figure.isNumber();
  }

  private static String shown(Figure figure) {
    return figure == null || !figure.isPresent() ? NONE : figure.showWithUnit();
  }

  private static boolean isSame(Figure one, Figure other) {
    if (isNumber(one) && isNumber(other)) {
      return Decimals.same(Decimals.comparable(one.number()), Decimals.comparable(other.number()));
    }
    return !isNumber(one) && !isNumber(other) && shown(one).equals(shown(other));
  }
}
