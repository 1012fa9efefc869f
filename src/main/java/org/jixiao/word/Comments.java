package org.jixiao.word;

import java.util.ArrayList;
import java.util.List;
import org.jixiao.report.draft.Block;

/** The comments of a document: why something is marked as to be looked at. */
final class Comments {

  static final String AUTHOR = "绩效";
  static final String INITIALS = "绩";

  private final List<List<String>> all = new ArrayList<>();

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** The reasons of each comment. */
  List<List<String>> all() {
    return List.copyOf(all);
  }

  /** Writes the mark with a comment on it. */
  void mark(Markup out, List<String> reasons) {
    String id = Integer.toString(all.size());
    all.add(reasons);
    out.empty("w:commentRangeStart", "w:id", id);
    Runs.words(out, Block.Note.MARK);
    out.empty("w:commentRangeEnd", "w:id", id);
    out.open("w:r").open("w:rPr").value("w:rStyle", "CommentReference").close();
    out.empty("w:commentReference", "w:id", id).close();
  }

  byte[] part() {
    Markup out = Markup.part().open("w:comments", "xmlns:w", Names.WORDS);
    for (int i = 0; i < all.size(); i++) {
      String id = Integer.toString(i);
      out.open("w:comment", "w:id", id, "w:author", AUTHOR, "w:initials", INITIALS);
      for (String reason : all.get(i)) {
        out.open("w:p").open("w:pPr").value("w:pStyle", ParagraphStyle.COMMENT.id()).close();
        Runs.words(out, reason);
        out.close();
      }
      out.close();
    }
    return out.close().bytes();
  }
}
