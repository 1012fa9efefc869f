package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jixiao.report.draft.Block;
import org.jixiao.report.draft.Chapter;
import org.jixiao.report.draft.LineSpacing;
import org.jixiao.report.draft.PrintedFigure;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.Span;
import org.jixiao.report.selfcheck.HeadingNumber;

/** Writes the chapters, and counts on the way on which page each of them begins. */
final class BodyWriter {

  private final Markup out = new Markup();
  private final Spans spans = new Spans(out);
  private final PageCount pages = new PageCount();
  private final TableWriter tables = new TableWriter(out, spans, pages);
  private final LineSpacing spacing;
  private final Comments comments;
  private final Charts charts;
  private final List<Heading> headings = new ArrayList<>();
  private final int[] counters = new int[4];
  private int lists;

  /**
   * A heading as the contents list it.
   *
   * @param level how deep it is, from 1
   * @param text its words with its number
   * @param page the page on which it stands
   */
  record Heading(int level, String text, int page) {}

  BodyWriter(Comments comments, Charts charts, LineSpacing spacing) {
    this.spacing = spacing;
    this.comments = comments;
    this.charts = charts;
  }

  String xml() {
    return out.xml();
  }

  List<Heading> headings() {
    return List.copyOf(headings);
  }

  List<PrintedFigure> figures() {
    return spans.figures();
  }

  int pages() {
    return pages.page();
  }

  int lists() {
    return lists;
  }

  void write(ReportDraft draft) {
    for (Chapter chapter : draft.chapters()) {
      heading(chapter);
      blocks(chapter.blocks());
    }
  }

  /** Writes what stands below a heading. */
  void blocks(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      block(blocks.get(i));
      if (blocks.get(i) instanceof Block.Table) {
        gap(i + 1 == blocks.size());
      }
    }
  }

  /** From here on a line has another width; twips. */
  void within(int twips) {
    tables.within(twips);
  }

  void heading(Chapter chapter) {
    ParagraphStyle style =
        switch (chapter.level()) {
          case 0 -> ParagraphStyle.UNNUMBERED;
          case 1 -> ParagraphStyle.CHAPTER;
          case 2 -> ParagraphStyle.SECTION;
          default -> ParagraphStyle.SUBSECTION;
        };
    if (chapter.level() <= 1) {
      pages.newPage();
    }
    String number = HeadingNumber.next(counters, chapter.level());
    int lines =
        LineCount.of(
            number + chapter.heading(), style.points(), width(), style.isIndented() ? 32 : 0);
    // A heading stays with what follows it.
    pages.makeRoom((lines + 1) * style.lineHeight(spacing));
    int page = pages.page();
    pages.lines(lines, style.lineHeight(spacing));
    headings.add(new Heading(Math.max(1, chapter.level()), number + chapter.heading(), page));
    String id = Integer.toString(headings.size());
    open(style);
    out.empty("w:bookmarkStart", "w:id", id, "w:name", Bookmarks.heading(headings.size()));
    Runs.words(out, chapter.heading());
    out.empty("w:bookmarkEnd", "w:id", id).close();
  }

  private void block(Block block) {
    if (block instanceof Block.Table table) {
      table(table);
    } else if (block instanceof Block.Chart chart) {
      chart(chart);
    } else if (block instanceof Block.Listed listed) {
      list(listed);
    } else if (block instanceof Block.Note note) {
      open(ParagraphStyle.BODY);
      spans.write(note.about(), false);
      comments.mark(out, note.reasons());
      out.close();
      count(seamed(note.about()) + LineCount.SEAM + Block.Note.MARK);
    } else {
      block.paragraphs().forEach(this::paragraph);
    }
  }

  private void paragraph(List<Span> pieces) {
    open(ParagraphStyle.BODY);
    spans.write(pieces, false);
    out.close();
    count(seamed(pieces));
  }

  private static String seamed(List<Span> pieces) {
    return pieces.stream().map(Span::text).collect(Collectors.joining("" + LineCount.SEAM));
  }

  private void count(String text) {
    ParagraphStyle style = ParagraphStyle.BODY;
    pages.lines(
        LineCount.of(text, style.points(), width(), 2 * style.points()), style.lineHeight(spacing));
  }

  private static double width() {
    return PageForm.TEXT_WIDTH / 20.0;
  }

  private void list(Block.Listed listed) {
    lists++;
    int number = 0;
    for (List<Span> item : listed.items()) {
      out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.BODY.id());
      out.open("w:numPr").value("w:ilvl", "0");
      out.value("w:numId", Integer.toString(1 + lists)).close().close();
      spans.write(item, false);
      out.close();
      count(++number + "．" + seamed(item));
    }
  }

  private void table(Block.Table table) {
    ParagraphStyle caption = ParagraphStyle.CAPTION;
    boolean unit = !table.unit().isEmpty();
    double above = caption.lineHeight() + (unit ? ParagraphStyle.UNIT.lineHeight() : 0);
    // The caption stays with the heading of its table.
    pages.makeRoom(above + 2 * ParagraphStyle.CELL.lineHeight());
    pages.whole(above);
    caption("表", table.number(), table.title());
    if (unit) {
      open(ParagraphStyle.UNIT);
      Runs.words(out, "金额单位：" + table.unit());
      out.close();
    }
    tables.write(table);
  }

  /** Keeps a table apart from what follows it, and ends the document where nothing does. */
  private void gap(boolean last) {
    out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.GAP.id());
    if (last) {
      // It must not begin a page of its own.
      out.empty("w:spacing", "w:line", "20", "w:lineRule", "exact");
    } else {
      pages.whole(ParagraphStyle.GAP.lineHeight());
    }
    out.close().close();
  }

  private void caption(String kind, int number, String title) {
    open(ParagraphStyle.CAPTION);
    Runs.words(out, kind);
    Runs.field(out, "SEQ " + kind + " \\* ARABIC", Integer.toString(number));
    Runs.words(out, "　" + title);
    out.close();
  }

  private void chart(Block.Chart chart) {
    double height = Charts.height(chart.plan()) + 0.5;
    pages.makeRoom(height + ParagraphStyle.CAPTION.lineHeight());
    pages.whole(height);
    out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.CHART.id());
    out.empty("w:keepNext").close();
    charts.draw(out, chart.plan());
    out.close();
    out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.CAPTION.id());
    out.value("w:keepNext", "0").close();
    Runs.words(out, "图");
    Runs.field(out, "SEQ 图 \\* ARABIC", Integer.toString(chart.number()));
    Runs.words(out, "　" + chart.plan().title());
    out.close();
    pages.whole(ParagraphStyle.CAPTION.lineHeight());
  }

  private void open(ParagraphStyle style) {
    out.open("w:p").open("w:pPr").value("w:pStyle", style.id()).close();
  }
}
