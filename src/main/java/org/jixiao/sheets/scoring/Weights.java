package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.scoring.StatedScores.StatedPoints;

/** The points of every indicator and group of a score table; a name may stand for several. */
public final class Weights {

  private final Map<String, Set<BigDecimal>> points = new LinkedHashMap<>();
  private final BigDecimal total;

  /**
   * None yet.
   *
   * @param total all points, of which weights in per cent are parts
   */
  public Weights(BigDecimal total) {
    this.total = total;
  }

  /** Those of a workbook. */
  public static Weights of(Scoring scoring) {
    boolean known = scoring.total().points().isNumber();
    Weights weights =
        new Weights(known ? scoring.total().points().number() : BigDecimal.valueOf(100));
    scoring.firstLevel().forEach(group -> weights.add(group.first(), group.score()));
    scoring.secondLevel().forEach(group -> weights.add(group.second(), group.score()));
    scoring.items().forEach(item -> weights.add(item.third(), item.score()));
    return weights;
  }

  private void add(String name, Scoring.Score score) {
    if (score.points().isNumber()) {
      add(name, score.points().number());
    }
  }

  /** The points of one more indicator or group. */
  public void add(String name, BigDecimal number) {
    String bare = Scoring.bareLabel(name);
    if (!bare.isBlank()) {
      points.computeIfAbsent(bare, k -> new LinkedHashSet<>()).add(number);
    }
  }

  /** The names of all. */
  public Set<String> names() {
    return points.keySet();
  }

  /** Whether a text is right about an indicator. */
  public boolean agreesWith(StatedPoints stated) {
    BigDecimal number =
        stated.percent() ? stated.points().multiply(total).movePointLeft(2) : stated.points();
    return points.get(stated.name()).stream().anyMatch(one -> one.compareTo(number) == 0);
  }

  /** The points of an indicator as they are said. */
  public String shown(String name) {
    return Decimals.plain(points.get(name).iterator().next()) + "分";
  }
}
