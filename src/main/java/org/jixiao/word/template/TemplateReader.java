package org.jixiao.word.template;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.word.template.Block.Branch;
import org.jixiao.word.template.Tag.Role;
import org.w3c.dom.Element;

/**
 * Understands one part of a template: which paragraphs have tags, which of them belong together.
 * The tags of a condition or a loop stand in one paragraph, or each alone in a paragraph or a row
 * beside the other, or in one row of a table.
 */
final class TemplateReader {

  private static final String NO_END = "没有对应的 {{结束}}；两个标签应在同一段里，或各占一段（表中各占一行），或在表的同一行里。";

  private final TagCheck check;
  private final Places places;

  /** Whether tables and charts can be drawn here. */
  private boolean drawable;

  /**
   * A reader.
   *
   * @param check is told of every tag and every fault
   * @param part 正文, 页眉 and so on
   */
  TemplateReader(TagCheck check, String part) {
    this.check = check;
    this.places = new Places(part);
    this.drawable = part.equals(Places.BODY);
  }

  /** Understands copies of what is repeated: rows, or what stands in the body. */
  List<Block> readRepeated(List<Element> copies) {
    boolean rows = copies.stream().anyMatch(copy -> Xml.name(copy).equals("tr"));
    if (!rows) {
      return read(copies);
    }
    drawable = false;
    places.enterTable();
    List<Block> blocks = read(copies);
    places.leaveTable();
    return blocks;
  }

