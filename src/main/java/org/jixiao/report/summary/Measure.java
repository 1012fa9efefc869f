package org.jixiao.report.summary;

import java.util.Arrays;
import org.jixiao.numbers.Unit;

/** What the summary takes over from each workbook: a headline indicator under its name there. */
public enum Measure {
  INITIAL("initialBudget", "年初预算", Unit.MONEY, "年初预算"),
  FULL("fullBudget", "全年预算", Unit.MONEY, "全年预算"),
  SPENT("spent", "本年支出决算", Unit.MONEY, "本年支出决算"),
  ADDITIONS("additionRate", "预算追加率", Unit.RATIO, "预算追加率"),
  GROSS("grossAdjustmentRate", "预算调整率（毛额）", Unit.RATIO, "毛额调整率"),
  USE("useRate", "指标使用率", Unit.RATIO, "指标使用率"),
  THREE_PUBLIC("threePublicControl", "三公经费控制率", Unit.RATIO, "三公经费控制率"),
  POINTS("points", "总分", Unit.SCORE, "满分"),
  SCORED("scored", "得分", Unit.SCORE, "得分"),
  FOR_EVIDENCE("lostForEvidence", "", Unit.SCORE, "资料未提供失分"),
  REACHABLE("reachable", "", Unit.SCORE, "最高可得"),
  LAST_YEAR("lastYear", "", Unit.SCORE, "上年得分");

  private final String key;
  private final String indicator;
  private final Unit unit;
  private final String heading;

  Measure(String key, String indicator, Unit unit, String heading) {
    this.key = key;
    this.indicator = indicator;
    this.unit = unit;
    this.heading = heading;
  }

  /** The name of the headline indicator; empty for what stands elsewhere in the workbook. */
  String indicator() {
    return indicator;
  }

  /** What other programs call it. */
  public String key() {
    return key;
  }

  /** The measure that other programs call so. */
  public static Measure of(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst().orElseThrow();
  }

  /** What it counts. */
  public Unit unit() {
    return unit;
  }

  /** What it is called in the summary. */
  public String heading() {
    return heading;
  }
}
