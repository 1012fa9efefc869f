package org.jixiao.sheets.review;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 复核记录: the three levels of a firm's review. */
public final class ReviewForm implements Form<Reviews> {

  /** From the lowest to the highest. */
  static final List<FixedRow> LEVELS =
      List.of(
          FixedRow.optional("项目经理", "一级复核", "项目负责人"),
          FixedRow.optional("部门经理", "二级复核", "部门负责人"),
          FixedRow.optional("合伙人", "三级复核", "主任会计师"));

  static final Column LEVEL =
      Column.typed("级次", Kind.LABEL, "同一级次有几条意见的，在下面接着填")
          .suggesting(LEVELS.stream().map(FixedRow::label).toArray(String[]::new))
          .alsoCalled("复核级次");
  static final Column OPINION = Column.typed("复核意见", Kind.TEXT, "没有意见的写“无意见”").alsoCalled("意见");
  static final Column SHEETS = Column.typed("涉及表格", Kind.TEXT, "意见针对的工作表").alsoCalled("涉及表");
  static final Column HANDLED = Column.typed("处理情况", Kind.TEXT, "编制人怎样处理，改了哪里").alsoCalled("处理结果");
  static final Column SIGNED = Column.typed("签名", Kind.HINT, "复核人姓名").alsoCalled("复核人", "签字");
  static final Column DAY = Column.typed("日期", Kind.DATE, "签署日期").alsoCalled("复核日期");

  static final Layout LAYOUT =
      Layout.of("FH", "复核记录")
          .alsoNamed("复核记录表", "三级复核记录")
          .titled("三级复核记录", "项目经理、部门经理、合伙人依次复核；意见逐条写明处理情况，签名并填日期。")
          .columns(LEVEL, LEVEL, OPINION, SHEETS, HANDLED, SIGNED, DAY)
          .rows(LEVELS)
          .list(9)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Reviews read(RawTable table) {
    return Reviews.read(table);
  }

  @Override
  public List<Rule<Reviews>> rules() {
    return ReviewRules.ALL;
  }
}
