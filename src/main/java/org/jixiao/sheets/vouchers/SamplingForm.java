package org.jixiao.sheets.vouchers;

import java.util.List;
import org.jixiao.findings.Rule;
import org.jixiao.sheets.Form;
import org.jixiao.table.Column;
import org.jixiao.table.FixedRow;
import org.jixiao.table.Kind;
import org.jixiao.table.Layout;
import org.jixiao.table.RawTable;

/** The second table on 凭证抽查: what was drawn from, how, and what is concluded for all. */
public final class SamplingForm implements Form<Sampling> {

  static final Column ITEM = Column.typed("参数", Kind.LABEL, "抽样的口径和推断，请勿改名").alsoCalled("项目");
  public static final Column VALUE =
      Column.typed("取值", Kind.FACT, "由抽样命令填写；从抽中笔数起自动计算").alsoCalled("数值");
  static final Column MEANING = Column.typed("含义", Kind.TEXT, "怎样得来").alsoCalled("说明");

  public static final FixedRow LINES =
      FixedRow.optional("总体笔数").holding(Kind.COUNT).given("含义", "导出中属于评价年度的支付和退款");
  public static final FixedRow VOLUME =
      FixedRow.optional("总体金额").holding(Kind.MONEY).given("含义", "元；退款按绝对值计，不与支付相抵");
  public static final FixedRow REFUNDS =
      FixedRow.optional("其中退款").holding(Kind.MONEY).given("含义", "元，绝对值");
  public static final FixedRow CONFIDENCE =
      FixedRow.optional("置信度").holding(Kind.RATIO).given("含义", "错误上限不被超过的把握");
  public static final FixedRow TOLERABLE =
      FixedRow.optional("可容忍错误率").holding(Kind.RATIO).given("含义", "总体金额中可以容忍的错误占比");
  public static final FixedRow SIZE =
      FixedRow.optional("样本量").holding(Kind.COUNT).given("含义", "−ln(1−置信度) ÷ 可容忍错误率，或指定的笔数");
  public static final FixedRow INTERVAL =
      FixedRow.optional("抽样间隔").holding(Kind.MONEY).given("含义", "元，总体金额 ÷ 样本量；不小于它的逐笔抽出");
  public static final FixedRow SEED =
      FixedRow.optional("随机种子").holding(Kind.CODE).given("含义", "同一导出、同一种子抽出同样的凭证");
  public static final FixedRow EXPORT = FixedRow.optional("导出文件").given("含义", "总体的来源；按文件中的次序抽取");
  static final FixedRow DRAWN = FixedRow.optional("抽中笔数").holding(Kind.COUNT).given("含义", "不含自行补充");
  static final FixedRow INSPECTED =
      FixedRow.optional("已查笔数").holding(Kind.COUNT).given("含义", "结果为合规或不合规，含自行补充");
  static final FixedRow FAULTY =
      FixedRow.optional("不合规笔数").holding(Kind.COUNT).given("含义", "含自行补充");
  static final FixedRow KNOWN =
      FixedRow.optional("已查出的问题金额").holding(Kind.MONEY).given("含义", "元，含自行补充");
  static final FixedRow PROJECTED =
      FixedRow.optional("推断的错误").holding(Kind.MONEY).given("含义", "元，各笔推断错误之和");
  static final FixedRow LIMIT =
      FixedRow.optional("错误上限").holding(Kind.MONEY).given("含义", "元，斯特林格（Stringer）法；系数随置信度，运行时更新");
  static final FixedRow ALLOWED =
      FixedRow.optional("可容忍错误").holding(Kind.MONEY).given("含义", "元，总体金额 × 可容忍错误率");

  static final Layout LAYOUT =
      Layout.second("CY", "凭证抽查", "抽样参数")
          .alsoNamed("凭证抽查表", "抽凭", "抽凭记录", "凭证抽查记录")
          .titled("抽样参数和推断", "抽样的总体、间隔和种子，以及由样本推断的错误和上限；由 sample 命令填写。")
          .columns(ITEM, ITEM, VALUE, MEANING)
          .rows(
              LINES,
              VOLUME,
              REFUNDS,
              CONFIDENCE,
              TOLERABLE,
              SIZE,
              INTERVAL,
              SEED,
              EXPORT,
              DRAWN,
              INSPECTED,
              FAULTY,
              KNOWN,
              PROJECTED,
              LIMIT,
              ALLOWED)
          .build();

  @Override
  public Layout layout() {
    return LAYOUT;
  }

  @Override
  public Sampling read(RawTable table) {
    return new Sampling(table, null);
  }

  @Override
  public List<Rule<Sampling>> rules() {
    return SamplingRules.ALL;
  }
}
