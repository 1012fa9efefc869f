package org.jixiao.findings;

import java.util.List;

/**
 * The rules about the file of a report or of a report's template. They have no subject: what breaks
 * one is refused with a sentence before anything is read from it. RP-F01 is the refusal of a final
 * report.
 */
public final class DocumentRules {

  public static final Rule<Object> UNREADABLE =
      file(
          2,
          "不是可读的 Word 文档",
          "文件不存在、是文件夹、为空、已损坏或不是 Word 文档，无法读取。",
          "检查路径，或在 Word 中打开并按提示修复，另存为 .docx 后再运行。");
  public static final Rule<Object> ENCRYPTED =
      file(3, "文档已加密", "加密的文件不知道密码就读不出内容。", "在 Word 中打开，用“文件 › 信息 › 保护文档”取消密码后另存。");
  public static final Rule<Object> WRONG_FORMAT =
      file(
          4,
          "文档格式不对",
          "程序只读取标准的 Word 文档（.docx）；改扩展名不会改变文件格式。",
          "在 Word 或 WPS 中打开，用“另存为 Word 文档(.docx)”保存后再运行。");
  public static final Rule<Object> OTHER_SUBJECT =
      file(5, "报告与工作簿不是一回事", "报告写的是另一个单位或另一个年度，核对没有意义。", "核对是否拿错了报告或工作簿。");
  public static final Rule<Object> HOSTILE =
      file(6, "文档内容异常", "文件解压后过大或结构异常，可能是恶意文件。", "向提供者核实文件来源，重新取得文件。");
  public static final Rule<Object> WRONG_TEMPLATE =
      file(7, "报告模板的标签有误", "标签写错的模板填不出完整的报告。", "按所说的位置改正标签，可先用 template check 检查。");

  /** All of them. */
  public static final List<Rule<Object>> ALL =
      List.of(UNREADABLE, ENCRYPTED, WRONG_FORMAT, OTHER_SUBJECT, HOSTILE, WRONG_TEMPLATE);

  private DocumentRules() {}

  private static Rule<Object> file(int number, String title, String why, String repair) {
    return FileRules.export("RP-F0" + number, title, why, repair);
  }

  /** The rule about documents that says what a rule about workbook files says of those. */
  public static Rule<Object> insteadOf(String ofWorkbooks) {
    if (ofWorkbooks.equals(FileRules.ENCRYPTED.id())) {
      return ENCRYPTED;
    }
    if (ofWorkbooks.equals(FileRules.WRONG_FORMAT.id())) {
      return WRONG_FORMAT;
    }
    return ofWorkbooks.equals(FileRules.HOSTILE.id()) ? HOSTILE : UNREADABLE;
  }
}
