package org.jixiao.container;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What a part of the workbook points at, as its relations say. */
final class Relations {

  /** What the whole file points at. */
  static final String ROOT = "_rels/.rels";

  /** Relations stand in a folder of this name beside the part that has them. */
  private static final String FOLDER = "_rels/";

  private static final String OF_WORKBOOK = "_rels/workbook.xml.rels";

  /** What the sheets and cells of a workbook cannot do without. */
  private static final List<String> NEEDED =
      List.of("/officeDocument", "/worksheet", "/sharedStrings", "/styles");

  private Relations() {}

  /**
   * A target inside the file that is not there, of one of the kinds that nothing can do without.
   *
   * @return the target as it is written, or null when all are there
   */
  static String missing(Map<String, byte[]> parts) throws XMLStreamException {
    for (Map.Entry<String, byte[]> relations : parts.entrySet()) {
      String name = relations.getKey();
      if (name.equals(ROOT) || name.endsWith(OF_WORKBOOK)) {
        for (String target : targets(relations.getValue(), NEEDED)) {
          if (!isThere(parts, folder(name), target)) {
            return target;
          }
        }
      }
    }
    return null;
  }

  /**
   * What sheets and drawings point at inside the file, such as charts and comments, and the file
   * lacks: each target as it is written, with the sheet or drawing that points at it.
   */
  static List<String> absent(Map<String, byte[]> parts) throws XMLStreamException {
    List<String> absent = new ArrayList<>();
    for (Map.Entry<String, byte[]> relations : parts.entrySet()) {
      String name = relations.getKey();
      if (name.endsWith(".rels") && !name.equals(ROOT) && !name.endsWith(OF_WORKBOOK)) {
        for (String target : targets(relations.getValue(), List.of(""))) {
          if (!target.startsWith("#") && !isThere(parts, folder(name), target)) {
            absent.add(owner(name) + " → " + target);
          }
        }
      }
    }
    return absent;
  }

  /** The names of the parts that a list of relations leads to, of some kinds. */
  static List<String> targets(Parts parts, String relations, List<String> kinds) {
    byte[] list = parts.part(relations);
    try {
      return list == null
          ? List.of()
          : targets(list, kinds).stream()
              .map(target -> resolved(folder(relations), target))
              .toList();
    } catch (XMLStreamException | IllegalArgumentException broken) {
      return List.of();
    }
  }

  /** Whether the workbook knows where the texts of its cells are. */
  static boolean leadToStrings(Parts parts) {
    return parts.names().stream()
        .filter(name -> name.endsWith(OF_WORKBOOK))
        .anyMatch(name -> !targets(parts, name, List.of("/sharedStrings")).isEmpty());
  }

  private static String folder(String relations) {
    int end = relations.lastIndexOf('/') + 1;
    boolean usual = relations.startsWith(FOLDER, end - FOLDER.length());
    return usual ? relations.substring(0, end - FOLDER.length()) : relations;
  }

  /** The part whose relations these are. */
  private static String owner(String relations) {
    return folder(relations) + relations.replaceFirst("^.*_rels/", "").replaceFirst("\\.rels$", "");
  }

  private static List<String> targets(byte[] relations, List<String> kinds)
      throws XMLStreamException {
    List<String> targets = new ArrayList<>();
    XMLStreamReader xml = Census.reader(relations);
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        String type = xml.getAttributeValue(null, "Type");
        String target = xml.getAttributeValue(null, "Target");
        boolean inside = !"External".equals(xml.getAttributeValue(null, "TargetMode"));
        if (inside && type != null && target != null && kinds.stream().anyMatch(type::endsWith)) {
          targets.add(target);
        }
      }
    }
    return targets;
  }

  /** Targets are relative to their folder, or begin with a slash. */
  private static boolean isThere(Map<String, byte[]> parts, String folder, String target) {
    try {
      String name = resolved(folder, target);
      return parts.containsKey(name)
          || parts.keySet().stream().anyMatch(part -> part.equalsIgnoreCase(name));
    } catch (IllegalArgumentException oddAddress) {
      // Spaces or other characters that an address may not have: left to the library.
      return true;
    }
  }

  /**
   * The part that a target leads to, under the name that it has in the file.
   *
   * @param names the name of a part as it is in the file, whatever its letters are
   */
  static Optional<String> find(
      Function<String, Optional<String>> names, String folder, String target) {
    String name;
    try {
      name = resolved(folder, target);
    } catch (IllegalArgumentException oddAddress) {
      // Characters that an address may not have are taken as they are.
      name = target.startsWith("/") ? target.substring(1) : folder + target;
    }
    return names.apply(name);
  }

  private static String resolved(String folder, String target) {
    return isPlain(target) && isPlain(folder)
        ? walked(target.startsWith("/") ? target.substring(1) : folder + target)
        : URI.create("/" + folder).resolve(target).getPath().substring(1);
  }

  /** Whether every character stands for itself in an address. */
  private static boolean isPlain(String address) {
    return address
        .chars()
        .allMatch(one -> one < 128 && (Character.isLetterOrDigit(one) || "./_-".indexOf(one) >= 0));
  }

  /** A way of steps, some of them back, as the place where it ends. */
  private static String walked(String way) {
    if (!way.contains("./")) {
      return way;
    }
    Deque<String> steps = new ArrayDeque<>();
    for (String step : way.split("/")) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
