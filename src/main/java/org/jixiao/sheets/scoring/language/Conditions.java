package org.jixiao.sheets.scoring.language;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.sheets.scoring.language.Interval.Edge;
import org.jixiao.sheets.scoring.language.Interval.Touch;
import org.jixiao.sheets.scoring.language.Phrase.When;

/** Reads when points are given: comparisons, stretches of values, 其余, or words. */
final class Conditions {

  private static final Map<String, String> SIGNS = new LinkedHashMap<>();

  static {
    sign("≤", "<=", "=<", "≤", "不超过", "不高于", "不大于", "不多于", "小于或等于", "小于等于", "低于或等于");
    sign("≥", ">=", "=>", "≥", "不低于", "不小于", "不少于", "大于或等于", "大于等于", "高于或等于", "达到");
    sign("<", "<", "小于", "低于", "少于", "未达到", "不到", "不足");
    sign(">", ">", "大于", "高于", "超过", "超出", "多于");
    sign("=", "=", "等于", "为", "是");
  }

  private static void sign(String meaning, String... written) {
    for (String one : written) {
      SIGNS.put(one, meaning);
    }
  }

  /** The signs and the words for them. */
  static final String SIGN = "(?:" + String.join("|", SIGNS.keySet()) + ")";

  private static final String Q = Quantity.ANY;
  private static final String NAME = "(?<name>[^<>=≤≥;,%×÷]*?)";
  private static final String INCLUDED = "(?:\\((?<inc#>不?含)[^()]*\\))?";
  private static final String END = "(?:的|时|的部分)?";

  private static String q(String group) {
    return "(?<" + group + ">" + Q + ")";
  }

  private static String included(int number) {
    return INCLUDED.replace("#", Integer.toString(number));
  }

  private static final Pattern BETWEEN_SIGNS =
      Pattern.compile(
          q("first")
              + "(?<left>[<>=≤≥]{1,2})"
              + NAME
              + "(?<right>[<>=≤≥]{1,2})"
              + q("second")
              + END);
  private static final Pattern TWO_SIGNS =
      Pattern.compile(
          NAME
              + "(?<left>"
              + SIGN
              + ")"
              + q("first")
              + "(?:,?且|,?并且?|,?而|,|、)(?<right>"
              + SIGN
              + ")"
              + q("second")
              + END);
  private static final Pattern SIGNED =
      Pattern.compile(
          NAME + "(?<sign>" + SIGN + ")" + q("first") + included(1) + "(?:及?以[上下内]|" + "的)?" + END);
  private static final Pattern ABOVE_OR_BELOW =
      Pattern.compile(
          NAME
              + "(?:控制在|在|为|达到)?"
              + q("first")
              + included(1)
              + "(?<closed>及|或)?(?:以(?<side>上|下|内|外)|(?<more>更高|更低))"
              + included(2)
              + END);
  private static final Pattern RANGE =
      Pattern.compile(
          NAME
              + "(?:控制在|在|介于|处于|为)?"
              + q("first")
              + included(1)
              + "(?:-|--|~|~~|至|到)"
              + q("second")
              + included(2)
              + "(?<between>之间|区间|范围内|以内)?"
              + included(3)
              + END);
  private static final Pattern BRACKETS =
      Pattern.compile(
          NAME
              + "(?:在|为|∈)?(?<left>[\\[(])"
              + q("first")
              + "[,~、]"
              + q("second")
              + "(?<right>[\\])])");
  private static final Pattern TARGET =
      Pattern.compile(NAME + "(?<not>未|没有|不)?(?:达到|完成|实现)(?:年度|预期)?(?:绩效)?(?:指标值?|目标值?|标准)" + END);

  /** A number alone; in Chinese words only with what it counts: 第一 is a level and not a number. */
  private static final Pattern ALONE =
      Pattern.compile(
          NAME
              + "(?<first>-?(?:\\d+(?:\\.\\d+)?"
              + Quantity.UNITS
              + "?|"
              + Quantity.NUMBER
              + Quantity.UNITS
              + "))"
              + included(1)
              + END);

  private static final Pattern OTHERWISE =
      Pattern.compile("(?:其余|其他|其它|否则|余下|此外)(?:的|情况|情形|各档|均|都|则|一律)*");

  private static final Quantity WHOLE = Quantity.of("100%");

  private Conditions() {}

  /** Values or everything else; empty when it is words. */
  static Optional<When> values(Fragment fragment) {
    String text = fragment.text();
    if (OTHERWISE.matcher(text).matches()) {
      return Optional.of(new When("", null, "", false));
    }
    Matcher m = BETWEEN_SIGNS.matcher(text);
    if (m.matches()) {
      return between(fragment, m, reversed(m.group("left")), m.group("right"));
    }
    m = TWO_SIGNS.matcher(text);
    if (m.matches()) {
      return between(fragment, m, m.group("left"), m.group("right"));
    }
    m = BRACKETS.matcher(text);
    if (m.matches()) {
      Touch low = m.group("left").equals("[") ? Touch.INCLUDED : Touch.EXCLUDED;
      Touch high = m.group("right").equals("]") ? Touch.INCLUDED : Touch.EXCLUDED;
      return range(fragment, m, low, high);
    }
    m = RANGE.matcher(text);
    if (m.matches()) {
      // 0-10%（含）: what is said behind both ends is said of the upper one.
      boolean behind = m.group("inc2") == null && m.group("inc3") != null;
      Touch high = touch(behind ? m.group("inc3") : m.group("inc2"));
      boolean both = behind && m.group("between") != null;
      return range(fragment, m, both ? high : touch(m.group("inc1")), high);
    }
    m = SIGNED.matcher(text);
    if (m.matches()) {
      return Optional.of(signed(fragment, m, m.group("sign"), Quantity.of(m.group("first"))));
    }
    m = ABOVE_OR_BELOW.matcher(text);
    if (m.matches()) {
      return Optional.of(aboveOrBelow(fragment, m));
    }
    m = TARGET.matcher(text);
    if (m.matches()) {
      Interval reached =
          m.group("not") == null
              ? Interval.from(WHOLE, Touch.INCLUDED)
              : Interval.upTo(WHOLE, Touch.EXCLUDED);
      return Optional.of(new When(name(fragment, m), reached, "", false));
    }
    m = ALONE.matcher(text);
    if (m.matches()) {
      Interval point = Interval.exactly(Quantity.of(m.group("first")));
      return Optional.of(new When(name(fragment, m), point, "", true));
    }
    return Optional.empty();
  }

