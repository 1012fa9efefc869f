package org.jixiao.sheets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.jixiao.findings.Finding;
import org.jixiao.findings.RuleState;
import org.jixiao.sheets.assets.FixedAssetsForm;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.support.Inspect;
import org.jixiao.support.Tables;
import org.junit.jupiter.api.Test;

class FixedAssetsRulesTest {

  private static final FixedAssetsForm FORM = new FixedAssetsForm();

  private static Tables assets(Object[] cost, Object[] depreciation) {
    return Tables.of(FORM.layout()).row("固定资产原值", cost).row("累计折旧", depreciation).row("固定资产净值");
  }

  private static Tables sound() {
    return assets(new Object[] {1000, 100, 50, 1050}, new Object[] {400, 80, 50, 430});
  }

  private static List<Finding> find(String rule, Tables tables) {
    return Inspect.findings(FORM, rule, tables);
  }

  @Test
  void soundRollForward_isSilent_andNetIsDerived() {
    for (String rule : List.of("ZC-B01", "ZC-B02", "ZC-R01", "ZC-R02", "ZC-M01")) {
      assertEquals(RuleState.PASSED, Inspect.run(FORM, rule, sound()).state(), rule);
    }
    RollForward read = FORM.read(sound().table());
    assertEquals("620.00", read.net().closing().show());
    assertEquals("59.05%", read.newness().show());
  }

  @Test
  void bookValueThatDoesNotRollForward_isFoundToTheCent() {
    Tables wrong = assets(new Object[] {1000, 100, 50, 1050.01}, new Object[] {400, 80, 50, 430});
    assertEquals("0.01元", find("ZC-B01", wrong).get(0).difference());
  }

  @Test
  void depreciationAboveCost_isFound() {
    Tables wrong = assets(new Object[] {1000, 0, 10, 990}, new Object[] {400, 700, 20, 1080});
    assertEquals(2, find("ZC-B02", wrong).size());
  }

  @Test
  void oddDepreciationRate_isNoted() {
    Tables low = assets(new Object[] {1000, 0, 0, 1000}, new Object[] {400, 10, 0, 410});
    assertEquals("1.00%", find("ZC-R01", low).get(0).found());
    Tables high = assets(new Object[] {1000, 0, 0, 1000}, new Object[] {400, 210, 0, 610});
    assertEquals("21.00%", find("ZC-R01", high).get(0).found());
  }

  @Test
  void disposalWithValueLeft_isNoted() {
    Tables early = assets(new Object[] {1000, 0, 50, 950}, new Object[] {400, 80, 40, 440});
    assertEquals("10.00元", find("ZC-R02", early).get(0).found());
    assertTrue(find("ZC-R02", sound()).isEmpty());
  }
}
