package org.jixiao.findings;

import java.math.BigDecimal;
import java.util.Map;
import org.jixiao.numbers.Unit;

/**
 * A limit that a rule measures against, with its default and where the default comes from. Every
 * limit of the program stands here.
 */
public enum Limit {
  ADJUSTMENT_NOTE("预算调整率提示线", "0.10", Unit.RATIO, "湖南省部门整体支出评价常用分档"),
  ADJUSTMENT_CHECK("预算调整率核实线", "0.30", Unit.RATIO, "湖南省部门整体支出评价常用分档"),
  STRUCTURE_SHIFT("支出结构变动核实线", "0.05", Unit.PERCENTAGE_POINTS, "评价实务"),
  PEAK_MONTH("单月使用占比提示线", "0.20", Unit.RATIO, "评价实务"),
  DECEMBER_SHARE("12月使用占比核实线", "0.15", Unit.RATIO, "评价实务"),
  LAST_QUARTER_SHARE("四季度使用占比核实线", "0.35", Unit.RATIO, "评价实务"),
  DECEMBER_MULTIPLE("12月使用与月均之比核实线", "2", Unit.COEFFICIENT, "评价实务"),
  LATE_RELEASE("11至12月下达占比核实线", "0.10", Unit.RATIO, "评价实务"),
  UNUSED("年末未使用指标占比核实线", "0.10", Unit.RATIO, "评价实务"),
  BEHIND_TIME("季末使用进度滞后提示线", "0.10", Unit.PERCENTAGE_POINTS, "评价实务"),
  HEADCOUNT("在职人员控制率上限", "1", Unit.RATIO, "财预〔2013〕53号：以100%为上限"),
  DEPRECIATION_LOW("综合折旧率下限", "0.02", Unit.RATIO, "财会〔2017〕4号折旧年限推算"),
  DEPRECIATION_HIGH("综合折旧率上限", "0.20", Unit.RATIO, "财会〔2017〕4号折旧年限推算"),
  MATERIALITY_AMOUNT("数据来源差异容许额", "1", Unit.MONEY, "评价实务"),
  MATERIALITY_SHARE("数据来源差异容许比例", "0.0001", Unit.RATIO, "评价实务"),
  UNAPPROVED_CHANGE("无批复调整核实线", "0.20", Unit.RATIO, "评价实务"),
  CHANGE_RATE("两年变动说明线（比率）", "0.30", Unit.RATIO, "评价实务"),
  CHANGE_AMOUNT("两年变动说明线（金额）", "50000", Unit.MONEY, "评价实务"),
  MEETING_FIRST("一类会议定额（元/人天）", "760", Unit.MONEY, "财行〔2016〕214号；按本级标准修改"),
  MEETING_SECOND("二类会议定额（元/人天）", "650", Unit.MONEY, "财行〔2016〕214号；按本级标准修改"),
  MEETING_THIRD("三类会议定额（元/人天）", "550", Unit.MONEY, "财行〔2016〕214号；按本级标准修改"),
  MEETING_FOURTH("四类会议定额（元/人天）", "550", Unit.MONEY, "财行〔2016〕214号；按本级标准修改"),
  DEPRECIATION_ESTIMATE("折旧测算差异核实线", "0.10", Unit.RATIO, "评价实务"),
  FITTED_TARGETS("目标与结果相同占比提示线", "0.50", Unit.RATIO, "评价实务"),
  SMALL_SAMPLE("满意度最少回收份数", "30", "份", "统计惯例：大样本"),
  RESPONSE_RATE("满意度最低回收率", "0.60", Unit.RATIO, "评价实务"),
  OUTLYING_MONTH("异常月份四分位距倍数", "1.5", Unit.COEFFICIENT, "统计惯例（箱线图）"),
  COMPOSITION_SHIFT("支出结构偏离提示线", "0.10", Unit.RATIO, "PEFA PI-2：C级上限15%、B级上限10%"),
  EXECUTION_LOW("预算执行率提示线", "0.90", Unit.RATIO, "评价实务"),
  GROSS_ADJUSTMENT("预算调整率（毛额）核实线", "0.10", Unit.RATIO, "财预〔2013〕53号：调整数按绝对值合计"),
  GROSS_TO_NET("毛额与净额之比核实线", "2", Unit.COEFFICIENT, "评价实务"),
  UNJUDGED_TARGETS("不能判断的目标占比核实线", "0.20", Unit.RATIO, "评价实务"),
  CARRY_OVER_RATE("结转结余率核实线", "0.09", Unit.RATIO, "部门整体支出评价常用目标值"),
  CARRY_OVER_GROWTH("结转结余变动率核实线", "0", Unit.RATIO, "财预〔2013〕53号：结转结余不增加"),
  PROJECT_LOW("项目执行率核实线（下限）", "0.60", Unit.RATIO, "评价实务"),
  PROJECT_HIGH("项目执行率核实线（上限）", "1", Unit.RATIO, "支出以全年预算为限"),
  PROCUREMENT_GAP("政府采购偏离预算核实线", "0.05", Unit.PERCENTAGE_POINTS, "湖南省部门整体支出评价常用分档"),
  ASSETS_IN_USE("固定资产利用率核实线", "0.95", Unit.RATIO, "评价实务"),
  TYPED_RATE("手填比率核实线", "2", Unit.RATIO, "评价实务"),
  PRIVATE_PAYEE("个人收款核实线", "1000", Unit.MONEY, "公务卡强制结算目录；按本级规定修改"),
  SPLIT_SUM("拆分支付核实线", "200000", Unit.MONEY, "评价实务；按当地政府采购限额标准修改"),
  SPLIT_DAYS("拆分支付的期间（天）", "30", "天", "评价实务"),
  SPLIT_TIMES("拆分支付的最少笔数", "3", "笔", "评价实务"),
  SAME_SUM_DAYS("同一收款人同额支付的间隔（天）", "7", "天", "评价实务"),
  ROUND_SUM("整万元支付提示线", "200000", Unit.MONEY, "评价实务"),
  GRADE_BOUNDARY("临近等级分界提示线", "1", Unit.SCORE, "评价实务"),
  FIRST_GRADE("评价等级第一档下限（得分率）", "0.90", Unit.RATIO, "财预〔2020〕10号：90分（含）以上"),
  SECOND_GRADE("评价等级第二档下限（得分率）", "0.80", Unit.RATIO, "财预〔2020〕10号：80分（含）以上"),
  THIRD_GRADE("评价等级第三档下限（得分率）", "0.60", Unit.RATIO, "财预〔2020〕10号：60分（含）以上"),
  SCORE_DECIMALS("系统评分保留小数位", "2", "位", "评价实务"),
  NORMAL_QUANTILE("满意度置信区间的标准正态分位数", "1.95996398454005", Unit.COEFFICIENT, "统计惯例：置信水平95%，双侧");

