package org.jixiao.container;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts what the program has changed into the workbook that the user gave, and leaves every other
 * byte of its parts as it was.
 *
 * <p>The spreadsheet library rewrites nearly every part, some of them differently. So it first
 * writes the workbook before anything has been changed, for comparison: a part that it writes the
 * same way afterwards was not changed by the program, and the user's own bytes go out. Lists that
 * only grow (content types, relationships, shared strings, styles) get their new entries at the
 * end.
 */
public final class Splice {

  private final Parts original;
  private final ContentTypes types;

  /** The fingerprint of every part as the library wrote it before any change. */
  private final Map<String, String> before = new HashMap<>();

  /** The lists that grow, in full, as the library wrote them before any change. */
  private final Map<String, byte[]> listsBefore = new HashMap<>();

  private Splice(Parts original) {
    this.original = original;
    this.types = ContentTypes.of(original);
  }

  /**
   * Remembers how the library writes a workbook that nobody has changed yet.
   *
   * @param original the parts of the user's file
   * @param unchanged the same, written by the library
   */
  public static Splice between(Parts original, Parts unchanged) {
    Splice splice = new Splice(original);
    for (String name : unchanged.names()) {
      splice.before.put(name, Fingerprint.of(unchanged.part(name)));
      if (splice.isList(name)) {
        splice.listsBefore.put(name, unchanged.part(name));
      }
    }
    return splice;
  }

  private boolean isList(String name) {
    return GrownList.isOfNames(name) || types.isStrings(name) || types.isStyles(name);
  }

  /**
   * The user's parts with what the program has changed since {@link #between}.
   *
   * @param now the workbook as the library writes it now
   */
  public Parts with(Parts now) {
    Map<String, byte[]> spliced = new TreeMap<>();
    Map<String, String> lists = new TreeMap<>();
    Map<String, String> same = new TreeMap<>();
    for (String written : now.names()) {
      String name = nameInOriginal(written);
      byte[] there = original.part(name);
      if (LibraryView.isMetadata(name)) {
        if (there != null) {
          spliced.put(name, there);
        }
        continue;
      }
      byte[] part = now.part(written);
      boolean unchanged = Fingerprint.of(part).equals(before.get(written));
      if (there == null) {
        // The user's file lacks this part: the program's new parts are kept, the library's usual
        // ones not.
        if (!unchanged) {
          spliced.put(name, part);
        }
      } else if (unchanged || Parts.isSame(name, part, there)) {
        spliced.put(name, there);
        if (unchanged && GrownList.isOfNames(name)) {
          same.put(name, written);
        }
      } else if (isList(name)) {
        lists.put(name, written);
      } else {
        boolean sheets = name.equals(ModuleSheets.PART);
        spliced.put(name, sheets ? ModuleSheets.restored(there, part) : part);
      }
    }
    for (String name : original.names()) {
      // A part that the library never wrote is kept; one that the program has removed stays away.
      if (!spliced.containsKey(name) && !before.containsKey(name)) {
        spliced.put(name, original.part(name));
      }
    }
    Set<String> made = new HashSet<>(spliced.keySet());
    made.removeAll(original.names());
    if (!made.isEmpty()) {
      // A part that the library always writes, such as the strings, may be new in the user's file.
      // The library's lists named it before as well, so they look unchanged; the user's must gain
      // it.
      lists.putAll(same);
    }
    lists.forEach(
        (name, written) -> {
          byte[] part = now.part(written);
          byte[] was = listsBefore.getOrDefault(written, part);
          spliced.put(name, grown(name, was, part, made));
        });
    return Parts.of(spliced);
  }

  private byte[] grown(String name, byte[] was, byte[] now, Set<String> made) {
    byte[] own = original.part(name);
    if (GrownList.isOfNames(name)) {
      return GrownList.ofNames(own, was, now, made);
    }
    return types.isStyles(name)
        ? GrownList.ofStyles(own, was, now)
        : GrownList.ofStrings(own, was, now);
  }

  /**
   * The name of a part in the user's file. The library writes characters outside ASCII with percent
   * signs.
   */
  private String nameInOriginal(String written) {
    if (original.part(written) != null || written.indexOf('%') < 0) {
      return written;
    }
    String plain = URLDecoder.decode(written.replace("+", "%2B"), StandardCharsets.UTF_8);
    return original.part(plain) != null ? plain : written;
  }

  // ---- what is shown when the file is opened

  /**
   * The same parts with one sheet alone selected, for Excel edits all selected sheets together. The
   * other sheets lose the mark and nothing else.
   *
   * @param shown the part of the sheet in front
   */
  public static Parts inFront(Parts parts, String shown) {
    Parts changed = parts;
    for (String name : parts.names()) {
      if (name.endsWith(".xml") && !name.equals(shown)) {
        changed = changed.with(name, Splice::notSelected);
      }
    }
    return changed;
  }

  private static byte[] notSelected(byte[] sheet) {
    boolean mayBe = new String(sheet, StandardCharsets.ISO_8859_1).contains("tabSelected");
    XmlText text = mayBe ? XmlText.of(sheet, 3).orElse(null) : null;
    if (text == null) {
      return sheet;
    }
    for (String root : List.of("worksheet", "chartsheet")) {
      Optional<XmlText.Element> view = text.first(root + "/sheetViews/sheetView");
      String selected = view.isPresent() ? text.attribute(view.get(), "tabSelected") : null;
      if ("1".equals(selected) || "true".equals(selected)) {
        return text.attribute(view.get(), "tabSelected", "0").bytes();
      }
    }
    return sheet;
  }

  // ---- what must go

  private static final String SIGNATURES = "_xmlsignatures/";

  /** The same parts without the digital signature and without any mention of it. */
  static Parts withoutSignature(Parts signed) {
    Map<String, byte[]> rest = new TreeMap<>();
    for (String name : signed.names()) {
      if (!name.startsWith(SIGNATURES)) {
        boolean mentions = name.equals(ContentTypes.PART) || name.equals("_rels/.rels");
        rest.put(
            name,
            mentions
                ? GrownList.without(signed.part(name), List.of("digital-signature"))
                : signed.part(name));
      }
    }
    return Parts.of(rest);
  }
}
