package org.jixiao.sheets.assets;

import java.util.List;
import java.util.stream.Stream;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 固定资产: cost, accumulated depreciation and net value from the year's start to its end. */
public final class FixedAssetsForm implements Form<RollForward> {

  static final RollForwardLayout ROWS =
      new RollForwardLayout(
          FixedRow.required("固定资产原值", "原值"),
          FixedRow.required("累计折旧", "固定资产累计折旧"),
          FixedRow.required("固定资产净值", "净值", "固定资产账面净值"));

  static final Layout LAYOUT =
      ROWS.layout("ZC", "固定资产")
          .required()
          .alsoNamed("固定资产表", "固定资产变动", "固定资产情况")
          .titled("固定资产增减变动表", "填写原值和累计折旧的期初、增加、减少和期末账面数；净值行全部自动计算。")
          .build();

  private static final RollForwardRules RULES = new RollForwardRules(LAYOUT, "累计折旧", "折旧");
  private static final List<Rule<RollForward>> ALL =
      Stream.concat(RULES.identities().stream(), Stream.of(RULES.rate(), RULES.disposedEarly()))
          .toList();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public RollForward read(RawTable table) {
    return RollForward.read(table, ROWS, "固定资产");
  }

  @Override
  public List<Rule<RollForward>> rules() {
    return ALL;
  }

  @Override
  public NextYear nextYear() {
    return RollForwardLayout.NEXT_YEAR;
  }
}
