package org.jixiao.ledgers.reading;

/** The columns of all kinds of export, each named once. */
public final class ExportFields {

  public static final ExportField RELEASED_ON =
      ExportField.of(
          "下达日期", "指标下达日期", "下达时间", "指标下达时间", "指标日期", "发文日期", "文件日期", "批复日期", "指标批复日期", "审核日期",
          "登记日期", "录入日期", "生效日期", "业务日期", "日期");
  public static final ExportField RELEASED =
      ExportField.of("指标金额", "预算指标金额", "下达金额", "指标下达金额", "指标下达数", "下达数", "指标数", "本次下达金额", "金额");
  public static final ExportField DOCUMENT = ExportField.of("指标文号", "本级指标文号", "文号", "批复文号");
  public static final ExportField PAID_ON =
      ExportField.of("支付日期", "支付令日期", "付款日期", "支付时间", "业务日期", "凭证日期", "交易日期", "记账日期", "清算日期", "日期");
  public static final ExportField PAID =
      ExportField.of(
          "支付金额", "实际支付金额", "实付金额", "本次支付金额", "实际支付数", "实付数", "划款金额", "清算金额", "付款金额", "支付数", "交易金额",
          "支出金额", "发生额", "金额", "金额小写");
  public static final ExportField DIRECTION =
      ExportField.of(
          "交易方向", "支付方向", "收支方向", "业务方向", "方向", "收/支", "收支", "收支标志", "收付标志", "借贷标志", "借贷方向", "借贷",
          "借/贷");
  public static final ExportField REFUND_FLAG = ExportField.of("退回标志", "退款标志", "是否退回", "是否退款");
  public static final ExportField STATE =
      ExportField.of("状态", "支付状态", "单据状态", "凭证状态", "业务状态", "支付令状态");
  public static final ExportField RELEASE_TYPE =
      ExportField.of("指标类型", "调整类型", "调剂类型", "变动类型", "追加追减");
  public static final ExportField PAYER =
      ExportField.of(
          "付款人", "付款人全称", "付款人名称", "付款账户名称", "付款方账户名称", "付款人账户名称", "付款方", "付款单位", "付款账户");
  public static final ExportField METHOD = ExportField.of("支付方式", "支付类型", "财政支付方式");
  public static final ExportField PAYEE =
      ExportField.of("收款人", "收款人全称", "收款人名称", "收款账户名称", "收款方账户名称", "收款人账户名称", "收款方", "收款单位");
  public static final ExportField PURPOSE =
      ExportField.of("用途", "摘要", "资金用途", "支付用途", "用途摘要", "付款用途", "指标摘要", "支付摘要");
  public static final ExportField CODE =
      ExportField.of(
          "部门经济分类",
          "部门预算支出经济分类科目",
          "部门支出经济分类",
          "部门经济分类科目",
          "部门预算经济分类",
          "部门支出经济分类科目",
          "支出经济分类科目",
          "支出经济分类",
          "经济分类科目",
          "经济分类",
          "经济科目",
          "经济分类编码",
          "部门经济分类编码");
  public static final ExportField CODE_CLASS = ExportField.of("类", "经济分类类", "部门经济分类类", "经济科目类");
  public static final ExportField CODE_ITEM = ExportField.of("款", "经济分类款", "部门经济分类款", "经济科目款");
  public static final ExportField PROJECT_TYPE =
      ExportField.of("项目类别", "项目类型", "支出类型", "支出类别", "项目分类", "预算项目类别", "预算项目类型");
  public static final ExportField PROJECT = ExportField.of("项目名称", "支出项目", "预算项目", "预算项目名称", "项目");
  public static final ExportField VOUCHER =
      ExportField.of("支付令编号", "支付凭证号", "支付凭证编号", "支付申请号", "支付申请编号", "支付单号", "凭证号", "凭证编号", "单据编号");
  public static final ExportField SETTLEMENT = ExportField.of("结算方式", "付款结算方式", "支付结算方式");
  public static final ExportField UNIT =
      ExportField.of("预算单位", "预算单位名称", "基层预算单位", "预算单位基层", "基层预算单位名称", "单位名称", "单位");

  /** On cards, 单位 is what an asset is counted in. */
  public static final ExportField CARD_UNIT = ExportField.of("预算单位", "预算单位名称", "单位名称", "使用单位");

  public static final ExportField VOID_FLAG = ExportField.of("作废标志", "是否作废");
  public static final ExportField CARD = ExportField.of("卡片编号", "资产编号", "资产编码", "卡片号", "资产卡片编号");
  public static final ExportField ASSET_CLASS =
      ExportField.of("资产分类", "资产类别", "资产分类名称", "资产大类", "分类名称", "国标分类");
  public static final ExportField ASSET = ExportField.of("资产名称", "名称");
  public static final ExportField COST =
      ExportField.of("原值", "价值", "资产原值", "账面原值", "资产价值", "入账价值", "金额");
  public static final ExportField ACQUIRED_ON =
      ExportField.of("取得日期", "购置日期", "购入日期", "入库日期", "投入使用日期", "开始使用日期", "入账日期");
  public static final ExportField BOOKED_ON = ExportField.of("财务入账日期", "入账日期", "记账日期", "会计入账日期");
  public static final ExportField REMOVED_ON =
      ExportField.of("处置日期", "减少日期", "核销日期", "报废日期", "处置时间", "下账日期", "销账日期");
  public static final ExportField LIFE_MONTHS =
      ExportField.of("折旧年限（月）", "折旧年限月", "折旧月数", "折旧期限（月）", "使用月限", "预计使用月数");
  public static final ExportField LIFE_YEARS = ExportField.of("折旧年限", "使用年限", "预计使用年限", "折旧年限（年）");
  public static final ExportField WRITTEN_OFF = ExportField.of("累计折旧", "累计折旧额", "已提折旧", "期末累计折旧");
  public static final ExportField CHARGE = ExportField.of("本年折旧", "本年折旧额", "本年计提折旧", "当年折旧");
  public static final ExportField DEPRECIATION_STATE = ExportField.of("折旧状态", "提折旧状态", "是否提折旧");
  public static final ExportField VALUE_KIND = ExportField.of("价值类型", "计价方式");
  public static final ExportField USE = ExportField.of("使用状况", "使用状态", "资产状态", "卡片状态");
  public static final ExportField MODEL = ExportField.of("规格型号", "规格", "型号");
  public static final ExportField DEPARTMENT = ExportField.of("使用部门", "管理部门", "使用/管理部门");

  private ExportFields() {}
}
