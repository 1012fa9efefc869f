package org.jixiao.word.template;

import java.util.List;
import org.w3c.dom.Element;

/** A template understood, piece by piece. */
sealed interface Block {

  /** A paragraph with tags in its text. */
  record Sentence(Element paragraph) implements Block {}

  /** A paragraph in whose place a table, a chart or a chapter is drawn. */
  record Drawing(Element paragraph, Tag tag) implements Block {}

  /** Something that holds blocks: a table, a row, a cell, a box. */
  record Group(List<Block> blocks) implements Block {}

  /**
   * Blocks that are there or not.
   *
   * @param name what is asked for
   * @param then what is there if it is there
   * @param otherwise what is there if it is not
   * @param markers the paragraphs or rows of the tags, which go away
   */
  record Choice(String name, Branch then, Branch otherwise, List<Element> markers)
      implements Block {}

  /** One side of a choice. */
  record Branch(List<Element> elements, List<Block> blocks) {}

  /**
   * Elements that are repeated for each line of a table.
   *
   * @param name the table
   * @param markers the paragraphs or rows of the tags, which go away
   */
  record Loop(String name, List<Element> elements, List<Element> markers) implements Block {}
}
