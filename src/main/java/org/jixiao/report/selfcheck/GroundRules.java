package org.jixiao.report.selfcheck;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jixiao.book.Forms;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.report.selfcheck.CitedDocuments.Cited;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basis.Basis;
import org.jixiao.sheets.basis.DocumentName;
import org.jixiao.sheets.basis.RepealedDocuments;

/** 评价依据: each document once, with its number, in force, and not of after the report. */
final class GroundRules {

  private static final Rule<Reviewed> DOUBLED =
      Rule.of("RP-E06", Severity.CHECK, "评价依据重复")
          .because("同一份文件在评价依据里列了两次，或两份文件写了同一个文号；报告评审一般每处扣0.2分。")
          .repair("删去重复的一项；是两份文件的，改正文号。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test((subject, inspection) -> each(subject, inspection, new Doubles(inspection)));

  private static final Rule<Reviewed> NUMBERLESS =
      Rule.of("RP-E07", Severity.NOTE, "评价依据没有文号")
          .because("规范性文件凭文号查找；没有文号，读者无法核实依据，报告评审一般每处扣0.2分。法律法规和单位自己的资料不需要文号。")
          .repair("补上文号；查不到的，核实文件是否存在。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test((subject, inspection) -> each(subject, inspection, GroundRules::checkNumber));

  private static final Rule<Reviewed> LATER =
      Rule.of("RP-E08", Severity.CHECK, "评价依据晚于报告日期")
          .because("报告出具以后才有的文件不能作为评价依据，评审时会直接否定；报告评审一般每处扣0.5分。")
          .repair("核对文号的年份和报告日期；晚于报告的依据删去。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(GroundRules::checkDays);

  private static final Rule<Reviewed> REPEALED =
      Rule.of("RP-E09", Severity.CHECK, "评价依据已废止")
          .because("已废止的文件不能作为评价依据，评审时会直接否定；报告评审一般每处扣0.5分。")
          .repair("换成评价年度有效的文件；必须引用旧文件的，在报告中说明理由。")
          .reads(SelfCheckRules.REPORT)
          .listsEachPlace()
          .test(GroundRules::checkForce);

  static final List<Rule<Reviewed>> ALL = List.of(DOUBLED, NUMBERLESS, LATER, REPEALED);

  private GroundRules() {}

  private static void each(
      Reviewed subject, Inspection inspection, BiConsumer<Cited, Inspection> test) {
    List<Cited> cited = CitedDocuments.of(subject.paper());
    if (cited.isEmpty()) {
      inspection.notApplicable("报告没有列出评价依据");
      return;
    }
    inspection.looked();
    cited.forEach(one -> test.accept(one, inspection));
  }

  /** Remembers what was cited. */
  private static final class Doubles implements BiConsumer<Cited, Inspection> {

    private final Map<String, Cited> seen = new LinkedHashMap<>();

    private Doubles(Inspection inspection) {
      inspection.looked();
    }

    @Override
    public void accept(Cited one, Inspection inspection) {
      Cited first = seen.putIfAbsent(one.identity(), one);
      if (first != null) {
        boolean same = DocumentName.work(one.name()).equals(DocumentName.work(first.name()));
        inspection
            .find()
            .labelled(one.name(), "")
            .found(one.number().isBlank() ? one.name() : one.number().words())
            .expected("只出现一次")
            .says(
                same
                    ? "评价依据“" + one.name() + "”列了两次。"
                    : "评价依据“"
                        + one.name()
                        + "”与“"
                        + first.name()
                        + "”的文号都是"
                        + one.number().words()
                        + "。");
      }
    }
  }

  private static void checkNumber(Cited one, Inspection inspection) {
    if (one.number().isBlank() && !DocumentName.needsNoNumber(one.name())) {
      inspection
          .find()
          .labelled(one.name(), "")
          .found("没有文号")
          .expected("有文号")
          .says("评价依据“" + one.name() + "”没有文号。");
    }
  }

  private static void checkDays(Reviewed subject, Inspection inspection) {
    Optional<LocalDate> day =
        subject.paper().cover().stream()
            .map(CitedDocuments::day)
            .flatMap(Optional::stream)
            .findFirst();
    if (day.isEmpty()) {
      inspection.notApplicable("封面没有日期");
      return;
    }
    each(subject, inspection, (one, to) -> checkDay(one, day.get(), to));
  }

  private static void checkDay(Cited one, LocalDate report, Inspection inspection) {
    one.latest()
        .filter(latest -> latest.isAfter(report))
        .ifPresent(
            latest ->
                inspection
                    .find()
                    .labelled(one.name(), "")
                    .found(latest.getYear() + "年")
                    .expected("不晚于报告日期")
                    .says(
                        "评价依据“"
                            + one.name()
                            + "”是"
                            + latest.getYear()
                            + "年的文件，晚于报告日期（"
                            + report.getYear()
                            + "年"
                            + report.getMonthValue()
                            + "月）。"));
  }

  private static void checkForce(Reviewed subject, Inspection inspection) {
    Optional<Integer> year =
        subject.completion().dossier().basic().flatMap(BasicInfo::evaluationYear);
    List<Basis.Document> known =
        subject.completion().dossier().of(Forms.BASIS).map(Basis::documents).orElse(List.of());
    each(
        subject,
        inspection,
        (one, to) -> {
          boolean typed = known.stream().anyMatch(document -> isRepealed(document, one));
          Optional<String> listed =
              year.flatMap(of -> RepealedDocuments.in(of, one.number()))
                  .map(RepealedDocuments.Repealed::inWords);
          if (typed || listed.isPresent()) {
            to.find()
                .labelled(one.name(), "")
                .found(one.number().isBlank() ? one.name() : one.number().words())
                .expected("有效的文件")
                .says("评价依据“" + one.name() + "”" + listed.orElse("在工作簿的评价依据表中标为已废止") + "。");
          }
        });
  }

  private static boolean isRepealed(Basis.Document document, Cited one) {
    return document.state().equals("已废止")
        && (document.number().isBlank() || one.number().isBlank()
            ? document.work().equals(DocumentName.work(one.name()))
            : document.number().identity().equals(one.number().identity()));
  }
}
