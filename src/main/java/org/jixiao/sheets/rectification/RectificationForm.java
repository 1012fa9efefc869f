package org.jixiao.sheets.rectification;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 上年问题整改: each problem of last year's evaluation and what became of it. */
public final class RectificationForm implements Form<Rectifications> {

  static final Column PROBLEM =
      Column.typed("问题", Kind.LABEL, "上年评价指出的问题，一行一个").alsoCalled("上年问题", "问题描述");
  static final Column ADVICE = Column.typed("建议", Kind.TEXT, "上年提出的建议").alsoCalled("整改建议");
  static final Column STATE =
      Column.typed("整改情况", Kind.CHOICE, "从列表中选")
          .filledIn()
          .oneOf("已整改", "部分整改", "未整改")
          .alsoCalled("整改结果");
  static final Column EVIDENCE =
      Column.typed("佐证", Kind.TEXT, "整改的依据资料；没有整改到位的写明原因和计划").alsoCalled("佐证材料", "整改说明");

  static final Layout LAYOUT =
      Layout.of("SZ", "上年问题整改")
          .alsoNamed("上年度问题整改", "问题整改情况", "上年问题整改情况")
          .titled("上年评价问题整改情况", "逐项填写上年评价指出的问题、整改情况和佐证；首次评价的不填。")
          .declaredBy("整改")
          .columns(PROBLEM, PROBLEM, ADVICE, STATE, EVIDENCE)
          .list(12)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Rectifications read(RawTable table) {
    return Rectifications.read(table);
  }

  @Override
  public List<Rule<Rectifications>> rules() {
    return RectificationRules.ALL;
  }
}
