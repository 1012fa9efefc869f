package org.jixiao.sheets.scoring.language;

/** A rule that is not understood, with the word or phrase that stands in the way. */
final class Refused extends Exception {

  private static final long serialVersionUID = 1L;

  private final String word;

  Refused(String word, String reason) {
    super(reason);
    this.word = word;
  }

  String word() {
    return word;
  }
}
