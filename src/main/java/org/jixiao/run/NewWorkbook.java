package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import org.jixiao.container.Gate;
import org.jixiao.excel.CarriedInputs;
import org.jixiao.excel.LockedSheets;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.Template;
import org.jixiao.files.FileLayer;
import org.jixiao.files.SafeSave;
import org.jixiao.files.SaveFailed;
import org.jixiao.findings.FileRules;
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

  /** The same with its computed cells locked, without a password. */
  public NewWorkbook locked() {
    return new NewWorkbook(LockedSheets.of(bytes), left);
  }

  /**
   * The inputs of an older workbook, of the format before 2007 if need be, in a fresh template; the
   * older one is only read.
   *
   * @param options how to read it
   * @throws Refusal when it cannot be read or holds nothing that is known, with a sentence
   */
  public static NewWorkbook from(Path old, RunOptions options) {
    byte[] bytes = new InputFile(options.files(), options.capacity()).read(old);
    String name = Run.nameOf(old);
    return TimeLimit.within(options.capacity().time(), name, () -> from(name, bytes, options));
  }

  private static NewWorkbook from(String name, byte[] bytes, RunOptions options) {
    OpenBook book = open(name, bytes, options);
    CarriedInputs inputs = book.inputs();
    if (inputs.tables().isEmpty()) {
      throw Refusal.of(
          FileRules.NOT_A_WORKBOOK, "“" + name + "”里没有一张认得出的表，没有可转入的内容。", "指定由本程序模板填写的工作簿。");
    }
    return new NewWorkbook(Template.toGoOn(inputs.tables()), inputs.left());
  }

  private static OpenBook open(String name, byte[] bytes, RunOptions options) {
    return Gate.isOldWorkbook(bytes)
        ? OpenBook.ofOld(name, bytes, options.password())
        : OpenBook.of(Gate.open(name, bytes, options.password(), options.capacity()));
  }

  /**
   * Saves it in one step, under the password of the options if they have one: what was locked away
   * in an older workbook does not come out into the open.
   *
   * @param mayReplace whether a file that is there already may be replaced
   * @throws Refusal when it cannot be written there, before anything is
   * @throws SaveFailed when it could not be put in its place
   */
  public void save(Path file, RunOptions options, boolean mayReplace) throws SaveFailed {
    FileLayer files = options.files();
    SafeSave saving =
        new SafeSave(files, written -> Target.prove(Run.nameOf(file), written, options));
    Path real = files.real(file);
    if (!saving.canSaveAt(real, options.clock())) {
      throw Refusal.of(FileRules.CANNOT_SAVE, "“" + file + "”写不进去：文件夹不存在、没有写入权限，或磁盘已满。");
    }
    byte[] sealed = Gate.sealed(bytes, options.password());
    if (mayReplace) {
      saving.save(real, sealed);
    } else {
      saving.saveNew(real, sealed);
    }
  }
}
