package org.jixiao.sheets.framework;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 评价框架: how the 100 points are shared out among the 一级指标. */
public final class FrameworkForm implements Form<Framework> {

  static final Column FIRST = Column.typed("一级指标", Kind.LABEL, "评价框架中的一级指标，与评分表一致");
  static final Column POINTS =
      Column.typed("分值", Kind.SCORE, "评价方案中的权重分值，合计 100")
          .filledIn()
          .neverNegative()
          .alsoCalled("权重");
  static final Column CONTENT =
      Column.typed("包含的二级指标", Kind.TEXT, "该一级指标下的二级指标，用顿号分开").alsoCalled("二级指标");
  static final Column SCORED = Column.derived("评分表分值", Kind.SCORE, "评分表中该一级指标下各行分值之和");
  static final Column GAP = Column.derived("差异", Kind.SCORE, "分值 − 评分表分值，应为 0");

  static final Layout LAYOUT =
      Layout.of("KJ", "评价框架")
          .usual()
          .alsoNamed("评价指标框架", "指标框架")
          .titled("评价框架", "按评价方案填写各一级指标的分值；与评分表的分值自动核对。")
          .columns(FIRST, FIRST, POINTS, CONTENT, SCORED, GAP)
          .open(6)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Framework read(RawTable table) {
    return Framework.read(table, name -> Optional.empty());
  }

  @Override
  public List<Rule<Framework>> rules() {
    return FrameworkRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.unchanged(LAYOUT);
  }

  @Override
  public Optional<NextYear> scheme() {
    return Optional.of(nextYear());
  }
}
