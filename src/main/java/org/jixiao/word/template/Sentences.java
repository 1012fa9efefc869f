package org.jixiao.word.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jixiao.word.template.Tag.Role;

/** The tags within one paragraph: which belong together, and what becomes of the text. */
final class Sentences {

  private final TagCheck check;
  private final String where;

  Sentences(TagCheck check, String where) {
    this.check = check;
    this.where = where;
  }

  /** Reports tags that do not belong together as they should. */
  void check(List<Tag> tags) {
    Deque<Tag> open = new ArrayDeque<>();
    Deque<Boolean> turned = new ArrayDeque<>();
    for (Tag tag : tags) {
      switch (tag.role()) {
        case IF, EACH -> {
          open.push(tag);
          turned.push(false);
          if (tag.role() == Role.EACH) {
            check.fault(where, tag.written(), "不能写在句子里；应单独占一段，或写在表格一行的首尾。");
          }
        }
        case ELSE -> turn(tag, open, turned);
        case END -> {
          if (open.isEmpty()) {
            check.fault(where, tag.written(), "前面没有对应的 {{如果 …}} 或 {{每行 …}}。");
          } else {
            open.pop();
            turned.pop();
          }
        }
        default -> {
          // prints something
        }
      }
    }
    open.stream()
        .filter(tag -> tag.role() == Role.IF)
        .forEach(tag -> check.fault(where, tag.written(), "在这一段里没有对应的 {{结束}}。"));
  }

  private void turn(Tag tag, Deque<Tag> open, Deque<Boolean> turned) {
    if (open.isEmpty() || open.peek().role() != Role.IF) {
      check.fault(where, tag.written(), "前面没有对应的 {{如果 …}}。");
    } else if (turned.pop()) {
      check.fault(where, tag.written(), "在同一个 {{如果 …}} 里出现了两次。");
      turned.push(true);
    } else {
      turned.push(true);
    }
  }

  /** A stretch of text and what comes in its place. */
  record Edit(int start, int end, String by) {}

  /**
   * What is to be done to a paragraph, in the order of the text.
   *
   * @param isThere whether there is anything behind a name
   * @param text what is behind a name
   */
  static List<Edit> edits(
      List<Tag> tags, Predicate<String> isThere, Function<String, String> text) {
    List<Edit> edits = new ArrayList<>();
    Deque<Boolean> shown = new ArrayDeque<>();
    int hiddenFrom = -1;
    for (Tag tag : tags) {
      boolean before = shown.stream().allMatch(Boolean::booleanValue);
      switch (tag.role()) {
        case IF -> shown.push(isThere.test(tag.name()));
        case ELSE -> shown.push(!shown.pop());
        case END -> shown.pop();
        default -> {
          // prints something
        }
      }
      boolean after = shown.stream().allMatch(Boolean::booleanValue);
      if (before && after) {
        edits.add(
            new Edit(
                tag.start(), tag.end(), tag.role() == Role.PRINT ? text.apply(tag.name()) : ""));
      } else if (before) {
        hiddenFrom = tag.start();
      } else if (after) {
        edits.add(new Edit(hiddenFrom, tag.end(), ""));
      }
    }
    return edits;
  }
}
