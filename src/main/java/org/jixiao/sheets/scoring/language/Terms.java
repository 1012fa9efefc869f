package org.jixiao.sheets.scoring.language;

/**
 * What counts where there is nothing to measure.
 *
 * @param missing the paper behind the indicator was not provided
 * @param notApplicable the indicator does not apply
 * @param zeroBase the base is zero and the value above it is not
 * @param bothZero the base is zero and so is what is measured by it
 */
public record Terms(Outcome missing, Outcome notApplicable, Outcome zeroBase, Outcome bothZero) {

  /** What counts. */
  public enum Outcome {
    NOTHING("得0分"),
    FULL_MARKS("得满分"),
    PERSON("人工评定"),
    /** The row leaves the table, its points are spread over the others. */
    LEFT_OUT("剔除（其余折算）");

    private final String said;

    Outcome(String said) {
      this.said = said;
    }

    /** As it is said. */
    public String said() {
      return said;
    }
  }

  /** What counts unless the rule says otherwise. */
  public static final Terms USUAL =
      new Terms(Outcome.NOTHING, Outcome.PERSON, Outcome.PERSON, Outcome.FULL_MARKS);

  Terms missing(Outcome outcome) {
    return new Terms(outcome, notApplicable, zeroBase, bothZero);
  }

  Terms notApplicable(Outcome outcome) {
    return new Terms(missing, outcome, zeroBase, bothZero);
  }

  Terms zeroBase(Outcome outcome) {
    return new Terms(missing, notApplicable, outcome, bothZero);
  }

  Terms bothZero(Outcome outcome) {
    return new Terms(missing, notApplicable, zeroBase, outcome);
  }
}
