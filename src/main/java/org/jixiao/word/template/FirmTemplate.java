package org.jixiao.word.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jixiao.container.DocumentFile;
import org.jixiao.container.PartRelations;
import org.jixiao.container.Parts;
import org.jixiao.findings.DocumentRules;
import org.jixiao.findings.Refusal;
import org.jixiao.report.tags.CheckedTags;
import org.jixiao.report.tags.TagFault;
import org.jixiao.report.tags.TagNames;
import org.jixiao.report.tags.TagValues;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * A firm's own document with tags in its text. Whatever is no tag stays as it is: styles, headers,
 * footers, pictures.
 */
public final class FirmTemplate {

  /** The kinds of parts that people write text in, with what they are called. */
  private static final Map<String, String> SIDE_PARTS = new LinkedHashMap<>();

  static {
    SIDE_PARTS.put("/header", "页眉");
    SIDE_PARTS.put("/footer", "页脚");
    SIDE_PARTS.put("/footnotes", "脚注");
    SIDE_PARTS.put("/endnotes", "尾注");
  }

  private final DocumentFile file;

  private FirmTemplate(DocumentFile file) {
    this.file = file;
  }

  /** A document that has passed the gate. */
  public static FirmTemplate of(DocumentFile file) {
    return new FirmTemplate(file);
  }

  /** Looks at every tag. */
  public CheckedTags check(TagNames names) {
    TagCheck check = new TagCheck(names);
    trees().forEach((part, tree) -> blocks(tree, new TemplateReader(check, title(part))));
    return new CheckedTags(check.tags(), check.faults());
  }

  /**
   * The document with values in the places of its tags.
   *
   * @throws Refusal when a tag is wrong; nothing is ever left out without a word
   */
  public byte[] fill(TagValues values, BlockPen pen) {
    CheckedTags checked = check(values.names());
    if (!checked.faults().isEmpty()) {
      throw wrong(checked.faults());
    }
    Parts parts = file.parts();
    TemplateFiller filler = new TemplateFiller(values);
    for (Map.Entry<String, Document> part : trees().entrySet()) {
      TagCheck silent = new TagCheck(values.names());
      filler.fill(blocks(part.getValue(), new TemplateReader(silent, title(part.getKey()))));
      Repairs.of(part.getValue());
      byte[] filled = Xml.bytes(part.getValue());
      parts = parts.with(part.getKey(), before -> filled);
    }
    return Drawings.draw(asDocument(parts).bytes(), filler.drawings(), pen);
  }

  private Refusal wrong(List<TagFault> faults) {
    String more = faults.size() == 1 ? "" : "等 " + faults.size() + " 处";
    return Refusal.of(
        DocumentRules.WRONG_TEMPLATE,
        "模板“" + file.name() + "”的标签有误：" + faults.get(0).inWords() + more);
  }

  /** A template of Word becomes a document when it is filled. */
  private static Parts asDocument(Parts parts) {
    return parts.with(
        "[Content_Types].xml",
        list ->
            new String(list, StandardCharsets.UTF_8)
                .replace("wordprocessingml.template.main+xml", "wordprocessingml.document.main+xml")
                .getBytes(StandardCharsets.UTF_8));
  }

  private static List<Block> blocks(Document tree, TemplateReader reader) {
    Element root = tree.getDocumentElement();
    List<Block> blocks = new ArrayList<>();
    switch (Xml.name(root)) {
      case "document" ->
          Xml.children(root, "body")
              .forEach(body -> blocks.addAll(reader.read(Xml.children(body))));
      case "footnotes", "endnotes" ->
          Xml.children(root).forEach(note -> blocks.addAll(reader.read(Xml.children(note))));
      default -> blocks.addAll(reader.read(Xml.children(root)));
    }
    return blocks;
  }

  private String title(String part) {
    if (part.equals(file.main())) {
      return Places.BODY;
    }
    String name = part.substring(part.lastIndexOf('/') + 1);
    return SIDE_PARTS.entrySet().stream()
        .filter(side -> name.startsWith(side.getKey().substring(1)))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("页眉或页脚");
  }

  /** The parts with text as trees, the body first. */
  private Map<String, Document> trees() {
    Map<String, Document> trees = new LinkedHashMap<>();
    try {
      put(trees, file.main());
      for (PartRelations.Relation relation : PartRelations.of(file.parts(), file.main()).all()) {
        if (SIDE_PARTS.keySet().stream().anyMatch(relation.type()::endsWith)) {
          put(trees, relation.part());
        }
      }
    } catch (SAXException | XMLStreamException broken) {
      throw Refusal.of(DocumentRules.UNREADABLE, "“" + file.name() + "”的正文读不出来。");
    }
    return trees;
  }

  private void put(Map<String, Document> trees, String part) throws SAXException {
    trees.put(part, Xml.tree(file.parts().part(part)));
  }
}
