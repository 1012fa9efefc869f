package org.jixiao.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;

/** Days that do not lie in the year of the evaluation. */
final class DayRules {

  private static final List<Form<?>> LISTS =
      List.of(Forms.ADJUSTMENTS, Forms.RECLASSIFICATIONS, Forms.MEETINGS);

  private static final Rule<Dossier> OUTSIDE_THE_YEAR =
      Rule.of("XX-R01", Severity.NOTE, "日期不在评价年度")
          .because("评价只看当年的调整、凭证和会议；日期不在评价年度的，多半是填错年份或混入了别的年度。")
          .repair("核对日期；确属跨年事项的在“处理说明”中写明。")
          .reads("基本信息")
          .alsoReads("预算调整明细", "重分类明细", "会议费")
          .test(DayRules::check);

  static final List<Rule<Dossier>> ALL = List.of(OUTSIDE_THE_YEAR);

  private DayRules() {}

  private static void check(Dossier dossier, Inspection inspection) {
    String year = dossier.basic().orElseThrow().year();
    if (!year.matches("(?:19|20)\\d\\d.*")) {
      inspection.skip("评价年度没有填写");
      return;
    }
    inspection.looked();
    int wanted = Integer.parseInt(year.substring(0, 4));
    for (Form<?> form : LISTS) {
      dossier.of(form).ifPresent(reading -> check(reading.table(), wanted, inspection));
    }
  }

  private static void check(RawTable table, int year, Inspection inspection) {
    for (RawRow row : table.rows()) {
      for (Column column : table.columns()) {
        RawCell cell = row.cell(column);
        Optional<LocalDate> day =
            column.kind() == Kind.DATE && !cell.isBlank() ? cell.day() : Optional.empty();
        if (day.isPresent() && day.get().getYear() != year) {
          inspection
              .find()
              .at(cell.place())
              .found(day.get().toString())
              .expected(year + "年")
              .says("“" + row.label() + "”的日期" + day.get() + "不在评价年度" + year + "年。");
        }
      }
    }
  }
}
