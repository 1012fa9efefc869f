package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a text says of the score: the total, the weights of indicators. What it says of another
 * year, or of what the unit has given itself, is none of it.
 */
public final class StatedScores {

  private static final Pattern OTHERS = Pattern.compile("上年|上一年|去年|往年|以前年度|自评|目标|计划|力争|如果|若");
  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:综合|最终|评价|总)(?:评价)?(?:总)?(?:得分|评分)(?:合计)?(?:为|是|[：:])?\\s*(\\d{1,3}(?:\\.\\d+)?)\\s*分");
  private static final String NUMBER = "(\\d{1,3}(?:\\.\\d+)?)\\s*(分(?![钟之别项析])|[%％])";

  /** What may stand between an indicator and its weight. */
  private static final String WEIGHT =
      "[”’」]?(?:类|方面)?(?:[一二三]级)?(?:指标)?(?:的)?\\s*[（(]?"
          + "(?:分值|权重|满分|标准分|总分|占比?|共|计|合计|设置?|赋分|为|是|[：:])*\\s*";

  private static final Pattern SHARE = Pattern.compile("权重|占");

  /** What may stand before the name of an indicator that is no part of a longer one. */
  private static final String APART = "(?<![\\p{IsHan}&&[^和与及中为即对括在将按的]])";

  private static final Pattern NOTHING = Pattern.compile("(?!)");

  private StatedScores() {}

  /**
   * A number of points that a text states.
   *
   * @param name the indicator; empty for the total
   * @param points how many, or how many per cent
   * @param percent whether they are per cent of all points
   * @param words as it is written
   */
  public record StatedPoints(String name, BigDecimal points, boolean percent, String words) {}

  /** Whether what is said at a place is of another year, or what somebody wishes for. */
  static boolean isOfOthers(String text, int at) {
    String before = text.substring(0, at);
    String sentence =
        before.substring(Math.max(before.lastIndexOf('。'), before.lastIndexOf('；')) + 1);
    return OTHERS.matcher(sentence).find();
  }

  /** The totals that a text states of this evaluation. */
  public static List<StatedPoints> totals(String text) {
    List<StatedPoints> stated = new ArrayList<>();
    Matcher found = TOTAL.matcher(text);
    while (found.find()) {
      if (!isOfOthers(text, found.start())) {
        stated.add(new StatedPoints("", new BigDecimal(found.group(1)), false, found.group()));
      }
    }
    return stated;
  }

  /** What the weights of these indicators look like in a text. */
  public static Pattern weightsOf(Collection<String> indicators) {
    String names =
        indicators.stream()
            .filter(name -> !name.isBlank())
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    return names.isEmpty() ? NOTHING : Pattern.compile(APART + "(" + names + ")" + WEIGHT + NUMBER);
  }

  /**
   * The weights that a text states.
   *
   * @param named what they look like, see {@link #weightsOf}
   */
  public static List<StatedPoints> weights(String text, Pattern named) {
    List<StatedPoints> stated = new ArrayList<>();
    Matcher found = named.matcher(text);
    while (found.find()) {
      BigDecimal points = new BigDecimal(found.group(2));
      boolean percent = !found.group(3).equals("分");
      // 采购执行率为96% is a result, and no weight.
      boolean weight = !percent || SHARE.matcher(found.group()).find();
      if (weight && !isOfOthers(text, found.start())) {
        stated.add(new StatedPoints(found.group(1), points, percent, found.group()));
      }
    }
    return stated;
  }

  /** The grade of a 得分率 among those in force; empty where a bound has no value. */
  public static Optional<String> grade(BigDecimal rate, Grades grades) {
    for (int i = 0; i < grades.bounds().size(); i++) {
      if (!grades.bounds().get(i).isNumber()) {
        return Optional.empty();
      }
      if (rate.compareTo(grades.bounds().get(i).number()) >= 0) {
        return Optional.of(grades.names().get(i).text());
      }
    }
    return Optional.of(grades.names().get(grades.bounds().size()).text());
  }
}
