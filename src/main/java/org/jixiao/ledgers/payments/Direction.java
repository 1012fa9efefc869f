package org.jixiao.ledgers.payments;

import java.util.Optional;

/** Whether a line pays or takes back, as far as its words tell. */
enum Direction {
  /** Money goes out. */
  OUT,
  /** Money comes back: the amount reduces, whatever its sign. */
  BACK,
  /** The sign of the amount tells. */
  AS_SIGNED;

  /** What the word in a column of directions says; empty when nobody can be sure. */
  static Optional<Direction> of(String said) {
    String word = said.replaceAll("^\\d+\\s*[-_.、 ]?\\s*(?=\\D)|[（(].*[）)]$", "").strip();
    if (word.isEmpty()) {
      return Optional.of(AS_SIGNED);
    }
    if (word.matches(".*(未|无|非|不)(被)?(退|冲).*")) {
      return Optional.of(OUT);
    }
    if (word.matches(".*(退|冲销|冲正|红字|收回|收款).*")) {
      return Optional.of(BACK);
    }
    if (word.matches(".*(更正|调整).*")) {
      return Optional.of(AS_SIGNED);
    }
    boolean out = word.matches("(正常|正向|普通|财政|直接|授权|付)*(支出|支付|付款|付出|划款|拨付)?");
    return out ? Optional.of(OUT) : Optional.empty();
  }

  /** What a flag says that asks whether a line was taken back; empty when nobody can be sure. */
  static Optional<Direction> ofFlag(String word) {
    if (word.matches("(?i)|否|N|NO|0|FALSE|无|—|-|(未|无|非|不).*")) {
      return Optional.of(AS_SIGNED);
    }
    return word.matches("(?i)是|Y|YES|1|TRUE|√|(已|全部)?退.*") ? Optional.of(BACK) : Optional.empty();
  }
}
