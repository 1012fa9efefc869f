package org.jixiao.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.book.Completion;
import org.jixiao.book.MissingPapers;
import org.jixiao.numbers.Unit;
import org.jixiao.report.Page.Content;
import org.jixiao.report.Page.Value;
import org.jixiao.report.Page.Words;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/** 补充资料清单: what the department is asked to hand in, ready to be printed and sent. */
public final class RequestPage {

  public static final String NAME = "补充资料清单";

  private static final int HEADER_ROW = 4;

  /** Where names and replies stand on the page, whichever of its tables they belong to. */
  private static final int NAMES = 1;

  private static final int REPLIES = 5;

  /** A paper that is asked for. */
  private record Paper(int number, MissingPapers.Entry entry, String reply) {}

  /** A table that nobody has filled in: its figures are wanted, too. */
  private record Missing(int number, Layout layout, String reply) {}

  private static final Look NUMBER_LOOK = Look.CELL.across(Look.Across.CENTER);

  private static final OwnColumn<Paper> PAPER =
      OwnColumn.<Paper>words("资料名称", 34, paper -> paper.entry().paper()).high();
  private static final OwnTable<Paper> PAPERS =
      new OwnTable<>(
          NAME,
          "补充资料",
          PAPER,
          List.of(
              OwnColumn.<Paper>count("序号", 7, paper -> (long) paper.number()).looking(NUMBER_LOOK),
              PAPER,
              OwnColumn.<Paper>words(
                      "涉及的评价指标", 50, paper -> String.join("；", paper.entry().indicators()))
                  .high(),
              OwnColumn.of("暂扣分值", 14, RequestPage::lost, Look.CELL)
                  .looking(RequestPage::lostLook)
                  .marked(),
              OwnColumn.<Paper>words("未提供原因", 34, paper -> paper.entry().reason()).high(),
              OwnColumn.words("单位答复", 34, Paper::reply).looking(Look.input(Kind.TEXT))),
          12);

  private static final OwnColumn<Missing> TABLE_NAME =
      OwnColumn.words("涉及的表", 34, missing -> missing.layout().shownName());
  private static final OwnTable<Missing> TABLES =
      new OwnTable<>(
          NAME,
          "未填的表",
          TABLE_NAME,
          List.of(
              OwnColumn.<Missing>count("序号", 7, missing -> (long) missing.number())
                  .looking(NUMBER_LOOK),
              TABLE_NAME,
              OwnColumn.<Missing>words("需要提供的资料", 50, missing -> missing.layout().papers())
                  .spanning(3),
              OwnColumn.words("单位答复", 34, Missing::reply).looking(Look.input(Kind.TEXT))),
          7);

  private RequestPage() {}

  private static Content lost(Paper paper) {
    return paper.entry().countedBefore()
        ? new Words(MissingPapers.COUNTED_BEFORE)
        : new Value(paper.entry().lost());
  }

  private static Look lostLook(Paper paper) {
    return paper.entry().countedBefore()
        ? Look.CELL
        : Look.number(Look.CELL.fill(Look.DERIVED_FILL), Unit.SCORE);
  }

  /**
   * What was written beside a paper or a table on an earlier list.
   *
   * @param rows the words of that page, row by row; empty when there was none
   */
  public static Map<String, String> replies(List<List<String>> rows) {
    Map<String, String> replies = new HashMap<>();
    for (List<String> row : rows) {
      if (row.size() > REPLIES && !row.get(NAMES).isEmpty() && !row.get(REPLIES).isBlank()) {
        replies.put(row.get(NAMES), row.get(REPLIES));
      }
    }
    return replies;
  }

  /**
   * The list.
   *
   * @param replies what the unit has answered so far, by paper or table
   */
  public static Page of(Completion completion, Map<String, String> replies) {
    int last = PAPERS.width() - 1;
    PageDraft page =
        new PageDraft(
            NAME, NAME, "；可直接打印送被评价单位。只有“单位答复”由人填写，再次运行时保留。", PAPERS.width(), PAPERS.widths());
    String unit = completion.dossier().basic().map(BasicInfo::unit).orElse("");
    page.wide(2, 0, last, unit.isEmpty() ? "" : unit + "：", Look.PLAIN.strong());
    page.height(2, 24);
    List<MissingPapers.Entry> entries =
        completion.missingPapers().map(MissingPapers::fromUnit).orElse(List.of());
    List<Layout> tables = completion.missingTables();
    page.wide(3, 0, last, opening(entries.isEmpty(), tables.isEmpty()), Look.PLAIN);
    page.height(3, 22);
    int row = HEADER_ROW;
    if (!entries.isEmpty()) {
      row = papers(page, entries, replies);
    }
    if (!tables.isEmpty()) {
      page.wide(row + 1, 0, last, "以下资料尚未取得，有相关业务的请一并提供：", Look.PLAIN);
      page.height(row + 1, 22);
      TABLES.write(page, row + 2, missing(tables, replies));
    }
    return page.page();
  }

  private static String opening(boolean noPapers, boolean noTables) {
    if (!noPapers) {
      return "为完成部门整体支出绩效评价，请补充提供下列资料；确实没有的，请在“单位答复”中说明。";
    }
    return noTables ? "没有待补充的资料。" : "为完成部门整体支出绩效评价，请提供下列资料；没有相关业务的，请在“单位答复”中注明。";
  }

  private static int papers(
      PageDraft page, List<MissingPapers.Entry> entries, Map<String, String> replies) {
    List<Paper> papers = new ArrayList<>();
    for (MissingPapers.Entry entry : entries) {
      papers.add(new Paper(papers.size() + 1, entry, replies.getOrDefault(entry.paper(), "")));
    }
    int row = PAPERS.write(page, HEADER_ROW, papers);
    page.wide(row, 0, 2, "合计", Look.LABEL.strong());
    page.points(row, 3, MissingPapers.lostBy(entries), Look.CELL.strong().fill(Look.DERIVED_FILL));
    page.wide(row, 4, 5, "", Look.CELL);
    page.height(row, 22);
    return row + 1;
  }

  private static List<Missing> missing(List<Layout> tables, Map<String, String> replies) {
    List<Missing> missing = new ArrayList<>();
    for (Layout layout : tables) {
      String reply = replies.getOrDefault(layout.shownName(), "");
      missing.add(new Missing(missing.size() + 1, layout, reply));
    }
    return missing;
  }
}
