package org.jixiao.ledgers.accounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jixiao.ledgers.Ledger;
import org.jixiao.ledgers.TableImport;
import org.jixiao.ledgers.reading.ExportKind;
import org.jixiao.ledgers.reading.ExportSink;
import org.jixiao.numbers.Decimals;
import org.jixiao.sheets.finalaccounts.FinalAccountsForm;
import org.jixiao.sheets.threepublic.ThreePublicForm;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;

/**
 * The tables of the final accounts: items down or across, for one year or two, perhaps two tables
 * side by side. Only items that the workbook asks for are taken, and only from tables that cover
 * all funds.
 */
public final class FinalAccountTables {

  static final Layout ACCOUNTS = new FinalAccountsForm().layout();
  static final Layout THREE_PUBLIC = new ThreePublicForm().layout();

  private final int year;
  private final Map<Cell, Value> values = new LinkedHashMap<>();
  private final List<String> remarks = new ArrayList<>();

  /** A cell of the workbook. */
  record Cell(String table, String row, String column) {}

  /** What goes into it, and where it was found. */
  private record Value(BigDecimal amount, String source) {}

  public FinalAccountTables(int year) {
    this.year = year;
  }

  /** A file of such tables. */
  public ExportSink read(String file) {
    return new FinalAccountFile(file, year, this);
  }

  /** What came of all files. */
  public Ledger.Harvest harvest() {
    Map<String, Map<String, Map<String, String>>> tables = new LinkedHashMap<>();
    values.forEach(
        (cell, value) -> {
          if (value.amount() != null) {
            tables
                .computeIfAbsent(cell.table(), key -> new LinkedHashMap<>())
                .computeIfAbsent(cell.row(), key -> new LinkedHashMap<>())
                .put(cell.column(), value.amount().toPlainString());
          }
        });
    List<TableImport> imports = new ArrayList<>();
    tables.forEach(
        (table, rows) -> {
          Layout layout = table.equals(ACCOUNTS.name()) ? ACCOUNTS : THREE_PUBLIC;
          List<TableImport.Row> made = new ArrayList<>();
          rows.forEach(
              (row, cells) -> made.add(TableImport.Row.of(layout.key().heading(), row, cells)));
          imports.add(new TableImport(table, ExportKind.FINAL_ACCOUNTS, made));
        });
    return new Ledger.Harvest(imports, List.of(), remarks, 0);
  }

  /** A figure that was found; where two differ, that is said and neither is taken. */
  void put(Cell cell, BigDecimal amount, String source) {
    Value there = values.get(cell);
    if (there == null) {
      values.put(cell, new Value(amount, source));
    } else if (there.amount() != null && !Decimals.same(there.amount(), amount)) {
      remarks.add(
          "“"
              + cell.row()
              + "”（"
              + cell.column()
              + "）在两处不同："
              + there.source()
              + " 为 "
              + Decimals.amount(there.amount())
              + "，"
              + source
              + " 为 "
              + Decimals.amount(amount)
              + "；没有填，请核对后手填。");
      values.put(cell, new Value(null, source));
    }
  }

  /**
   * The cell of the workbook that an item goes into.
   *
   * @param period 本年, 上年 or 预算
   * @param partly whether the table covers only some of the funds
   */
  static Optional<Cell> cell(String label, String period, boolean partly) {
    if (label.isBlank()) {
      return Optional.empty();
    }
    Optional<FixedRow> account = ACCOUNTS.fixedRow(label);
    if (account.isPresent() && !partly && !period.equals("预算")) {
      return Optional.of(
          new Cell(ACCOUNTS.name(), account.get().label(), period.equals("本年") ? "本年度" : "上年度"));
    }
    String column =
        switch (period) {
          case "本年" -> "本年决算数";
          case "上年" -> "上年决算数";
          default -> "本年预算数";
        };
    return THREE_PUBLIC
        .fixedRow(label)
        .map(row -> new Cell(THREE_PUBLIC.name(), row.label(), column));
  }
}
