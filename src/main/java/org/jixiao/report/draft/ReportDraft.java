package org.jixiao.report.draft;

import java.util.ArrayList;
import java.util.List;

/**
 * A report described without a word processor.
 *
 * @param outline the order of its chapters
 * @param cover the first page
 * @param chapters chapters and sections in their order, annexes last
 * @param spacing how high its lines are
 */
public record ReportDraft(
    Outline outline, Cover cover, List<Chapter> chapters, LineSpacing spacing) {

  private static final int WORDS_BEFORE = 12;

  public ReportDraft {
    chapters = List.copyOf(chapters);
  }

  /** One with lines of the usual height. */
  public ReportDraft(Outline outline, Cover cover, List<Chapter> chapters) {
    this(outline, cover, chapters, LineSpacing.USUAL);
  }

  /**
   * A figure where the report prints it.
   *
   * @param figure the figure
   * @param before up to twelve characters before it in its paragraph
   * @param heading the heading under which it stands
   */
  public record Mention(PrintedFigure figure, String before, String heading) {}

  /** All figures in the order in which they are printed. */
  public List<Mention> figures() {
    List<Mention> mentions = new ArrayList<>();
    for (Chapter chapter : chapters) {
      for (Block block : chapter.blocks()) {
        for (List<Span> paragraph : block.paragraphs()) {
          collect(chapter.heading(), paragraph, mentions);
        }
      }
    }
    return List.copyOf(mentions);
  }

  private static void collect(String heading, List<Span> paragraph, List<Mention> mentions) {
    StringBuilder before = new StringBuilder();
    for (Span span : paragraph) {
      if (span instanceof Span.Printed printed) {
        int from = Math.max(0, before.length() - WORDS_BEFORE);
        mentions.add(new Mention(printed.figure(), before.substring(from), heading));
      }
      before.append(span.text());
    }
  }
}
