package org.jixiao.sheets.additions;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.Unit;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 新增财政支出: projects that got more money in the year, with the document behind each. */
public final class AdditionsForm implements Form<Additions> {

  static final Column PROJECT = Column.typed("项目", Kind.LABEL, "新增支出的项目名称").alsoCalled("项目名称");
  static final Column INITIAL =
      Column.typed("年初预算数", Kind.MONEY, "该项目的年初预算，元；年初没有的填 0").filledIn().alsoCalled("年初预算");
  static final Column ADDED =
      Column.typed("新增金额", Kind.MONEY, "年中新增的金额，元").filledIn().alsoCalled("新增数", "追加金额");
  static final Column DOCUMENT = Column.typed("依据文号", Kind.CODE, "新增依据的文件号").alsoCalled("文号", "依据");
  static final Column PURPOSE = Column.typed("用途", Kind.TEXT, "资金用途");
  static final Column SHARE =
      Column.derived("占全年预算比重", Kind.RATIO, "新增金额 ÷ 预算配置的全年预算合计").alsoCalled("占比");

  static final Layout LAYOUT =
      Layout.of("XZ", "新增财政支出")
          .alsoNamed("新增财政支出表", "新增支出")
          .titled("新增财政支出情况表", "逐项填写年中新增的支出和依据文号。")
          .columns(PROJECT, PROJECT, INITIAL, ADDED, DOCUMENT, PURPOSE, SHARE)
          .papers("新增支出的依据文件")
          .declaredBy("新增")
          .list(10)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Additions read(RawTable table) {
    return Additions.read(table, Figure.notProvided("预算配置资料", Unit.MONEY));
  }

  @Override
  public List<Rule<Additions>> rules() {
    return AdditionRules.ALL;
  }
}
