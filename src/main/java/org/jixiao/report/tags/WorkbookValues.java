package org.jixiao.report.tags;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.book.Completion;
import org.jixiao.book.Forms;
import org.jixiao.book.Indicator;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.report.draft.PrintedFigure;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.texts.Texts;
import org.jixiao.table.ChartPlan;
import org.jixiao.table.Column;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/** What a workbook has behind the names of a firm's own document. */
public final class WorkbookValues implements TagValues {

  private static final String NOT_PROVIDED = "未提供";
  private static final String NOT_WRITTEN = "未提供相关资料";

  private static final Pattern TAG = Pattern.compile("[{｛]{2}([^{}｛｝\\n]*)[}｝]{2}");

  private final Completion completion;
  private final TagNames names;
  private final Map<String, Reading> tables = new HashMap<>();

  /**
   * The values of a workbook.
   *
   * @param names all names, which may be more than the workbook has something behind
   */
  public WorkbookValues(Completion completion, TagNames names) {
    this.completion = completion;
    this.names = names;
    for (Form<?> form : Forms.ALL) {
      completion.dossier().of(form).ifPresent(reading -> tables.put(plain(form), reading));
    }
  }

  private static String plain(Form<?> form) {
    return Wording.plain(form.layout().name());
  }

  @Override
  public TagNames names() {
    return names;
  }

  @Override
  public String text(String name) {
    return indicator(name)
        .map(one -> one.figure().isPresent() ? one.figure().show() : one.absence())
        .or(() -> section(name).filter(Texts.Section::isUsed).map(one -> withoutTags(one.text())))
        .or(() -> fact(name).filter(words -> !words.isEmpty()))
        .orElseGet(() -> section(name).isPresent() ? NOT_WRITTEN : NOT_PROVIDED);
  }

  /** Texts that people write name indicators as well; no text is put into a text. */
  private String withoutTags(String text) {
    return TAG.matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    indicator(found.group(1))
                        .map(Indicator::figure)
                        .filter(Figure::isPresent)
                        .map(Figure::show)
                        .or(() -> fact(found.group(1)))
                        .orElse(found.group())));
  }

  private Optional<Indicator> indicator(String name) {
    return completion.indicators().stream().filter(one -> isSame(one.name(), name)).findFirst();
  }

  private Optional<Texts.Section> section(String name) {
    return completion.dossier().of(Forms.TEXTS).stream()
        .flatMap(texts -> texts.sections().stream())
        .filter(section -> Wording.sameLabel(section.name(), name))
        .findFirst();
  }

  private Optional<String> fact(String name) {
    return completion
        .dossier()
        .basic()
        .flatMap(
            basic ->
                Forms.BASIC.layout().rows().stream()
                    .filter(row -> row.isLabelled(name))
                    .map(basic::fact)
                    .findFirst());
  }

  private static boolean isSame(String one, String other) {
    return Wording.plain(one).equals(Wording.plain(other));
  }

  @Override
  public boolean isThere(String name) {
    boolean text =
        indicator(name).map(one -> one.figure().isPresent()).orElse(false)
            || section(name).map(Texts.Section::isUsed).orElse(false)
            || fact(name).map(words -> !words.isEmpty()).orElse(false);
    return text || tables.containsKey(Wording.plain(name)) || chart(name).isPresent();
  }

  /** The chart of a name: its own, or that of the sheet, whose first chart it is. */
  public Optional<ChartPlan> chart(String name) {
    return ReportNames.plans(completion).stream()
        .filter(plan -> isSame(plan.name(), name) || isSame(ReportNames.sheetOf(plan), name))
        .filter(ChartPlan::canBeDrawn)
        .findFirst();
  }

  @Override
  public List<Line> lines(String table) {
    Reading reading = tables.get(Wording.plain(table));
    if (reading == null) {
      return List.of();
    }
    Map<String, Figure> derived =
        reading.derived().stream()
            .filter(figure -> figure.place() != null)
            .collect(
                Collectors.toMap(
                    figure -> address(figure.place()), figure -> figure, (one, same) -> one));
    RawTable raw = reading.table();
    return raw.rows().stream()
        .filter(row -> !row.label().isBlank())
        .<Line>map(row -> new TableLine(raw, row, derived))
        .toList();
  }

  private static String address(Place place) {
    return place.row() + ":" + place.column();
  }

  /** A row of a table, its computed cells as they are computed now. */
  private record TableLine(RawTable table, RawRow row, Map<String, Figure> derived)
      implements Line {

    private Optional<Column> column(String heading) {
      return table.columns().stream().filter(one -> isSame(one.heading(), heading)).findFirst();
    }

    private Place cell(Column column) {
      return row.cell(column) == null ? null : row.cell(column).place();
    }

    private Optional<Figure> shown(Column column) {
      Place cell = cell(column);
      Figure computed = cell == null ? null : derived.get(address(cell));
      return column.kind().isNumeric() || computed != null
          ? Optional.of(computed != null ? computed : row.figure(column))
          : Optional.empty();
    }

    @Override
    public String text(String heading) {
      Optional<Column> column = column(heading);
      if (column.isEmpty()) {
        return "";
      }
      Optional<Figure> figure = shown(column.get());
      return figure.isEmpty()
          ? row.words(column.get())
          : figure.get().isPresent() ? figure.get().show() : "";
    }

    @Override
    public Optional<PrintedFigure> figure(String heading) {
      Optional<Column> column = column(heading);
      Place cell = column.map(this::cell).orElse(null);
      return cell == null
          ? Optional.empty()
          : column
              .flatMap(this::shown)
              .filter(Figure::isNumber)
              .map(figure -> PrintedFigure.in(cell, figure.show()));
    }
  }
}
