package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import org.jixiao.book.WorkbookRules;
import org.jixiao.excel.CarriedInputs;
import org.jixiao.excel.FileLayer;
import org.jixiao.excel.OpenBook;
import org.jixiao.findings.Refusal;

/** Takes what people have filled in out of an older workbook; the workbook itself is only read. */
public final class Carry {

  private final FileLayer files;

  public Carry(FileLayer files) {
    this.files = files;
  }

  /**
   * The inputs of a workbook.
   *
   * @throws Refusal when it cannot be read, with a sentence
   */
  public CarriedInputs from(Path old) {
    if (!files.exists(old) || files.isFolder(old)) {
      throw Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "找不到文件“" + old + "”。", "检查路径和文件名。");
    }
    try (OpenBook book = OpenBook.open(old.getFileName().toString(), files.read(old))) {
      CarriedInputs inputs = book.inputs();
      if (inputs.tables().isEmpty()) {
        throw Refusal.of(
            WorkbookRules.NOT_A_WORKBOOK, "“" + old + "”里没有一张认得出的表，没有可转入的内容。", "指定由本程序模板填写的工作簿。");
      }
      return inputs;
    } catch (IOException unreadable) {
      throw Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "“" + old + "”读不出来。", "检查文件权限。");
    }
  }
}
