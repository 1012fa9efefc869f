package org.jixiao.excel;

import java.util.List;
import org.jixiao.excel.editing.EditedBook;
import org.jixiao.excel.editing.EditedSheet;
import org.jixiao.excel.editing.TypingRule;
import org.jixiao.excel.reading.Block;
import org.jixiao.numbers.Place;
import org.jixiao.report.ChineseWidth;
import org.jixiao.report.Look;
import org.jixiao.report.Signal;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;

/** Lays one table out on a blank sheet of the template, from the layout that also reads it. */
final class BlankSheet {

  /** Empty rows between two tables on one sheet. */
  private static final int APART = 2;

  /** A table of so many rows is printed on one page, with the chart below it. */
  private static final int ROWS_ON_A_PAGE = 20;

  private final Layout layout;
  private final Styles styles;
  private final SheetPen pen;
  private final EditedSheet sheet;
  private final Typing typing;
  private final ColumnWidths widths;
  private final int titleRow;
  private final int headerRow;
  private final int firstRow;
  private final int lastRow;

  private BlankSheet(EditedBook workbook, Layout layout, Styles styles) {
    this.layout = layout;
    this.sheet =
        layout.isSecond()
            ? workbook.sheet(layout.sheet()).orElseThrow()
            : workbook.create(layout.sheet(), workbook.sheetNames().size());
    this.styles = styles;
    this.pen = new SheetPen(sheet, styles);
    this.typing = new Typing(styles);
    this.widths = new ColumnWidths(layout);
    this.titleRow = layout.isSecond() ? sheet.lastRow() + 1 + APART : 0;
    this.headerRow = titleRow + 2;
    this.firstRow = headerRow + 1;
    this.lastRow = firstRow + layout.rows().size() + layout.spareRows() - 1;
  }

  /** Adds the sheet to a workbook. */
  static void add(EditedBook workbook, Layout layout, Styles styles) {
    BlankSheet blank = new BlankSheet(workbook, layout, styles);
    blank.heading();
    blank.body();
    blank.validations();
    blank.slips();
    blank.finish();
    blank.comments();
  }

  private List<Column> columns() {
    return layout.columns();
  }

  private int index(Column column) {
    return columns().indexOf(column);
  }

  private void heading() {
    int last = columns().size() - 1;
    pen.wide(titleRow, 0, last, layout.title(), Look.TITLE);
    pen.height(titleRow, 30);
    boolean money = columns().stream().anyMatch(layout::holdsAmounts);
    String unit = money ? "单位：元　　" : "";
    pen.wide(titleRow + 1, 0, last - 1, unit + "浅黄色格由人填写，灰绿色格由公式计算，请勿覆盖", Look.REMARK);
    Look way = Look.WAY.across(Look.Across.RIGHT);
    pen.link(titleRow + 1, last, GuideSheet.NAME, "A1", "→ " + GuideSheet.NAME, way);
    pen.height(titleRow + 1, 19);
    for (Column column : columns()) {
      Look look = column.derived() ? Look.DERIVED_HEAD : Look.HEAD;
      pen.words(headerRow, index(column), column.heading(), look);
    }
    pen.height(headerRow, 33);
  }

  private void body() {
    for (int i = 0; i < layout.rows().size(); i++) {
      FixedRow row = layout.rows().get(i);
      line(firstRow + i);
      Look label = Look.LABEL.indented(2 * row.level());
      pen.words(firstRow + i, index(layout.key()), row.label(), label);
      int lines = 1;
      for (Column column : columns()) {
        given(firstRow + i, row, column);
        lines = Math.max(lines, ChineseWidth.lines(row.given(column), widths.of(column) - 2));
      }
      height(firstRow + i, lines);
    }
    for (int row = firstRow + layout.rows().size(); row <= lastRow; row++) {
      line(row);
    }
    if (layout.hasTotal()) {
      total(lastRow + 1);
    }
  }

  /** What the template itself says in a row: an explanation, or a value to start from. */
  private void given(int at, FixedRow row, Column column) {
    Kind kind = layout.kind(column, row.label());
    if (column.kind() == Kind.FACT) {
      pen.blank(at, index(column), Look.input(kind));
    }
    String words = row.given(column);
    boolean explains =
        column.kind() == Kind.TEXT || column.kind() == Kind.CHOICE && column.choices().isEmpty();
    if (explains && column.kind() == Kind.CHOICE) {
      // Such as the unit of a limit or the line of a statement: the template says it, nobody types.
      pen.blank(at, index(column), Look.CELL.across(Look.Across.CENTER));
    }
    if (words.isEmpty()) {
      return;
    }
    if (column.kind() == Kind.CHOICE && explains) {
      pen.words(at, index(column), words, Look.CELL.across(Look.Across.CENTER).color("6B6B6B"));
    } else if (column.kind() == Kind.LABEL) {
      pen.words(at, index(column), words, Look.LABEL);
    } else if (column.kind() == Kind.TEXT) {
      pen.words(at, index(column), words, Look.CELL_WRAPPED.color("6B6B6B"));
    } else {
      typing.type(pen.cell(at, index(column)), kind, words);
    }
  }

