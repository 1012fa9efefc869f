package org.jixiao.word.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jixiao.report.tags.TagFault;
import org.jixiao.report.tags.TagKind;
import org.jixiao.report.tags.TagNames;

/** Collects what is wrong with the tags of a template, in the order of the document. */
final class TagCheck {

  private final TagNames names;
  private final List<TagFault> faults = new ArrayList<>();

  /** The columns of the loops that are open. */
  private final Deque<List<String>> columns = new ArrayDeque<>();

  private int tags;

  TagCheck(TagNames names) {
    this.names = names;
  }

  List<TagFault> faults() {
    return faults;
  }

  /** How many tags there are. */
  int tags() {
    return tags;
  }

  void fault(String where, String tag, String sentence) {
    faults.add(new TagFault(where, tag, sentence));
  }

  /** A loop begins; a loop over a table that nobody knows has been reported. */
  void enter(String table) {
    columns.push(names.columns(table));
  }

  void leave() {
    columns.pop();
  }

  /** A name between single braces: a tag that lacks half of them, if it is a name at all. */
  void singleBraces(String where, String name) {
    if (names.isKnown(name) || isColumn(name) && !columns.isEmpty()) {
      fault(where, "{" + name + "}", "只有一层花括号；应写成 {{" + name + "}}。");
    }
  }

  /** Looks at a tag that is where it may be. */
  void tag(String where, Tag tag) {
    tags++;
    if (tag.name().isEmpty() && tag.role() != Tag.Role.ELSE && tag.role() != Tag.Role.END) {
      fault(where, tag.written(), empty(tag));
      return;
    }
    switch (tag.role()) {
      case PRINT -> printed(where, tag);
      case IF -> {
        if (!names.isKnown(tag.name()) && !isColumn(tag.name())) {
          fault(where, tag.written(), unknown(TagKind.TEXT, tag.name()));
        }
      }
      case EACH -> {
        if (names.columns(tag.name()).isEmpty()) {
          fault(where, tag.written(), unknown(TagKind.ROWS, tag.name()));
        }
        if (!columns.isEmpty()) {
          fault(where, tag.written(), "在另一个“每行”里面；“每行”不能套用，先写上一个 {{结束}}。");
        }
      }
      default -> {
        // nothing to look up
      }
    }
  }

  private static String empty(Tag tag) {
    return switch (tag.role()) {
      case IF -> "没有写条件；应写成 {{如果 名称}}。";
      case EACH -> "没有写表名；应写成 {{每行 表名}}。";
      default -> "没有写名称；全部名称见 template list。";
    };
  }

  /** In a loop over a table that nobody knows, which was reported, any name may be a column. */
  private boolean isColumn(String name) {
    return columns.stream()
        .anyMatch(headings -> headings.isEmpty() || TagNames.isAmong(headings, name));
  }

  private void printed(String where, Tag tag) {
    boolean known =
        names.has(tag.kind(), tag.name()) || tag.kind() == TagKind.TEXT && isColumn(tag.name());
    if (!known) {
      fault(where, tag.written(), unknown(tag.kind(), tag.name()));
    }
  }

  /** What to say of a name that is not known, the likeliest reason first. */
  private String unknown(TagKind kind, String name) {
    String what =
        switch (kind) {
          case TEXT -> "没有“" + name + "”这个名称";
          case ROWS -> "没有可以逐行取数的表“" + name + "”";
          case CHAPTER -> "没有“" + name + "”这一章";
          default -> "没有“" + name + "”这张" + kind.label();
        };
    List<TagKind> others = names.otherKinds(kind, name);
    if (!others.isEmpty()) {
      return what + "；它是" + others.get(0).label() + "，应写成 " + others.get(0).tag(name) + "。";
    }
    Optional<String> table = names.tableWith(name);
    if (kind == TagKind.TEXT && table.isPresent()) {
      String loop = TagKind.ROWS.tag(table.get());
      return "是表“" + table.get() + "”的列，只能写在 " + loop + " 和 {{结束}} 之间。";
    }
    List<String> here = columns.isEmpty() || kind != TagKind.TEXT ? List.of() : columns.peek();
    Optional<String> nearest = names.nearest(kind, name, here);
    return what + nearest.map(one -> "；最接近的是“" + one + "”。").orElse("；全部名称见 template list。");
  }
}
