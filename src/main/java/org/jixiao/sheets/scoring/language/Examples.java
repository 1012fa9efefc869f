package org.jixiao.sheets.scoring.language;

import java.util.List;
import org.jixiao.table.Wording;

/** One example of each form, for the guide and for whoever wrote something else. */
public final class Examples {

  /** One of each form that a rule may take. */
  public static final List<String> ALL =
      List.of(
          "在职人员控制率 ≤100% 满分，每超1个百分点扣0.5分",
          "预算完成率 ≥100% 满分，每低5个百分点扣2分",
          "政府采购执行率 =100% 满分，每偏离5个百分点扣2分",
          "在职人员控制率以100%为标准，每超过一个百分点扣0.5分，扣完为止",
          "三公经费控制率 ≤100% 计满分，每超过1个百分点扣1分，最多扣5分，不足1个百分点不计",
          "预算调整率 =0 得5分；≤10% 得4分；≤20% 得3分；≤30% 得2分；其余 0分",
          "0计5分；0-10%（含）计4分；10-20%（含）计3分；20-30%（含）计2分；大于30%不得分",
          "综合满意度 90%以上得6分；80%（含）-90%得4分；70%（含）-80%得2分；70%以下不得分",
          "变动率在-5%至5%之间得3分，其余不得分",
          "按完成率得分，封顶满分，低于60% 得0分",
          "得分=预算完成率×5分，超过100%按100%计",
          "实际得分=考核得分÷50×8",
          "每符合1项得1分",
          "每发现1处扣1分",
          "①内容完整2分；②按时公开1分；③数据准确0.5分",
          "好 得6分；一般 得3分；差 得0分",
          "无结余得3分；有结余但不超过上年结转得2分；超过上年结转得0分",
          "控制率 ≤100% 得满分，每超5%扣2分；不适用 得满分；资料未提供 得0分",
          "变动率 ≤0 得满分，每超1个百分点扣0.3分；上年为零、本年不为零的不得分",
          "人工评定");

  private Examples() {}

  /** The example that looks most like what was typed. */
  static String nearest(String typed) {
    return Wording.nearest(typed, ALL).orElse(ALL.get(0));
  }
}
