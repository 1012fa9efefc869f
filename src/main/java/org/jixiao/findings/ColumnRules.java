package org.jixiao.findings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jixiao.numbers.Decimals;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawCell;

/** The rules that every table brings along because of its layout: what its cells may hold. */
public final class ColumnRules {

  /**
   * Thirteen digits before the point and two behind it are the fifteen that a spreadsheet keeps.
   */
  private static final BigDecimal LARGEST_EXACT = new BigDecimal("9999999999999.99");

  private final Layout layout;

  private ColumnRules(Layout layout) {
    this.layout = layout;
  }

  /** The rules of one table, under its own code. */
  public static List<Rule<Inputs>> of(Layout layout) {
    ColumnRules rules = new ColumnRules(layout);
    List<Rule<Inputs>> all = new ArrayList<>();
    if (rules.holdsNumbers()) {
      all.add(rules.textAsNumber());
    }
    all.add(rules.unreadable());
    if (layout.columns().stream().anyMatch(layout::holdsAmounts)) {
      all.add(rules.tooManyDecimals());
      all.add(rules.tooManyDigits());
    }
    boolean counts = layout.rows().stream().anyMatch(row -> row.kind() == Kind.COUNT);
    if (counts || layout.columns().stream().anyMatch(Column::nonNegative)) {
      all.add(rules.negative());
    }
    all.add(rules.errorValue());
    if (rules.holdsCodes()) {
      all.add(rules.ruinedCode());
    }
    all.addAll(BlankRules.of(layout));
    return all;
  }

  private Rule.Declaration rule(String number, Severity severity, String title) {
    return Rule.of(layout.code() + "-" + number, severity, title);
  }

  private Rule<Inputs> textAsNumber() {
    return rule("T01", Severity.NOTE, "文本按数字读取")
        .because("单元格里是文本，Excel 自己求和时会漏掉它；程序按唯一含义读成了数字。")
        .repair("把单元格改成数字格式后重新输入；改成数字后，公式自动按新数计算。")
        .reads(layout)
        .test(
            (inputs, inspection) ->
                Stream.concat(inputs.numbers(inspection).stream(), inputs.values().stream())
                    .forEach(
                        input ->
                            input
                                .raw()
                                .numberInText(input.unit())
                                .ifPresent(
                                    value ->
                                        inspection
                                            .find()
                                            .at(input.raw().place())
                                            .found("“" + input.raw().words() + "”（文本）")
                                            .expected(input.unit().show(value))
                                            .says(
                                                "文本“"
                                                    + input.raw().words()
                                                    + "”已按数字 "
                                                    + input.unit().show(value)
                                                    + " 读取。"))));
  }

  private Rule<Inputs> unreadable() {
    return rule("T02", Severity.ERROR, "内容不能识别")
        .because("这一格应当是数字（或下拉列表中的一项），不能识别就不能参加计算。")
        .repair("改成一个数字（金额以元为单位，不带文字说明）；有下拉列表的从列表中选。")
        .reads(layout)
        .tellsApartByExpected()
        .test(
            (inputs, inspection) -> {
              for (Inputs.Cell input : inputs.numbers(inspection)) {
                boolean wordsOrTruth =
                    input.raw().content() instanceof RawCell.Text
                        || input.raw().content() instanceof RawCell.Truth;
                if (wordsOrTruth
                    && !input.raw().isBlank()
                    && input.raw().numberInText(input.unit()).isEmpty()) {
                  inspection
                      .find()
                      .at(input.raw().place())
                      .found("“" + input.raw().words() + "”")
                      .expected("数字")
                      .says("“" + input.raw().words() + "”不是数字，或有不止一种读法。");
                }
              }
              inputs.all().forEach(input -> checkChoice(input, inspection));
              inputs.all().forEach(input -> checkDay(input, inspection));
            });
  }

  private static void checkDay(Inputs.Cell input, Inspection inspection) {
    RawCell cell = input.raw();
    boolean expected = input.column().kind() == Kind.DATE && !cell.isBlank() && !cell.isSpanned();
    if (expected && cell.day().isEmpty() && !isError(cell)) {
      inspection
          .find()
          .at(cell.place())
          .found("“" + cell.words() + "”")
          .expected("日期，如 2024-03-18")
          .remedy("改成日期，如 2024-03-18。")
          .says("“" + cell.words() + "”不是可识别的日期。");
    }
  }

  private static boolean isError(RawCell cell) {
    return cell.content() instanceof RawCell.ErrorValue;
  }

  private void checkChoice(Inputs.Cell input, Inspection inspection) {
    RawCell cell = input.raw();
    if (input.kind() != Kind.CHOICE || cell.isBlank() || cell.isSpanned()) {
      return;
    }
    List<String> words = layout.choices(input.column(), input.row().label());
    if (words.isEmpty()) {
      return;
    }
    inspection.looked();
    if (!isError(cell) && !words.contains(cell.words())) {
      inspection
          .find()
          .at(cell.place())
          .found("“" + cell.words() + "”")
          .expected(String.join("、", words))
          .remedy("从下拉列表中选：" + String.join("、", words) + "。")
          .says("“" + cell.words() + "”不在可选项中。");
    }
  }

