package org.jixiao.support;

import java.math.BigDecimal;
import java.util.Map;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.scoring.Measures;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.scoring.ScoringForm;

/** One automatic row of 评分, its rule and value typed. */
public final class ScoredRow {

  private static final ScoringForm FORM = new ScoringForm();

  private ScoredRow() {}

  /** The row as it is read. */
  public static Scoring of(String rule, Object points, Object value, Map<String, Figure> known) {
    Tables tables =
        Tables.of(FORM.layout())
            .row("指标", "一", "二", points, null, null, "要点", "自动", rule)
            .with("指标值", value)
            .total("合计");
    return FORM.read(tables.table()).assessed(Measures.of(known));
  }

  /** What a CSV says is typed: 85% and 3 are numbers, nothing is a blank, else it is a text. */
  public static Object typed(String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    if (value.matches("-?\\d+(\\.\\d+)?%")) {
      return new BigDecimal(value.substring(0, value.length() - 1)).movePointLeft(2);
    }
    return value.matches("-?\\d+(\\.\\d+)?") ? new BigDecimal(value) : value;
  }

  /** The points, or why there are none. */
  public static String points(String rule, Object points, Object value, Map<String, Figure> known) {
    Figure scored = of(rule, points, value, known).items().get(0).score().scored();
    return scored.isNumber() ? Decimals.plain(scored.number()) : scored.reason();
  }
}
