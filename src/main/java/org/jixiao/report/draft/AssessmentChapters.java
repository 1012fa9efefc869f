package org.jixiao.report.draft;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jixiao.book.Forms;
import org.jixiao.book.MissingPapers;
import org.jixiao.numbers.Figure;
import org.jixiao.sheets.scoring.Grades;
import org.jixiao.sheets.scoring.Scoring;
import org.jixiao.sheets.targets.Targets;

/** 绩效目标 and 绩效考评: what was aimed at, how it was measured, what it comes to. */
final class AssessmentChapters {

  private static final List<String> SCORE_COLUMNS =
      List.of("一级指标", "二级指标", "三级指标", "分值", "得分", "扣分", "得分率");

  private final Manuscript manuscript;

  AssessmentChapters(Manuscript manuscript) {
    this.manuscript = manuscript;
  }

  /** （一）总体目标. */
  void aim(int level) {
    manuscript.begin(level, "总体目标");
    if (!manuscript.text("总体目标")) {
      manuscript.lamentText("年度总体目标");
    }
  }

  /** （二）分类目标. */
  void targets(int level) {
    manuscript.begin(level, "分类目标");
    manuscript.text("分类目标");
    manuscript
        .dossier()
        .of(Forms.TARGETS)
        .ifPresentOrElse(this::targets, () -> manuscript.lament(Forms.TARGETS));
    manuscript.note(Forms.TARGETS);
  }

  private void targets(Targets targets) {
    Phrase phrase = manuscript.phrase().words("能够判断的绩效目标的达成率为");
    manuscript.indicator(phrase, "目标达成率");
    Phrase all = phrase.part().words("；不能判断的按未达成计，全部目标的达成率为");
    if (!targets.unjudged().isEmpty()) {
      phrase.perhaps(manuscript.indicator(all, "目标达成率（全部目标）"));
    }
    manuscript.say(phrase.words("。"));
    manuscript.table(
        "各项绩效目标及完成情况",
        targets,
        1,
        List.of("目标类别", "绩效指标", "指标性质", "目标值", "计量单位", "实际完成值", "完成率", "是否达成"),
        targets.charts());
  }

  /** （一）评价框架. */
  void framework(int level) {
    manuscript.begin(level, "评价框架");
    manuscript.text("评价框架说明");
    manuscript
        .dossier()
        .of(Forms.FRAMEWORK)
        .ifPresentOrElse(
            framework ->
                manuscript.table(
                    "评价框架及各一级指标的分值", framework, 0, List.of("一级指标", "分值", "包含的二级指标"), List.of()),
            () -> manuscript.lament(Forms.FRAMEWORK));
    manuscript.note(Forms.FRAMEWORK);
  }

  /** （二）评价分析: the points with what they were lost for. */
  void analysis(int level) {
    manuscript.begin(level, "评价分析");
    manuscript.text("评价分析");
    manuscript
        .dossier()
        .scoring()
        .ifPresentOrElse(this::points, () -> manuscript.lament(Forms.SCORING));
    manuscript.note(Forms.SCORING);
  }

  private void points(Scoring scoring) {
    groups(scoring);
    scoreTable(scoring);
  }

  /** The score table with its chart. */
  void scoreTable(Scoring scoring) {
    manuscript.table(
        "各项指标的分值、得分和扣分",
        "部门整体支出绩效评价评分表",
        scoring,
        2,
        SCORE_COLUMNS,
        manuscript.places().page().scoreCharts().stream().limit(1).toList());
  }

  /** What each first-level group has scored. */
  void groups(Scoring scoring) {
    FigurePlaces places = manuscript.places();
    for (Scoring.Group group : scoring.firstLevel()) {
      Scoring.Score score = group.score();
      Phrase phrase = manuscript.phrase();
      phrase.typed(group.first()).words("类指标分值").figure(score.points(), places.of(group, "分值"));
      phrase.words("，得").figure(score.scored(), places.of(group, "得分"));
      if (score.lost().isAbove(BigDecimal.ZERO)) {
        phrase.words("，扣").figure(score.lost(), places.of(group, "扣分"));
      }
      Phrase rate = phrase.part().words("，得分率").figure(score.rate(), places.of(group, "得分率"));
      manuscript.say(phrase.perhaps(rate).words("。"));
      lost(scoring, group);
    }
  }

  private void lost(Scoring scoring, Scoring.Group group) {
    Phrase phrase = manuscript.phrase().words("其中扣分的指标：");
    boolean first = true;
    for (Scoring.Item item : scoring.items()) {
      boolean inside = Scoring.bareLabel(item.first()).equals(group.first());
      if (inside && item.score().lost().isAbove(BigDecimal.ZERO)) {
        phrase.words(first ? "“" : "；“").typed(item.third()).words("”扣");
        phrase.figure(item.score().lost());
        String reason = item.reason().strip().replaceAll("[。；;]+$", "");
        phrase.perhaps(phrase.part().words("，原因是").typed(reason));
        first = false;
      }
    }
    if (!first) {
      manuscript.say(phrase.words("。"));
    }
  }

  /** （三）评价结果. */
  void result(int level) {
    manuscript.begin(level, "评价结果");
    manuscript.dossier().scoring().ifPresent(this::result);
    manuscript.text("评价结论");
    if (manuscript.isEmpty()) {
      manuscript.lament(Forms.SCORING);
    }
  }

  private void result(Scoring scoring) {
    grades(scoring.grades());
    Phrase phrase = manuscript.phrase().words("评价总分").figure(scoring.total().points());
    phrase.words("，综合得分").figure(scoring.total().scored());
    phrase.perhaps(phrase.part().words("，得分率").figure(scoring.total().rate()));
    phrase.words("，评价等级为“").label(scoring.grade());
    manuscript.say(phrase.words("”。"));
    evidence(manuscript.completion().missingPapers());
  }

  private void grades(Grades grades) {
    if (grades.bounds().stream().anyMatch(bound -> bound.place() == null)) {
      // Bounds that no cell holds are the program's, and are not for the report to state.
      Phrase names = manuscript.phrase().words("评价等级按得分率由高到低分为");
      grades.names().forEach(name -> names.words("“").label(name).words("”"));
      manuscript.say(names.words("。"));
      return;
    }
    Phrase phrase = manuscript.phrase().words("评价等级按得分率确定：");
    for (int i = 0; i < grades.bounds().size(); i++) {
      phrase.words("得分率不低于").figure(grades.bounds().get(i)).words("为“");
      phrase.label(grades.names().get(i)).words("”，");
    }
    phrase.words("其余为“").label(grades.names().get(grades.names().size() - 1));
    manuscript.say(phrase.words("”。"));
  }

  private void evidence(Optional<MissingPapers> papers) {
    papers
        .filter(one -> one.forEvidence().isAbove(BigDecimal.ZERO))
        .ifPresent(
            one -> {
              Figure lost = one.forEvidence();
              Phrase phrase = manuscript.phrase().words("扣分中，因资料未提供").figure(lost);
              phrase.words("，因实际结果").figure(one.measured());
              phrase.words("；资料补齐且没有其他问题的，最高可得").figure(one.reachable());
              manuscript.say(phrase.words("。"));
            });
  }
}
