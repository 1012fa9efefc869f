package org.jixiao.excel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jixiao.book.Completion;
import org.jixiao.book.MissingPapers;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/** 补充资料清单: what the department is asked to hand in, ready to be printed and sent. */
final class RequestSheet {

  static final String NAME = "补充资料清单";

  private static final int HEADER_ROW = 4;
  private static final int REPLY = 5;
  private static final List<String> HEADINGS =
      List.of("序号", "资料名称", "涉及的评价指标", "暂扣分值", "未提供原因", "单位答复");
  private static final int[] WIDTHS = {7, 34, 50, 14, 34, 34};

  private final SheetPen pen;
  private final Map<String, String> replies;

  private RequestSheet(SheetPen pen, Map<String, String> replies) {
    this.pen = pen;
    this.replies = replies;
  }

  static void write(XSSFWorkbook workbook, Styles styles, Completion completion) {
    Map<String, String> replies = replies(workbook);
    SheetPen pen =
        OwnSheet.start(
            workbook,
            styles,
            NAME,
            "补充资料清单",
            "；可直接打印送被评价单位。只有“单位答复”由人填写，再次运行时保留。",
            HEADINGS.size());
    RequestSheet request = new RequestSheet(pen, replies);
    pen.widths(WIDTHS);
    String unit = completion.dossier().basic().map(BasicInfo::unit).orElse("");
    pen.wide(2, 0, HEADINGS.size() - 1, unit.isEmpty() ? "" : unit + "：", Look.PLAIN.strong());
    pen.height(2, 24);
    List<MissingPapers.Entry> entries =
        completion.ledger().map(MissingPapers::fromUnit).orElse(List.of());
    pen.wide(
        3,
        0,
        HEADINGS.size() - 1,
        opening(entries.isEmpty(), completion.missingTables().isEmpty()),
        Look.PLAIN);
    pen.height(3, 22);
    int row = HEADER_ROW;
    if (!entries.isEmpty()) {
      row = request.papers(entries);
    }
    request.tables(row + 1, completion.missingTables());
    pen.printed(HEADER_ROW, -1);
  }

  private static String opening(boolean noPapers, boolean noTables) {
    if (!noPapers) {
      return "为完成部门整体支出绩效评价，请补充提供下列资料；确实没有的，请在“单位答复”中说明。";
    }
    return noTables ? "没有待补充的资料。" : "为完成部门整体支出绩效评价，请提供下列资料；没有相关业务的，请在“单位答复”中注明。";
  }

  /** What was written beside a paper or a table on an earlier list. */
  private static Map<String, String> replies(XSSFWorkbook workbook) {
    Map<String, String> replies = new HashMap<>();
    OwnSheet.find(workbook, NAME)
        .ifPresent(
            sheet -> {
              for (Row row : sheet) {
                Cell name = row.getCell(1);
                Cell reply = row.getCell(REPLY);
                boolean beside =
                    name != null && reply != null && name.getCellType() == CellType.STRING;
                if (beside && !reply.toString().isBlank()) {
                  replies.put(name.getStringCellValue(), reply.toString());
                }
              }
            });
    return replies;
  }

  private void reply(int row, String name) {
    pen.words(row, REPLY, replies.getOrDefault(name, ""), Styles.input(Kind.TEXT));
  }

  private int papers(List<MissingPapers.Entry> entries) {
    for (int i = 0; i < HEADINGS.size(); i++) {
      pen.words(HEADER_ROW, i, HEADINGS.get(i), i == 3 ? Look.DERIVED_HEAD : Look.HEAD);
    }
    pen.height(HEADER_ROW, 24);
    int row = HEADER_ROW + 1;
    for (MissingPapers.Entry entry : entries) {
      String indicators = String.join("；", entry.indicators());
      pen.blank(row, 0, Look.CELL.across(HorizontalAlignment.CENTER))
          .setCellValue(row - HEADER_ROW);
      pen.words(row, 1, entry.paper(), Look.CELL_WRAPPED);
      pen.words(row, 2, indicators, Look.CELL_WRAPPED);
      if (entry.countedBefore()) {
        pen.words(row, 3, MissingPapers.COUNTED_BEFORE, Look.CELL);
      } else {
        points(row, entry.lost(), Look.CELL);
      }
      pen.words(row, 4, entry.reason(), Look.CELL_WRAPPED);
      reply(row, entry.paper());
      int lines =
          Math.max(
              ChineseWidth.lines(indicators, WIDTHS[2] - 2),
              Math.max(
                  ChineseWidth.lines(entry.paper(), WIDTHS[1] - 2),
                  ChineseWidth.lines(entry.reason(), WIDTHS[4] - 2)));
      pen.height(row, 12 + 15.0 * lines);
      row++;
    }
    pen.wide(row, 0, 2, "合计", Look.LABEL.strong());
    points(row, MissingPapers.lostBy(entries), Look.CELL.strong());
    pen.wide(row, 4, 5, "", Look.CELL);
    pen.height(row, 22);
    return row + 1;
  }

  private void points(int row, Figure lost, Look look) {
    Figure here = lost.mirroredAt(new Place(NAME, row, 3, "", ""));
    DerivedCells.put(
        pen.blank(row, 3, Styles.number(look.fill(Look.DERIVED_FILL), Unit.SCORE)), here);
  }

  /** The tables that nobody has filled in: their figures are wanted, too. */
  private void tables(int start, List<Layout> missing) {
    if (missing.isEmpty()) {
      return;
    }
    pen.wide(start, 0, HEADINGS.size() - 1, "以下资料尚未取得，有相关业务的请一并提供：", Look.PLAIN);
    pen.height(start, 22);
    int row = start + 1;
    pen.words(row, 0, "序号", Look.HEAD);
    pen.words(row, 1, "涉及的表", Look.HEAD);
    pen.wide(row, 2, 4, "需要提供的资料", Look.HEAD);
    pen.words(row, 5, "单位答复", Look.HEAD);
    for (Layout layout : missing) {
      row++;
      pen.blank(row, 0, Look.CELL.across(HorizontalAlignment.CENTER)).setCellValue(row - start - 1);
      pen.words(row, 1, layout.shownName(), Look.CELL_WRAPPED);
      pen.wide(row, 2, 4, layout.papers(), Look.CELL_WRAPPED);
      reply(row, layout.shownName());
      pen.height(row, 22);
    }
  }
}
