package org.jixiao.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.materials.Materials;
import org.jixiao.sheets.regulations.Regulations;
import org.jixiao.sheets.scoring.Scoring;

/** The rule that holds the unit's own rules against scores and papers. */
final class RegulationTies {

  private static final Rule<Dossier> CONTRADICTED =
      Rule.of("ZD-E01", Severity.CHECK, "制度是否提供，几处说法不一")
          .because("同一项制度，制度清单与扣分说明、资料清单一处写已提供、一处写未提供，扣分就没有依据。")
          .repair("核对资料接收记录，改正说错的一处。")
          .reads(Forms.REGULATIONS)
          .alsoReads(Forms.SCORING, Forms.MATERIALS)
          .listsEachPlace()
          .test(RegulationTies::check);

  static final List<Rule<Dossier>> ALL = List.of(CONTRADICTED);

  private static final Pattern LACKING =
      Pattern.compile("(?:未提供|没有提供|未提交|缺少|缺失|未制定|没有制定|未建立|未见)([^。；;，,\\n]+)");

  private static final Pattern LACKING_BEHIND =
      Pattern.compile("([^。；;，,\\n]+?)(?:未提供|没有提供|未提交|缺失)(?=[。；;，,\\n]|$)");

  /**
   * What another sheet says about some rules.
   *
   * @param subjects what they are about
   * @param provided whether it says that they came
   * @param where which sheet says so
   */
  private record Claim(Set<String> subjects, boolean provided, String where) {}

  private RegulationTies() {}

  private static void check(Dossier dossier, Inspection inspection) {
    inspection.looked();
    List<Claim> claims = new ArrayList<>();
    dossier.scoring().ifPresent(scoring -> claims.addAll(inReasons(scoring)));
    dossier.of(Forms.MATERIALS).ifPresent(materials -> claims.addAll(onTheList(materials)));
    for (Regulations.Regulation line : dossier.of(Forms.REGULATIONS).orElseThrow().lines()) {
      Set<String> subjects = line.subjects();
      claims.stream()
          .filter(claim -> !Collections.disjoint(claim.subjects(), subjects))
          .filter(claim -> claim.provided() ? line.isMissing() : line.isThere())
          .findFirst()
          .ifPresent(
              claim ->
                  inspection
                      .find()
                      .at(line.place())
                      .found(line.sound())
                      .expected("与" + claim.where() + "一致")
                      .says(
                          "“"
                              + line.name()
                              + "”在制度清单中"
                              + (line.isThere() ? "已提供" : "未提供")
                              + "，"
                              + claim.where()
                              + "却写"
                              + (claim.provided() ? "已提供" : "未提供")
                              + "。"));
    }
  }

  private static List<Claim> inReasons(Scoring scoring) {
    List<Claim> claims = new ArrayList<>();
    for (Scoring.Item item : scoring.items()) {
      for (Pattern lacking : List.of(LACKING, LACKING_BEHIND)) {
        Matcher found = lacking.matcher(item.reason());
        while (found.find()) {
          Set<String> subjects = Regulations.subjects(found.group(1));
          claims.add(new Claim(subjects, false, "“" + item.third() + "”的扣分说明"));
        }
      }
    }
    return claims;
  }

  private static List<Claim> onTheList(Materials materials) {
    return materials.papers().stream()
        .filter(paper -> paper.isMissing() || paper.isThere())
        .map(
            paper ->
                new Claim(
                    Regulations.subjects(paper.name()),
                    paper.isThere(),
                    "资料清单的“" + paper.name() + "”"))
        .toList();
  }
}
