package org.jixiao.sheets.scoring;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jixiao.numbers.Figure;
import org.jixiao.table.Wording;

/**
 * What rules measure by.
 *
 * @param indicators the headline indicators by name
 * @param aliases other names of them
 * @param decimals those of a 系统评分
 */
public record Measures(Map<String, Figure> indicators, Map<String, String> aliases, int decimals) {

  /** A score by a rule has two decimals, unless 参数 says otherwise; typed ones count as typed. */
  private static final int USUAL_DECIMALS = 2;

  /** More than these no cell of points has. */
  private static final int MOST_DECIMALS = 6;

  public Measures {
    indicators = Collections.unmodifiableMap(new LinkedHashMap<>(indicators));
    aliases = Map.copyOf(aliases);
    decimals = Math.max(0, Math.min(decimals, MOST_DECIMALS));
  }

  /** These indicators under their own names. */
  public static Measures of(Map<String, Figure> indicators) {
    return new Measures(indicators, Map.of(), USUAL_DECIMALS);
  }

  /** The indicator of this name itself. */
  Optional<Figure> of(String name) {
    return Optional.ofNullable(indicators.getOrDefault(Wording.plain(name), indicators.get(name)));
  }

  /** The indicator that has this name, too. */
  Optional<Figure> alias(String name) {
    return Optional.ofNullable(aliases.get(Wording.plain(name))).flatMap(this::of);
  }

  /** What a name that is no indicator looks most like, in a sentence; empty when it is one. */
  String stranger(String name) {
    if (name.isEmpty() || of(name).isPresent()) {
      return "";
    }
    return Wording.nearest(name, indicators.keySet())
        .map(one -> "；“" + name + "”不是主要指标，最接近的是“" + one + "”")
        .orElse("");
  }
}
