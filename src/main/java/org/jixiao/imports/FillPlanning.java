package org.jixiao.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jixiao.findings.Refusal;
import org.jixiao.imports.FillPlan.Change;
import org.jixiao.imports.FillPlan.Entry;
import org.jixiao.imports.FillPlan.Fate;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.reading.ExportRefusals;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Decimals;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/**
 * Decides what becomes of the figures that exports have for the tables. A blank cell is filled, a
 * cell that an earlier import filled is brought up to date, and what a person typed stays unless it
 * is to be replaced.
 */
final class FillPlanning {

  private final Collection<RawTable> tables;
  private final ImportRecord earlier;
  private final boolean replace;
  private final List<ImportedCell> cells = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * Begins.
   *
   * @param tables the tables of the workbook as they were read
   * @param earlier what the workbook keeps of the imports before
   * @param replace whether what people typed gives way
   */
  FillPlanning(Collection<RawTable> tables, ImportRecord earlier, boolean replace) {
    this.tables = tables;
    this.earlier = earlier;
    this.replace = replace;
  }

  /**
   * The whole plan.
   *
   * @param imported what the exports have, table by table
   * @param kinds the exports that were read, in the user's words
   * @throws Refusal when a table is not written in 元
   */
  FillPlan plan(List<TableImport> imported, Set<String> kinds) {
    imported.forEach(this::refuseOtherUnit);
    for (TableImport one : imported) {
      Optional<RawTable> table =
          tables.stream().filter(found -> found.layout().name().equals(one.table())).findFirst();
      if (table.isEmpty()) {
        remarks.add("工作簿里没有“" + one.table() + "”表，" + one.kind().label() + "中的这部分没有导入。");
      } else if (isList(table.get())) {
        fillList(table.get(), one);
      } else {
        fillFixed(table.get(), one);
      }
    }
    withdraw(kinds);
    return new FillPlan(entries, cells, remarks);
  }

  /** Exports are put in as 元: a table that is written in 万元 would get them wrong. */
  private void refuseOtherUnit(TableImport imported) {
    for (RawTable table : tables) {
      AmountUnit unit = table.units().general();
      if (table.layout().name().equals(imported.table()) && !unit.isYuan()) {
        throw Refusal.of(
            ExportRefusals.WRONG_EXPORT,
            "“" + imported.table() + "”以" + unit.name() + "填列，导入的明细以元为单位，没有导入。",
            "把这张表改为以元填列（“单位：元”）后再导入。");
      }
    }
  }

  /** Takes out what an earlier import of these kinds put in and this import has nothing for. */
  private void withdraw(Set<String> kinds) {
    for (ImportedCell old : earlier.cells()) {
      boolean anew =
          cells.stream()
              .anyMatch(
                  cell ->
                      cell.table().equals(old.table())
                          && cell.row().equals(old.row())
                          && cell.column().equals(old.column()));
      if (!kinds.contains(old.kind()) || anew) {
        continue;
      }
      for (RawTable table : tables) {
        if (table.layout().name().equals(old.table()) && !isList(table)) {
          ImportedRow.in(table, old.row()).ifPresent(row -> withdraw(table, row, old));
        }
      }
    }
  }

  private void withdraw(RawTable table, RawRow row, ImportedCell old) {
    cell(table, row, old.column())
        .filter(old::isIn)
        .ifPresent(cell -> add(Fate.TAKE_OUT, table, row, cell, old.row(), old.column(), ""));
  }

  /** Whether the rows of a table come and go, as those of a list do. */
  private static boolean isList(RawTable table) {
    return table.layout().moreRows() && table.layout().rows().isEmpty();
  }

  private void fillFixed(RawTable table, TableImport one) {
    for (TableImport.Row row : one.rows()) {
      Optional<RawRow> found = ImportedRow.in(table, row.name());
      if (found.isEmpty()) {
        remarks.add("“" + table.sheet() + "”里没有“" + row.name() + "”这一行，没有导入。");
      } else {
        put(table, found.get(), row, row.values(), one);
      }
    }
  }

