package org.jixiao.sheets.parameters;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Choice;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 参数: every limit with its value and where it comes from; a blank value is the default. */
public final class ParametersForm implements Form<Parameters> {

  static final Column NAME = Column.typed("参数", Kind.LABEL, "检查用的界限，请勿改名");
  static final Column VALUE =
      Column.typed("取值", Kind.FACT, "可按本级规定修改；空白时用默认值").alsoCalled("数值", "值");
  static final Column UNIT = Column.typed("单位", Kind.CHOICE, "取值的单位");
  static final Column BASIS = Column.typed("依据", Kind.TEXT, "取值的依据；修改时写明").alsoCalled("来源");

  static final Layout LAYOUT =
      Layout.of("CS", "参数")
          .alsoNamed("参数表", "检查参数")
          .titled("检查参数", "各条规则的界限和依据；可按本级规定修改，空白时用默认值。")
          .columns(NAME, NAME, VALUE, UNIT, BASIS)
          .rows(Arrays.stream(Limit.values()).map(ParametersForm::row).toList())
          .rows(Arrays.stream(Choice.values()).map(ParametersForm::row).toList())
          .build();

  private static FixedRow row(Limit limit) {
    return FixedRow.optional(limit.title())
        .holding(kind(limit.unit()))
        .given(VALUE.heading(), typed(limit))
        .given(UNIT.heading(), limit.measure())
        .given(BASIS.heading(), limit.basis());
  }

  /** The default as somebody would type it: a coefficient with all its decimals. */
  private static String typed(Limit limit) {
    return limit.unit() == Unit.COEFFICIENT
        ? limit.standard().toPlainString()
        : limit.unit().show(limit.standard()).replace("个百分点", "%");
  }

  private static FixedRow row(Choice choice) {
    FixedRow row = FixedRow.optional(choice.title());
    String[] allowed = choice.allowed().toArray(String[]::new);
    return (allowed.length == 0 ? row : row.oneOf(allowed))
        .given(VALUE.heading(), choice.standard())
        .given(BASIS.heading(), choice.basis());
  }

  private static Kind kind(Unit unit) {
    return switch (unit) {
      case MONEY -> Kind.MONEY;
      case PERCENTAGE_POINTS -> Kind.POINTS;
      case SCORE -> Kind.SCORE;
      case COUNT -> Kind.COUNT;
      case COEFFICIENT -> Kind.COEFFICIENT;
      default -> Kind.RATIO;
    };
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Parameters read(RawTable table) {
    return Parameters.read(table);
  }

  @Override
  public List<Rule<Parameters>> rules() {
    return ParameterRules.ALL;
  }

  @Override
  public NextYear nextYear() {
    return NextYear.unchanged(LAYOUT);
  }

  @Override
  public Optional<NextYear> scheme() {
    return Optional.of(nextYear());
  }
}
