package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Consumer;
import org.jixiao.container.Capacity;
import org.jixiao.container.Gate;
import org.jixiao.report.Page;
import org.jixiao.report.summary.DepartmentOutcome;
import org.jixiao.report.summary.District;
import org.jixiao.report.summary.DistrictPages;
import org.jixiao.support.Outcomes;
import org.junit.jupiter.api.Test;

/**
 * Four times the units cost four times the work: a province has ten thousand. What is counted is
 * what is made in memory, which is the same on every machine; a pass over all units for each of
 * them makes sixteen times as much.
 */
class SummaryGrowthTest {
  private static final int TIMES = 4;
  private static final double MOST = TIMES * 1.3;

  private static List<DepartmentOutcome> outcomes(int units) {
    return Outcomes.of(units, 1);
  }

  private static List<Page> pages(List<DepartmentOutcome> outcomes) {
    return DistrictPages.of(new District(outcomes, List.of(), ""));
  }

  private static long made(List<DepartmentOutcome> outcomes, Consumer<List<DepartmentOutcome>> on) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    on.accept(outcomes);
    return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
  }

  private static void growsWithTheUnits(int units, Consumer<List<DepartmentOutcome>> on) {
    List<DepartmentOutcome> few = outcomes(units);
    List<DepartmentOutcome> many = outcomes(TIMES * units);
    on.accept(few);
    double times = (double) made(many, on) / made(few, on);
    assertTrue(times > 1 && times < MOST, TIMES + " times the units made " + times + " times");
  }

  @Test
  void whatUnitsHaveInCommon_growsWithTheUnits() {
    growsWithTheUnits(
        2000,
        outcomes -> {
          District district = new District(outcomes, List.of(), "");
          assertTrue(!district.frequent().isEmpty());
        });
  }

  @Test
  void describingThePages_growsWithTheUnits() {
    growsWithTheUnits(250, outcomes -> assertTrue(!pages(outcomes).isEmpty()));
  }

  private static byte[] drawn(SummaryBook book, List<DepartmentOutcome> outcomes) {
    WrittenBook written = book.write(pages(outcomes)).book();
    byte[] bytes = book.container().pack(written.parts());
    written.proveIn(Gate.open("s.xlsx", bytes, null, Capacity.here()));
    return bytes;
  }

  @Test
  void drawingThem_andDrawingThemAnew_growsWithTheUnits() {
    growsWithTheUnits(
        100,
        outcomes -> {
          byte[] once = drawn(SummaryBook.fresh(), outcomes);
          drawn(
              SummaryBook.of(Gate.open("s.xlsx", once, null, Capacity.here())).orElseThrow(),
              outcomes);
        });
  }
}
