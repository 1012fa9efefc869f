package org.jixiao.word.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jixiao.charts.XmlCharacters;
import org.jixiao.report.tags.TagNames;
import org.jixiao.report.tags.TagValues;
import org.jixiao.table.Wording;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Puts values in the places of tags that were found to be right. */
final class TemplateFiller {

  /** What may be in a document once only. */
  private static final Set<String> ONCE =
      Set.of("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd");

  private final TagValues values;
  private final List<Drawings.Drawn> drawings = new ArrayList<>();

  TemplateFiller(TagValues values) {
    this.values = values;
  }

  /** What is still to be drawn. */
  List<Drawings.Drawn> drawings() {
    return drawings;
  }

  void fill(List<Block> blocks) {
    blocks.forEach(block -> fill(block, null, ""));
  }

  /**
   * Fills a block.
   *
   * @param line the line that a loop is at, or null
   * @param table the table of the loop
   */
  private void fill(Block block, TagValues.Line line, String table) {
    if (block instanceof Block.Group group) {
      group.blocks().forEach(one -> fill(one, line, table));
    } else if (block instanceof Block.Sentence sentence) {
      sentence(sentence.paragraph(), line, table);
    } else if (block instanceof Block.Drawing drawing) {
      String mark = Drawings.mark(drawings.size());
      ParagraphText text = new ParagraphText(drawing.paragraph());
      text.replace(0, text.text().length(), mark);
      drawings.add(new Drawings.Drawn(mark, drawing.tag().kind(), known(drawing.tag())));
    } else if (block instanceof Block.Choice choice) {
      boolean there = isThere(choice.name(), line, table);
      choice.markers().forEach(Xml::remove);
      (there ? choice.otherwise() : choice.then()).elements().forEach(Xml::remove);
      (there ? choice.then() : choice.otherwise()).blocks().forEach(one -> fill(one, line, table));
    } else if (block instanceof Block.Loop loop) {
      repeat(loop);
    }
  }

  /** The name as the list of names has it, however the tag is spaced. */
  private String known(Tag tag) {
    String plain = Wording.plain(tag.name());
    return values.names().of(tag.kind()).stream()
        .filter(name -> Wording.plain(name).equals(plain))
        .findFirst()
        .orElse(tag.name());
  }

  private void repeat(Block.Loop loop) {
    loop.markers().forEach(Xml::remove);
    if (loop.elements().isEmpty()) {
      return;
    }
    Element first = loop.elements().get(0);
    for (TagValues.Line line : values.lines(loop.name())) {
      List<Element> copies = new ArrayList<>();
      for (Element element : loop.elements()) {
        Element copy = (Element) element.cloneNode(true);
        withoutWhatIsOnce(copy);
        first.getParentNode().insertBefore(copy, first);
        copies.add(copy);
      }
      TagCheck silent = new TagCheck(values.names());
      new TemplateReader(silent, Places.BODY)
          .readRepeated(copies)
          .forEach(block -> fill(block, line, loop.name()));
    }
    loop.elements().forEach(Xml::remove);
  }

  private static void withoutWhatIsOnce(Element element) {
    for (Element child : Xml.children(element)) {
      if (ONCE.contains(Xml.name(child))) {
        element.removeChild(child);
      } else {
        withoutWhatIsOnce(child);
      }
    }
    element.removeAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "paraId");
  }

  private boolean isThere(String name, TagValues.Line line, String table) {
    return line != null && isColumn(name, table)
        ? !line.text(name).isBlank()
        : values.isThere(name);
  }

  private boolean isColumn(String name, String table) {
    return TagNames.isAmong(values.names().columns(table), name);
  }

  private String text(String name, TagValues.Line line, String table) {
    String text = line != null && isColumn(name, table) ? line.text(name) : values.text(name);
    return XmlCharacters.visible(text.replace("\r\n", "\n").replace('\r', '\n'));
  }

  private void sentence(Element paragraph, TagValues.Line line, String table) {
    String before = new ParagraphText(paragraph).text();
    List<Tag> tags = Tag.in(before);
    List<Sentences.Edit> edits =
        Sentences.edits(tags, name -> isThere(name, line, table), name -> text(name, line, table));
    boolean alone =
        edits.size() == 1 && edits.get(0).end() - edits.get(0).start() == before.length();
    if (alone && edits.get(0).by().contains("\n")) {
      paragraphs(paragraph, edits.get(0));
      return;
    }
    ParagraphText text = new ParagraphText(paragraph);
    for (int i = edits.size() - 1; i >= 0; i--) {
      text.replace(edits.get(i).start(), edits.get(i).end(), edits.get(i).by());
    }
  }

  /** A text of several paragraphs alone in its own becomes as many of the same look. */
  private static void paragraphs(Element paragraph, Sentences.Edit edit) {
    Node parent = paragraph.getParentNode();
    for (String words : edit.by().split("\n+")) {
      Element copy = (Element) paragraph.cloneNode(true);
      withoutWhatIsOnce(copy);
      new ParagraphText(copy).replace(edit.start(), edit.end(), words);
      parent.insertBefore(copy, paragraph);
    }
    parent.removeChild(paragraph);
  }
}
