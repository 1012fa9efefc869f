package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.List;

/** What a rule means: one of the ways in which tables give points. */
public sealed interface Meaning {

  /** A person scores. */
  record Manual() implements Meaning {}

  /** On which side of the reference points are lost. */
  enum Side {
    OVER,
    UNDER,
    BOTH
  }

  /** What happens to a part of a step. */
  enum PartStep {
    PROPORTIONAL,
    IGNORED,
    WHOLE
  }

  /**
   * Full marks up to a reference, then so many points off for each step beyond it.
   *
   * @param reference a share of one for a rate
   * @param step a share of one for a rate
   * @param most the most that is taken off, or null
   * @param cut beyond this value there are only {@code cutPoints}; or null
   * @param cutAbove whether the cut is above its value, not below
   */
  record Steps(
      BigDecimal reference,
      Side side,
      BigDecimal step,
      Points deduction,
      PartStep part,
      Points most,
      BigDecimal cut,
      boolean cutAbove,
      Points cutPoints)
      implements Meaning {}

  /**
   * One stretch of values, from the end of the one before.
   *
   * @param upTo where it ends, or null for the last
   * @param included whether that value itself belongs to it
   */
  record Stretch(BigDecimal upTo, boolean included, Points points) {}

  /** Points by the stretch in which the value lies; the stretches ascend and leave no gap. */
  record Bands(List<Stretch> stretches) implements Meaning {
    public Bands {
      stretches = List.copyOf(stretches);
    }
  }

  /**
   * The share of the points that the value comes to, never more than all of them.
   *
   * @param divisor what the value is measured by, or null when it is a rate itself
   * @param least below this value there are only {@code below} points; null when there is no such
   *     bound
   */
  record Proportional(BigDecimal divisor, BigDecimal least, Points below) implements Meaning {}

  /**
   * So many points for things counted, or off for them.
   *
   * @param per for how many things
   * @param most the most that is given or taken, or null
   */
  record Counted(Points each, BigDecimal per, boolean adds, Points most) implements Meaning {}

  /** One level: the words that mean it, and its points. */
  record Level(List<String> words, Points points) {
    public Level {
      words = List.copyOf(words);
    }
  }

  /** Points for a word. */
  record Levels(List<Level> levels) implements Meaning {
    public Levels {
      levels = List.copyOf(levels);
    }
  }

  /** One thing to be fulfilled. */
  record Item(String text, Points points) {}

  /**
   * Points for each thing that is fulfilled.
   *
   * @param veto what brings everything to nothing, or empty
   */
  record Checklist(List<Item> items, String veto) implements Meaning {
    public Checklist {
      items = List.copyOf(items);
    }

    /** Whether all things bring the same points. */
    public boolean isEven() {
      return items.stream().map(Item::points).distinct().count() == 1;
    }
  }
}
