package org.jixiao.ledgers.payments;

/** What systems check of the words in a payment. */
final class DoubtfulWords {

  private DoubtfulWords() {}

  /** What is wrong with a purpose or a payee, in words; empty when nothing is. */
  static String fault(String what, String words) {
    if (words.isEmpty()) {
      return what + "空白";
    }
    if ("=+@＝＋＠".indexOf(words.charAt(0)) >= 0) {
      return what + "像是公式，已按文字处理";
    }
    if (words.chars().allMatch(Character::isDigit)) {
      return what + "只有数字";
    }
    return what.equals("用途") && words.codePoints().noneMatch(Character::isIdeographic)
        ? "用途里没有汉字"
        : "";
  }
}
