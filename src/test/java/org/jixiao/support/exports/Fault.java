package org.jixiao.support.exports;

/**
 * What stands in a line in place of its amount or date, so that it cannot be read; null for what is
 * whole.
 */
record Fault(String amount, String date) {

  static Fault amount(String text) {
    return new Fault(text, null);
  }

  static Fault date(String text) {
    return new Fault(null, text);
  }

  boolean hidesAmount() {
    return amount != null;
  }
}
