package org.jixiao.report.summary;

import java.util.List;
import org.jixiao.report.Page;

/** All pages of the summary, in the order of their tabs. */
public final class DistrictPages {
  private DistrictPages() {}

  /** The names of the pages, in the order of their tabs. */
  public static List<String> names() {
    return List.of(OverviewPage.NAME, DepartmentsPage.NAME, MatrixPage.NAME, OutliersPage.NAME);
  }

  /** Describes the pages. */
  public static List<Page> of(District district) {
    DepartmentsPage.Described departments = DepartmentsPage.of(district);
    OutliersPage.Described outliers = OutliersPage.of(district, departments);
    return List.of(
        OverviewPage.of(district, departments, outliers.far()),
        departments.page(),
        MatrixPage.of(district),
        outliers.page());
  }
}
