package org.jixiao.book;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.NumberText;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.Layout;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;
import org.jixiao.table.Wording;

/** What a workbook took over from last year's is held against what it says now. */
final class LastYearTies {

  private static final Rule<Dossier> TAKEN_OVER =
      Rule.of("XX-X06", Severity.CHECK, "上年数与上年工作簿不一致")
          .because("期初余额、上年数应当等于上年评价认定的期末余额、本年数；改动而不说明，两年的报告对不上。")
          .repair("核对上年工作簿和报告；确有调整的，在处理说明中写明调整依据。")
          .reads(Forms.BASIC)
          .listsEachPlace()
          .test(LastYearTies::check);

  static final List<Rule<Dossier>> ALL = List.of(TAKEN_OVER);

  private LastYearTies() {}

  private static void check(Dossier dossier, Inspection inspection) {
    LastYear lastYear = dossier.book().lastYear();
    if (lastYear.isEmpty()) {
      inspection.notApplicable("不是由上年工作簿转来");
      return;
    }
    for (LastYear.Known known : lastYear.figures()) {
      standing(dossier, known).ifPresent(now -> check(now, known, lastYear, inspection));
    }
  }

  private static void check(
      Figure now, LastYear.Known known, LastYear lastYear, Inspection inspection) {
    Optional<Figure> then =
        NumberText.read(known.value(), now.unit())
            .map(number -> Figure.constant(number, now.unit()));
    String name = known.row() + "：" + known.column() + "与上年工作簿";
    if (then.isPresent()
        && now.isNumber()
        && inspection.differs(name, now, then.get(), now.unit().tolerance())) {
      inspection
          .find()
          .at(now)
          .expected(then.get().showWithUnit())
          .difference(now.number().subtract(then.get().number()), now.unit())
          .says(
              "“"
                  + known.row()
                  + "”的"
                  + known.column()
                  + "为"
                  + now.showWithUnit()
                  + "，上年工作簿“"
                  + lastYear.file()
                  + "”为"
                  + then.get().showWithUnit()
                  + "。");
    }
  }

  /** What stands now in the cell that was taken over; empty where there is none any more. */
  private static Optional<Figure> standing(Dossier dossier, LastYear.Known known) {
    for (Reading reading : dossier.readings()) {
      RawTable table = reading.table();
      if (table.layout().name().equals(known.table())) {
        return column(table, known)
            .flatMap(
                column ->
                    table.rows().stream()
                        .filter(row -> Wording.sameLabel(row.label(), known.row()))
                        .findFirst()
                        .map(row -> figure(table.layout(), row, column)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Column> column(RawTable table, LastYear.Known known) {
    return table.columns().stream().filter(one -> one.isHeaded(known.column())).findFirst();
  }

  private static Figure figure(Layout layout, RawRow row, Column column) {
    return row.cell(column) == null
        ? Figure.notProvided(column.heading(), Unit.MONEY)
        : row.figure(column, layout.kind(column, row.label()).unit());
  }
}
