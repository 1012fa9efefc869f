package org.jixiao.run;

import java.util.Random;

/** Invents 统一社会信用代码 whose last character is the right one (GB 32100). */
final class CreditCode {
  private static final String SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 17;

  private CreditCode() {}

  /** A code that begins so. */
  static String of(String beginning, Random random) {
    StringBuilder code = new StringBuilder(beginning);
    while (code.length() < LENGTH) {
      code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH; i++) {
      sum += SIGNS.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % SIGNS.length();
    }
    int check = (SIGNS.length() - sum % SIGNS.length()) % SIGNS.length();
    return code.append(SIGNS.charAt(check)).toString();
  }
}
