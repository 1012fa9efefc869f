package org.jixiao.run;

import java.time.LocalDate;
import java.util.List;
import org.jixiao.book.Completion;
import org.jixiao.report.draft.Drafting;
import org.jixiao.report.draft.Outline;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Stage;
import org.jixiao.word.Stamp;
import org.jixiao.word.WordPen;

/**
 * Drafts reports as {@link Report} does, for those who compare them with a document.
 *
 * @param options the version and the day that the draft names
 */
public record Redraft(RunOptions options) implements Redrafting {

  @Override
  public List<String> outlines() {
    return Outline.names();
  }

  @Override
  public byte[] draft(Completion completion, String outline, String stage) {
    Stage reached = stage.equals(Stage.FINAL.title()) ? Stage.FINAL : Stage.FOR_COMMENT;
    ReportDraft draft =
        Drafting.of(
            completion,
            Outline.named(outline).orElse(Outline.FIRM),
            reached,
            LocalDate.now(options.clock()));
    return WordPen.draw(draft, new Stamp("", options.version()));
  }
}
