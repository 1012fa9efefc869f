package org.jixiao.sheets.basis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;

/** What must hold on 评价依据 by itself. */
final class BasisRules {

  static final List<Rule<Basis>> ALL =
      List.of(
          Rule.of("YJ-E01", Severity.CHECK, "同一文号出现两次")
              .because("同一份文件列了两次，或两份文件写了同一个文号，报告的依据就不可信。")
              .repair("删去重复的一行；是两份文件的，改正其中一个文号。")
              .reads(BasisForm.LAYOUT)
              .listsEachPlace()
              .test(BasisRules::checkDoubles),
          Rule.of("YJ-E02", Severity.NOTE, "依据没有文号")
              .because("规范性文件凭文号查找；没有文号，读者无法核实依据。法律法规和单位自己的资料不需要文号。")
              .repair("补上文号；查不到的，核实文件是否存在。")
              .reads(BasisForm.LAYOUT)
              .test(BasisRules::checkNumbers),
          Rule.of("YJ-E03", Severity.CHECK, "文号的括号混用")
              .because("文号中的年份用六角括号〔〕（GB/T 9704）；一份清单里几种括号混用，是报告评审的常见扣分点。")
              .repair("年份的括号统一改为〔〕。")
              .reads(BasisForm.LAYOUT)
              .test(BasisRules::checkBrackets));

  private BasisRules() {}

  private static void checkDoubles(Basis basis, Inspection inspection) {
    inspection.looked();
    Map<String, Basis.Document> seen = new LinkedHashMap<>();
    for (Basis.Document document : basis.documents()) {
      Basis.Document first =
          document.number().isBlank()
              ? null
              : seen.putIfAbsent(document.number().identity(), document);
      if (first != null) {
        inspection
            .find()
            .at(document.numberPlace())
            .found(document.number().words())
            .expected("每个文号只出现一次")
            .says(
                "“"
                    + document.name()
                    + "”的文号"
                    + document.number().words()
                    + "与第"
                    + (first.row().index() + 1)
                    + "行“"
                    + first.name()
                    + "”相同。");
      }
    }
  }

  private static void checkNumbers(Basis basis, Inspection inspection) {
    inspection.looked();
    for (Basis.Document document : basis.documents()) {
      if (document.number().isBlank() && !document.needsNoNumber()) {
        inspection
            .find()
            .at(document.numberPlace())
            .found("空白")
            .expected("有文号")
            .says("“" + document.name() + "”没有文号。");
      }
    }
  }

  private static void checkBrackets(Basis basis, Inspection inspection) {
    inspection.looked();
    List<Basis.Document> bracketed =
        basis.documents().stream()
            .filter(document -> document.number().brackets().isPresent())
            .toList();
    long kinds =
        bracketed.stream()
            .map(document -> document.number().brackets().orElse(""))
            .distinct()
            .count();
    for (Basis.Document document : bracketed) {
      String brackets = document.number().brackets().orElse("");
      if (kinds > 1 && !brackets.equals(FileNumber.USUAL)) {
        inspection
            .find()
            .at(document.numberPlace())
            .found(document.number().words())
            .expected("年份用六角括号" + FileNumber.USUAL)
            .says(
                "“"
                    + document.name()
                    + "”的文号"
                    + document.number().words()
                    + "用的括号是"
                    + brackets
                    + "，清单里的括号不统一。");
      }
    }
  }
}
