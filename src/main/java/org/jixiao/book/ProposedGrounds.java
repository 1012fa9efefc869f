package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jixiao.findings.Answer;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Rule;
import org.jixiao.findings.RuleKind;
import org.jixiao.findings.RuleRun;
import org.jixiao.findings.Severity;
import org.jixiao.sheets.materials.Materials;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.table.Wording;

/**
 * What an evaluation gives ground to propose as a problem: each deduction on 评分, and each 需核实 that
 * is open or explained.
 */
final class ProposedGrounds {

  private static final String DEDUCTION = "扣分";

  private static final String EXPLAINED = "已说明";

  private static final Set<RuleKind> KINDS =
      Set.of(
          RuleKind.BALANCE, RuleKind.TIE, RuleKind.REASON, RuleKind.EVIDENCE, RuleKind.JUDGEMENT);

  /** Sheets on which the evaluators write for themselves: no matter of the unit's. */
  private static final Set<String> OWN_WORK = Set.of("WT", "DG", "FH", "BW", "YJ", "CS", "KG");

  private static final Pattern YUAN = Pattern.compile("(?<![\\d,.])(\\d[\\d,]*(?:\\.\\d+)?)元");

  /** The indicators on which the findings of some sheets or rules bear, by their list on 参数. */
  private static final Map<String, Choice> BEARS_ON =
      Map.of(
          "ZB-R", Choice.PROGRESS_ROWS,
          "ZC-", Choice.ASSET_ROWS,
          "LB-", Choice.ASSET_ROWS,
          "WX-", Choice.ASSET_ROWS,
          "YS-R01", Choice.BUDGETING_ROWS,
          "YS-E01", Choice.BUDGETING_ROWS,
          "TZ-", Choice.BUDGETING_ROWS,
          "YS-X02", Choice.BUDGET_LIMIT_ROWS,
          "CT-", Choice.COMPLIANCE_ROWS);

  private final Dossier dossier;
  private final Examination examination;
  private final Map<String, Integer> seen = new HashMap<>();

  ProposedGrounds(Dossier dossier, Examination examination) {
    this.dossier = dossier;
    this.examination = examination;
  }

  /** Whether a proposal is about points that were lost, not about what a rule found. */
  static boolean isDeduction(Proposal proposal) {
    return proposal.source().equals(DEDUCTION);
  }

  /** One proposal for each ground, deductions first, in the order of 评分 and of the rules. */
  List<Proposal> proposals() {
    List<Proposal> all = new ArrayList<>();
    for (Scoring.Item item : items()) {
      if (item.score().lost().isAbove(BigDecimal.ZERO)) {
        all.add(ofDeduction(item));
      }
    }
    for (RuleRun run : examination.runs()) {
      Rule<?> rule = run.rule();
      boolean fit = KINDS.contains(rule.kind()) && !OWN_WORK.contains(rule.id().substring(0, 2));
      Optional<Advice> advice = Advice.of(rule.id());
      if (fit && advice.isPresent()) {
        run.findings().stream()
            .filter(this::counts)
            .forEach(finding -> all.add(ofFinding(rule, finding, advice.get())));
      }
    }
    return all;
  }

  private List<Scoring.Item> items() {
    return dossier.scoring().map(Scoring::items).orElse(List.of());
  }

  /** Whether a finding is open, or explained rather than called a mistake of the program's. */
  private boolean counts(Finding finding) {
    return finding.severity() == Severity.CHECK
        && (examination.isOpen(finding)
            || examination.answer(finding).treatment().equals(EXPLAINED));
  }

  /** What tells a ground from others; the second of the same name has a number. */
  private String about(String... parts) {
    String name = String.join("›", parts);
    int times = seen.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + "›" + times;
  }

