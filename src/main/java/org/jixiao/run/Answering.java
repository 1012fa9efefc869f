package org.jixiao.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jixiao.container.Container;
import org.jixiao.container.Gate;
import org.jixiao.excel.OpenBook;
import org.jixiao.excel.WrittenBook;
import org.jixiao.findings.Answer;
import org.jixiao.findings.FileRules;
import org.jixiao.findings.Finding;
import org.jixiao.findings.Refusal;

/**
 * Writes what people answer to findings into the workbook, beside the findings on 检查结果, where the
 * next run finds it. Nothing else in the workbook changes.
 */
public final class Answering {

  private final RunOptions options;

  /** With options for reading and writing. */
  public Answering(RunOptions options) {
    this.options = options;
  }

  /**
   * What was done.
   *
   * @param changed whether the workbook says something else now
   * @param backup where the version before is kept, or null
   */
  public record Result(boolean changed, Path backup) {}

  /**
   * Opens the workbook, types the answers and saves it in one step.
   *
   * @param answers the whole answer to each finding, also what has not changed in it
   * @throws Refusal when it cannot be written, or a finding is not on 检查结果; then nothing has
   *     changed
   */
  public Result in(Path workbook, Map<Finding, Answer> answers) {
    byte[] before = new InputFile(options.files(), options.capacity()).read(workbook);
    Target target = Target.of(workbook, before, options);
    String name = Run.nameOf(workbook);
    Container container =
        target.fitted(Gate.open(name, before, options.password(), options.capacity()));
    WrittenBook after =
        TimeLimit.within(options.capacity().time(), name, () -> answered(container, answers));
    if (after.parts() == container.parts()) {
      return new Result(false, null);
    }
    return new Result(true, target.save(container, after).backup());
  }

  private static WrittenBook answered(Container container, Map<Finding, Answer> answers) {
    OpenBook book = OpenBook.of(container);
    List<Finding> unknown = book.answer(answers);
    if (!unknown.isEmpty()) {
      throw Refusal.of(
          FileRules.CANNOT_SAVE,
          "“"
              + container.name()
              + "”的“检查结果”页里没有这条问题："
              + unknown.get(0).message()
              + "答复没有地方写，工作簿没有改动。",
          "先运行一次，把问题写进“检查结果”页，再答复。");
    }
    return book.typed();
  }
}