  private Rule<Inputs> tooManyDecimals() {
    return rule("T03", Severity.CHECK, "金额超过两位小数")
        .because("以元为单位的金额只到分；多出的小数通常来自公式除法或万元换算。")
        .repair("按账面金额改为两位小数，或说明来源。")
        .reads(layout)
        .test(
            (inputs, inspection) ->
                inputs.numbers(inspection).stream()
                    .filter(input -> input.unit() == Unit.MONEY)
                    .map(input -> input.raw().figure(Unit.MONEY))
                    .filter(Figure::isNumber)
                    .filter(figure -> figure.number().stripTrailingZeros().scale() > 2)
                    .forEach(
                        figure ->
                            inspection
                                .find()
                                .at(figure.place())
                                .found(Decimals.exact(figure.number()))
                                .expected("两位小数")
                                .says("金额" + Decimals.exact(figure.number()) + "元超过两位小数。")));
  }

  private Rule<Inputs> tooManyDigits() {
    return rule("T06", Severity.CHECK, "金额位数过多")
        .because("表格软件只保留15位有效数字，十万亿元以上的金额丢失分位，合计和核对都不再精确。")
        .repair("核对金额和单位；确实这样大的，在“处理说明”中写明，并以原始资料为准。")
        .reads(layout)
        .test(
            (inputs, inspection) ->
                inputs.numbers(inspection).stream()
                    .filter(input -> input.unit() == Unit.MONEY)
                    .map(input -> input.raw().figure(Unit.MONEY))
                    .filter(figure -> figure.size().isAbove(LARGEST_EXACT))
                    .forEach(
                        figure ->
                            inspection
                                .find()
                                .at(figure.place())
                                .found(figure.showWithUnit())
                                .expected("不超过15位有效数字")
                                .says("金额" + figure.showWithUnit() + "超过15位有效数字，分位可能已经丢失。")));
  }

  private Rule<Inputs> negative() {
    return rule("T04", Severity.ERROR, "不应为负数")
        .because("这一栏按定义不可能小于零。")
        .repair("核对正负号；退回、冲减应填在减少栏或净额中。")
        .reads(layout)
        .test(
            (inputs, inspection) ->
                inputs.numbers(inspection).stream()
                    .filter(input -> input.column().nonNegative() || isCountedFact(input))
                    .map(input -> input.raw().figure(input.unit()))
                    .filter(Figure::isNumber)
                    .filter(figure -> figure.number().signum() < 0)
                    .forEach(
                        figure ->
                            inspection
                                .find()
                                .at(figure)
                                .expected("不小于 0")
                                .says(
                                    figure.place().columnLabel()
                                        + "为负数（"
                                        + figure.showWithUnit()
                                        + "）。")));
  }

  private Rule<Inputs> errorValue() {
    return rule("T05", Severity.ERROR, "输入格是错误值")
        .because("#REF! 之类的错误值表示公式引用已经断开，依赖它的数都算不出来。")
        .repair("找回被删除的来源，或直接填入金额。")
        .reads(layout)
        .test(
            (inputs, inspection) -> {
              inspection.looked();
              for (Inputs.Cell input : inputs.all()) {
                if (input.typed() && input.raw().content() instanceof RawCell.ErrorValue error) {
                  inspection
                      .find()
                      .at(input.raw().place())
                      .found(error.code())
                      .expected(input.kind().isNumeric() ? "数字" : "正常的内容")
                      .says("单元格是错误值 " + error.code() + "，不能参加计算。");
                }
              }
            });
  }

  private boolean holdsCodes() {
    return layout.columns().stream().anyMatch(column -> column.kind() == Kind.CODE)
        || layout.rows().stream().anyMatch(row -> row.kind() == Kind.CODE);
  }

  private Rule<Inputs> ruinedCode() {
    return rule("T07", Severity.ERROR, "编号的后几位已丢失")
        .because("Excel 把长编号当作数字时只保留前15位，其余变成0，或显示成 1.14E+17，改回文本格式也找不回来。")
        .repair("把单元格设为文本格式，对照原件重新录入全部字符。")
        .reads(layout)
        .test(
            (inputs, inspection) -> {
              inspection.looked();
              for (Inputs.Cell input : inputs.all()) {
                RawCell cell = input.raw();
                if (input.kind() == Kind.CODE && !cell.isSpanned() && cell.isRuinedCode()) {
                  inspection
                      .find()
                      .at(cell.place())
                      .found(cell.words())
                      .expected("文本格式的完整编号")
                      .says("“" + cell.place().label() + "”是数字 " + cell.words() + "，15位以后的内容已经丢失。");
                }
              }
            });
  }

  private boolean holdsNumbers() {
    return layout.columns().stream()
            .anyMatch(
                column ->
                    !column.derived() && (column.kind().isNumeric() || column.kind() == Kind.VALUE))
        || layout.rows().stream().anyMatch(row -> row.kind().isNumeric());
  }

  /** Heads and years are never below zero. */
  private static boolean isCountedFact(Inputs.Cell input) {
    return input.column().kind() == Kind.FACT && input.unit() == Unit.COUNT;
  }
}
