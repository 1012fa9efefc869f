package org.jixiao.support.exports;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A list of lines with all that a look puts around it. */
final class Listing<T> implements Closeable {

  private static final String DEPARTMENT = "岚溪县文化旅游广电体育局";

  private final Sheet sheet;
  private final Writing writing;
  private final String title;
  private final List<Column<T>> columns;
  private final int amountColumn;
  private final Object[] cells;
  private long group;
  private long sum;
  private boolean open;

  /**
   * @param amountColumn the column that subtotals and the total fill, or -1 for a list without them
   */
  Listing(Sheet sheet, Writing writing, String title, List<Column<T>> columns, int amountColumn) {
    this.sheet = sheet;
    this.writing = writing;
    this.title = title;
    this.columns = columns;
    this.amountColumn = amountColumn;
    this.cells = new Object[columns.size()];
  }

  /** Titles, unit line and header. */
  void begin() throws IOException {
    Look look = writing.look();
    List<String> above = List.of(title, "编制单位：" + DEPARTMENT, "期间：2024年1月1日至2024年12月31日");
    for (int i = 0; i < look.titles(); i++) {
      Object[] row = new Object[columns.size()];
      row[0] = above.get(i);
      sheet.block(List.<Object[]>of(row), List.of(new Span(0, 0, 1, columns.size())));
    }
    if (look.unitLine()) {
      Object[] row = new Object[columns.size()];
      row[columns.size() - 1] = look.tenThousands() ? "单位：万元" : "单位：元";
      sheet.row(row);
    }
    if (look.twoRowHeader()) {
      twoRows();
    } else {
      sheet.row(columns.stream().map(one -> (Object) name(one.heading())).toArray());
    }
  }

  private String name(Heading heading) {
    return writing.heading(heading.names());
  }

  private void twoRows() throws IOException {
    Object[] top = new Object[columns.size()];
    Object[] low = new Object[columns.size()];
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < top.length; i++) {
      Heading heading = columns.get(i).heading();
      if (heading.group() == null) {
        top[i] = name(heading);
        spans.add(new Span(0, i, 2, 1));
        continue;
      }
      low[i] = heading.under();
      if (i > 0 && heading.group().equals(columns.get(i - 1).heading().group())) {
        continue;
      }
      top[i] = heading.group();
      int end = i;
      while (end < top.length && heading.group().equals(columns.get(end).heading().group())) {
        end++;
      }
      spans.add(new Span(0, i, 1, end - i));
    }
    sheet.block(List.of(top, low), spans);
  }

  /**
   * @param cents what the line adds to the sums that the export prints, nought if unreadable
   */
  void line(T line, long cents) throws IOException {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = columns.get(i).cell().apply(line, writing);
    }
    sheet.row(cells);
    group += cents;
    sum += cents;
    open = true;
  }

  /** Ends a month. */
  void endGroup() throws IOException {
    if (open && writing.look().subtotals() && amountColumn >= 0) {
      summary("小计", group);
    }
    group = 0;
    open = false;
  }

  private void summary(String label, long cents) throws IOException {
    Object[] row = new Object[columns.size()];
    row[0] = label;
    row[amountColumn] = writing.amount(cents);
    sheet.row(row);
  }

  @Override
  public void close() throws IOException {
    Look look = writing.look();
    endGroup();
    if (look.total() && amountColumn >= 0) {
      summary(look.synonyms() ? "总计" : "合计", sum);
    }
    if (look.notes()) {
      sheet.row("制表人：陆知遥", null, "审核人：沈若川");
      sheet.row("注：本表由系统导出，数据截至2025年1月10日。");
    }
    sheet.close();
  }
}
