package org.jixiao.book;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.parameters.Switches;

/** What must hold for the rules that a firm has switched off or only tries. */
final class SwitchRules {

  private static final Rule<Dossier> UNKNOWN =
      Rule.of("KG-E01", Severity.CHECK, "开关所指的规则不能停用或试行")
          .because("编号写错的开关不起作用，本所以为停用的规则仍在检查；文件能否读取的规则停用了，结果就不可信。")
          .repair("按“规则清单”的编号改正；文件类规则和本表规则不能停用，删去该行。")
          .reads(Forms.SWITCHES)
          .test(SwitchRules::checkIds);

  private static final Rule<Dossier> UNREASONED =
      Rule.of("KG-E02", Severity.CHECK, "停用或试行没有理由")
          .because("停用规则会放过问题，复核人必须知道理由；没有理由的开关不生效。")
          .repair("写明停用或试行的理由和批准人。")
          .reads(Forms.SWITCHES)
          .test(SwitchRules::checkReasons);

  static final List<Rule<Dossier>> ALL = List.of(UNKNOWN, UNREASONED);

  private SwitchRules() {}

  /** Whether a rule may be switched off or tried: without some, no result could be trusted. */
  static boolean isSwitchable(Rule<?> rule) {
    return rule.severity() != Severity.BLOCKED && !ALL.contains(rule);
  }

  private static void checkIds(Dossier dossier, Inspection inspection) {
    inspection.looked();
    for (Switches.Line line : dossier.of(Forms.SWITCHES).orElseThrow().lines()) {
      Optional<Rule<?>> rule = RuleCatalogue.find(line.id());
      if (rule.isEmpty() || !isSwitchable(rule.get())) {
        inspection
            .find()
            .at(line.rule())
            .expected("“规则清单”中的编号")
            .says(
                rule.isEmpty()
                    ? "没有编号为“" + line.rule().text() + "”的规则，这一行不起作用。"
                    : line.id() + "（" + rule.get().title() + "）不能停用或试行，这一行不起作用。");
      }
    }
  }

  private static void checkReasons(Dossier dossier, Inspection inspection) {
    inspection.looked();
    for (Switches.Line line : dossier.of(Forms.SWITCHES).orElseThrow().lines()) {
      if (!line.state().isEmpty() && line.reason().isEmpty()) {
        inspection
            .find()
            .at(line.rule())
            .expected("停用或试行的理由")
            .says(line.id() + "写明“" + line.state() + "”而没有理由，没有生效。");
      }
    }
  }
}
