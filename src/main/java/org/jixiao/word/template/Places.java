package org.jixiao.word.template;

import java.util.ArrayDeque;
import java.util.Deque;
import org.w3c.dom.Element;

/** Counts paragraphs, tables, rows and cells on the way through a part of a template. */
final class Places {

  static final String BODY = "正文";

  private static final int SHOWN = 20;

  private final String part;
  private final Deque<Table> tables = new ArrayDeque<>();
  private int paragraphs;
  private int tableCount;

  Places(String part) {
    this.part = part;
  }

  private static final class Table {
    private final int number;
    private int row;
    private int cell;

    Table(int number) {
      this.number = number;
    }
  }

  /** The place of the next paragraph, or row; those without text do not count. */
  String next(Element element) {
    if (Xml.name(element).equals("tr")) {
      nextRow();
      return row();
    }
    String text = new ParagraphText(element).text().strip();
    if (!tables.isEmpty()) {
      Table table = tables.peek();
      return row() + "第 " + table.cell + " 列";
    }
    if (!text.isEmpty()) {
      paragraphs++;
    }
    String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return part + "第 " + paragraphs + " 段“" + shown + "”";
  }

  /** The place of the row. */
  String row() {
    Table table = table();
    return (part.equals(BODY) ? "" : part) + "第 " + table.number + " 张表第 " + table.row + " 行";
  }

  void enterTable() {
    tables.push(new Table(++tableCount));
  }

  void leaveTable() {
    tables.pop();
  }

  void nextRow() {
    table().row++;
    table().cell = 0;
  }

  void nextCell() {
    table().cell++;
  }

  /** The table that one is in; rows that somebody has put outside of any are in one as well. */
  private Table table() {
    if (tables.isEmpty()) {
      enterTable();
    }
    return tables.peek();
  }
}
