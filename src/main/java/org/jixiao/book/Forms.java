package org.jixiao.book;

import java.util.List;
import org.jixiao.sheets.Form;
import org.jixiao.sheets.assets.FixedAssetsForm;
import org.jixiao.sheets.basic.BasicInfoForm;
import org.jixiao.sheets.budget.BudgetForm;
import org.jixiao.sheets.monthly.MonthlyForm;
import org.jixiao.sheets.scoring.ScoringForm;

/**
 * Every sheet of the standard workbook, in the template's order. The one list to add a sheet to.
 */
public final class Forms {

  public static final BasicInfoForm BASIC = new BasicInfoForm();
  public static final BudgetForm BUDGET = new BudgetForm();
  public static final MonthlyForm MONTHLY = new MonthlyForm();
  public static final FixedAssetsForm ASSETS = new FixedAssetsForm();
  public static final ScoringForm SCORING = new ScoringForm();

  public static final List<Form<?>> ALL = List.of(BASIC, BUDGET, MONTHLY, ASSETS, SCORING);

  private Forms() {}
}
