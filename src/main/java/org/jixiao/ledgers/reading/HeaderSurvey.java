package org.jixiao.ledgers.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.lines.Line;
import org.jixiao.lines.LineSink;
import org.jixiao.table.Wording;

/**
 * Sees what the columns of an export would be taken for, before anything of it is read. Where no
 * header is found, the row with most words among the first ones stands for it, for the user to say
 * what its columns are.
 */
public final class HeaderSurvey implements LineSink {

  private final Map<String, String> mapping;
  private final HeaderFinder finder;
  private final List<List<String>> rows = new ArrayList<>();
  private String sheet = "";
  private List<ExportColumn> columns = List.of();
  private List<ExportColumn> guessed = List.of();
  private boolean whole;

  /**
   * Begins to look.
   *
   * @param mapping heading → name of the field that it stands for, as the user has said
   */
  public HeaderSurvey(ExportKind kind, Map<String, String> mapping) {
    this.mapping = mapping;
    this.finder = new HeaderFinder(kind, mapping, new HashSet<>());
  }

  @Override
  public void sheet(String name) {
    end();
    rows.clear();
    sheet = name;
    whole = false;
  }

  @Override
  public void line(Line line) {
    if (!whole && !line.isBlank()) {
      rows.add(line.words());
      if (rows.size() == ExportReading.HEADER_LINES) {
        end();
      }
    }
  }

  /** Whether a header has been found, and what follows need not be read. */
  public boolean isDone() {
    return !columns.isEmpty();
  }

  /** The file has been read to its end. */
  public void end() {
    if (isDone() || whole || rows.isEmpty()) {
      return;
    }
    whole = true;
    Optional<ExportHeader> header = finder.find(rows, sheet);
    if (header.isPresent()) {
      columns = columns(header.get(), sample(header.get().row()));
    } else {
      int row = MissingHeader.nearest(rows);
      List<ExportColumn> likely = columns(finder.likely(rows, row, sheet), sample(row));
      guessed = likely.size() > guessed.size() ? likely : guessed;
    }
  }

  private List<String> sample(int row) {
    return row + 1 < rows.size() ? rows.get(row + 1) : List.of();
  }

  /** The columns; whether a header was found says {@link #isDone}. */
  public List<ExportColumn> columns() {
    return isDone() ? columns : guessed;
  }

  private List<ExportColumn> columns(ExportHeader header, List<String> sample) {
    List<String> headings = header.titles().stream().map(title -> Wording.heading(title)).toList();
    List<ExportColumn> all = new ArrayList<>();
    for (int column = 0; column < headings.size(); column++) {
      String heading = headings.get(column);
      boolean own = !heading.isEmpty() && Collections.frequency(headings, heading) == 1;
      String place = HeaderFinder.place(column);
      boolean unused = ExportKind.UNUSED.equals(mapping.getOrDefault(heading, mapping.get(place)));
      String field = unused ? ExportKind.UNUSED : header.fieldOf(column);
      all.add(
          new ExportColumn(
              own && !mapping.containsKey(place) ? heading : place,
              header.titles().get(column),
              shown(headings.get(column), column < sample.size() ? sample.get(column) : ""),
              field,
              !unused && header.isAmbiguous(column)));
    }
    return all;
  }

  /** In a spreadsheet a day is a number, which nobody recognises. */
  private static String shown(String heading, String sample) {
    boolean asks = heading.contains("日期") || heading.contains("时间");
    LocalDate day = asks ? FieldLine.dayOf(sample) : null;
    return day == null ? sample : day.toString();
  }

  /** What the columns of this kind of export can be taken for. */
  public static List<String> choices(ExportKind kind) {
    List<String> names = new ArrayList<>();
    names.add(ExportKind.UNUSED);
    kind.fields().forEach(field -> names.add(field.name()));
    return names;
  }
}
