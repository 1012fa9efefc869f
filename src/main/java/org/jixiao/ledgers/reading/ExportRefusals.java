package org.jixiao.ledgers.reading;

import org.jixiao.findings.FileRules;
import org.jixiao.findings.Rule;

/** The rules by which an export that can be read is refused: it is not what it is given for. */
public final class ExportRefusals {

  public static final Rule<Object> COLUMNS_MISSING =
      FileRules.export(
          "MX-S01", "导出缺少必需的列", "没有日期和金额就不知道一行明细属于哪个月、是多少。", "用 --map 列名=字段 指明列名不同的列，或重新导出。");

  public static final Rule<Object> WRONG_EXPORT =
      FileRules.export("MX-S02", "导出不属于本次评价", "别的单位或年度的明细导入后，整张表都是错的。", "核对单位和年度，换用正确的导出文件。");

  private ExportRefusals() {}
}
