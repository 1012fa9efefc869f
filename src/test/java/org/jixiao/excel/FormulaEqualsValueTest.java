package org.jixiao.excel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jixiao.run.Example;
import org.jixiao.support.Examples;
import org.jixiao.support.FormulaProof;
import org.jixiao.support.GeneratedWorkbook;
import org.jixiao.support.Seeds;
import org.jixiao.support.Tool;
import org.jixiao.support.Workbooks;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formula and value come from one declaration; other programs prove that they agree. */
@Order(1)
class FormulaEqualsValueTest {

  private static final int USUAL_TRIES = 10;
  private static final int TRIES = Integer.getInteger("jixiao.tries", USUAL_TRIES);

  /** Completed, evaluated, and run once more. */
  private static void comesToItsValuesAndStays(long seed) {
    byte[] completed = Workbooks.complete(GeneratedWorkbook.of(seed));
    assertTrue(FormulaProof.byEvaluator(completed) > 0);
    assertArrayEquals(completed, Workbooks.completeAgain(completed));
  }

  @Test
  void generatedWorkbooks_comeToCachedValuesAndStayTheSame() {
    Seeds.each(new Random(20260101).longs(60), FormulaEqualsValueTest::comesToItsValuesAndStays);
  }

  /** New workbooks every time, in the long profile only: verify is the same for everybody. */
  @Test
  void newWorkbooks_inTheLongCampaign_comeToCachedValuesAndStayTheSame() {
    assumeTrue(TRIES > USUAL_TRIES, "only in the long profile");
    Seeds.each(new Random().longs(TRIES), FormulaEqualsValueTest::comesToItsValuesAndStays);
  }

  @Test
  void example_evaluated_comesToCachedValues() {
    for (Example example : Example.values()) {
      assertTrue(FormulaProof.byEvaluator(Examples.completed(example)) > 200);
    }
  }

  @Test
  void blankTemplate_evaluated_isSilent() {
    assertTrue(FormulaProof.byEvaluator(Template.blank()) > 100);
  }

  @Test
  void exampleAndGeneratedWorkbooks_recalculatedByLibreOffice_comeToCachedValues(
      @TempDir Path folder) {
    Tool libreOffice = Tool.libreOffice();
    List<byte[]> workbooks = new ArrayList<>();
    workbooks.add(Template.blank());
    for (Example example : Example.values()) {
      workbooks.add(Examples.completed(example));
    }
    for (int seed = 1; seed <= TRIES; seed++) {
      workbooks.add(Workbooks.complete(GeneratedWorkbook.of(seed)));
    }
    int compared = FormulaProof.byLibreOffice(libreOffice, folder, workbooks);
    assertTrue(compared > 50 * workbooks.size(), "compared " + compared);
  }
}
