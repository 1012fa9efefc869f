package org.jixiao.word;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jixiao.report.draft.Cover;

/** The cover and the contents, each a section of its own that no page number counts. */
final class FrontPages {

  private static final int LINES_ABOVE_TITLE = 4;
  private static final int LINES_BELOW_TITLE = 6;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);

  private final Markup out;

  FrontPages(Markup out) {
    this.out = out;
  }

  void cover(Cover cover) {
    line(ParagraphStyle.COVER_LINE, cover.reference());
    gaps(LINES_ABOVE_TITLE);
    line(ParagraphStyle.COVER_TITLE, cover.unit());
    line(ParagraphStyle.COVER_TITLE, cover.title());
    line(ParagraphStyle.COVER_LINE, "（" + cover.stage().title() + "）");
    gaps(LINES_BELOW_TITLE);
    if (!cover.client().isEmpty()) {
      line(ParagraphStyle.COVER_LINE, "委托单位：" + cover.client());
    }
    line(ParagraphStyle.COVER_LINE, "被评价单位：" + cover.unit());
    if (!cover.firm().isEmpty()) {
      line(ParagraphStyle.COVER_LINE, "评价机构：" + cover.firm());
    }
    line(ParagraphStyle.COVER_LINE, "报告日期：" + cover.day().format(DAY));
    endSection();
  }

  private void gaps(int lines) {
    for (int i = 0; i < lines; i++) {
      line(ParagraphStyle.COVER_LINE, "");
    }
  }

  private void line(ParagraphStyle style, String words) {
    out.open("w:p").open("w:pPr").value("w:pStyle", style.id()).close();
    Runs.words(out, words);
    out.close();
  }

  /** The contents, filled in: nobody has to have them made before they can be read. */
  void contents(List<BodyWriter.Heading> headings) {
    line(ParagraphStyle.CONTENTS_TITLE, "目　录");
    boolean first = true;
    for (int i = 0; i < headings.size(); i++) {
      BodyWriter.Heading heading = headings.get(i);
      if (heading.level() <= 2) {
        entry(heading, Bookmarks.heading(i + 1), first);
        first = false;
      }
    }
    out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.COVER_LINE.id()).close();
    if (!first) {
      Runs.fieldChar(out, "end");
    }
    out.close();
    endSection();
  }

  private void entry(BodyWriter.Heading heading, String mark, boolean first) {
    ParagraphStyle style =
        heading.level() == 1 ? ParagraphStyle.CONTENTS_CHAPTER : ParagraphStyle.CONTENTS_SECTION;
    out.open("w:p").open("w:pPr").value("w:pStyle", style.id()).close();
    if (first) {
      Runs.fieldChar(out, "begin");
      out.open("w:r").open("w:instrText", "xml:space", "preserve");
      out.text(" TOC \\o \"1-2\" \\h \\z \\u ").close().close();
      Runs.fieldChar(out, "separate");
    }
    out.open("w:hyperlink", "w:anchor", mark, "w:history", "1");
    Runs.words(out, heading.text());
    Runs.tab(out);
    Runs.field(out, "PAGEREF " + mark + " \\h", Integer.toString(heading.page()));
    out.close().close();
  }

  private void endSection() {
    out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.GAP.id());
    out.open("w:sectPr").value("w:type", "nextPage");
    PageForm.describe(out);
    out.close().close().close();
  }
}
