package org.jixiao.run;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.book.Dossier;
import org.jixiao.book.Examination;
import org.jixiao.container.Capacity;
import org.jixiao.container.DocumentGate;
import org.jixiao.container.Gate;
import org.jixiao.excel.OpenBook;
import org.jixiao.findings.Refusal;
import org.jixiao.report.draft.NamedBlocks;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.Stage;
import org.jixiao.report.tags.CheckedTags;
import org.jixiao.report.tags.ReportNames;
import org.jixiao.report.tags.TagNames;
import org.jixiao.word.template.FirmTemplate;

/** The firm's own document for reports: which tags there are, and whether those in it are right. */
public final class TemplateCheck {

  private TemplateCheck() {}

  /**
   * All names, as the sheets declare them and the built-in example that fills every sheet shows
   * them.
   */
  public static TagNames names() {
    Completion shown = completion(Example.INVENTED);
    List<String> chapters =
        NamedBlocks.of(shown, Outline.FIRM, Stage.FOR_COMMENT, LocalDate.EPOCH).chapters();
    return ReportNames.of(List.of(shown), chapters);
  }

  private static Completion completion(Example example) {
    Dossier dossier =
        Dossier.read(
            OpenBook.of(Gate.open("example.xlsx", example.filled(), null, Capacity.here())).raw());
    return Completion.of(dossier, Examination.of(dossier, List.of()));
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