  private void line(int row) {
    for (Column column : columns()) {
      pen.blank(
          row,
          index(column),
          column.derived() ? Look.derived(column.kind()) : Look.input(column.kind()));
    }
    // Free rows hold long texts: their height is left to grow with them.
    if (!layout.rows().isEmpty()) {
      height(row, 1);
    }
  }

  private void height(int row, int lines) {
    if (columns().stream().anyMatch(BlankSheet::takesText)) {
      pen.growing(row, LineHeight.of(lines));
    } else {
      pen.height(row, LineHeight.of(lines));
    }
  }

  private static boolean takesText(Column column) {
    boolean typed = !column.derived() && column.kind() != Kind.LABEL;
    return typed && Look.input(column.kind()).stand().wrapped();
  }

  private void total(int row) {
    for (Column column : columns()) {
      boolean label = column.kind() == Kind.LABEL;
      Look look = label || !column.kind().isNumeric() ? Look.LABEL : Look.derived(column.kind());
      pen.blank(row, index(column), look.strong());
    }
    pen.words(row, index(layout.labels().get(0)), layout.totalLabel(), Look.LABEL.strong());
    pen.height(row, 24);
  }

  private void comments() {
    HeadingComments comments = new HeadingComments(sheet);
    for (Column column : columns()) {
      String who = column.derived() ? "【自动计算】" : column.required() ? "【必填】" : "【填写】";
      comments.add(headerRow, index(column), who + column.definition());
    }
  }

  private void validations() {
    for (Column column : columns()) {
      if (!column.choices().isEmpty()) {
        Block where = new Block(firstRow, index(column), lastRow, index(column));
        offer(column.kind(), column.choices(), where);
      } else if (!column.derived() && column.kind().isNumeric()) {
        number(column);
      }
      if (column.kind() == Kind.FACT) {
        for (int i = 0; i < layout.rows().size(); i++) {
          FixedRow row = layout.rows().get(i);
          int at = firstRow + i;
          Block cell = new Block(at, index(column), at, index(column));
          if (!row.choices().isEmpty()) {
            offer(row.kind(), row.choices(), cell);
          } else if (row.range() != null) {
            within(row, cell);
          }
        }
      }
    }
  }

  private void offer(Kind kind, List<String> choices, Block where) {
    if (kind == Kind.CHOICE) {
      OfferedWords.offer(sheet, choices, where, "请从下拉列表中选择");
    } else {
      OfferedWords.suggest(sheet, choices, where);
    }
  }

  /** A whole number in a range, such as a year; of a code, how long it is. */
  private void within(FixedRow row, Block where) {
    String least = Integer.toString(row.range().least());
    String most = Integer.toString(row.range().most());
    boolean code = row.kind() == Kind.CODE;
    String sentence =
        row.label()
            + (code ? "应为 " + most + " 位，按文本填写。" : "应为 " + least + " 至 " + most + " 之间的整数。");
    TypingRule.Box error = new TypingRule.Box("请填" + row.label(), sentence);
    sheet
        .frame()
        .allow(TypingRule.between(where, code ? "textLength" : "whole", least, most, error));
  }

  private void number(Column column) {
    String least = column.nonNegative() ? "0" : "-1000000000000";
    Block where = new Block(firstRow, index(column), lastRow, index(column));
    String sentence = column.heading() + "应填数字" + (column.nonNegative() ? "，不小于 0" : "") + "。";
    TypingRule.Box error = new TypingRule.Box("请填数字", sentence);
    TypingRule.Box prompt = new TypingRule.Box(column.heading(), column.definition());
    sheet
        .frame()
        .allow(
            TypingRule.between(where, "decimal", least, "1000000000000", error)
                .asking()
                .with(prompt));
  }

