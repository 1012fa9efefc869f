package org.jixiao.excel.editing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jixiao.container.Capacity;
import org.jixiao.container.PartRelations;
import org.jixiao.container.Parts;

/**
 * The parts of a workbook under change, with the lists that say what they are and how they hang
 * together.
 */
final class EditedParts {

  static final String TYPES = "[Content_Types].xml";
  static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

  private final Parts original;
  private final Map<String, byte[]> made = new TreeMap<>();
  private final Set<String> removed = new HashSet<>();
  private final Map<String, XmlPart> open = new HashMap<>();

  EditedParts(Parts original) {
    this.original = original;
  }

  /** Whether there is a part of this name. */
  boolean has(String name) {
    return !removed.contains(name)
        && (made.containsKey(name) || open.containsKey(name) || original.part(name) != null);
  }

  /** A part as it was found or made, or null. */
  byte[] content(String name) {
    return made.getOrDefault(name, original.part(name));
  }

  /** A part to be changed. */
  Markup xml(String name) {
    return open.computeIfAbsent(name, one -> XmlPart.of(content(one))).root();
  }

  /** Gives a part other content; the same content changes nothing. */
  void put(String name, byte[] content) {
    removed.remove(name);
    made.put(name, content);
  }

  /** Makes a part. */
  Markup make(String name, String root, String type) {
    removed.remove(name);
    open.put(name, XmlPart.made(root));
    declare(name, type);
    return open.get(name).root();
  }

  /** Makes a part whose kind its file ending tells. */
  void open(String name, String root) {
    open.put(name, XmlPart.made(root));
  }

  /** Takes a part away, with what is said about it and the relation of its owner to it. */
  void remove(String name, String owner) {
    removed.add(name);
    made.remove(name);
    open.remove(name);
    Markup types = xml(TYPES);
    types.children("Override").stream()
        .filter(one -> ("/" + name).equalsIgnoreCase(one.attribute("PartName")))
        .forEach(types::remove);
    Markup relations = xml(PartRelations.listOf(owner));
    relations(owner).stream()
        .filter(one -> one.part().equals(name))
        .flatMap(
            one ->
                relations.children("Relationship").stream()
                    .filter(entry -> one.id().equals(entry.attribute("Id"))))
        .forEach(relations::remove);
  }

  /** A free name, such as {@code xl/charts/chart3.xml}. */
  String free(String stem, String ending) {
    for (int number = 1; ; number++) {
      String name = stem + number + ending;
      boolean taken =
          has(name) || original.names().stream().anyMatch(part -> part.equalsIgnoreCase(name));
      if (!taken) {
        return name;
      }
    }
  }

  /** Says what a part is. */
  void declare(String name, String type) {
    Markup types = xml(TYPES);
    boolean said =
        types.children("Override").stream()
            .anyMatch(one -> ("/" + name).equalsIgnoreCase(one.attribute("PartName")));
    if (!said) {
      types.append("<Override/>").set("PartName", "/" + name).set("ContentType", type);
    }
  }

  /** Says what all parts with a file ending are that are not named on their own. */
  void declareEnding(String ending, String type) {
    Markup types = xml(TYPES);
    boolean said =
        types.children("Default").stream()
            .anyMatch(one -> ending.equalsIgnoreCase(one.attribute("Extension")));
    if (!said) {
      Markup first = types.children().stream().findFirst().orElse(null);
      types.insert("<Default/>", first).set("Extension", ending).set("ContentType", type);
    }
  }

  /** What a part points at. */
  List<PartRelations.Relation> relations(String owner) {
    return entries(owner).flatMap(one -> relation(owner, one).stream()).toList();
  }

  /** The entries of the list of what a part points at. */
  private Stream<Markup> entries(String owner) {
    String list = PartRelations.listOf(owner);
    return has(list) ? xml(list).children("Relationship").stream() : Stream.empty();
  }

  private Optional<PartRelations.Relation> relation(String owner, Markup entry) {
    if ("External".equals(entry.attribute("TargetMode"))) {
      return Optional.empty();
    }
    String folder = owner.substring(0, owner.lastIndexOf('/') + 1);
    return PartRelations.find(this::hasAnyCase, folder, entry.attribute("Target"))
        .map(
            part ->
                new PartRelations.Relation(entry.attribute("Id"), entry.attribute("Type"), part));
  }

  private Optional<String> hasAnyCase(String name) {
    return has(name)
        ? Optional.of(name)
        : original.names().stream().filter(name::equalsIgnoreCase).findFirst();
  }

  /** The part that a relation of this number leads to. */
  Optional<String> related(String owner, String id) {
    return entries(owner)
        .filter(one -> id.equals(one.attribute("Id")))
        .flatMap(one -> relation(owner, one).stream())
        .map(PartRelations.Relation::part)
        .findFirst();
  }

  /** Lets a part point at another one; says by which number. */
  String relate(String owner, String kind, String to) {
    String list = PartRelations.listOf(owner);
    if (!has(list)) {
      open.put(
          list,
          XmlPart.made("<Relationships xmlns=\"" + PACKAGE + "relationships\"></Relationships>"));
      declareEnding("rels", "application/vnd.openxmlformats-package.relationships+xml");
    }
    Markup relations = xml(list);
    Set<String> taken = new HashSet<>();
    relations
        .children("Relationship")
        .forEach(one -> taken.add(String.valueOf(one.attribute("Id")).toLowerCase(Locale.ROOT)));
    int number = 1;
    while (taken.contains("rid" + number)) {
      number++;
    }
    relations
        .append("<Relationship/>")
        .set("Id", "rId" + number)
        .set("Type", kind.startsWith("http") ? kind : RELATIONSHIPS + kind)
        .set("Target", relative(owner, to));
    return "rId" + number;
  }

  /** The way from one part to another. */
  private static String relative(String owner, String to) {
    String[] from = owner.split("/", -1);
    String[] steps = to.split("/", -1);
    int common = 0;
    while (common < from.length - 1
        && common < steps.length - 1
        && from[common].equals(steps[common])) {
      common++;
    }
    StringBuilder way = new StringBuilder("../".repeat(from.length - 1 - common));
    for (int i = common; i < steps.length; i++) {
      way.append(steps[i]).append(i < steps.length - 1 ? "/" : "");
    }
    return way.toString();
  }

  /** The parts as they stand now; what was not changed is the very same content. */
  Parts now(Capacity capacity) {
    Map<String, byte[]> now = new TreeMap<>();
    for (String name : original.names()) {
      now.put(name, original.part(name));
    }
    now.putAll(made);
    List<String> names = List.copyOf(open.keySet());
    List<byte[]> written = capacity.each(names).map(name -> open.get(name).bytes()).toList();
    for (int i = 0; i < names.size(); i++) {
      now.put(names.get(i), written.get(i));
    }
    removed.forEach(now::remove);
    return Parts.of(now);
  }
}
