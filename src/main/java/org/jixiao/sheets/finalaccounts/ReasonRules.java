package org.jixiao.sheets.finalaccounts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jixiao.findings.Apart;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Place;
import org.jixiao.numbers.Unit;
import org.jixiao.table.RawCell;
import org.jixiao.table.Wording;

/** Whether the reasons given on 决算对比 fit the figures beside them. */
final class ReasonRules {

  private static final int REPEATS = 3;
  private static final Pattern FALL =
      Pattern.compile("减少|下降|降低|压减|压缩|缩减|减幅|调减|回落|削减|减支|下滑|取消|核减|退出|退休减员");
  private static final Pattern RISE = Pattern.compile("增加|上升|提高|增长|上涨|扩大|新增|追加|提标|调增|增幅|增支|上调|攀升");
  private static final Pattern SPENDING_WORDS = Pattern.compile("支出|开支|花费");
  private static final Pattern INCOME_WORDS = Pattern.compile("拨款|收入|拨付|补助资金");

  private static final Rule<FinalAccounts> UNEXPLAINED =
      Rule.of("JS-R01", Severity.CHECK, "增减较大没有说明原因")
          .because("两年之间的大幅变动应当有原因，作为报告分析的依据。")
          .repair("向财务人员了解变动原因，填入“原因”列。")
          .reads(FinalAccountsForm.LAYOUT)
          .limits(Limit.CHANGE_RATE, Limit.CHANGE_AMOUNT)
          .test(ReasonRules::checkUnexplained);

  private static final Rule<FinalAccounts> AGAINST_SIGN =
      Rule.of("JS-E01", Severity.CHECK, "原因与增减方向矛盾")
          .because("增加的项目用减少来解释（或相反），多半是整列复制，原因没有核实。")
          .repair("按该行的实际变动重写原因。")
          .reads(FinalAccountsForm.LAYOUT)
          .test(ReasonRules::checkSign);

  private static final Rule<FinalAccounts> COPIED =
      Rule.of("JS-E02", Severity.NOTE, "同一原因用于多行")
          .because("几个项目用同一句话解释，通常是复制粘贴；增减方向不同的行更不可能同因。")
          .repair("逐行写明各自的原因。")
          .reads(FinalAccountsForm.LAYOUT)
          .test(ReasonRules::checkCopied);

  private static final Rule<FinalAccounts> BESIDE_THE_POINT =
      Rule.of("JS-E03", Severity.NOTE, "原因与项目不对应")
          .because("收入变动用支出解释、基本支出变动用项目解释，原因与项目不对应。")
          .repair("收入说明来源的变化，基本支出说明人员、标准的变化。")
          .reads(FinalAccountsForm.LAYOUT)
          .tellsApartByExpected()
          .test(ReasonRules::checkPoint);

  static final List<Rule<FinalAccounts>> ALL =
      List.of(UNEXPLAINED, AGAINST_SIGN, COPIED, BESIDE_THE_POINT);

  private ReasonRules() {}

  private static void checkUnexplained(FinalAccounts accounts, Inspection inspection) {
    for (FinalAccounts.Subject line : accounts.lines()) {
      boolean judged = line.rate().isNumber() || line.rate().isUndefined();
      if (!judged || !line.change().isNumber()) {
        continue;
      }
      inspection.looked();
      BigDecimal amount = line.change().number().abs();
      boolean large =
          amount.compareTo(inspection.limit(Limit.CHANGE_AMOUNT)) > 0
              && (line.rate().isUndefined()
                  || line.rate().size().isAbove(inspection.limit(Limit.CHANGE_RATE)));
      if (large && line.reason().isBlank()) {
        inspection
            .find()
            .at(place(line))
            .found("空白")
            .expected("写明变动原因")
            .difference(line.change().number(), Unit.MONEY)
            .calculation(line.change().explain())
            .says(
                line.label().show()
                    + (line.rate().isNumber() ? "比上年" : "上年没有发生额，本年")
                    + Apart.change(line.change(), line.rate())
                    + "，没有说明原因。");
      }
    }
  }

  private static void checkSign(FinalAccounts accounts, Inspection inspection) {
    inspection.looked();
    for (FinalAccounts.Subject line : explained(accounts)) {
      boolean saysFall = FALL.matcher(line.reason()).find();
      boolean saysRise = RISE.matcher(line.reason()).find();
      int sign = line.change().number().signum();
      if (sign > 0 && saysFall && !saysRise || sign < 0 && saysRise && !saysFall) {
        inspection
            .find()
            .at(place(line))
            .found(line.reason())
            .expected(sign > 0 ? "说明为什么增加" : "说明为什么减少")
            .difference(line.change().number(), Unit.MONEY)
            .says(
                line.label().show()
                    + "比上年"
                    + Apart.change(line.change(), line.rate())
                    + "，而原因为“"
                    + line.reason()
                    + "”。");
      }
    }
  }

  private static void checkCopied(FinalAccounts accounts, Inspection inspection) {
    inspection.looked();
    Map<String, List<FinalAccounts.Subject>> byReason = new LinkedHashMap<>();
    for (FinalAccounts.Subject line : explained(accounts)) {
      byReason.computeIfAbsent(Wording.plain(line.reason()), k -> new ArrayList<>()).add(line);
    }
    for (List<FinalAccounts.Subject> same : byReason.values()) {
      if (same.size() < REPEATS) {
        continue;
      }
      long signs =
          same.stream()
              .map(line -> line.change().number().signum())
              .filter(sign -> sign != 0)
              .distinct()
              .count();
      String rows = same.stream().map(line -> line.label().show()).collect(Collectors.joining("、"));
      inspection
          .find()
          .severity(signs > 1 ? Severity.CHECK : Severity.NOTE)
          .at(place(same.get(0)))
          .found(same.get(0).reason())
          .expected("各行各有原因")
          .says("同一原因用于" + same.size() + "行（" + rows + "）" + (signs > 1 ? "，其中有增有减。" : "。"));
    }
  }

  private static void checkPoint(FinalAccounts accounts, Inspection inspection) {
    inspection.looked();
    List<FinalAccounts.Subject> income = new ArrayList<>(accounts.incomeParts());
    income.add(accounts.income());
    List<FinalAccounts.Subject> basic =
        List.of(accounts.basic(), accounts.staff(), accounts.office());
    for (FinalAccounts.Subject line : explained(accounts)) {
      boolean incomeBySpending =
          income.contains(line)
              && SPENDING_WORDS.matcher(line.reason()).find()
              && !INCOME_WORDS.matcher(line.reason()).find();
      boolean basicByProject = basic.contains(line) && line.reason().contains("项目");
      if (incomeBySpending || basicByProject) {
        inspection
            .find()
            .at(place(line))
            .found(line.reason())
            .expected(incomeBySpending ? "收入来源的变化" : "人员、标准或公用支出的变化")
            .says(
                line.label().show()
                    + "的变动用“"
                    + line.reason()
                    + "”解释，"
                    + (incomeBySpending ? "收入的原因不应是支出。" : "基本支出的原因不应是项目。"));
      }
    }
  }

  /** The rows that have both a change and a reason. */
  private static List<FinalAccounts.Subject> explained(FinalAccounts accounts) {
    return accounts.lines().stream()
        .filter(line -> line.change().isNumber() && !line.reason().isBlank())
        .toList();
  }

  private static Place place(FinalAccounts.Subject line) {
    RawCell cell = line.row().cell(FinalAccountsForm.REASON);
    return cell == null ? line.change().place() : cell.place();
  }
}
