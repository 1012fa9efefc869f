package org.jixiao.word.template;

import java.util.List;
import java.util.Map;
import org.jixiao.report.tags.TagKind;
import org.jixiao.report.tags.TagNames;
import org.jixiao.report.tags.TagNames.Group;
import org.jixiao.report.tags.TagValues;

/** A few names with something behind them. */
final class InventedValues implements TagValues {

  static final TagNames NAMES =
      new TagNames(
          List.of(
              new Group("基本信息", TagKind.TEXT, List.of("被评价单位", "评价年度", "报告文号")),
              new Group("主要指标", TagKind.TEXT, List.of("预算调整率", "三公经费决算", "得分")),
              new Group("报告文字", TagKind.TEXT, List.of("主要职责")),
              new Group("表", TagKind.TABLE, List.of("预算配置", "月度指标", "三公经费")),
              new Group("图", TagKind.CHART, List.of("月度指标")),
              new Group("章", TagKind.CHAPTER, List.of("存在的问题", "建议")),
              new Group("逐行的表", TagKind.ROWS, List.of("项目支出"))),
          Map.of("项目支出", List.of("项目名称", "预算数", "执行数")));

  private static final Map<String, String> TEXTS =
      Map.of(
          "被评价单位", "示范区教育局",
          "评价年度", "2024",
          "预算调整率", "10.95%",
          "三公经费决算", "未提供",
          "主要职责", "负责基础教育。\n负责教师管理。",
          "得分", "93.00");

  @Override
  public TagNames names() {
    return NAMES;
  }

  @Override
  public String text(String name) {
    return TEXTS.getOrDefault(name, "未填写");
  }

  @Override
  public boolean isThere(String name) {
    return TEXTS.containsKey(name) && !TEXTS.get(name).equals("未提供")
        || List.of("月度指标", "存在的问题").contains(name);
  }

  @Override
  public List<Line> lines(String table) {
    List<Map<String, String>> lines =
        List.of(
            Map.of("项目名称", "校舍维修 & 加固", "预算数", "1,200,000.00", "执行数", "1,100,000.00"),
            Map.of("项目名称", "教师培训", "预算数", "300,000.00", "执行数", ""));
    return lines.stream().<Line>map(line -> column -> line.getOrDefault(column, "")).toList();
  }
}
