package org.jixiao.sheets.materials;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 资料清单: each paper, whether it was provided, and the indicators that hang on it. */
public final class MaterialsForm implements Form<Materials> {

  static final Column PAPER = Column.typed("资料名称", Kind.LABEL, "向单位索取的资料").alsoCalled("资料");
  public static final Column PROVIDED =
      Column.typed("是否提供", Kind.CHOICE, "从列表中选")
          .filledIn()
          .oneOf("是", "否", "不适用")
          .alsoCalled("提供情况");
  static final Column INDICATORS =
      Column.typed("涉及三级指标", Kind.TEXT, "与评分表的三级指标同名，几个指标用分号隔开").alsoCalled("涉及指标");
  static final Column REASON = Column.typed("未提供原因", Kind.TEXT, "未提供的写明原因").alsoCalled("原因");

  /** What is usually asked for; a line without an answer is no paper yet. */
  private static final List<String> USUAL =
      List.of(
          "三定方案和机构设置文件",
          "年度工作计划和工作总结",
          "部门预算批复文件",
          "预算调整批复文件",
          "部门决算报表",
          "会计账簿和会计凭证",
          "国库支付明细",
          "编制文件和人员花名册",
          "三公经费明细和审批资料",
          "绩效目标申报表和自评报告",
          "固定资产台账和盘点资料",
          "政府采购计划、合同和台账",
          "项目立项、合同和验收资料",
          "内部管理制度",
          "预决算公开资料",
          "满意度调查资料",
          "上年评价报告和整改资料");

  static final Layout LAYOUT =
      Layout.of("ZL", "资料清单")
          .usual()
          .alsoNamed("资料清单表", "资料提供清单")
          .titled("评价资料清单", "逐项填写资料是否提供；未提供的资料与扣分自动对应。常用资料已列出，不需要的行不填即可。")
          .columns(PAPER, PAPER, PROVIDED, INDICATORS, REASON)
          .rows(USUAL.stream().map(FixedRow::proposed).toList())
          .open(25)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Materials read(RawTable table) {
    return Materials.read(table);
  }

  @Override
  public List<Rule<Materials>> rules() {
    return List.of();
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping(INDICATORS);
  }

  @Override
  public Optional<NextYear> scheme() {
    return Optional.of(nextYear());
  }
}
