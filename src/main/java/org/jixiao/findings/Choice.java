package org.jixiao.findings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.table.Wording;

/**
 * A parameter in words: which of several definitions holds, which indicators a rule is about, or
 * what a grade is called. Like a limit it stands on 参数 with its default and where that comes from.
 */
public enum Choice {
  ADJUSTMENT_BASIS(
      "调整率口径", "净额", List.of("净额", "毛额", "追加率"), "净额＝（全年预算−年初预算）÷年初预算；毛额见财预〔2013〕53号；追加率即湖南预算控制率"),
  OFFICE_BASIS("公用经费控制率的预算口径", "全年预算", List.of("年初预算", "全年预算"), "按本级评分办法选用"),
  PROGRESS_ROWS("支出进度类评分指标", "进度匹配度；支付进度率；预算执行进度", List.of(), "三级指标名称含其一即是，用分号隔开"),
  ASSET_ROWS("资产管理类评分指标", "资产管理", List.of(), "三级指标名称含其一即是，用分号隔开"),
  BUDGETING_ROWS("预算编制类评分指标", "预算编制", List.of(), "三级指标名称含其一即是，用分号隔开"),
  BUDGET_LIMIT_ROWS("预算约束类评分指标", "预算约束", List.of(), "三级指标名称含其一即是，用分号隔开"),
  COMPLIANCE_ROWS("资金合规类评分指标", "使用合规；支出合规；资金合规；用途合规", List.of(), "三级指标名称含其一即是，用分号隔开"),
  INDICATOR_NAMES(
      "评分规则中的指标别名",
      "支出完成率=预算完成率；预算支出完成率=预算完成率；三公变动率=三公经费变动率；三公经费变化率=三公经费变动率；三公控制率=三公经费控制率；"
          + "人员控制率=在职人员控制率；公众满意度=综合满意度；社会公众满意度=综合满意度；服务对象满意度=综合满意度",
      List.of(),
      "写作“别名=主要指标”，用分号隔开；指标值已填数的不套用"),
  FIRST_GRADE("评价等级第一档名称", "优秀", List.of(), "按本级规定修改，如“优”"),
  SECOND_GRADE("评价等级第二档名称", "良好", List.of(), "按本级规定修改，如“良”"),
  THIRD_GRADE("评价等级第三档名称", "中等", List.of(), "按本级规定修改，如“中”"),
  LAST_GRADE("评价等级第四档名称", "较差", List.of(), "第三档下限以下；按本级规定修改，如“差”"),
  REPORT_UNIT("报告金额单位", "万元", List.of("万元", "元"), "报告正文的金额：万元＝一句中的金额都不小于1万元时写万元，否则写元；元＝都写元。表中都用元"),
  LINE_SPACING("正文行距", "28磅", List.of("28磅", "29磅"), "报告正文的固定行距；GB/T 9704 每页22行，29磅按28.95磅排");

  private final String title;
  private final String standard;
  private final List<String> allowed;
  private final String basis;

  Choice(String title, String standard, List<String> allowed, String basis) {
    this.title = title;
    this.standard = standard;
    this.allowed = allowed;
    this.basis = basis;
  }

  /** Its name for users. */
  public String title() {
    return title;
  }

  /** What holds unless somebody sets another. */
  public String standard() {
    return standard;
  }

  /** The words allowed; empty when free. */
  public List<String> allowed() {
    return allowed;
  }

  /** What it means, or where the default comes from. */
  public String basis() {
    return basis;
  }

  /** Names with what each stands for, 别名=名称, in one width of letters. */
  public static Map<String, String> pairs(String words) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : names(words)) {
      int sign = pair.indexOf('=');
      if (sign > 0 && sign < pair.length() - 1) {
        pairs.put(pair.substring(0, sign), pair.substring(sign + 1));
      }
    }
    return pairs;
  }

  /** The names in a list of names. */
  public static List<String> names(String words) {
    return Arrays.stream(words.split("[;；、,，\\n]"))
        .map(Wording::plain)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
