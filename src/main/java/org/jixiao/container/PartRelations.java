package org.jixiao.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What one part points at, by the numbers under which it does.
 *
 * @param owner the part
 * @param all its relations to parts that are in the file, in their order
 */
public record PartRelations(String owner, List<Relation> all) {

  public PartRelations {
    all = List.copyOf(all);
  }

  /**
   * One relation to another part.
   *
   * @param id by what the owner refers to it
   * @param type the kind, an address whose end tells what it is
   * @param part the name of the part that it leads to
   */
  public record Relation(String id, String type, String part) {}

  /** The relations of the workbook itself; the gate has seen that there is one. */
  public static PartRelations ofWorkbook(Parts parts) throws XMLStreamException {
    return of(parts, main(parts).orElseThrow(() -> new XMLStreamException("no workbook")));
  }

  /** The part that is the workbook or the document itself, if there is one. */
  public static Optional<String> main(Parts parts) throws XMLStreamException {
    return read(parts, Relations.ROOT, "").stream()
        .filter(relation -> relation.type().endsWith("/officeDocument"))
        .findFirst()
        .map(Relation::part);
  }

  /** The relations of any part. */
  public static PartRelations of(Parts parts, String owner) throws XMLStreamException {
    String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
    return new PartRelations(owner, read(parts, listOf(owner), folder));
  }

  /** The name of the part with the relations of another one. */
  public static String listOf(String owner) {
    int name = owner.lastIndexOf('/') + 1;
    return owner.substring(0, name) + "_rels/" + owner.substring(name) + ".rels";
  }

  /** The relation of a number. */
  public Optional<Relation> byId(String id) {
    return all.stream().filter(relation -> relation.id().equals(id)).findFirst();
  }

  /** The part that the first relation of a kind leads to. */
  public Optional<String> first(String kind) {
    return all.stream()
        .filter(relation -> relation.type().endsWith(kind))
        .map(Relation::part)
        .findFirst();
  }

  /**
   * The part that a target leads to.
   *
   * @param names the name of a part as it is in the file, whatever its letters are
   * @param folder where the target is counted from
   */
  public static Optional<String> find(
      Function<String, Optional<String>> names, String folder, String target) {
    return Relations.find(names, folder, target);
  }

  private static Optional<String> named(Parts parts, String name) {
    return parts.part(name) != null
        ? Optional.of(name)
        : parts.names().stream().filter(name::equalsIgnoreCase).findFirst();
  }

  private static List<Relation> read(Parts parts, String list, String folder)
      throws XMLStreamException {
    List<Relation> found = new ArrayList<>();
    byte[] content = parts.part(list);
    if (content == null) {
      return found;
    }
    XMLStreamReader xml = Census.reader(content);
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      String id = xml.getAttributeValue(null, "Id");
      String type = xml.getAttributeValue(null, "Type");
      String target = xml.getAttributeValue(null, "Target");
      if (id != null
          && type != null
          && target != null
          && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
        find(name -> named(parts, name), folder, target)
            .ifPresent(part -> found.add(new Relation(id, type, part)));
      }
    }
    return found;
  }
}
