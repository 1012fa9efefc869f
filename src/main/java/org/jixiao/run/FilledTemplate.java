package org.jixiao.run;

import java.nio.file.Path;
import org.jixiao.book.Completion;
import org.jixiao.container.DocumentGate;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Refusal;
import org.jixiao.report.draft.NamedBlocks;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.tags.TagValues;
import org.jixiao.report.tags.WorkbookValues;
import org.jixiao.word.Stamp;
import org.jixiao.word.TemplatePen;
import org.jixiao.word.template.BlockPen;
import org.jixiao.word.template.FirmTemplate;

/** The report of a workbook in the firm's own document. */
public final class FilledTemplate {

  private FilledTemplate() {}

  /**
   * A report in a firm's own document.
   *
   * @param document the Word document
   * @param drawn the tables, charts and chapters that were drawn into it
   */
  public record Filled(byte[] document, ReportDraft drawn) {}

  /**
   * The document with everything in it, and the list of its figures.
   *
   * @throws Refusal when the template cannot be read, or a tag in it is wrong
   */
  static Filled of(
      Path template, Completion completion, NamedBlocks blocks, Stamp stamp, RunOptions options) {
    WorkbookValues values = new WorkbookValues(completion, TemplateCheck.names());
    TemplatePen pen = new TemplatePen(blocks, values::chart);
    byte[] document = pen.listed(filled(template, pen.marking(values), pen, options), stamp);
    return new Filled(document, pen.drawn());
  }

  /**
   * The document with the workbook's values in the places of its tags. The template is only read.
   *
   * @param pen draws tables, charts and chapters
   * @throws Refusal when the template cannot be read, or a tag in it is wrong
   */
  public static byte[] of(Path template, Completion completion, BlockPen pen, RunOptions options) {
    return filled(template, new WorkbookValues(completion, TemplateCheck.names()), pen, options);
  }

  private static byte[] filled(Path template, TagValues values, BlockPen pen, RunOptions options) {
    byte[] bytes = InputFile.ofDocument(options.files(), options.capacity()).read(template);
    String name = Run.nameOf(template);
    return TimeLimit.within(
        options.capacity().time(),
        name,
        InputFile.SHORTEN_DOCUMENT,
        () -> {
          FirmTemplate firm = FirmTemplate.of(DocumentGate.open(name, bytes, options.capacity()));
          if (firm.check(values.names()).tags() == 0) {
            throw Refusal.of(
                DocumentRules.WRONG_TEMPLATE,
                "模板“" + name + "”里没有标签，填不进任何内容。",
                "在要填入的地方写上标签，如 {{被评价单位}}、{{表:预算配置}}；全部名称见 template list。");
          }
          return firm.fill(values, pen);
        });
  }
}
