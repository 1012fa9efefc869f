package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.additions.Additions;
import org.jixiao.sheets.adjustments.Adjustments;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.finalaccounts.FinalAccounts;
import org.jixiao.sheets.office.OfficeCosts;
import org.jixiao.sheets.threepublic.ThreePublic;
import org.jixiao.table.Wording;

/** The rules that hold the lists of single costs against each other and against the whole. */
final class CostTies {

  private static final Rule<Dossier> OFFICE_WITHIN_LISTS =
      Rule.of("BG-X01", Severity.CHECK, "办公经费列支数大于专表")
          .because("办公经费只含公用经费部分，会议费、三公经费专表是全口径；部分大于全部，专表必有漏列，或办公经费串了科目。")
          .repair("核对明细账，补齐专表或改正办公经费。")
          .reads(Forms.OFFICE_COSTS)
          .alsoReads(Forms.THREE_PUBLIC, Forms.MEETINGS)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(CostTies::checkLists);

  private static final Rule<Dossier> OFFICE_WITHIN_RUNNING_COSTS =
      Rule.of("BG-X02", Severity.CHECK, "办公经费大于公用经费")
          .because("办公经费是公用经费的一部分，合计不应大于公用经费；大于的，多半混入了项目支出或口径不同。")
          .repair("剔除项目资金列支的部分，或核对公用经费决算数、预算数。")
          .reads(Forms.OFFICE_COSTS, Forms.BUDGET)
          .alsoReads(Forms.FINAL_ACCOUNTS)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(CostTies::checkWhole);

  private static final Rule<Dossier> ADDITIONS_BY_DOCUMENT =
      Rule.of("XZ-X01", Severity.CHECK, "新增支出与预算调整明细不一致")
          .because("年中新增支出都是预算追加；新增数大于追加数，或同一文号金额不同，说明调整明细漏记或新增数有误。")
          .repair("按文号逐笔核对追加文件，改正一方或补记调整明细。")
          .reads(Forms.ADDITIONS, Forms.ADJUSTMENTS)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(CostTies::checkAdditions);

  static final List<Rule<Dossier>> ALL =
      List.of(OFFICE_WITHIN_LISTS, OFFICE_WITHIN_RUNNING_COSTS, ADDITIONS_BY_DOCUMENT);

  private CostTies() {}

  private static void checkLists(Dossier dossier, Inspection inspection) {
    boolean any = false;
    for (OfficeCosts.Cost line : dossier.of(Forms.OFFICE_COSTS).orElseThrow().lines()) {
      String name = line.label().show();
      if (Wording.sameLabel(name, "会议费") && dossier.of(Forms.MEETINGS).isPresent()) {
        Figure all = dossier.of(Forms.MEETINGS).get().total();
        any = true;
        checkPart(inspection, name, "本年实际数", line.actual(), all, "会议费明细表合计");
      }
      Optional<ThreePublic.Cost> item =
          dossier.of(Forms.THREE_PUBLIC).flatMap(costs -> costs.line(name));
      if (item.isPresent()) {
        any = true;
        checkPart(inspection, name, "上年数", line.last(), item.get().last(), "三公经费表上年决算数");
        checkPart(inspection, name, "本年预算数", line.budget(), item.get().budget(), "三公经费表本年预算数");
        checkPart(inspection, name, "本年实际数", line.actual(), item.get().settled(), "三公经费表本年决算数");
      }
    }
    if (!any) {
      inspection.notApplicable("办公经费没有列会议费或“三公”经费，或没有专表");
    }
  }

  /** A part that is larger than the whole by more than what is immaterial. */
  private static void checkPart(
      Inspection inspection, String row, String column, Figure part, Figure whole, String name) {
    if (inspection.exceedsMaterially("办公经费“" + row + "”" + column + "与" + name, part, whole)) {
      Figure excess = part.minus(whole);
      inspection
          .find()
          .at(part)
          .expected("不大于" + name + whole.showWithUnit())
          .difference(excess.number(), Unit.MONEY)
          .calculation(excess.explain())
          .says(
              "办公经费列“"
                  + row
                  + "”"
                  + column
                  + part.showWithUnit()
                  + "，"
                  + Apart.above(part, whole, name, "多")
                  + "。");
    }
  }

