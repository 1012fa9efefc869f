package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;

/**
 * Points that a rule gives or takes.
 *
 * @param number so many points, or that share of 分值
 * @param ofFull whether it is a share of 分值
 */
public record Points(BigDecimal number, boolean ofFull) {

  /** All of 分值. */
  public static final Points FULL = new Points(BigDecimal.ONE, true);

  /** None. */
  public static final Points NONE = new Points(BigDecimal.ZERO, false);

  /** The points behind 得, 计 or 记, which themselves may be left out before points. */
  static final String AWARDED =
      "(?:满分(?:"
          + Quantity.NUMBER
          + "分)?|不得分|不计分|不记分|不给分|(?:一半|半数)(?:的)?(?:分值|分数|分)|(?:分值|满分|权重)的(?:一半|"
          + Quantity.NUMBER
          + "%)|"
          + Quantity.NUMBER
          + "%的?(?:分值|分数|权重|分)|全部分值|全分|"
          + Quantity.NUMBER
          + "分)";

  /** The points behind 扣. */
  static final String TAKEN =
      "(?:"
          + Quantity.NUMBER
          + "分|(?:该项)?(?:分值|满分|权重)的"
          + Quantity.NUMBER
          + "%|"
          + Quantity.NUMBER
          + "%(?:的?(?:分值|分数|权重|分))?)";

  private static final Pattern SHARE = Pattern.compile("(" + Quantity.NUMBER + ")%");
  private static final Pattern NUMBER = Pattern.compile("(" + Quantity.NUMBER + ")分");

  public Points {
    number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    ofFull = ofFull && number.signum() != 0;
  }

  /** Reads what {@link #AWARDED} or {@link #TAKEN} has matched. */
  static Points of(String text) {
    if (text.startsWith("不")) {
      return NONE;
    }
    Matcher share = SHARE.matcher(text);
    if (share.find()) {
      return new Points(Quantity.number(share.group(1)).movePointLeft(2), true);
    }
    if (text.contains("一半") || text.startsWith("半数")) {
      return new Points(new BigDecimal("0.5"), true);
    }
    Matcher number = NUMBER.matcher(text);
    return number.find() ? new Points(Quantity.number(number.group(1)), false) : FULL;
  }

  /** So many points. */
  public static Points of(BigDecimal number) {
    return new Points(number, false);
  }

  boolean isNone() {
    return number.signum() == 0;
  }

  boolean isAll() {
    return ofFull && Decimals.same(number, BigDecimal.ONE);
  }

  /** The points, where 分值 is known. */
  public Figure figure(Figure full) {
    if (!ofFull) {
      return Figure.constant(number, Unit.SCORE);
    }
    return isAll() ? full : full.times(Figure.constant(number, Unit.RATIO), Unit.SCORE);
  }

  /** As they are said: 满分, 4分, 分值的80%. */
  String said() {
    if (!ofFull) {
      return Decimals.plain(number) + "分";
    }
    return isAll() ? "满分" : "分值的" + Decimals.plain(number.movePointRight(2)) + "%";
  }
}
