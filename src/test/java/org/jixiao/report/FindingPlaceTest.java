package org.jixiao.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jixiao.findings.Finding;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Place;
import org.junit.jupiter.api.Test;

/** A place is shortened only where it must be, and its address is never cut. */
class FindingPlaceTest {

  private static String shown(int room, String sheet, String row, String column) {
    Place place = new Place(sheet, 4, 6, row, column);
    Finding finding =
        new Finding(
            "X", Severity.ERROR, place, sheet, row, column, "", "", "", "", "", "问题", "怎么办");
    return ((Page.Link) FindingPlace.in(room, finding)).words();
  }

  @Test
  void asWideAsItsColumn_isWhole() {
    assertEquals("预算配置 › 人员经费 › 增长率　G5", shown(32, "预算配置", "人员经费", "增长率"));
  }

  @Test
  void tooWide_losesOnlyWhatDoesNotFit() {
    assertEquals("决算对比 › 一般公共预算… › 原因　G5", shown(37, "决算对比", "一般公共预算财政拨款", "原因"));
    assertEquals("决算对比 › 一般… › 原因　G5", shown(20, "决算对比", "一般公共预算财政拨款", "原因"));
  }
}
