package org.jixiao.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.AmountUnit;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Tolerance;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.satisfaction.Satisfaction;
import org.jixiao.sheets.targets.Targets;
import org.jixiao.table.Wording;

/** The rule that holds results on 绩效目标 against the sheets that measure the same thing. */
final class TargetTies {

  private static final Rule<Dossier> MEASURED_ELSEWHERE =
      Rule.of("MB-X01", Severity.CHECK, "绩效目标完成值与测算结果不符")
          .because("同一指标在绩效目标中填报、在有关表中测算，两处应当一致；不一致的，目标完成情况和得分缺少依据。")
          .repair("以有关表的数据核实完成值；口径不同的在“说明”中写明。")
          .reads(Forms.TARGETS)
          .alsoReads(
              Forms.SATISFACTION,
              Forms.THREE_PUBLIC,
              Forms.FINAL_ACCOUNTS,
              Forms.BUDGET,
              Forms.MONTHLY,
              Forms.ASSETS,
              Forms.CARRY_OVER,
              Forms.PROJECTS,
              Forms.BASE_DATA)
          .test(TargetTies::check);

  static final List<Rule<Dossier>> ALL = List.of(MEASURED_ELSEWHERE);

  private static final Pattern SATISFACTION =
      Pattern.compile("(?:综合|总体|整体|服务对象|社会公众|公众|群众|受益对象)*满意[度率]");

  private static final Pattern THREE_PUBLIC = Pattern.compile("三公经费(?:决算)?(?:总额|总数|合计|数)?");

  private static final List<String> RATES =
      List.of(
          "预算完成率",
          "指标使用率",
          "在职人员控制率",
          "三公经费变动率",
          "三公经费控制率",
          "公用经费控制率",
          "固定资产成新率",
          "重点支出安排率",
          "支付进度率",
          "项目支出执行率",
          "结转结余率",
          "结转结余变动率",
          "政府采购执行率",
          "楼堂馆所面积控制率",
          "楼堂馆所投资控制率",
          "固定资产利用率",
          "聘用人员控制率");

  private TargetTies() {}

  private static void check(Dossier dossier, Inspection inspection) {
    Map<String, Figure> indicators = dossier.measured().byName();
    boolean any = false;
    for (Targets.Target line : dossier.of(Forms.TARGETS).orElseThrow().lines()) {
      List<Figure> measured = measured(dossier, indicators, line);
      Optional<Figure> typed = typed(line, measured);
      if (typed.isPresent()) {
        any = true;
        check(line, typed.get(), measured, inspection);
      }
    }
    if (!any) {
      inspection.notApplicable("绩效目标没有与其他表同名的指标");
    }
  }

  /** What the other sheets come to, under every definition that a target of this name may mean. */
  private static List<Figure> measured(
      Dossier dossier, Map<String, Figure> indicators, Targets.Target line) {
    String name = Wording.label(line.row().label()).replaceAll("[“”\"]", "");
    List<Figure> found = new ArrayList<>();
    if (RATES.contains(name)) {
      found.add(indicators.get(name));
    } else if (name.equals("预算调整率")) {
      AdjustmentRates rates = AdjustmentRates.of(dossier);
      found.addAll(List.of(rates.net(), rates.additions(), rates.gross()));
    } else if (THREE_PUBLIC.matcher(name).matches()) {
      dossier.of(Forms.THREE_PUBLIC).ifPresent(costs -> found.add(costs.total().settled()));
    } else if (SATISFACTION.matcher(name).matches()) {
      dossier
          .of(Forms.SATISFACTION)
          .ifPresent(
              survey -> {
                found.add(survey.total().rate());
                survey.lines().stream().map(Satisfaction.Respondents::rate).forEach(found::add);
              });
    }
    return found.stream().filter(Figure::isNumber).toList();
  }

  /** The result in the unit of what it is held against; empty where that cannot be told. */
  private static Optional<Figure> typed(Targets.Target line, List<Figure> measured) {
    if (measured.isEmpty() || !line.result().isNumber()) {
      return Optional.empty();
    }
    Figure result = line.result();
    if (measured.get(0).unit() == Unit.MONEY) {
      String unit = Wording.plain(line.measure());
      boolean known = unit.equals("元") || unit.equals("万元") || unit.equals("千元");
      Figure factor = Figure.constant(AmountUnit.named(unit).factor(), Unit.COUNT);
      return known ? Optional.of(result.times(factor, Unit.MONEY)) : Optional.empty();
    }
    return line.isInPercent()
        ? Optional.of(result.dividedBy(Figure.constant(100, Unit.COUNT)))
        : result.unit() == Unit.RATIO ? Optional.of(result) : Optional.empty();
  }

  private static void check(
      Targets.Target line, Figure typed, List<Figure> measured, Inspection inspection) {
    BigDecimal half = halfOfLastDigit(line.result().number(), typed);
    Figure nearest = measured.get(0);
    for (Figure one : measured) {
      if (apart(typed, one).compareTo(apart(typed, nearest)) < 0) {
        nearest = one;
      }
    }
    Tolerance tolerance = Tolerance.cents().widened(half);
    String label = line.row().label();
    boolean money = typed.unit() == Unit.MONEY;
    boolean differs =
        money
            ? inspection.differs(label + "：完成值与测算结果", typed, nearest, tolerance)
            : inspection.has(nearest) && apart(typed, nearest).compareTo(half) > 0;
    if (differs) {
      Figure apart = typed.minus(nearest);
      inspection
          .find()
          .at(line.resultPlace())
          .found(typed.showWithUnit())
          .expected(nearest.showWithUnit())
          .difference(apart.number(), apart.unit())
          .says(
              "“"
                  + label
                  + "”完成值"
                  + typed.showWithUnit()
                  + "，按有关表测算为"
                  + nearest.showWithUnit()
                  + (apart.number().signum() > 0 ? "，高" : "，低")
                  + apart.size().showWithUnit()
                  + "。");
    }
  }

  private static BigDecimal apart(Figure one, Figure other) {
    return one.number().subtract(other.number()).abs();
  }

  /** A result that was typed with so many digits is an interval of half the last one. */
  private static BigDecimal halfOfLastDigit(BigDecimal written, Figure inUnit) {
    int scale = Math.max(0, written.stripTrailingZeros().scale());
    BigDecimal half = new BigDecimal("0.5").movePointLeft(scale);
    boolean same = written.signum() == 0;
    return same
        ? half
        : half.multiply(inUnit.number()).divide(written, java.math.MathContext.DECIMAL64).abs();
  }
}
