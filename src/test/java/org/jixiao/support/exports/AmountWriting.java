package org.jixiao.support.exports;

import java.math.BigDecimal;

/** The ways in which exports write an amount. */
public enum AmountWriting {
  /** 1234.50 as text. */
  PLAIN,
  /** 1234.5 as text: zeros at the end are gone. */
  SHORT,
  /** 1,234.50. */
  GROUPED,
  /** １２３４．５０. */
  FULL_WIDTH,
  /** ￥1,234.50. */
  YEN,
  /** (1,234.50) when negative, else grouped. */
  BRACKETS,
  /** With blanks behind it. */
  TRAILING,
  /** A cell that holds a number, where the format knows such cells. */
  NUMBER;

  /** The amount as text, or as a number for a number cell. */
  Object write(BigDecimal amount) {
    return switch (this) {
      case PLAIN -> amount.toPlainString();
      case SHORT -> amount.stripTrailingZeros().toPlainString();
      case GROUPED -> grouped(amount.toPlainString());
      case FULL_WIDTH -> wide(amount.toPlainString());
      case YEN -> "￥" + grouped(amount.toPlainString());
      case BRACKETS ->
          amount.signum() < 0
              ? "(" + grouped(amount.negate().toPlainString()) + ")"
              : grouped(amount.toPlainString());
      case TRAILING -> amount.toPlainString() + "  ";
      case NUMBER -> amount;
    };
  }

  private static String grouped(String plain) {
    int start = plain.startsWith("-") ? 1 : 0;
    int point = plain.indexOf('.');
    StringBuilder text = new StringBuilder(plain);
    for (int at = (point < 0 ? plain.length() : point) - 3; at > start; at -= 3) {
      text.insert(at, ',');
    }
    return text.toString();
  }

  private static String wide(String plain) {
    StringBuilder text = new StringBuilder(plain);
    for (int i = 0; i < text.length(); i++) {
      text.setCharAt(i, (char) (text.charAt(i) - '!' + '！'));
    }
    return text.toString();
  }
}
