package org.jixiao.detail;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jixiao.findings.Inspection;
import org.jixiao.findings.Limit;
import org.jixiao.findings.Rule;
import org.jixiao.findings.Severity;
import org.jixiao.numbers.Decimals;

/**
 * The rules about imported exports and their lines. Lines are looked at when they are imported;
 * what came of it is kept in the workbook, and these rules tell of it in every run.
 */
public final class DetailRules {

  /** The sheet with the doubtful lines. */
  public static final String SHEET = "明细疑点";

  /** The sheet that keeps the control totals. */
  public static final String RECORD = "运行记录";

  public static final Rule<Imports> UNREADABLE =
      file(
          "MX-F01",
          "导出文件读不出来",
          "文件损坏、被截断、编码不明，或不是表格；读不全的明细不能导入。",
          "重新导出，或用 Excel 打开后另存为 .xlsx 再导入。");

  public static final Rule<Imports> COLUMNS_MISSING =
      file("MX-S01", "导出缺少必需的列", "没有日期和金额就不知道一行明细属于哪个月、是多少。", "用 --map 列名=字段 指明列名不同的列，或重新导出。");

  public static final Rule<Imports> WRONG_EXPORT =
      file("MX-S02", "导出不属于本次评价", "别的单位或年度的明细导入后，整张表都是错的。", "核对单位和年度，换用正确的导出文件。");

  private static final Rule<Imports> REJECTED =
      files(
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
                  .found(file.rejected().lines() + " 行，" + amount(file.rejected()))
                  .expected("0 行")
                  .says(
                      file.kind()
                          + "“"
                          + file.file()
                          + "”读取 "
                          + file.read().lines()
                          + " 行，其中 "
                          + file.rejected().lines()
                          + " 行没有导入，能读出的金额合计 "
                          + amount(file.rejected())
                          + "。"));

