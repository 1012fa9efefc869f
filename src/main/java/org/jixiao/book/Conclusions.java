package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Limit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.finalaccounts.FinalAccounts;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.payments.Payments;
import org.jixiao.sheets.satisfaction.Satisfaction;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.targets.Targets;
import org.jixiao.sheets.threepublic.ThreePublic;

/** The sentences of 评价结果, live in their cells, in the order of the report's chapters. */
public final class Conclusions {

  private static final BigDecimal UNEVEN = new BigDecimal("0.5");
  private static final BigDecimal SMALL_SURVEY_WIDTH = new BigDecimal("0.1");

  private final Dossier dossier;
  private final List<Figure> sentences = new ArrayList<>();

  private Conclusions(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Every sentence whose figures are there. */
  static List<Figure> of(Dossier dossier, Optional<EvidenceLedger> ledger) {
    Conclusions conclusions = new Conclusions(dossier);
    dossier.budget().ifPresent(conclusions::budget);
    dossier.monthly().ifPresent(conclusions::monthly);
    dossier.of(Forms.PAYMENTS).ifPresent(conclusions::payments);
    dossier.of(Forms.FINAL_ACCOUNTS).ifPresent(conclusions::finalAccounts);
    dossier.of(Forms.THREE_PUBLIC).ifPresent(conclusions::threePublic);
    dossier.assets().ifPresent(conclusions::assets);
    dossier.of(Forms.TARGETS).ifPresent(conclusions::targets);
    dossier.of(Forms.SATISFACTION).ifPresent(conclusions::satisfaction);
    dossier.scoring().ifPresent(conclusions::scoring);
    ledger.ifPresent(conclusions::evidence);
    return conclusions.sentences.stream().filter(Figure::isPresent).toList();
  }

  private void say(Object... parts) {
    sentences.add(FigureWords.sentence(parts));
  }

  private void budget(Budget budget) {
    Budget.Line total = budget.total();
    say(
        "年初预算",
        total.initial(),
        "元，全年预算",
        total.full(),
        "元，增减额",
        total.growth(),
        "元，预算调整率为",
        total.rate(),
        "。");
    List<Object> shares = new ArrayList<>();
    for (Budget.Line line : budget.lines()) {
      shares.addAll(
          List.of(
              shares.isEmpty() ? "全年预算与年初相比，" : "；",
              line.label(),
              "占比由",
              line.initialShare(),
              "变为",
              line.fullShare()));
    }
    if (!shares.isEmpty()) {
      shares.add("。");
      say(shares.toArray());
    }
  }

  private void monthly(Monthly monthly) {
    say(
        "全年指标下达",
        monthly.released(),
        "元，使用",
        monthly.used(),
        "元，指标使用率为",
        monthly.useRate(),
        "，年末未使用",
        monthly.unused(),
        "元。");
    say(
        monthly.peakMonth(),
        "指标使用数占全年",
        monthly.peakShare(),
        "，为全年最高；12月占",
        monthly.decemberShare(),
        "，四季度占",
        monthly.lastQuarterShare(),
        "。");
    Figure variation = monthly.pace().variation();
    if (variation.isAbove(UNEVEN)) {
      say("各月使用不均衡：离散系数", variation, "，全年使用相当于集中在", monthly.pace().effectiveMonths(), "个月。");
    }
  }

  private void payments(Payments payments) {
    List<Object> parts = new ArrayList<>(List.of("全年支付", payments.total(), "元"));
    for (Payments.Line line : payments.lines()) {
      parts.addAll(List.of("，", line.payer(), "（", line.method(), "）占", line.share()));
    }
    parts.add("。");
    say(parts.toArray());
  }

  private void finalAccounts(FinalAccounts accounts) {
    say(
        "本年收入决算",
        accounts.income().current(),
        "元，比上年增减",
        accounts.income().rate(),
        "；支出决算",
        accounts.spending().current(),
        "元，比上年增减",
        accounts.spending().rate(),
        "。");
    Figure shift = CompositionShift.of(dossier);
    if (shift.isAbove(dossier.limit(Limit.COMPOSITION_SHIFT))) {
      say("剔除总额变动后，支出结构比年初预算偏离", shift, "。");
    }
  }

  private void threePublic(ThreePublic costs) {
    say(
        "“三公”经费决算",
        costs.total().settled(),
        "元，变动率",
        costs.total().change(),
        "，控制率",
        costs.total().control(),
        "。");
  }

  private void assets(RollForward assets) {
    say(
        "固定资产期末原值",
        assets.cost().closing(),
        "元，累计折旧",
        assets.writtenOff().closing(),
        "元，净值",
        assets.net().closing(),
        "元；成新率",
        assets.newness(),
        "，综合折旧率",
        assets.depreciationRate(),
        "。");
  }

  private void targets(Targets targets) {
    say("绩效目标达成率为", targets.reachedRate(), "。");
  }

  private void satisfaction(Satisfaction survey) {
    Satisfaction.Line total = survey.total();
    say("综合满意度为", total.rate(), "。");
    Figure width = total.upper().minus(total.lower());
    if (width.isAbove(SMALL_SURVEY_WIDTH)) {
      say("满意度样本较小：在95%的置信水平下，满意度在", total.lower(), "至", total.upper(), "之间。");
    }
  }

  private void scoring(Scoring scoring) {
    List<Object> groups = new ArrayList<>();
    for (Scoring.Group group : scoring.firstLevel()) {
      groups.addAll(
          List.of(
              (groups.isEmpty() ? "" : "；") + group.first() + "得",
              group.score().scored().as(Unit.SCORE),
              "分，得分率",
              group.score().rate()));
    }
    if (!groups.isEmpty()) {
      groups.add("。");
      say(groups.toArray());
    }
    say("综合得分", scoring.total().scored(), "分，等级为", scoring.grade(), "。");
  }

  private void evidence(EvidenceLedger ledger) {
    if (ledger.forEvidence().isAbove(BigDecimal.ZERO)) {
      say(
          "扣分中因资料未提供",
          ledger.forEvidence(),
          "分，因实际结果",
          ledger.measured(),
          "分；资料补齐且无问题时最高可得",
          ledger.reachable(),
          "分。");
    }
  }
}
