package org.jixiao.sheets.workpapers;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 评分底稿: what was done, seen and signed for each 三级指标. */
public final class WorkpapersForm implements Form<Workpapers> {

  static final Column INDICATOR = Column.derived("三级指标", Kind.LABEL, "取自评分表，随评分表增减");
  static final Column POINTS = Column.derived("分值", Kind.SCORE, "取自评分表");
  static final Column STEPS =
      Column.typed("核查程序", Kind.TEXT, "实施的核查程序，如核对、抽查、询问、重新计算").alsoCalled("评价程序");
  static final Column EVIDENCE =
      Column.typed("佐证材料", Kind.TEXT, "取得的证据，得满分的也要写明").alsoCalled("证据", "取得的证据");
  static final Column INDEX =
      Column.typed("索引号", Kind.CODE, "底稿编号，有扣分的必须编号").alsoCalled("底稿索引号", "索引");
  static final Column SCORED = Column.derived("初评得分", Kind.SCORE, "取自评分表的得分");
  static final Column CHECKED =
      Column.typed("复核得分", Kind.SCORE, "复核人认定的得分；与评分表不同的，改评分表后才生效").neverNegative();
  static final Column ADJUSTMENT =
      Column.typed("调整说明", Kind.TEXT, "复核得分与初评得分不同的原因").alsoCalled("调整原因");
  static final Column MAKER = Column.typed("编制人", Kind.CHOICE, "编制底稿的人").alsoCalled("编制");
  static final Column MADE = Column.typed("编制日期", Kind.DATE, "编制底稿的日期");
  static final Column REVIEWER = Column.typed("复核人", Kind.CHOICE, "复核底稿的人，不能是编制人").alsoCalled("复核");
  static final Column REVIEWED = Column.typed("复核日期", Kind.DATE, "复核底稿的日期");
  static final Column KEPT = Column.noted("对应指标", "程序记录本行底稿属于哪个三级指标，评分表调整次序后据此对应");

  static final List<Column> TYPED =
      List.of(STEPS, EVIDENCE, INDEX, CHECKED, ADJUSTMENT, MAKER, MADE, REVIEWER, REVIEWED);

  static final Layout LAYOUT =
      Layout.of("DG", "评分底稿")
          .usual()
          .alsoNamed("评分工作底稿", "评价工作底稿")
          .titled("绩效评价评分工作底稿", "逐项填写核查程序、佐证材料和索引号；三级指标、分值和得分取自评分表。")
          .columns(
              INDICATOR,
              INDICATOR,
              POINTS,
              STEPS,
              EVIDENCE,
              INDEX,
              SCORED,
              CHECKED,
              ADJUSTMENT,
              MAKER,
              MADE,
              REVIEWER,
              REVIEWED,
              KEPT)
          .list(30)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Workpapers read(RawTable table) {
    return Workpapers.read(table, List.of());
  }

  @Override
  public NextYear nextYear() {
    return NextYear.keeping(STEPS, KEPT);
  }

  @Override
  public Optional<NextYear> scheme() {
    return Optional.of(NextYear.keeping(STEPS, KEPT));
  }

  @Override
  public List<Rule<Workpapers>> rules() {
    return WorkpaperRules.ALL;
  }
}
