package org.jixiao.sheets.bridge;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;
import org.jixiao.table.Totals;

/** 重分类明细: amounts that were booked under one category and belong to another. */
public final class ReclassificationsForm implements Form<Reclassifications> {

  static final Column VOUCHER = Column.typed("凭证号", Kind.LABEL, "记账凭证的编号").alsoCalled("凭证编号");
  static final Column DAY = Column.typed("日期", Kind.DATE, "凭证日期");
  static final Column TEXT = Column.typed("摘要", Kind.TEXT, "凭证摘要");
  static final Column FROM =
      Column.typed("原支出分类", Kind.CHOICE, "账上记入的支出分类，与支出衔接表一致").filledIn().alsoCalled("原分类");
  static final Column TO =
      Column.typed("重分类后", Kind.CHOICE, "应当归入的支出分类，与支出衔接表一致")
          .filledIn()
          .alsoCalled("重分类后支出分类", "现分类");
  static final Column AMOUNT =
      Column.typed("金额", Kind.MONEY, "转出原分类、转入新分类的金额，元").filledIn().alsoCalled("重分类金额");

  static final Layout LAYOUT =
      Layout.of("CF", "重分类明细")
          .alsoNamed("重分类明细表")
          .titled("重分类明细表", "逐笔填写账上分类与决算口径不同的凭证；净额自动进入支出衔接表。")
          .columns(VOUCHER, VOUCHER, DAY, TEXT, FROM, TO, AMOUNT)
          .list(20)
          .total("合计")
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Reclassifications read(RawTable table) {
    return new Reclassifications(table, Totals.of(table, AMOUNT));
  }

  @Override
  public List<Rule<Reclassifications>> rules() {
    return List.of();
  }
}
