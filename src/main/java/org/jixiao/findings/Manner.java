package org.jixiao.findings;

/**
 * How the findings of a rule are listed and answered, where that is not as usual.
 *
 * @param listsEachPlace whether each finding keeps a line of its own although there are many
 * @param tellsApartByExpected whether what was expected is the kind of trouble, so that findings
 *     with another expectation stand on another line
 * @param staysUntilAnswered whether a finding stays although the run has put right what it is
 *     about, until somebody has explained it
 * @param settledByAnswer whether an answer settles it although it is an error
 */
public record Manner(
    boolean listsEachPlace,
    boolean tellsApartByExpected,
    boolean staysUntilAnswered,
    boolean settledByAnswer) {

  static final Manner USUAL = new Manner(false, false, false, false);

  Manner listingEachPlace() {
    return new Manner(true, tellsApartByExpected, staysUntilAnswered, settledByAnswer);
  }

  Manner tellingApartByExpected() {
    return new Manner(listsEachPlace, true, staysUntilAnswered, settledByAnswer);
  }

  Manner stayingUntilAnswered() {
    return new Manner(listsEachPlace, tellsApartByExpected, true, settledByAnswer);
  }

  Manner beingSettledByAnswer() {
    return new Manner(listsEachPlace, tellsApartByExpected, staysUntilAnswered, true);
  }
}
