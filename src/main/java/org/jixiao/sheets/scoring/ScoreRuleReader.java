package org.jixiao.sheets.scoring;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.numbers.FigureChoice.Band;
import org.jixiao.numbers.FigureChoice.Level;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.scoring.ScoreRule.PartStep;
import org.jixiao.sheets.scoring.ScoreRule.Side;
import org.jixiao.table.Wording;

/** Reads 评分规则: controlled Chinese that an accountant can read and write. */
final class ScoreRuleReader {

  private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
  private static final String SIGN = "(<=|>=|=|<|>)";

  private static final Pattern STEPS =
      Pattern.compile(
          "(?<name>[^<>=;,]*)"
              + "(?<sign><=|>=|=)(?<reference>\\d+(?:\\.\\d+)?)(?<percent>%?)"
              + "(?:满分|得满分|(?:满分|得|计)(?<marks>\\d+(?:\\.\\d+)?)分),"
              + "每(?<side>超过?|高于?|低于?|少|偏离)(?<step>\\d+(?:\\.\\d+)?)(?<unit>个百分点|百分点|%|个|人|项|天)?"
              + "扣(?<deduction>\\d+(?:\\.\\d+)?)分"
              + "(?:,(?<part>按比例|不足不计|不足按一档计))?");
  private static final Pattern BAND =
      Pattern.compile("(?<name>[^<>=;,]*)" + SIGN + NUMBER + "(%?)得?" + NUMBER + "分");
  private static final Pattern BOUND = Pattern.compile("[<>=]=?(\\d+(?:\\.\\d+)?)(%?)");
  private static final Pattern OTHERWISE = Pattern.compile("其余得?" + NUMBER + "分");
  private static final Pattern PROPORTIONAL =
      Pattern.compile("按(?<name>[^<>=;,]+?)得分(?:,封顶满分)?(?:,低于" + NUMBER + "%得" + NUMBER + "分)?");
  private static final Pattern COUNT =
      Pattern.compile(
          "(?<name>[^<>=;,]*?),?每(?:符合|发现|完成)1[项处个次笔](?<sign>得|扣)(?<each>\\d+(?:\\.\\d+)?)分");
  private static final Pattern LEVEL = Pattern.compile("([^<>=;,\\d]+?)得" + NUMBER + "分");
  private static final Pattern MISSING = Pattern.compile("资料未提供(得0分|得满分|人工评定)");

  /** What a sentence may be made of; the first thing that is none of these is what is not known. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "[;,]|<=|>=|[<>=]|\\d+(?:\\.\\d+)?|%|个百分点|百分点|满分|得满分|每|超过|超|高于|低于|高|低|少|偏离"
              + "|扣|得|计|分|按比例|不足不计|不足按一档计|其余|按|封顶|符合|发现|完成|资料未提供|人工评定|人工|项|处|个|次|人|天");

  static final List<String> EXAMPLES =
      List.of(
          "在职人员控制率 ≤100% 满分，每超1个百分点扣0.5分",
          "预算完成率 ≥100% 满分，每低5个百分点扣2分",
          "政府采购执行率 =100% 满分，每偏离5个百分点扣2分",
          "预算调整率 =0 得5分；≤10% 得4分；≤20% 得3分；≤30% 得2分；其余 0分",
          "按完成率得分，封顶满分，低于60% 得0分",
          "每符合1项得1分",
          "每发现1处扣1分",
          "好 得6分；一般 得3分；差 得0分",
          "人工评定");

  private ScoreRuleReader() {}

  /** What counts when the paper behind an indicator was not provided. */
  enum Missing {
    NOTHING,
    FULL_MARKS,
    MANUAL
  }

  /**
   * What was read.
   *
   * @param rule the rule, or null when it was not understood
   * @param missing what counts without evidence
   * @param problem what was not understood, empty when all was
   */
  record Read(ScoreRule rule, Missing missing, String problem) {}

  /** Reads a rule; a blank one is 人工评定. */
  static Read read(String typed) {
    List<String> clauses = new ArrayList<>(Arrays.asList(normal(typed).split(";")));
    clauses.removeIf(String::isEmpty);
    Missing missing = Missing.NOTHING;
    for (String clause : List.copyOf(clauses)) {
      Matcher said = MISSING.matcher(clause);
      if (said.matches()) {
        clauses.remove(clause);
        missing =
            Map.of("得0分", Missing.NOTHING, "得满分", Missing.FULL_MARKS, "人工评定", Missing.MANUAL)
                .get(said.group(1));
      }
    }
    if (clauses.isEmpty() || clauses.equals(List.of("人工评定")) || clauses.equals(List.of("人工"))) {
      return new Read(new ScoreRule.Manual(), missing, "");
    }
    String bare = boundWithoutPercent(String.join(";", clauses));
    if (!bare.isEmpty()) {
      return new Read(null, missing, "“" + bare + "”后面少了%（比率的界限都要带%，0 除外）");
    }
    ScoreRule rule =
        steps(clauses)
            .or(() -> bands(clauses))
            .or(() -> count(clauses))
            .or(() -> proportional(clauses))
            .or(() -> levels(clauses))
            .orElse(null);
    return new Read(rule, missing, rule == null ? problem(typed, clauses) : "");
  }

  /** A bound without its %, in a rule that speaks of percentages elsewhere. */
  private static String boundWithoutPercent(String rule) {
    boolean rates = rule.contains("%") || rule.contains("百分点");
    Matcher bound = BOUND.matcher(rule);
    while (rates && bound.find()) {
      boolean zero = new BigDecimal(bound.group(1)).signum() == 0;
      if (!zero && bound.group(2).isEmpty()) {
        return bound.group(1);
      }
    }
    return "";
  }

