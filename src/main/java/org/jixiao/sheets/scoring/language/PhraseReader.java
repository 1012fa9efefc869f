package org.jixiao.sheets.scoring.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.sheets.scoring.language.Meaning.PartStep;
import org.jixiao.sheets.scoring.language.Meaning.Side;
import org.jixiao.sheets.scoring.language.Phrase.When;

/** Reads one phrase: every form that a phrase may take stands here, in the order of trial. */
final class PhraseReader {

  private static final String N = Quantity.NUMBER;
  private static final String UNITS = Quantity.UNITS;
  private static final String THING_UNITS = "(?:人次|例|处|次|项|个|起|件|人|笔|条|家|份|户|名|场|天|宗|期|篇)";
  static final String GIVES = "(?:可得|计为|得|计|记|给|评)";
  private static final Pattern MANUAL =
      Pattern.compile("人工(?:评定|评分|打分)?|由?(?:评价人|评审|专家|评价组)(?:员|组)?(?:酌情|综合)?(?:评定|评分|打分)");
  private static final Pattern VETO =
      Pattern.compile(
          "一票否决:?(?:存在|出现|有|发现)?(?<what>.+?)(?:的)?,?"
              + GIVES
              + "?(?:0分|零分|不得分|不计分)"
              + "|(?:存在|出现|有|发现)?(?<other>.+?)(?:的)?,?(?:实行)?一票否决(?:,?"
              + GIVES
              + "?(?:0分|不得分))?");
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:直至|直到|以)?(?:该项|本项|本指标)?(?:分值|分数|分)?扣完(?:该项|本项|本指标)?(?:分值|分数|分)?为(?:止|限)"
              + "|(?:以|直至|直到)?扣至0分(?:为止)?|最低(?:得|为|计)?(?:0|零)分|不(?:倒扣|计负分|得负分)"
              + "|封顶(?:得)?满分|满分封顶|(?:得|加)?满分?为止|最高(?:得|计|不超过|为)?满分|不超过满分|以满分为限|以分值为限"
              + "|(?:完成率|比率|比例)?(?:超过|高于|大于|超出)100%(?:的)?(?:部分)?按(?:100%|满分)(?:计算?|计分)?|超额(?:完成)?(?:的)?按满分计"
              + "|(?:达到|完成)(?:指标值|目标值?)的?,?按满分计");
  private static final Pattern MOST =
      Pattern.compile(
          "(?:最多|最高|至多|累计最多|合计最多)(?:只)?扣(?:减|除)?(?<points>"
              + Points.TAKEN
              + ")|扣分?(?:最多|最高)?不超过(?<other>"
              + N
              + "分)|扣(?:满|完)(?<third>"
              + N
              + "分)为止");
  private static final Pattern MARKS =
      Pattern.compile(
          "(?:本项|该项|本指标)?(?:满分|标准分|分值)(?:为|是|:)?(?<points>"
              + N
              + ")分?|(?:最高|最多|封顶)(?:得|计|不超过|为)?(?<other>"
              + N
              + ")分(?:封顶)?");
  private static final Pattern PART =
      Pattern.compile(
          "(?<ratio>(?:不足[^,;]{0,7})?按比例(?:扣分|扣减|计算|折算|计)?|按实际(?:比例|数)(?:扣分|计算))"
              + "|(?<none>不足[^,;]{0,7}?(?:不计|不扣|不扣分|的不计)|(?:尾数|不足部分)不计)"
              + "|(?<whole>不足[^,;]{0,7}?(?:的)?按(?:一档|一个|1个|1|一)[^,;]{0,5}?(?:计|计算|扣分|扣))");
  private static final Pattern STANDARD =
      Pattern.compile(
          "(?<name>[^<>=≤≥;,%]*?)(?:以|按)(?<at>"
              + Quantity.ANY
              + ")为(?:标准|基准|目标|限|准|界|上限|下限)(?:的)?");

  private static final String VERBS =
      "(?<verb>超过\\((?:低于|降低|减少)\\)|超过(?:或|和|、)低于|高于(?:或|和|、)低于|低于(?:或|和|、)高于|低于(?:或|和|、)超过|高(?:或|、)低|超(?:或|、)低|增减"
          + "|高出|超过|超出|超支|超|高于|高|增加|增长|上升|提高|上浮|低于|低|降低|下降|减少|少于|少|差|缺少|缺|不足|偏离|偏差|相差)";
  private static final Pattern EACH =
      Pattern.compile(
          "(?<before>.*?),?每"
              + VERBS
              + "(?:了)?(?:标准|规定|基准|目标值?|指标值?|预算数?|定额)?(?<step>"
              + N
              + "?)(?<unit>"
              + UNITS
              + ")(?:的)?,?(?:扣减|扣除|倒扣|扣|减)(?<points>"
              + Points.TAKEN
              + ")(?:,?扣完为止)?");
  private static final Pattern TALLY =
      Pattern.compile(
          "(?<what>[^<>=≤≥]*?),?(?<each>每)?(?<verb>出现|发现|发生|存在|查出|符合|完成|达到|满足|具备|做到|有|少|缺少|缺)?(?<per>"
              + N
              + "?)(?<unit>"
              + THING_UNITS
              + ")(?<more>[^\\d%<>=≤≥,;]*?),?(?<act>扣减|扣除|扣|得|加|计|记)(?<points>"
              + Points.TAKEN
              + ")(?:,?扣完为止)?");
  private static final Pattern PRODUCT =
      Pattern.compile(
          "(?:(?:<|低于|不足|未达到|其余)(?:100%)?(?:的)?,?按?)?(?:(?:实际)?(?:得分|计分)(?:=|:|为)|按照?)?(?<name>[^<>≤≥;,=×]+?)(?:÷(?<divisor>"
              + N
              + "))?×(?:(?<times>"
              + N
              + ")分?|(?:该项|本项|指标)?(?:分值|权重|满分|标准分))(?:计分|得分|计算)?");
  private static final Pattern SHARE =
      Pattern.compile(
          "(?:未达标的|未完成的|未达到(?:指标值|目标值?)的|其余|否则|不足的|达不到的)?,?(?:按照|按|以)(?<name>[^<>=≤≥;×]+?)"
              + "(?:的(?:比例|比率))?(?:计算|折算|确定)?(?:得分|计分|记分|给分|评分|得分数|分值)");
  private static final Pattern OF_ACTUAL =
      Pattern.compile(
          "(?:实际)?(?:完成|达标|执行)?(?:率|比例|情况)|比例|.*实际.*(?:目标|计划|预算|指标).*|(?:实际)?完成(?:值|数)?");
  private static final Pattern AWARD =
      Pattern.compile(
          "(?<when>.*?),?(?<award>"
              + GIVES
              + "?(?:为)?(?<points>"
              + Points.AWARDED
              + ")|"
              + GIVES
              + "(?<share>"
              + N
              + "%))");
  private static final Pattern THINGS =
      Pattern.compile(
          "(?:其余|其他)?(?:的)?(?:按|以)?(?<marks>[①-⑳]{2,})(?:各|每)(?:项)?,?"
              + GIVES
              + "?(?<points>"
              + N
              + "分)");
  private static final Pattern THING =
      Pattern.compile(
          "(?:[①-⑳⑴-⒇]|\\(?\\d{1,2}[.、)])(?<text>.+?)[,:(]?"
              + GIVES
              + "?(?<points>"
              + N
              + "分)\\)?|(?:[①-⑳⑴-⒇]|\\(?\\d{1,2}[.、)])(?<bare>.+)");
  private static final Pattern ASIDE =
      Pattern.compile(
          "(?!.*(?:扣|得|计)\\d).*(?:说明原因|提供(?:相关)?(?:佐证)?(?:资料|材料|证明)|附(?:相关)?(?:资料|材料)|佐证).*"
              + "|(?:根据|依据|参照)[^,;\\d%]*(?:折算|换算|确定|计算|评定|赋分)");

  /** The forms, in the order in which they are tried. */
  private static final List<Function<Fragment, Optional<Phrase>>> FORMS =
      List.of(
          PhraseReader::person,
          TermReader::read,
          PhraseReader::veto,
          PhraseReader::plain,
          PhraseReader::part,
          PhraseReader::standard,
          PhraseReader::things,
          PhraseReader::each,
          PhraseReader::tally,
          PhraseReader::ratio,
          PhraseReader::award,
          PhraseReader::aside);

  private PhraseReader() {}

  /** The phrase that a fragment is; empty when it is none. */
  static Optional<Phrase> read(Fragment fragment) {
    return FORMS.stream().flatMap(form -> form.apply(fragment).stream()).findFirst();
  }

  /** A numbered thing of a checklist. */
  static Optional<Phrase> thing(Fragment fragment) {
    Matcher m = THING.matcher(fragment.text());
    if (!m.matches()) {
      return Optional.empty();
    }
    boolean bare = m.group("text") == null;
    return Optional.of(
        new Phrase.Thing(
            fragment.typed(),
            fragment.typed(m, bare ? "bare" : "text"),
            bare ? null : Points.of(m.group("points"))));
  }

  private static Optional<Phrase> person(Fragment fragment) {
    return MANUAL.matcher(fragment.text()).matches()
        ? Optional.of(new Phrase.ByPerson(fragment.typed()))
        : Optional.empty();
  }

  private static Optional<Phrase> veto(Fragment fragment) {
    Matcher m = VETO.matcher(fragment.text());
    return m.matches()
        ? Optional.of(
            new Phrase.Veto(
                fragment.typed(), fragment.typed(m, m.group("what") == null ? "other" : "what")))
        : Optional.empty();
  }

  private static Optional<Phrase> plain(Fragment fragment) {
    String text = fragment.text();
    if (PLAIN.matcher(text).matches()) {
      return Optional.of(new Phrase.Plain(fragment.typed()));
    }
    Matcher m = MOST.matcher(text);
    if (m.matches()) {
      String points =
          m.group("points") != null
              ? m.group("points")
              : m.group("other") != null ? m.group("other") : m.group("third");
      return Optional.of(new Phrase.Most(fragment.typed(), Points.of(points)));
    }
    m = MARKS.matcher(text);
    if (m.matches()) {
      String points = m.group("points") == null ? m.group("other") : m.group("points");
      return Optional.of(new Phrase.Marks(fragment.typed(), Quantity.number(points)));
    }
    return Optional.empty();
  }

  private static Optional<Phrase> part(Fragment fragment) {
    Matcher m = PART.matcher(fragment.text());
    if (!m.matches()) {
      return Optional.empty();
    }
    PartStep part =
        m.group("ratio") != null
            ? PartStep.PROPORTIONAL
            : m.group("none") != null ? PartStep.IGNORED : PartStep.WHOLE;
    return Optional.of(new Phrase.Part(fragment.typed(), part));
  }

  private static Optional<Phrase> standard(Fragment fragment) {
    Matcher m = STANDARD.matcher(fragment.text());
    return m.matches()
        ? Optional.of(
            new Phrase.Standard(
                fragment.typed(),
                Conditions.name(fragment.typed(m, "name")),
                Quantity.of(m.group("at"))))
        : Optional.empty();
  }

  private static Optional<Phrase> things(Fragment fragment) {
    Matcher m = THINGS.matcher(fragment.text());
    return m.matches()
        ? Optional.of(
            new Phrase.Things(
                fragment.typed(), m.group("marks").length(), Points.of(m.group("points"))))
        : Optional.empty();
  }

  private static Optional<Phrase> each(Fragment fragment) {
    Matcher m = EACH.matcher(fragment.text());
    if (!m.matches()) {
      return Optional.empty();
    }
    Fragment before = fragment.part(m, "before");
    When when = null;
    String name = "";
    if (!before.isEmpty()) {
      Optional<When> values = Conditions.values(before);
      if (values.isPresent() && values.get().values() != null) {
        when = values.get();
        name = when.name();
      } else if (before.text().matches(".*[<>=≤≥%\\d,].*")) {
        return Optional.empty();
      } else {
        name = Conditions.name(before.typed());
      }
    }
    String step = m.group("step");
    Quantity quantity =
        new Quantity(step.isEmpty() ? BigDecimal.ONE : Quantity.number(step), m.group("unit"));
    if (quantity.number().signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Phrase.Each(
            fragment.typed(),
            name,
            when,
            side(m.group("verb")),
            quantity,
            Points.of(m.group("points"))));
  }

  private static Side side(String verb) {
    if (verb.startsWith("偏") || verb.startsWith("相") || verb.matches(".*[或和、(].*|增减")) {
      return Side.BOTH;
    }
    return verb.matches("低.*|下.*|降.*|减.*|少.*|差|缺.*|不足") ? Side.UNDER : Side.OVER;
  }

  private static Optional<Phrase> tally(Fragment fragment) {
    Matcher m = TALLY.matcher(fragment.text());
    if (!m.matches()
        || m.group("what").matches(".*(?:每|满分|[得给计评]分|[得计记]\\d+(?:\\.\\d+)?分).*")
        || m.group("more").contains("百分点")) {
      return Optional.empty();
    }
    boolean adds = !m.group("act").startsWith("扣");
    boolean each = m.group("each") != null;
    int begin = m.start("per");
    boolean apart = begin == 0 || begin > 0 && fragment.text().charAt(begin - 1) == ',';
    if (!each && (adds || m.group("per").isEmpty() || !apart)) {
      return Optional.empty();
    }
    String per = m.group("per");
    BigDecimal number = per.isEmpty() ? BigDecimal.ONE : Quantity.number(per);
    return number.signum() == 0
        ? Optional.empty()
        : Optional.of(
            new Phrase.Tally(
                fragment.typed(),
                fragment.typed(m, "what"),
                fragment.typed(m, "more"),
                number,
                adds,
                Points.of(m.group("points"))));
  }

  private static Optional<Phrase> ratio(Fragment fragment) {
    String text = fragment.text();
    Matcher m = PRODUCT.matcher(text);
    if (m.matches()) {
      String divisor = m.group("divisor");
      String times = m.group("times");
      boolean measured = divisor != null && Quantity.number(divisor).signum() != 0;
      return Optional.of(
          new Phrase.Ratio(
              fragment.typed(),
              bare(Conditions.name(fragment.typed(m, "name"))),
              measured ? Quantity.number(divisor) : null,
              times == null ? null : Points.of(Quantity.number(times))));
    }
    m = SHARE.matcher(text);
    if (m.matches()) {
      return Optional.of(
          new Phrase.Ratio(fragment.typed(), bare(fragment.typed(m, "name")), null, null));
    }
    return Optional.empty();
  }

  /** 完成率 alone, or the actual value by the target, is what stands in the row. */
  private static String bare(String name) {
    String plain = name.replaceAll("[(（][^()（）]*[)）]$", "").replaceAll("\\s", "");
    return OF_ACTUAL.matcher(plain).matches() || plain.matches(".*[÷/／].*") ? "" : plain;
  }

  private static Optional<Phrase> award(Fragment fragment) {
    Matcher m = AWARD.matcher(fragment.text());
    if (!m.matches()) {
      return Optional.empty();
    }
    String said = m.group("points") == null ? m.group("share") : m.group("points");
    Points points = Points.of(said);
    Fragment when = fragment.part(m, "when");
    if (when.isEmpty()) {
      return Optional.empty();
    }
    Optional<When> values = Conditions.values(when);
    if (values.isPresent()) {
      return Optional.of(new Phrase.Award(fragment.typed(), values.get(), points));
    }
    String words = when.typed();
    boolean level =
        !when.text().matches("每.*|[^(]*[<>=≤≥;%].*|扣.*|.*扣\\d.*|.*\\d[-~至]|.*[得计]\\d.*")
            && !Vocabulary.knowsAll(when.text());
    return level
        ? Optional.of(new Phrase.Award(fragment.typed(), When.words(words), points))
        : Optional.empty();
  }

  private static Optional<Phrase> aside(Fragment fragment) {
    return ASIDE.matcher(fragment.text()).matches()
        ? Optional.of(new Phrase.Aside(fragment.typed()))
        : Optional.empty();
  }
}
