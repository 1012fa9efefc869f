package org.jixiao.sheets.basedata;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.FixedRow;

/** What must hold on 基础数据. */
final class BaseDataRules {

  static final List<Rule<BaseData>> ALL =
      List.of(
          Rule.of("SJ-R01", Severity.CHECK, "聘用人员超过批复数")
              .because("聘用人员须按批复数控制；超过的加重公用经费和项目支出负担。")
              .repair("核对聘用批复与花名册；确有超聘的说明原因和经费来源。")
              .reads(BaseDataForm.LAYOUT)
              .test(within(BaseDataForm.HIRED, BaseDataForm.HIRED_APPROVED, "人")),
          Rule.of("SJ-R02", Severity.CHECK, "实际建筑面积超过批复")
              .because("楼堂馆所的建设面积以批复为限，超面积属于超标准建设。")
              .repair("核对立项批复和竣工测绘资料；确有超面积的在报告中反映。")
              .reads(BaseDataForm.LAYOUT)
              .test(within(BaseDataForm.AREA_BUILT, BaseDataForm.AREA_APPROVED, "平方米")),
          Rule.of("SJ-R03", Severity.CHECK, "实际投资超过概算")
              .because("实际投资以批复的概算为限；超概算须报原审批部门核定。")
              .repair("核对概算批复、调整概算批复和竣工财务决算。")
              .reads(BaseDataForm.LAYOUT)
              .test(within(BaseDataForm.INVESTMENT, BaseDataForm.INVESTMENT_APPROVED, "")),
          Rule.of("SJ-R04", Severity.CHECK, "政府采购偏离预算")
              .because("政府采购应当按预算执行；明显偏离的，说明采购预算编制不实，或有应采未采、无预算采购。")
              .repair("核对采购预算、调整批复和合同台账，说明偏离的原因。")
              .reads(BaseDataForm.LAYOUT)
              .limits(Limit.PROCUREMENT_GAP)
              .test(BaseDataRules::checkProcurement));

  private BaseDataRules() {}

  /** A figure that must not be above what was approved. */
  private static Rule.Test<BaseData> within(FixedRow actual, FixedRow approved, String measure) {
    return (data, inspection) -> {
      Figure there = data.current(actual);
      Figure bound = data.current(approved);
      if (isLeftOut(actual, there, approved, bound, inspection)) {
        return;
      }
      String name = actual.label() + "与" + approved.label();
      if (inspection.exceeds(name, there, bound)) {
        Figure excess = there.minus(bound);
        inspection
            .find()
            .at(there)
            .found(shown(there, measure))
            .expected("不超过" + approved.label() + shown(bound, measure))
            .difference(excess.number(), excess.unit())
            .says(
                actual.label()
                    + shown(there, measure)
                    + "，比"
                    + approved.label()
                    + shown(bound, measure)
                    + "多"
                    + shown(excess, measure)
                    + "。");
      }
    };
  }

  /** Whether both are left out, so that there is nothing to look at. */
  private static boolean isLeftOut(
      FixedRow one, Figure first, FixedRow other, Figure second, Inspection inspection) {
    boolean out = BaseData.isLeftOut(first) && BaseData.isLeftOut(second);
    if (out) {
      inspection.notApplicable("没有填写" + one.label() + "和" + other.label());
    }
    return out;
  }

  private static String shown(Figure figure, String measure) {
    return figure.showWithUnit() + measure;
  }

  private static void checkProcurement(BaseData data, Inspection inspection) {
    FixedRow planned = BaseDataForm.PROCUREMENT_PLANNED;
    Figure plan = data.current(planned);
    Figure bought = data.current(BaseDataForm.PROCUREMENT);
    if (isLeftOut(BaseDataForm.PROCUREMENT, bought, planned, plan, inspection)) {
      return;
    }
    Figure rate = bought.dividedBy(plan);
    if (rate.isUndefined()) {
      inspection.looked();
      if (bought.isAbove(BigDecimal.ZERO)) {
        inspection
            .find()
            .at(bought)
            .expected("有政府采购预算")
            .difference(bought.number(), Unit.MONEY)
            .says("政府采购实际" + bought.showWithUnit() + "，没有编制政府采购预算。");
      }
    } else if (inspection.has(rate)
        && rate.minus(Figure.constant(1, Unit.RATIO))
            .size()
            .isAbove(inspection.limit(Limit.PROCUREMENT_GAP))) {
      inspection
          .find()
          .at(bought)
          .found(rate.show())
          .expected("与100%相差不超过" + inspection.shown(Limit.PROCUREMENT_GAP))
          .difference(bought.minus(plan).number(), Unit.MONEY)
          .calculation(rate.explain())
          .says(
              "政府采购实际"
                  + bought.showWithUnit()
                  + "，为政府采购预算"
                  + plan.showWithUnit()
                  + "的"
                  + rate.show()
                  + "。");
    }
  }
}
