package org.jixiao.sheets.basic;

/** 统一社会信用代码 and its check character (GB 32100-2015). */
final class CreditCode {

  /** The alphabet of the standard: no I, O, S, V, Z. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int[] WEIGHTS = {
    1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
  };

  private CreditCode() {}

  /** What is wrong with a code, or an empty text when nothing is. */
  static String fault(String code) {
    if (code.length() != 18) {
      return "应为18位，现为" + code.length() + "位";
    }
    int sum = 0;
    for (int i = 0; i < 18; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) {
        return "第" + (i + 1) + "位“" + code.charAt(i) + "”不是代码字符";
      }
      sum += i < 17 ? value * WEIGHTS[i] : 0;
    }
    char check = ALPHABET.charAt((31 - sum % 31) % 31);
    return check == code.charAt(17) ? "" : "校验码应为" + check + "，现为" + code.charAt(17);
  }
}
