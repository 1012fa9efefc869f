package org.jixiao.sheets.vouchers;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.numbers.Figure;
import org.jixiao.numbers.FigureList;
import org.jixiao.numbers.FigureWords;
import org.jixiao.numbers.FigureWords.Band;
import org.jixiao.numbers.Unit;
import org.jixiao.sampling.Stratum;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.ComputedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** 凭证抽查: one voucher a line, why it was drawn, what its inspection has shown. */
public final class VouchersForm implements Form<Vouchers> {

  /** Why a line is there that nobody has drawn. */
  public static final String ADDED = "自行补充";

  public static final String YES = "是";
  public static final String NO = "否";
  public static final String IN_ORDER = "合规";
  public static final String FAULTY = "不合规";
  public static final String OPEN = "未查";

  public static final Column NUMBER =
      Column.typed("序号", Kind.COUNT, "抽中的次序；自行补充的可不填").neverNegative();
  public static final Column VOUCHER =
      Column.typed("凭证号", Kind.LABEL, "支付令号或会计凭证号，按文本填写；没有编号的写明是哪一笔")
          .alsoCalled("凭证号/支付令号", "支付令号", "支付令编号", "支付凭证号", "凭证编号");
  public static final Column DAY =
      Column.typed("日期", Kind.DATE, "支付日期，如 2024-03-18").alsoCalled("支付日期");
  public static final Column PAYEE =
      Column.typed("收款人", Kind.TEXT, "收款人全称").alsoCalled("收款人全称", "收款单位");
  public static final Column PURPOSE =
      Column.typed("摘要", Kind.TEXT, "摘要或用途").alsoCalled("用途", "摘要/用途");
  public static final Column AMOUNT =
      Column.typed("金额", Kind.MONEY, "支付金额，元；退款填负数").filledIn().alsoCalled("支付金额");
  public static final Column SOURCE =
      Column.typed("来源", Kind.TEXT, "导出文件和行号；自行补充的写明凭证在哪里").alsoCalled("来源（文件与行）");
  public static final Column REASON =
      Column.typed("抽取原因", Kind.CHOICE, "由抽样填写；自行增加的凭证选“" + ADDED + "”，其错误不外推")
          .oneOf(
              Stratum.ABOVE.label(),
              Stratum.DOUBT.label(),
              Stratum.UNIT.label(),
              Stratum.REFUND.label(),
              ADDED);
  public static final Column BUDGET = aspect("预算约束合规", "支出有预算、在指标额度和批准的范围之内");
  public static final Column USE = aspect("用途合规", "与批复的用途相符，没有截留、挤占、挪用、虚列");
  public static final Column PROCEDURE = aspect("程序合规", "审批、采购、合同、验收手续齐全");
  public static final Column PAPER = aspect("凭证合规", "发票、清单等原始凭证真实、完整、及时");

  /** The four questions, in their order. */
  public static final List<Column> ASPECTS = List.of(BUDGET, USE, PROCEDURE, PAPER);

  public static final Column PROBLEM =
      Column.typed("问题金额", Kind.MONEY, "不合规的金额，元，不超过该笔金额；不影响金额的填 0").neverNegative();
  public static final Column NOTE = Column.typed("说明", Kind.TEXT, "不合规的写明事实和依据").alsoCalled("问题说明");
  static final Column RESULT =
      Column.derived("结果", Kind.MARK, "四项有一项为“否”是不合规，都为“是”是合规，其余是未查", VouchersForm::result)
          .inRowsOnly();
  static final Column PROJECTED =
      Column.derived("推断错误", Kind.MONEY, "超过界限、疑点：问题金额；货币单元抽样、退款：问题金额 ÷ 金额 × 抽样间隔；自行补充不外推，为 0");

  static final Layout LAYOUT =
      Layout.of("CT", "凭证抽查")
          .alsoNamed("凭证抽查表", "抽凭", "抽凭记录", "凭证抽查记录")
          .titled("凭证抽查记录表", "由 sample 命令抽出凭证；逐笔填写四项是否合规，不合规的填问题金额和说明。")
          .declaredBy("会计凭证")
          .columns(
              VOUCHER, NUMBER, VOUCHER, DAY, PAYEE, PURPOSE, AMOUNT, SOURCE, REASON, BUDGET, USE,
              PROCEDURE, PAPER, PROBLEM, NOTE, RESULT, PROJECTED)
          .list(100)
          .total("合计")
          .slip(PROBLEM, "AND(ISNUMBER([问题金额]),ISNUMBER([金额]),[问题金额]>ABS([金额]))")
          .build();

  private static Column aspect(String heading, String definition) {
    return Column.typed(heading, Kind.CHOICE, definition + "的选“是”").oneOf(YES, NO);
  }

  /** The cell of the result; columns that a workbook lacks are not asked. */
  private static Figure result(ComputedRow row) {
    List<Figure> answers =
        ASPECTS.stream().map(row::label).filter(answer -> answer.place() != null).toList();
    if (answers.isEmpty()) {
      return Figure.unreadable("缺少列：" + BUDGET.heading() + "等四项", Unit.TEXT);
    }
    Figure unlessAll =
        FigureWords.banded(
            FigureList.countOf(answers, YES),
            List.of(band(answers.size(), IN_ORDER)),
            FigureWords.sentence(OPEN));
    Figure words =
        FigureWords.banded(FigureList.countOf(answers, NO), List.of(band(1, FAULTY)), unlessAll);
    return FigureWords.unlessEmpty(List.of(row.label(VOUCHER)), words);
  }

  private static Band band(int from, String word) {
    return new Band(Figure.constant(from, Unit.COUNT), FigureWords.sentence(word));
  }

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Vouchers read(RawTable table) {
    return Vouchers.read(table);
  }

  @Override
  public List<Rule<Vouchers>> rules() {
    return VoucherRules.ALL;
  }
}
