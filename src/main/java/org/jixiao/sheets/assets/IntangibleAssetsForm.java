package org.jixiao.sheets.assets;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 无形资产: cost, accumulated amortisation and net value from the year's start to its end. */
public final class IntangibleAssetsForm implements Form<RollForward> {

  private static final RollForwardLayout ROWS =
      new RollForwardLayout(
          FixedRow.required("无形资产原值", "原值"),
          FixedRow.required("累计摊销", "无形资产累计摊销"),
          FixedRow.required("无形资产净值", "净值", "无形资产账面净值"));

  static final Layout LAYOUT =
      ROWS.layout("WX", "无形资产")
          .alsoNamed("无形资产表", "无形资产变动")
          .titled("无形资产增减变动表", "填写原值和累计摊销的期初、增加、减少和期末账面数；按名义金额入账的不摊销。")
          .papers("无形资产明细账和摊销表")
          .build();

  private static final List<Rule<RollForward>> RULES =
      new RollForwardRules(LAYOUT, "累计摊销", "摊销").identities();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public RollForward read(RawTable table) {
    return RollForward.read(table, ROWS, "无形资产");
  }

  @Override
  public List<Rule<RollForward>> rules() {
    return RULES;
  }

  @Override
  public NextYear nextYear() {
    return RollForwardLayout.NEXT_YEAR;
  }
}
