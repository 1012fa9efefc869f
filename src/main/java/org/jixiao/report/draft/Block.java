package org.jixiao.report.draft;

import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.table.ChartPlan;

/** What a chapter is made of, from top to bottom. */
public sealed interface Block {

  /** A paragraph of the program's own words and figures. */
  record Sentence(List<Span> spans) implements Block {
    public Sentence {
      spans = List.copyOf(spans);
    }
  }

  /** A paragraph that people have typed, its tags filled with figures. */
  record TypedText(List<Span> spans) implements Block {
    public TypedText {
      spans = List.copyOf(spans);
    }
  }

  /** Paragraphs that are counted 1, 2, 3. */
  record Listed(List<List<Span>> items) implements Block {
    public Listed {
      items = List.copyOf(items);
    }
  }

  /**
   * A table.
   *
   * @param number its number in the report
   * @param title what stands above it behind the number
   * @param unit in what its amounts are written; empty where it has none
   * @param columns its columns
   * @param rows the rows below the headings
   */
  record Table(
      int number, String title, String unit, List<TableColumn> columns, List<TableRow> rows)
      implements Block {
    public Table {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }

    /** What stands above it. */
    public String caption() {
      return "表" + number + "　" + title;
    }
  }

  /**
   * A column of a table.
   *
   * @param heading its heading
   * @param numeric whether numbers stand in it, to be aligned to the right
   * @param width how much room it takes, in digits
   */
  record TableColumn(String heading, boolean numeric, int width) {}

  /**
   * A row of a table.
   *
   * @param cells one for each column
   * @param strong whether it stands out, as a total does
   */
  record TableRow(List<TableCell> cells, boolean strong) {
    public TableRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A cell of a table.
   *
   * @param spans what stands in it; nothing in one that continues the cell above
   * @param continued whether it is one with the cell above
   */
  record TableCell(List<Span> spans, boolean continued) {
    public TableCell {
      spans = List.copyOf(spans);
    }

    /** What is printed in it. */
    public String text() {
      return Block.text(spans);
    }
  }

  /**
   * A chart.
   *
   * @param number its number in the report
   * @param plan what it shows
   */
  record Chart(int number, ChartPlan plan) implements Block {

    /** What stands below it. */
    public String caption() {
      return "图" + number + "　" + plan.title();
    }
  }

  /**
   * Something that somebody has to look at before the report goes out: a mark in the text, the
   * reasons as a comment.
   *
   * @param about what the mark stands behind
   * @param reasons one sentence for each reason
   */
  record Note(List<Span> about, List<String> reasons) implements Block {

    /** The mark. */
    public static final String MARK = "【待核实】";

    public Note {
      about = List.copyOf(about);
      reasons = List.copyOf(reasons);
    }
  }

  /** What could not be evaluated for want of papers. */
  record Limitation(List<Span> spans) implements Block {
    public Limitation {
      spans = List.copyOf(spans);
    }
  }

  /** What pieces come to together. */
  static String text(List<Span> spans) {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }

  /** The paragraphs of a block in the order in which they are printed. */
  default List<List<Span>> paragraphs() {
    if (this instanceof Sentence sentence) {
      return List.of(sentence.spans());
    } else if (this instanceof TypedText typed) {
      return List.of(typed.spans());
    } else if (this instanceof Listed listed) {
      return listed.items();
    } else if (this instanceof Table table) {
      return table.rows().stream()
          .flatMap(row -> row.cells().stream())
          .map(TableCell::spans)
          .toList();
    } else if (this instanceof Note note) {
      return List.of(note.about());
    } else if (this instanceof Limitation limitation) {
      return List.of(limitation.spans());
    }
    return List.of();
  }
}
