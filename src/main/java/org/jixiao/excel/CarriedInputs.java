package org.jixiao.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.book.Dossier;
import org.jixiao.book.Forms;
import org.jixiao.book.LastYear;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.problems.Problems;
import org.jixiao.sheets.problems.ProblemsForm;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/**
 * What people have filled into a workbook, taken out of it so that a fresh template can be filled
 * with it: typed cells only, for what the program computes it computes again.
 *
 * @param tables for each table its rows as heading → words
 * @param left what could not be taken along, in the user's words
 */
public record CarriedInputs(Map<Layout, List<Map<String, String>>> tables, List<String> left) {

  public CarriedInputs {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
    left = List.copyOf(left);
  }

  /** Takes the inputs out of a workbook. */
  static CarriedInputs of(RawBook book) {
    Map<Layout, List<Map<String, String>>> tables = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    for (Reading reading : Dossier.read(book).readings()) {
      RawTable table = reading.table();
      tables.put(table.layout(), rows(reading, left));
      for (String heading : table.headings()) {
        if (table.layout().columns().stream().noneMatch(column -> column.isHeaded(heading))) {
          left.add("“" + table.sheet() + "”的列“" + heading + "”");
        }
      }
      table
          .doubles()
          .forEach(
              (column, seen) ->
                  left.add("“" + table.sheet() + "”重复的列“" + String.join("”“", seen) + "”"));
    }
    book.doubles()
        .forEach(
            (layout, sheets) ->
                sheets.stream().skip(1).forEach(sheet -> left.add("重复的工作表“" + sheet + "”")));
    book.absences()
        .forEach(
            (layout, why) -> {
              if (book.headless().contains(layout)) {
                left.add("工作表“" + layout.sheet() + "”（找不到表头）");
              }
            });
    for (String sheet : book.sheets()) {
      if (Forms.ALL.stream().noneMatch(form -> form.layout().isOnSheet(sheet))) {
        left.add("工作表“" + sheet + "”");
      }
    }
    return new CarriedInputs(tables, left);
  }

  /**
   * What of it a workbook of the next year begins with.
   *
   * @param book the workbook that they were taken out of
   */
  public CarriedInputs aYearOn(RawBook book) {
    Map<Layout, List<Map<String, String>>> next = new LinkedHashMap<>();
    for (Reading reading : Dossier.read(book).readings()) {
      Layout layout = reading.table().layout();
      next.put(layout, form(layout).nextYear().rows(reading, tables.get(layout)));
      if (reading instanceof Problems problems) {
        next.put(Forms.RECTIFICATION.layout(), toBePutRight(problems));
      }
    }
    return new CarriedInputs(next, left);
  }

