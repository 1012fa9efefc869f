package org.jixiao.report.summary;

import org.jixiao.numbers.Unit;

/** What the summary takes over from each workbook: a headline indicator under its name there. */
public enum Measure {
  INITIAL("年初预算", Unit.MONEY, "年初预算"),
  FULL("全年预算", Unit.MONEY, "全年预算"),
  SPENT("本年支出决算", Unit.MONEY, "本年支出决算"),
  ADDITIONS("预算追加率", Unit.RATIO, "预算追加率"),
  GROSS("预算调整率（毛额）", Unit.RATIO, "毛额调整率"),
  USE("指标使用率", Unit.RATIO, "指标使用率"),
  THREE_PUBLIC("三公经费控制率", Unit.RATIO, "三公经费控制率"),
  POINTS("总分", Unit.SCORE, "满分"),
  SCORED("得分", Unit.SCORE, "得分"),
  FOR_EVIDENCE("", Unit.SCORE, "资料未提供失分"),
  REACHABLE("", Unit.SCORE, "最高可得"),
  LAST_YEAR("", Unit.SCORE, "上年得分");

  private final String indicator;
  private final Unit unit;
  private final String heading;

  Measure(String indicator, Unit unit, String heading) {
    this.indicator = indicator;
    this.unit = unit;
    this.heading = heading;
  }

  /** The name of the headline indicator; empty for what stands elsewhere in the workbook. */
  String indicator() {
    return indicator;
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
