package org.jixiao.numbers;

/**
 * Why a figure has no value. What is to be said or done about it hangs on the kind: a blank is to
 * be filled in, a paper to be asked for, a zero base to be left alone.
 */
public sealed interface Absence {

  /** The reason, in the user's words. */
  String reason();

  /**
   * Nothing stands in a cell.
   *
   * @param place the cell
   */
  record Blank(Place place) implements Absence {
    @Override
    public String reason() {
      return "未填：" + place.label();
    }
  }

  /**
   * Something is measured against zero.
   *
   * @param what the divisor
   * @param nothing whether what is measured is zero as well
   */
  record ZeroBase(String what, boolean nothing) implements Absence {
    @Override
    public String reason() {
      return "基数为零：" + what;
    }
  }

  /**
   * The department has not handed in a paper: nothing is wrong, there is just no value.
   *
   * @param what the paper
   */
  record NotProvided(String what) implements Absence {
    @Override
    public String reason() {
      return "未提供" + what;
    }
  }

  /** There is no such figure here, and that is in order. */
  record NotApplicable(String reason) implements Absence {}

  /**
   * A formula of an earlier run goes, and the cell is a person's again.
   *
   * @param reason what no longer stands behind it
   */
  record Withdrawn(String reason) implements Absence {}

  /** What should be there cannot be read or told: words for a number, a row that is missing. */
  record Unreadable(String reason) implements Absence {}
}
