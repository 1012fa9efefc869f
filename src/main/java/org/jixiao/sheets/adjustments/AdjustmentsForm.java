package org.jixiao.sheets.adjustments;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 预算调整明细: each addition to the budget and each cut, with its document. */
public final class AdjustmentsForm implements Form<Adjustments> {

  static final Column DAY = Column.typed("日期", Kind.DATE, "调整文件的日期，如 2024-03-18");
  static final Column DOCUMENT = Column.typed("文号", Kind.CODE, "调整文件的文号").alsoCalled("指标文号", "文件号");
  static final Column CATEGORY =
      Column.typed("支出分类", Kind.LABEL, "与预算配置的支出分类一致").alsoCalled("支出类别");
  static final Column AMOUNT =
      Column.typed("调整金额", Kind.MONEY, "追加填正数，追减填负数，元").filledIn().alsoCalled("金额");
  static final Column APPROVAL =
      Column.typed("批复文件", Kind.CHOICE, "是否取得批复文件").oneOf("有", "无").alsoCalled("批复");
  static final Column TYPE =
      Column.typed("调整类型", Kind.CHOICE, "空白时按金额正负判断，同一文号净额为零的视为结构调剂；政策性等不计入的不算预算调整率（毛额）")
          .oneOf("追加", "追减", "结构调剂", "政策性等不计入")
          .since(3);
  static final Column NOTE = Column.typed("说明", Kind.TEXT, "调整的原因").alsoCalled("备注");

  static final Layout LAYOUT =
      Layout.of("TZ", "预算调整明细")
          .usual()
          .alsoNamed("预算调整", "预算调整明细表")
          .titled("预算调整明细表", "逐笔填写年中追加、追减；按支出分类与预算配置的增长额核对。")
          .columns(CATEGORY, DAY, DOCUMENT, CATEGORY, AMOUNT, APPROVAL, NOTE, TYPE)
          .papers("年中追加、追减的指标文件和批复")
          .declaredBy("调整")
          .list(20)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Adjustments read(RawTable table) {
    return Adjustments.read(table);
  }

  @Override
  public List<Rule<Adjustments>> rules() {
    return AdjustmentRules.ALL;
  }
}
