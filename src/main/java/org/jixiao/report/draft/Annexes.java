package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.book.Forms;
import org.jixiao.book.MissingPapers;
import org.jixiao.findings.Finding;
import org.jixiao.ledgers.Doubt;
import org.jixiao.ledgers.Scrutiny;
import org.jixiao.numbers.Decimals;
import org.jixiao.report.draft.Block.TableCell;
import org.jixiao.report.draft.Block.TableColumn;
import org.jixiao.report.draft.Block.TableRow;
import org.jixiao.sheets.scoring.Scoring;

/** 附件: deductions, missing papers, the survey, doubtful lines, and what is open in a draft. */
final class Annexes {

  private static final int MOST_DOUBTS = 100;

  private final Manuscript manuscript;
  private int number;

  Annexes(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  void all() {
    deductions();
    papers();
    survey();
    doubts();
    if (manuscript.stage() == Stage.FOR_COMMENT) {
      open();
    }
  }

  private void begin(String title) {
    manuscript.begin(0, "附件" + ++number + "　" + title);
  }

  private void deductions() {
    begin("评分扣分表");
    List<TableRow> rows = new ArrayList<>();
    List<Scoring.Item> items = manuscript.dossier().scoring().map(Scoring::items).orElse(List.of());
    for (Scoring.Item item : items) {
      if (item.score().lost().isNumber() && item.score().lost().number().signum() > 0) {
        List<TableCell> cells = new ArrayList<>();
        cells.add(typed(item.first()));
        cells.add(typed(item.third()));
        cells.add(cell(manuscript.phrase().figure(item.score().points())));
        cells.add(cell(manuscript.phrase().figure(item.score().scored())));
        cells.add(cell(manuscript.phrase().figure(item.score().lost())));
        cells.add(typed(item.reason()));
        rows.add(new TableRow(cells, false));
      }
    }
    List<TableColumn> columns =
        List.of(
            new TableColumn("一级指标", false, 8),
            new TableColumn("三级指标", false, 22),
            new TableColumn("分值", true, 7),
            new TableColumn("得分", true, 7),
            new TableColumn("扣分", true, 7),
            new TableColumn("扣分说明", false, 30));
    show("扣分的指标及原因", "评分扣分表", columns, rows, "没有扣分的指标。");
  }

  private static TableCell typed(String words) {
    return new TableCell(
        List.of(words.isBlank() ? new Span.Words("—") : new Span.Typed(words.strip())), false);
  }

  private static TableCell cell(Phrase phrase) {
    return new TableCell(
        phrase.isWhole() ? withoutUnit(phrase.spans()) : List.of(new Span.Words("—")), false);
  }

  /** The unit of points and amounts stands in the heading. */
  private static List<Span> withoutUnit(List<Span> spans) {
    return spans.size() > 1 ? spans.subList(0, 1) : spans;
  }

  private void show(
      String lead, String title, List<TableColumn> columns, List<TableRow> rows, String none) {
    if (rows.isEmpty()) {
      manuscript.say(none);
    } else {
      manuscript.show(
          lead, new Block.Table(manuscript.nextTable(), title, "", columns, rows), List.of());
    }
  }

  private void papers() {
    begin("资料缺失台账");
    List<TableRow> rows = new ArrayList<>();
    for (MissingPapers.Entry entry : manuscript.missingPapers()) {
      rows.add(
          new TableRow(
              List.of(
                  typed(entry.paper()),
                  typed(entry.reason()),
                  typed(String.join("；", entry.indicators())),
                  entry.countedBefore()
                      ? new TableCell(List.of(new Span.Words(MissingPapers.COUNTED_BEFORE)), false)
                      : cell(manuscript.phrase().figure(entry.lost()))),
              false));
    }
    manuscript
        .completion()
        .missingTables()
        .forEach(
            layout ->
                rows.add(
                    new TableRow(
                        List.of(
                            typed(layout.papers()),
                            new TableCell(
                                List.of(new Span.Words("“" + layout.name() + "”没有填写")), false),
                            typed(""),
                            typed("")),
                        false)));
    List<TableColumn> columns =
        List.of(
            new TableColumn("资料", false, 26),
            new TableColumn("原因", false, 20),
            new TableColumn("涉及三级指标", false, 26),
            new TableColumn("扣分", true, 10));
    show("没有提供的资料、涉及的指标和扣分", "资料缺失台账", columns, rows, "没有缺失的资料。");
  }

  private void survey() {
    begin("满意度调查");
    manuscript
        .dossier()
        .of(Forms.SATISFACTION)
        .ifPresentOrElse(
            survey -> {
              Phrase phrase = manuscript.phrase().words("综合满意度为");
              manuscript.say(manuscript.indicator(phrase, "综合满意度").words("。"));
              manuscript.table(
                  "各类调查对象的答卷和满意度",
                  survey,
                  0,
                  List.of("调查对象", "发放份数", "回收份数", "非常满意", "满意", "基本满意", "不满意", "回收率", "满意度"),
                  survey.charts());
              manuscript.note(Forms.SATISFACTION);
            },
            () -> manuscript.lament(Forms.SATISFACTION));
  }

  private void doubts() {
    begin("明细疑点");
    List<TableRow> rows = new ArrayList<>();
    for (Scrutiny scrutiny : manuscript.dossier().book().imports().scrutinies()) {
      for (Doubt doubt : scrutiny.shown()) {
        if (rows.size() < MOST_DOUBTS) {
          rows.add(
              new TableRow(
                  List.of(
                      typed(scrutiny.rule()),
                      typed(doubt.note()),
                      typed(doubt.day().toString()),
                      typed(doubt.payee()),
                      typed(doubt.purpose()),
                      typed(Decimals.amount(doubt.amount()))),
                  false));
        }
      }
    }
    List<TableColumn> columns =
        List.of(
            new TableColumn("规则", false, 8),
            new TableColumn("可疑之处", false, 24),
            new TableColumn("日期", false, 10),
            new TableColumn("收款人或资产", false, 18),
            new TableColumn("用途", false, 18),
            new TableColumn("金额（元）", true, 14));
    show("需要核实的明细", "明细疑点", columns, rows, "没有导入支付等明细，或者导入的明细中没有发现疑点。");
  }

  private void open() {
    List<Finding> open = manuscript.open();
    if (open.isEmpty()) {
      return;
    }
    begin("待核实事项");
    List<TableRow> rows = new ArrayList<>();
    for (Finding finding : open) {
      rows.add(
          new TableRow(
              List.of(
                  typed(finding.rule()),
                  new TableCell(List.of(new Span.Words(finding.severity().label())), false),
                  typed(finding.where()),
                  typed(finding.message())),
              false));
    }
    List<TableColumn> columns =
        List.of(
            new TableColumn("规则", false, 8),
            new TableColumn("级别", false, 8),
            new TableColumn("位置", false, 24),
            new TableColumn("事项", false, 44));
    show("定稿前需要核实的事项", "待核实事项", columns, rows, "");
  }
}
