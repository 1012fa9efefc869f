package org.jixiao.ledgers;

import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.ledgers.reading.ControlTotals;
import org.jixiao.numbers.Decimals;

/** The rules about every export, whatever it is about: are all lines there, and whose are they? */
public final class ExportRules {

  public static final Rule<ImportRecord> REJECTED =
      LedgerRule.ofFiles(
          "MX-B01",
          Severity.ERROR,
          "有明细行没有导入",
          "没有导入的行不在表里，合计因此不全。",
          "按导出文件旁的 .rejected.csv 逐行改正导出，再导入一次。",
          file -> file.rejected().lines() > 0,
          (file, inspection) ->
              inspection
                  .find()
                  .at(file.place())
                  .labelled(file.file(), "拒绝行数")
                  .found(lines(file.rejected()) + "，" + amount(file.rejected()))
                  .expected("0 行")
                  .says(
                      file.kind()
                          + "“"
                          + file.file()
                          + "”读取 "
                          + lines(file.read())
                          + "，其中 "
                          + lines(file.rejected())
                          + "没有导入，能读出的金额合计 "
                          + amount(file.rejected())
                          + "。"));

  public static final Rule<ImportRecord> STATED_TOTAL =
      LedgerRule.ofFiles(
          "MX-B02",
          Severity.CHECK,
          "导出自带的合计与明细不符",
          "合计与明细之和不符，多半是导出不全、被筛选过或手工改过。",
          "重新导出完整的明细；确属口径不同的写明原因。",
          file -> !file.stated().isEmpty(),
          (file, inspection) ->
              inspection
                  .find()
                  .at(file.place())
                  .labelled(file.file(), "自带合计差异")
                  .found(file.stated())
                  .expected("合计等于明细之和")
                  .says(file.kind() + "“" + file.file() + "”：" + file.stated() + "。"));

  public static final Rule<ImportRecord> OUTSIDE =
      LedgerRule.ofFiles(
          "MX-T01",
          Severity.NOTE,
          "有没有计入的明细行",
          "评价年度以外的、已作废的支付和无形资产卡片不计入各表。",
          "不需要处理；如果日期或状态有误，改正导出后再导入。",
          file -> file.outside().lines() > 0,
          (file, inspection) ->
              inspection
                  .find()
                  .at(file.place())
                  .labelled(file.file(), "未计入行数")
                  .found(lines(file.outside()) + "，" + amount(file.outside()))
                  .says(
                      file.kind()
                          + "“"
                          + file.file()
                          + "”有 "
                          + lines(file.outside())
                          + "不在评价年度，或已作废、属无形资产，合计 "
                          + amount(file.outside())
                          + "，没有计入。"));

  public static final Rule<ImportRecord> OTHER_UNITS =
      LedgerRule.ofFiles(
          "MX-R09",
          Severity.CHECK,
          "明细里有其他单位",
          "部门整体评价可以包括所属单位，但别的部门的明细不应在内。",
          "确认这些单位属于被评价部门；不属于的从导出中去掉后再导入。",
          file -> !file.otherUnits().isEmpty(),
          (file, inspection) ->
              inspection
                  .find()
                  .at(file.place())
                  .labelled(file.file(), "其他单位")
                  .found(file.otherUnits())
                  .expected("被评价单位及其所属单位")
                  .says(file.kind() + "“" + file.file() + "”里有其他单位的明细：" + file.otherUnits() + "。"));

  private ExportRules() {}

  private static String lines(ControlTotals.Sum sum) {
    return Decimals.count(sum.lines()) + " 行";
  }

  private static String amount(ControlTotals.Sum sum) {
    return Decimals.amount(sum.amount()) + " 元";
  }
}
