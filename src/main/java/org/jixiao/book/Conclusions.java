package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jixiao.book.Conclusion.Chapter;
import org.jixiao.book.Conclusion.Clause;
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
  private final List<Conclusion> sentences = new ArrayList<>();

  private Conclusions(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Every sentence whose figures are there. */
  static List<Conclusion> of(Dossier dossier, Optional<MissingPapers> missingPapers) {
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
    missingPapers.ifPresent(conclusions::evidence);
    return conclusions.sentences.stream().filter(one -> one.sentence().isPresent()).toList();
  }

  private void say(Chapter chapter, Object... parts) {
    sentences.add(new Conclusion(chapter, Clause.of(parts)));
  }

  private void say(Chapter chapter, List<Object> parts) {
    say(chapter, parts.toArray());
  }

  private void budget(Budget budget) {
    Budget.Category total = budget.total();
    SpokenAmounts amounts = SpokenAmounts.of(total.initial(), total.full(), total.growth());
    say(
        Chapter.BUDGET,
        "年初预算",
        amounts.say(total.initial()),
        "，全年预算",
        amounts.say(total.full()),
        "，",
        amounts.moved(total.growth(), "净增加", "净减少", "与年初预算一致"),
        Clause.or("（年初预算为零，不计算调整率）", "，预算调整率为", total.rate()),
        "。");
    List<Object> shares = new ArrayList<>();
    for (Budget.Category line : budget.lines()) {
      shares.add(shares.isEmpty() ? "全年预算与年初相比，" : "；");
      shares.add(
          Clause.of(
              line.label(),
              "占比由",
              line.initialShare(),
              "变为",
              line.fullShare(),
              FigureWords.moved(line.shift(), "，上升", "，下降", "，持平")));
    }
    if (!shares.isEmpty()) {
      shares.add("。");
      say(Chapter.BUDGET, shares);
    }
  }

  private void monthly(Monthly monthly) {
    SpokenAmounts amounts = SpokenAmounts.of(monthly.released(), monthly.used(), monthly.unused());
    say(
        Chapter.EXECUTION,
        "全年指标下达",
        amounts.say(monthly.released()),
        "，使用",
        amounts.say(monthly.used()),
        "，",
        Clause.or("没有下达指标", "指标使用率为", monthly.useRate()),
        "，",
        amounts.moved(monthly.unused(), "年末未使用", "使用比下达多", "年末没有未使用的指标"),
        "。");
    Figure december = monthly.decemberLabel();
    Figure peak = monthly.peakMonth();
    if (december.isPresent() && peak.isPresent()) {
      Figure inDecember = FigureWords.sentence("；12月占", monthly.decemberShare());
      say(
          Chapter.EXECUTION,
          peak,
          "使用数占全年",
          monthly.peakShare(),
          "，为各月最高",
          FigureWords.whenEqual(peak, december.text(), FigureWords.sentence(""), inDecember),
          "；四季度占",
          monthly.lastQuarterShare(),
          "。");
    }
    Figure variation = monthly.pace().variation();
    if (variation.isAbove(UNEVEN)) {
      say(
          Chapter.STATISTICS,
          "各月使用不均衡：离散系数",
          variation,
          "，全年使用相当于集中在",
          monthly.pace().effectiveMonths(),
          "个月。");
    }
  }

  private void payments(Payments payments) {
    List<Object> parts = new ArrayList<>();
    parts.add("全年支付");
    parts.add(SpokenAmounts.of(payments.total()).say(payments.total()));
    for (Payments.PayerSum line : payments.lines()) {
      parts.add(Clause.of("，", line.payer(), "（", line.method(), "）占", line.share()));
    }
    parts.add("。");
    say(Chapter.EXECUTION, parts);
  }

  private void finalAccounts(FinalAccounts accounts) {
    FinalAccounts.Subject income = accounts.income();
    FinalAccounts.Subject spending = accounts.spending();
    SpokenAmounts amounts = SpokenAmounts.of(income.current(), spending.current());
    say(
        Chapter.EXECUTION,
        "本年收入决算",
        amounts.say(income.current()),
        "，",
        compared(income.rate(), "上年为零，不计算增减幅度"),
        "；支出决算",
        amounts.say(spending.current()),
        "，",
        compared(spending.rate(), "上年为零，不计算增减幅度"),
        "。");
    Figure shift = CompositionShift.of(dossier);
    if (shift.isAbove(dossier.limit(Limit.COMPOSITION_SHIFT))) {
      say(Chapter.STATISTICS, "剔除总额变动后，支出结构比年初预算偏离", shift, "。");
    }
  }

  private static Clause compared(Figure rate, String without) {
    return Clause.or(without, FigureWords.moved(rate, "比上年上升", "比上年下降", "与上年持平"));
  }

  private void threePublic(ThreePublic costs) {
    say(
        Chapter.THRIFT,
        "“三公”经费决算",
        SpokenAmounts.of(costs.total().settled()).say(costs.total().settled()),
        "，",
        compared(costs.total().change(), "上年没有支出"),
        "，",
        Clause.or("没有安排预算", "为本年预算的", costs.total().control()),
        "。");
  }

  private void assets(RollForward assets) {
    Figure cost = assets.cost().closing();
    Figure writtenOff = assets.writtenOff().closing();
    Figure net = assets.net().closing();
    SpokenAmounts amounts = SpokenAmounts.of(cost, writtenOff, net);
    say(
        Chapter.ASSETS,
        "固定资产期末原值",
        amounts.say(cost),
        "，累计折旧",
        amounts.say(writtenOff),
        "，净值",
        amounts.say(net),
        Clause.or("", "；成新率", assets.newness()),
        Clause.or("", "，综合折旧率", assets.depreciationRate()),
        "。");
  }

  private void targets(Targets targets) {
    int open = targets.unjudged().size();
    say(
        Chapter.RESULTS,
        "能够判断的",
        targets.judged(),
        "项绩效目标达成",
        targets.reached(),
        "项",
        Clause.or("", "，达成率", targets.reachedRate()),
        open == 0 ? "" : "；另有" + open + "项不能判断",
        "。");
  }

  private void satisfaction(Satisfaction survey) {
    Satisfaction.Respondents total = survey.total();
    say(Chapter.RESULTS, "综合满意度为", total.rate(), "。");
    Figure width = total.upper().minus(total.lower());
    if (width.isAbove(SMALL_SURVEY_WIDTH)) {
      say(Chapter.STATISTICS, "满意度样本较小：在95%的置信水平下，满意度在", total.lower(), "至", total.upper(), "之间。");
    }
  }

  private void scoring(Scoring scoring) {
    List<Object> groups = new ArrayList<>();
    for (Scoring.Group group : scoring.firstLevel()) {
      String name = group.first().isEmpty() ? "未填一级指标的各项" : group.first();
      groups.add(groups.isEmpty() ? "" : "；");
      groups.add(
          Clause.of(
              name + "得", group.score().scored().as(Unit.SCORE), "分，得分率", group.score().rate()));
    }
    if (!groups.isEmpty()) {
      groups.add("。");
      say(Chapter.SCORE, groups);
    }
    Figure open = scoring.open();
    if (open.isPresent()) {
      say(
          Chapter.SCORE,
          "综合得分",
          scoring.total().scored(),
          "分（",
          open,
          "），评价等级为“",
          scoring.grade(),
          "”。");
    } else {
      say(Chapter.SCORE, "综合得分", scoring.total().scored(), "分，评价等级为“", scoring.grade(), "”。");
    }
  }

  private void evidence(MissingPapers missingPapers) {
    if (missingPapers.forEvidence().isAbove(BigDecimal.ZERO)) {
      say(
          Chapter.SCORE,
          "扣分中，因资料未提供",
          missingPapers.forEvidence(),
          "分，因实际结果",
          missingPapers.measured(),
          "分；资料补齐且没有其他问题的，最高可得",
          missingPapers.reachable(),
          "分。");
    }
  }
}
