package org.jixiao.report.tags;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jixiao.table.Wording;

/** All names that tags can have. Names are compared without spaces, in one width of letters. */
public final class TagNames {

  private final List<Group> groups;
  private final Map<String, List<String>> columns;

  /**
   * Names of one origin.
   *
   * @param title where they come from, in the user's words
   * @param kind what they stand for
   */
  public record Group(String title, TagKind kind, List<String> names) {
    public Group {
      names = List.copyOf(names);
    }
  }

  /**
   * Names in groups.
   *
   * @param columns the headings of each table that can be gone through line by line
   */
  public TagNames(List<Group> groups, Map<String, List<String>> columns) {
    this.groups = List.copyOf(groups);
    this.columns = new LinkedHashMap<>();
    columns.forEach(
        (table, headings) -> this.columns.put(Wording.plain(table), List.copyOf(headings)));
  }

  /** The groups in the order in which they are listed. */
  public List<Group> groups() {
    return groups;
  }

  /** All names of a kind, each once. */
  public List<String> of(TagKind kind) {
    return new ArrayList<>(
        new LinkedHashSet<>(
            groups.stream()
                .filter(group -> group.kind() == kind)
                .flatMap(group -> group.names().stream())
                .toList()));
  }

  /** The columns of a table that can be gone through line by line; none of any other. */
  public List<String> columns(String table) {
    return columns.getOrDefault(Wording.plain(table), List.of());
  }

  /** The first table that has a column of this heading. */
  public Optional<String> tableWith(String column) {
    return of(TagKind.ROWS).stream().filter(table -> isAmong(columns(table), column)).findFirst();
  }

  /** Whether there is a name of a kind. */
  public boolean has(TagKind kind, String name) {
    return isAmong(of(kind), name);
  }

  /** Whether a name is one of these, however it is spaced. */
  public static boolean isAmong(List<String> names, String name) {
    String plain = Wording.plain(name);
    return names.stream().anyMatch(one -> Wording.plain(one).equals(plain));
  }

  /** Whether a name can be asked for in a condition: it is known as anything. */
  public boolean isKnown(String name) {
    return Stream.of(TagKind.values()).anyMatch(kind -> has(kind, name));
  }

  /** The other kinds that have such a name. */
  public List<TagKind> otherKinds(TagKind kind, String name) {
    return Stream.of(TagKind.values()).filter(other -> other != kind && has(other, name)).toList();
  }

  /**
   * The name of a kind that looks most like what was written, if any looks like it.
   *
   * @param more names that are known at this place besides
   */
  public Optional<String> nearest(TagKind kind, String name, List<String> more) {
    return Wording.nearest(name, Stream.concat(more.stream(), of(kind).stream()).toList());
  }
}
