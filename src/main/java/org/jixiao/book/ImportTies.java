package org.jixiao.book;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Draft;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Kept;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.imports.ImportedRow;
import org.jixiao.ledgers.ImportedCell;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawTable;

/** The rule that ties what stands in the tables to what the exports had for them. */
final class ImportTies {

  private static final Rule<Dossier> CHANGED =
      Rule.of("MX-X01", Severity.CHECK, "表中的数与导入的明细不符")
          .because("表里的数应与导出的明细一致；有人手填或改过的，要说得清原因。")
          .repair("确认以哪个为准：以导出为准的，用 --replace 再导入一次；以手填为准的写明原因。")
          .reads(Kept.RECORD)
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
      if (cell.isEmpty() || !imported.isIn(cell.get())) {
        tell(imported, cell, inspection);
      }
    }
  }

  private static void tell(ImportedCell imported, Optional<RawCell> cell, Inspection inspection) {
    Draft finding =
        inspection
            .find()
            .onSheet(imported.table())
            .labelled(imported.row(), imported.column())
            .at(cell.map(RawCell::place).orElse(null));
    Unit unit = unit(imported);
    Optional<BigDecimal> typed =
        cell.map(one -> one.figure(unit)).filter(Figure::isNumber).map(Figure::number);
    Optional<BigDecimal> meant = Decimals.fromSpreadsheet(imported.value());
    if (typed.isPresent() && meant.isPresent()) {
      finding.compares(typed.get(), meant.get(), unit, unit.tolerance());
    } else {
      boolean blank = cell.isPresent() && cell.get().isBlank();
      String standing = blank ? "空白" : cell.map(RawCell::words).orElse("没有这一行");
      boolean number = unit != Unit.TEXT && meant.isPresent();
      finding.found(standing).expected(number ? unit.showWithUnit(meant.get()) : imported.value());
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

  /** What the cell counts, also when its row or its whole table is no longer there. */
  private static Unit unit(ImportedCell imported) {
    return Forms.ALL.stream()
        .map(Form::layout)
        .filter(layout -> layout.name().equals(imported.table()))
        .flatMap(
            layout ->
                layout.columns().stream()
                    .filter(column -> column.heading().equals(imported.column()))
                    .map(column -> layout.kind(column, imported.row()).unit()))
        .findFirst()
        .orElse(Unit.TEXT);
  }

  private static Optional<RawCell> find(RawBook book, ImportedCell imported) {
    return book.tables().values().stream()
        .filter(table -> table.layout().name().equals(imported.table()))
        .findFirst()
        .flatMap(table -> find(table, imported));
  }

  private static Optional<RawCell> find(RawTable table, ImportedCell imported) {
    return ImportedRow.in(table, imported.row())
        .flatMap(
            row ->
                table.columns().stream()
                    .filter(column -> column.heading().equals(imported.column()))
                    .findFirst()
                    .map(row::cell));
  }
}
