package org.jixiao.sheets.parameters;

import java.util.List;
import java.util.Optional;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** The second table on 参数: the rules that a firm has switched off or only tries, each with why. */
public final class SwitchesForm implements Form<Switches> {

  static final Column RULE = Column.typed("规则", Kind.LABEL, "规则编号，如 ZB-R02；见“规则清单”");
  static final Column STATE =
      Column.typed("状态", Kind.CHOICE, "停用：不再检查；试行：照常列出，不计入结论")
          .filledIn()
          .oneOf(Switches.OFF, Switches.TRIAL);
  static final Column REASON = Column.typed("理由", Kind.TEXT, "停用或试行的理由；没有理由的不生效");

  static final Layout LAYOUT =
      Layout.second("KG", "参数", "规则开关")
          .titled("规则开关", "本所停用或试行的规则及理由；没有列出的规则照常检查。")
          .columns(RULE, RULE, STATE, REASON)
          .open(8)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Switches read(RawTable table) {
    return Switches.read(table);
  }

  /** Its rules look at the catalogue, and so stand where all rules are known. */
  @Override
  public List<Rule<Switches>> rules() {
    return List.of();
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
