package org.jixiao.report.recheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.report.recheck.WrittenReport.Cell;
import org.jixiao.report.recheck.WrittenReport.Paragraph;

/** The words of the rows and columns of a report's tables. */
final class TableWords {

  /** Headings stand in the first rows. */
  private static final int HEADING_ROWS = 3;

  private final Map<Cell, String> words = new HashMap<>();

  TableWords(List<Paragraph> paragraphs) {
    for (Paragraph paragraph : paragraphs) {
      if (paragraph.cell() != null) {
        String text = paragraph.text().replaceAll("[\\s\\u3000]+", "");
        words.merge(paragraph.cell(), text, String::concat);
      }
    }
  }

  /** The nearest words to the left of a cell. */
  String row(Cell cell) {
    for (int column = cell.column() - 1; column > 0; column--) {
      String text = words.get(new Cell(cell.table(), cell.row(), column));
      if (isName(text)) {
        return text;
      }
    }
    return "";
  }

  /** The lowest heading above a cell. */
  String column(Cell cell) {
    for (int row = Math.min(HEADING_ROWS, cell.row() - 1); row > 0; row--) {
      String text = words.get(new Cell(cell.table(), row, cell.column()));
      if (isName(text)) {
        return text;
      }
    }
    return "";
  }

  private static boolean isName(String text) {
    return text != null && !text.isEmpty() && text.chars().anyMatch(Character::isLetter);
  }
}
