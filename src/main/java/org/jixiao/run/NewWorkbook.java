package org.jixiao.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jixiao.book.WorkbookRules;
import org.jixiao.excel.CarriedInputs;
import org.jixiao.excel.FileLayer;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.SafeSave;
import org.jixiao.excel.Template;
import org.jixiao.findings.Refusal;

/**
 * A workbook to begin with: blank, an example, or one that takes over what an older one holds.
 *
 * @param bytes the workbook
 * @param left what of the older one it does not hold, in the user's words
 */
public record NewWorkbook(byte[] bytes, List<String> left) {

  public NewWorkbook {
    left = List.copyOf(left);
  }

  /** The blank standard workbook. */
  public static NewWorkbook blank() {
    return new NewWorkbook(Template.blank(), List.of());
  }

  /** An example, filled in. */
  public static NewWorkbook of(Example example) {
    return new NewWorkbook(example.filled(), List.of());
  }

  /**
   * The inputs of an older workbook in a fresh template; the older one is only read.
   *
   * @throws Refusal when it cannot be read or holds nothing that is known, with a sentence
   */
  public static NewWorkbook from(Path old, FileLayer files) {
    if (!files.exists(old) || files.isFolder(old)) {
      throw Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "找不到文件“" + old + "”。", "检查路径和文件名。");
    }
    try (OpenBook book = OpenBook.open(old.getFileName().toString(), files.read(old))) {
      CarriedInputs inputs = book.inputs();
      if (inputs.tables().isEmpty()) {
        throw Refusal.of(
            WorkbookRules.NOT_A_WORKBOOK, "“" + old + "”里没有一张认得出的表，没有可转入的内容。", "指定由本程序模板填写的工作簿。");
      }
      return new NewWorkbook(Template.toGoOn(inputs.tables()), inputs.left());
    } catch (IOException unreadable) {
      throw Refusal.of(WorkbookRules.NOT_A_WORKBOOK, "“" + old + "”读不出来。", "检查文件权限。");
    }
  }

  /** Saves it in one step. */
  public void save(Path file, FileLayer files) throws IOException {
    new SafeSave(files).save(file, bytes);
  }
}