  private final String title;
  private final BigDecimal standard;
  private final Unit unit;
  private final String counted;
  private final String basis;

  Limit(String title, String standard, Unit unit, String basis) {
    this(title, standard, unit, "", basis);
  }

  /** A limit that counts things, named by a measure word. */
  Limit(String title, String standard, String counted, String basis) {
    this(title, standard, Unit.COUNT, counted, basis);
  }

  Limit(String title, String standard, Unit unit, String counted, String basis) {
    this.title = title;
    this.standard = new BigDecimal(standard);
    this.unit = unit;
    this.counted = counted;
    this.basis = basis;
  }

  /** Its name for users. */
  public String title() {
    return title;
  }

  /** The value that holds unless somebody sets another. */
  public BigDecimal standard() {
    return standard;
  }

  /** The value in force, among those that somebody has set. */
  public BigDecimal in(Map<Limit, BigDecimal> set) {
    return set.getOrDefault(this, standard);
  }

  /** What it counts. */
  public Unit unit() {
    return unit;
  }

  /** Where the default comes from. */
  public String basis() {
    return basis;
  }

  /** What a value of this limit is counted in, as it stands beside the value; empty for money. */
  public String measure() {
    return switch (unit) {
      case COUNT -> counted;
      case COEFFICIENT -> this == NORMAL_QUANTILE ? "" : "倍";
      case PERCENTAGE_POINTS -> "%（百分点）";
      default -> unit.label();
    };
  }

  /** The default as users read it. */
  public String show() {
    return show(standard);
  }

  /** A value of this limit as users read it. */
  public String show(BigDecimal value) {
    return unit.showWithUnit(value) + counted;
  }
}