  private static When signed(Fragment fragment, Matcher m, String sign, Quantity at) {
    String meaning = SIGNS.get(sign);
    boolean without = "不含".equals(m.group("inc1"));
    boolean with = "含".equals(m.group("inc1"));
    Interval values =
        switch (meaning) {
          case "≤" -> Interval.upTo(at, without ? Touch.EXCLUDED : Touch.INCLUDED);
          case "≥" -> Interval.from(at, without ? Touch.EXCLUDED : Touch.INCLUDED);
          case "<" -> Interval.upTo(at, with ? Touch.INCLUDED : Touch.EXCLUDED);
          case ">" -> Interval.from(at, with ? Touch.INCLUDED : Touch.EXCLUDED);
          default -> Interval.exactly(at);
        };
    boolean below = m.group().matches(".*以下(?:的|时)?");
    boolean above = m.group().matches(".*以上(?:的|时)?");
    if (meaning.equals("=") && (below || above)) {
      values = below ? Interval.upTo(at, Touch.UNSAID) : Interval.from(at, Touch.UNSAID);
    }
    return new When(name(fragment, m), values, "", false);
  }

  private static When aboveOrBelow(Fragment fragment, Matcher m) {
    Quantity at = Quantity.of(m.group("first"));
    String said = m.group("inc1") != null ? m.group("inc1") : m.group("inc2");
    Touch touch = m.group("closed") != null ? Touch.INCLUDED : touch(said);
    String side = m.group("side");
    boolean above =
        side == null ? m.group("more").equals("更高") : side.equals("上") || side.equals("外");
    if ("内".equals(side) && touch == Touch.UNSAID) {
      touch = Touch.INCLUDED;
    }
    Interval values = above ? Interval.from(at, touch) : Interval.upTo(at, touch);
    return new When(name(fragment, m), values, "", false);
  }

  private static Touch touch(String said) {
    return said == null ? Touch.UNSAID : said.equals("含") ? Touch.INCLUDED : Touch.EXCLUDED;
  }

  /** The sign of a comparison turned round: 5%＜v is v＞5%. */
  private static String reversed(String sign) {
    return switch (sign) {
      case "<" -> ">";
      case ">" -> "<";
      case "<=", "=<", "≤" -> "≥";
      case ">=", "=>", "≥" -> "≤";
      default -> sign;
    };
  }

  private static Optional<When> between(Fragment fragment, Matcher m, String left, String right) {
    String one = SIGNS.get(left);
    String other = SIGNS.get(right);
    if (one == null || other == null || one.equals("=") || other.equals("=")) {
      return Optional.empty();
    }
    boolean ascending = one.equals(">") || one.equals("≥");
    boolean otherAscending = other.equals(">") || other.equals("≥");
    if (ascending == otherAscending) {
      return Optional.empty();
    }
    Quantity second = Quantity.of(m.group("second"));
    Quantity first = Quantity.of(m.group("first")).orIn(second.unit());
    Edge low = new Edge(ascending ? first : second, closed(ascending ? one : other));
    Edge high = new Edge(ascending ? second : first, closed(ascending ? other : one));
    return ordered(fragment, m, new Interval(low, high));
  }

  private static Touch closed(String sign) {
    return sign.equals("≤") || sign.equals("≥") ? Touch.INCLUDED : Touch.EXCLUDED;
  }

  private static Optional<When> range(Fragment fragment, Matcher m, Touch low, Touch high) {
    Quantity second = Quantity.of(m.group("second"));
    Quantity first = Quantity.of(m.group("first")).orIn(second.unit());
    if (first.value().compareTo(second.orIn(first.unit()).value()) > 0) {
      Interval turned =
          new Interval(new Edge(second.orIn(first.unit()), high), new Edge(first, low));
      return ordered(fragment, m, turned);
    }
    Edge upper = new Edge(second.orIn(first.unit()), high);
    return ordered(fragment, m, new Interval(new Edge(first, low), upper));
  }

  private static Optional<When> ordered(Fragment fragment, Matcher m, Interval values) {
    boolean ascends = values.lower().value().compareTo(values.upper().value()) < 0;
    return ascends ? Optional.of(new When(name(fragment, m), values, "", false)) : Optional.empty();
  }

  /** The name in front; 指标值 is no name, it is what stands in the row. */
  private static String name(Fragment fragment, Matcher m) {
    return name(fragment.typed(m, "name"));
  }

  /** A name without the small words around it. */
  static String name(String typed) {
    String name = typed.replaceAll("^(?:当|若|如果|如|其中)(?=.{2})|(?:的|在|为)$|[:：]$", "").strip();
    name = name.replaceAll("^(?:实际)?得分[=＝:：]", "").strip();
    return name.equals("指标值") || name.equals("实际值") || name.equals("完成值") ? "" : name;
  }
}
