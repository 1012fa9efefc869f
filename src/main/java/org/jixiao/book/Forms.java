package org.jixiao.book;

import java.util.Comparator;
import java.util.List;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.additions.AdditionsForm;
import org.jixiao.sheets.adjustments.AdjustmentsForm;
import org.jixiao.sheets.assets.AssetClassesForm;
import org.jixiao.sheets.assets.FixedAssetsForm;
import org.jixiao.sheets.assets.IntangibleAssetsForm;
import org.jixiao.sheets.basedata.BaseDataForm;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.sheets.basis.BasisForm;
import org.jixiao.sheets.bridge.BridgeForm;
import org.jixiao.sheets.bridge.ReclassificationsForm;
import org.jixiao.sheets.budget.BudgetForm;
import org.jixiao.sheets.carryover.CarryOverForm;
import org.jixiao.sheets.finalaccounts.FinalAccountsForm;
import org.jixiao.sheets.framework.FrameworkForm;
import org.jixiao.sheets.materials.MaterialsForm;
import org.jixiao.sheets.meetings.MeetingsForm;
import org.jixiao.sheets.monthly.MonthlyForm;
import org.jixiao.sheets.office.OfficeCostsForm;
import org.jixiao.sheets.parameters.ParametersForm;
import org.jixiao.sheets.parameters.SwitchesForm;
import org.jixiao.sheets.payments.PaymentsForm;
import org.jixiao.sheets.problems.ProblemsForm;
import org.jixiao.sheets.projects.ProjectsForm;
import org.jixiao.sheets.rectification.RectificationForm;
import org.jixiao.sheets.regulations.RegulationsForm;
import org.jixiao.sheets.review.ReviewForm;
import org.jixiao.sheets.satisfaction.SatisfactionForm;
import org.jixiao.sheets.scoring.ScoringForm;
import org.jixiao.sheets.targets.TargetsForm;
import org.jixiao.sheets.texts.TextsForm;
import org.jixiao.sheets.threepublic.ThreePublicForm;
import org.jixiao.sheets.vouchers.SamplingForm;
import org.jixiao.sheets.vouchers.VouchersForm;
import org.jixiao.sheets.workpapers.WorkpapersForm;
import org.jixiao.table.Need;

/**
 * Every table of the standard workbook, in the template's order. The one list to add a sheet to.
 */
public final class Forms {

  public static final BasicInfoForm BASIC = new BasicInfoForm();
  public static final FrameworkForm FRAMEWORK = new FrameworkForm();
  public static final BudgetForm BUDGET = new BudgetForm();
  public static final AdjustmentsForm ADJUSTMENTS = new AdjustmentsForm();
  public static final MonthlyForm MONTHLY = new MonthlyForm();
  public static final PaymentsForm PAYMENTS = new PaymentsForm();
  public static final FinalAccountsForm FINAL_ACCOUNTS = new FinalAccountsForm();
  public static final CarryOverForm CARRY_OVER = new CarryOverForm();
  public static final BridgeForm BRIDGE = new BridgeForm();
  public static final ReclassificationsForm RECLASSIFICATIONS = new ReclassificationsForm();
  public static final ThreePublicForm THREE_PUBLIC = new ThreePublicForm();
  public static final MeetingsForm MEETINGS = new MeetingsForm();
  public static final OfficeCostsForm OFFICE_COSTS = new OfficeCostsForm();
  public static final AdditionsForm ADDITIONS = new AdditionsForm();
  public static final ProjectsForm PROJECTS = new ProjectsForm();
  public static final BaseDataForm BASE_DATA = new BaseDataForm();
  public static final FixedAssetsForm ASSETS = new FixedAssetsForm();
  public static final AssetClassesForm ASSET_CLASSES = new AssetClassesForm();
  public static final IntangibleAssetsForm INTANGIBLE = new IntangibleAssetsForm();
  public static final TargetsForm TARGETS = new TargetsForm();
  public static final SatisfactionForm SATISFACTION = new SatisfactionForm();
  public static final VouchersForm VOUCHERS = new VouchersForm();
  public static final SamplingForm SAMPLING = new SamplingForm();
  public static final MaterialsForm MATERIALS = new MaterialsForm();
  public static final ScoringForm SCORING = new ScoringForm();
  public static final TextsForm TEXTS = new TextsForm();
  public static final BasisForm BASIS = new BasisForm();
  public static final RegulationsForm REGULATIONS = new RegulationsForm();
  public static final RectificationForm RECTIFICATION = new RectificationForm();
  public static final ReviewForm REVIEW = new ReviewForm();
  public static final WorkpapersForm WORKPAPERS = new WorkpapersForm();
  public static final ProblemsForm PROBLEMS = new ProblemsForm();
  public static final ParametersForm PARAMETERS = new ParametersForm();
  public static final SwitchesForm SWITCHES = new SwitchesForm();

  public static final List<Form<?>> ALL =
      List.of(
          BASIC,
          FRAMEWORK,
          BUDGET,
          ADJUSTMENTS,
          MONTHLY,
          PAYMENTS,
          FINAL_ACCOUNTS,
          CARRY_OVER,
          BRIDGE,
          RECLASSIFICATIONS,
          THREE_PUBLIC,
          MEETINGS,
          OFFICE_COSTS,
          ADDITIONS,
          PROJECTS,
          BASE_DATA,
          ASSETS,
          ASSET_CLASSES,
          INTANGIBLE,
          TARGETS,
          SATISFACTION,
          VOUCHERS,
          SAMPLING,
          MATERIALS,
          SCORING,
          TEXTS,
          BASIS,
          REGULATIONS,
          RECTIFICATION,
          REVIEW,
          WORKPAPERS,
          PROBLEMS,
          PARAMETERS,
          SWITCHES);

  private Forms() {}

  /** All of them as their sheets stand in the template: the most needed first. */
  public static List<Form<?>> inTabOrder() {
    return ALL.stream().sorted(Comparator.comparing(Forms::need)).toList();
  }

  /** How much the first table on its sheet is needed: a second one stands below it. */
  private static Need need(Form<?> form) {
    return ALL.stream()
        .map(Form::layout)
        .filter(layout -> layout.sheet().equals(form.layout().sheet()))
        .findFirst()
        .orElseThrow()
        .need();
  }
}
