package org.jixiao.report.recheck;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A report as it stands in a document, whoever saved it last.
 *
 * @param paragraphs its paragraphs in their order, those of tables among them
 * @param list what the draft said of its figures; empty when the document lost it
 * @param fingerprint what tells its text apart, as the list has it of the draft
 * @param form what a word processor shows without there being any text
 */
public record WrittenReport(
    List<Paragraph> paragraphs, Optional<FigureList> list, String fingerprint, Form form) {

  public WrittenReport {
    paragraphs = List.copyOf(paragraphs);
  }

  /** A report of which only the text is known. */
  public WrittenReport(List<Paragraph> paragraphs, Optional<FigureList> list, String fingerprint) {
    this(paragraphs, list, fingerprint, new Form(Set.of(), Set.of()));
  }

  /**
   * What a word processor shows without there being any text.
   *
   * @param counted the places, among all paragraphs, of those that a list counts
   * @param continued the cells that are one with the cell above
   */
  public record Form(Set<Integer> counted, Set<Cell> continued) {
    public Form {
      counted = Set.copyOf(counted);
      continued = Set.copyOf(continued);
    }
  }

  /**
   * One paragraph.
   *
   * @param text its text, line breaks and tabs as one character each
   * @param level 1 for a chapter's heading, 2 for a section's and so on; 0 for text
   * @param cell where it stands in a table, or null
   * @param marks the figures that are marked in it
   * @param computed what the word processor computes: page numbers, numbers of captions
   * @param comments the texts of comments on it
   */
  public record Paragraph(
      String text,
      int level,
      Cell cell,
      List<Mark> marks,
      List<Span> computed,
      List<String> comments) {

    public Paragraph {
      marks = List.copyOf(marks);
      computed = List.copyOf(computed);
      comments = List.copyOf(comments);
    }

    /** A paragraph of text without any marks. */
    public static Paragraph of(String text) {
      return new Paragraph(text, 0, null, List.of(), List.of(), List.of());
    }
  }

  /**
   * Where a paragraph stands in a table.
   *
   * @param table which table of the document, from 1
   * @param row which row, from 1
   * @param column which column of the grid, from 1
   */
  public record Cell(int table, int row, int column) {}

  /** A piece of a paragraph, from the first character to before the last. */
  public record Span(int start, int end) {}

  /**
   * A marked figure.
   *
   * @param span where it stands
   * @param alias {@code name@cell} from its control; empty when that is lost
   * @param bookmark the name of the bookmark around it; empty when there is none
   */
  public record Mark(Span span, String alias, String bookmark) {}

  /** Whether somebody has changed its text since the draft; empty when nothing tells. */
  public Optional<Boolean> isEdited() {
    return list.map(figures -> !figures.text().equals(fingerprint));
  }
}
