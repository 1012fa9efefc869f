package org.jixiao.report.draft;

import java.time.LocalDate;

/**
 * The first page.
 *
 * @param unit the evaluated unit, empty where it is not known
 * @param year the evaluated year, empty where it is not known
 * @param reference 文号 of the report, empty where there is none
 * @param client who has commissioned it, possibly empty
 * @param firm who has written it, possibly empty
 * @param stage how far it has come
 * @param day when it was drafted
 */
public record Cover(
    String unit,
    String year,
    String reference,
    String client,
    String firm,
    Stage stage,
    LocalDate day) {

  /** The title below the name of the unit. */
  public String title() {
    return (year.isEmpty() ? "" : year + "年度") + "部门整体支出绩效评价报告";
  }
}
