package org.jixiao.word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.jixiao.report.draft.Block;
import org.jixiao.report.draft.Chapter;
import org.jixiao.report.draft.LineSpacing;
import org.jixiao.report.draft.NamedBlocks;
import org.jixiao.report.draft.Renumbered;
import org.jixiao.report.draft.ReportDraft;
import org.jixiao.report.draft.ReportDraft.Mention;
import org.jixiao.report.tags.TagKind;
import org.jixiao.report.tags.TagNames;
import org.jixiao.report.tags.TagValues;
import org.jixiao.table.ChartPlan;
import org.jixiao.word.template.BlockPen;
import org.jixiao.word.template.Xml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Draws tables, charts and chapters of a report into a firm's own document. What is written is the
 * same as in the program's own; only its form is the firm's.
 */
public final class TemplatePen implements BlockPen {

  private final NamedBlocks blocks;
  private final Function<String, Optional<ChartPlan>> plans;
  private final Comments comments = new Comments();
  private final Charts charts = new Charts();
  private final BodyWriter body = new BodyWriter(comments, charts, LineSpacing.USUAL);
  private final FigureMarks marks = new FigureMarks();
  private final List<Chapter> drawn = new ArrayList<>();
  private int written;
  private FirmParts parts;

  /**
   * A pen for one document.
   *
   * @param blocks what can be drawn
   * @param plans the charts by their names
   */
  public TemplatePen(NamedBlocks blocks, Function<String, Optional<ChartPlan>> plans) {
    this.blocks = blocks;
    this.plans = plans;
  }

  @Override
  public void draw(TagKind kind, String name, XWPFDocument document) {
    if (parts == null) {
      parts = new FirmParts(document, charts, comments);
    }
    FirmPlace place = FirmPlace.of(document, parts.styles());
    int table = place.captionAbove().orElse(place.next("表"));
    int chart = place.captionBelow().orElse(place.next("图"));
    List<Chapter> chapters = Renumbered.of(chapters(kind, name), table, chart);
    body.within(place.width());
    for (int i = 0; i < chapters.size(); i++) {
      Chapter chapter = chapters.get(i);
      boolean headed = i == 0 && place.isHeaded(chapter.heading());
      if (kind == TagKind.CHAPTER && !headed) {
        body.heading(chapter);
      }
      body.blocks(chapter.blocks());
    }
    drawn.addAll(chapters);
    Document fragment = fragment();
    withoutWhatIsThere(fragment.getDocumentElement(), kind, place);
    new FirmForm(fragment, place).apply();
    parts.add(fragment.getDocumentElement(), place.width());
    append(fragment, document);
  }

  private List<Chapter> chapters(TagKind kind, String name) {
    return switch (kind) {
      case CHAPTER -> blocks.chapter(name);
      case CHART ->
          alone(
              plans
                  .apply(name)
                  .<Block>map(plan -> new Block.Chart(1, plan))
                  .orElseGet(() -> NamedBlocks.lacking("绘制“" + name + "”图")));
      default ->
          alone(
              blocks
                  .table(name)
                  .<Block>map(table -> table)
                  .orElseGet(() -> NamedBlocks.lacking("“" + name + "”")));
    };
  }

  /** Something without a heading, which is no chapter. */
  private static List<Chapter> alone(Block block) {
    return List.of(new Chapter(3, "", List.of(block)));
  }

  /** What was written since the last time. */
  private Document fragment() {
    String all = body.xml();
    Markup part = Markup.part();
    part.open(
        "w:body", "xmlns:w", Names.WORDS, "xmlns:r", Names.RELATIONS, "xmlns:wp", Names.PLACED);
    part.raw(all.substring(written)).close();
    written = all.length();
    try {
      return Xml.tree(part.bytes());
    } catch (SAXException ourOwn) {
      throw new IllegalStateException("what was written is no XML", ourOwn);
    }
  }

  /** A caption that somebody has written beside the place is not written again. */
  private static void withoutWhatIsThere(Element fragment, TagKind kind, FirmPlace place) {
    boolean captioned =
        kind == TagKind.TABLE && place.captionAbove().isPresent()
            || kind == TagKind.CHART && place.captionBelow().isPresent();
    boolean unit = kind == TagKind.TABLE && place.hasUnit();
    for (Element block : Xml.children(fragment)) {
      String style = FirmPlace.style(block);
      if (captioned && style.equals(ParagraphStyle.CAPTION.id())
          || unit && style.equals(ParagraphStyle.UNIT.id())) {
        fragment.removeChild(block);
      }
    }
  }

  private static void append(Document fragment, XWPFDocument document) {
    try {
      XmlObject parsed = XmlObject.Factory.parse(fragment);
      try (XmlCursor from = parsed.newCursor();
          XmlCursor to = document.getDocument().getBody().newCursor()) {
        to.toEndToken();
        from.toFirstChild();
        for (boolean more = from.toFirstChild(); more; more = from.toNextSibling()) {
          from.copyXml(to);
        }
      }
    } catch (XmlException ourOwn) {
      throw new IllegalStateException("what was written is no XML", ourOwn);
    }
  }

  /** What was drawn, as a report of its own. */
  public ReportDraft drawn() {
    return new ReportDraft(blocks.draft().outline(), blocks.draft().cover(), drawn);
  }

  /** The values of a workbook, its figures so that they are found again in the sentences. */
  public TagValues marking(TagValues values) {
    return new TagValues() {
      @Override
      public TagNames names() {
        return values.names();
      }

      @Override
      public String text(String name) {
        String text = values.text(name);
        return blocks
            .figure(name)
            .filter(figure -> figure.shown().equals(text))
            .map(marks::around)
            .orElse(text);
      }

      @Override
      public boolean isThere(String name) {
        return values.isThere(name);
      }

      @Override
      public List<Line> lines(String table) {
        return values.lines(table).stream().map(this::marked).toList();
      }

      private Line marked(Line line) {
        return column -> line.figure(column).map(marks::around).orElseGet(() -> line.text(column));
      }
    };
  }

  /** The document with marks on all figures that were filled in, and the list of them. */
  public byte[] listed(byte[] document, Stamp stamp) {
    return ListedParts.of(
        document,
        marks,
        (main, text) -> FigureList.part(drawn(), FigureList.OWN, figures(main), stamp, text));
  }

  private Map<Integer, Mention> figures(byte[] main) {
    List<Mention> ofBlocks = drawn().figures();
    Map<Integer, Mention> figures = new LinkedHashMap<>();
    for (int number : FigureMarks.bookmarks(main)) {
      Mention mention = marks.mentions().get(number);
      if (mention != null) {
        figures.put(number, mention);
      } else if (number <= ofBlocks.size()) {
        figures.put(number, ofBlocks.get(number - 1));
      }
    }
    return figures;
  }
}
