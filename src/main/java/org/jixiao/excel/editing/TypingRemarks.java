package org.jixiao.excel.editing;

import java.util.List;
import java.util.Optional;

/** The remarks under one title among the rules about what may be typed into a sheet. */
final class TypingRemarks {

  private final Markup list;
  private final List<Markup> own;
  private final List<Markup> others;

  TypingRemarks(Optional<Markup> there, String title) {
    this.list = there.orElse(null);
    List<Markup> all = there.map(one -> one.children("dataValidation")).orElse(List.of());
    this.own = all.stream().filter(one -> title.equals(one.attribute("promptTitle"))).toList();
    this.others = all.stream().filter(one -> !own.contains(one)).toList();
  }

  /** Those that can be put there: a cell that has another rule gets no remark, as it has one. */
  List<TypingRule> possible(List<TypingRule> remarks) {
    return remarks.stream().filter(one -> others.stream().noneMatch(one::meets)).toList();
  }

  /** Whether just these are there. */
  boolean are(List<TypingRule> wanted) {
    return own.stream()
        .map(one -> one.attribute("sqref") + one.attribute("prompt"))
        .toList()
        .equals(wanted.stream().map(one -> one.where() + one.prompt().sentence()).toList());
  }

  /** Takes them away. */
  void remove() {
    for (Markup one : own) {
      list.remove(one);
    }
  }
}
