package org.jixiao.sheets.targets;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Placeholder;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.RawCell;

/** What must hold on 绩效目标. */
final class TargetRules {

  /** Fewer targets say nothing about how they were set. */
  private static final int FEWEST_TARGETS = 3;

  /** So many targets are named in a sentence. */
  private static final int NAMED = 6;

  static final List<Rule<Targets>> ALL =
      List.of(
          Rule.of("MB-E01", Severity.CHECK, "目标值留有占位符")
              .because("目标值还是 X、XX，说明目标没有量化，无从衡量是否完成。")
              .repair("向单位取得确定的目标值；确无目标值的按目标不明确评分。")
              .reads(TargetsForm.LAYOUT)
              .test(TargetRules::checkPlaceholder),
          Rule.of("MB-E02", Severity.NOTE, "目标值与完成值大量相同")
              .because("多数目标与结果完全一致，目标可能是事后按结果填的。")
              .repair("核对目标批复的时间和原值。")
              .reads(TargetsForm.LAYOUT)
              .limits(Limit.FITTED_TARGETS)
              .test(TargetRules::checkFitted),
          Rule.of("MB-M01", Severity.CHECK, "目标没有完成值")
              .because("有目标没有结果，完成情况无从评价。")
              .repair("向单位取得完成情况和佐证资料。")
              .reads(TargetsForm.LAYOUT)
              .test(TargetRules::checkResult),
          Rule.of("MB-R02", Severity.CHECK, "定量指标的值不是数字")
              .because("≥、≤、= 的指标要能比较，目标值和完成值都应是数字；读不成数字的没有参加达成率的计算。")
              .repair("单元格里只填数字（比率填 95%），符号填在“指标性质”，单位填在“计量单位”。")
              .reads(TargetsForm.LAYOUT)
              .test(TargetRules::checkNumbers),
          Rule.of("MB-R05", Severity.CHECK, "目标值与完成值的百分数写法不一致")
              .because("99% 在单元格里是 0.99，计量单位为 % 时填 99 也是 99%；两种写法混用会差100倍，达成与否就判断错了。")
              .repair("两格用同一种写法：计量单位填 %，目标值和完成值都填 99 这样的数，或都填 99% 这样的百分数。")
              .reads(TargetsForm.LAYOUT)
              .test(TargetRules::checkScales),
          Rule.of("MB-R03", Severity.NOTE, "定性指标没有判断")
              .because("定性指标的结果要由人判断是否达成；没有判断的不计入目标达成率，达成率会偏高或偏低。")
              .repair("核对佐证资料，在“是否达成”中填是或否，理由写在“说明”。")
              .reads(TargetsForm.LAYOUT)
              .test(TargetRules::checkJudged),
          Rule.of("MB-R04", Severity.NOTE, "有目标不能判断是否达成")
              .because("没有完成值、留有占位符或无人判断的目标，达成与否说不清；只按能判断的算达成率，结果会偏高。")
              .repair("补齐目标值和完成值，定性指标在“是否达成”中填是或否；确实无法判断的，评分时按未达成考虑。")
              .reads(TargetsForm.LAYOUT)
              .limits(Limit.UNJUDGED_TARGETS)
              .test(TargetRules::checkUnjudged),
          Rule.of("MB-R01", Severity.NOTE, "目标未达成")
              .because("未达成的目标应当在产出、效益指标中扣分，并说明原因。")
              .repair("核对评分表的相应扣分，在“说明”中写明原因。")
              .reads(TargetsForm.LAYOUT)
              .test(TargetRules::checkMissed));

  private TargetRules() {}

  private static void checkPlaceholder(Targets targets, Inspection inspection) {
    inspection.looked();
    for (Targets.Target line : targets.lines()) {
      for (Column column : List.of(TargetsForm.AIM, TargetsForm.TARGET)) {
        RawCell cell = line.row().cell(column);
        Optional<String> left = cell == null ? Optional.empty() : Placeholder.in(cell.words());
        if (left.isPresent()) {
          inspection
              .find()
              .at(cell.place())
              .found(cell.words())
              .expected("确定的目标值")
              .says("“" + line.row().label() + "”的" + column.heading() + "仍为“" + left.get() + "”。");
        }
      }
    }
  }

  private static void checkFitted(Targets targets, Inspection inspection) {
    inspection.looked();
    List<Targets.Target> bounds =
        targets.lines().stream().filter(Targets.Target::isMeasuredBound).toList();
    long same =
        bounds.stream()
            .filter(line -> Decimals.same(line.aim().number(), line.result().number()))
            .count();
    BigDecimal limit =
        inspection.limit(Limit.FITTED_TARGETS).multiply(BigDecimal.valueOf(bounds.size()));
    if (bounds.size() >= FEWEST_TARGETS && BigDecimal.valueOf(same).compareTo(limit) > 0) {
      inspection
          .find()
          .at(bounds.get(0).resultPlace())
          .labelled("各定量指标", TargetsForm.RESULT.heading())
          .found(same + "项相同，共" + bounds.size() + "项")
          .expected("相同的不超过" + inspection.shown(Limit.FITTED_TARGETS))
          .says("有数的≥、≤指标" + bounds.size() + "项中，" + same + "项的完成值与目标值完全相同。");
    }
  }