  /** Understands elements that stand beside each other. */
  List<Block> read(List<Element> siblings) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < siblings.size()) {
      Element element = siblings.get(at);
      Tag marker = marker(element);
      if (marker == null) {
        blocks.add(block(element));
        at++;
      } else if (marker.role().opens()) {
        int end = end(siblings, at);
        blocks.add(end < 0 ? unclosed(element, marker) : span(siblings, at, end, marker));
        at = end < 0 ? at + 1 : end + 1;
      } else {
        check.fault(places.next(element), marker.written(), stray(marker));
        at++;
      }
    }
    return blocks;
  }

  private static String stray(Tag marker) {
    return marker.role() == Role.ELSE ? "前面没有对应的 {{如果 …}}。" : "前面没有对应的 {{如果 …}} 或 {{每行 …}}。";
  }

  /** The tag of a condition or a loop that is all there is in a paragraph or a row; else null. */
  private static Tag marker(Element element) {
    String name = Xml.name(element);
    String text =
        name.equals("p")
            ? new ParagraphText(element).text()
            : name.equals("tr") ? String.join("", Rows.texts(element)) : "";
    List<Tag> tags = Tag.in(text);
    boolean alone = tags.size() == 1 && text.strip().equals(tags.get(0).written());
    return alone && tags.get(0).role() != Role.PRINT ? tags.get(0) : null;
  }

  /** Where what has begun at a place ends, or −1. */
  private static int end(List<Element> siblings, int start) {
    int depth = 0;
    for (int i = start; i < siblings.size(); i++) {
      Tag marker = marker(siblings.get(i));
      if (marker != null) {
        depth += marker.role().opens() ? 1 : marker.role() == Role.END ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
    }
    return -1;
  }

  private Block unclosed(Element element, Tag marker) {
    String where = places.next(element);
    check.tag(where, marker);
    check.fault(where, marker.written(), NO_END);
    return new Block.Group(List.of());
  }

  private Block span(List<Element> siblings, int start, int end, Tag open) {
    check.tag(places.next(siblings.get(start)), open);
    if (open.role() == Role.EACH) {
      List<Element> inside = siblings.subList(start + 1, end);
      inLoop(open, inside);
      places.next(siblings.get(end));
      return new Block.Loop(
          open.name(), List.copyOf(inside), List.of(siblings.get(start), siblings.get(end)));
    }
    List<Element> markers = new ArrayList<>(List.of(siblings.get(start), siblings.get(end)));
    int middle = middle(siblings, start, end, markers);
    List<Element> then = List.copyOf(siblings.subList(start + 1, middle));
    List<Element> otherwise =
        middle == end ? List.of() : List.copyOf(siblings.subList(middle + 1, end));
    Branch first = new Branch(then, read(then));
    if (middle < end) {
      places.next(siblings.get(middle));
    }
    Branch second = new Branch(otherwise, read(otherwise));
    places.next(siblings.get(end));
    return new Block.Choice(open.name(), first, second, markers);
  }

  /** Where the other side of a choice begins; its end when there is none. */
  private static int middle(List<Element> siblings, int start, int end, List<Element> markers) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      Tag marker = marker(siblings.get(i));
      if (marker != null) {
        depth += marker.role().opens() ? 1 : marker.role() == Role.END ? -1 : 0;
        if (depth == 1 && marker.role() == Role.ELSE) {
          markers.add(siblings.get(i));
          return i;
        }
      }
    }
    return end;
  }

  private void inLoop(Tag open, List<Element> inside) {
    check.enter(open.name());
    read(List.copyOf(inside));
    check.leave();
  }

  private Block block(Element element) {
    return switch (Xml.name(element)) {
      case "p" -> paragraph(element);
      case "tbl" -> table(element);
      case "tr" -> row(element);
      case "tc" -> {
        places.nextCell();
        yield new Block.Group(read(Xml.children(element)));
      }
      case "sdt" -> {
        List<Element> content = Xml.children(element, "sdtContent");
        yield content.isEmpty()
            ? new Block.Group(List.of())
            : new Block.Group(read(Xml.children(content.get(0))));
      }
      default -> new Block.Group(List.of());
    };
  }

  private Block table(Element table) {
    boolean before = drawable;
    drawable = false;
    places.enterTable();
    Block rows = new Block.Group(read(Xml.children(table)));
    places.leaveTable();
    drawable = before;
    return rows;
  }

  private Block row(Element row) {
    places.nextRow();
    Tag open = Rows.takeSpan(row);
    if (open == null) {
      return new Block.Group(read(Xml.children(row)));
    }
    check.tag(places.row(), open);
    if (open.role() == Role.EACH) {
      check.enter(open.name());
      read(Xml.children(row));
      check.leave();
      return new Block.Loop(open.name(), List.of(row), List.of());
    }
    Branch then = new Branch(List.of(row), read(Xml.children(row)));
    return new Block.Choice(open.name(), then, new Branch(List.of(), List.of()), List.of());
  }

  private Block paragraph(Element paragraph) {
    String text = new ParagraphText(paragraph).text();
    String where = places.next(paragraph);
    List<Block> blocks = new ArrayList<>();
    String half = Tag.unpaired(text);
    if (half != null) {
      check.fault(where, half, "括号不成对；标签前后各是两个花括号：{{名称}}。");
    }
    for (String name : Tag.inSingleBraces(text)) {
      check.singleBraces(where, name);
    }
    List<Tag> tags = Tag.in(text);
    boolean loop = tags.stream().anyMatch(tag -> tag.role() == Role.EACH);
    tags.stream()
        .filter(tag -> !loop || tag.role() != Role.PRINT)
        .forEach(tag -> check.tag(where, tag));
    new Sentences(check, where).check(tags);
    boolean alone = tags.size() == 1 && text.strip().equals(tags.get(0).written());
    for (Tag tag : tags) {
      if (tag.isDrawn() && !(alone && drawable)) {
        check.fault(where, tag.written(), misplaced(tag));
      }
    }
    blocks.add(
        alone && drawable && tags.get(0).isDrawn()
            ? new Block.Drawing(paragraph, tags.get(0))
            : new Block.Sentence(paragraph));
    Boxes.in(paragraph).forEach(box -> blocks.add(box(box)));
    return new Block.Group(blocks);
  }

  private static String misplaced(Tag tag) {
    return "应单独占正文的一段，不能写在句子、表格、文本框、页眉或页脚里；" + tag.kind().label() + "会放在这一段的位置。";
  }

  private Block box(Element box) {
    boolean before = drawable;
    drawable = false;
    Block inside = new Block.Group(read(Xml.children(box)));
    drawable = before;
    return inside;
  }
}
