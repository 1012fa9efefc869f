package org.jixiao.report.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jixiao.book.Completion;
import org.jixiao.book.Forms;
import org.jixiao.findings.Choice;
import org.jixiao.sheets.basic.BasicInfo;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.sheets.texts.Texts;

/** Puts a report together from what a run has computed. */
public final class Drafting {

  private final Manuscript manuscript;
  private final OpeningChapters opening;
  private final BudgetSections budget;
  private final SpendingSections spending;
  private final ManagementSections management;
  private final AssessmentChapters assessment;
  private final ProblemChapters problems;

  private Drafting(Completion completion, Stage stage) {
    manuscript = new Manuscript(completion, stage);
    opening = new OpeningChapters(manuscript);
    budget = new BudgetSections(manuscript);
    spending = new SpendingSections(manuscript);
    management = new ManagementSections(manuscript);
    assessment = new AssessmentChapters(manuscript);
    problems = new ProblemChapters(manuscript);
  }

  /**
   * The draft of a report.
   *
   * @param completion everything found and computed
   * @param outline the order of its chapters
   * @param stage how far it has come
   * @param day the day on its cover
   */
  public static ReportDraft of(Completion completion, Outline outline, Stage stage, LocalDate day) {
    Drafting drafting = new Drafting(completion, stage);
    if (outline == Outline.FIRM) {
      drafting.asFirmsDo();
    } else {
      drafting.inEightParts();
    }
    return new ReportDraft(
        outline,
        cover(completion, stage, day),
        drafting.manuscript.chapters(),
        LineSpacing.named(completion.dossier().choice(Choice.LINE_SPACING)));
  }

  private static Cover cover(Completion completion, Stage stage, LocalDate day) {
    Optional<BasicInfo> basic = completion.dossier().basic();
    return new Cover(
        basic.map(BasicInfo::unit).orElse(""),
        basic.flatMap(BasicInfo::evaluationYear).map(String::valueOf).orElse(""),
        basic.map(info -> info.fact(BasicInfoForm.REPORT)).orElse(""),
        basic.map(info -> info.fact(BasicInfoForm.CLIENT)).orElse(""),
        basic.map(info -> info.fact(BasicInfoForm.FIRM)).orElse(""),
        stage,
        day);
  }

  private void asFirmsDo() {
    opening.introduction();
    manuscript.begin(1, "绩效评价基本情况");
    opening.scope(2);
    opening.basis(2);
    opening.method(2);
    opening.work(2);
    manuscript.begin(1, "部门基本情况");
    unit(2);
    manuscript.begin(1, "部门预算及整体支出概况");
    overview(2);
    manuscript.begin(1, "部门绩效目标");
    assessment.aim(2);
    assessment.targets(2);
    manuscript.begin(1, "部门绩效考评情况");
    assessment.framework(2);
    assessment.analysis(2);
    assessment.result(2);
    experience(2);
    problems.problems(1, "存在的问题");
    problems.advice(1);
    others();
    new Annexes(manuscript).all();
  }

  private void unit(int level) {
    opening.unit(level);
    opening.duties(level);
    opening.people(level);
    opening.achievements(level);
  }

  private void overview(int level) {
    budget.planned(level);
    budget.carriedOut(level);
    spending.all(level);
    management.budget(level);
    management.wages(level);
    management.projects(level);
    management.assets(level);
    management.thrift(level);
  }

  private void inEightParts() {
    manuscript.begin(1, "基本情况");
    unit(2);
    assessment.aim(2);
    assessment.targets(2);
    manuscript.begin(1, "绩效评价工作开展情况");
    opening.responsibilities();
    opening.scope(2);
    opening.basis(2);
    opening.method(2);
    opening.work(2);
    assessment.framework(2);
    manuscript.begin(1, "综合评价情况及评价结论");
    assessment.result(2);
    manuscript.begin(2, "评分表");
    manuscript
        .dossier()
        .scoring()
        .ifPresentOrElse(assessment::scoreTable, () -> manuscript.lament(Forms.SCORING));
    manuscript.begin(1, "绩效评价指标分析");
    manuscript.begin(2, "各类指标得分情况");
    manuscript.text("评价分析");
    manuscript
        .dossier()
        .scoring()
        .ifPresentOrElse(assessment::groups, () -> manuscript.lament(Forms.SCORING));
    manuscript.note(Forms.SCORING);
    overview(2);
    manuscript.begin(1, "主要经验及做法");
    if (!manuscript.text("主要经验及做法")) {
      manuscript.lamentText("主要经验及做法");
    }
    problems.problems(1, "存在的问题及原因分析");
    problems.advice(1);
    others();
    new Annexes(manuscript).all();
  }

  private void experience(int level) {
    if (hasText("主要经验及做法")) {
      manuscript.begin(level, "主要经验及做法");
      manuscript.text("主要经验及做法");
    }
  }

  private boolean hasText(String section) {
    return manuscript.textsLeft().stream()
        .anyMatch(
            one ->
                Forms.TEXTS.layout().fixedRow(one.name()).isPresent()
                    && Forms.TEXTS.layout().fixedRow(one.name()).get().label().equals(section));
  }

  /** What no other chapter has taken: 其他需要说明的问题, and sections that people have added. */
  private void others() {
    boolean told = hasText("其他需要说明的问题");
    List<Texts.Section> left = manuscript.textsLeft();
    if (left.isEmpty()) {
      return;
    }
    manuscript.begin(1, "其他需要说明的问题");
    if (told) {
      manuscript.text("其他需要说明的问题");
    }
    for (Texts.Section section : manuscript.textsLeft()) {
      manuscript.begin(2, section.name());
      manuscript.text(section);
    }
  }
}
