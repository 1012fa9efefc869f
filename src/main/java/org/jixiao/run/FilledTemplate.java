package org.jixiao.run;

import java.nio.file.Path;
import org.jixiao.book.Completion;
import org.jixiao.container.DocumentGate;
import org.jixiao.findings.Refusal;
import org.jixiao.report.tags.WorkbookValues;
import org.jixiao.word.template.BlockPen;
import org.jixiao.word.template.FirmTemplate;

/** The report of a workbook in the firm's own document. */
public final class FilledTemplate {

  private FilledTemplate() {}

  /**
   * The document with the workbook's values in the places of its tags. The template is only read.
   *
   * @param pen draws tables, charts and chapters
   * @throws Refusal when the template cannot be read, or a tag in it is wrong
   */
  public static byte[] of(Path template, Completion completion, BlockPen pen, RunOptions options) {
    byte[] bytes = InputFile.ofDocument(options.files(), options.capacity()).read(template);
    String name = Run.nameOf(template);
    return TimeLimit.within(
        options.capacity().time(),
        name,
        InputFile.SHORTEN_DOCUMENT,
        () ->
            FirmTemplate.of(DocumentGate.open(name, bytes, options.capacity()))
                .fill(new WorkbookValues(completion, TemplateCheck.names()), pen));
  }
}
