package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.Form;
import org.jixiao.table.Reading;

/**
 * The totals that tell of one year's money on different sheets, held against each other by their
 * order of magnitude: one that is a thousand or ten thousand times off is written in another unit.
 *
 * @param anchors the totals that are there
 * @param outliers the totals that are off
 */
record Magnitudes(List<Anchor> anchors, List<Outlier> outliers) {

  /**
   * One total.
   *
   * @param form the sheet that it stands on
   * @param name what it is
   */
  record Anchor(Form<?> form, String name, Figure figure) {

    private BigDecimal size() {
      return figure.number().abs();
    }
  }

  /**
   * A total that is off.
   *
   * @param off the total
   * @param usual one of those that it is held against
   * @param power 3 or 4: how many places the point is off
   * @param tooSmall whether it is the smaller one
   */
  record Outlier(Anchor off, Anchor usual, int power, boolean tooSmall) {}

  /**
   * How far, in powers of ten, two totals may lie from 1,000 or 10,000 times each other and still
   * pass for that: totals of one year differ a little.
   */
  private static final double WIDTH = 0.45;

  /** Below this no department's full-year budget lies, 元. */
  private static final BigDecimal LEAST_BUDGET = BigDecimal.valueOf(50_000);

  static Magnitudes of(Dossier dossier) {
    List<Anchor> anchors = new ArrayList<>();
    add(anchors, dossier, Forms.BUDGET, "全年预算合计", budget -> budget.total().full());
    add(anchors, dossier, Forms.MONTHLY, "指标下达总数", monthly -> monthly.released());
    add(anchors, dossier, Forms.PAYMENTS, "支付合计", payments -> payments.total());
    add(anchors, dossier, Forms.FINAL_ACCOUNTS, "本年支出决算", a -> a.spending().current());
    add(anchors, dossier, Forms.CARRY_OVER, "收支结转本年支出合计", c -> c.total().spent());
    add(anchors, dossier, Forms.BRIDGE, "账套数合计", bridge -> bridge.total().books());
    return new Magnitudes(List.copyOf(anchors), outliers(anchors));
  }

  private static <R extends Reading> void add(
      List<Anchor> anchors, Dossier dossier, Form<R> form, String name, Function<R, Figure> total) {
    dossier
        .of(form)
        .map(total)
        .filter(figure -> figure.isNumber() && !figure.isZero())
        .ifPresent(figure -> anchors.add(new Anchor(form, name, figure)));
  }

  /**
   * The totals that are off, held against the one with most fellows; of two totals the smaller one
   * is off.
   */
  private static List<Outlier> outliers(List<Anchor> anchors) {
    List<Outlier> outliers = new ArrayList<>();
    Optional<Anchor> usual =
        anchors.stream()
            .max(
                Comparator.<Anchor>comparingLong(anchor -> fellows(anchor, anchors))
                    .thenComparing(Anchor::size));
    for (Anchor anchor : anchors) {
      for (int power : new int[] {3, 4}) {
        if (usual.isPresent() && Math.abs(apart(anchor, usual.get()) - power) <= WIDTH) {
          boolean small = anchor.size().compareTo(usual.get().size()) < 0;
          outliers.add(new Outlier(anchor, usual.get(), power, small));
        }
      }
    }
    return List.copyOf(outliers);
  }

  /** How many totals, itself among them, lie within a hundred times of a total. */
  private static long fellows(Anchor anchor, List<Anchor> anchors) {
    return anchors.stream().filter(other -> apart(anchor, other) < 2).count();
  }

  /** How many powers of ten lie between two totals. */
  private static double apart(Anchor one, Anchor other) {
    BigDecimal larger = one.size().max(other.size());
    BigDecimal smaller = one.size().min(other.size());
    return Math.log10(Decimals.divide(larger, smaller).doubleValue());
  }

  /** A full-year budget that is smaller than any department's. */
  Optional<Anchor> absurd() {
    return anchors.stream()
        .filter(anchor -> anchor.form() == Forms.BUDGET)
        .filter(anchor -> anchor.size().compareTo(LEAST_BUDGET) < 0)
        .filter(anchor -> outliers().isEmpty())
        .findFirst();
  }
}
