package org.jixiao.sheets.additions;

import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.table.RawCell;

/** What must hold on 新增财政支出. */
final class AdditionRules {

  static final List<Rule<Additions>> ALL =
      List.of(
          Rule.of("XZ-R01", Severity.CHECK, "新增支出没有依据文号")
              .because("年中新增支出须有文件依据，否则属于无预算、超预算支出。")
              .repair("补填依据文号；确无文件的在“处理说明”中写明。")
              .reads(AdditionsForm.LAYOUT)
              .test(AdditionRules::checkDocument));

  private AdditionRules() {}

  private static void checkDocument(Additions additions, Inspection inspection) {
    inspection.looked();
    for (Additions.Addition line : additions.lines()) {
      RawCell document = line.row().cell(AdditionsForm.DOCUMENT);
      if (document != null && document.isBlank()) {
        inspection
            .find()
            .at(document.place())
            .found("空白")
            .expected("新增依据的文号")
            .says(
                "“"
                    + line.row().label()
                    + "”"
                    + (line.added().isNumber() ? "新增" + line.added().showWithUnit() + "，" : "")
                    + "没有依据文号。");
      }
    }
  }
}
