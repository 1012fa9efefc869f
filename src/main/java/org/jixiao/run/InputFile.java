package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import org.jixiao.container.Capacity;
import org.jixiao.files.FileLayer;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.findings.Rule;

/**
 * Reads the file that a user names: whole, and only if it is an ordinary file within the capacity.
 */
final class InputFile {

  /** What to do with a document that takes too much of anything. */
  static final String SHORTEN_DOCUMENT = "在 Word 中压缩图片、删去多余的内容后再运行。";

  private final FileLayer files;
  private final Capacity capacity;
  private final Kind kind;

  InputFile(FileLayer files, Capacity capacity) {
    this(files, capacity, Kind.WORKBOOK);
  }

  private InputFile(FileLayer files, Capacity capacity, Kind kind) {
    this.files = files;
    this.capacity = capacity;
    this.kind = kind;
  }

  /** For a Word document, in the words for one. */
  static InputFile ofDocument(FileLayer files, Capacity capacity) {
    return new InputFile(files, capacity, Kind.DOCUMENT);
  }

  /**
   * What the file should be, in the user's words.
   *
   * @param unreadable the rule about files that cannot be read
   * @param tooLarge the rule about files that are too large
   */
  private record Kind(
      String noun,
      String ending,
      String purpose,
      String shorten,
      Rule<Object> unreadable,
      Rule<Object> tooLarge) {

    static final Kind WORKBOOK =
        new Kind(
            "工作簿",
            ".xlsx",
            "评价工作簿",
            "删去工作簿里的图片和用不到的工作表后再运行。",
            FileRules.NOT_A_WORKBOOK,
            FileRules.HOSTILE);
    static final Kind DOCUMENT =
        new Kind(
            " Word 文档",
            ".docx",
            "评价报告",
            SHORTEN_DOCUMENT,
            DocumentRules.UNREADABLE,
            DocumentRules.HOSTILE);
  }

  /**
   * The bytes of the file, which is closed again.
   *
   * @throws Refusal when the file is not there, is a folder, device or pipe, is too large, or
   *     cannot be read
   */
  byte[] read(Path input) {
    if (!files.exists(input)) {
      throw refused("找不到文件“" + input + "”。", "检查路径和文件名，以及有没有权限进入它所在的文件夹。");
    }
    if (files.isFolder(input)) {
      throw refused(
          "“" + input + "”是文件夹，不是" + kind.noun + "。", "指定文件夹里的某一个 " + kind.ending + " 文件。");
    }
    if (!files.isFile(input)) {
      throw refused("“" + input + "”是设备或管道，不是文件。", "指定一个 " + kind.ending + " 文件。");
    }
    try {
      long size = files.size(input);
      if (size > capacity.fileBytes()) {
        throw Refusal.of(
            kind.tooLarge,
            "“"
                + Run.nameOf(input)
                + "”有 "
                + (size >> 20)
                + " MB，超过上限 "
                + (capacity.fileBytes() >> 20)
                + " MB，不像"
                + kind.purpose
                + "。",
            kind.shorten);
      }
      return files.read(input);
    } catch (IOException unreadable) {
      throw refused(
          "“" + Run.nameOf(input) + "”读不出来：没有读取权限、正被别的程序独占，或磁盘出错。",
          "关闭占用它的程序，检查文件权限，或把文件复制到本机再运行。");
    }
  }

  private Refusal refused(String sentence, String remedy) {
    return Refusal.of(kind.unreadable, sentence, remedy);
  }
}
