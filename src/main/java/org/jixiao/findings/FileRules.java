package org.jixiao.findings;

import java.util.List;

/**
 * The rules about files. They have no subject: a file is judged before anything is read from it or
 * written to it, and what breaks a rule is refused with a sentence. So what comes to be looked at
 * has passed them.
 */
public final class FileRules {

  public static final Rule<Object> NOT_A_WORKBOOK =
      file("WB-F01", "不是可读的工作簿", "文件不存在、是文件夹、为空、已损坏或不是 Excel 工作簿，无法读取。", "检查路径，或重新取得文件；有备份的用备份。");
  public static final Rule<Object> ENCRYPTED =
      file("WB-F02", "工作簿已加密", "加密的文件不知道密码就读不出内容。", "在 Excel 中打开，用“文件 › 信息 › 保护工作簿”取消密码后另存。");
  public static final Rule<Object> WRONG_FORMAT =
      file(
          "WB-F03",
          "文件格式不对",
          "程序只处理标准的 Excel 工作簿（.xlsx、.xlsm）；改扩展名不会改变文件格式。",
          "在 Excel 或 WPS 中打开，用“另存为 Excel 工作簿(.xlsx)”保存后再运行。");
  public static final Rule<Object> OPEN_ELSEWHERE =
      writing(
          "WB-F04",
          "文件正在别处打开",
          "文件在 Excel 或 WPS 中打开时写回，会丢失一方的修改。",
          "先在打开它的程序（Excel、WPS 等）中保存并关闭文件；或用 -o 另存结果。");
  public static final Rule<Object> HOSTILE =
      file("WB-F05", "文件内容异常", "文件解压后过大或结构异常，可能是恶意文件。", "向提供者核实文件来源，重新取得文件。");

  public static final Rule<Object> CANNOT_SAVE =
      writing("WB-F06", "结果写不进磁盘", "写入失败时原文件保持不变，结果没有保存。", "检查文件夹、权限和磁盘空间，关闭占用该文件的程序；或用 -o 另存到别处。");

  public static final Rule<Object> UNREADABLE =
      export(
          "MX-F01",
          "导出文件读不出来",
          "文件损坏、被截断、编码不明，或不是表格；读不全的明细不能导入。",
          "重新导出，或用 Excel 打开后另存为 .xlsx 再导入。");

  /** Those about the file of the workbook. */
  public static final List<Rule<Object>> OF_WORKBOOKS =
      List.of(NOT_A_WORKBOOK, ENCRYPTED, WRONG_FORMAT, OPEN_ELSEWHERE, HOSTILE, CANNOT_SAVE);

  private FileRules() {}

  /** A rule about the file as such: what comes to be read has passed it. */
  private static Rule<Object> file(String id, String title, String why, String repair) {
    return Rule.of(id, Severity.BLOCKED, title)
        .because(why)
        .repair(repair)
        .reads(Kept.WORKBOOK)
        .test((anything, inspection) -> inspection.looked());
  }

  /** A rule about writing the file: it is judged outside the workbook, when a run writes. */
  private static Rule<Object> writing(String id, String title, String why, String repair) {
    return Rule.of(id, Severity.BLOCKED, title)
        .because(why)
        .repair(repair)
        .reads(Kept.WORKBOOK)
        .test((anything, inspection) -> inspection.notApplicable("写回文件时检查，不符即停止并说明"));
  }

  /** A rule by which an export is refused before anything of it is written. */
  public static Rule<Object> export(String id, String title, String why, String repair) {
    return Rule.of(id, Severity.BLOCKED, title)
        .because(why)
        .repair(repair)
        .reads(Kept.RECORD)
        .test((anything, inspection) -> inspection.looked());
  }
}
