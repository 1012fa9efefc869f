package org.jixiao.excel;

import java.util.List;
import java.util.Locale;
import org.jixiao.report.ChineseWidth;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;

/**
 * How wide the columns of a blank table are: as wide as what is usual in a column of their kind.
 */
record ColumnWidths(Layout layout) {

  /** For long texts: a line of thirty characters, as on half a page. */
  private static final int WIDE = 60;

  /** For the numbers of lines. */
  private static final int NUMBERS = 7;

  /** For what the program notes to know a row again: a name or a mark. */
  private static final int NOTES = 26;

  /** More than this is too small to be read on A4. */
  private static final int WIDEST_ON_A4 = 240;

  /** Whether the table wants larger paper than A4. */
  boolean wantLargePaper() {
    return layout.columns().stream().mapToInt(this::of).sum() > WIDEST_ON_A4;
  }

  /** The width of a column, in digits. */
  int of(Column column) {
    if (column.noted()) {
      return NOTES;
    }
    int heading = roomFor(column.heading().toUpperCase(Locale.ROOT));
    int content =
        switch (column.kind()) {
          case MONEY -> 18;
          case RATIO, POINTS, DATE -> 12;
          case VALUE -> 15;
          case CODE -> 24;
          case CHOICE, HINT ->
              Math.max(9, Math.max(longest(column.choices()), longest(given(column))));
          case SCORE, COUNT, MARK, COEFFICIENT -> 9;
          case FACT ->
              layout.holdsAmounts(column)
                  ? 18
                  : layout.columns().size() > 3 ? Math.max(14, longest(given(column))) : 44;
          case TEXT -> column.isWide() ? WIDE : layout.columns().size() > 4 ? 30 : 44;
          case LABEL -> labelWidth(column);
        };
    return Math.max(heading, content);
  }

  private static int longest(List<String> words) {
    return words.stream().mapToInt(ColumnWidths::roomFor).max().orElse(0);
  }

  /** The width that words need, with some slack: where their font is missing, another is wider. */
  private static int roomFor(String words) {
    int width = ChineseWidth.of(words);
    return width + 2 + (width + 9) / 10;
  }

  /** What the template itself says in a column. */
  private List<String> given(Column column) {
    return layout.rows().stream().map(row -> row.given(column)).toList();
  }

  private int labelWidth(Column column) {
    List<String> labels =
        column.equals(layout.key())
            ? layout.rows().stream().map(FixedRow::label).toList()
            : given(column);
    int longest = longest(labels);
    if (column.heading().equals("序号")) {
      return NUMBERS;
    }
    return column.equals(layout.key()) && layout.rows().isEmpty() ? 28 : Math.max(14, longest);
  }
}