  /**
   * The problems that the report took, with what it advised: next year asks what became of them.
   */
  private static List<Map<String, String>> toBePutRight(Problems problems) {
    List<Map<String, String>> rows = new ArrayList<>();
    for (Problems.Line line : problems.peoples()) {
      String fact = line.words(ProblemsForm.FACT);
      if (!line.isRefused() && !fact.isEmpty()) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put(Forms.RECTIFICATION.layout().key().heading(), fact);
        row.put(ProblemsForm.ADVICE.heading(), line.words(ProblemsForm.ADVICE));
        rows.add(row);
      }
    }
    return rows;
  }

  /** The same with other tables in place of those here. */
  public CarriedInputs under(Map<Layout, List<Map<String, String>>> scheme) {
    Map<Layout, List<Map<String, String>>> all = new LinkedHashMap<>(tables);
    all.putAll(scheme);
    return new CarriedInputs(all, left);
  }

  /**
   * What of it is the scheme of an evaluation, which a firm keeps for all its units.
   *
   * @param book the workbook that they were taken out of
   */
  public Map<Layout, List<Map<String, String>>> scheme(RawBook book) {
    Map<Layout, List<Map<String, String>>> kept = new LinkedHashMap<>();
    for (Reading reading : Dossier.read(book).readings()) {
      Layout layout = reading.table().layout();
      form(layout)
          .scheme()
          .map(part -> part.rows(reading, tables.get(layout)))
          .filter(rows -> !rows.isEmpty())
          .ifPresent(rows -> kept.put(layout, rows));
    }
    return kept;
  }

  /** The figures of last year's among those with which a new workbook begins. */
  public List<LastYear.Known> lastYear() {
    List<LastYear.Known> known = new ArrayList<>();
    tables.forEach(
        (layout, rows) -> {
          for (Column column : form(layout).nextYear().moved().keySet()) {
            for (Map<String, String> row : rows) {
              String value = row.getOrDefault(column.heading(), "");
              if (!value.isEmpty()) {
                String label = row.getOrDefault(layout.key().heading(), "");
                known.add(new LastYear.Known(layout.name(), label, column.heading(), value));
              }
            }
          }
        });
    return known;
  }

  private static Form<?> form(Layout layout) {
    return Forms.ALL.stream()
        .filter(form -> form.layout().equals(layout))
        .findFirst()
        .orElseThrow();
  }

  private static List<Map<String, String>> rows(Reading reading, List<String> left) {
    RawTable table = reading.table();
    Layout layout = table.layout();
    Set<Place> computed =
        reading.derived().stream()
            .filter(figure -> !figure.isLeft())
            .map(Figure::place)
            .collect(Collectors.toSet());
    reading.derived().stream()
        .filter(figure -> isTypedOver(table, figure))
        .forEach(figure -> left.add("“" + figure.place().label() + "”手填的数（按公式重算）"));
    Set<String> fixed = new HashSet<>();
    List<Map<String, String>> rows = new ArrayList<>();
    for (RawRow row : table.rows()) {
      Optional<FixedRow> known = layout.fixedRow(row.label());
      boolean first = known.isEmpty() || fixed.add(known.get().label()) || layout.repeating();
      Map<String, String> words = words(row, layout, computed);
      if (known.filter(FixedRow::proposed).isPresent() && words.size() < 2) {
        continue;
      }
      if (first && (known.isPresent() || layout.moreRows())) {
        rows.add(words);
      } else {
        left.add("“" + table.sheet() + "”第" + (row.index() + 1) + "行“" + row.label() + "”");
      }
    }
    for (RawRow row : table.below()) {
      left.add("“" + table.sheet() + "”第" + (row.index() + 1) + "行“" + row.label() + "”（在合计行下方）");
    }
    for (RawRow row : table.spare()) {
      if (!words(row, layout, computed).isEmpty()) {
        left.add(
            "“"
                + table.sheet()
                + "”第"
                + (row.index() + 1)
                + "行（没有“"
                + layout.key().heading()
                + "”）");
      }
    }
    return rows;
  }

  /** Whether somebody has typed something else into a cell that the program computes. */
  private static boolean isTypedOver(RawTable table, Figure figure) {
    return figure.place() != null
        && !figure.isLeft()
        && figure.isPresent()
        && table.allRows().stream()
            .flatMap(row -> row.cells().values().stream())
            .filter(cell -> cell.place().equals(figure.place()))
            .anyMatch(cell -> !cell.isBlank() && !cell.hasFormula() && differs(cell, figure));
  }

  private static boolean differs(RawCell cell, Figure figure) {
    if (figure.isNumber() && cell.content() instanceof RawCell.Number typed) {
      return !figure.unit().tolerance().allows(typed.value().subtract(figure.cellNumber()));
    }
    return figure.isNumber() || !Wording.sameLabel(cell.words(), figure.text());
  }

  /** What people have typed in a row, a judgement in a cell of the program's among it. */
  private static Map<String, String> words(RawRow row, Layout layout, Set<Place> computed) {
    Map<String, String> words = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              boolean typed =
                  !cell.isBlank()
                      && !computed.contains(cell.place())
                      && (!column.derived() || !cell.hasFormula());
              if (typed) {
                words.put(
                    column.heading(),
                    column.equals(layout.key()) ? row.label() : words(row, layout, column, cell));
              }
            });
    return words;
  }

  /** The fresh template is in 元. */
  private static String inYuan(RawCell cell) {
    Figure figure = cell.figure(Unit.MONEY);
    return figure.isNumber() ? figure.number().toPlainString() : cell.words();
  }

  private static String words(RawRow row, Layout layout, Column column, RawCell cell) {
    Kind kind = layout.kind(column, row.label());
    if (kind == Kind.DATE) {
      return cell.day().map(LocalDate::toString).orElse(cell.words());
    }
    // What a row says of its unit goes with its amounts.
    boolean unit = column.isMeasure() && isAmount(layout, row);
    return kind == Kind.MONEY && !cell.place().amounts().isYuan()
        ? inYuan(cell)
        : unit ? AmountUnit.YUAN.name() : cell.words();
  }

  private static boolean isAmount(Layout layout, RawRow row) {
    return layout.fixedRow(row.label()).filter(one -> one.kind() == Kind.MONEY).isPresent();
  }
}
