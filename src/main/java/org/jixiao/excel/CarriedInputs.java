package org.jixiao.excel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jixiao.book.Dossier;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Place;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

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
  static CarriedInputs of(RawBook book, int answers) {
    Map<Layout, List<Map<String, String>>> tables = new LinkedHashMap<>();
    List<String> left = new ArrayList<>();
    for (Reading reading : Dossier.read(book).readings()) {
      RawTable table = reading.table();
      Set<Place> derived =
          reading.derived().stream().map(Figure::place).collect(Collectors.toSet());
      List<Map<String, String>> rows = new ArrayList<>();
      for (RawRow row : table.rows()) {
        boolean placed =
            table.layout().moreRows() || table.layout().fixedRow(row.label()).isPresent();
        if (placed) {
          rows.add(words(row, derived));
        } else {
          left.add("“" + table.sheet() + "”的行“" + row.label() + "”");
        }
      }
      tables.put(table.layout(), rows);
      for (String heading : table.headings()) {
        if (table.layout().columns().stream().noneMatch(column -> column.isHeaded(heading))) {
          left.add("“" + table.sheet() + "”的列“" + heading + "”");
        }
      }
    }
    for (String sheet : book.sheets()) {
      if (Forms.ALL.stream().noneMatch(form -> form.layout().isOnSheet(sheet))) {
        left.add("工作表“" + sheet + "”");
      }
    }
    if (answers > 0) {
      left.add("“检查结果”中的" + answers + "条处理说明");
    }
    return new CarriedInputs(tables, left);
  }

  private static Map<String, String> words(RawRow row, Set<Place> derived) {
    Map<String, String> words = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!column.derived() && !derived.contains(cell.place())) {
                words.put(column.heading(), words(column, cell));
              }
            });
    return words;
  }

  private static String words(Column column, RawCell cell) {
    return column.kind() == Kind.DATE
        ? cell.day().map(LocalDate::toString).orElse(cell.words())
        : cell.words();
  }
}
