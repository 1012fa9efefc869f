package org.jixiao.word;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jixiao.report.draft.ReportDraft;

/**
 * The part that lists every figure of the document with its cell and the words before it: the proof
 * of what was drafted. The marks in the text are lost on some ways, this list is not.
 */
final class FigureList {

  /** The outline of a report that follows the firm's own document. */
  static final String OWN = org.jixiao.report.recheck.FigureList.TEMPLATE;

  static final String PART = "customXml/item1.xml";
  static final String PROPERTIES = "customXml/itemProps1.xml";
  private static final String ID = "{6C1F2B5E-5D0B-4B1E-9C1D-0A6E54C0F00D}";

  private FigureList() {}

  /**
   * The list.
   *
   * @param text the fingerprint of everything that the document says
   */
  static byte[] part(ReportDraft draft, Stamp stamp, String text) {
    Map<Integer, ReportDraft.Mention> figures = new LinkedHashMap<>();
    draft.figures().forEach(mention -> figures.put(figures.size() + 1, mention));
    return part(draft, draft.outline().title(), figures, stamp, text);
  }

  /**
   * The list of a report that follows another outline than the program's own.
   *
   * @param outline the name of the outline
   * @param figures its figures in the order of the document, each by the number of its mark
   */
  static byte[] part(
      ReportDraft draft,
      String outline,
      Map<Integer, ReportDraft.Mention> figures,
      Stamp stamp,
      String text) {
    Markup out = Markup.part();
    out.open(
        "report",
        "xmlns",
        Names.LIST,
        "unit",
        draft.cover().unit(),
        "year",
        draft.cover().year(),
        "outline",
        outline,
        "stage",
        draft.cover().stage().title(),
        "version",
        stamp.version(),
        "workbook",
        stamp.workbook(),
        "text",
        text);
    figures.forEach((number, mention) -> figure(out, number, mention));
    return out.close().bytes();
  }

  private static void figure(Markup out, int number, ReportDraft.Mention mention) {
    out.empty(
        "figure",
        "id",
        Spans.mark(number),
        "name",
        mention.figure().name(),
        "cell",
        mention.figure().cell(),
        "shown",
        mention.figure().shown(),
        "before",
        mention.before());
  }

  /** What the part is. */
  static byte[] properties() {
    String space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    Markup out = Markup.part().open("ds:datastoreItem", "ds:itemID", ID, "xmlns:ds", space);
    out.open("ds:schemaRefs").empty("ds:schemaRef", "ds:uri", Names.LIST).close();
    return out.close().bytes();
  }
}