  /** Fills a table whose rows all belong to the import: they come and go with the export. */
  private void fillList(RawTable table, TableImport one) {
    List<RawRow> strangers =
        table.rows().stream()
            .filter(row -> !isAmong(one.rows(), table, row) && !isOurs(table, row))
            .toList();
    if (!strangers.isEmpty() && !replace) {
      keepTable(table, one, strangers);
      return;
    }
    List<RawRow> free = table.spare().stream().filter(FillPlanning::isEmpty).toList();
    List<TableImport.Row> typed = one.rows().stream().filter(row -> isTyped(table, row)).toList();
    List<TableImport.Row> fitted =
        new Crowding(table.layout(), table.rows().size() + free.size(), typed).fit(one.rows());
    List<TableImport.Row> unplaced =
        fitted.size() > typed.size() || one.rows().size() == typed.size()
            ? List.of()
            : one.rows().stream().filter(row -> !fitted.contains(row)).toList();
    if (!unplaced.isEmpty()) {
      remarks.add(
          "“"
              + table.sheet()
              + "”没有足够的空行，"
              + Decimals.count(unplaced.size())
              + " 行没有填入："
              + String.join("、", unplaced.stream().map(TableImport.Row::name).toList())
              + "；在合计行上方插入空行后再导入。");
      unplaced.forEach(row -> keep(table, one, row));
    } else if (fitted.size() < one.rows().size()) {
      remarks.add(
          "“"
              + table.sheet()
              + "”只有 "
              + Decimals.count(fitted.size())
              + " 行可用，放不下 "
              + Decimals.count(one.rows().size())
              + " 行，较小的合并为“其余”；要逐行列出，在合计行上方插入空行后再导入。");
    }
    List<RawRow> room = new ArrayList<>(free);
    for (RawRow row : table.rows()) {
      if (!isAmong(fitted, table, row)) {
        empty(table, row);
        room.add(blanked(row));
      }
    }
    room.sort(Comparator.comparingInt(RawRow::index));
    Iterator<RawRow> next = room.iterator();
    for (TableImport.Row row : fitted) {
      Optional<RawRow> there = ImportedRow.in(table, row.name());
      Map<String, String> all = new LinkedHashMap<>(row.identity());
      all.putAll(row.values());
      put(table, there.orElseGet(next::next), row, there.isPresent() ? row.values() : all, one);
    }
  }

  /** Whether the table has a row for it in which somebody has typed something. */
  private boolean isTyped(RawTable table, TableImport.Row row) {
    return ImportedRow.in(table, row.name()).filter(there -> !isOurs(table, there)).isPresent();
  }

  /** Whether a row of the table is one of these. */
  private static boolean isAmong(List<TableImport.Row> rows, RawTable table, RawRow row) {
    return rows.stream()
        .anyMatch(one -> ImportedRow.in(table, one.name()).filter(row::equals).isPresent());
  }

  /** The row as it is after it was emptied. */
  private static RawRow blanked(RawRow row) {
    Map<Column, RawCell> blank = new LinkedHashMap<>();
    row.cells()
        .forEach(
            (column, cell) ->
                blank.put(
                    column,
                    column.derived()
                        ? cell
                        : new RawCell(cell.place(), new RawCell.Blank(), null)));
    return new RawRow(row.index(), "", blank);
  }

  private static boolean isEmpty(RawRow row) {
    return row.cells().entrySet().stream()
        .allMatch(cell -> cell.getKey().derived() || cell.getValue().isEmpty());
  }

  private void keepTable(RawTable table, TableImport one, List<RawRow> strangers) {
    remarks.add(
        "“"
            + table.sheet()
            + "”里有人填的 "
            + Decimals.count(strangers.size())
            + " 行（如“"
            + strangers.get(0).label()
            + "”）不在导出中，整张表没有改动；以导出为准的，加 --replace。");
    one.rows().forEach(row -> keep(table, one, row));
  }

  /** Notes what an export has for a row although it is not put in. */
  private void keep(RawTable table, TableImport one, TableImport.Row row) {
    Optional<RawRow> there = ImportedRow.in(table, row.name());
    row.values()
        .forEach(
            (heading, value) -> {
              record(one, row.name(), heading, value);
              Optional<RawCell> cell = there.flatMap(found -> cell(table, found, heading));
              if (cell.filter(holds -> ImportedCell.stands(value, holds)).isEmpty()) {
                String label = there.map(RawRow::label).orElse(row.name());
                Kind kind = kind(table, label, heading);
                String before = cell.map(holds -> shown(kind, holds)).orElse("");
                entries.add(
                    Entry.unplaced(
                        kind, new Change(table.sheet(), row.name(), heading, before, value)));
              }
            });
  }