  private static final Rule<Imports> STATED_TOTAL =
      files(
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

  private static final Rule<Imports> NOT_WHOLE_YEAR =
      files(
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

  private static final Rule<Imports> OUTSIDE =
      files(
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
                  .found(file.outside().lines() + " 行，" + amount(file.outside()))
                  .says(
                      file.kind()
                          + "“"
                          + file.file()
                          + "”有 "
                          + file.outside().lines()
                          + " 行不在评价年度，或已作废、属无形资产，合计 "
                          + amount(file.outside())
                          + "，没有计入。"));

  private static final Rule<Imports> OTHER_UNITS =
      files(
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

  public static final List<Rule<Imports>> ALL =
      List.of(
          UNREADABLE,
          COLUMNS_MISSING,
          WRONG_EXPORT,
          REJECTED,
          STATED_TOTAL,
          NOT_WHOLE_YEAR,
          OUTSIDE,
          lines("MX-R01", Severity.CHECK, "现金支付", "国库集中支付和公务卡制度要求尽量不用现金。", "核对现金支付的审批和票据。"),
          lines(
              "MX-R02",
              Severity.CHECK,
              "商品和服务支出付给个人",
              "买东西、买服务的钱付给个人又不用公务卡，容易套取资金。",
              "核对报销单、发票和付给个人的理由。",
              Limit.PRIVATE_PAYEE),
          lines(
              "MX-R03",
              Severity.CHECK,
              "疑似拆分支付",
              "短期内对同一收款人多次付款，每笔低于采购限额、合计超过限额，可能规避政府采购。",
              "核对合同和采购方式；限额按当地标准在“参数”表中修改。",
              Limit.SPLIT_SUM,
              Limit.SPLIT_DAYS,
              Limit.SPLIT_TIMES),
          lines(
              "MX-R04",
              Severity.CHECK,
              "短期内同额付给同一收款人",
              "几天之内同样的金额付给同一收款人，可能是重复支付。",
              "核对每笔的发票和用途。",
              Limit.SAME_SUM_DAYS),
          lines(
              "MX-R05",
              Severity.NOTE,
              "大额整万元支付",
              "整万元的大额支付多是预付、预拨或估算，不是按实结算。",
              "核对合同的付款条件和结算资料。",
              Limit.ROUND_SUM),
          lines(
              "MX-R06",
              Severity.CHECK,
              "用途与经济科目不符",
              "会议、培训、接待、公车等费用列在别的科目，会使三公经费和会议费失真。",
              "核对凭证，按实际用途调整科目。"),
          lines(
              "MX-R07", Severity.CHECK, "项目资金用于基本支出", "项目资金列支工资福利、办公费、水电费，挤占项目支出。", "核对项目批复的支出范围。"),
          lines(
              "MX-R08",
              Severity.CHECK,
              "凭证号重复",
              "同一凭证号出现多次，可能重复导出或重复支付；这些行都已计入。",
              "一张凭证分几行的不必处理；重复的从导出中去掉后再导入。"),
          OTHER_UNITS,
          lines("MX-R10", Severity.ERROR, "卡片的累计折旧超过原值", "累计折旧不可能超过原值。", "核对卡片的原值和累计折旧。"),
          lines(
              "MX-R11",
              Severity.CHECK,
              "卡片的折旧年限低于最低年限",
              "折旧年限不得低于财会〔2017〕4号规定的最低年限。",
              "核对资产类别和折旧年限。"),
          lines(
              "MX-R12", Severity.CHECK, "卡片编号重复", "一张卡片重复登记会使资产虚增；这些行都已计入。", "核对资产系统，去掉重复的卡片后再导入。"),
          lines("MX-E01", Severity.NOTE, "用途或收款人不规范", "用途不清的支付无法判断是否合规。", "请单位补充用途和收款人全称。"),
          lines("MX-E02", Severity.NOTE, "卡片要素不全", "没有规格型号和使用部门的资产难以盘点。", "请单位在资产系统中补齐。"));

  private DetailRules() {}

  private static String amount(ControlTotals.Sum sum) {
    return Decimals.amount(sum.amount()) + " 元";
  }

  /** A rule by which an export is refused before anything is written. */
  private static Rule<Imports> file(String id, String title, String why, String repair) {
    return Rule.of(id, Severity.BLOCKED, title)
        .because(why)
        .repair(repair)
        .reads(RECORD)
        .test(
            (imports, inspection) -> {
              if (imports.isEmpty()) {
                inspection.notApplicable("没有导入过明细");
              } else {
                inspection.looked();
              }
            });
  }

  /** A rule about the control totals of each export. */
  private static Rule<Imports> files(
      String id,
      Severity severity,
      String title,
      String why,
      String repair,
      Predicate<ImportedFile> wrong,
      BiConsumer<ImportedFile, Inspection> tell) {
    return Rule.of(id, severity, title)
        .because(why)
        .repair(repair)
        .reads(RECORD)
        .test(
            (imports, inspection) -> {
              if (imports.isEmpty()) {
                inspection.notApplicable("没有导入过明细");
                return;
              }
              inspection.looked();
              imports.files().stream().filter(wrong).forEach(file -> tell.accept(file, inspection));
            });
  }

  /** A rule about the lines, which looked at them when they were imported. */
  private static Rule<Imports> lines(
      String id, Severity severity, String title, String why, String repair, Limit... limits) {
    return Rule.of(id, severity, title)
        .because(why)
        .repair(repair + "逐笔见“" + SHEET + "”。")
        .reads(SHEET)
        .limits(limits)
        .test((Imports imports, Inspection inspection) -> tell(id, title, imports, inspection));
  }

  private static void tell(String id, String title, Imports imports, Inspection inspection) {
    Scrutiny scrutiny = imports.scrutiny(id).orElse(null);
    if (scrutiny == null) {
      inspection.notApplicable("没有导入所需的明细");
    } else if (!scrutiny.obstacle().isEmpty()) {
      inspection.skip(scrutiny.obstacle());
    } else {
      inspection.looked();
      if (scrutiny.lines() > 0) {
        inspection
            .find()
            .at(imports.places().get(id))
            .labelled(title, "笔数")
            .found(scrutiny.lines() + " 笔，" + Decimals.amount(scrutiny.amount()) + " 元")
            .says(
                title
                    + "："
                    + scrutiny.lines()
                    + " 笔，合计 "
                    + Decimals.amount(scrutiny.amount())
                    + " 元"
                    + (scrutiny.lines() > scrutiny.shown().size()
                        ? "，“" + SHEET + "”列出其中 " + scrutiny.shown().size() + " 笔"
                        : "")
                    + "。");
      }
    }
  }
}
