package org.jixiao.ledgers.payments;

import java.util.List;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.ledgers.ImportRecord;
import org.jixiao.ledgers.LedgerRule;

/** The rules about payments; {@link PaymentScrutiny} looks for what they are about. */
public final class PaymentRules {

  public static final Rule<ImportRecord> NOT_WHOLE_YEAR =
      LedgerRule.ofFiles(
          "MX-B03",
          Severity.CHECK,
          "支付明细没有到年底",
          "后面几个月按 0 填写；如果只是导出得早，全年的数就少了。",
          "导出全年的明细后再导入；确实没有支付的写明原因。",
          file -> file.lastMonth() > 0 && file.lastMonth() < 12,
          (file, inspection) ->
              inspection
                  .find()
                  .at(file.place())
                  .labelled(file.file(), "最后月份")
                  .found(file.lastMonth() + "月")
                  .expected("12月")
                  .says("支付明细的最后一笔在 " + file.lastMonth() + " 月，其后的月份按 0 填写。"));

  static final Rule<ImportRecord> CASH =
      LedgerRule.ofLines(
          "MX-R01", Severity.CHECK, "现金支付", "国库集中支付和公务卡制度要求尽量不用现金。", "核对现金支付的审批和票据。");

  static final Rule<ImportRecord> PRIVATE_PAYEE =
      LedgerRule.ofLines(
          "MX-R02",
          Severity.CHECK,
          "商品和服务支出付给个人",
          "买东西、买服务的钱付给个人又不用公务卡，容易套取资金。",
          "核对报销单、发票和付给个人的理由。",
          Limit.PRIVATE_PAYEE);

  static final Rule<ImportRecord> SPLIT =
      LedgerRule.ofLines(
          "MX-R03",
          Severity.CHECK,
          "疑似拆分支付",
          "短期内对同一收款人多次付款，每笔低于采购限额、合计超过限额，可能规避政府采购。",
          "核对合同和采购方式；限额按当地标准在“参数”表中修改。",
          Limit.SPLIT_SUM,
          Limit.SPLIT_DAYS,
          Limit.SPLIT_TIMES);

  static final Rule<ImportRecord> SAME_SUM =
      LedgerRule.ofLines(
          "MX-R04",
          Severity.CHECK,
          "短期内同额付给同一收款人",
          "几天之内同样的金额付给同一收款人，可能是重复支付。",
          "核对每笔的发票和用途。",
          Limit.SAME_SUM_DAYS);

  static final Rule<ImportRecord> ROUND_SUM =
      LedgerRule.ofLines(
          "MX-R05",
          Severity.NOTE,
          "大额整万元支付",
          "整万元的大额支付多是预付、预拨或估算，不是按实结算。",
          "核对合同的付款条件和结算资料。",
          Limit.ROUND_SUM);

  static final Rule<ImportRecord> WRONG_CODE =
      LedgerRule.ofLines(
          "MX-R06",
          Severity.CHECK,
          "用途与经济科目不符",
          "会议、培训、接待、公车等费用列在别的科目，会使三公经费和会议费失真。",
          "核对凭证，按实际用途调整科目。");

  static final Rule<ImportRecord> PROJECT_FOR_BASICS =
      LedgerRule.ofLines(
          "MX-R07", Severity.CHECK, "项目资金用于基本支出", "项目资金列支工资福利、办公费、水电费，挤占项目支出。", "核对项目批复的支出范围。");

  static final Rule<ImportRecord> VOUCHER_TWICE =
      LedgerRule.ofLines(
          "MX-R08",
          Severity.CHECK,
          "凭证号重复",
          "同一凭证号出现多次，可能重复导出或重复支付；这些行都已计入。",
          "一张凭证分几行的不必处理；重复的从导出中去掉后再导入。");

  public static final Rule<ImportRecord> WORDING =
      LedgerRule.ofLines(
          "MX-E01", Severity.NOTE, "用途或收款人不规范", "用途不清的支付无法判断是否合规。", "请单位补充用途和收款人全称。");

  /** Those about what single payments are, in their order. */
  public static final List<Rule<ImportRecord>> OF_LINES =
      List.of(
          CASH,
          PRIVATE_PAYEE,
          SPLIT,
          SAME_SUM,
          ROUND_SUM,
          WRONG_CODE,
          PROJECT_FOR_BASICS,
          VOUCHER_TWICE);

  private PaymentRules() {}
}
