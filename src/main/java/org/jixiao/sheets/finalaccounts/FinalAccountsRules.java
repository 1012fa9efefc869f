package org.jixiao.sheets.finalaccounts;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;

/** What must hold on 决算对比: the sums. What its reasons say is judged by {@link ReasonRules}. */
final class FinalAccountsRules {

  private static final Rule<FinalAccounts> INCOME =
      Rule.of("JS-B01", Severity.ERROR, "本年收入与各项收入之和不符")
          .because("本年收入等于财政拨款、事业收入、经营收入和其他收入之和；空白项只有在合计仍然相符时才视同零。")
          .repair("对照决算报表核对各项收入；没有发生的填 0。")
          .reads(FinalAccountsForm.LAYOUT)
          .test(
              (accounts, inspection) ->
                  checkSum(inspection, accounts.income(), accounts.incomeParts(), "各项收入之和"));

  private static final Rule<FinalAccounts> SPENDING =
      Rule.of("JS-B02", Severity.ERROR, "本年支出与基本支出、项目支出之和不符")
          .because("行政单位的本年支出等于基本支出加项目支出。")
          .repair("对照决算报表核对基本支出和项目支出。")
          .reads(FinalAccountsForm.LAYOUT)
          .test(
              (accounts, inspection) ->
                  checkSum(
                      inspection,
                      accounts.spending(),
                      List.of(accounts.basic(), accounts.project()),
                      "基本支出与项目支出之和"));

  private static final Rule<FinalAccounts> BASIC =
      Rule.of("JS-B03", Severity.ERROR, "基本支出与人员经费、公用经费之和不符")
          .because("基本支出等于人员经费加公用经费。")
          .repair("对照决算报表核对人员经费和公用经费。")
          .reads(FinalAccountsForm.LAYOUT)
          .test(
              (accounts, inspection) ->
                  checkSum(
                      inspection,
                      accounts.basic(),
                      List.of(accounts.staff(), accounts.office()),
                      "人员经费与公用经费之和"));

  static final List<Rule<FinalAccounts>> ALL =
      Stream.concat(Stream.of(INCOME, SPENDING, BASIC), ReasonRules.ALL.stream()).toList();

  private FinalAccountsRules() {}

  private static void checkSum(
      Inspection inspection,
      FinalAccounts.Subject whole,
      List<FinalAccounts.Subject> parts,
      String name) {
    checkYear(inspection, "上年度", whole, whole.last(), parts, FinalAccounts.Subject::last, name);
    checkYear(
        inspection, "本年度", whole, whole.current(), parts, FinalAccounts.Subject::current, name);
  }

  private static void checkYear(
      Inspection inspection,
      String year,
      FinalAccounts.Subject whole,
      Figure total,
      List<FinalAccounts.Subject> parts,
      Function<FinalAccounts.Subject, Figure> value,
      String name) {
    List<Figure> figures = parts.stream().map(value).toList();
    Figure sum = FigureList.sumOfGiven(figures, Unit.MONEY, name);
    String what = whole.label().show().replace("本年", "");
    if (inspection.differs(year + what + "；" + name, total, sum, Tolerance.cents())) {
      String blank =
          parts.stream()
              .filter(part -> value.apply(part).isBlank())
              .map(part -> part.row().label())
              .collect(Collectors.joining("、"));
      inspection
          .find()
          .at(total.place())
          .compares(total.number(), sum.number(), Unit.MONEY, Tolerance.cents())
          .calculation(sum.explain())
          .says(
              year
                  + what
                  + total.showWithUnit()
                  + "，"
                  + Apart.from(total, sum, name)
                  + (blank.isEmpty() ? "" : "（空白项：" + blank + "）")
                  + "。");
    }
  }
}
