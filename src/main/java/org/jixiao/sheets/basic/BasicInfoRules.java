package org.jixiao.sheets.basic;

import java.util.List;
import java.util.Locale;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.table.FixedRow;
import org.jixiao.table.RawCell;
import org.jixiao.table.Wording;

/** What must hold on 基本信息. */
final class BasicInfoRules {

  private static final Rule<BasicInfo> CREDIT_CODE =
      Rule.of("JC-B01", Severity.ERROR, "统一社会信用代码校验")
          .because("代码末位是由前17位算出的校验码（GB 32100），不符说明抄录有误。")
          .repair("对照法人证书逐位核对，按文本格式填写。")
          .reads(BasicInfoForm.LAYOUT)
          .test(BasicInfoRules::checkCreditCode);

  private static final Rule<BasicInfo> HEADCOUNT =
      Rule.of("JC-R01", Severity.CHECK, "在职人员超编")
          .because("在职人员数应控制在编制数以内（财预〔2013〕53号 在职人员控制率）。")
          .repair("核对编制批复与花名册；确有超编的说明原因。")
          .reads(BasicInfoForm.LAYOUT)
          .limits(Limit.HEADCOUNT)
          .test(BasicInfoRules::checkHeadcount);

  private static final Rule<BasicInfo> COVER =
      Rule.of("JC-M02", Severity.NOTE, "封面要素没有填写")
          .because("报告封面和引言要写明委托单位和评价机构；缺一项，报告评审一般扣0.2至1分。")
          .repair("填写委托单位和评价机构的全称；不出报告的可以留空。")
          .reads(BasicInfoForm.LAYOUT)
          .test(BasicInfoRules::checkCover);

  static final List<Rule<BasicInfo>> ALL = List.of(CREDIT_CODE, HEADCOUNT, COVER);

  private BasicInfoRules() {}

  private static void checkCreditCode(BasicInfo info, Inspection inspection) {
    String code = Wording.plain(info.fact(BasicInfoForm.CODE)).toUpperCase(Locale.ROOT);
    if (code.isEmpty()) {
      inspection.notApplicable("未填统一社会信用代码");
      return;
    }
    if (info.cell(BasicInfoForm.CODE).isRuinedCode()) {
      inspection.skip("统一社会信用代码的后几位已丢失");
      return;
    }
    inspection.looked();
    String fault = CreditCode.fault(code);
    if (!fault.isEmpty()) {
      inspection
          .find()
          .at(info.cell(BasicInfoForm.CODE).place())
          .found(code)
          .expected("18位，校验码正确")
          .says("统一社会信用代码" + fault + "。");
    }
  }

  private static void checkHeadcount(BasicInfo info, Inspection inspection) {
    Figure rate = info.headcountRate();
    if (rate.isNotProvided()) {
      inspection.notApplicable(rate.reason());
    } else if (inspection.has(rate) && rate.isAbove(inspection.limit(Limit.HEADCOUNT))) {
      inspection
          .find()
          .at(info.number(BasicInfoForm.STAFF).place())
          .found(info.number(BasicInfoForm.STAFF).show() + "人")
          .expected("不超过编制数" + info.number(BasicInfoForm.POSTS).show() + "人")
          .calculation(rate.explain())
          .says(
              "在职"
                  + info.number(BasicInfoForm.STAFF).show()
                  + "人，编制"
                  + info.number(BasicInfoForm.POSTS).show()
                  + "人，在职人员控制率为"
                  + rate.show()
                  + "，高于上限"
                  + inspection.shown(Limit.HEADCOUNT)
                  + "。");
    }
  }

  private static void checkCover(BasicInfo info, Inspection inspection) {
    inspection.looked();
    for (FixedRow row : List.of(BasicInfoForm.CLIENT, BasicInfoForm.FIRM)) {
      RawCell cell = info.cell(row);
      if (cell != null && cell.isBlank()) {
        inspection
            .find()
            .at(cell.place())
            .found("空白")
            .expected("已填写“" + row.label() + "”")
            .says("“" + row.label() + "”没有填写，报告封面缺这一项。");
      }
    }
  }
}
