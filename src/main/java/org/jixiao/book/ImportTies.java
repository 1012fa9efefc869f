package org.jixiao.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.detail.DetailRules;
import org.jixiao.detail.ImportedCell;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Wording;

/** The rule that ties what stands in the tables to what the exports had for them. */
public final class ImportTies {

  private static final Rule<Dossier> CHANGED =
      Rule.of("MX-X01", Severity.CHECK, "表中的数与导入的明细不符")
          .because("表里的数应与导出的明细一致；有人手填或改过的，要说得清原因。")
          .repair("确认以哪个为准：以导出为准的，用 --replace 再导入一次；以手填为准的写明原因。")
          .reads(DetailRules.RECORD)
          .test(ImportTies::check);

  static final List<Rule<Dossier>> ALL = List.of(CHANGED);

  private ImportTies() {}

  private static void check(Dossier dossier, Inspection inspection) {
    List<ImportedCell> cells = dossier.book().imports().cells();
    if (cells.isEmpty()) {
      inspection.notApplicable("没有导入过明细");
      return;
    }
    inspection.looked();
    for (ImportedCell imported : cells) {
      Optional<RawCell> cell = find(dossier.book(), imported);
      if (cell.isEmpty() || !isSame(cell.get(), imported.value())) {
        tell(imported, cell, inspection);
      }
    }
  }

  private static void tell(ImportedCell imported, Optional<RawCell> cell, Inspection inspection) {
    var finding =
        inspection
            .find()
            .onSheet(imported.table())
            .labelled(imported.row(), imported.column())
            .at(cell.map(RawCell::place).orElse(null));
    BigDecimal typed =
        cell.map(one -> one.figure(Unit.MONEY))
            .filter(figure -> figure.isNumber())
            .map(figure -> figure.number())
            .orElse(null);
    Optional<BigDecimal> meant = Decimals.fromSpreadsheet(imported.value());
    String standing = cell.isEmpty() ? "没有这一行" : cell.get().isBlank() ? "空白" : cell.get().words();
    if (typed != null && meant.isPresent()) {
      finding.compares(typed, meant.get(), Unit.MONEY, Tolerance.cents());
    } else {
      finding.found(standing).expected(imported.value());
    }
    finding.says(
        "“"
            + imported.table()
            + "”的“"
            + imported.row()
            + " › "
            + imported.column()
            + "”与导入的"
            + imported.kind()
            + "不符。");
  }

  private static Optional<RawCell> find(RawBook book, ImportedCell imported) {
    return book.tables().values().stream()
        .filter(table -> table.layout().name().equals(imported.table()))
        .findFirst()
        .flatMap(table -> find(table, imported));
  }

  private static Optional<RawCell> find(RawTable table, ImportedCell imported) {
    for (RawRow row : table.rows()) {
      if (isNamed(table, row, imported.row())) {
        for (Column column : table.columns()) {
          if (column.heading().equals(imported.column())) {
            return Optional.of(row.cell(column));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a row bears the joined name: its label, and the words beside it where there are more.
   */
  static boolean isNamed(RawTable table, RawRow row, String name) {
    String[] parts = name.split("｜", -1);
    String label = row.words(table.layout().key());
    boolean fixed =
        table
            .layout()
            .fixedRow(row.label())
            .filter(known -> known.isLabelled(parts[0]))
            .isPresent();
    if (!fixed && !Wording.sameLabel(label.isEmpty() ? row.label() : label, parts[0])) {
      return false;
    }
    for (int part = 1; part < parts.length; part++) {
      String words = parts[part];
      if (table.columns().stream()
          .noneMatch(column -> Wording.sameLabel(row.words(column), words))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a cell holds what an export had for it. */
  public static boolean isSame(RawCell cell, String value) {
    Optional<BigDecimal> meant = Decimals.fromSpreadsheet(value);
    Optional<BigDecimal> there =
        Optional.of(cell.figure(Unit.MONEY))
            .filter(figure -> figure.isNumber())
            .map(figure -> figure.number());
    if (meant.isPresent() && there.isPresent()) {
      return Decimals.sameInSpreadsheet(meant.get(), there.get());
    }
    Optional<LocalDate> day = cell.day();
    boolean sameDay = day.isPresent() && day.get().toString().equals(value);
    return sameDay || !cell.isBlank() && Wording.sameLabel(cell.words(), value);
  }

  /** The row of a table that bears a joined name, if it has one. */
  public static Optional<RawRow> row(RawTable table, String name) {
    return table.rows().stream().filter(row -> isNamed(table, row, name)).findFirst();
  }
}
