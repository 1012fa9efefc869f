package org.jixiao.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jixiao.book.Forms;
import org.jixiao.book.RawBook;
import org.jixiao.numbers.Place;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Totals;

/**
 * For every rule a slip in the clean invented department that it must find: what every table brings
 * along is made here, the others stand in {@code slips.csv}.
 */
public final class Slips {

  private final RawBook book;
  private final Map<String, Spoil> slips = new LinkedHashMap<>();

  private Slips(RawBook book) {
    this.book = book;
  }

  /** The rule with its slip. */
  public static Map<String, Spoil> of(RawBook book) {
    Slips slips = new Slips(book);
    Forms.ALL.forEach(slips::ofLayout);
    SlipFile.edits(book).forEach(slips.slips::put);
    return slips.slips;
  }

  private void add(String rule, Consumer<Spoil> slip) {
    Spoil spoil = Spoil.in(book);
    slip.accept(spoil);
    slips.put(rule, spoil);
  }

  /** What the columns and rows of every table bring along. */
  private void ofLayout(Form<?> form) {
    Layout layout = form.layout();
    String code = layout.code() + "-";
    RawTable table = book.tables().get(layout);
    List<RawRow> rows = Totals.addends(table);
    List<Column> columns = layout.columns().stream().filter(one -> one.since() == 1).toList();
    Column last = columns.get(columns.size() - 1);
    add(code + "S01", s -> s.rename(layout.name(), last.heading(), "改了名的列"));
    layout.rows().stream()
        .filter(FixedRow::required)
        .findFirst()
        .flatMap(table::row)
        .map(row -> row.keyPlace(layout))
        .or(
            () ->
                Optional.ofNullable(table.total())
                    .map(row -> row.cell(layout.labels().get(0)).place()))
        .ifPresent(label -> add(code + "S02", s -> s.set(label, "备查数")));
    add(code + "S03", s -> s.set(rows.get(1).keyPlace(layout), rows.get(0).label()));
    add(code + "S04", s -> s.set(rows.get(0).keyPlace(layout), "备查数"));
    for (RawRow row : rows) {
      for (Column column : layout.columns()) {
        ofCell(code, layout, row, column);
      }
    }
    if (table.total() != null) {
      layout.columns().stream()
          .filter(column -> !column.derived() && column.kind().isNumeric())
          .filter(column -> table.total().cell(column).hasFormula())
          .findFirst()
          .ifPresent(
              column -> {
                Place total = table.total().cell(column).place();
                add(code + "B00", s -> s.set(total, 77_777.77));
                first(code + "L02", total, true, new Spoil.Stale(77_777.77));
                RawRow lastRow = rows.get(rows.size() - 1);
                add(code + "S05", s -> belowTotal(s, layout, table, lastRow, column));
              });
    }
  }

  /** The last row made a total, and the total row one below it. */
  private static void belowTotal(
      Spoil slip, Layout layout, RawTable table, RawRow last, Column amount) {
    slip.set(last.keyPlace(layout), "合计")
        .set(table.total().cell(layout.labels().get(0)).place(), "")
        .set(table.total().keyPlace(layout), "补记")
        .set(table.total().cell(amount).place(), 63);
  }

  private void ofCell(String code, Layout layout, RawRow row, Column column) {
    Place place = row.cell(column).place();
    Kind kind = layout.kind(column, row.label());
    boolean computed = row.cell(column).hasFormula();
    if (column.derived()) {
      boolean present = row.figure(column).isNumber();
      Object other = kind.isNumeric() ? (Object) 0.123 : "错";
      first(code + "L01", place, present || !kind.isNumeric(), other);
      first(code + "L02", place, computed && present, new Spoil.Stale(0.123));
      return;
    }
    if (computed) {
      first(code + "L02", place, row.figure(column).isNumber(), new Spoil.Stale(0.123));
      return;
    }
    boolean needed =
        column.kind() == Kind.FACT
            ? layout.fixedRow(row.label()).map(FixedRow::required).orElse(false)
            : column.required();
    boolean number = kind.isNumeric() || kind == Kind.VALUE;
    first(code + "T01", place, number, kind == Kind.RATIO ? "12%" : "1,234");
    first(
        code + "T02",
        place,
        kind.isNumeric() || kind == Kind.CHOICE && !layout.choices(column, row.label()).isEmpty(),
        "约三万");
    first(code + "T03", place, kind == Kind.MONEY, 1234.567);
    boolean count = column.kind() == Kind.FACT && kind == Kind.COUNT;
    first(code + "T06", place, kind == Kind.MONEY, 12_345_678_901_234.56);
    first(code + "T07", place, kind == Kind.CODE, 1.14E17);
    first(code + "T04", place, kind.isNumeric() && column.nonNegative() || count, -5);
    first(code + "T05", place, column != layout.key(), Spoil.ERROR);
    first(code + layout.blankRule(), place, needed, null);
  }

  private void first(String rule, Place place, boolean fits, Object value) {
    if (fits && !slips.containsKey(rule)) {
      add(rule, s -> s.set(place, value));
    }
  }
}
