package org.jixiao.book;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.sheets.basis.Basis;
import org.jixiao.sheets.basis.RepealedDocuments;
import org.jixiao.sheets.basis.RepealedDocuments.Repealed;
import org.jixiao.table.Wording;

/** The rule that asks whether what an evaluation rests on was in force. */
final class BasisTies {

  private static final Rule<Dossier> NOT_IN_FORCE =
      Rule.of("YJ-E04", Severity.CHECK, "依据已失效或晚于报告")
          .because("已废止、已被修订的文件不能作为依据，报告出具以后才有的文件更不能；评审时会直接否定依据。")
          .repair("换成评价年度有效的文件；确需引用旧文件的，在“处理说明”中写明理由。")
          .reads(Forms.BASIS)
          .alsoReads(Forms.BASIC)
          .listsEachPlace()
          .test(BasisTies::check);

  static final List<Rule<Dossier>> ALL = List.of(NOT_IN_FORCE);

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)20\\d\\d(?!\\d)");

  private BasisTies() {}

  private static void check(Dossier dossier, Inspection inspection) {
    inspection.looked();
    Optional<Integer> last = dossier.basic().flatMap(BasisTies::yearOfReport);
    List<Basis.Document> documents = dossier.of(Forms.BASIS).orElseThrow().documents();
    for (Basis.Document document : documents) {
      if (document.state().equals("已废止")) {
        inspection
            .find()
            .at(document.statePlace())
            .found(document.state())
            .expected("有效的文件")
            .says("“" + document.name() + "”已废止，不能作为评价依据。");
      } else {
        repealed(document, last)
            .ifPresent(
                one ->
                    inspection
                        .find()
                        .at(document.numberPlace())
                        .found(document.number().words())
                        .expected("有效的文件")
                        .says("“" + document.name() + "”" + one.inWords() + "，不能作为评价依据。"));
      }
      Optional<Integer> year = latestYear(document);
      if (year.isPresent() && last.isPresent() && year.get() > last.get()) {
        inspection
            .find()
            .at(document.inForce().isPresent() ? document.dayPlace() : document.numberPlace())
            .found(year.get() + "年")
            .expected("不晚于" + last.get() + "年")
            .says("“" + document.name() + "”是" + year.get() + "年的文件，晚于出具报告的" + last.get() + "年。");
      }
      newer(document, documents)
          .ifPresent(
              other ->
                  inspection
                      .find()
                      .at(document.namePlace())
                      .found(edition(document))
                      .expected(edition(other))
                      .says(
                          "“"
                              + document.name()
                              + "”是"
                              + edition(document)
                              + "的旧版，第"
                              + (other.row().index() + 1)
                              + "行有"
                              + edition(other)
                              + "的新版。"));
    }
  }

  /** What is known of a document that was out of force in the year before the report's. */
  private static Optional<Repealed> repealed(Basis.Document document, Optional<Integer> last) {
    return last.flatMap(year -> RepealedDocuments.in(year - 1, document.number()));
  }

  private static String edition(Basis.Document document) {
    return document.year().map(year -> year + "年").orElse("");
  }

  /** A document is as late as the later of its number and the day since when it is in force. */
  private static Optional<Integer> latestYear(Basis.Document document) {
    Optional<Integer> given = document.number().year();
    return document.year().filter(year -> given.isEmpty() || year >= given.get()).or(() -> given);
  }

  /** A report is numbered in the year of its issue; else it is issued in the year after. */
  private static Optional<Integer> yearOfReport(BasicInfo info) {
    Matcher numbered = YEAR.matcher(info.fact(BasicInfoForm.REPORT));
    return numbered.find()
        ? Optional.of(Integer.valueOf(numbered.group()))
        : info.evaluationYear().map(year -> year + 1);
  }

  /** The newest other edition of a document on the list. */
  private static Optional<Basis.Document> newer(
      Basis.Document document, List<Basis.Document> documents) {
    return document
        .year()
        .flatMap(
            year ->
                documents.stream()
                    .filter(other -> Wording.sameLabel(other.work(), document.work()))
                    .filter(other -> other.year().orElse(0) > year)
                    .max(Comparator.comparing(other -> other.year().orElse(0))));
  }
}
