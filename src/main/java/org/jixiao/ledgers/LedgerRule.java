package org.jixiao.ledgers;

import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Kept;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;

/**
 * How rules about exports get their findings. Exports are examined once, when they are imported;
 * the workbook keeps the outcome, and the rules report it in every run.
 */
public final class LedgerRule {

  private LedgerRule() {}

  /** A rule about the control totals of each export. */
  public static Rule<ImportRecord> ofFiles(
      String id,
      Severity severity,
      String title,
      String why,
      String repair,
      Predicate<ImportedFile> wrong,
      BiConsumer<ImportedFile, Inspection> tell) {
    return Rule.of(id, severity, title)
        .because(why)
        .repair(repair)
        .reads(Kept.RECORD)
        .test(
            (imports, inspection) -> {
              if (imports.isEmpty()) {
                inspection.notApplicable("没有导入过明细");
                return;
              }
              inspection.looked();
              imports.files().stream().filter(wrong).forEach(file -> tell.accept(file, inspection));
            });
  }

  /** A rule about the lines, which looked at them when they were imported. */
  public static Rule<ImportRecord> ofLines(
      String id, Severity severity, String title, String why, String repair, Limit... limits) {
    return Rule.of(id, severity, title)
        .because(why)
        .repair(repair + "逐笔见“" + Kept.DOUBTS.name() + "”。")
        .reads(Kept.DOUBTS)
        .limits(limits)
        .test(
            (ImportRecord imports, Inspection inspection) -> tell(id, title, imports, inspection));
  }

  private static void tell(String id, String title, ImportRecord imports, Inspection inspection) {
    Scrutiny scrutiny = imports.scrutiny(id).orElse(null);
    if (scrutiny == null) {
      inspection.notApplicable("没有导入所需的明细");
    } else if (!scrutiny.obstacle().isEmpty()) {
      inspection.skip(scrutiny.obstacle());
    } else {
      inspection.looked();
      if (scrutiny.lines() > 0) {
        inspection
            .find()
            .at(imports.places().get(id))
            .labelled(title, "笔数")
            .found(
                Decimals.count(scrutiny.lines())
                    + " 笔，"
                    + Decimals.amount(scrutiny.amount())
                    + " 元")
            .says(
                title
                    + "："
                    + Decimals.count(scrutiny.lines())
                    + " 笔，合计 "
                    + Decimals.amount(scrutiny.amount())
                    + " 元"
                    + (scrutiny.lines() > scrutiny.shown().size()
                        ? "，“" + Kept.DOUBTS.name() + "”列出其中 " + scrutiny.shown().size() + " 笔"
                        : "")
                    + "。");
      }
    }
  }
}
