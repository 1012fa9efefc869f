package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.language.Interval.Touch;
import org.jixiao.sheets.scoring.language.Meaning.Stretch;
import org.jixiao.sheets.scoring.language.Phrase.Award;

/**
 * Bands of values laid along the line of numbers: each value has one band. A value for which no
 * band or more than one speaks is refused; an edge that no band claims goes to the upper one.
 */
final class Coverage {

  private final List<Award> bands;
  private final Award otherwise;
  private final Unit unit;
  private final List<String> remarks;
  private final List<BigDecimal> edges;
  private final boolean[] used;

  private Coverage(List<Award> bands, Award otherwise, Unit unit, List<String> remarks) {
    this.bands = bands;
    this.otherwise = otherwise;
    this.unit = unit;
    this.remarks = remarks;
    TreeSet<BigDecimal> sorted = new TreeSet<>();
    for (Award band : bands) {
      Interval values = band.when().values();
      if (values.lower() != null) {
        sorted.add(values.lower().value());
      }
      if (values.upper() != null) {
        sorted.add(values.upper().value());
      }
    }
    edges = List.copyOf(sorted);
    used = new boolean[bands.size()];
  }

  /**
   * The stretches of all values, in ascending order.
   *
   * @param otherwise the points of all other values, or null
   * @param remarks takes up what a reader should know
   */
  static List<Stretch> of(List<Award> bands, Award otherwise, Unit unit, List<String> remarks)
      throws Refused {
    return new Coverage(bands, otherwise, unit, remarks).stretches();
  }

  private List<Stretch> stretches() throws Refused {
    List<Stretch> stretches = new ArrayList<>();
    BigDecimal before = null;
    for (BigDecimal edge : edges) {
      add(stretches, edge, false, between(before, edge));
      add(stretches, edge, true, at(edge));
      before = edge;
    }
    add(stretches, null, false, between(before, null));
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        String band = bands.get(i).typed();
        throw new Refused(band, "“" + band + "”这一档已被前面的档包住，永远轮不到");
      }
    }
    return stretches;
  }

  /** Neighbours of the same points are one stretch. */
  private static void add(List<Stretch> stretches, BigDecimal upTo, boolean with, Points points) {
    if (!stretches.isEmpty() && stretches.get(stretches.size() - 1).points().equals(points)) {
      stretches.remove(stretches.size() - 1);
    }
    stretches.add(new Stretch(upTo, with, points));
  }

  /** The points of the values between two neighbouring edges. */
  private Points between(BigDecimal from, BigDecimal to) throws Refused {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).when().values().spans(from, to)) {
        found.add(i);
      }
    }
    if (found.isEmpty()) {
      return gap(from, to);
    }
    if (found.size() > 1 && !nested(found)) {
      throw overlap(found, stretch(from, to));
    }
    used[found.get(0)] = true;
    return bands.get(found.get(0)).points();
  }

  /** Whether all of them are open to the same side: then the first one counts. */
  private boolean nested(List<Integer> found) {
    boolean up = found.stream().allMatch(i -> values(i).upper() == null);
    boolean down = found.stream().allMatch(i -> values(i).lower() == null);
    return up || down;
  }

  private Interval values(int band) {
    return bands.get(band).when().values();
  }

  private Points gap(BigDecimal from, BigDecimal to) throws Refused {
    if (otherwise != null) {
      return otherwise.points();
    }
    // A table that begins at zero or ends at 100% means to be whole.
    if (from == null && to.signum() == 0) {
      remarks.add("低于0的按0计");
      return at(to);
    }
    if (to == null && unit == Unit.RATIO && Decimals.same(from, BigDecimal.ONE)) {
      remarks.add("高于100%的按100%计");
      return at(from);
    }
    throw new Refused(stretch(from, to), "没有说明" + stretch(from, to) + "得几分，可在末尾加“其余 0分”");
  }

  /** The points of a single value. */
  private Points at(BigDecimal edge) throws Refused {
    List<Integer> claimed = new ArrayList<>();
    List<Integer> unsaid = new ArrayList<>();
    for (int i = 0; i < bands.size(); i++) {
      Touch touch = values(i).touchAt(edge);
      if (touch == Touch.INCLUDED) {
        claimed.add(i);
      } else if (touch == Touch.UNSAID) {
        unsaid.add(i);
      }
    }
    List<Integer> points = claimed.stream().filter(i -> values(i).isPoint()).toList();
    if (points.size() == 1) {
      claimed = points;
    }
    if (claimed.size() > 1 && !nested(claimed)) {
      throw overlap(claimed, "正好" + said(edge));
    }
    if (!claimed.isEmpty()) {
      used[claimed.get(0)] = true;
      return bands.get(claimed.get(0)).points();
    }
    if (unsaid.isEmpty()) {
      if (otherwise != null) {
        return otherwise.points();
      }
      throw new Refused(said(edge), "没有说明正好" + said(edge) + "时得几分，可注明（含）");
    }
    int upper = unsaid.get(0);
    for (int one : unsaid) {
      boolean begins =
          values(one).lower() != null && Decimals.same(values(one).lower().value(), edge);
      upper = begins ? one : upper;
    }
    if (unsaid.size() > 1) {
      remarks.add("正好" + said(edge) + "的没有注明归哪一档，按归上一档（" + bands.get(upper).points().said() + "）计");
    }
    used[upper] = true;
    return bands.get(upper).points();
  }

  private Refused overlap(List<Integer> found, String where) {
    String one = bands.get(found.get(0)).typed();
    String other = bands.get(found.get(1)).typed();
    return new Refused(one, "“" + one + "”与“" + other + "”重叠（" + where + "）");
  }

  private String stretch(BigDecimal from, BigDecimal to) {
    return from == null
        ? "低于" + said(to)
        : to == null ? "高于" + said(from) : said(from) + "至" + said(to);
  }

  private String said(BigDecimal value) {
    return Sentences.number(value, unit);
  }
}
