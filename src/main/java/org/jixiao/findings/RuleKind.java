package org.jixiao.findings;

/**
 * What a rule is about. The letter stands in the rule's id; what hangs on the kind is asked here
 * and nowhere read off the id.
 */
public enum RuleKind {
  /** The file, before anything is read from it. */
  FILE('F', true),
  /** Which sheets, columns and rows there are. */
  STRUCTURE('S', true),
  /** What kind of thing a cell holds. */
  TYPE('T', true),
  /** What is not filled in. */
  MISSING('M', true),
  /** Whether figures of one sheet agree. */
  BALANCE('B', false),
  /** Whether figures of several sheets agree. */
  TIE('X', false),
  /** Whether a figure is likely. */
  REASON('R', true),
  /** Whether formulas are whole. */
  LIVE('L', true),
  /** Scoring. */
  JUDGEMENT('J', true),
  /** Papers and wording. */
  EVIDENCE('E', true);

  private final char letter;
  private final boolean folds;

  RuleKind(char letter, boolean folds) {
    this.letter = letter;
    this.folds = folds;
  }

  /** The kind of a letter. */
  static RuleKind of(char letter) {
    for (RuleKind kind : values()) {
      if (kind.letter == letter) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no kind of rule: " + letter);
  }

  /** Which kind wants to be looked at first among findings that are equally bad: the smaller. */
  public int weight() {
    return switch (this) {
      case TIE -> 0;
      case BALANCE -> 1;
      case TYPE, MISSING -> 2;
      case REASON -> 3;
      case JUDGEMENT -> 4;
      case EVIDENCE -> 5;
      case STRUCTURE, FILE -> 6;
      case LIVE -> 7;
    };
  }

  /** Whether many findings down a column stand on one line; a tie keeps a line for each. */
  boolean folds() {
    return folds;
  }
}
