package org.jixiao.sheets.scoring.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.scoring.language.Meaning.PartStep;
import org.jixiao.sheets.scoring.language.Meaning.Side;
import org.jixiao.sheets.scoring.language.Meaning.Stretch;

/** One meaning in many wordings: each is read as that meaning. */
class ParaphrasesTest {

  /** A wording and what it means. */
  private record Paraphrase(String wording, Meaning meaning) {}

  @Property(tries = 200, shrinking = ShrinkingMode.OFF, seed = "20261127")
  void wordings_ofOneMeaning_areReadAsThatMeaning(@ForAll long seed) {
    Random random = new Random(seed);
    Paraphrase one =
        switch (random.nextInt(5)) {
          case 0 -> steps(random);
          case 1 -> bands(random);
          case 2 -> counted(random);
          case 3 -> levels(random);
          default -> checklist(random);
        };
    RuleLanguage.Read read = RuleLanguage.read(one.wording());
    assertEquals("", read.problem(), one.wording());
    assertEquals(one.meaning(), read.rule().meaning(), one.wording());
    RuleLanguage.Read again = RuleLanguage.read(read.rule().sentence());
    assertTrue(again.isUnderstood(), read.rule().sentence());
    assertEquals(one.meaning(), again.rule().meaning(), read.rule().sentence());
  }

  private static String any(Random random, String... words) {
    return words[random.nextInt(words.length)];
  }

  private static String points(Random random, String points) {
    String number = random.nextInt(4) == 0 ? wide(points) : points;
    return any(random, "得", "计", "记") + number + "分";
  }

  /** Figures of the width of Chinese letters. */
  private static String wide(String digits) {
    StringBuilder out = new StringBuilder();
    digits.chars().forEach(c -> out.append(c == '.' ? '．' : (char) (c + 0xfee0)));
    return out.toString();
  }

  private static String percent(int number, Random random) {
    return number + any(random, "%", "％");
  }

  private static Paraphrase steps(Random random) {
    Side side = Side.values()[random.nextInt(3)];
    int step = 1 + random.nextInt(5);
    String lost = any(random, "0.5", "1", "2", "0.8");
    PartStep part = PartStep.values()[random.nextInt(3)];
    String full = any(random, "得满分", "计满分", "满分", "记满分");
    String reference =
        switch (side) {
          case OVER ->
              any(
                  random,
                  "≤100%" + full,
                  "不超过100% " + full,
                  "100%以下（含）" + full,
                  "以100％为标准",
                  "＜＝100%" + full,
                  "≦100%，" + full);
          case UNDER ->
              any(random, "≥100%" + full, "不低于100%" + full, "达到100%" + full, "100%以上（含）" + full);
          case BOTH -> any(random, "=100%" + full, "等于100%" + full, "以100%为基准");
        };
    String verb =
        switch (side) {
          case OVER -> any(random, "超", "超过", "高于", "增加", "高", "超出");
          case UNDER -> any(random, "低", "低于", "少", "减少", "降低");
          case BOTH -> any(random, "偏离", "高于或低于", "相差");
        };
    String unit = any(random, "个百分点", "%", "百分点");
    String number = any(random, "" + step, "一二三四五".substring(step - 1, step));
    String each = "每" + verb + number + unit + any(random, "扣", "扣减", "扣除") + lost + "分";
    String rest =
        switch (part) {
          case PROPORTIONAL -> any(random, "", "，按比例", "，不足" + step + "个百分点按比例计");
          case IGNORED -> any(random, "，不足不计", "，不足" + step + "个百分点的不计");
          case WHOLE -> any(random, "，不足按一档计", "，不足一档按一档计");
        };
    boolean most = random.nextBoolean();
    String cap = most ? any(random, "，最多扣3分", "，扣满3分为止") : any(random, "", "，扣完为止", "，最低得0分");
    String mark = any(random, "，", "；", "。", ", ");
    Meaning meaning =
        new Meaning.Steps(
            BigDecimal.ONE,
            side,
            new BigDecimal(step).movePointLeft(2).stripTrailingZeros(),
            Points.of(new BigDecimal(lost)),
            part,
            most ? Points.of(new BigDecimal("3")) : null,
            null,
            false,
            null);
    String name = any(random, "", "某控制率", "“三公经费”控制率", "①类经费控制率");
    return new Paraphrase(name + reference + mark + each + rest + cap, meaning);
  }

  /** Ascending edges, each held by the band below or by the one above. */
  private static Paraphrase bands(Random random) {
    int edges = 2 + random.nextInt(3);
    boolean below = random.nextBoolean();
    List<Stretch> stretches = new ArrayList<>();
    List<String> words = new ArrayList<>();
    int before = 0;
    for (int i = 0; i <= edges; i++) {
      int edge = before + 5 + random.nextInt(15);
      String points = Decimals.plain(BigDecimal.valueOf(edges - i));
      BigDecimal upTo = i == edges ? null : new BigDecimal(edge).movePointLeft(2);
      stretches.add(
          new Stretch(
              upTo == null ? null : upTo.setScale(2).stripTrailingZeros(),
              below && upTo != null,
              Points.of(new BigDecimal(points))));
      words.add(band(random, i, edges, before, edge, below) + points(random, points));
      before = edge;
    }
    if (!below) {
      Collections.reverse(words);
    }
    String mark = any(random, "；", "，", "。");
    String wording = any(random, "", "某比率") + String.join(mark, words);
    return new Paraphrase(wording, new Meaning.Bands(same(stretches, wording)));
  }