  /** Whether everything in a row was put there by an import and is still as it was. */
  private boolean isOurs(RawTable table, RawRow row) {
    List<ImportedCell> before =
        earlier.cells().stream()
            .filter(cell -> cell.table().equals(table.layout().name()))
            .filter(cell -> ImportedRow.in(table, cell.row()).filter(row::equals).isPresent())
            .toList();
    return !before.isEmpty()
        && row.cells().entrySet().stream()
            .filter(cell -> !cell.getKey().derived() && !cell.getValue().isEmpty())
            .allMatch(
                cell ->
                    before.stream().anyMatch(old -> isPart(old, cell.getKey(), cell.getValue())));
  }

  private static boolean isPart(ImportedCell old, Column column, RawCell cell) {
    return old.column().equals(column.heading()) && old.isIn(cell)
        || List.of(TableImport.Row.partsOf(old.row())).contains(cell.words());
  }

  /** What stands in a cell, a day as a day. */
  private static String shown(Kind kind, RawCell cell) {
    return kind == Kind.DATE
        ? cell.day().map(LocalDate::toString).orElseGet(cell::words)
        : cell.words();
  }

  private void empty(RawTable table, RawRow row) {
    table
        .columns()
        .forEach(
            column -> {
              RawCell cell = row.cell(column);
              if (!column.derived() && !cell.isEmpty()) {
                add(Fate.TAKE_OUT, table, row, cell, row.label(), column.heading(), "");
              }
            });
  }

  private void put(
      RawTable table,
      RawRow found,
      TableImport.Row row,
      Map<String, String> values,
      TableImport one) {
    values.forEach(
        (heading, value) -> {
          Optional<RawCell> cell = cell(table, found, heading);
          if (cell.isEmpty()) {
            remarks.add("“" + table.sheet() + "”里没有“" + heading + "”列，没有导入。");
            return;
          }
          boolean identity = row.identity().containsKey(heading);
          if (!identity) {
            record(one, row.name(), heading, value);
          }
          fate(one, row.name(), heading, cell.get(), value)
              .ifPresent(fate -> add(fate, table, found, cell.get(), row.name(), heading, value));
        });
  }

  /** What becomes of a cell; nothing when it holds the value already. */
  private Optional<Fate> fate(
      TableImport one, String row, String heading, RawCell cell, String value) {
    if (cell.isEmpty() && !cell.hasFormula()) {
      return Optional.of(Fate.TYPE);
    }
    if (ImportedCell.stands(value, cell)) {
      return Optional.empty();
    }
    boolean gives = replace || isOurs(one, row, heading, cell);
    return Optional.of(gives ? Fate.REPLACE : Fate.KEEP);
  }

  private void add(
      Fate fate,
      RawTable table,
      RawRow there,
      RawCell cell,
      String row,
      String heading,
      String after) {
    Kind kind = kind(table, there.label(), heading);
    entries.add(
        new Entry(
            fate,
            cell.place(),
            kind,
            new Change(table.sheet(), row, heading, shown(kind, cell), after)));
  }

  private static Kind kind(RawTable table, String label, String heading) {
    return table.columns().stream()
        .filter(column -> column.heading().equals(heading))
        .findFirst()
        .map(column -> table.layout().kind(column, label))
        .orElse(Kind.TEXT);
  }

  private void record(TableImport one, String row, String heading, String value) {
    cells.add(new ImportedCell(one.table(), row, heading, value, one.kind().label()));
  }

  /** Whether a cell still holds what an earlier import put there. */
  private boolean isOurs(TableImport one, String row, String heading, RawCell cell) {
    return !cell.hasFormula()
        && earlier.cells().stream()
            .filter(old -> old.table().equals(one.table()))
            .filter(old -> old.row().equals(row) && old.column().equals(heading))
            .anyMatch(old -> old.isIn(cell));
  }

  private static Optional<RawCell> cell(RawTable table, RawRow row, String heading) {
    return table.columns().stream()
        .filter(column -> column.heading().equals(heading))
        .findFirst()
        .map(row::cell);
  }
}