  private Proposal ofDeduction(Scoring.Item item) {
    String name = item.third();
    String category = Scoring.bareLabel(item.second().isEmpty() ? item.first() : item.second());
    String reason = item.reason().strip().replaceAll("[。；;]+$", "");
    String fact =
        "“%s”分值%s，得%s，扣%s%s。"
            .formatted(
                name,
                item.score().points().showWithUnit(),
                item.score().scored().showWithUnit(),
                item.score().lost().showWithUnit(),
                reason.isEmpty() ? "" : "：" + reason);
    List<String> papers = missing(name);
    String named = "“" + String.join("”“", papers) + "”";
    return new Proposal(
        DEDUCTION,
        about(DEDUCTION, name),
        category.isEmpty() ? "综合管理" : category,
        fact,
        Optional.empty(),
        item.criteria().isBlank() ? "绩效评价评分标准" : "评价要点：" + item.criteria().strip(),
        name,
        Optional.of(item.score().lost().number()),
        papers.isEmpty()
            ? "相关制度执行和日常管理不到位，“" + name + "”未达到评分标准的满分要求。"
            : "资料归集和保管责任未落实，" + named + "未能按要求提供。",
        papers.isEmpty()
            ? "对照评分标准逐项查找“" + name + "”的差距，明确责任科室和整改时限，完善管理措施并留存佐证资料。"
            : "限期补充提供" + named + "，健全绩效资料的归集、移交和归档制度，避免因资料缺失影响评价结果。");
  }

  private List<String> missing(String indicator) {
    return dossier.of(Forms.MATERIALS).stream()
        .flatMap(materials -> materials.missing().stream())
        .filter(paper -> paper.touches(indicator))
        .map(Materials.Paper::name)
        .toList();
  }

  private Proposal ofFinding(Rule<?> rule, Finding finding, Advice advice) {
    Answer answer = examination.answer(finding);
    boolean explained = !examination.isOpen(finding) && !answer.explanation().isBlank();
    String cause = advice.cause() + (explained ? "单位说明：" + answer.explanation().strip() : "");
    Optional<Scoring.Item> item = indicator(finding);
    return new Proposal(
        rule.id(),
        about(rule.id(), finding.sheet().strip(), finding.row().strip(), finding.column().strip()),
        advice.category(),
        finding.message(),
        amount(finding),
        rule.why(),
        item.map(Scoring.Item::third).orElse(""),
        item.map(one -> one.score().lost())
            .filter(lost -> lost.isAbove(BigDecimal.ZERO))
            .map(lost -> lost.number()),
        cause,
        advice.advice());
  }

  /** How far apart the two figures are, where they are amounts; else the first amount it names. */
  private static Optional<BigDecimal> amount(Finding finding) {
    return Stream.of(finding.difference(), finding.message())
        .map(YUAN::matcher)
        .filter(Matcher::find)
        .map(yuan -> new BigDecimal(yuan.group(1).replace(",", "")))
        .findFirst();
  }

  /** The indicator on which a finding bears, where that is known. */
  private Optional<Scoring.Item> indicator(Finding finding) {
    Optional<Scoring.Item> own = named(finding.row());
    if (own.isPresent() && finding.rule().startsWith("PF-")) {
      return own;
    }
    Optional<Scoring.Item> ofPaper =
        dossier.of(Forms.MATERIALS).stream()
            .filter(materials -> materials.table().sheet().equals(finding.sheet()))
            .flatMap(materials -> materials.papers().stream())
            .filter(paper -> Wording.sameLabel(paper.name(), finding.row()))
            .flatMap(paper -> paper.indicators().stream())
            .flatMap(name -> named(name).stream())
            .findFirst();
    return ofPaper.isPresent() ? ofPaper : bearsOn(finding.rule());
  }

  private Optional<Scoring.Item> bearsOn(String rule) {
    return BEARS_ON.entrySet().stream()
        .filter(entry -> rule.startsWith(entry.getKey()))
        .flatMap(entry -> Choice.names(dossier.choice(entry.getValue())).stream())
        .flatMap(
            name -> items().stream().filter(item -> Wording.plain(item.third()).contains(name)))
        .findFirst();
  }

  private Optional<Scoring.Item> named(String name) {
    return dossier.scoring().flatMap(scoring -> scoring.item(name));
  }
}
