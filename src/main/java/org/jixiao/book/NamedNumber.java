package org.jixiao.book;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Wording;

/**
 * A number that a text names: 预算调整率为210.95%, 全年预算3,385.52万元. A limit (不超过30%), a scoring rule
 * (100%得满分) and a target are none.
 *
 * @param name by which name
 * @param words name and number as they stand in the text
 * @param before the sentence as far as the name
 * @param value the number as it was written
 * @param half half of its last digit
 * @param measure the unit behind it
 */
record NamedNumber(
    String name, String words, String before, BigDecimal value, BigDecimal half, String measure) {

  private static final Pattern SENTENCES = Pattern.compile("[。；;！？!?\\n\\r]+");

  private static final Pattern QUOTES = Pattern.compile("[“”‘’\"'「」]");

  /** What may stand between a name and its number. */
  private static final String LINK =
      "(?:数|总数|总额|合计|金额)?(?:仅|实际|最终|约|近|共|计|高|低)*(?:为|是|达到|达|到|有)?(约|近|大约|近似)?:?";

  private static final String NUMBER =
      "([-−–]?)(\\d{1,3}(?:,\\d{3})++(?:\\.\\d+)?+|\\d++(?:\\.\\d++)?+)";

  private static final String MEASURE = "(多|余)?(%|个?百分点|亿元|万元|千元|元|分|个月|个)";

  /** What makes a limit or a scoring rule of it. */
  private static final String NO_LIMIT = "(?!多?以[内下上]|\\(含|及以|为标准|的标准|封顶|得|/|左右浮动)";

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** What numbers that stand beside one of these names look like. */
  static Pattern beside(Collection<String> names) {
    String any =
        names.stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return Pattern.compile("(" + any + ")" + LINK + NUMBER + MEASURE + NO_LIMIT);
  }

  /**
   * The numbers in a text that stand beside names.
   *
   * @param named what they look like, see {@link #beside}
   */
  static List<NamedNumber> in(String text, Pattern named) {
    List<NamedNumber> found = new ArrayList<>();
    String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
    for (String part : SENTENCES.split(normal)) {
      String sentence = QUOTES.matcher(Wording.plain(part)).replaceAll("");
      Matcher number = named.matcher(sentence);
      while (number.find()) {
        found.add(of(number, sentence.substring(0, number.start())));
      }
    }
    return found;
  }

  private static NamedNumber of(Matcher found, String before) {
    BigDecimal size = new BigDecimal(found.group(4).replace(",", ""));
    boolean about = found.group(2) != null || found.group(5) != null || found.group().contains("约");
    // 约3,400万元 is not exact to one 万元: of what is said roughly, zeros at the end say nothing.
    int scale = about ? size.stripTrailingZeros().scale() : size.scale();
    return new NamedNumber(
        found.group(1),
        found.group(),
        before,
        found.group(3).isEmpty() ? size : size.negate(),
        HALF.scaleByPowerOfTen(-scale),
        found.group(6));
  }

  /** What one of its measure is in a unit of ours; empty where it is of another kind. */
  Optional<BigDecimal> factor(Unit unit) {
    return Optional.ofNullable(
        switch (unit) {
          case RATIO -> measure.equals("%") ? new BigDecimal("0.01") : null;
          case PERCENTAGE_POINTS ->
              measure.endsWith("百分点") || measure.equals("%") ? new BigDecimal("0.01") : null;
          case MONEY -> ofMoney();
          case SCORE -> measure.equals("分") ? BigDecimal.ONE : null;
          case COUNT -> measure.startsWith("个") && !measure.endsWith("点") ? BigDecimal.ONE : null;
          case COEFFICIENT, TEXT -> null;
        });
  }

  private BigDecimal ofMoney() {
    return switch (measure) {
      case "元" -> BigDecimal.ONE;
      case "千元" -> BigDecimal.valueOf(1_000);
      case "万元" -> BigDecimal.valueOf(10_000);
      case "亿元" -> BigDecimal.valueOf(100_000_000);
      default -> null;
    };
  }
}
