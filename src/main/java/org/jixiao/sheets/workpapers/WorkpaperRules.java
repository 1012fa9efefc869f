package org.jixiao.sheets.workpapers;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.workpapers.Workpapers.Line;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.Wording;

/** What must hold on 评分底稿; rows in which nobody has typed anything are none of its matter. */
final class WorkpaperRules {

  private static final Rule<Workpapers> COMPLETE =
      Rule.of("DG-E01", Severity.CHECK, "评分底稿不完整")
          .because("得分要有证据，扣分要能查到底稿，编制和复核要由两个人完成；复核改了得分而评分表没有改，报告用的仍是旧得分。")
          .repair("补写佐证材料、索引号；复核得分不同的改评分表；由编制人以外的人复核。")
          .reads(WorkpapersForm.LAYOUT)
          .test(WorkpaperRules::checkComplete);

  private static final Rule<Workpapers> WITHOUT_INDICATOR =
      Rule.of("DG-E02", Severity.NOTE, "底稿的三级指标在评分表中已没有")
          .because("评分表删去或改了这个三级指标，已写的底稿对不上得分；写的内容保留在原行，没有删除。")
          .repair("指标改了名的，把“对应指标”改成新名称；确已删去的，删除这一行。")
          .reads(WorkpapersForm.LAYOUT)
          .test(WorkpaperRules::checkIndicators);

  static final List<Rule<Workpapers>> ALL = List.of(COMPLETE, WITHOUT_INDICATOR);

  private WorkpaperRules() {}

  private static void checkComplete(Workpapers papers, Inspection inspection) {
    inspection.looked();
    for (Line line : papers.lines()) {
      if (line.isBegun() && !line.gone()) {
        checkEvidence(papers, line, inspection);
        checkReview(papers, line, inspection);
      }
    }
  }

  private static void checkEvidence(Workpapers papers, Line line, Inspection inspection) {
    Figure points = papers.shown(line, WorkpapersForm.POINTS);
    Figure scored = papers.shown(line, WorkpapersForm.SCORED);
    if (!points.isNumber() || !scored.isNumber()) {
      return;
    }
    BigDecimal lost = points.number().subtract(scored.number());
    boolean full = lost.signum() == 0 && points.number().signum() > 0;
    if (full && isBlank(line.row(), WorkpapersForm.EVIDENCE)) {
      inspection
          .find()
          .at(place(line.row(), WorkpapersForm.EVIDENCE))
          .found("空白")
          .expected("写明佐证材料")
          .remedy("补写取得的佐证材料；没有证据的按未提供资料评分。")
          .says("“" + line.name() + "”得满分" + points.showWithUnit() + "，底稿没有写明佐证材料。");
    }
    if (lost.signum() > 0 && isBlank(line.row(), WorkpapersForm.INDEX)) {
      inspection
          .find()
          .at(place(line.row(), WorkpapersForm.INDEX))
          .found("空白")
          .expected("写明索引号")
          .remedy("给扣分依据编底稿索引号。")
          .says("“" + line.name() + "”扣" + Unit.SCORE.showWithUnit(lost) + "，底稿没有索引号。");
    }
  }

  private static void checkReview(Workpapers papers, Line line, Inspection inspection) {
    Figure scored = papers.shown(line, WorkpapersForm.SCORED);
    Figure checked = line.row().figure(WorkpapersForm.CHECKED);
    boolean both = scored.isNumber() && checked.isNumber();
    if (both && !Tolerance.points().allows(checked.number().subtract(scored.number()))) {
      inspection
          .find()
          .at(checked.place())
          .compares(checked.number(), scored.number(), Unit.SCORE, Tolerance.points())
          .remedy("复核意见成立的，改评分表的得分；只有评分表的得分进入报告。")
          .says(
              "“"
                  + line.name()
                  + "”复核得分"
                  + checked.showWithUnit()
                  + "，评分表得分"
                  + scored.showWithUnit()
                  + "。");
    }
    String maker = line.row().words(WorkpapersForm.MAKER);
    String reviewer = line.row().words(WorkpapersForm.REVIEWER);
    if (!maker.isEmpty() && Wording.plain(maker).equals(Wording.plain(reviewer))) {
      inspection
          .find()
          .at(place(line.row(), WorkpapersForm.REVIEWER))
          .found(reviewer)
          .expected("编制人以外的人")
          .remedy("由编制人以外的人复核并签名。")
          .says("“" + line.name() + "”的编制人和复核人都是" + reviewer + "。");
    }
  }

  private static void checkIndicators(Workpapers papers, Inspection inspection) {
    inspection.looked();
    for (Line line : papers.gone()) {
      inspection
          .find()
          .at(place(line.row(), WorkpapersForm.INDICATOR))
          .found(line.name())
          .expected("评分表的三级指标")
          .says("评分表中已没有“" + line.name() + "”，它的底稿保留在第" + (line.row().index() + 1) + "行。");
    }
  }

  /** Whether nothing stands in a cell of a column that is there. */
  private static boolean isBlank(RawRow row, Column column) {
    return row.cell(column) != null && row.words(column).isEmpty();
  }

  private static Place place(RawRow row, Column column) {
    RawCell cell = row.cell(column);
    return cell == null ? null : cell.place();
  }
}
