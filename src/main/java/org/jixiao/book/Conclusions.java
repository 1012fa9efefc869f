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
  private static final int SHOWN_DECIMALS = 4;
  private static final BigDecimal SMALL_SURVEY_WIDTH = new BigDecimal("0.1");

  private final Dossier dossier;
  private final List<Figure> sentences = new ArrayList<>();

  private Conclusions(Dossier dossier) {
    this.dossier = dossier;
  }

  /** Every sentence whose figures are there. */
  static List<Figure> of(Dossier dossier, Optional<MissingPapers> missingPapers) {
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
    return conclusions.sentences.stream().filter(Figure::isPresent).toList();
  }

  private void say(Object... parts) {
    sentences.add(FigureWords.sentence(parts));
  }

  /** Words about a figure that may be missing: then others, so that the sentence is not lost. */
  private static Figure clause(String otherwise, Object... parts) {
    return FigureWords.orElse(FigureWords.sentence(parts), otherwise);
  }

  private void budget(Budget budget) {
    Budget.Category total = budget.total();
    say(
        "年初预算",
        total.initial(),
        "元，全年预算",
        total.full(),
        "元，",
        moved(total.growth(), "净增加", "净减少", "与年初预算一致"),
        clause("（年初预算为零，不计算调整率）", "，预算调整率为", total.rate()),
        "。");
    List<Object> shares = new ArrayList<>();
    for (Budget.Category line : budget.lines()) {
      Figure shift = line.shift();
      shares.addAll(
          List.of(
              shares.isEmpty() ? "全年预算与年初相比，" : "；",
              line.label(),
              "占比由",
              line.initialShare(),
              FigureWords.signAs(shift, "升至", "降至", "变为", SHOWN_DECIMALS),
              line.fullShare(),
              FigureWords.moved(shift, "，上升", "，下降", "，持平")));
    }
    if (!shares.isEmpty()) {
      shares.add("。");
      say(shares.toArray());
    }
  }

  /** An amount that has moved, with its unit: 净增加22,967,508.69元. */
  private static Figure moved(Figure amount, String up, String down, String level) {
    Figure moved = FigureWords.moved(amount, up, down, level);
    Figure unit = FigureWords.signAs(amount, "元", "元", "", 2);
    return FigureWords.sentence(moved, unit);
  }

  private void monthly(Monthly monthly) {
    say(
        "全年指标下达",
        monthly.released(),
        "元，使用",
        monthly.used(),
        "元，",
        clause("没有下达指标", "指标使用率为", monthly.useRate()),
        "，",
        moved(monthly.unused(), "年末未使用", "使用比下达多", "年末没有未使用的指标"),
        "。");
    Figure december = monthly.decemberLabel();
    Figure peak = monthly.peakMonth();
    if (december.isPresent() && peak.isPresent()) {
      say(
          FigureWords.whenEqual(
              peak,
              december.text(),
              FigureWords.sentence(
                  peak, "使用数占全年", monthly.peakShare(), "，为各月最高；四季度占", monthly.lastQuarterShare()),
              FigureWords.sentence(
                  peak,
                  "使用数占全年",
                  monthly.peakShare(),
                  "，为各月最高；12月占",
                  monthly.decemberShare(),
                  "，四季度占",
                  monthly.lastQuarterShare())),
          "。");
    }
    Figure variation = monthly.pace().variation();
    if (variation.isAbove(UNEVEN)) {
      say("各月使用不均衡：离散系数", variation, "，全年使用相当于集中在", monthly.pace().effectiveMonths(), "个月。");
    }
  }

  private void payments(Payments payments) {
    List<Object> parts = new ArrayList<>(List.of("全年支付", payments.total(), "元"));
    for (Payments.PayerSum line : payments.lines()) {
      parts.addAll(List.of("，", line.payer(), "（", line.method(), "）占", line.share()));
    }
    parts.add("。");
    say(parts.toArray());
  }

  private void finalAccounts(FinalAccounts accounts) {
    say(
        "本年收入决算",
        accounts.income().current(),
        "元，",
        compared(accounts.income()),
        "；支出决算",
        accounts.spending().current(),
        "元，",
        compared(accounts.spending()),
        "。");
    Figure shift = CompositionShift.of(dossier);
    if (shift.isAbove(dossier.limit(Limit.COMPOSITION_SHIFT))) {
      say("剔除总额变动后，支出结构比年初预算偏离", shift, "。");
    }
  }

  private static Figure compared(FinalAccounts.Subject line) {
    return clause("上年为零，不计算增减幅度", FigureWords.moved(line.rate(), "比上年增长", "比上年下降", "与上年持平"));
  }

  private void threePublic(ThreePublic costs) {
    say(
        "“三公”经费决算",
        costs.total().settled(),
        "元，",
        clause("上年没有支出", FigureWords.moved(costs.total().change(), "比上年增长", "比上年下降", "与上年持平")),
        "，",
        clause("没有安排预算", "为本年预算的", costs.total().control()),
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
        "元",
        clause("", "；成新率", assets.newness()),
        clause("", "，综合折旧率", assets.depreciationRate()),
        "。");
  }

  private void targets(Targets targets) {
    int open = targets.unjudged().size();
    say(
        "能够判断的",
        targets.judged(),
        "项绩效目标达成",
        targets.reached(),
        "项",
        clause("", "，达成率", targets.reachedRate()),
        open == 0 ? "" : "；另有" + open + "项不能判断",
        "。");
  }

  private void satisfaction(Satisfaction survey) {
    Satisfaction.Respondents total = survey.total();
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
              (groups.isEmpty() ? "" : "；") + nameOf(group) + "得",
              group.score().scored().as(Unit.SCORE),
              "分，得分率",
              group.score().rate()));
    }
    if (!groups.isEmpty()) {
      groups.add("。");
      say(groups.toArray());
    }
    say("综合得分", scoring.total().scored(), "分，评价等级为“", scoring.grade(), "”。");
  }

  private static String nameOf(Scoring.Group group) {
    return group.first().isEmpty() ? "未填一级指标的各项" : group.first();
  }

  private void evidence(MissingPapers missingPapers) {
    if (missingPapers.forEvidence().isAbove(BigDecimal.ZERO)) {
      say(
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
