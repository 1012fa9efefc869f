package org.jixiao.sheets.texts;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/**
 * 报告文字 once read.
 *
 * @param table the table as found
 * @param sections one for each row with a name, written or not
 */
public record Texts(RawTable table, List<Section> sections) implements Reading {

  private static final Pattern TAG = Pattern.compile("\\{\\{([^{}]*)}}");

  /** A tag that lacks some of its braces. */
  private static final Pattern BROKEN = Pattern.compile("\\{+[^{}]{0,20}}*|[^{}]{0,12}}+");

  public Texts {
    sections = List.copyOf(sections);
  }

  /**
   * One section of the report.
   *
   * @param row its row
   * @param name its heading
   * @param text what is written, possibly of several paragraphs; empty when nothing
   * @param used 是, 否 or empty
   */
  public record Section(RawRow row, String name, String text, String used) {

    /** Whether its text goes into the report: it is there, and nobody has left it out. */
    public boolean isUsed() {
      return !text.isEmpty() && !used.equals("否");
    }

    /** Whether somebody wants it in the report and nothing is written. */
    boolean isPromised() {
      return text.isEmpty() && used.equals("是");
    }

    /** The cell with the text, or null. */
    public Place place() {
      RawCell cell = row.cell(TextsForm.TEXT);
      return cell == null ? null : cell.place();
    }

    /** The names in its tags, in one width of letters. */
    public List<String> tags() {
      return TAG.matcher(inOneWidth()).results().map(tag -> tag.group(1).strip()).toList();
    }

    /** What looks like a tag and lacks a brace. */
    public List<String> brokenTags() {
      String rest = TAG.matcher(inOneWidth()).replaceAll("");
      return BROKEN.matcher(rest).results().map(MatchResult::group).toList();
    }

    private String inOneWidth() {
      return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
  }

  static Texts read(RawTable table) {
    return new Texts(
        table,
        table.rows().stream().filter(row -> !row.label().isBlank()).map(Texts::section).toList());
  }

  private static Section section(RawRow row) {
    return new Section(row, row.label(), row.words(TextsForm.TEXT), row.words(TextsForm.USED));
  }

  /** The sections whose text goes into the report. */
  public List<Section> used() {
    return sections.stream().filter(Section::isUsed).toList();
  }

  @Override
  public List<Figure> derived() {
    return List.of();
  }
}
