package org.jixiao.sheets.regulations;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 制度清单: the unit's own rules, whether they are sound and carried out. */
public final class RegulationsForm implements Form<Regulations> {

  static final Column REGULATION =
      Column.typed("制度名称", Kind.LABEL, "单位内部管理制度；没有的行留空或删去").alsoCalled("制度");
  static final Column REFERENCE = Column.typed("文号", Kind.CODE, "印发制度的文号，没有的留空");
  static final Column DAY = Column.typed("制定日期", Kind.DATE, "制定或最近修订的日期").alsoCalled("印发日期");
  static final Column SOUND =
      Column.typed("是否健全", Kind.CHOICE, "是：已提供且内容合法、完整；否：已提供，内容不合法或不完整；单位没有提供的选未提供")
          .oneOf("是", "否", "未提供", "不适用");
  static final Column CARRIED_OUT =
      Column.typed("是否执行", Kind.CHOICE, "按抽查的结果选；没有抽查的选未抽查").oneOf("是", "部分", "否", "未抽查");
  static final Column RESULT = Column.typed("抽查结论", Kind.TEXT, "抽查了什么，发现了什么").alsoCalled("抽查情况");

  static final Layout LAYOUT =
      Layout.of("ZD", "制度清单")
          .usual()
          .alsoNamed("制度清单表", "内部管理制度清单", "管理制度清单")
          .titled("内部管理制度清单", "逐项填写制度是否健全、是否执行和抽查结论；常见制度已列出，没有的行不必填。")
          .columns(REGULATION, REGULATION, REFERENCE, DAY, SOUND, CARRIED_OUT, RESULT)
          .rows(
              FixedRow.proposed("财务管理制度", "财务管理办法", "财务制度"),
              FixedRow.proposed("预算管理制度", "预算管理办法", "预算业务管理制度"),
              FixedRow.proposed("预算绩效管理制度", "绩效管理制度", "预算绩效管理办法"),
              FixedRow.proposed("收支管理制度", "收支管理办法", "收支业务管理制度"),
              FixedRow.proposed("政府采购管理制度", "政府采购管理办法", "采购管理制度"),
              FixedRow.proposed("资产管理制度", "国有资产管理制度", "固定资产管理制度", "固定资产管理办法"),
              FixedRow.proposed("合同管理制度", "合同管理办法"),
              FixedRow.proposed("建设项目管理制度", "工程项目管理制度", "基本建设项目管理制度"),
              FixedRow.proposed("项目管理制度", "专项资金管理制度", "专项资金管理办法", "项目资金管理制度"),
              FixedRow.proposed("公务接待管理制度", "公务接待管理办法", "公务接待制度"),
              FixedRow.proposed("公务用车管理制度", "公务用车管理办法", "公务用车制度"),
              FixedRow.proposed("差旅费管理制度", "差旅费管理办法"),
              FixedRow.proposed("会议培训管理制度", "会议费培训费管理制度", "会议和培训管理制度"),
              FixedRow.proposed("内部控制制度", "内部控制手册", "内部控制规范", "内控制度"),
              FixedRow.proposed("决算与财务报告制度", "决算管理制度"),
              FixedRow.proposed("监督与审计制度", "内部审计制度", "内部监督制度"),
              FixedRow.proposed("信息公开制度", "预决算公开制度"))
          .papers("内部管理制度汇编（财务、预算、收支、采购、资产、合同、内部控制等）")
          .declaredBy("制度")
          .open(8)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Regulations read(RawTable table) {
    return Regulations.read(table);
  }

  /** What holds here is held against other sheets. */
  @Override
  public List<Rule<Regulations>> rules() {
    return List.of();
  }

  /** The rules are the same, whether they are sound and carried out is looked at anew. */
  @Override
  public NextYear nextYear() {
    return NextYear.keeping(REFERENCE, DAY);
  }
}