  /** Marks the obvious slips while people type: blanks, impossible points, totals typed over. */
  private void slips() {
    for (Column column : columns()) {
      if (column.required() && !column.derived()) {
        markBlanks(column);
      }
      if (layout.hasTotal() && !column.derived() && column.kind().isNumeric()) {
        String total = address(column, lastRow + 1);
        String rows = address(column, firstRow) + ":" + address(column, lastRow);
        String condition =
            "AND(ISNUMBER(" + total + "),ROUND(" + total + "-SUM(" + rows + "),2)<>0)";
        mark(lastRow + 1, lastRow + 1, column, condition, Signal.WRONG);
      }
    }
    for (FixedRow row : layout.rows()) {
      if (row.required() && columns().stream().anyMatch(c -> c.kind() == Kind.FACT)) {
        Column fact =
            columns().stream().filter(c -> c.kind() == Kind.FACT).findFirst().orElseThrow();
        int at = firstRow + layout.rows().indexOf(row);
        mark(at, at, fact, "ISBLANK(" + cellOf(fact, at) + ")", Signal.DOUBTFUL);
      }
    }
    for (Column column : columns()) {
      if (column.derived() && column.kind().isNumeric()) {
        String cell = cellOf(column, firstRow);
        mark(column, "AND(NOT(_xlfn.ISFORMULA(" + cell + "))," + cell + "<>\"\")", Signal.WRONG);
      } else if (!column.derived() && column.kind().isNumeric()) {
        mark(column, "ISTEXT(" + cellOf(column, firstRow) + ")", Signal.WRONG);
      }
    }
    for (Layout.Slip slip : layout.slips()) {
      String condition = slip.condition();
      for (Column column : columns()) {
        condition = condition.replace("[" + column.heading() + "]", cellOf(column, firstRow));
      }
      mark(slip.column(), condition, Signal.WRONG);
    }
  }

  /** Whether somebody has begun to fill in: the row where rows are free, else the table. */
  private String begun() {
    if (layout.rows().isEmpty()) {
      return cellOf(layout.key(), firstRow) + "<>\"\"";
    }
    StringBuilder counts = new StringBuilder();
    for (Column column : columns()) {
      if (!column.derived() && column.kind().isNumeric()) {
        counts.append(counts.isEmpty() ? "" : ",");
        counts.append(absolute(column, firstRow)).append(':').append(absolute(column, lastRow));
      }
    }
    return "COUNT(" + counts + ")>0";
  }

  /** Blank cells of a required column, but not those of rows that may stay blank. */
  private void markBlanks(Column column) {
    int start = firstRow;
    for (int at = firstRow; at <= lastRow + 1; at++) {
      int index = at - firstRow;
      boolean mayStayBlank = index < layout.rows().size() && !layout.rows().get(index).required();
      if (at > lastRow || mayStayBlank) {
        if (at > start) {
          String condition = "AND(ISBLANK(" + cellOf(column, start) + ")," + begun() + ")";
          mark(start, at - 1, column, condition, Signal.DOUBTFUL);
        }
        start = at + 1;
      }
    }
  }

  private void mark(Column column, String condition, String fill) {
    mark(firstRow, lastRow, column, condition, fill);
  }

  private void mark(int first, int last, Column column, String condition, String fill) {
    Block where = new Block(first, index(column), last, index(column));
    pen.mark(where, condition, styles.conditional(fill));
  }

  private String cellOf(Column column, int row) {
    return "$" + address(column, row);
  }

  private String address(Column column, int row) {
    return new Place("", row, index(column), "", "").address();
  }

  private String absolute(Column column, int row) {
    return "$" + Place.columnName(index(column)) + "$" + (row + 1);
  }

  private void finish() {
    int[] digits = columns().stream().mapToInt(widths::of).toArray();
    if (layout.isSecond()) {
      for (int i = 0; i < digits.length; i++) {
        digits[i] = Math.max(digits[i], (int) sheet.columns().width(i));
      }
    }
    pen.widths(digits);
    if (layout.isSecond()) {
      return;
    }
    sheet.frame().freeze(index(layout.key()) + 1, firstRow);
    sheet.frame().withoutLines();
    sheet.frame().tabColor(layout.required() ? "D4A72C" : "C9C9C9");
    pen.printed();
    if (widths.wantLargePaper()) {
      sheet.frame().printedOnLargePaper();
    }
    sheet.book().names().repeated(sheet, headerRow, headerRow);
    if (layout.spareRows() + layout.rows().size() <= ROWS_ON_A_PAGE) {
      sheet.frame().printedOn(1);
    }
    sheet.frame().cursor(pen.cell(firstRow, firstInput()));
  }

  private int firstInput() {
    return columns().stream()
        .filter(column -> !column.derived() && column.kind() != Kind.LABEL)
        .mapToInt(this::index)
        .findFirst()
        .orElse(0);
  }
}