  private static void checkWhole(Dossier dossier, Inspection inspection) {
    OfficeCosts.Cost total = dossier.of(Forms.OFFICE_COSTS).orElseThrow().total();
    Budget budget = dossier.of(Forms.BUDGET).orElseThrow();
    Optional<FinalAccounts> accounts = dossier.of(Forms.FINAL_ACCOUNTS);
    checkPart(inspection, "合计", "本年预算数", total.budget(), larger(budget), "公用经费预算");
    accounts.ifPresent(
        there -> {
          Figure last = there.office().last();
          Figure current = there.office().current();
          checkPart(inspection, "合计", "上年数", total.last(), last, "公用经费上年决算");
          checkPart(inspection, "合计", "本年实际数", total.actual(), current, "公用经费本年决算");
        });
  }

  /** The table does not say which budget it shows: the larger of the two bounds it. */
  private static Figure larger(Budget budget) {
    Figure initial = budget.officeInitial();
    Figure full = budget.officeBudget();
    return FigureList.largest(List.of(initial, full), Unit.MONEY, "公用经费预算");
  }

  private static void checkAdditions(Dossier dossier, Inspection inspection) {
    Additions additions = dossier.of(Forms.ADDITIONS).orElseThrow();
    Adjustments adjustments = dossier.of(Forms.ADJUSTMENTS).orElseThrow();
    Map<String, List<Additions.Addition>> added = new LinkedHashMap<>();
    for (Additions.Addition line : additions.lines()) {
      String document = document(line.document());
      if (!document.isEmpty()) {
        added.computeIfAbsent(document, k -> new ArrayList<>()).add(line);
      }
    }
    boolean found = false;
    for (Map.Entry<String, List<Additions.Addition>> one : added.entrySet()) {
      List<Adjustments.Adjustment> granted =
          adjustments.lines().stream()
              .filter(line -> document(line.document()).equals(one.getKey()))
              .filter(line -> line.amount().isAbove(BigDecimal.ZERO))
              .toList();
      if (!granted.isEmpty()) {
        found |= checkDocument(one.getValue(), granted, inspection);
      }
    }
    if (!found) {
      List<Adjustments.Adjustment> all =
          adjustments.lines().stream()
              .filter(line -> !line.amount().isBelow(BigDecimal.ZERO))
              .toList();
      Figure granted = sum(all, Adjustments.Adjustment::amount);
      if (!all.isEmpty()
          && inspection.exceedsMaterially("新增财政支出合计与追加合计", additions.added(), granted)) {
        tell(inspection, "新增财政支出合计", additions.added(), granted, "预算调整明细追加合计");
      }
    }
  }

  /** One line on each side must be equal; of several the additions must not be more. */
  private static boolean checkDocument(
      List<Additions.Addition> added, List<Adjustments.Adjustment> granted, Inspection inspection) {
    Figure one = sum(added, Additions.Addition::added);
    Figure other = sum(granted, Adjustments.Adjustment::amount);
    String document = added.get(0).document();
    String name = "新增财政支出与预算调整明细：" + document;
    boolean single = added.size() == 1 && granted.size() == 1;
    Tolerance tolerance = inspection.materiality(one, other);
    boolean apart =
        single
            ? inspection.differs(name, one, other, tolerance)
            : inspection.exceedsMaterially(name, one, other);
    if (apart) {
      String who = single ? "“" + added.get(0).row().label() + "”按" : "按";
      tell(inspection, who + document + "新增", one, other, "预算调整明细同一文号追加");
    }
    return apart;
  }

  private static void tell(
      Inspection inspection, String what, Figure one, Figure other, String otherName) {
    inspection
        .find()
        .at(one)
        .expected(otherName + other.showWithUnit())
        .difference(one.minus(other).number(), Unit.MONEY)
        .says(what + one.showWithUnit() + "，" + Apart.from(one, other, otherName) + "。");
  }

  private static <T> Figure sum(List<T> lines, Function<T, Figure> amount) {
    List<Figure> all = lines.stream().map(amount).toList();
    return all.size() == 1 ? all.get(0) : FigureList.sum(all, Unit.MONEY, "金额");
  }

  /** A document's number without spaces, in one kind of brackets. */
  private static String document(String typed) {
    return Wording.plain(typed).replaceAll("[〔\\[【(]", "(").replaceAll("[〕\\]】)]", ")");
  }
}
