package org.jixiao.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.RawCell;
import org.jixiao.table.RawRow;
import org.jixiao.table.RawTable;
import org.jixiao.table.Reading;

/** The year of the evaluation, and the titles and days that do not lie in it. */
final class DayRules {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?=年)");

  private static final List<Form<?>> LISTS =
      List.of(Forms.ADJUSTMENTS, Forms.RECLASSIFICATIONS, Forms.MEETINGS);

  private static final Rule<Dossier> YEAR_OF_THE_EVALUATION =
      Rule.of("JC-R02", Severity.ERROR, "评价年度有误")
          .because("评价年度决定哪些数据属于本次评价，也印在结果和报告的标题上；年度不是四位年份，或与各表标题不同，就会张冠李戴。")
          .repair("评价年度填四位年份，如 2024；各表标题中的年度与评价年度一致。")
          .reads(Forms.BASIC)
          .test(DayRules::checkYear);

  private static final Rule<Dossier> OUTSIDE_THE_YEAR =
      Rule.of("XX-R01", Severity.NOTE, "日期不在评价年度")
          .because("评价只看当年的调整、凭证和会议；日期不在评价年度的，多半是填错年份或混入了别的年度。")
          .repair("核对日期；确属跨年事项的在“处理说明”中写明。")
          .reads(Forms.BASIC)
          .alsoReads(Forms.ADJUSTMENTS, Forms.RECLASSIFICATIONS, Forms.MEETINGS)
          .test(DayRules::checkDays);

  static final List<Rule<Dossier>> ALL = List.of(YEAR_OF_THE_EVALUATION, OUTSIDE_THE_YEAR);

  private DayRules() {}

  private static void checkYear(Dossier dossier, Inspection inspection) {
    BasicInfo info = dossier.basic().orElseThrow();
    Figure typed = info.year();
    if (!inspection.has(typed)) {
      return;
    }
    Optional<Integer> year = info.evaluationYear();
    if (year.isEmpty()) {
      RawCell cell = info.cell(BasicInfoForm.YEAR);
      String day = cell.day().map(date -> "（日期" + date + "）").orElse("");
      inspection
          .find()
          .at(cell.place())
          .found(cell.words() + day)
          .expected("2000 至 2100 之间的四位年份，如 2024")
          .says("评价年度填的是“" + cell.words() + "”" + day + "，不是四位年份。");
      return;
    }
    for (Reading reading : dossier.readings()) {
      for (RawCell title : reading.table().titles()) {
        checkTitle(title, year.get(), inspection);
      }
    }
  }

  /** A title may name several years, as one that compares them does: then one of them must fit. */
  private static void checkTitle(RawCell title, int year, Inspection inspection) {
    Set<String> named =
        YEAR.matcher(title.words()).results().map(MatchResult::group).collect(Collectors.toSet());
    if (!named.isEmpty() && !named.contains(Integer.toString(year))) {
      inspection
          .find()
          .at(title.place())
          .labelled("标题", "")
          .found(title.words())
          .expected(year + "年")
          .says(
              "“"
                  + title.place().sheet()
                  + "”的标题写的是"
                  + String.join("、", named)
                  + "年，评价年度是"
                  + year
                  + "年。");
    }
  }

  private static void checkDays(Dossier dossier, Inspection inspection) {
    Optional<Integer> year = dossier.basic().orElseThrow().evaluationYear();
    if (year.isEmpty()) {
      inspection.skip("评价年度没有填写，或不是四位年份");
      return;
    }
    inspection.looked();
    for (Form<?> form : LISTS) {
      dossier.of(form).ifPresent(reading -> check(reading.table(), year.get(), inspection));
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
