package org.jixiao.support.exports;

/** What the sums of an export are broken down by; accepted lines only. */
public enum By {
  /** "1月" to "12月". */
  MONTH,
  /** "付款人|支付方式". */
  PAYER,
  /** "30201"; for releases the functional code. */
  CODE,
  /** 项目类别. */
  CATEGORY,
  /** "项目类别|30201". */
  CATEGORY_CODE,
  /** 资金性质 of releases. */
  FUND,
  /** Cards not disposed of: cost by class. */
  CLASS_COST,
  /** Cards not disposed of: accumulated depreciation by class. */
  CLASS_ACCUMULATED,
  /** Depreciation of the year by class. */
  CLASS_YEAR,
  /** "固定资产原值|期初余额" and so on. */
  MOVEMENT,
  /** Rows of final accounts. */
  LAST_YEAR,
  /** Rows of final accounts. */
  THIS_YEAR
}
