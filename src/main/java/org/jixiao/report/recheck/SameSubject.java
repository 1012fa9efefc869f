package org.jixiao.report.recheck;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Refusal;
import org.jixiao.report.recheck.WrittenReport.Paragraph;
import org.jixiao.table.Wording;

/** Refuses to hold the report of one unit or year against the workbook of another. */
public final class SameSubject {

  private static final Pattern YEAR_OF_TITLE = Pattern.compile("(20\\d\\d)年?度?(?:部门)?整体支出");

  private SameSubject() {}

  /**
   * Looks whether a report is about the unit and the year of a workbook: by its list, else by its
   * text.
   *
   * @param name the report's file name
   * @param unit the unit of the workbook; empty when it is not filled in
   * @param year its year; empty when it is not filled in
   * @throws Refusal when it is about another one
   */
  public static void check(String name, WrittenReport report, String unit, String year) {
    if (report.list().isPresent()) {
      FigureList list = report.list().get();
      boolean same =
          (unit.isEmpty() || Wording.plain(list.unit()).equals(Wording.plain(unit)))
              && (year.isEmpty() || list.year().equals(year));
      if (!same) {
        throw refused(name, "是为“" + list.unit() + "”" + list.year() + " 年度起草的，", unit, year);
      }
      return;
    }
    String text =
        report.paragraphs().stream()
            .map(Paragraph::text)
            .map(Wording::plain)
            .collect(Collectors.joining("\n"));
    if (!unit.isEmpty() && !text.contains(Wording.plain(unit))) {
      throw refused(name, "里没有出现这个单位的全称，", unit, year);
    }
    Matcher title = YEAR_OF_TITLE.matcher(text);
    if (!year.isEmpty() && title.find() && !title.group(1).equals(year)) {
      throw refused(name, "写的是 " + title.group(1) + " 年度，", unit, year);
    }
    if (!year.isEmpty() && !text.contains(year)) {
      throw refused(name, "里没有出现这个年度，", unit, year);
    }
  }

  private static Refusal refused(String name, String report, String unit, String year) {
    return Refusal.of(
        DocumentRules.OTHER_SUBJECT,
        "“" + name + "”" + report + "工作簿是“" + unit + "”" + year + " 年度的，没有核对。",
        "核对是否拿错了报告或工作簿；单位名称改过的，用 report 重新起草。");
  }
}
