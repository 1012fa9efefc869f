package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jixiao.container.Gate;
import org.jixiao.excel.LockedSheets;
import org.jixiao.excel.Template;
import org.jixiao.files.FileLayer;
import org.jixiao.files.SafeSave;
import org.jixiao.files.SaveFailed;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Refusal;
import org.jixiao.table.Layout;

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

  /** The blank workbook without the tables that an evaluation can do without. */
  public static NewWorkbook ofRequired() {
    return new NewWorkbook(Template.ofRequired(), List.of());
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
   * The inputs of an older workbook, of the format before 2007 if need be, in a fresh template,
   * with its imports and with what was answered to its findings; the older one is only read.
   *
   * @param options how to read it
   * @throws Refusal when it cannot be read or holds nothing that is known, with a sentence
   */
  public static NewWorkbook from(Path old, RunOptions options) {
    return within(old, options, () -> OlderWorkbook.read(old, options).again(options));
  }

  /**
   * A workbook for the year after another one: what was this year's there is last year's here, and
   * what has to be found out anew is blank.
   *
   * @param scheme the workbook whose score table, framework, limits and lists hold from now on;
   *     null for those of last year
   * @param options how to read them
   * @throws Refusal as {@link #from}
   */
  public static NewWorkbook following(Path last, Path scheme, RunOptions options) {
    return within(
        last,
        options,
        () -> {
          OlderWorkbook older = OlderWorkbook.read(last, options);
          return scheme == null
              ? older.aYearOn(Map.of())
              : older.aYearOn(schemeOf(scheme, options));
        });
  }

  /**
   * A workbook with the score table, framework, limits and lists of another one, and no figure.
   *
   * @param scheme the other one, or the name of a {@link Master}
   * @param options how to read it
   * @throws Refusal as {@link #from}, and when it has none of these
   */
  public static NewWorkbook under(Path scheme, RunOptions options) {
    return within(
        scheme,
        options,
        () -> new NewWorkbook(Template.toGoOn(schemeOf(scheme, options)), List.of()));
  }

  /** The tables of a workbook, or of a master where no file but a master has this name. */
  private static Map<Layout, List<Map<String, String>>> schemeOf(Path scheme, RunOptions options) {
    Optional<Master> master = Master.named(scheme.toString());
    return master.isPresent() && !options.files().exists(scheme)
        ? master.get().tables()
        : OlderWorkbook.read(scheme, options).scheme();
  }

  private static NewWorkbook within(Path old, RunOptions options, Supplier<NewWorkbook> work) {
    return TimeLimit.within(options.capacity().time(), Run.nameOf(old), work);
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