  private static String normal(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .replaceAll("[\\s\\u3000]+", "")
        .replace("≤", "<=")
        .replace("≥", ">=")
        .replace("不超过", "<=")
        .replace("不低于", ">=")
        .replace("，", ",")
        .replace("、", ",")
        .replace("；", ";")
        .replace("。", ";");
  }

  private static Optional<ScoreRule> steps(List<String> clauses) {
    Matcher m = STEPS.matcher(String.join(",", clauses));
    if (!m.matches()) {
      return Optional.empty();
    }
    String word = m.group("side").substring(0, 1);
    Side side = word.equals("偏") ? Side.BOTH : "超高".contains(word) ? Side.OVER : Side.UNDER;
    // Full marks up to a bound, and points lost below it: the two halves contradict each other.
    boolean contradicts =
        m.group("sign").equals("<=") && side != Side.OVER
            || m.group("sign").equals(">=") && side != Side.UNDER;
    if (contradicts) {
      return Optional.empty();
    }
    boolean percent = !m.group("percent").isEmpty();
    String unit = m.group("unit") == null ? "" : m.group("unit");
    boolean points = unit.equals("%") || unit.endsWith("百分点");
    PartStep part =
        m.group("part") == null
            ? PartStep.PROPORTIONAL
            : Map.of(
                    "按比例", PartStep.PROPORTIONAL,
                    "不足不计", PartStep.IGNORED,
                    "不足按一档计", PartStep.WHOLE)
                .get(m.group("part"));
    BigDecimal step = number(m.group("step"), points);
    if (step.signum() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ScoreRule.Steps(
            subject(m.group("name")),
            number(m.group("reference"), percent),
            side,
            step,
            new BigDecimal(m.group("deduction")),
            part,
            m.group("marks") == null ? null : new BigDecimal(m.group("marks")),
            percent || points ? Unit.RATIO : Unit.COUNT));
  }

  private static Optional<ScoreRule> bands(List<String> clauses) {
    List<Band> bands = new ArrayList<>();
    String name = "";
    boolean percent = false;
    for (String clause : clauses.subList(0, clauses.size() - 1)) {
      Matcher m = BAND.matcher(clause);
      if (!m.matches() || !bands.isEmpty() && !m.group("name").isEmpty()) {
        return Optional.empty();
      }
      name = bands.isEmpty() ? m.group("name") : name;
      boolean inPercent = m.group(4).equals("%");
      percent |= inPercent;
      bands.add(new Band(m.group(2), number(m.group(3), inPercent), new BigDecimal(m.group(5))));
    }
    Matcher last = OTHERWISE.matcher(clauses.get(clauses.size() - 1));
    return bands.isEmpty() || !last.matches()
        ? Optional.empty()
        : Optional.of(
            new ScoreRule.Bands(
                subject(name),
                List.copyOf(bands),
                new BigDecimal(last.group(1)),
                percent ? Unit.RATIO : Unit.COUNT));
  }

  private static Optional<ScoreRule> count(List<String> clauses) {
    Matcher m = COUNT.matcher(String.join(";", clauses));
    return m.matches()
        ? Optional.of(
            new ScoreRule.Count(
                subject(m.group("name")),
                new BigDecimal(m.group("each")),
                m.group("sign").equals("得")))
        : Optional.empty();
  }

  private static Optional<ScoreRule> proportional(List<String> clauses) {
    Matcher m = PROPORTIONAL.matcher(String.join(",", clauses));
    if (!m.matches()) {
      return Optional.empty();
    }
    String name = m.group("name").equals("完成率") ? "" : subject(m.group("name"));
    return Optional.of(
        m.group(2) == null
            ? new ScoreRule.Proportional(name, null, null)
            : new ScoreRule.Proportional(
                name, number(m.group(2), true), new BigDecimal(m.group(3))));
  }

  private static Optional<ScoreRule> levels(List<String> clauses) {
    List<Level> levels = new ArrayList<>();
    for (String clause : clauses) {
      Matcher m = LEVEL.matcher(clause);
      if (!m.matches()) {
        return Optional.empty();
      }
      levels.add(new Level(m.group(1), new BigDecimal(m.group(2))));
    }
    return levels.size() < 2
        ? Optional.empty()
        : Optional.of(new ScoreRule.Levels(List.copyOf(levels)));
  }

  private static String subject(String name) {
    return name.equals("指标值") ? "" : name;
  }

  private static BigDecimal number(String digits, boolean percent) {
    BigDecimal number = new BigDecimal(digits);
    return percent ? number.movePointLeft(2) : number;
  }

  /** Says which word is not known, or that the known words make no sentence; with an example. */
  private static String problem(String typed, List<String> clauses) {
    String example =
        Wording.nearest(typed, EXAMPLES)
            .map(form -> "；可参照：" + form)
            .orElse("；可参照：" + EXAMPLES.get(0));
    for (int i = 0; i < clauses.size(); i++) {
      String unknown = unknownWord(clauses.get(i), i == 0);
      if (!unknown.isEmpty()) {
        return "不能识别“" + unknown + "”" + example;
      }
    }
    return "各部分都能识别，但不能组成计分规则" + example;
  }

  private static String unknownWord(String clause, boolean first) {
    int at = 0;
    // The name of an indicator stands in front of the first comparison.
    Matcher sign = Pattern.compile(SIGN).matcher(clause);
    if (first && sign.find()) {
      at = sign.start();
    }
    Matcher known = KNOWN.matcher(clause);
    while (at < clause.length()) {
      known.region(at, clause.length());
      if (!known.lookingAt()) {
        int end = at + 1;
        while (end < clause.length() && !known.region(end, clause.length()).lookingAt()) {
          end++;
        }
        return clause.substring(at, end);
      }
      at = known.end();
    }
    return "";
  }
}
