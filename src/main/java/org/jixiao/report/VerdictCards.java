package org.jixiao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.book.Completion;
import org.jixiao.book.Examination;
import org.jixiao.book.MissingPapers;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Verdict;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;
import org.jixiao.report.Page.Link;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;
import org.jixiao.sheets.scoring.Scoring;

/**
 * The strip of four cards on top of 评价结果: score and grade, verdict, what missing papers cost, and
 * the gravest finding. Each has a name, something large, and a line that says more.
 */
final class VerdictCards {

  /** So many rows it takes. */
  static final int ROWS = 3;

  private static final int WIDTH = ResultsPage.COLUMNS / 4;
  private static final Look NAME = Look.HEAD;
  private static final Look LARGE =
      Look.CELL.font(Look.TITLE_FONT, 20).strong().across(Look.Across.CENTER);
  private static final Look SMALL = Look.CELL_WRAPPED.fill(Look.SOFT_FILL);
  private static final Look SMALL_LINK = Look.LINK.fill(Look.SOFT_FILL);

  private final PageDraft page;
  private final Completion completion;
  private final ScoreTable scores;

  VerdictCards(PageDraft page, Completion completion, ScoreTable scores) {
    this.page = page;
    this.completion = completion;
    this.scores = scores;
  }

  /** Describes the cards, from a row on. */
  void describe(int row) {
    page.height(row, 23);
    page.height(row + 1, 44);
    page.height(row + 2, 23);
    completion.dossier().scoring().ifPresentOrElse(one -> score(row, one), () -> noScore(row));
    verdict(row);
    papers(row);
    gravest(row);
  }

  private void name(int row, int card, String words) {
    page.wide(row, left(card), right(card), words, NAME);
  }

  private static int left(int card) {
    return card * WIDTH;
  }

  private static int right(int card) {
    return left(card) + WIDTH - 1;
  }

  private void score(int row, Scoring scoring) {
    name(row, 0, "综合得分与评价等级");
    Look number = LARGE.fill(Look.DERIVED_FILL);
    page.value(row + 1, 0, scoring.total().scored(), number.format(scores.format()));
    page.set(new PageSetting.Named("综合得分", row + 1, 0));
    Figure whole = FigureWords.sentence("满分 ", scoring.total().points());
    page.value(row + 1, 1, whole, number.font(Look.BODY_FONT, 11));
    page.value(row + 1, 2, scoring.grade(), number);
    page.set(new PageSetting.Named("评价等级", row + 1, 2));
    page.block(row + 2, row + 2, left(0), right(0), new Value(lost()), SMALL);
  }

  /** What was lost, by 一级指标. */
  private Figure lost() {
    List<Object> parts = new ArrayList<>(List.of("失分 ", scores.lost()));
    for (ScoreTable.Loss loss : scores.losses()) {
      parts.add(parts.size() == 2 ? "：" : "，");
      parts.add(loss.name() + " ");
      parts.add(loss.lost());
    }
    Figure open = completion.dossier().scoring().orElseThrow().open();
    if (open.isPresent()) {
      parts.add("；");
      parts.add(open);
    }
    return FigureWords.sentence(parts.toArray());
  }

  private void noScore(int row) {
    name(row, 0, "综合得分与评价等级");
    page.block(row + 1, row + 2, left(0), right(0), new Words("没有评分表"), LARGE.color(Signal.FAINT));
  }

  private void verdict(int row) {
    Examination examination = completion.examination();
    Verdict verdict = examination.verdict();
    name(row, 1, "检查结论");
    Look look = LARGE.fill(Signal.of(verdict));
    page.block(row + 1, row + 1, left(1), right(1), new Words(verdict.line()), look);
    Link counts = new Link(FindingsPage.NAME, "A1", examination.counts());
    page.block(row + 2, row + 2, left(1), right(1), counts, SMALL_LINK);
  }

  private void papers(int row) {
    name(row, 2, "因资料未提供失分");
    Optional<MissingPapers> missing = completion.missingPapers();
    if (missing.isEmpty()) {
      page.block(row + 1, row + 2, left(2), right(2), new Words("—"), LARGE);
      return;
    }
    MissingPapers papers = missing.get();
    Look number = LARGE.fill(Look.DERIVED_FILL).format(scores.format());
    page.block(row + 1, row + 1, left(2), right(2), new Value(papers.forEvidence()), number);
    page.set(new PageSetting.Named("因资料未提供失分", row + 1, left(2)));
    Figure reachable = FigureWords.sentence("资料补齐且无其他问题时最高可得 ", papers.reachable(), "分");
    page.block(row + 2, row + 2, left(2), right(2), new Value(reachable), SMALL);
  }

  private void gravest(int row) {
    name(row, 3, "首先要处理的问题");
    Examination examination = completion.examination();
    Optional<Finding> gravest =
        examination.gravest().stream().filter(examination::isOpen).findFirst();
    if (gravest.isEmpty()) {
      Look look = LARGE.fill(Signal.GOOD).font(Look.TITLE_FONT, 14);
      page.block(row + 1, row + 2, left(3), right(3), new Words("没有待处理的问题"), look);
      return;
    }
    Finding finding = gravest.get();
    Look look = Look.CELL_WRAPPED.strong().fill(Signal.of(finding.severity()));
    page.block(row + 1, row + 1, left(3), right(3), new Words(finding.message()), look);
    int lines = ChineseWidth.lines(finding.message(), page.room(left(3), right(3)));
    page.atLeast(row + 1, 6 + ResultsPage.LINE * lines);
    Page.Content place = FindingPlace.in(page.room(left(3), right(3)), finding);
    page.block(row + 2, row + 2, left(3), right(3), place, SMALL_LINK);
  }
}
