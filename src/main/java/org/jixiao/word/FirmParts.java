package org.jixiao.word;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFComment;
import org.apache.poi.xwpf.usermodel.XWPFComments;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.word.FreeNumbers.Kind;
import org.jixiao.word.template.Xml;
import org.w3c.dom.Element;

/**
 * Puts what belongs to drawn paragraphs into a firm's own document: charts with their workbooks,
 * comments; and numbers their marks so that none is there twice.
 */
final class FirmParts {

  private static final String CHART =
      "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final long EMU_OF_TWIP = 635;

  private final XWPFDocument document;
  private final Charts charts;
  private final Comments comments;
  private final FirmStyles styles;
  private final FreeNumbers numbers;
  private final Map<String, String> relations = new HashMap<>();
  private final Map<String, String> commentIds = new HashMap<>();
  private final Map<String, String> bookmarks = new HashMap<>();

  FirmParts(XWPFDocument document, Charts charts, Comments comments) {
    this.document = document;
    this.charts = charts;
    this.comments = comments;
    this.styles = FirmStyles.of(document);
    Element body = (Element) document.getDocument().getBody().getDomNode();
    this.numbers = new FreeNumbers(body);
    withoutOldMarks(body, new HashMap<>());
  }

  FirmStyles styles() {
    return styles;
  }

  /** Marks of a draft that somebody has made a template of: the new ones have their names. */
  private static void withoutOldMarks(Element parent, Map<String, Boolean> old) {
    for (Element child : Xml.children(parent)) {
      String id = child.getAttributeNS(Names.WORDS, "id");
      boolean start = Xml.name(child).equals("bookmarkStart");
      if (start && child.getAttributeNS(Names.WORDS, "name").startsWith("jx_f")) {
        old.put(id, true);
        Xml.remove(child);
      } else if (Xml.name(child).equals("bookmarkEnd") && old.remove(id) != null) {
        Xml.remove(child);
      } else {
        withoutOldMarks(child, old);
      }
    }
  }

  /**
   * Numbers everything that was drawn, and adds the parts that it refers to.
   *
   * @param width the width of a line; twips
   */
  void add(Element drawn, int width) {
    for (Element child : Xml.children(drawn)) {
      switch (Xml.name(child)) {
        case "bookmarkStart", "bookmarkEnd" ->
            renumber(child, bookmarks, id -> numbers.next(Kind.BOOKMARK));
        case "commentRangeStart", "commentRangeEnd", "commentReference" ->
            renumber(child, commentIds, this::comment);
        case "sdtPr" -> control(child);
        case "inline" -> inline(child, width);
        default -> {
          // nothing that has a number
        }
      }
      add(child, width);
    }
  }

  private void control(Element properties) {
    Xml.children(properties, "id")
        .forEach(id -> id.setAttributeNS(Names.WORDS, "w:val", numbers.next(Kind.CONTROL)));
    // In a control of plain text some programs let letters look as the style has them alone.
    Xml.children(properties, "text").forEach(Xml::remove);
  }

  private static void renumber(
      Element mark, Map<String, String> known, UnaryOperator<String> next) {
    String id = mark.getAttributeNS(Names.WORDS, "id");
    mark.setAttributeNS(Names.WORDS, "w:id", known.computeIfAbsent(id, next));
  }

  private String comment(String id) {
    XWPFComments all = document.getDocComments();
    if (all == null) {
      all = document.createComments();
    }
    int free = 0;
    while (all.getCommentByID(Integer.toString(free)) != null) {
      free++;
    }
    XWPFComment comment = all.createComment(BigInteger.valueOf(free));
    comment.setAuthor(Comments.AUTHOR);
    comment.setInitials(Comments.INITIALS);
    List<String> reasons = comments.all().get(Integer.parseInt(id));
    reasons.forEach(reason -> comment.createParagraph().createRun().setText(reason));
    return Integer.toString(free);
  }

  /** A chart in a line of its own, which may be too wide for the page. */
  private void inline(Element inline, int width) {
    for (Element extent : Xml.children(inline, "extent")) {
      long wide = Long.parseLong(extent.getAttribute("cx"));
      long most = width * EMU_OF_TWIP;
      if (wide > most) {
        long high = Long.parseLong(extent.getAttribute("cy")) * most / wide;
        extent.setAttribute("cx", Long.toString(most));
        extent.setAttribute("cy", Long.toString(high));
      }
    }
    Xml.children(inline, "docPr")
        .forEach(properties -> properties.setAttribute("id", numbers.next(Kind.DRAWING)));
    for (Element graphic : Xml.children(inline, "graphic")) {
      for (Element data : Xml.children(graphic, "graphicData")) {
        for (Element chart : Xml.children(data, "chart")) {
          String id = chart.getAttributeNS(Names.RELATIONS, "id");
          chart.setAttributeNS(Names.RELATIONS, "r:id", relations.computeIfAbsent(id, this::chart));
        }
      }
    }
  }

  private String chart(String relation) {
    int number = Integer.parseInt(relation.substring(Charts.relation(1).length() - 1));
    PackagePart main = document.getPackagePart();
    PackagePart book =
        part("/word/embeddings/jixiao_data%d.xlsx", WORKBOOK, charts.workbook(number));
    PackagePart chart = part("/word/charts/jixiao_chart%d.xml", CHART, charts.xml(number));
    chart.addRelationship(
        book.getPartName(),
        TargetMode.INTERNAL,
        Names.RELATIONS + "/package",
        Charts.DATA_RELATION);
    return main.addRelationship(
            chart.getPartName(), TargetMode.INTERNAL, Names.RELATIONS + "/chart")
        .getId();
  }

  /** Adds a part under the first number that is free. */
  private PackagePart part(String pattern, String type, byte[] content) {
    OPCPackage all = document.getPackage();
    try {
      int number = 1;
      PackagePartName name = PackagingURIHelper.createPartName(pattern.formatted(number));
      while (all.containPart(name)) {
        name = PackagingURIHelper.createPartName(pattern.formatted(++number));
      }
      PackagePart part = all.createPart(name, type);
      try (OutputStream out = part.getOutputStream()) {
        out.write(content);
      }
      return part;
    } catch (InvalidFormatException | IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
  }
}
