package org.jixiao.word.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.tags.TagKind;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Has tables, charts and chapters drawn, and puts each where its tag stood. */
final class Drawings {

  private static final String MARK = "\uE000jixiao-";

  private Drawings() {}

  /**
   * Something to draw.
   *
   * @param mark the text of the paragraph in whose place it comes
   */
  record Drawn(String mark, TagKind kind, String name) {}

  /** A text that no person writes. */
  static String mark(int number) {
    return MARK + number + "\uE000";
  }

  /** Whether a text is such a one. */
  static boolean isMark(String text) {
    return text.startsWith(MARK);
  }

  /** The document with everything drawn. */
  static byte[] draw(byte[] document, List<Drawn> drawings, BlockPen pen) {
    if (drawings.isEmpty()) {
      return document;
    }
    try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(document))) {
      CTBody body = open.getDocument().getBody();
      for (Drawn drawing : drawings) {
        Node before = last(body);
        pen.draw(drawing.kind(), drawing.name(), open);
        place(body, drawing.mark(), before);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      open.write(out);
      return out.toByteArray();
    } catch (IOException cannotHappenInMemory) {
      throw new IllegalStateException(cannotHappenInMemory);
    }
  }

  /** The last block of the body; what is set for the page stands behind it. */
  private static Node last(CTBody body) {
    List<Element> blocks = blocks(body);
    return blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
  }

  private static List<Element> blocks(CTBody body) {
    List<Element> blocks = new ArrayList<>(Xml.children(body.getDomNode()));
    blocks.removeIf(block -> Xml.name(block).equals("sectPr"));
    return blocks;
  }

  /** Moves what was drawn behind the last block to where the mark is, and takes the mark out. */
  private static void place(CTBody body, String mark, Node before) {
    Element marked =
        marked(body.getDomNode(), mark)
            .orElseThrow(() -> new IllegalStateException("nobody knows where to draw"));
    boolean drawn = before == null;
    for (Element block : blocks(body)) {
      if (drawn) {
        marked.getParentNode().insertBefore(block, marked);
      }
      drawn |= block == before;
    }
    if (endsSection(marked)) {
      ParagraphText text = new ParagraphText(marked);
      text.replace(0, text.text().length(), "");
    } else {
      Xml.remove(marked);
    }
  }

  private static Optional<Element> marked(Node parent, String mark) {
    for (Element child : Xml.children(parent)) {
      boolean here =
          Xml.name(child).equals("p") && new ParagraphText(child).text().strip().equals(mark);
      Optional<Element> found =
          here
              ? Optional.of(child)
              : Xml.name(child).startsWith("sdt") ? marked(child, mark) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The last paragraph of a section holds what is set for its pages. */
  private static boolean endsSection(Element paragraph) {
    return Xml.children(paragraph, "pPr").stream()
        .anyMatch(properties -> !Xml.children(properties, "sectPr").isEmpty());
  }
}
