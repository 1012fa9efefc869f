package org.jixiao.word.template;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.jixiao.report.tags.TagKind;

/** Draws what takes more than a line. */
@FunctionalInterface
public interface BlockPen {

  /**
   * Draws a table, a chart or a chapter at the end of a document; the template puts it in its
   * place.
   *
   * @param kind which of them
   * @param name its name, as {@link org.jixiao.report.tags.TagNames} has it
   */
  void draw(TagKind kind, String name, XWPFDocument document);
}