  private static void checkResult(Targets targets, Inspection inspection) {
    inspection.looked();
    for (Targets.Target line : targets.lines()) {
      RawCell cell = line.row().cell(TargetsForm.RESULT);
      if (cell != null && !line.hasResult()) {
        inspection
            .find()
            .at(cell.place())
            .found("空白")
            .expected("实际完成值")
            .says("“" + line.row().label() + "”没有实际完成值。");
      }
    }
  }

  private static void checkNumbers(Targets targets, Inspection inspection) {
    inspection.looked();
    for (Targets.Target line : targets.lines()) {
      for (Figure figure : List.of(line.aim(), line.result())) {
        boolean words = !figure.isNumber() && !figure.isBlank() && figure.place() != null;
        RawCell cell = line.row().cell(figure == line.aim() ? TargetsForm.AIM : TargetsForm.RESULT);
        if (line.isQuantitative() && words && Placeholder.in(cell.words()).isEmpty()) {
          inspection
              .find()
              .at(figure.place())
              .found("“" + cell.words() + "”")
              .expected("数字")
              .says(
                  "“"
                      + line.row().label()
                      + "”的"
                      + figure.place().columnLabel()
                      + "“"
                      + cell.words()
                      + "”读不成数字。");
        }
      }
    }
  }

  private static void checkUnjudged(Targets targets, Inspection inspection) {
    inspection.looked();
    List<Targets.Target> open = targets.unjudged();
    if (open.isEmpty()) {
      return;
    }
    int all = targets.lines().size();
    Figure share =
        Figure.constant(open.size(), Unit.COUNT).dividedBy(Figure.constant(all, Unit.COUNT));
    boolean many = share.isAbove(inspection.limit(Limit.UNJUDGED_TARGETS));
    String names =
        open.stream()
            .limit(NAMED)
            .map(line -> line.row().label())
            .collect(Collectors.joining("、", "", open.size() > NAMED ? "等" : ""));
    inspection
        .find()
        .severity(many ? Severity.CHECK : Severity.NOTE)
        .at(open.get(0).row().keyPlace(targets.table().layout()))
        .labelled("各项目标", TargetsForm.REACHED.heading())
        .found(open.size() + "项不能判断，共" + all + "项")
        .expected("都能判断")
        .says(
            all
                + "项目标中有"
                + open.size()
                + "项不能判断是否达成（占"
                + share.show()
                + "）："
                + names
                + "。目标达成率没有计入这"
                + open.size()
                + "项，评分规则按未达成计。");
  }

  private static void checkScales(Targets targets, Inspection inspection) {
    inspection.looked();
    for (Targets.Target line : targets.lines()) {
      if (line.isQuantitative() && line.scales().isSuspicious()) {
        String aim = written(line, TargetsForm.AIM);
        String result = written(line, TargetsForm.RESULT);
        inspection
            .find()
            .at(line.row().cell(TargetsForm.RESULT).place())
            .found("目标值" + aim + "，实际完成值" + result)
            .expected("同一种写法")
            .says(
                "“"
                    + line.row().label()
                    + "”的目标值是"
                    + aim
                    + "，实际完成值是"
                    + result
                    + (line.scales().mixed() ? "，只有一个写成百分数，没有比较。" : "，像是同一比率的两种写法。"));
      }
    }
  }

  /** The number as a person sees it in its cell. */
  private static String written(Targets.Target line, Column column) {
    RawCell cell = line.row().cell(column);
    Figure figure = line.row().figure(column, cell.isPercentage() ? Unit.RATIO : Unit.COUNT);
    return figure.show();
  }

  private static void checkJudged(Targets targets, Inspection inspection) {
    inspection.looked();
    for (Targets.Target line : targets.lines()) {
      boolean open = line.hasResult() && !line.reached().isPresent();
      if (line.isQualitative() && open) {
        RawCell cell = line.row().cell(TargetsForm.RESULT);
        inspection
            .find()
            .at(cell == null ? null : cell.place())
            .found(line.row().words(TargetsForm.RESULT))
            .expected("是或否")
            .says("“" + line.row().label() + "”没有判断是否达成，没有计入目标达成率。");
      }
    }
  }

  private static void checkMissed(Targets targets, Inspection inspection) {
    inspection.looked();
    for (Targets.Target line : targets.lines()) {
      if (line.isMissed() && !line.isQuantitative()) {
        inspection
            .find()
            .at(line.reached().place())
            .found(line.row().words(TargetsForm.RESULT))
            .expected(line.row().words(TargetsForm.AIM))
            .says("“" + line.row().label() + "”人工判断为未达成。");
      } else if (line.isMissed()) {
        inspection
            .find()
            .at(line.resultPlace())
            .found(line.result().show())
            .expected(line.nature().text() + " " + line.aim().show())
            .says(
                "“"
                    + line.row().label()
                    + "”目标"
                    + line.nature().text()
                    + line.aim().show()
                    + line.measure()
                    + "，实际完成"
                    + line.result().show()
                    + line.measure()
                    + "，未达成。");
      }
    }
  }
}
