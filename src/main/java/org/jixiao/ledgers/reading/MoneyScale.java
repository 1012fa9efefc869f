package org.jixiao.ledgers.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.numbers.Decimals;
import org.jixiao.table.Wording;

/** In what the amounts of an export are counted: 元, unless it says 千元, 万元 or 亿元 somewhere. */
public final class MoneyScale {

  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
  private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);

  /** 单位：万元, and not 编制单位：元江县…, which is a place. */
  private static final Pattern STATED =
      Pattern.compile("单位:?(?:人民币)?(亿元|万元|千元|元)(?=$|\\P{IsHan}|币|人民)");

  private static final Pattern BRACKETED =
      Pattern.compile("[(\\[【](?:金额)?(?:单位:?)?(?:人民币:?)?(亿元|万元|千元|元)(?:/?人民币)?[)\\]】]");

  private static final Pattern ENDING = Pattern.compile("(亿元|万元|千元|(?<=[/:_])元)[*★:]*$");

  private MoneyScale() {}

  /** What one text says, such as a heading or a line above the table. */
  public static Optional<BigDecimal> in(String words) {
    String plain = Wording.plain(words);
    for (Pattern pattern : List.of(STATED, BRACKETED)) {
      Matcher found = pattern.matcher(plain);
      if (found.find()) {
        return Optional.of(of(found.group(1)));
      }
    }
    return Optional.empty();
  }

  /** What a heading says; 划款万元 says it, too. */
  static Optional<BigDecimal> inHeading(String heading) {
    Matcher ending = ENDING.matcher(Wording.plain(heading));
    return ending.find() ? Optional.of(of(ending.group(1))) : in(heading);
  }

  /** What a row says, even if 单位： and 万元 stand in two cells. */
  public static Optional<BigDecimal> in(List<String> row) {
    for (String cell : row) {
      Optional<BigDecimal> said = in(cell);
      if (said.isPresent()) {
        return said;
      }
    }
    return in(String.join("", row));
  }

  /** Whether amounts must be multiplied. */
  static boolean isLarge(BigDecimal scale) {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }

  /** The unit for a factor, for users: 千元, 万元 or 亿元, else 元. */
  public static String words(BigDecimal scale) {
    return Stream.of("亿元", "万元", "千元")
        .filter(unit -> Decimals.same(of(unit), scale))
        .findFirst()
        .orElse("元");
  }

  private static BigDecimal of(String unit) {
    return switch (unit) {
      case "亿元" -> HUNDRED_MILLION;
      case "万元" -> TEN_THOUSAND;
      case "千元" -> THOUSAND;
      default -> BigDecimal.ONE;
    };
  }
}
