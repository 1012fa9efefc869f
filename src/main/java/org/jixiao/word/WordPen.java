package org.jixiao.word;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import org.jixiao.container.Parts;
import org.jixiao.report.draft.ReportDraft;

/**
 * Draws the draft of a report as a document. It is written part by part and not through a library's
 * model of a document: the same draft makes the same bytes, and nothing large has to be loaded.
 */
public final class WordPen {

  static final String MAIN = "word/document.xml";
  private static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  private final ReportDraft draft;
  private final Comments comments = new Comments();
  private final Charts charts = new Charts();
  private final BodyWriter body;

  private WordPen(ReportDraft draft) {
    this.draft = draft;
    this.body = new BodyWriter(comments, charts, draft.spacing());
  }

  /** The document. */
  public static byte[] draw(ReportDraft draft, Stamp stamp) {
    return new WordPen(draft).draw(stamp);
  }

  private byte[] draw(Stamp stamp) {
    body.write(draft);
    byte[] main = main();
    Map<String, byte[]> parts = new TreeMap<>();
    parts.put(MAIN, main);
    parts.put("word/styles.xml", FixedParts.styles(draft.spacing()));
    parts.put("word/numbering.xml", FixedParts.numbering(body.lists()));
    parts.put("word/settings.xml", FixedParts.settings());
    parts.put("word/fontTable.xml", Fonts.table());
    parts.put("word/footer1.xml", FixedParts.footer(body.pages()));
    parts.put("docProps/core.xml", FixedParts.coreProperties(draft));
    if (!comments.isEmpty()) {
      parts.put("word/comments.xml", comments.part());
    }
    charts.addTo(parts);
    parts.put(FigureList.PART, FigureList.part(draft, stamp, fingerprint(main)));
    parts.put(FigureList.PROPERTIES, FigureList.properties());
    new Package(charts.count(), !comments.isEmpty()).addTo(parts);
    return Parts.of(parts).bytes();
  }

  private static String fingerprint(byte[] main) {
    try {
      return BodyText.fingerprint(main);
    } catch (XMLStreamException ourOwn) {
      throw new IllegalStateException("the document is no XML", ourOwn);
    }
  }

  private byte[] main() {
    Markup out = Markup.part();
    out.open(
        "w:document", "xmlns:w", Names.WORDS, "xmlns:r", Names.RELATIONS, "xmlns:wp", Names.PLACED);
    out.open("w:body");
    FrontPages front = new FrontPages(out);
    front.cover(draft.cover());
    front.contents(body.headings());
    out.raw(body.xml());
    out.open("w:sectPr");
    out.empty("w:footerReference", "w:type", "default", "r:id", Package.FOOTER);
    out.value("w:type", "nextPage");
    PageForm.describe(out);
    out.empty("w:pgNumType", "w:start", "1");
    return out.close().close().close().bytes();
  }

  /** What kind each part is, and how the parts hang together. */
  private record Package(int charts, boolean commented) {

    static final String FOOTER = "rIdFooter";

    void addTo(Map<String, byte[]> parts) {
      parts.put("[Content_Types].xml", types());
      parts.put("_rels/.rels", root());
      parts.put("word/_rels/document.xml.rels", main());
      Markup list = relations();
      relation(list, "rId1", "/customXmlProps", "itemProps1.xml");
      parts.put("customXml/_rels/item1.xml.rels", list.close().bytes());
    }

    private byte[] types() {
      Markup out = Markup.part().open("Types", "xmlns", Names.TYPES);
      standard(out, "rels", "application/vnd.openxmlformats-package.relationships+xml");
      standard(out, "xml", "application/xml");
      standard(out, "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
      type(out, MAIN, DOCUMENT + "document.main+xml");
      for (String part : new String[] {"styles", "numbering", "settings", "fontTable"}) {
        type(out, "word/" + part + ".xml", DOCUMENT + part + "+xml");
      }
      type(out, "word/footer1.xml", DOCUMENT + "footer+xml");
      if (commented) {
        type(out, "word/comments.xml", DOCUMENT + "comments+xml");
      }
      for (int i = 1; i <= charts; i++) {
        type(
            out,
            Charts.part(i),
            "application/vnd.openxmlformats-officedocument.drawingml.chart+xml");
      }
      type(out, "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
      type(
          out,
          FigureList.PROPERTIES,
          "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
      return out.close().bytes();
    }

    private static void standard(Markup out, String ending, String type) {
      out.empty("Default", "Extension", ending, "ContentType", type);
    }

    private static void type(Markup out, String part, String type) {
      out.empty("Override", "PartName", "/" + part, "ContentType", type);
    }

    private static Markup relations() {
      return Markup.part().open("Relationships", "xmlns", Names.PACKAGE);
    }

    private static void relation(Markup out, String id, String kind, String target) {
      String type = kind.startsWith("/") ? Names.RELATIONS + kind : kind;
      out.empty("Relationship", "Id", id, "Type", type, "Target", target);
    }

    private static byte[] root() {
      Markup out = relations();
      relation(out, "rId1", "/officeDocument", MAIN);
      String core =
          "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
      relation(out, "rId2", core, "docProps/core.xml");
      return out.close().bytes();
    }

    private byte[] main() {
      Markup out = relations();
      relation(out, "rIdStyles", "/styles", "styles.xml");
      relation(out, "rIdNumbering", "/numbering", "numbering.xml");
      relation(out, "rIdSettings", "/settings", "settings.xml");
      relation(out, "rIdFonts", "/fontTable", "fontTable.xml");
      relation(out, FOOTER, "/footer", "footer1.xml");
      relation(out, "rIdList", "/customXml", "../customXml/item1.xml");
      if (commented) {
        relation(out, "rIdComments", "/comments", "comments.xml");
      }
      for (int i = 1; i <= charts; i++) {
        relation(out, Charts.relation(i), "/chart", "charts/chart" + i + ".xml");
      }
      return out.close().bytes();
    }
  }
}
