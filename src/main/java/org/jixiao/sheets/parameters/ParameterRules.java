package org.jixiao.sheets.parameters;

import java.math.BigDecimal;
import java.util.List;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Unit;

/** What must hold on 参数. */
final class ParameterRules {

  /** A limit above this was meant as a percentage. */
  private static final BigDecimal ABSURD_RATE = BigDecimal.valueOf(2);

  /** A number that is not shown as a percentage, and would be one of a hundred percent or more. */
  private static final BigDecimal LARGEST_PLAIN_RATE = new BigDecimal("0.99");

  static final List<Rule<Parameters>> ALL =
      List.of(
          Rule.of("CS-R01", Severity.CHECK, "参数取值不合理")
              .because("界限为负数没有意义，程序按默认值检查；比率漏了百分号会放大100倍，规则就形同虚设。")
              .repair("改为不小于 0 的数；要用默认值的，清空该格即可。")
              .reads(ParametersForm.LAYOUT)
              .test(ParameterRules::checkSign),
          Rule.of("CS-R02", Severity.NOTE, "参数与默认值不同")
              .because("界限放宽或收紧会改变检查结果，复核人应当知道。")
              .repair("在“依据”列写明修改的依据。")
              .reads(ParametersForm.LAYOUT)
              .test(ParameterRules::checkChanged));

  private ParameterRules() {}

  private static void checkSign(Parameters parameters, Inspection inspection) {
    inspection.looked();
    parameters
        .values()
        .forEach(
            (limit, figure) -> {
              boolean rate = limit.unit() == Unit.RATIO || limit.unit() == Unit.PERCENTAGE_POINTS;
              boolean percentage = parameters.isPercentage(limit);
              boolean plain = !percentage && limit.standard().compareTo(BigDecimal.ONE) < 0;
              boolean absurd = rate && figure.isAbove(plain ? LARGEST_PLAIN_RATE : ABSURD_RATE);
              if (absurd) {
                inspection
                    .find()
                    .at(figure)
                    .expected("不超过" + limit.unit().show(ABSURD_RATE))
                    .says("“" + limit.title() + "”为" + figure.show() + "，是否漏了百分号？");
              } else if (figure.isBelow(BigDecimal.ZERO)) {
                inspection
                    .find()
                    .at(figure)
                    .expected("不小于 0")
                    .says(
                        "“"
                            + limit.title()
                            + "”为"
                            + figure.show()
                            + "，已按默认值"
                            + limit.show()
                            + "检查。");
              }
            });
  }

  private static void checkChanged(Parameters parameters, Inspection inspection) {
    inspection.looked();
    parameters
        .words()
        .forEach(
            (choice, words) -> {
              if (!words.equals(choice.standard())) {
                inspection
                    .find()
                    .at(parameters.place(choice))
                    .found(words)
                    .expected("默认值“" + choice.standard() + "”")
                    .says(
                        "“"
                            + choice.title()
                            + "”由默认的“"
                            + choice.standard()
                            + "”改为“"
                            + words
                            + "”。");
              }
            });
    for (Limit limit : Limit.values()) {
      BigDecimal set = limit.in(parameters.limits());
      if (!Decimals.same(set, limit.standard())) {
        inspection
            .find()
            .at(parameters.values().get(limit))
            .expected("默认值" + limit.show())
            .says("“" + limit.title() + "”由默认的" + limit.show() + "改为" + limit.show(set) + "。");
      }
    }
  }
}
