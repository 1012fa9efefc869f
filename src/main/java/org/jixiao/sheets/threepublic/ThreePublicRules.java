package org.jixiao.sheets.threepublic;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.threepublic.ThreePublic.Cost;

/** What must hold on 三公经费. */
final class ThreePublicRules {

  private static final Rule<ThreePublic> ABOVE_BUDGET =
      Rule.of("SG-R01", Severity.CHECK, "“三公”经费超预算")
          .because("“三公”经费决算不得超过预算，控制率应不超过100%。")
          .repair("核对预算批复与决算数；确有超支的取得追加批复并说明原因。")
          .reads(ThreePublicForm.LAYOUT)
          .test(
              (costs, inspection) ->
                  checkAll(costs, inspection, "本年预算", Cost::budget, ThreePublicRules::overspent));

  private static final Rule<ThreePublic> ABOVE_LAST_YEAR =
      Rule.of("SG-R02", Severity.CHECK, "“三公”经费比上年增加")
          .because("“三公”经费按只减不增的要求管理，比上年增加须有充分理由。")
          .repair("核对两年口径是否一致，说明增加的原因。")
          .reads(ThreePublicForm.LAYOUT)
          .test(
              (costs, inspection) ->
                  checkAll(costs, inspection, "上年决算", Cost::last, ThreePublicRules::grown));

  private static final Rule<ThreePublic> FROM_THE_BOOKS =
      Rule.of("SG-X01", Severity.CHECK, "“三公”经费决算数与账套数不符")
          .because("决算数应由账套数经重分类得出；两处不等，决算的账务依据不足，变动率、控制率也随之失真。")
          .repair("核对明细账、重分类和决算报表，改正有误的一方；确有差异的在“处理说明”中写明构成。没有重分类的，重分类数留空，不填0。")
          .reads(ThreePublicForm.LAYOUT)
          .limits(Limit.MATERIALITY_AMOUNT, Limit.MATERIALITY_SHARE)
          .test(ThreePublicRules::checkBooks);

  static final List<Rule<ThreePublic>> ALL = List.of(ABOVE_BUDGET, ABOVE_LAST_YEAR, FROM_THE_BOOKS);

  private ThreePublicRules() {}

  /** How a sentence goes on that begins with what was spent. */
  private interface Wording {
    String of(Figure settled, Figure bound);
  }

  private static String overspent(Figure settled, Figure budget) {
    return budget.number().signum() == 0
        ? "没有安排预算。"
        : Apart.above(settled, budget, "本年预算", "超支") + "。";
  }

  private static String grown(Figure settled, Figure last) {
    return last.number().signum() == 0
        ? "上年没有支出。"
        : "比上年决算"
            + last.showWithUnit()
            + Apart.change(settled.minus(last), rate(settled, last))
            + "。";
  }

  private static Figure rate(Figure settled, Figure last) {
    return settled.minus(last).dividedBy(last);
  }

  private static void checkAll(
      ThreePublic costs,
      Inspection inspection,
      String against,
      Function<Cost, Figure> bound,
      Wording wording) {
    for (Cost line : costs.lines()) {
      check(line, line.label().show(), inspection, against, bound.apply(line), wording);
    }
    String all = "“三公”经费合计";
    check(costs.total(), all, inspection, against, bound.apply(costs.total()), wording);
  }

  private static void check(
      Cost line,
      String name,
      Inspection inspection,
      String against,
      Figure bound,
      Wording wording) {
    Figure settled = line.settled();
    if (inspection.exceeds(name + "：本年决算与" + against, settled, bound)) {
      inspection
          .find()
          .at(settled)
          .expected("不超过" + against + bound.showWithUnit())
          .difference(settled.minus(bound).number(), Unit.MONEY)
          .says(name + "本年决算" + settled.showWithUnit() + "，" + wording.of(settled, bound));
    }
  }

  /** 决算数 against 重分类数, or against 账套数 where nothing was reclassified. */
  private static void checkBooks(ThreePublic costs, Inspection inspection) {
    boolean any = costs.lines().stream().anyMatch(line -> basis(line).isPresent());
    if (!any) {
      inspection.notApplicable("账套数、重分类数都没有填写");
      return;
    }
    for (Cost line : costs.lines()) {
      Optional<Figure> basis = basis(line);
      if (basis.isPresent()) {
        boolean regrouped = line.regrouped().isNumber();
        checkBooks(line, basis.get(), regrouped ? "重分类数" : "账套数", regrouped, inspection);
      } else if (line.settled().isNumber() && !line.settled().isZero()) {
        inspection.skip(
            line.books().isNumber() ? line.regrouped().reason() : line.books().reason());
      }
    }
  }

  /** What the final account is held against; empty where that is not there, or cannot be read. */
  private static Optional<Figure> basis(Cost line) {
    if (line.regrouped().isNumber()) {
      return Optional.of(line.regrouped());
    }
    boolean fallBack = line.regrouped().isBlank() && line.books().isNumber();
    return fallBack ? Optional.of(line.books()) : Optional.empty();
  }

  private static void checkBooks(
      Cost line, Figure basis, String name, boolean regrouped, Inspection inspection) {
    Figure settled = line.settled();
    Tolerance tolerance = inspection.materiality(settled, basis);
    String label = line.label().show();
    if (inspection.differs(label + "：本年决算数与" + name, settled, basis, tolerance)) {
      BigDecimal apart = settled.number().subtract(basis.number());
      inspection
          .find()
          .at(settled.place())
          .compares(settled.number(), basis.number(), Unit.MONEY, tolerance)
          .difference(apart, Unit.MONEY)
          .calculation(settled.minus(basis).explain())
          .says(
              label
                  + "本年决算数"
                  + settled.showWithUnit()
                  + "，"
                  + Apart.from(settled, basis, name)
                  + (regrouped ? "。" : "（重分类数未填）。"));
    }
  }
}
