package org.jixiao.numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Cells of a list that stand directly below each other, taken together. */
public final class Runs {

  private Runs() {}

  /**
   * The list in its order, parted wherever a cell does not stand below the one before it.
   *
   * @param place where each stands
   */
  public static <T> List<List<T>> of(List<T> cells, Function<T, Place> place) {
    List<List<T>> runs = new ArrayList<>();
    Place above = null;
    for (T cell : cells) {
      Place here = place.apply(cell);
      if (above == null || !isBelow(here, above)) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(cell);
      above = here;
    }
    return runs;
  }

  private static boolean isBelow(Place here, Place above) {
    return here.sheet().equals(above.sheet())
        && here.column() == above.column()
        && here.row() == above.row() + 1;
  }
}
