package org.jixiao.sheets.basis;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.NextYear;
import org.jixiao.table.RawTable;

/** 评价依据: laws, documents and material that the evaluation rests on. */
public final class BasisForm implements Form<Basis> {

  static final Column NUMBER = Column.typed("序号", Kind.CHOICE, "报告中的次序，可以不填");
  static final Column DOCUMENT =
      Column.typed("文件名称", Kind.LABEL, "文件全称，不带文号").alsoCalled("依据", "依据名称", "文件");
  static final Column REFERENCE =
      Column.typed("文号", Kind.CODE, "如 财预〔2020〕10号，年份用六角括号〔〕").alsoCalled("发文字号", "依据文号");
  static final Column ISSUER = Column.typed("发文机关", Kind.TEXT, "印发的机关").alsoCalled("发文单位");
  static final Column IN_FORCE = Column.typed("施行日期", Kind.DATE, "开始施行的日期").alsoCalled("实施日期");
  static final Column STATE =
      Column.typed("状态", Kind.CHOICE, "评价年度是否有效").oneOf("有效", "已修订", "已废止", "不明").alsoCalled("有效性");

  static final Layout LAYOUT =
      Layout.of("YJ", "评价依据")
          .usual()
          .alsoNamed("评价依据表", "依据清单")
          .titled("评价依据", "逐份填写评价依据的文件名称、文号和状态；文号重复、括号混用、已废止的自动提示。")
          .columns(DOCUMENT, NUMBER, DOCUMENT, REFERENCE, ISSUER, IN_FORCE, STATE)
          .list(30)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Basis read(RawTable table) {
    return Basis.read(table);
  }

  @Override
  public List<Rule<Basis>> rules() {
    return BasisRules.ALL;
  }

  /** Most of what an evaluation rests on is the same next year. */
  @Override
  public NextYear nextYear() {
    return NextYear.unchanged(LAYOUT);
  }
}
