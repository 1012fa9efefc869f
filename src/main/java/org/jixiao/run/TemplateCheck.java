package org.jixiao.run;

import java.nio.file.Path;
import org.jixiao.container.DocumentGate;
import org.jixiao.findings.Refusal;
import org.jixiao.report.tags.CheckedTags;
import org.jixiao.report.tags.ReportNames;
import org.jixiao.report.tags.TagNames;
import org.jixiao.word.template.FirmTemplate;

/** The firm's own document for reports: which tags there are, and whether those in it are right. */
public final class TemplateCheck {

  private TemplateCheck() {}

  /** All names. */
  public static TagNames names() {
    return ReportNames.all();
  }

  /**
   * Looks at the tags of a document; nothing is written.
   *
   * @throws Refusal when it is no readable document
   */
  public static CheckedTags of(Path document, RunOptions options) {
    byte[] bytes = InputFile.ofDocument(options.files(), options.capacity()).read(document);
    String name = Run.nameOf(document);
    return TimeLimit.within(
        options.capacity().time(),
        name,
        InputFile.SHORTEN_DOCUMENT,
        () -> FirmTemplate.of(DocumentGate.open(name, bytes, options.capacity())).check(names()));
  }
}