  /** The numbers as the reader spells them: a scale of its own makes no difference. */
  private static List<Stretch> same(List<Stretch> stretches, String wording) {
    RuleLanguage.Read read = RuleLanguage.read(wording);
    if (!read.isUnderstood() || !(read.rule().meaning() instanceof Meaning.Bands bands)) {
      return stretches;
    }
    List<Stretch> same = new ArrayList<>();
    for (int i = 0; i < stretches.size(); i++) {
      Stretch one = stretches.get(i);
      BigDecimal found = i < bands.stretches().size() ? bands.stretches().get(i).upTo() : null;
      boolean equal = one.upTo() != null && found != null && Decimals.same(one.upTo(), found);
      same.add(equal ? new Stretch(found, one.included(), one.points()) : one);
    }
    return same;
  }

  private static String band(Random random, int at, int last, int from, int to, boolean below) {
    String low = percent(from, random);
    String high = percent(to, random);
    if (at == 0) {
      return below
          ? any(random, "≤" + high, "不超过" + high, high + "（含）以下", "小于等于" + high)
          : any(random, "＜" + high, "低于" + high, high + "以下（不含）", "小于" + high);
    } else if (at == last) {
      return below
          ? any(random, "＞" + low, "大于" + low, "超过" + low, low + "以上（不含）")
          : any(random, "≥" + low, "不低于" + low, low + "（含）以上", "达到" + low);
    }
    return below
        ? any(random, low + "-" + high + "（含）", low + "＜某比率≤" + high, "大于" + low + "且小于等于" + high)
        : any(random, low + "（含）-" + high, low + "≤某比率＜" + high, low + "（含）至" + high + "（不含）");
  }

  private static Paraphrase counted(Random random) {
    boolean adds = random.nextBoolean();
    String points = any(random, "0.5", "1", "2");
    String one = any(random, "1", "一", "");
    String unit = any(random, "项", "处", "例", "次", "个");
    String verb = adds ? any(random, "符合", "完成", "满足") : any(random, "出现", "发现", "发生", "存在");
    String act = adds ? any(random, "得", "计") : any(random, "扣", "扣减");
    String cap = adds ? any(random, "", "，最高得满分") : any(random, "", "，扣完为止");
    return new Paraphrase(
        "每" + verb + one + unit + any(random, "", "问题") + act + points + "分" + cap,
        new Meaning.Counted(Points.of(new BigDecimal(points)), BigDecimal.ONE, adds, null));
  }

  private static Paraphrase levels(Random random) {
    List<List<String>> scales =
        List.of(
            List.of("好", "一般", "差"),
            List.of("无结余", "有结余但不超过上年结转", "超过上年结转"),
            List.of("已全面公开（含①②）", "公开不完整", "未公开〇一二"),
            List.of("面积300㎡内", "略超", "严重超标"));
    List<String> words = scales.get(random.nextInt(scales.size()));
    List<Meaning.Level> levels = new ArrayList<>();
    List<String> wording = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String points = "" + (words.size() - 1 - i) * 2;
      String word = words.get(i);
      String bare = word.replaceAll("（[^（）]*）", "");
      levels.add(
          new Meaning.Level(
              bare.equals(word) ? List.of(word) : List.of(bare, word),
              Points.of(new BigDecimal(points))));
      wording.add(word + any(random, "", "得", "计", " 得 ") + points + "分");
    }
    return new Paraphrase(
        String.join(any(random, "；", "，", "。"), wording), new Meaning.Levels(levels));
  }

  private static Paraphrase checklist(Random random) {
    List<String> things = List.of("内容完整", "按时限公开", "数据真实㎡", "制度合法合规");
    int many = 2 + random.nextInt(3);
    List<Meaning.Item> items = new ArrayList<>();
    StringBuilder wording = new StringBuilder();
    String mark = any(random, "；", "，", "", "\n");
    for (int i = 0; i < many; i++) {
      String points = any(random, "1", "0.5", "2");
      items.add(new Meaning.Item(things.get(i), Points.of(new BigDecimal(points))));
      wording.append("①②③④".charAt(i)).append(things.get(i));
      wording.append(any(random, "", "得", "（", "计"));
      boolean open = wording.charAt(wording.length() - 1) == '（';
      wording.append(points).append(open ? "分）" : "分").append(mark);
    }
    return new Paraphrase(wording.toString(), new Meaning.Checklist(items, ""));
  }
}
