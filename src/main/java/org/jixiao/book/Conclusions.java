package org.jixiao.book;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.assets.RollForward;
import org.jixiao.sheets.budget.Budget;
import org.jixiao.sheets.monthly.Monthly;
import org.jixiao.sheets.scoring.Scoring;

/** The sentences of 评价结果, live in their cells, in the order of the report's chapters. */
public final class Conclusions {

  private Conclusions() {}

  /** Every sentence whose figures are there. */
  public static List<Figure> of(Dossier dossier) {
    List<Figure> sentences = new ArrayList<>();
    dossier.budget().ifPresent(budget -> budget(budget, sentences));
    dossier.monthly().ifPresent(monthly -> monthly(monthly, sentences));
    dossier.assets().ifPresent(assets -> assets(assets, sentences));
    dossier.scoring().ifPresent(scoring -> scoring(scoring, sentences));
    return sentences.stream().filter(Figure::isPresent).toList();
  }

  private static void budget(Budget budget, List<Figure> sentences) {
    Budget.Line total = budget.total();
    sentences.add(
        FigureWords.sentence(
            "年初预算",
            total.initial(),
            "元，全年预算",
            total.full(),
            "元，增长",
            total.growth(),
            "元，预算调整率为",
            total.rate(),
            "。"));
    for (Budget.Line line : budget.lines()) {
      sentences.add(
          FigureWords.sentence(
              line.label(),
              "占比由年初的",
              line.initialShare(),
              "变为全年的",
              line.fullShare(),
              "，变动",
              line.shift(),
              "。"));
    }
  }

  private static void monthly(Monthly monthly, List<Figure> sentences) {
    sentences.add(
        FigureWords.sentence(
            "全年指标下达",
            monthly.released(),
            "元，使用",
            monthly.used(),
            "元，指标使用率为",
            monthly.useRate(),
            "，年末未使用",
            monthly.unused(),
            "元。"));
    sentences.add(
        FigureWords.sentence(monthly.peakMonth(), "指标使用数占全年", monthly.peakShare(), "，为全年最高。"));
    sentences.add(
        FigureWords.sentence(
            "12月使用占全年", monthly.decemberShare(), "，四季度使用占全年", monthly.lastQuarterShare(), "。"));
  }

  private static void assets(RollForward assets, List<Figure> sentences) {
    sentences.add(
        FigureWords.sentence(
            "固定资产期末原值",
            assets.cost().closing(),
            "元，累计折旧",
            assets.writtenOff().closing(),
            "元，净值",
            assets.net().closing(),
            "元，净值比期初变动",
            assets.netChange(),
            "元。"));
    sentences.add(
        FigureWords.sentence(
            "固定资产成新率为", assets.newness(), "，综合折旧率为", assets.depreciationRate(), "。"));
  }

  private static void scoring(Scoring scoring, List<Figure> sentences) {
    for (Scoring.Group group : scoring.firstLevel()) {
      sentences.add(
          FigureWords.sentence(
              group.first() + "类指标得",
              group.score().scored().as(Unit.SCORE),
              "分，得分率",
              group.score().rate(),
              "。"));
    }
    sentences.add(
        FigureWords.sentence("综合得分", scoring.total().scored(), "分，等级为", scoring.grade(), "。"));
  }
}
