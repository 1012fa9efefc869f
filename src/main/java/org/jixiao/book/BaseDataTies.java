package org.jixiao.book;

import java.util.List;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.basedata.BaseData;
import org.jixiao.sheets.basedata.BaseDataForm;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.table.FixedRow;

/** The rules that hold 基础数据 against the sheets that say the same or the whole of it. */
final class BaseDataTies {

  private static final Rule<Dossier> ASSETS_IN_USE =
      Rule.of("SJ-R05", Severity.CHECK, "固定资产利用率异常")
          .because("在用资产明显少于账面资产，说明有闲置、毁损或账实不符；在用的多于账面的，账上必有漏记。")
          .repair("核对盘点表，列出闲置资产；账实不符的调整账务。")
          .reads(Forms.BASE_DATA, Forms.ASSETS)
          .limits(Limit.ASSETS_IN_USE)
          .test(BaseDataTies::checkAssets);

  private static final Rule<Dossier> PERSONS =
      Rule.of("SJ-X01", Severity.ERROR, "人员数与基本信息不一致")
          .because("编制数、在职人员数在基本信息和基础数据中各填一次，两处应当相同；不同的，在职人员控制率没有可靠依据。")
          .repair("对照编制批复和花名册，改正有误的一处。")
          .reads(Forms.BASE_DATA, Forms.BASIC)
          .test(BaseDataTies::checkPersons);

  static final List<Rule<Dossier>> ALL = List.of(ASSETS_IN_USE, PERSONS);

  private BaseDataTies() {}

  private static void checkAssets(Dossier dossier, Inspection inspection) {
    Figure used = dossier.of(Forms.BASE_DATA).orElseThrow().current(BaseDataForm.ASSETS_IN_USE);
    if (BaseData.isLeftOut(used)) {
      inspection.notApplicable("没有填写" + BaseDataForm.ASSETS_IN_USE.label());
      return;
    }
    Figure all = dossier.of(Forms.ASSETS).orElseThrow().cost().closing();
    Figure rate = used.dividedBy(all);
    boolean above = used.isNumber() && all.isNumber() && used.isAbove(all.number());
    boolean low = rate.isBelow(inspection.limit(Limit.ASSETS_IN_USE));
    if (inspection.has(rate) && (above || low)) {
      inspection
          .find()
          .at(used)
          .found(rate.show())
          .expected(inspection.shown(Limit.ASSETS_IN_USE) + "至100%")
          .difference(used.minus(all).number(), Unit.MONEY)
          .calculation(rate.explain())
          .says(
              "在用固定资产原值"
                  + used.showWithUnit()
                  + "，"
                  + Apart.from(used, all, "固定资产期末原值")
                  + "，利用率为"
                  + rate.show()
                  + "。");
    }
  }

  private static void checkPersons(Dossier dossier, Inspection inspection) {
    BaseData data = dossier.of(Forms.BASE_DATA).orElseThrow();
    BasicInfo basic = dossier.of(Forms.BASIC).orElseThrow();
    boolean any = checkPersons(data, basic, BaseDataForm.POSTS, BasicInfoForm.POSTS, inspection);
    any |= checkPersons(data, basic, BaseDataForm.STAFF, BasicInfoForm.STAFF, inspection);
    if (!any) {
      inspection.notApplicable("编制数、在职人员数没有在两处都填写");
    }
  }

  /** Whether both sheets have the number, so that there was something to compare. */
  private static boolean checkPersons(
      BaseData data, BasicInfo basic, FixedRow here, FixedRow there, Inspection inspection) {
    Figure one = data.current(here);
    Figure other = basic.number(there);
    if (BaseData.isLeftOut(one) || other.isBlank() || basic.cell(there) == null) {
      return false;
    }
    if (inspection.differs(here.label() + "与基本信息", one, other, Tolerance.points())) {
      inspection
          .find()
          .at(one.place())
          .compares(one.number(), other.number(), Unit.COUNT, Tolerance.points())
          .says("基础数据的" + here.label() + "为" + one.show() + "人，基本信息为" + other.show() + "人，两处不一致。");
    }
    return true;
  }
}
